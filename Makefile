# SPDX-License-Identifier: Apache-2.0
# The commands of the README. `make run` and `make test` are all that a newcomer needs; each installs what it lacks.

JOBS ?= $(shell nproc)
PREFIX ?= /usr/local
DESTDIR ?=
FUZZ_SECONDS ?= 4
BENCH_FLAGS ?=
PORT ?= 8080
SOURCES = $(shell git ls-files '*.cpp' '*.h')

.DEFAULT_GOAL := help
.PHONY: help run build test test-long fuzz bench format lint install pictures clean

help: ## print this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

run: build ## install what is missing, build, keep the sample plans in a ledger and serve it on http://127.0.0.1:8080
	@tools/run_samples build/release/bihuan build/chengyan.db --port $(PORT)

build: ## a release build in build/release and web/dist
	@tools/setup build web
	@tools/build release $(JOBS) bihuan
	@tools/build_web

test: ## build with asserts on and run every test
	@tools/setup build web test
	@tools/setup fuzz || true
	@tools/build dev $(JOBS) all
	@tools/build_web
	@tools/run_fuzz --build $(JOBS) || true
	@FUZZ_REQUIRED=1 FUZZ_SECONDS=$(FUZZ_SECONDS) tools/run_tests build/dev

test-long: ## the whole suite under the address and undefined behaviour sanitizers, and longer fuzzing
	@tools/setup build web test fuzz
	@tools/build_web
	@tools/build asan $(JOBS) all
	@tools/run_fuzz --build $(JOBS)
	@FUZZ_REQUIRED=1 FUZZ_SECONDS=120 tools/run_tests build/asan

fuzz: ## fuzz every reader of outside bytes, ten minutes each
	@tools/setup build fuzz
	@tools/run_fuzz --build $(JOBS)
	@FUZZ_SECONDS=600 tools/run_fuzz

bench: ## measure, print a Markdown table and keep it in bench/results/
	@tools/setup build web test bench
	@tools/build release $(JOBS) bihuan bihuan_bench bihuan_make_plans bihuan_functions_bench bihuan_hello_server bihuan_transport_server \
	  bihuan_bare_pages bihuan_case_yardsticks
	@tools/build_web
	@tools/run_bench build/release $(BENCH_FLAGS)

format: ## lay out the sources with clang-format
	@tools/setup lint
	@clang-format -i $(SOURCES)

lint: ## look for bugs with clang-tidy
	@tools/setup build test lint
	@tools/build dev $(JOBS) all
	@tools/run_lint build/dev $(JOBS)

install: build ## install the program, its man page and its shell completion below PREFIX
	@DESTDIR="$(DESTDIR)" cmake --install build/release --prefix "$(PREFIX)"

pictures: build ## take the pictures of docs/pictures/ anew
	@tools/setup pictures
	@tools/take_pictures build/release/bihuan docs/pictures

clean: ## remove every build
	rm -rf build
