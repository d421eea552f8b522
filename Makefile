# Creator Planner: everything a contributor types. `make` alone lists it.
#
# The virtual environment is built from hash-pinned files and only again when these change. Nothing
# has to be installed by hand but make and Python 3.11 or newer.

ifndef PYTHON
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	{ echo $$p; break; }; done)
endif
VENV := .venv
PY := $(VENV)/bin/python
PINS := packaging/requirements.txt
DEV_PINS := packaging/requirements-dev.txt
BUNDLE_PINS := packaging/requirements-bundle.txt
INSTALL := -m pip install --quiet --disable-pip-version-check --require-hashes --requirement
SYSTEM := $(PYTHON) packaging/system_packages.py
# A display decides whether `make run` needs the libraries of a real window.
WINDOW := $(if $(DISPLAY)$(WAYLAND_DISPLAY),window)
PYTEST := QT_QPA_PLATFORM=offscreen $(PY) -m pytest
# Their code decides whether there is something to run.
ABSENT := $(if $(wildcard tests/bench/__main__.py),,bench) $(if $(wildcard tests/journeys/outside),,journeys)

# An environment whose Python has gone is made anew.
$(shell test ! -e $(VENV) || $(PY) -c '' 2>/dev/null || rm -f $(VENV)/*.stamp)

.DEFAULT_GOAL := help

.PHONY: help
help:  ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | grep -vE '^($(subst $(eval ) ,|,$(strip none $(ABSENT)))):' | \
		awk -F ':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'
	@echo "  Options for the program: make run ARGS='--file plan.db'; for the tests: make test ARGS='-k undo'"

.PHONY: run
run: $(VENV)/run.stamp  ## set up what is missing and open the program
	@$(SYSTEM) offscreen $(WINDOW) --optional
	@$(PY) -m creatorplanner $(ARGS)

.PHONY: test
test: dev  ## run all tests, without a display
	@$(PYTEST) -n auto $(ARGS)

.PHONY: check
check: dev  ## lint, format, types, layers, budgets, documentation
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m mypy packaging/system_packages.py packaging/babel_words.py
	$(VENV)/bin/lint-imports
	$(PYTEST) tests/project

.PHONY: format
format: $(VENV)/dev.stamp  ## put the code into the project's form
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

ifeq ($(filter bench,$(ABSENT)),)
.PHONY: bench
bench: dev  ## measure against the floor: start, memory, drag, commit
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench $(ARGS)
endif

ifeq ($(filter journeys,$(ABSENT)),)
.PHONY: journeys
journeys: dev  ## the stories in a real X server, driven from outside the program
	@$(SYSTEM) window journeys
	@$(PY) -m pytest tests/journeys/outside $(ARGS)
endif

.PHONY: crash
crash: $(VENV)/dev.stamp  ## kill the program a hundred times while it writes, and look what is left
	@$(PY) -m tests.proofs.crash $(ARGS)

.PHONY: expansion
expansion: $(VENV)/dev.stamp  ## hold 2,000 series against other calendars' idea of when they come
	@$(PY) -m tests.proofs.expansion $(ARGS)

.PHONY: prove
prove: $(VENV)/dev.stamp  ## hold the verdicts on formats against creators whose truth is known
	@$(PY) -m tests.proofs.insights $(ARGS)

.PHONY: fuzz
fuzz: $(VENV)/dev.stamp  ## read 10,000 made-up tables: none may break a reader or hold it up
	@$(PY) -m tests.proofs.fuzz_tables $(ARGS)

.PHONY: calendars
calendars: $(VENV)/dev.stamp  ## another calendar program (khal) opens our file, and we open its own
	@$(SYSTEM) calendars --optional
	@$(PY) -m tests.proofs.khal

.PHONY: wheel
wheel: $(VENV)/dev.stamp  ## build the wheel into dist/
	$(PY) -m hatchling build -t wheel -d dist

.PHONY: bundle
bundle: $(VENV)/bundle.stamp  ## build the program for people without Python into dist/creatorplanner
	@$(SYSTEM) offscreen --optional
	$(PY) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build packaging/creatorplanner.spec
	dist/creatorplanner/creatorplanner --help >/dev/null

.PHONY: pins
pins: build/pins/bin/uv  ## renew the pinned requirements from pyproject.toml
	@packaging/pin build/pins/bin/uv

.PHONY: clean
clean:  ## remove what was built here, the environment too
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find creatorplanner tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

# ---------------------------------------------------------------- set-up

.PHONY: dev
dev: $(VENV)/dev.stamp
	@$(SYSTEM) offscreen
	@$(SYSTEM) fonts --optional

.PHONY: python
python:
	@test -n "$(PYTHON)" || { echo "Creator Planner needs Python 3.11 or newer." \
		"On Debian or Ubuntu: sudo apt-get install python3 python3-venv" >&2; exit 2; }
	@$(SYSTEM) python

# Cleared first: an environment that another Python or older pins made is not repaired, but made anew.
$(VENV)/run.stamp: $(PINS) | python
	@echo "Setting up $(VENV) (once, and again when the pins change)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PY) $(INSTALL) $(PINS)
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp $(DEV_PINS)
	@$(PY) $(INSTALL) $(DEV_PINS)
	@touch $@

$(VENV)/bundle.stamp: $(VENV)/run.stamp $(BUNDLE_PINS)
	@$(PY) $(INSTALL) $(BUNDLE_PINS)
	@touch $@

build/pins/bin/uv: | python
	@$(PYTHON) -m venv build/pins
	@build/pins/bin/python -m pip install --quiet --disable-pip-version-check uv
