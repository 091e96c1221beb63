# One door for every command: `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh
BIN := .venv/bin
OUT ?= demo-out

.PHONY: help run demo test check test-gui vectors bench torture texts package setup setup-test

help:  ## say what can be done here
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup:
	@packaging/setup.sh run

setup-test:
	@packaging/setup.sh test

run: setup  ## open the program (without a display: play the demo and say where it lies)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
	  exec $(BIN)/hrd-desktop; \
	else \
	  echo "No display here: playing an officer's day offscreen."; \
	  out=$(OUT); n=2; while [ -e "$$out" ]; do out=$(OUT)-$$n; n=$$((n + 1)); done; \
	  QT_QPA_PLATFORM=offscreen $(BIN)/hrd-desktop demo --out "$$out"; \
	fi

demo: setup  ## an officer's day in a made-up country, through the real windows; results in $(OUT)
	@$(BIN)/hrd-desktop demo --out $(OUT)

test: setup-test  ## every check and every test, against the built wheel
	@packaging/test.sh

check: setup-test  ## style, types, imports and the quick tests, against the checkout
	@$(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports && $(BIN)/pytest -q -n 2 tests/unit

test-gui: setup-test  ## the window's tests alone, offscreen
	@QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q tests/gui

vectors: setup-test  ## the public age vectors and our bundle vectors
	@$(BIN)/pytest -q tests/unit/crypto tests/unit/bundle

bench: setup-test  ## what is measured, against its floor or peer, in one run
	@for one in benchmarks/bench_*.py; do echo "== $$one"; $(BIN)/python "$$one" || exit 1; done

torture: setup-test  ## the long runs at many more points than `test` (about two hours on two cores); PART=fuzz MINUTES=10 for one of them
	@$(BIN)/python packaging/torture.py $(PART) $(if $(MINUTES),--minutes $(MINUTES))

texts: setup-test  ## gather the texts for translation and compile the bokmål catalogues
	@$(BIN)/python packaging/translations.py

package: setup-test  ## the wheel in dist/
	@$(BIN)/python -m build --wheel --no-isolation -o dist .
