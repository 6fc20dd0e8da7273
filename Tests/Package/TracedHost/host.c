/*
 * Calls the library so that it crashes: with a pointer that leads nowhere, or with text that does not end where it says
 * it does. "random" asks for the stack itself, out of a getrandom of the program's own, which the library calls.
 *
 * usage: host CASE
 */
#include <dlfcn.h>
#include <execinfo.h>
#include <openrouter/openrouter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#define NOWHERE ((void *)16)

static openrouter_pkce *pkce;
static openrouter_callback *callback;
static openrouter_create_auth_keys_code_request *request;

static void read_text(void) { openrouter_pkce_set_verifier(pkce, NOWHERE, 43); }

static void read_url(void) { openrouter_callback_set_url(callback, NOWHERE, 43); }

static void write_text(void) {
  size_t size = 0;
  openrouter_create_auth_keys_code_request_set_callback_url(request, "https://example.com/", OPENROUTER_NUL_TERMINATED);
  openrouter_create_auth_keys_code_request_write_body(request, NOWHERE, 4096, &size);
}

static void write_handle(void) { openrouter_api_error_new(NOWHERE); }

static void hash(void) {
  size_t size = 0;
  openrouter_api_key_hash("sk-or-v1-0123456789", OPENROUTER_NUL_TERMINATED, NOWHERE, 100, &size);
}

/* A crash in strlen. */
static void unterminated(void) {
  char *text = malloc(8);
  if (text != NULL)
    memset(text, 'a', 8);
  openrouter_pkce_set_verifier(pkce, text, OPENROUTER_NUL_TERMINATED);
  free(text);
}

static void generate(void) { openrouter_pkce_generate(pkce); }

/* Names what it was called from, as far as functions are visible. */
ssize_t getrandom(void *memory, size_t size, unsigned flags);
ssize_t getrandom(void *memory, size_t size, unsigned flags) {
  void *frames[64];
  int count = backtrace(frames, 64);
  (void)flags;
  for (int i = 0; i < count; i++) {
    Dl_info info;
    int found = dladdr((char *)frames[i] - 1, &info) != 0 && info.dli_sname != NULL;
    printf("%s\n", found ? info.dli_sname : "??");
  }
  memset(memory, 7, size);
  return (ssize_t)size;
}

int main(int count, char **arguments) {
  static const struct {
    const char *name;
    void (*run)(void);
  } cases[] = {{"read_text", read_text},       {"read_url", read_url}, {"write_text", write_text},
               {"write_handle", write_handle}, {"hash", hash},         {"unterminated", unterminated},
               {"generate", generate}};
  if (count != 2 || openrouter_pkce_new(&pkce) < 0 || openrouter_callback_new(&callback) < 0 ||
      openrouter_create_auth_keys_code_request_new(&request) < 0)
    return 2;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    if (strcmp(arguments[1], cases[i].name) == 0)
      cases[i].run();
  }
  openrouter_pkce_free(pkce);
  openrouter_callback_free(callback);
  openrouter_create_auth_keys_code_request_free(request);
  return 0;
}
