# make            builds libopenrouter and libopenrouter-client, .so and .a, into .build/lib
# make demo       builds, prints the documented request, and signs in at a stand-in for OpenRouter
# make test       runs all tests
# make coverage   says which lines of the libraries no test runs; .build/coverage/html shows all
# make bench      measures, against other libraries; make bench-readme puts the last run into README.md
# make instructions   stores how many instructions the library takes now, for make test to compare with
# make fuzz       looks for what breaks it, SECONDS (default 60) with each target of Tests/Fuzz; TARGETS chooses some
# make values     writes VALUES (default 1,000,000) random values of each field and reads them back
# make aarch64    builds the core for aarch64 and runs its tests in an emulator
# make install    PREFIX (default /usr/local), LIBDIR, INCLUDEDIR, MANDIR, DOCDIR and DESTDIR as usual; make uninstall
#                 takes the same
# make dist       the source archive and the binary archive, into .build/dist
# make manual     the manual in HTML, into .build/manual/html; make man: manual pages, into .build/manual/man
# make pictures   draws the manual's pictures anew
# make format     formats all sources
# make abi-baseline   stores what the headers promise now, in Tests/ABI
# make clean

PREFIX  ?= /usr/local
LIBDIR   = $(PREFIX)/lib
INCLUDEDIR = $(PREFIX)/include
MANDIR   = $(PREFIX)/share/man
DOCDIR   = $(PREFIX)/share/doc/openrouter
DESTDIR ?=
CC      ?= cc
CFLAGS  ?= -O2

