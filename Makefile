# The commands of the project. Each sets up .venv by itself on a machine with python3 (3.11 or newer, with venv) and make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test cover bench long setup lock

demo: setup
	@$(BIN)/deelbot demo

# Three at a time on two cores, because a third of the time is waiting.
test: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest -m "not long" -n 3 --dist worksteal

# Beside the tests, because to watch every line doubles their time.
cover: setup
	$(BIN)/pytest -m "not long" -n 2 --dist worksteal --cov --cov-report=term --cov-fail-under=90

bench: setup
	$(BIN)/python -m tests.bench --postgres

long: setup
	$(BIN)/pytest -m long --timeout 3600

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	@echo "Setting up .venv (about a minute, once) ..."
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Deelbot needs Python 3.11 or newer: make PYTHON=python3.12")'
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

lock:
	uv pip compile --universal --no-strip-extras --generate-hashes --python-version 3.11 --extra dev --no-header --no-annotate --output-file requirements.lock pyproject.toml
