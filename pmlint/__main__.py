"""`python -m pmlint`; the console script is the documented way, since this one looks for modules in the folder."""

import sys

from pmlint.cli import main

if not getattr(sys.flags, "safe_path", False):
    del sys.path[0]  # the working directory: a `yaml.py` in it is no part of pmlint

if __name__ == "__main__":
    sys.exit(main())
