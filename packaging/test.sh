#!/bin/sh
# Runs every check of the project. Usage: packaging/test.sh   (after packaging/setup.sh test)
#
# Style comes first, since it costs a second. Types and imports run beside the wheel and the tests, which leave a core
# idle at times; what they say is told after the tests, and a mistake they find ends the tests at once.
set -eu
cd "$(dirname "$0")/.."
bin=.venv/bin
export QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1

step() { printf '\n== %s\n' "$1"; }

running=""
said=$(mktemp -d)
# shellcheck disable=SC2086  # process ids
trap 'kill $running 2>/dev/null || true; rm -rf "$said"' EXIT
trap 'exit 130' INT TERM HUP

step "Style"
$bin/ruff check .
$bin/ruff format --check -q .

$bin/mypy >"$said/types" 2>&1 &
types=$!
$bin/lint-imports --no-cache >"$said/imports" 2>&1 &
imports=$!
running="$types $imports"

step "The wheel, in an environment of its own"
packaging/wheel.sh
step "Tests, against the installed wheel"
workers=$(($(nproc) + 1)) # one more than cores: journeys and kills wait for other processes half of their time
.venv-wheel/bin/python -m pytest -q -n "$workers" --dist worksteal -p no:cacheprovider &
tests=$!
running="$running $tests"

failed=""
wait $types || failed=" types"
wait $imports || failed="$failed imports"
if [ -n "$failed" ]; then
  kill $tests 2>/dev/null || true
  wait $tests || printf '\nThe tests were ended: a mistake was found beside them.\n'
else
  wait $tests || failed=" tests"
fi
running=""

step "Types"
cat "$said/types"
step "Imports point down"
case $failed in *imports*) cat "$said/imports" ;; *) tail -n 3 "$said/imports" ;; esac
if [ -n "$failed" ]; then
  printf '\nFailed:%s\n' "$failed" >&2
  exit 1
fi
