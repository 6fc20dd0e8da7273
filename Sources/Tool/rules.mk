# The program openrouter. It is linked with the archives, so that it runs wherever it lies: it needs libcurl only.

TOOL         := $(dir $(LIB))bin/openrouter
TOOL_SOURCES := $(wildcard Sources/Tool/*.c)

$(TOOL): $(TOOL_SOURCES) $(wildcard Sources/Tool/*.h) $(HEADERS) $(LIBRARIES:%=$(LIB)/lib%.a) Sources/Tool/rules.mk
	@mkdir -p $(@D)
	@echo cc $@
	@$(CC) $(CFLAGS) -std=c99 $(if $(DEBUG),-g,-s) -I include $(CURL_CFLAGS) $(TOOL_SOURCES) $(LIB)/libopenrouter-client.a \
	  $(LIB)/libopenrouter.a $(LDFLAGS) -Wl,--gc-sections -Wl,-z,relro -Wl,-z,now -Wl,--as-needed $(CURL_LIBS) -o $@
