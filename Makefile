# make            builds libopenrouter and libopenrouter-client, .so and .a, into .build/lib
# make demo       builds, prints the documented request, and signs in at a stand-in for OpenRouter
# make test       runs all tests
# make bench      measures
# make fuzz       looks for what breaks it, SECONDS (default 60) with each target of Tests/Fuzz; TARGETS chooses some
# make values     writes VALUES (default 1,000,000) random values of each field and reads them back
# make install    PREFIX (default /usr/local) and DESTDIR as usual; make uninstall takes the same
# make format     formats all sources
# make clean

PREFIX  ?= /usr/local
DESTDIR ?=
CC      ?= cc
CFLAGS  ?= -O2

BUILD   := .build/shipped
LIB     := .build/lib
HEADERS := $(sort $(wildcard include/openrouter/*.h))
SHIMS   := $(shell find Sources/C* include -name '*.h' -o -name 'module.modulemap')
BENCH   := .build/benchmark
STAND_IN := .build/python/ready

VERSION := $(shell sed -n 's/^.define OPENROUTER_VERSION_STRING "\(.*\)"/\1/p' include/openrouter/openrouter.h)
LIBRARIES := openrouter openrouter-client

SWIFTFLAGS := -parse-as-library -wmo -Osize -swift-version 6 -enable-experimental-feature Embedded -no-allocations \
              -Xfrontend -function-sections -strict-memory-safety -warnings-as-errors \
              -I include -I Sources/CSystem -I Sources/CDigest -I Sources/CCurl
# Swift's own lld: the system's ld pads the relocated data to whole pages, which is 2 KB more.
SWIFT_BIN   = $(shell swiftc -print-target-info | sed -n 's|.*"runtimeResourcePath": "\(.*\)/lib/swift".*|\1/bin|p')
LDFLAGS_SO  = -shared -nostartfiles -fuse-ld=lld -B$(SWIFT_BIN) -Wl,--gc-sections -Wl,-z,noseparate-code -Wl,-z,defs \
              -Wl,-z,relro -Wl,-z,now -Wl,--as-needed
CWARNINGS  := -std=c99 -Wall -Wextra -Wpedantic -Werror

DEMO_PACKAGES := gcc libc6-dev libmd-dev libcurl4-openssl-dev binutils python3 python3-venv
TEST_PACKAGES := $(DEMO_PACKAGES) g++ git pkg-config valgrind clang-format locales libjansson-dev \
                 libcjson-dev chromium chromium-driver

.PHONY: build demo test bench fuzz values fuzz-programs replay-programs install uninstall format clean setup-demo setup-test
.DELETE_ON_ERROR:

build: $(LIBRARIES:%=$(LIB)/lib%.so) $(LIBRARIES:%=$(LIB)/lib%.a) $(LIBRARIES:%=$(LIB)/%.pc)

# $(call library,NAME,MODULE,PREREQUISITES,WHAT ITS .so LINKS,WHAT ITS .a TAKES IN)
#
# The raw object carries weak Swift symbols that would clash with a host's own Swift: neither file lets them out.
define library
$(BUILD)/$1.o: $(shell find Sources/$2 -name '*.swift' | sort) $(SHIMS) Makefile
	@Sources/Package/check-swift.sh
	@mkdir -p $(BUILD)
	@echo swiftc $$@
	@swiftc $(SWIFTFLAGS) -module-name $2 -c $$(filter %.swift,$$^) -o $$@
	@touch $$@

$(BUILD)/lib$1.so.$(VERSION): $(BUILD)/$1.o Sources/Package/$1.map $3 Makefile
	@Sources/Package/check-swift.sh
	@echo link $$@
	@$(CC) $$(LDFLAGS_SO) -Wl,-soname,lib$1.so.0 -Wl,--version-script=Sources/Package/$1.map $$< $4 -o $$@

$(LIB)/lib$1.so.$(VERSION): $(BUILD)/lib$1.so.$(VERSION)
	@Sources/Package/check-swift.sh
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

$(LIB)/$1.pc: Sources/Package/$1.pc.in include/openrouter/openrouter.h
	@mkdir -p $(LIB)
	sed 's/@VERSION@/$(VERSION)/' $$< > $$@
endef

comma := ,
# SHA-256: the one object that is needed comes into both files. Its unwind tables would be the only ones there.
$(BUILD)/libmd.a:
	@mkdir -p $(BUILD)
	@objcopy -R .eh_frame -R .rela.eh_frame $$($(CC) -print-file-name=libmd.a) $@

$(eval $(call library,openrouter,OpenRouter,$(BUILD)/libmd.a,$(BUILD)/libmd.a,$(BUILD)/libmd.a))
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

# What the stand-in server is made of, in a Python environment of its own.
$(STAND_IN): Tests/StandIn/requirements.txt
	@echo setup: Python packages of Tests/StandIn
	@python3 -m venv .build/python
	@.build/python/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

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

bench: setup-test
	@$(MAKE) --no-print-directory build
	@mkdir -p $(BENCH)
	@echo | $(CC) -shared -nostartfiles -x c - -o $(BENCH)/libempty.so
	@$(CC) $(CFLAGS) $(CWARNINGS) -shared -fPIC Tests/Benchmark/counting.c -o $(BENCH)/libcounting.so
	@$(CC) $(CFLAGS) $(CWARNINGS) -D_GNU_SOURCE -I include $(filter-out %/counting.c,$(wildcard Tests/Benchmark/*.c)) \
	  -L $(LIB) -lopenrouter -Wl,-rpath,'$(CURDIR)/$(LIB)' -ljansson -lcjson -ldl -o $(BENCH)/benchmark
	@cp $(LIB)/libopenrouter.so.$(VERSION) $(BENCH)/libcopy.so
	@LD_PRELOAD=$(BENCH)/libcounting.so $(BENCH)/benchmark --count > $(BENCH)/allocations
	@$(BENCH)/benchmark $(BENCH)/allocations $(BENCH)/libcopy.so $(BENCH)/libempty.so $(BENCH)/benchmark.json

# The shipped sources, with sanitizers and with the counters by which libFuzzer sees what was reached.
FUZZ         := .build/fuzz
FUZZ_SHARED  := replay input lent form state raw_request read_back expectations
FUZZ_TARGETS := $(filter-out $(FUZZ_SHARED),$(basename $(notdir $(wildcard Tests/Fuzz/*.c))))
FUZZ_OBJECTS := $(patsubst %,$(FUZZ)/%.o,$(filter-out replay,$(FUZZ_SHARED)) models) $(LIBRARIES:%=$(FUZZ)/lib%.o)
FUZZ_CC       = $(SWIFT_BIN)/clang
FUZZ_FLAGS   := -fsanitize=address,undefined -fno-sanitize-recover=all
SECONDS      ?= 60
TARGETS      ?= $(FUZZ_TARGETS)

$(FUZZ)/libopenrouter.o: $(shell find Sources/OpenRouter -name '*.swift' | sort) $(SHIMS)
$(FUZZ)/libopenrouter-client.o: $(shell find Sources/OpenRouterClient -name '*.swift' | sort) $(SHIMS)
$(FUZZ)/lib%.o: Makefile
	@mkdir -p $(FUZZ)
	@echo swiftc $@
	@swiftc $(SWIFTFLAGS) -g -sanitize=fuzzer,address -c $(filter %.swift,$^) -o $@ \
	  -module-name $(if $(findstring client,$*),OpenRouterClient,OpenRouter)
	@touch $@

FUZZ_COMPILE = $(FUZZ_CC) $(CWARNINGS) -D_GNU_SOURCE -g -O2 $(FUZZ_FLAGS) -I include -I Tests/Harness -c $< -o $@
FUZZ_HEADERS := $(wildcard Tests/Fuzz/*.h) Tests/Harness/models.h Tests/Harness/check.h $(HEADERS) Makefile
# What the targets have in common is not what is looked for.
$(FUZZ)/models.o: Tests/Harness/models.c $(FUZZ_HEADERS)
	@mkdir -p $(FUZZ)
	@$(FUZZ_COMPILE)
$(FUZZ_SHARED:%=$(FUZZ)/%.o): $(FUZZ)/%.o: Tests/Fuzz/%.c $(FUZZ_HEADERS)
	@mkdir -p $(FUZZ)
	@$(FUZZ_COMPILE)
$(FUZZ_TARGETS:%=$(FUZZ)/%.o): $(FUZZ)/%.o: Tests/Fuzz/%.c $(FUZZ_HEADERS)
	@mkdir -p $(FUZZ)
	@$(FUZZ_COMPILE) -fsanitize=fuzzer-no-link
FUZZ_LINK    = $(FUZZ_FLAGS) -fuse-ld=lld $^ $(shell $(CC) -print-file-name=libmd.a) -ljansson -lcurl -lm -o $@

$(FUZZ)/fuzz/%: $(FUZZ)/%.o $(FUZZ_OBJECTS)
	@mkdir -p $(@D)
	@$(FUZZ_CC) -fsanitize=fuzzer $(FUZZ_LINK)
$(FUZZ)/replay/%: $(FUZZ)/%.o $(FUZZ)/replay.o $(FUZZ_OBJECTS)
	@mkdir -p $(@D)
	@$(FUZZ_CC) $(FUZZ_LINK)

fuzz-programs: $(TARGETS:%=$(FUZZ)/fuzz/%)
replay-programs: $(TARGETS:%=$(FUZZ)/replay/%)

fuzz: setup-test
	@$(MAKE) --no-print-directory fuzz-programs
	@python3 -B Tests/Structure/fuzz.py $(SECONDS) $(TARGETS)

# Random values of each field, on the build that ships.
VALUES ?= 1000000
SEED   ?= $(shell date +%s)
VALUES_SOURCES := $(wildcard Tests/Values/*.c) Tests/Harness/models.c \
                  $(addprefix Tests/Fuzz/,input.c lent.c form.c raw_request.c read_back.c expectations.c)
.build/values/values: $(VALUES_SOURCES) $(wildcard Tests/Values/*.h) $(FUZZ_HEADERS) $(LIB)/libopenrouter.a
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(CWARNINGS) -D_GNU_SOURCE -g -I include -I Tests/Harness -I Tests/Fuzz $(VALUES_SOURCES) \
	  $(LIB)/libopenrouter.a -ljansson -lcurl -lm -o $@

values: setup-test
	@$(MAKE) --no-print-directory .build/values/values
	@.build/values/values $(VALUES) $(SEED)

install: build
	install -d '$(DESTDIR)$(PREFIX)/include/openrouter' '$(DESTDIR)$(PREFIX)/lib/pkgconfig'
	install -m 644 $(HEADERS) '$(DESTDIR)$(PREFIX)/include/openrouter'
	install -m 644 $(LIBRARIES:%=$(LIB)/%.pc) '$(DESTDIR)$(PREFIX)/lib/pkgconfig'
	install -m 644 $(LIBRARIES:%=$(LIB)/lib%.a) '$(DESTDIR)$(PREFIX)/lib'
	install -m 755 $(LIBRARIES:%=$(LIB)/lib%.so.$(VERSION)) '$(DESTDIR)$(PREFIX)/lib'
	cp -P $(LIBRARIES:%=$(LIB)/lib%.so.0) $(LIBRARIES:%=$(LIB)/lib%.so) '$(DESTDIR)$(PREFIX)/lib'

uninstall:
	cd '$(DESTDIR)$(PREFIX)' && rm -f $(HEADERS) $(LIBRARIES:%=lib/pkgconfig/%.pc) $(LIBRARIES:%=lib/lib%.a) \
	  $(foreach end,so so.0 so.$(VERSION),$(LIBRARIES:%=lib/lib%.$(end)))
	rmdir '$(DESTDIR)$(PREFIX)/include/openrouter' 2>/dev/null || true

format: setup-test
	swift format --in-place --recursive Package.swift Sources Tests
	clang-format -i $$(git ls-files '*.h' '*.c')

clean:
	rm -rf .build
