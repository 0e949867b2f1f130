# Material announces its own successor at every start; the choice of MkDocs is recorded in DECISIONS.md.
export NO_MKDOCS_2_WARNING := 1

# make serve, make test: each sets up .venv first. Python 3.11 or newer is all they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: serve test build accept check format bench lock clean
serve: $(READY)
	$(BIN)/mkdocs serve

test: $(READY)
	$(BIN)/python -m pytest

build: $(READY)
	$(BIN)/mkdocs build --strict

accept: $(READY) # what notes say and their code finds is right as it stands now
	EIGENVAULT_ACCEPT=1 $(BIN)/mkdocs build --strict

check: $(READY)
	$(BIN)/ruff format --check hooks tests benchmarks snippets
	$(BIN)/ruff check hooks tests benchmarks snippets
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff format hooks tests benchmarks snippets
	$(BIN)/ruff check --fix hooks tests benchmarks snippets

bench: $(READY)
	$(BIN)/python -m benchmarks

lock: # after a change of dependencies in pyproject.toml
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --extra test --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --quiet --output-file requirements.lock

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	$(BIN)/python -m compileall -q hooks # as pip does with every other package
	@touch $(READY)

clean:
	rm -rf site .cache
