#!/bin/sh
# Check what a change does to postmortems, in any CI. TARGET is the branch that it goes into, as in origin/main.
# The environment stands outside of the checkout, and -I keeps Python from looking for modules in there.
set -eu
venv=$(mktemp -d)
python3 -I -m venv "$venv"
"$venv/bin/pip" install --quiet "pmlint==0.1.0"
"$venv/bin/pmlint" check --base "$TARGET" --report junit=pmlint-junit.xml
