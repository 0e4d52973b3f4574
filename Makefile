# Each target does all the set-up it needs. `make demo WHEELS=folder` installs without a network.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
OUT ?= out
STORE := resources/store/edition.sqlite
PIP_SOURCE := $(if $(WHEELS),--no-index --find-links $(abspath $(WHEELS)),)
DESK = CONFIGURATOR_DATA=$(abspath $(OUT))/desk
ENTRIES := $(shell find solution_store/entries -name '*.toml' 2>/dev/null)
BUILDER := $(wildcard configurator/catalog/edition*.py) configurator/catalog/word_tree.py configurator/catalog/folding.py

.PHONY: demo run test check thorough office-check samples-check screenshots bench lock clean store
.DELETE_ON_ERROR:

$(VENV)/.ready: requirements/dev.lock requirements/tools.lock pyproject.toml
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing. Type: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check $(PIP_SOURCE) --require-hashes -r requirements/tools.lock
	$(BIN)/uv pip install -q --python $(BIN)/python $(PIP_SOURCE) --require-hashes -r requirements/dev.lock
	$(BIN)/uv pip install -q --python $(BIN)/python $(PIP_SOURCE) --no-deps --no-build-isolation -e .
	@touch $@

$(STORE): $(VENV)/.ready $(ENTRIES) $(BUILDER)
	@mkdir -p $(dir $@)
	$(BIN)/solution-store build --out $@

store: $(STORE)

# The store as a curator delivers it: a signed repository. Its keys live in the memory of this one command, so it is good for a demo and
# nothing else; whoever trusts it compares the fingerprint of its root, as with a real one.
$(OUT)/repository.fingerprint: $(STORE)
	@mkdir -p $(OUT)
	@rm -rf $(OUT)/repository $(OUT)/desk/library
	$(BIN)/solution-store rehearse $(OUT)/repository > $@
	@$(DESK) $(BIN)/configurator store trust $(OUT)/repository/metadata/1.root.json --fingerprint "$$(cat $@)"

# The main job: a signed store is brought in and a real line becomes a costed proposal. Needs no Qt library and no network.
demo: $(OUT)/repository.fingerprint
	$(DESK) $(BIN)/configurator store update $(OUT)/repository
	$(DESK) $(BIN)/configurator new --sample cnc-shaft --overwrite $(OUT)/cnc-shaft.sfp
	$(DESK) $(BIN)/configurator propose $(OUT)/cnc-shaft.sfp --programme govt-2026 --lang ko --out $(OUT)

# The window.
run: $(STORE) qt-libraries
	$(BIN)/configurator window

test: $(STORE) qt-libraries
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2

# Formatting, types and import contracts; the tests run them as well.
check: $(VENV)/.ready
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

thorough: $(STORE) qt-libraries
	QT_QPA_PLATFORM=offscreen HYPOTHESIS_PROFILE=thorough $(BIN)/python -m pytest -n 2 -m "not office and not samples"

# LibreOffice recomputes the cost sheet of every sample and edits a store workbook; needs soffice on the PATH.
office-check: $(STORE)
	$(BIN)/python -m pytest -m office -p no:randomly tests/proposal tests/solution_store/importers

# Reads real files of standards bodies that stay outside the project: make samples-check SAMPLES=folder
samples-check: $(VENV)/.ready
	SAMPLES=$(abspath $(SAMPLES)) $(BIN)/python -m pytest -m samples -p no:randomly -s tests/solution_store/importers/test_samples.py

# Measures beside peers. ortools stays out of .venv: it brings pandas and cannot share a process with highspy.
out/bench-venv/.ready: requirements/bench.lock $(VENV)/.ready
	$(PYTHON) -m venv out/bench-venv
	$(BIN)/uv pip install -q --python out/bench-venv/bin/python $(PIP_SOURCE) --require-hashes -r requirements/bench.lock
	@touch $@

bench: $(STORE) out/bench-venv/.ready
	BENCH_PYTHON=out/bench-venv/bin/python $(BIN)/python bench/compatibility.py --quick --json
	$(BIN)/python bench/repair.py --quick --json
	$(BIN)/python bench/editing.py --quick --json
	$(BIN)/python bench/distribution.py --quick --json
	$(BIN)/python bench/catalog.py --quick --json
	@$(BIN)/python bench/debian.py --quick --json || { code=$$?; [ $$code -eq 2 ] || exit $$code; echo "bench/debian.py was left out: it needs a Debian package index (apt-get update fetches one)."; }

# The pictures of docs/, taken from the window itself.
screenshots: $(STORE) qt-libraries
	$(BIN)/python tools/screenshots.py

.PHONY: qt-libraries
qt-libraries: $(VENV)/.ready
	@sh tools/qt-libraries.sh $(BIN)/python

lock: $(VENV)/.ready
	for f in tools dev bench; do $(BIN)/uv pip compile requirements/$$f.in --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -q -o requirements/$$f.lock; done

clean:
	rm -rf $(VENV) $(OUT) resources/store .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
