# Everything one does with the project. `make` alone lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
DOCUMENTS ?= ../shared/documents
BIN := .venv/bin
export PORT HOST

##@ Use
help: ## List the commands
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z0-9-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: .venv/done translations/.compiled ## Make the environment (.venv) and compile the catalogues

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: set PYTHON=")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade pip

.venv/done: requirements.txt | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/done-dev: requirements-dev.txt .venv/done
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

.venv-anki/done: requirements-anki.txt
	$(PYTHON) -m venv .venv-anki
	.venv-anki/bin/pip install --quiet --disable-pip-version-check -r requirements-anki.txt
	@touch $@

node_modules/.done: package.json package-lock.json
	@command -v npm > /dev/null || { echo "npm is missing: sudo apt-get install npm"; exit 1; }
	npm ci --silent --no-audit --no-fund
	@touch $@

translations/.compiled: $(wildcard translations/*/LC_MESSAGES/messages.po) | .venv/done
	$(BIN)/pybabel --quiet compile --directory translations
	@touch $@

run: setup ## Start the site (PORT=8000)
	$(BIN)/flask database upgrade
	$(BIN)/flask serve

##@ Check
test: setup .venv/done-dev .venv-anki/done node_modules/.done needs ## Run every test
	$(BIN)/python -m pytest $(TESTS)

needs: # What pip and npm cannot bring
	@command -v chromium chromium-browser google-chrome > /dev/null || { echo "A Chromium is missing: sudo apt-get install chromium"; exit 1; }
	@ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 || command -v initdb > /dev/null || { echo "PostgreSQL is missing: sudo apt-get install postgresql"; exit 1; }

lint: setup .venv/done-dev ## Style, imports one way, catalogues, item-writing rules
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m tests.check_catalogues
	$(BIN)/flask questions lint > /dev/null

types: setup .venv/done-dev ## Strict types
	$(BIN)/mypy app.py quizzes bench docs tests

check: test lint types ## All three

fmt: setup .venv/done-dev ## Format the code
	$(BIN)/ruff format --quiet . && $(BIN)/ruff check --quiet --fix .

content-check: setup ## Prove the facts in the documents' lines (DOCUMENTS=../shared/documents)
	$(BIN)/flask content check --documents $(DOCUMENTS)

evaluate: setup ## Score derived facts and the fact base on the annotated documents, where they are at hand
	$(BIN)/python -m tests.evaluation.report
	$(BIN)/python -m tests.evaluation.coverage

bench: setup .venv/done-dev ## Measure page weight, speed against a bare handler, derivation against dateparser, the bank and its marking
	@command -v wrk > /dev/null || { echo "wrk is missing: sudo apt-get install wrk"; exit 1; }
	$(BIN)/python -m bench.run
	$(BIN)/python -m bench.derivation
	$(BIN)/python -m bench.questions
	$(BIN)/python -m bench.marking
	$(BIN)/python -m bench.analysis
	$(BIN)/python -m bench.gradebook

bench/browser/node_modules/.done: bench/browser/package.json bench/browser/package-lock.json
	cd bench/browser && npm ci --silent --no-audit --no-fund
	@touch $@

lighthouse: setup .venv/done-dev bench/browser/node_modules/.done needs ## Lighthouse's scores of the pages a student sees most (LANGUAGES="tr az en")
	$(BIN)/python -m bench.lighthouse $(LANGUAGES)

##@ Keep
golden: setup .venv/done-dev ## Rewrite the golden files; then read the diff
	$(BIN)/python -m pytest -q tests --update-golden -k golden

stamps: setup ## Note which Anki notes changed, after a change of facts or wording
	$(BIN)/flask export stamp

sets: setup ## Draw anew the ready-made sets that no longer stand
	$(BIN)/flask sets draft

screenshots: setup .venv/done-dev needs ## Pictures of every page, into build/screenshots
	$(BIN)/python -m docs.take_screenshots

i18n-extract: setup ## Collect the messages into translations/messages.pot
	$(BIN)/pybabel --quiet extract -F babel.cfg -k N_ -k _l --sort-output --no-location --project Salname --version 1 --output translations/messages.pot .

i18n-update: i18n-extract ## Bring new messages into the three catalogues
	$(BIN)/pybabel --quiet update --input-file translations/messages.pot --output-dir translations --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --width 110
	$(BIN)/python -m tests.check_catalogues --fill-english

i18n-check: setup .venv/done-dev ## Fail on a missing or fuzzy message
	$(BIN)/python -m tests.check_catalogues

clean: ## Remove what can be made again; the instance folder stays
	rm -rf .venv .venv-anki node_modules build translations/.compiled translations/*/LC_MESSAGES/*.mo

.PHONY: help setup run test needs lint types check fmt content-check evaluate bench lighthouse golden stamps sets screenshots i18n-extract i18n-update i18n-check clean
