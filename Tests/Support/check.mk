# make check TEST=name: the tests in C with the libraries as debug objects. No link-time optimisation, one folder for all:
# after an edit of one file of the library, only its object is made anew and linked.

CHECK         := .build/check
CHECK_HARNESS := $(filter-out main,$(basename $(notdir $(wildcard Tests/Harness/*.c)))) by_name
CHECK_CLIENT  := $(basename $(notdir $(wildcard Tests/Client/*.c)))
CHECK_CPP     := $(filter-out cost main,$(basename $(notdir $(wildcard Tests/Cpp/*.cpp)))) by_name
CHECK_C        = $(CC) $(CWARNINGS) -g -MMD -MP -I include -I Tests/Harness
CHECK_CXX      = $(CXX) -std=c++17 -g -MMD -MP -I include -I Tests/Cpp

$(CHECK)/OpenRouterBase.o:   $(call SOURCES_OF,OpenRouterBase)
$(CHECK)/OpenRouter.o:       $(call SOURCES_OF,OpenRouter) $(CHECK)/OpenRouterBase.o
$(CHECK)/OpenRouterClient.o: $(call SOURCES_OF,OpenRouterClient) $(CHECK)/OpenRouterBase.o
$(MODULES:%=$(CHECK)/%.o): $(CHECK)/%.o: $(SHIMS) Makefile Tests/Support/check.mk
	@mkdir -p $(CHECK)/modules
	@echo swiftc $@
	@swiftc $(SWIFTFLAGS:-Osize=-Onone) -g -I $(CHECK)/modules -module-name $* -c $(filter %.swift,$^) -o $@ \
	  -emit-module -emit-module-path $(CHECK)/modules/$*.swiftmodule
	@# swiftc leaves a file that comes out the same as it was.
	@touch $@

# A main that runs the tests which are named.
$(CHECK)/Harness/by_name.c: Tests/Harness/tests.h Tests/Support/check.mk
	@mkdir -p $(@D)
	@{ printf '#include "check.h"\n#include "tests.h"\n#include <stdio.h>\n#include <string.h>\n'; \
	   printf 'int main(int count, char **names) {\n  static char buffer[BUFSIZ];\n'; \
	   printf '  setvbuf(stdout, buffer, _IOLBF, sizeof buffer);\n  for (int i = 1; i < count; i++) {\n'; \
	   sed -n 's/^void \(test_[a-z0-9_]*\)(void);/    if (strcmp(names[i], "\1") == 0) \1();/p' $<; \
	   printf '  }\n  return finish();\n}\n'; } > $@
$(CHECK)/Cpp/by_name.cpp: Tests/Cpp/checks.hpp Tests/Support/check.mk
	@mkdir -p $(@D)
	@{ printf '#define main every_test\n#include "main.cpp"\n#undef main\n'; \
	   printf 'int main(int count, char **names) {\n  for (int i = 1; i < count; i++) {\n'; \
	   sed -n 's/^void \(test_[a-z0-9_]*\)();/    if (!std::strcmp(names[i], "\1")) \1();/p' $<; \
	   printf '  }\n  return finish();\n}\n'; } > $@

$(CHECK)/Harness/by_name.o: $(CHECK)/Harness/by_name.c
	@$(CHECK_C) -c $< -o $@
$(CHECK)/Cpp/by_name.o: $(CHECK)/Cpp/by_name.cpp
	@$(CHECK_CXX) -c $< -o $@
$(CHECK)/Harness/%.o: Tests/Harness/%.c
	@mkdir -p $(@D)
	@$(CHECK_C) -c $< -o $@
$(CHECK)/Client/%.o: Tests/Client/%.c
	@mkdir -p $(@D)
	@$(CHECK_C) -D_GNU_SOURCE -DSTATIC_LIBRARY -c $< -o $@
$(CHECK)/Cpp/other_unit.o: CHECK_CXX += -fno-exceptions -fno-rtti
$(CHECK)/Cpp/%.o: Tests/Cpp/%.cpp
	@mkdir -p $(@D)
	@$(CHECK_CXX) -c $< -o $@
-include $(wildcard $(CHECK)/*/*.d)

$(CHECK)/Harness/tests: $(CHECK_HARNESS:%=$(CHECK)/Harness/%.o) $(CHECK)/OpenRouterBase.o $(CHECK)/OpenRouter.o
	@$(CC) $^ -ljansson -lm -o $@
$(CHECK)/Client/tests: $(CHECK_CLIENT:%=$(CHECK)/Client/%.o) $(CHECK)/Harness/check.o $(MODULES:%=$(CHECK)/%.o)
	@$(CC) -rdynamic $^ -ljansson $(CURL_LIBS) -lm -ldl -lpthread -o $@
$(CHECK)/Cpp/tests: $(CHECK_CPP:%=$(CHECK)/Cpp/%.o) $(MODULES:%=$(CHECK)/%.o)
	@$(CXX) $^ $(CURL_LIBS) -pthread -o $@
