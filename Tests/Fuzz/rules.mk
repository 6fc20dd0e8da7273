# make fuzz, make values and make bodies: the targets of Tests/Fuzz, for libFuzzer and for replaying their corpus,
# Tests/Values and Tests/Bodies.

# The code that ships, with sanitizers and with the counters by which libFuzzer sees what was reached. VOLUME=1 leaves the
# sanitizers out: ten times as many inputs are tried, and those that reach something new are tried again with sanitizers.
VOLUME       ?=
FUZZ         := .build/fuzz$(if $(VOLUME),-volume)
FUZZ_SHARED  := replay input lent form state raw_request read_back url_parts expectations pointer_tokens
FUZZ_TARGETS := $(filter-out $(FUZZ_SHARED),$(basename $(notdir $(wildcard Tests/Fuzz/*.c))))
FUZZ_OBJECTS := $(patsubst %,$(FUZZ)/%.o,$(filter-out replay,$(FUZZ_SHARED)) models) $(MODULES:%=$(FUZZ)/%.o)
FUZZ_CC       = $(SWIFT_BIN)/clang
FUZZ_FLAGS   := $(if $(VOLUME),,-fsanitize=address,undefined -fno-sanitize-recover=all)
COMMA        := ,
# The modules are bitcode already. AddressSanitizer looks only at functions with its attribute. libFuzzer that looks at each
# comparison, too, takes half of the time: without sanitizers it does not.
FUZZ_COUNT    = $(if $(VOLUME),-fsanitize-coverage=inline-8bit-counters$(COMMA)pc-table,\
                  -fsanitize=address$(COMMA)fuzzer-no-link -mllvm -force-attribute=sanitize_address)
SECONDS      ?= 60
TARGETS      ?= $(FUZZ_TARGETS)

$(MODULES:%=$(FUZZ)/%.o): $(FUZZ)/%.o: $(BUILD)/%.bc Tests/Fuzz/rules.mk
	@mkdir -p $(FUZZ)
	@echo clang $@
	@$(FUZZ_CC) -Os -ffunction-sections -Wno-override-module $(FUZZ_COUNT) -c $< -o $@

FUZZ_COMPILE = $(FUZZ_CC) $(CWARNINGS) -D_GNU_SOURCE -g -O2 $(FUZZ_FLAGS) -I include -I Tests/Harness -c $< -o $@
FUZZ_HEADERS := $(wildcard Tests/Fuzz/*.h) Tests/Harness/models.h Tests/Harness/check.h $(HEADERS) Makefile Tests/Fuzz/rules.mk
# What the targets have in common is not what is looked for.
$(FUZZ)/models.o: Tests/Harness/models.c $(FUZZ_HEADERS)
	@mkdir -p $(FUZZ)
	@$(FUZZ_COMPILE)
$(FUZZ_SHARED:%=$(FUZZ)/%.o): $(FUZZ)/%.o: Tests/Fuzz/%.c $(FUZZ_HEADERS)
	@mkdir -p $(FUZZ)
	@$(FUZZ_COMPILE)
$(FUZZ_TARGETS:%=$(FUZZ)/%.o): $(FUZZ)/%.o: Tests/Fuzz/%.c $(FUZZ_HEADERS)
	@mkdir -p $(FUZZ)
	@$(FUZZ_COMPILE) $(if $(VOLUME),,-fsanitize=fuzzer-no-link)
FUZZ_LINK    = $(FUZZ_FLAGS) -fuse-ld=lld -Wl,--gc-sections $^ -ljansson -lcurl -lm -o $@

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
	@$(if $(VOLUME),$(MAKE) --no-print-directory VOLUME= replay-programs)
	@$(PYTHON) Tests/Fuzz/fuzz.py $(FUZZ) $(SECONDS) $(TARGETS)

# Random values of each field, on the build that ships.
VALUES ?= 1000000
SEED   ?= $(shell date +%s)
VALUES_SOURCES := $(wildcard Tests/Values/*.c) Tests/Harness/models.c \
                  $(addprefix Tests/Fuzz/,input.c lent.c form.c raw_request.c read_back.c url_parts.c expectations.c)
.build/values/values: $(VALUES_SOURCES) $(wildcard Tests/Values/*.h) $(FUZZ_HEADERS) $(LIB)/libopenrouter.a
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(CWARNINGS) -D_GNU_SOURCE -g -I include -I Tests/Harness -I Tests/Fuzz $(VALUES_SOURCES) \
	  $(LIB)/libopenrouter.a -ljansson -lcurl -lm -o $@

# Reads chat responses for the comparison with the second reader of the rules.
.build/values/chat: Tests/Chat/reader.c $(HEADERS) $(LIB)/libopenrouter.a
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) $(CWARNINGS) -I include $< $(LIB)/libopenrouter.a -ljansson -lm -o $@

values: setup-test
	@$(MAKE) --no-print-directory .build/values/values .build/values/chat
	@.build/values/values $(VALUES) $(SEED)
	@$(PYTHON) Tests/Chat/generated.py .build/values/chat $(VALUES) $(SEED)

# Bodies that hypothesis-jsonschema makes from OpenRouter's description: the number for each schema (0: the stored ones), and
# the number of further changes of each body that was changed.
BODIES ?= 2000
SECOND ?= 3
.build/python/bodies: Tests/Bodies/requirements.txt $(STAND_IN)
	@echo setup: Python packages of Tests/Bodies
	@.build/python/bin/python3 -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

bodies: setup-test
	@$(MAKE) --no-print-directory build .build/python/bodies
	@PYTHONPATH='$(CURDIR)/Tests:$(CURDIR)/Sources' .build/python/bin/python3 -B Tests/Bodies/generate.py $(BODIES) $(SEED) $(SECOND)
