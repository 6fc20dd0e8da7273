# make            build libopenrouter and libopenrouter-client, .so and .a, into .build/lib
#                 DEBUG=1: keep the symbols inside, for gdb, and build into .build/debug/lib; also for make install
# make demo       build, print the documented request, and sign in at a local mock of OpenRouter
# make test       run all tests
# make coverage   report the lines of the libraries that no test runs; .build/coverage/html shows all lines
# make bench      measure, and compare with other libraries; make bench-readme copies the last results into README.md
# make instructions   store the number of instructions that the library executes, for make test to compare with
# make fuzz       run each target of Tests/Fuzz for SECONDS (default 60); TARGETS selects some of them
# make values     write and read back VALUES (default 1,000,000) random values of each field
# make aarch64    build the core for aarch64 and run its tests in an emulator
# make install    install; PREFIX (default /usr/local), LIBDIR, INCLUDEDIR, MANDIR, DOCDIR and DESTDIR as usual
# make uninstall  remove what was installed; takes the same variables
# make dist       make the source archive and the binary archive, in .build/dist
# make manual     make the manual in HTML, in .build/manual/html; make man: manual pages, in .build/manual/man
# make description   makes the tables of OpenRouter's API anew from OPENAPI, its description
# make pictures   draw the pictures of the manual again
# make format     format all sources
# make abi-baseline   store the declarations of the headers in Tests/ABI, for make test to compare with
# make clean      remove .build

PREFIX  ?= /usr/local
LIBDIR   = $(PREFIX)/lib
INCLUDEDIR = $(PREFIX)/include
MANDIR   = $(PREFIX)/share/man
DOCDIR   = $(PREFIX)/share/doc/openrouter
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
DIST    := .build/dist
STAND_IN := .build/python/ready
NEWEST_CURL := .build/python/newest-libcurl
MAN     := .build/manual/man/ready

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
SHIPPED_FLAGS = -Xllvm -swiftmergefunc-threshold=0 -Xfrontend -disable-llvm-merge-functions-pass \
                -Xfrontend -no-clang-module-breadcrumbs \
                $(if $(DEBUG),-g,-gline-tables-only -file-prefix-map $(CURDIR)=. -file-prefix-map $(SWIFT_BIN:/bin=)=swift) \
                $(if $(filter x86_64,$(shell uname -m)),-Xcc -fcf-protection=full)
