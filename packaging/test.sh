#!/bin/sh
# Runs every check of the project, in the order in which a mistake is cheapest to find.
# Usage: packaging/test.sh   (after packaging/setup.sh test)
set -eu
cd "$(dirname "$0")/.."
bin=.venv/bin
export QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1

step() { printf '\n== %s\n' "$1"; }

step "Style"
$bin/ruff check .
$bin/ruff format --check -q .
step "Types"
$bin/mypy
step "Imports point down"
$bin/lint-imports --no-cache >/tmp/hrd-imports.$$ 2>&1 || { cat /tmp/hrd-imports.$$; rm -f /tmp/hrd-imports.$$; exit 1; }
tail -n 3 /tmp/hrd-imports.$$
rm -f /tmp/hrd-imports.$$
step "The wheel, in an environment of its own"
packaging/wheel.sh
step "Tests, against the installed wheel"
.venv-wheel/bin/python -m pytest -q -n 2 --dist worksteal -p no:cacheprovider
