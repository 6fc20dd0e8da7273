# make            build libopenrouter and libopenrouter-client, .so and .a, into .build/lib, and openrouter into .build/bin
#                 DEBUG=1: keep the symbols inside, for gdb, and build into .build/debug/lib; also for make install
# make demo       build, print the documented request, sign in at a mock server on this machine, and ask a model there;
#                 PROGRAM=FILE: with a program of yours that signs in
# make test       run all tests
# make check      build, and run the fast half of the tests; TEST=name runs one test: a function of the tests in C or C++
#                 (test_pkce), a test or suite in Swift (KeyLabelTests), or a part as make test prints it
# make coverage   report the lines of the libraries that no test runs; .build/coverage/html shows all lines
# make bench      measure, and compare with other libraries; make bench-readme copies the last results into the pages
# make instructions   store the number of instructions that the library executes, for make test to compare with
# make fuzz       run each target of Tests/Fuzz for SECONDS (default 60); TARGETS selects some of them; VOLUME=1: ten times as
#                 many inputs, of which only those that reach something new are tried with sanitizers
# make values     write and read back VALUES (default 1,000,000) random values of each field, and as many chat responses
# make bodies     check BODIES (default 2,000) random bodies of each operation, and changes of them, beside jsonschema;
#                 BODIES=0 SECOND=25: a million changes of the stored bodies
# make aarch64    build both libraries for aarch64 and run their tests in an emulator
# make install    install; PREFIX (default /usr/local), BINDIR, LIBDIR, INCLUDEDIR, DATADIR, MANDIR, DOCDIR and DESTDIR as usual
# make uninstall  remove what was installed; takes the same variables
# make dist       make the archives of the sources, the libraries and the amalgamation, and their sums, in .build/dist
# make amalgamation   make the libraries' assembly, which any C compiler takes, and all beside it, in .build/amalgamation
# make deb        make Debian packages of the amalgamation, in .build/dist
# make packages   try the archives and packages as their users do, in a Debian without Swift
# make manual     make the manual in HTML, in .build/manual/html; make man: manual pages, in .build/manual/man
# make description   make the tables of OpenRouter's API and the manual's page of operations anew from OPENAPI, its description
# make pictures   draw the pictures of the manual again
# make format     format all sources
# make abi-baseline   store the declarations of the headers in Tests/ABI, for make test to compare with
# make clean      remove .build

PREFIX  ?= /usr/local
BINDIR   = $(PREFIX)/bin
LIBDIR   = $(PREFIX)/lib
INCLUDEDIR = $(PREFIX)/include
DATADIR  = $(PREFIX)/share
MANDIR   = $(DATADIR)/man
DOCDIR   = $(DATADIR)/doc/openrouter
DESTDIR ?=
CC      ?= cc
CFLAGS  ?= -O2

