# motcua: the one-stop desk in a terminal.
#
#   make run    set up, build, make a practised desk on first use, open the clerk's screen
#   make test   set up and run every test, the end-to-end ones in tmux included
#   make test-paper   set up and run the tests of paper: PDF, printers, codes
#   make torture   kill, cut, fail and forget everything that can be, for some minutes
#   make lint   check the formatting, strictly
#   make bench  measure the installed program against its peers, into docs/performance.md
#   make install PREFIX=/usr/local   a program that needs no Swift toolchain, with its data
#   make help   this list

SHELL := /bin/bash
SWIFT ?= swift
DESK ?= data/desk
PREFIX ?= /usr/local
export SWIFT_BACKTRACE ?= interactive=no,color=no
export LANG ?= C.UTF-8

.DEFAULT_GOAL := help
.PHONY: help run build build-tests install desk test test-paper run-paper-tests torture bench bench-queue lint \
  format setup setup-test setup-paper setup-bench pictures clean

help:
	@sed -n '3,11s/^# *//p' Makefile

run: desk
	@.build/release/motcua --data "$(DESK)"; status=$$?; \
	if [ $$status -gt 128 ]; then stty sane; printf '\033[?2004l\033[?1049l\033[?25h'; fi; exit $$status

desk: build
	@test -f "$(DESK)/desk.json" || { \
	  echo "Making a practised desk with invented people in $(DESK) …"; \
	  .build/release/motcua init "$(DESK)" && \
	  .build/release/motcua demo --data "$(DESK)" --days 30 --per-day 40 --seed 1; }

build: setup
	$(SWIFT) build -c release --product motcua

install: setup
	$(SWIFT) build -c release --static-swift-stdlib -Xlinker -s --product motcua
	install -D -m 755 .build/release/motcua "$(DESTDIR)$(PREFIX)/bin/motcua"
	install -d "$(DESTDIR)$(PREFIX)/share/motcua/forms"
	install -m 644 data/*.json "$(DESTDIR)$(PREFIX)/share/motcua"
	install -m 644 data/forms/* "$(DESTDIR)$(PREFIX)/share/motcua/forms"

# The tests start the program some thousand times, so they run it optimized, as it is shipped.
# From nothing, building and running come to three quarters of what a debug build takes.
TESTED := -c release -Xswiftc -enable-testing -debug-info-format none --scratch-path .build/tests

# TESTS narrows them down, as in: make test TESTS='--filter QueueTests'
test: setup-test build-tests
	$(SWIFT) test --skip-build $(TESTED) $(TESTS)

build-tests:
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error $(TESTED)

# Those tests skip themselves where a program is missing; here that is a failure.
test-paper: setup-test setup-paper build-tests run-paper-tests

run-paper-tests:
	PAPER_TESTS=required $(SWIFT) test --skip-build $(TESTED) --filter PrintingTests

# One table of ratios: us and each peer in turn. BENCH_DOSSIERS=20000 is the quick look.
BENCH_DOSSIERS ?= 1000000
BENCH_DESK ?= $(or $(TMPDIR),/tmp)/motcua-bench-$(BENCH_DOSSIERS)
BENCH_ROUNDS ?= 10
# Working days: eight years of them.
BENCH_DAYS ?= 2000
BENCH_INSTALLED := $(CURDIR)/.build/bench/usr

bench: setup-bench
	$(MAKE) install DESTDIR=$(CURDIR)/.build/bench PREFIX=/usr
	@# An old plan does not know of files that were added to the program since.
	@rm -f .build/benchmarks/release.yaml
	$(SWIFT) build -c release --static-swift-stdlib --package-path Benchmarks \
	  --scratch-path .build/benchmarks --product DeskBench
	@test -f "$(BENCH_DESK)/state.json" || { rm -rf "$(BENCH_DESK)" && \
	  $(BENCH_INSTALLED)/bin/motcua demo --data "$(BENCH_DESK)" --days $(BENCH_DAYS) \
	    --per-day $$(( $(BENCH_DOSSIERS) / $(BENCH_DAYS) )) --at 2026-11-20T09:00; }
	.build/benchmarks/release/DeskBench --motcua $(BENCH_INSTALLED)/bin/motcua \
	  --data $(BENCH_INSTALLED)/share/motcua --desk "$(BENCH_DESK)" \
	  --dossiers $(BENCH_DOSSIERS) --rounds $(BENCH_ROUNDS) \
	  --into docs/performance.md

# A thousand kills, every cut of the last 4 KB, every failing call, full disks, power cuts.
torture: setup
	$(SWIFT) build -c release --product Torture
	.build/release/Torture full data

# Four counters call 10,000 numbers each from one folder: how fast, none twice, none lost.
bench-queue: setup
	$(SWIFT) build -c release --product QueueBench
	.build/release/QueueBench 10000 data

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Benchmarks Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Benchmarks Sources Tests

# Writes the pictures of the screens and pages anew; look at the difference before committing it.
pictures: setup-test build-tests
	RECORD_PICTURES=1 $(SWIFT) test --skip-build $(TESTED) --filter 'DeskAppTests|DeskFormsTests|DeskTests' || true

setup:
	@scripts/install-packages.sh libncurses-dev:/usr/include/ncurses.h

setup-test:
	@scripts/install-packages.sh libncurses-dev:/usr/include/ncurses.h tmux:/usr/bin/tmux \
	  ncurses-term:/usr/share/terminfo/p/putty python3-jsonschema:python3.jsonschema \
	  python3-openpyxl:/usr/lib/python3/dist-packages/openpyxl

setup-paper:
	@scripts/install-paper-tools.sh

setup-bench: setup
	@scripts/install-packages.sh libsqlite3-dev:/usr/include/sqlite3.h sqlite3:/usr/bin/sqlite3 \
	  libvterm-dev:/usr/include/vterm.h ripgrep:/usr/bin/rg calcurse:/usr/bin/calcurse \
	  htop:/usr/bin/htop

clean:
	rm -rf .build
