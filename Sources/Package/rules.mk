# What is given away: the archives, and the amalgamation, which is each library as assembly, a file for each machine. Every
# C compiler for these machines takes it; Swift is needed to make it only.

AMALGAMATION := .build/amalgamation
MACHINES     ?= x86_64 aarch64
AARCH64      := .build/aarch64
# The headers of Linux on aarch64; those of libcurl are the same for all machines.
AARCH64_INCLUDE := /usr/aarch64-linux-gnu/include
# A toolchain for x86_64 has Embedded Swift for bare aarch64, which differs from Linux in nothing that is used.
AARCH64_FLAGS = -target aarch64-none-none-elf -Xcc -fPIC -Xcc -isystem -Xcc $(AARCH64_INCLUDE) \
                -Xcc -isystem -Xcc $(AARCH64)/include

$(AARCH64)/OpenRouterBase.bc:   $(call SOURCES_OF,OpenRouterBase)
$(AARCH64)/OpenRouter.bc:       $(call SOURCES_OF,OpenRouter) $(AARCH64)/OpenRouterBase.bc
$(AARCH64)/OpenRouterClient.bc: $(call SOURCES_OF,OpenRouterClient) $(AARCH64)/OpenRouterBase.bc

$(MODULES:%=$(AARCH64)/%.bc): $(AARCH64)/%.bc: $(SHIMS) Makefile Sources/Package/rules.mk
	@$(CHECK_BUILD)
	@mkdir -p $(AARCH64)/modules $(AARCH64)/include
	@echo '#include <curl/curl.h>' | $(CC) $(CURL_CFLAGS) -E - | sed -n 's|^# 1 "\(.*\)/curl\.h".*|\1|p' | head -n 1 | \
	  xargs -I FOLDER ln -sfn FOLDER $(AARCH64)/include/curl
	@echo swiftc $@
	@swiftc $(SWIFTFLAGS) $(SHIPPED_FLAGS) $(AARCH64_FLAGS) -lto=llvm-full -I $(AARCH64)/modules -module-name $* \
	  -emit-module -emit-module-path $(AARCH64)/modules/$*.swiftmodule -c $(filter %.swift,$^) -o $@

$(AARCH64)/openrouter.s:        $(AARCH64)/OpenRouter.bc
$(AARCH64)/openrouter-client.s: $(AARCH64)/OpenRouterClient.bc
$(LIBRARIES:%=$(AARCH64)/%.s): $(AARCH64)/%.s: $(AARCH64)/OpenRouterBase.bc Sources/Package/%.map Sources/Package/link.sh
	@echo link $@
	@SWIFT_BIN='$(SWIFT_BIN)' Sources/Package/link.sh optimize Sources/Package/$*.map $@ $(filter %.bc,$^)

ASSEMBLY_FOLDER_x86_64  := $(BUILD)
ASSEMBLY_FOLDER_aarch64 := $(AARCH64)

# assembly_rule LIBRARY MACHINE
define assembly_rule
$(AMALGAMATION)/$1-$2.S: $(ASSEMBLY_FOLDER_$2)/$1.s Sources/Package/assembly.py
	@mkdir -p $$(@D)
	@echo assembly $$@
	@python3 -B Sources/Package/assembly.py $2 < $$< > $$@
endef
$(foreach library,$(LIBRARIES),$(foreach machine,x86_64 aarch64,$(eval $(call assembly_rule,$(library),$(machine)))))

ASSEMBLY = $(foreach machine,$(MACHINES),$(LIBRARIES:%=$(AMALGAMATION)/%-$(machine).S))

amalgamation: $(ASSEMBLY) $(MAN) $(DOC) $(HTML)
	@Sources/Package/amalgamation.sh '$(AMALGAMATION)' $(VERSION) $(SOVERSION) '$(dir $(MAN))'

DIST     := .build/dist
# Where the archives will be published: package managers fetch them from there.
DIST_URL ?= file://$(abspath $(DIST))
ARCHIVES  = $(addprefix openrouter-$(VERSION),.tar.gz -linux-$(shell uname -m).tar.gz -amalgamation.tar.xz)

dist: dist-source dist-binary dist-amalgamation
	@cd '$(DIST)' && sha256sum $(ARCHIVES) > SHA256SUMS
	@echo '$(DIST)/SHA256SUMS'
	@Sources/Package/recipes.sh '$(DIST)' $(VERSION) '$(DIST_URL)'

dist-source:
	@Sources/Package/dist-source.sh '$(DIST)' $(VERSION)

dist-binary: build $(HTML)
	@Sources/Package/dist-binary.sh '$(DIST)' $(VERSION) '$(LIB)' '$(dir $(MAN))' $(SOVERSION) '$(TOOL)'

dist-amalgamation:
	@Sources/Package/setup.sh $(DIST_PACKAGES)
	@$(MAKE) --no-print-directory amalgamation
	@Sources/Package/dist-amalgamation.sh '$(DIST)' $(VERSION) '$(AMALGAMATION)'

deb: dist-amalgamation
	@Sources/Package/setup.sh $(DEB_PACKAGES)
	@Sources/Package/deb.sh '$(DIST)' $(VERSION)

packages: setup-test
	@Sources/Package/setup.sh $(TRY_PACKAGES)
	@$(MAKE) --no-print-directory dist deb
	@$(PYTHON) Tests/Package/packages.py '$(DIST)' $(VERSION)
