"""`python -m pmlint`; the console script is the documented way, since this one looks for modules in the folder."""

import sys

from pmlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
