# make            builds libopenrouter.so and libopenrouter.a into .build/lib
# make demo       builds and prints the documented request
# make test       runs all tests
# make bench      measures
# make install    PREFIX (default /usr/local) and DESTDIR as usual; make uninstall takes the same
# make format     formats all sources
# make clean

PREFIX  ?= /usr/local
DESTDIR ?=
CC      ?= cc
CFLAGS  ?= -O2

BUILD   := .build/shipped
LIB     := .build/lib
HEADER  := include/openrouter/openrouter.h
SOURCES := $(shell find Sources/OpenRouter -name '*.swift' | sort)
SHIMS   := $(shell find Sources/CSystem Sources/CDigest include -name '*.h' -o -name 'module.modulemap')
MAP     := Sources/Package/openrouter.map
BENCH   := .build/benchmark

VERSION := $(shell sed -n 's/^.define OPENROUTER_VERSION_STRING "\(.*\)"/\1/p' $(HEADER))
SONAME  := libopenrouter.so.0
SHARED  := libopenrouter.so.$(VERSION)

SWIFTFLAGS := -parse-as-library -wmo -Osize -swift-version 6 -enable-experimental-feature Embedded -no-allocations \
              -Xfrontend -function-sections -strict-memory-safety -warnings-as-errors \
              -module-name OpenRouter -I include -I Sources/CSystem -I Sources/CDigest