BUILD   := .build/shipped
LIB     := .build/lib
HEADERS := $(sort $(wildcard include/openrouter/*.h include/openrouter/*.hpp))
SHIMS   := $(shell find Sources/C* include -name '*.h' -o -name 'module.modulemap')
DIST    := .build/dist
STAND_IN := .build/python/ready
NEWEST_CURL := .build/python/newest-libcurl
MAN     := .build/manual/man/ready

VERSION := $(shell sed -n 's/^.define OPENROUTER_VERSION_STRING "\(.*\)"/\1/p' include/openrouter/openrouter.h)
LIBRARIES := openrouter openrouter-client

# Without a PLT, for all that is taken from libc is looked up when the library is loaded.
SWIFTFLAGS := -parse-as-library -wmo -Osize -swift-version 6 -enable-experimental-feature Embedded -no-allocations \
              -Xfrontend -function-sections -strict-memory-safety -warnings-as-errors \
              -Xcc -fno-plt -I include -I Sources/CSystem -I Sources/CDescription -I Sources/CDigest -I Sources/CCurl
# Swift's own lld: the system's ld pads the relocated data to whole pages, which is 2 KB more, and keeps functions that are
# the same, and texts that end others.
SWIFT_BIN   = $(shell swiftc -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift".*|\1/bin|p')
LDFLAGS_SO  = -shared -nostartfiles -fuse-ld=lld -B$(SWIFT_BIN) -Wl,--gc-sections -Wl,-z,noseparate-code -Wl,-z,defs \
              -Wl,-z,relro -Wl,-z,now -Wl,--as-needed -Wl,--icf=all -Wl,-O2
CWARNINGS  := -std=c99 -Wall -Wextra -Wpedantic -Werror

BUILD_PACKAGES := gcc libc6-dev libbearssl-dev libcurl4-openssl-dev binutils python3
DEMO_PACKAGES := $(BUILD_PACKAGES) python3-venv
TEST_PACKAGES := $(DEMO_PACKAGES) g++ git cmake pkg-config valgrind clang-format clang-tidy locales \
                 libjansson-dev libcjson-dev libjson-c-dev libssl-dev chromium chromium-driver sqlite3 libsqlite3-dev \
                 abigail-tools doxygen graphviz mandoc man-db
# What is compared with besides, in C++.
BENCH_PACKAGES := rapidjson-dev nlohmann-json3-dev
AARCH64_PACKAGES := gcc-aarch64-linux-gnu libc6-dev-arm64-cross qemu-user

.PHONY: build demo test coverage bench bench-readme instructions fuzz values fuzz-programs replay-programs aarch64 \
        install uninstall dist dist-source dist-binary manual man pictures format abi-baseline clean setup-demo \
        setup-test
.DELETE_ON_ERROR:

build: $(LIBRARIES:%=$(LIB)/lib%.so) $(LIBRARIES:%=$(LIB)/lib%.a) $(MAN)

# $(call library,NAME,MODULE,PREREQUISITES,WHAT ITS .so LINKS,WHAT ITS .a TAKES IN)
#
# The raw object carries weak Swift symbols that would clash with a host's own Swift: neither file lets them out.
define library
$(BUILD)/$1.o: $(shell find Sources/$2 -name '*.swift' | sort) $(SHIMS) Sources/Package/$1.map Makefile
	@Sources/Package/check-build.sh '$(CC)'
	@mkdir -p $(BUILD)
	@echo swiftc $$@
	@swiftc $(SWIFTFLAGS) -lto=llvm-full -module-name $2 -c $$(filter %.swift,$$^) -o $(BUILD)/$1.bc
	@# Only what the map lists is called from outside, and that swiftc cannot know: what else is called in one place goes
	@# into it, and no entry point is a jump to another function.
	@$$(SWIFT_BIN)/ld.lld -shared --version-script=Sources/Package/$1.map --lto-obj-path=$$@ $(BUILD)/$1.bc -o /dev/null
	@# Without unwind tables, which are empty, nobody needs the function in them: Swift's last trap.
	@objcopy -R .eh_frame -R .rela.eh_frame -R .text._swift_exceptionPersonality $$@

$(BUILD)/lib$1.so.$(VERSION): $(BUILD)/$1.o Sources/Package/$1.map $3 Makefile
	@Sources/Package/check-build.sh '$(CC)'
	@echo link $$@
	@# To C, two functions are not one, whatever they do.
	@$(CC) $$(LDFLAGS_SO) $(LDFLAGS) -Wl,-soname,lib$1.so.0 -Wl,--version-script=Sources/Package/$1.map \
	  $$$$(sed -n 's/^ *\(openrouter_[a-z0-9_]*\);/-Wl,--keep-unique=\1/p' Sources/Package/$1.map) $$< $4 -o $$@

$(LIB)/lib$1.so.$(VERSION): $(BUILD)/lib$1.so.$(VERSION)
	@Sources/Package/check-build.sh '$(CC)'
	@mkdir -p $(LIB)
	@echo strip $$@
	@# GNU strip would drop lld's RELRO.
	@$$(SWIFT_BIN)/llvm-objcopy --strip-all -R .comment -R .swift_modhash $$< $$@

$(LIB)/lib$1.so: $(LIB)/lib$1.so.$(VERSION)
	ln -sf lib$1.so.$(VERSION) $(LIB)/lib$1.so.0
	ln -sf lib$1.so.0 $$@

$(LIB)/lib$1.a: $(BUILD)/$1.o Sources/Package/$1.map $5 Makefile
	@mkdir -p $(LIB)
	@echo link $$@
	@ld -r --gc-sections $$$$(sed -n 's/^ *\(openrouter_[a-z0-9_]*\);/-u \1/p' Sources/Package/$1.map) $$< $5 \
	  -o $(BUILD)/$1-static.o
	@objcopy --wildcard --keep-global-symbol='openrouter_*' --strip-unneeded $(BUILD)/$1-static.o
	@rm -f $$@
	@ar rcs $$@ $(BUILD)/$1-static.o
endef

comma := ,
# SHA-256: the objects that are needed come into both files. Their unwind tables would be the only ones there.
$(BUILD)/libbearssl.a:
	@Sources/Package/check-build.sh '$(CC)'
	@mkdir -p $(BUILD)
	@objcopy -R .eh_frame -R .rela.eh_frame $$($(CC) -print-file-name=libbearssl.a) $@

$(eval $(call library,openrouter,OpenRouter,$(BUILD)/libbearssl.a,$(BUILD)/libbearssl.a,$(BUILD)/libbearssl.a))
# Not unloaded: a thread of libcurl may still be looking up a name for a call that is over.
$(eval $(call library,openrouter-client,OpenRouterClient,$(LIB)/libopenrouter.so,$(LIB)/libopenrouter.so -lcurl -Wl$(comma)-z$(comma)nodelete,))

setup-demo:
	@Sources/Package/check-swift.sh
	@Sources/Package/setup.sh $(DEMO_PACKAGES)
	@$(MAKE) --no-print-directory $(STAND_IN)

setup-test:
	@Sources/Package/check-swift.sh
	@Sources/Package/setup.sh $(TEST_PACKAGES)
	@$(MAKE) --no-print-directory $(STAND_IN)
	@$(MAKE) --no-print-directory $(NEWEST_CURL)

# What the stand-in server is made of, in a Python environment of its own.
$(STAND_IN): Tests/StandIn/requirements.txt
	@echo setup: Python packages of Tests/StandIn
	@python3 -m venv .build/python
	@.build/python/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

# The newest libcurl, as its Python package brings it along. Tests that want it say so where it cannot be had.
$(NEWEST_CURL): Tests/Client/requirements.txt $(STAND_IN)
	@echo setup: Python packages of Tests/Client
	@if .build/python/bin/python3 -m pip install --quiet --disable-pip-version-check --only-binary :all: --requirement $<; \
	  then touch $@; fi

.build/examples/%: examples/%.c $(LIBRARIES:%=$(LIB)/lib%.a) $(HEADERS)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(CWARNINGS) -I include $< $(LIB)/libopenrouter-client.a $(LIB)/libopenrouter.a \
	  -Wl,--as-needed -lcurl -o $@

demo: setup-demo
	@$(MAKE) --no-print-directory build .build/examples/build_request .build/examples/sign_in
	@.build/examples/build_request
	@echo
	@python3 -B Tests/StandIn/demo.py .build/examples/sign_in

test: setup-test
	@$(MAKE) --no-print-directory build .build/examples/build_request
	@python3 Tests/run.py

coverage: setup-test
	@$(MAKE) --no-print-directory $(BUILD)/libbearssl.a
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

# What has to be built is built before anything is laid down, and nothing is where it is there: root needs no Swift.
$(foreach name,PREFIX LIBDIR INCLUDEDIR MANDIR DOCDIR DESTDIR VERSION,\
  $(eval install uninstall: export $(name) := $($(name))))

install: build
	@Sources/Package/install.sh '$(LIB)' '$(dir $(MAN))'

uninstall:
	@Sources/Package/uninstall.sh

dist: dist-source dist-binary

dist-source:
	@Sources/Package/dist-source.sh '$(DIST)' $(VERSION)

dist-binary: build
	@Sources/Package/dist-binary.sh '$(DIST)' $(VERSION) '$(LIB)' '$(dir $(MAN))'

# What programs include.
TOPICS := openrouter.h event_stream.h client.h openrouter.hpp client.hpp

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

# The text of the pages comes from the headers, their date from the list of changes.
$(MAN): $(HEADERS) CHANGELOG.md $(wildcard Sources/Manual/*.py)
	@Sources/Package/check-build.sh '$(CC)'
	@echo man $(@D)
	@python3 -B Sources/Manual/man.py $(@D)/man3
	@touch $@

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
