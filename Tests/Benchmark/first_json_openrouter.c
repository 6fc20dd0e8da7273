/* Only builds a request: what the library adds to such a program is the library's size for it. */
#include "first_json.h"

#include <openrouter/openrouter.h>

int main(void) {
  openrouter_create_auth_keys_code_request *request = NULL;
  char json[1024];
  size_t size = 0;
  if (openrouter_create_auth_keys_code_request_new(&request) < 0 ||
      openrouter_create_auth_keys_code_request_set_callback_url(request, "https://myapp.com/auth/callback",
                                                                OPENROUTER_NUL_TERMINATED) < 0 ||
      openrouter_create_auth_keys_code_request_set_code_challenge(
          request, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", OPENROUTER_NUL_TERMINATED) < 0 ||
      openrouter_create_auth_keys_code_request_set_code_challenge_method(request,
                                                                         OPENROUTER_CODE_CHALLENGE_METHOD_S256) < 0 ||
      openrouter_create_auth_keys_code_request_set_limit(request, 100) < 0 ||
      openrouter_create_auth_keys_code_request_write_body(request, json, sizeof json, &size) < 0)
    size = 0;
  openrouter_create_auth_keys_code_request_free(request);
  return write_and_wait(json, size);
}
