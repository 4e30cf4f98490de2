"""`python -m pmlint`; the console script is the documented way, since this one looks for modules in the folder."""

import os
import sys

if sys.path and sys.path[0] in {"", os.getcwd()}:  # noqa: PTH109 - pathlib would be looked for in that very folder
    del sys.path[0]  # the working directory: a `yaml.py` in it is no part of pmlint

from pmlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
