# Every verb works alone, from a fresh clone: it makes .venv and installs what it needs.
PYTHON ?= python3
BIN := .venv/bin
RUN := $(BIN)/python -X utf8
CORPUS ?= ../shared/corpus

.PHONY: demo test browser screenshots lint types docs bench fuzz guided audit example package lock quality sections without_lists speed both_readers clean test-engines native test-native sanitized

demo: .venv/cli.stamp
	$(BIN)/devparse demo

test: .venv/test.stamp
	$(RUN) -m pytest -q

lint: .venv/test.stamp
	$(RUN) -m ruff check .

# The inspector in headless Chromium, which Debian and Ubuntu call `chromium`; passed over where there is none.
browser: .venv/browser.stamp
	$(RUN) -m pytest -q -m browser tests/unit/inspector

# The pictures of the inspector in docs, made by the same tests.
screenshots: .venv/browser.stamp
	DEVPARSE_SCREENSHOTS=docs/images $(RUN) -m pytest -q -m browser tests/unit/inspector

types: .venv/test.stamp
	$(RUN) -m mypy

# Property tests for longer than `make test` gives them.
fuzz: .venv/test.stamp
	$(RUN) -m pytest -q tests/laws --hypothesis-profile=long --timeout=1800

# The native module, built in place; passed over where there is no compiler.
native: .venv/test.stamp .venv/native.stamp
	$(RUN) native/build.py src/devparse

# What the native module has to do with, where it is built: the tests that read pages, and both readers side by side.
test-native: .venv/test.stamp
	DEVPARSE_BOTH_READERS=1 $(RUN) -m pytest -q tests/native tests/unit/rows tests/laws tests/fuzz tests/test_pages.py tests/test_crashes.py
	$(RUN) -m pytest -q tests/unit/rows tests/test_growth.py tests/test_memory.py

# Both readers side by side, with the native one built to tell every wrong access and overflow; then it is built as ever.
sanitized: .venv/test.stamp .venv/native.stamp
	$(RUN) native/build.py --sanitized src/devparse
	LD_PRELOAD="$$(g++ -print-file-name=libasan.so) $$(g++ -print-file-name=libubsan.so)" ASAN_OPTIONS=detect_leaks=0 \
		PYTHONMALLOC=malloc $(RUN) -m pytest -q -p no:cacheprovider tests/native; \
		status=$$?; $(MAKE) native; exit $$status

# A search for bytes that break the contract, guided by what they reach; passed over where atheris does not install.
FUZZ_SECONDS ?= 60
guided: .venv/test.stamp
	$(BIN)/python -m pip install --quiet 'atheris>=2.3' || true
	mkdir -p .cache/fuzz
	$(RUN) tests/fuzz/harness.py -max_total_time=$(FUZZ_SECONDS) -timeout=20 -rss_limit_mb=4096 -max_len=20000 \
		-dict=tests/fuzz/words.dict -artifact_prefix=.cache/fuzz/ .cache/fuzz tests/fuzz/corpus

# Known faults in the pinned versions of what is needed.
audit: .venv/made.stamp
	$(BIN)/python -m pip install --quiet pip-audit
	$(BIN)/python -m pip_audit --requirement .ci/constraints.txt --no-deps --disable-pip

# Writes what is generated (outputs in README, docs and the notebook, docs/schema.json), then builds the site in docs/_build.
# With CHECK=1 nothing is written, and what is out of date fails.
docs: .venv/docs.stamp
	$(RUN) docs/snippets.py $(if $(CHECK),,--write)
	$(RUN) docs/notebook.py $(if $(CHECK),,--write)
	$(RUN) -m sphinx -q -W -b html docs docs/_build

# The example plug-in, built and installed beside devparse in an environment of its own, and its tests.
example:
	rm -rf .cache/example && $(PYTHON) -m venv .cache/example
	.cache/example/bin/python -m pip install --quiet . './examples/devparse-acme[test]'
	.cache/example/bin/python -m pytest -q -p no:cacheprovider -c examples/devparse-acme/pyproject.toml examples/devparse-acme

# The wheel and the sdist, built and tried as a user would; the tests named here are run from the sdist.
PACKAGED ?= tests
package:
	PYTHON=$(PYTHON) .ci/package $(PACKAGED)

# Spark, Ray and others that read tables, in an environment of their own, and the kills, which take minutes.
test-engines: .cache/engines/engines.stamp
	.cache/engines/bin/python -X utf8 -m pytest -q -m engines tests/engines

# The versions that CI uses, as they are in .venv and beside it now.
lock: .venv/test.stamp .cache/engines/engines.stamp
	for python in $(BIN) .cache/engines/bin; do $$python/python -m pip freeze --exclude-editable; done | sort -fu > .ci/constraints.txt

# Quality and speed beside other libraries, each installed into an environment of its own in .cache/peers.
bench: .venv/bench.stamp
	$(RUN) benchmarks/quality.py --peers
	$(RUN) benchmarks/sections.py
	$(RUN) benchmarks/speed.py --peers

# The numbers to hold, measured on the corpus; each fails when one is missed.
quality sections without_lists speed both_readers: .venv/test.stamp .venv/dumps.stamp
	$(RUN) benchmarks/$@.py --check

.venv/made.stamp:
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	touch $@

.venv/%.stamp: .venv/made.stamp pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[$*]'
	touch $@

# datatrove is tested where it installs.
.cache/engines/engines.stamp: pyproject.toml
	test -d .cache/engines/bin || $(PYTHON) -m venv .cache/engines
	.cache/engines/bin/python -m pip install --quiet --editable '.[engines]'
	.cache/engines/bin/python -m pip install --quiet 'datatrove>=0.4' || true
	touch $@

clean:
	rm -rf .venv .cache build dist docs/_build .mypy_cache .pytest_cache .ruff_cache .hypothesis