# Swift's own lld: the system's ld pads the relocated data to whole pages, which is 2 KB more, and keeps texts that end
# others. Functions that are the same stay apart: folding them saves 240 bytes, and backtraces would name the wrong one.
SWIFT_BIN   = $(shell swiftc -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift".*|\1/bin|p')
LDFLAGS_SO  = -shared -nostartfiles -fuse-ld=lld -B$(SWIFT_BIN) -Wl,--gc-sections -Wl,-z,noseparate-code -Wl,-z,defs \
              -Wl,-z,relro -Wl,-z,now -Wl,--as-needed -Wl,-O2 -Wl,--build-id
# libcurl is found through its package, which may be under another prefix; without pkg-config, the compiler searches it.
CURL_CFLAGS ?= $(filter-out -I/usr/include -I/usr/include/%,$(shell pkg-config --cflags-only-I libcurl 2>/dev/null))
CURL_LIBS   ?= $(shell pkg-config --libs libcurl 2>/dev/null || echo -lcurl)
CWARNINGS  := -std=c99 -Wall -Wextra -Wpedantic -Werror

BUILD_PACKAGES := gcc libc6-dev libcurl4-openssl-dev binutils python3
TEST_PACKAGES := $(BUILD_PACKAGES) python3-venv g++ git cmake meson musl-tools gdb pkg-config valgrind clang-format clang-tidy locales \
                 libjansson-dev libcjson-dev libjson-c-dev libssl-dev chromium chromium-driver sqlite3 libsqlite3-dev \
                 abigail-tools doxygen graphviz mandoc man-db
# What is compared with besides, in C++.
BENCH_PACKAGES := rapidjson-dev nlohmann-json3-dev
AARCH64_PACKAGES := gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user

.PHONY: build demo test coverage bench bench-readme instructions fuzz values fuzz-programs replay-programs aarch64 \
        install uninstall dist dist-source dist-binary manual man pictures description format abi-baseline clean setup-demo \
        setup-test
.DELETE_ON_ERROR:

build: $(LIBRARIES:%=$(LIB)/lib%.so) $(LIBRARIES:%=$(LIB)/lib%.a) $(MAN)

# $(call library,NAME,MODULE,PREREQUISITES OF ITS .so,WHAT ITS .so LINKS)
#
# The raw object carries weak Swift symbols that would clash with a host's own Swift: neither file lets them out.
define library
$(BUILD)/$1.o: $(shell find Sources/$2 -name '*.swift' | sort) $(SHIMS) Sources/Package/$1.map Makefile
	@Sources/Package/check-build.sh '$(CC) $(CURL_CFLAGS)'
	@mkdir -p $(BUILD)
	@echo swiftc $$@
	@swiftc $(SWIFTFLAGS) $$(SHIPPED_FLAGS) -lto=llvm-full -module-name $2 -c $$(filter %.swift,$$^) -o $(BUILD)/$1.bc
	@# Only what the map lists is called from outside, and that swiftc cannot know: what else is called in one place goes
	@# into it, and no entry point is a jump to another function. Unwind tables for all functions, although none throws.
	@# The personality function is Swift's last trap; no table names it, so it is defined away.
	@$$(SWIFT_BIN)/ld.lld -shared --version-script=Sources/Package/$1.map --lto-obj-path=$$@ \
	  -mllvm -force-dwarf-frame-section --defsym=_swift_exceptionPersonality=0 $(BUILD)/$1.bc -o /dev/null
	@# The same tables once more, for debuggers only.
	@objcopy -N _swift_exceptionPersonality -R .debug_frame -R .rela.debug_frame $$@

$(BUILD)/lib$1.so.$(VERSION): $(BUILD)/$1.o Sources/Package/$1.map $3 Makefile
	@Sources/Package/check-build.sh '$(CC) $(CURL_CFLAGS)'
	@echo link $$@
	@$(CC) $$(LDFLAGS_SO) $(LDFLAGS) -Wl,-soname,lib$1.so.$(SOVERSION) -Wl,--version-script=Sources/Package/$1.map $$< $4 -o $$@

$(LIB)/lib$1.so.$(VERSION): $(BUILD)/lib$1.so.$(VERSION)
	@Sources/Package/check-build.sh '$(CC) $(CURL_CFLAGS)'
	@mkdir -p $(LIB)/.debug
	@echo $(if $(DEBUG),copy,strip) $$@
	@$(if $(DEBUG),cp $$< $$@,$$(call separate_symbols,$$<,$$@,$(LIB)/.debug/lib$1.so.$(VERSION).debug))

$(LIB)/lib$1.so: $(LIB)/lib$1.so.$(VERSION)
	ln -sf lib$1.so.$(VERSION) $(LIB)/lib$1.so.$(SOVERSION)
	ln -sf lib$1.so.$(SOVERSION) $$@

$(LIB)/lib$1.a: $(BUILD)/$1.o Sources/Package/$1.map Makefile
	@mkdir -p $(LIB)
	@echo link $$@
	@ld -r --gc-sections $$$$(sed -n 's/^ *\(openrouter_[a-z0-9_]*\);/-u \1/p' Sources/Package/$1.map) $$< \
	  -o $(BUILD)/$1-static.o
	@# Local names stay, for backtraces: a program that is stripped has none of them.
	@objcopy --wildcard --keep-global-symbol='openrouter_*' $(if $(DEBUG),,--strip-debug) $(BUILD)/$1-static.o
	@rm -f $$@
	@ar rcs $$@ $(BUILD)/$1-static.o
endef

# $(call separate_symbols,UNSTRIPPED,STRIPPED,SYMBOLS): debuggers look for the last in the folder .debug beside the
# library. GNU strip would drop lld's RELRO.
separate_symbols = objcopy --only-keep-debug --compress-debug-sections $1 $3 && \
  $(SWIFT_BIN)/llvm-objcopy --strip-all -R .comment -R .swift_modhash --add-gnu-debuglink=$3 $1 $2

comma := ,
$(eval $(call library,openrouter,OpenRouter,,))
# Not unloaded: a thread of libcurl may still be looking up a name for a call that is over.
$(eval $(call library,openrouter-client,OpenRouterClient,$(LIB)/libopenrouter.so,$(LIB)/libopenrouter.so $(CURL_LIBS) -Wl$(comma)-z$(comma)nodelete))

setup-demo:
	@Sources/Package/check-swift.sh
	@Sources/Package/setup.sh $(BUILD_PACKAGES)

setup-test:
	@Sources/Package/check-swift.sh
	@Sources/Package/setup.sh $(TEST_PACKAGES)
	@$(MAKE) --no-print-directory $(STAND_IN)
	@$(MAKE) --no-print-directory $(NEWEST_CURL)

# The packages of the tests' mock server, in a separate Python environment; the mock server of the demo needs none.
$(STAND_IN): Tests/StandIn/requirements.txt
	@echo setup: Python packages of Tests/StandIn
	@python3 -m venv .build/python
	@.build/python/bin/python3 -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# The newest libcurl, as its Python package brings it along. Tests that want it say so where it cannot be had.
$(NEWEST_CURL): Tests/Client/requirements.txt $(STAND_IN)
	@echo setup: Python packages of Tests/Client
	@if .build/python/bin/python3 -m pip install --quiet --disable-pip-version-check --only-binary :all: --requirement $<; \
	  then touch $@; fi

.build/examples/%: examples/%.c $(LIBRARIES:%=$(LIB)/lib%.a) $(HEADERS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(CWARNINGS) -I include $< $(LIB)/libopenrouter-client.a $(LIB)/libopenrouter.a \
	  -Wl,--as-needed $(CURL_LIBS) -o $@

demo: setup-demo
	@$(MAKE) --no-print-directory build .build/examples/build_request .build/examples/sign_in
	@.build/examples/build_request
	@echo
	@python3 -B Tests/StandIn/demo.py .build/examples/sign_in

test: setup-test
	@$(MAKE) --no-print-directory build .build/examples/build_request
	@python3 Tests/run.py

coverage: setup-test
	@SWIFTFLAGS='$(SWIFTFLAGS)' python3 -B Tests/Coverage/coverage.py

bench: setup-test
	@Sources/Package/setup.sh $(BENCH_PACKAGES)
	@$(MAKE) --no-print-directory build
	@CC='$(CC)' CFLAGS='$(CFLAGS)' python3 -B Tests/Benchmark/bench.py

bench-readme:
	@python3 -B Tests/Benchmark/readme_tables.py

instructions: setup-test
	@$(MAKE) --no-print-directory build
	@python3 -B Tests/Structure/instructions.py --store

include Tests/Fuzz/rules.mk

aarch64: setup-test
	@Sources/Package/setup.sh $(AARCH64_PACKAGES)
	@python3 -B Tests/Structure/aarch64.py $(SWIFTFLAGS)

# Build everything first. If it is up to date, nothing is rebuilt, so `sudo make install` needs no Swift.
$(foreach name,PREFIX LIBDIR INCLUDEDIR MANDIR DOCDIR DESTDIR VERSION SOVERSION,\
  $(eval install uninstall: export $(name) := $($(name))))

install: build
	@Sources/Package/install.sh '$(LIB)' '$(dir $(MAN))'

uninstall:
	@Sources/Package/uninstall.sh

dist: dist-source dist-binary

dist-source:
	@Sources/Package/dist-source.sh '$(DIST)' $(VERSION)

dist-binary: build
	@Sources/Package/dist-binary.sh '$(DIST)' $(VERSION) '$(LIB)' '$(dir $(MAN))' $(SOVERSION)

# What programs include.
TOPICS := openrouter.h json.h event_stream.h client.h openrouter.hpp client.hpp

manual:
	@command -v doxygen >/dev/null || { echo 'make manual: doxygen is missing (make setup-test installs it)' >&2; exit 1; }
	@mkdir -p .build/manual
	@rm -rf .build/manual/html
	@VERSION=$(VERSION) HEADERS='$(TOPICS:%=include/openrouter/%)' doxygen Sources/Manual/Doxyfile
	@# Pages of folders and a list of all pages, which nothing leads to.
	@rm -f .build/manual/html/dir_*.html .build/manual/html/pages.html
	@echo .build/manual/html/index.html

man: $(MAN)
	@echo $(<D)

# The text of the pages is taken from the headers, their date from the list of changes.
$(MAN): $(HEADERS) CHANGELOG.md $(wildcard Sources/Manual/*.py)
	@Sources/Package/check-build.sh '$(CC) $(CURL_CFLAGS)'
	@echo man $(@D)
	@python3 -B Sources/Manual/man.py $(@D)/man3
	@touch $@

# The description is not part of this repository; see Sources/Description.
OPENAPI ?= ../shared/openapi/openrouter.openapi.json

description:
	@python3 -B Sources/Description/generate.py '$(OPENAPI)' Tests/ABI/description.jsonl Sources/CDescription/CDescription.h

pictures:
	@command -v dot >/dev/null || { echo 'make pictures: graphviz is missing (make setup-test installs it)' >&2; exit 1; }
	@python3 -B Sources/Manual/pictures.py

format: setup-test
	swift format --in-place --recursive Package.swift Sources Tests
	clang-format -i $$(git ls-files '*.h' '*.c' '*.hpp' '*.cpp')

abi-baseline: setup-test
	@python3 -B Tests/Structure/abi_baseline.py

clean:
	rm -rf .build