# As an argument of make only: other programs' DEBUG may be in the environment.
ifneq ($(origin DEBUG),command line)
DEBUG   :=
else ifeq ($(DEBUG),0)
override DEBUG :=
endif
BUILD   := .build/$(if $(DEBUG),debug,shipped)
LIB     := .build/$(if $(DEBUG),debug/)lib
HEADERS := $(sort $(wildcard include/openrouter/*.h include/openrouter/*.hpp))
SHIMS   := $(shell find Sources/C* include -name '*.h' -o -name 'module.modulemap')
STAND_IN := .build/python/ready
NEWEST_CURL := .build/python/newest-libcurl
OTHER_CURLS := .build/python/libcurls/ready
YYJSON := .build/benchmark/yyjson/yyjson.h
SDK := .build/benchmark/sdk/ready
MAN     := .build/manual/man/ready
DOC     := .build/manual/doc.ready
HTML    := .build/manual/html.ready

VERSION := $(shell sed -n 's/^.define OPENROUTER_VERSION_STRING "\(.*\)"/\1/p' include/openrouter/openrouter.h)
LIBRARIES := openrouter openrouter-client
# Of the shared libraries' SONAME.
SOVERSION := 0

# Without a PLT, for all that is taken from libc is looked up when the library is loaded.
SWIFTFLAGS = -parse-as-library -wmo -Osize -swift-version 6 -enable-experimental-feature Embedded -no-allocations \
              -Xfrontend -function-sections -strict-memory-safety -warnings-as-errors \
              -Xcc -fno-plt -I include -I Sources/CSystem -I Sources/CDescription -I Sources/CCurl \
              $(addprefix -Xcc ,$(CURL_CFLAGS))
# For backtraces, line numbers with paths that begin at the sources' own folder, and no functions merged into one that has
# the name of the first. A host whose parts are all marked for Intel's control-flow protection keeps it (IBT, SHSTK).
# With a frame pointer, an unwind table has one row instead of one for each register that is saved: libopenrouter.so is
# 19 KB (5 %) smaller. Profilers can follow frame pointers, too. Functions that call nothing have none.
SHIPPED_FLAGS = -Xllvm -swiftmergefunc-threshold=0 -Xfrontend -disable-llvm-merge-functions-pass \
                -Xfrontend -no-clang-module-breadcrumbs \
                -Xcc -fno-omit-frame-pointer -Xcc -momit-leaf-frame-pointer
NATIVE_FLAGS  = $(if $(DEBUG),-g,-gline-tables-only -file-prefix-map $(CURDIR)=. -file-prefix-map $(SWIFT_BIN:/bin=)=swift) \
                $(if $(filter x86_64,$(shell uname -m)),-Xcc -fcf-protection=full)
# Swift's own lld: the system's ld pads the relocated data to whole pages, which is 2 KB more, and keeps texts that end
# others. Functions that are the same stay apart: folding them saves 240 bytes, and backtraces would name the wrong one.
SWIFT_BIN   = $(shell swiftc -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift".*|\1/bin|p')
LDFLAGS_SO  = -shared -nostartfiles -fuse-ld=lld -B$(SWIFT_BIN) -Wl,--gc-sections -Wl,-z,noseparate-code -Wl,-z,defs \
              -Wl,-z,relro -Wl,-z,now -Wl,--as-needed -Wl,-O2 -Wl,--build-id
# libcurl is found through its package, which may be under another prefix; without pkg-config, the compiler searches it.
CURL_CFLAGS ?= $(filter-out -I/usr/include -I/usr/include/%,$(shell pkg-config --cflags-only-I libcurl 2>/dev/null))
CURL_LIBS   ?= $(shell pkg-config --libs libcurl 2>/dev/null || echo -lcurl)
# With the packages of Tests and Sources/Tools.
PYTHON     := PYTHONPATH='$(CURDIR)/Tests:$(CURDIR)/Sources' python3 -B
CWARNINGS  := -std=c99 -Wall -Wextra -Wpedantic -Werror

BUILD_PACKAGES := gcc libc6-dev libcurl4-openssl-dev binutils python3
TEST_PACKAGES := $(BUILD_PACKAGES) python3-venv g++ git cmake meson musl-tools gdb pkg-config valgrind clang clang-format clang-tidy locales \
                 libjansson-dev libcjson-dev libjson-c-dev libssl-dev chromium chromium-driver sqlite3 libsqlite3-dev \
                 abigail-tools doxygen doxygen-awesome-css graphviz mandoc man-db tmux zsh fish
# What is compared with besides, in C++.
BENCH_PACKAGES := rapidjson-dev nlohmann-json3-dev libsimdjson-dev
# For the amalgamation: the headers of Linux on aarch64, and the manual.
DIST_PACKAGES := libc6-dev-arm64-cross xz-utils doxygen doxygen-awesome-css
DEB_PACKAGES := build-essential cmake debhelper lintian libcurl4-openssl-dev
# What tries all archives and packages in a Debian without Swift.
TRY_PACKAGES := debootstrap
AARCH64_PACKAGES := gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user

.PHONY: build demo test check coverage bench bench-readme instructions fuzz values bodies fuzz-programs replay-programs aarch64 \
        install uninstall dist dist-source dist-binary dist-amalgamation amalgamation deb packages manual man pictures description format \
        abi-baseline clean setup-demo setup-test
.DELETE_ON_ERROR:
.DEFAULT_GOAL := build

include Sources/Tool/rules.mk

build: $(LIBRARIES:%=$(LIB)/lib%.so) $(LIBRARIES:%=$(LIB)/lib%.a) $(TOOL) $(MAN) $(DOC)

# The modules: what both libraries are made of, and each library's own. Each is compiled whole, to LLVM's bitcode.
MODULES                 := OpenRouterBase OpenRouter OpenRouterClient
SOURCES_OF               = $(shell find Sources/$1 -name '*.swift' | sort)
BITCODE                  = swiftc $(SWIFTFLAGS) $(SHIPPED_FLAGS) $(NATIVE_FLAGS) -lto=llvm-full -I $(BUILD)/modules \
                           -module-name $* -c $(filter %.swift,$^) -o $@
CHECK_BUILD              = Sources/Package/check-build.sh '$(CC) $(CURL_CFLAGS)'

$(BUILD)/OpenRouterBase.bc:   $(call SOURCES_OF,OpenRouterBase)
$(BUILD)/OpenRouter.bc:       $(call SOURCES_OF,OpenRouter) $(BUILD)/OpenRouterBase.bc
$(BUILD)/OpenRouterClient.bc: $(call SOURCES_OF,OpenRouterClient) $(BUILD)/OpenRouterBase.bc

$(MODULES:%=$(BUILD)/%.bc): $(BUILD)/%.bc: $(SHIMS) Makefile
	@$(CHECK_BUILD)
	@mkdir -p $(BUILD)/modules
	@echo swiftc $@
	@$(BITCODE) -emit-module -emit-module-path $(BUILD)/modules/$*.swiftmodule

# One assembly for each library: its module and the shared one, optimized together. Two objects are made of it.
$(BUILD)/openrouter.s:        $(BUILD)/OpenRouter.bc
$(BUILD)/openrouter-client.s: $(BUILD)/OpenRouterClient.bc
$(LIBRARIES:%=$(BUILD)/%.s): $(BUILD)/%.s: $(BUILD)/OpenRouterBase.bc Sources/Package/%.map Sources/Package/link.sh
	@echo link $@
	@SWIFT_BIN='$(SWIFT_BIN)' Sources/Package/link.sh optimize Sources/Package/$*.map $@ $(filter %.bc,$^)

$(LIBRARIES:%=$(BUILD)/%.o): %.o: %.s
	@SWIFT_BIN='$(SWIFT_BIN)' Sources/Package/link.sh object $< $@

$(LIBRARIES:%=$(BUILD)/%-shared.o): %-shared.o: %.s
	@SWIFT_BIN='$(SWIFT_BIN)' Sources/Package/link.sh shared $< $@

# Not unloaded: a thread of libcurl may still be looking up a name for a call that is over.
$(BUILD)/libopenrouter-client.so.$(VERSION): LINKED = $(LIB)/libopenrouter.so $(CURL_LIBS) -Wl,-z,nodelete
$(BUILD)/libopenrouter-client.so.$(VERSION): $(LIB)/libopenrouter.so
$(LIBRARIES:%=$(BUILD)/lib%.so.$(VERSION)): $(BUILD)/lib%.so.$(VERSION): $(BUILD)/%-shared.o Sources/Package/%.map Makefile
	@$(CHECK_BUILD)
	@echo link $@
	@$(CC) $(LDFLAGS_SO) $(LDFLAGS) -Wl,-soname,lib$*.so.$(SOVERSION) -Wl,--version-script=Sources/Package/$*.map $< \
	  $(LINKED) -o $@

$(LIBRARIES:%=$(LIB)/lib%.so.$(VERSION)): $(LIB)/lib%.so.$(VERSION): $(BUILD)/lib%.so.$(VERSION)
	@$(CHECK_BUILD)
	@mkdir -p $(LIB)/.debug
	@echo $(if $(DEBUG),copy,strip) $@
	@$(if $(DEBUG),cp $< $@,SWIFT_BIN='$(SWIFT_BIN)' Sources/Package/link.sh symbols $< $@ $(LIB)/.debug/$(@F).debug)

$(LIBRARIES:%=$(LIB)/lib%.so): %.so: %.so.$(VERSION)
	ln -sf $(<F) $@.$(SOVERSION)
	ln -sf $(@F).$(SOVERSION) $@

$(LIBRARIES:%=$(LIB)/lib%.a): $(LIB)/lib%.a: $(BUILD)/%.o Sources/Package/%.map Makefile
	@mkdir -p $(LIB)
	@echo link $@
	@Sources/Package/link.sh static Sources/Package/$*.map $< $@ $(if $(DEBUG),debug)

setup-demo:
	@Sources/Package/check-swift.sh
	@Sources/Package/setup.sh $(BUILD_PACKAGES)

setup-test:
	@Sources/Package/check-swift.sh
	@Sources/Package/setup.sh $(TEST_PACKAGES)
	@$(MAKE) --no-print-directory $(STAND_IN)
	@$(MAKE) --no-print-directory $(NEWEST_CURL) $(OTHER_CURLS)

# The packages of the tests' mock server, in a separate Python environment; the mock server of the demo needs none.
$(STAND_IN): Tests/StandIn/requirements.txt
	@echo setup: Python packages of Tests/StandIn
	@python3 -m venv .build/python
	@.build/python/bin/python3 -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# The C source of yyjson, which make bench compares JSON documents with: as its Python package brings it along.
$(YYJSON): Tests/Benchmark/yyjson.txt
	@echo setup: yyjson for Tests/Benchmark
	@mkdir -p $(@D)
	@rm -f $(@D)/*.tar.gz
	@python3 -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: --dest $(@D) --requirement $<
	@tar -xzf $(@D)/yyjson-*.tar.gz -C $(@D) --strip-components=2 --wildcards '*/yyjson/yyjson.[ch]'
	@touch $@

# OpenRouter's Python SDK, for the order of magnitude; where it cannot be had, make bench leaves it out.
$(SDK): Tests/Benchmark/sdk.txt
	@echo setup: OpenRouter\'s Python SDK for Tests/Benchmark
	@python3 -m venv $(@D)
	@if $(@D)/bin/python3 -m pip install --quiet --disable-pip-version-check --requirement $<; then touch $@; fi

# The newest libcurl, as its Python package brings it along. Tests that want it say so where it cannot be had.
$(NEWEST_CURL): Tests/Client/requirements.txt $(STAND_IN)
	@echo setup: Python packages of Tests/Client
	@if .build/python/bin/python3 -m pip install --quiet --disable-pip-version-check --only-binary :all: --requirement $<; \
	  then touch $@; fi

# Versions of libcurl between the system's and the newest, which older versions of the package bring along.
$(OTHER_CURLS): Tests/Client/libcurls.txt $(STAND_IN)
	@mkdir -p $(@D)
	@for version in $$(cat $<); do .build/python/bin/python3 -m pip install --quiet --disable-pip-version-check --upgrade --no-deps \
	  --only-binary :all: --target $(@D)/$$version pycurl==$$version || exit 0; done; touch $@

.build/examples/%: examples/%.c $(LIBRARIES:%=$(LIB)/lib%.a) $(HEADERS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(CWARNINGS) -I include $< $(LIB)/libopenrouter-client.a $(LIB)/libopenrouter.a \
	  -Wl,--as-needed $(CURL_LIBS) -o $@

demo: setup-demo
	@$(MAKE) --no-print-directory --quiet build .build/examples/build_request .build/examples/sign_in_and_chat
	@echo 'The documented request, as an HTTP client sends it, and its body alone:'
	@echo
	@.build/examples/build_request
	@echo
	@$(PYTHON) Tests/StandIn/demo.py $(or $(PROGRAM),.build/examples/sign_in_and_chat "Why is the sky blue?")

test: setup-test
	@$(MAKE) --no-print-directory build .build/examples/build_request
	@python3 Tests/run.py

# One test needs no build that ships: the libraries as debug objects, of what has changed.
check: setup-test
ifeq ($(origin TEST),command line)
	@$(PYTHON) Tests/Support/one_test.py '$(TEST)'
else
	@$(MAKE) --no-print-directory build .build/examples/build_request
	@python3 Tests/run.py --fast
endif

coverage: setup-test
	@SWIFTFLAGS='$(SWIFTFLAGS)' $(PYTHON) Tests/Coverage/coverage.py

bench: setup-test
	@Sources/Package/setup.sh $(BENCH_PACKAGES)
	@$(MAKE) --no-print-directory build
	@$(MAKE) --no-print-directory $(YYJSON) $(SDK)
	@CC='$(CC)' CFLAGS='$(CFLAGS)' $(PYTHON) Tests/Benchmark/bench.py

bench-readme:
	@$(PYTHON) Tests/Benchmark/speed_tables.py

instructions: setup-test
	@$(MAKE) --no-print-directory build
	@$(PYTHON) Tests/Benchmark/instructions.py --store

include Sources/Package/rules.mk
include Tests/Fuzz/rules.mk
include Tests/Support/check.mk

aarch64: setup-test
	@Sources/Package/setup.sh $(AARCH64_PACKAGES)
	@$(MAKE) --no-print-directory amalgamation
	@$(PYTHON) Tests/Package/aarch64.py '$(AMALGAMATION)'

# Build everything first. If it is up to date, nothing is rebuilt, so `sudo make install` needs no Swift.
install uninstall: export PREFIX := $(PREFIX)
install uninstall: export BINDIR := $(BINDIR)
install uninstall: export LIBDIR := $(LIBDIR)
install uninstall: export INCLUDEDIR := $(INCLUDEDIR)
install uninstall: export DATADIR := $(DATADIR)
install uninstall: export MANDIR := $(MANDIR)
install uninstall: export DOCDIR := $(DOCDIR)
install uninstall: export DESTDIR := $(DESTDIR)
install uninstall: export VERSION := $(VERSION)
install uninstall: export SOVERSION := $(SOVERSION)

install: build
	@TOOL='$(TOOL)' Sources/Package/install.sh '$(LIB)' '$(dir $(MAN))'

uninstall:
	@Sources/Package/uninstall.sh

manual: $(HTML)
	@echo $(<:.ready=)/index.html

MANUAL := $(wildcard Sources/Manual/* Sources/Tools/*.py)

$(HTML): $(HEADERS) $(MANUAL)
	@$(PYTHON) Sources/Manual/html.py $(VERSION)
	@touch $@

# What is installed to be read: the manual as it is written, the README and the examples.
$(DOC): README.md CHANGELOG.md $(MANUAL) $(wildcard examples/*) Sources/Package/documents.sh
	@Sources/Package/documents.sh $(@:.ready=)
	@touch $@

man: $(MAN)
	@echo $(<D)

# The text of the pages is taken from the headers, their examples from the manual, their date from the list of changes.
$(MAN): $(HEADERS) CHANGELOG.md Sources/Tool/openrouter.1 $(MANUAL)
	@$(CHECK_BUILD)
	@echo man $(@D)
	@$(PYTHON) Sources/Manual/man.py $(@D)
	@touch $@

# The description is not part of this repository; see Sources/Description.
OPENAPI ?= ../shared/openapi/openrouter.openapi.json

description:
	@$(PYTHON) Sources/Description/generate.py '$(OPENAPI)' Tests/ABI/description.jsonl Sources/CDescription/CDescription.h \
	  Sources/Manual/operations.md

pictures:
	@command -v dot >/dev/null || { echo 'make pictures: graphviz is missing (make setup-test installs it)' >&2; exit 1; }
	@$(PYTHON) Sources/Tools/pictures.py

format: setup-test
	swift format --in-place --recursive Package.swift Sources Tests
	clang-format -i $$(git ls-files '*.h' '*.c' '*.hpp' '*.cpp')

abi-baseline: setup-test
	@$(PYTHON) Tests/Interface/abi_baseline.py

clean:
	rm -rf .build