# Swift's own lld: the system's ld pads the relocated data to whole pages, which is 2 KB more.
SWIFT_BIN   = $(shell swiftc -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift".*|\1/bin|p')
LDFLAGS_SO  = -shared -nostartfiles -fuse-ld=lld -B$(SWIFT_BIN) -Wl,-soname,$(SONAME) -Wl,--version-script=$(MAP) \
              -Wl,--gc-sections -Wl,-z,noseparate-code -Wl,-z,defs -Wl,-z,relro -Wl,-z,now -Wl,--as-needed
# SHA-256: the one object that is needed comes into both libraries.
LIBMD       = $(shell $(CC) -print-file-name=libmd.a)
CWARNINGS  := -std=c99 -Wall -Wextra -Wpedantic -Werror

DEMO_PACKAGES := gcc libc6-dev libmd-dev binutils
TEST_PACKAGES := $(DEMO_PACKAGES) g++ git python3 pkg-config valgrind clang-format locales libjansson-dev libcjson-dev \
                 libcurl4-openssl-dev

.PHONY: build demo test bench install uninstall format clean setup-demo setup-test
.DELETE_ON_ERROR:

build: $(LIB)/libopenrouter.so $(LIB)/libopenrouter.a $(LIB)/openrouter.pc

$(BUILD)/openrouter.o: $(SOURCES) $(SHIMS) Makefile
	@Sources/Package/check-swift.sh
	@mkdir -p $(BUILD)
	@echo swiftc $@
	@swiftc $(SWIFTFLAGS) -c $(SOURCES) -o $@
	@touch $@

# The raw object carries weak Swift symbols that would clash with a host's own Swift: neither file below lets them out.
$(BUILD)/$(SHARED): $(BUILD)/openrouter.o $(MAP) Makefile
	@Sources/Package/check-swift.sh
	@echo link $@
	@$(CC) $(LDFLAGS_SO) $< $(LIBMD) -o $@

$(LIB)/$(SHARED): $(BUILD)/$(SHARED)
	@Sources/Package/check-swift.sh
	@mkdir -p $(LIB)
	@echo strip $@
	@# GNU strip would drop lld's RELRO.
	@$(SWIFT_BIN)/llvm-objcopy --strip-all -R .comment -R .swift_modhash $< $@

$(LIB)/libopenrouter.so: $(LIB)/$(SHARED)
	ln -sf $(SHARED) $(LIB)/$(SONAME)
	ln -sf $(SONAME) $@

$(LIB)/libopenrouter.a: $(BUILD)/openrouter.o $(MAP) Makefile
	@mkdir -p $(LIB)
	@echo link $@
	@ld -r --gc-sections $$(sed -n 's/^ *\(openrouter_[a-z0-9_]*\);/-u \1/p' $(MAP)) $< $(LIBMD) -o $(BUILD)/openrouter-static.o
	objcopy --wildcard --keep-global-symbol='openrouter_*' --strip-unneeded $(BUILD)/openrouter-static.o
	rm -f $@
	ar rcs $@ $(BUILD)/openrouter-static.o

$(LIB)/openrouter.pc: Sources/Package/openrouter.pc.in $(HEADER)
	@mkdir -p $(LIB)
	sed 's/@VERSION@/$(VERSION)/' $< > $@

setup-demo:
	@Sources/Package/check-swift.sh
	@Sources/Package/setup.sh $(DEMO_PACKAGES)

setup-test:
	@Sources/Package/check-swift.sh
	@Sources/Package/setup.sh $(TEST_PACKAGES)

.build/examples/%: examples/%.c $(LIB)/libopenrouter.a $(HEADER)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(CWARNINGS) -I include $< $(LIB)/libopenrouter.a -o $@

demo: setup-demo
	@$(MAKE) --no-print-directory build .build/examples/build_request
	@.build/examples/build_request

test: setup-test
	@$(MAKE) --no-print-directory build .build/examples/build_request
	@python3 Tests/run.py

bench: setup-test
	@$(MAKE) --no-print-directory build
	@mkdir -p $(BENCH)
	@echo | $(CC) -shared -nostartfiles -x c - -o $(BENCH)/libempty.so
	@$(CC) $(CFLAGS) $(CWARNINGS) -shared -fPIC Tests/Benchmark/counting.c -o $(BENCH)/libcounting.so
	@$(CC) $(CFLAGS) $(CWARNINGS) -D_GNU_SOURCE -I include $(filter-out %/counting.c,$(wildcard Tests/Benchmark/*.c)) \
	  -L $(LIB) -lopenrouter -Wl,-rpath,'$(CURDIR)/$(LIB)' -ljansson -lcjson -ldl -o $(BENCH)/benchmark
	@cp $(LIB)/$(SHARED) $(BENCH)/libcopy.so
	@LD_PRELOAD=$(BENCH)/libcounting.so $(BENCH)/benchmark --count > $(BENCH)/allocations
	@$(BENCH)/benchmark $(BENCH)/allocations $(BENCH)/libcopy.so $(BENCH)/libempty.so $(BENCH)/benchmark.json

install: build
	install -d '$(DESTDIR)$(PREFIX)/include/openrouter' '$(DESTDIR)$(PREFIX)/lib/pkgconfig'
	install -m 644 $(HEADER) '$(DESTDIR)$(PREFIX)/include/openrouter/openrouter.h'
	install -m 755 $(LIB)/$(SHARED) '$(DESTDIR)$(PREFIX)/lib/$(SHARED)'
	ln -sf $(SHARED) '$(DESTDIR)$(PREFIX)/lib/$(SONAME)'
	ln -sf $(SONAME) '$(DESTDIR)$(PREFIX)/lib/libopenrouter.so'
	install -m 644 $(LIB)/libopenrouter.a '$(DESTDIR)$(PREFIX)/lib/libopenrouter.a'
	install -m 644 $(LIB)/openrouter.pc '$(DESTDIR)$(PREFIX)/lib/pkgconfig/openrouter.pc'

uninstall:
	rm -f '$(DESTDIR)$(PREFIX)/include/openrouter/openrouter.h' '$(DESTDIR)$(PREFIX)/lib/pkgconfig/openrouter.pc'
	rm -f '$(DESTDIR)$(PREFIX)/lib/$(SHARED)' '$(DESTDIR)$(PREFIX)/lib/$(SONAME)'
	rm -f '$(DESTDIR)$(PREFIX)/lib/libopenrouter.so' '$(DESTDIR)$(PREFIX)/lib/libopenrouter.a'
	rmdir '$(DESTDIR)$(PREFIX)/include/openrouter' 2>/dev/null || true

format: setup-test
	swift format --in-place --recursive Package.swift Sources Tests
	clang-format -i $$(git ls-files '*.h' '*.c')

clean:
	rm -rf .build
