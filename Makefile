.DEFAULT_GOAL := help
.PHONY: help run test check bench manage css i18n lock

PYTHON ?= python3
BIN := .venv/bin
ARGS ?=
export PYTHONPATH := $(CURDIR)/platform:$(CURDIR)
PIP := $(BIN)/python -m pip install --no-deps --require-hashes --only-binary :all: --no-input --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-strip-extras --quiet

help: ## Say what there is to make
	@grep -E '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9]+):.*## /  make \1\t/' | expand -t 16

run: .venv/run.stamp ## Start all with the demo; PORT=8000 TUNTAS_VAR=./var SEARCH=elasticsearch
	@$(BIN)/python -m config.run

test: .venv/dev.stamp ## Run the whole suite; ARGS="tests/kernel -x" picks some
	@$(BIN)/python -m pytest $(if $(ARGS),$(ARGS),-n 2 --dist loadfile --no-loadscope-reorder)

check: .venv/dev.stamp ## Style, types, import order, templates, missing migrations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint . --check --lint --quiet
	$(BIN)/python manage.py build_css --check
	$(BIN)/python manage.py check_translations
	$(BIN)/python -W ignore::RuntimeWarning manage.py makemigrations --check --dry-run

bench: .venv/dev.stamp ## Measure; ONLY=submit,track SIZE=small|full BENCH=json
	@$(BIN)/python -m tests.bench

manage: .venv/run.stamp ## Run a management command: make manage ARGS="migrate_all"
	@$(BIN)/python manage.py $(ARGS)

css: .venv/dev.stamp ## Build the style sheets from platform/look/theme
	@$(BIN)/python manage.py build_css

i18n: .venv/dev.stamp ## Collect the texts for translation into platform/locale and compile them
	@$(BIN)/python manage.py make_translations

lock: .venv/dev.stamp ## Write the lock files anew from requirements.in and requirements-dev.in
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) requirements.in -o requirements.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) requirements-dev.in -c requirements.lock -o requirements-dev.lock

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Tuntas needs Python 3.11 or newer: make PYTHON=python3.12 …" if sys.version_info < (3, 11) else 0)'
	@echo "Making the environment in .venv"
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python lacks its venv module: install it (on Debian: apt install python3-venv)."; exit 1; }

.venv/run.stamp: requirements.lock | .venv/bin/python
	@echo "Installing requirements.lock into .venv"
	@$(PIP) -r requirements.lock
	@touch $@

.venv/dev.stamp: requirements-dev.lock | .venv/bin/python
	@echo "Installing requirements-dev.lock into .venv"
	@$(PIP) -r requirements-dev.lock
	@touch $@
