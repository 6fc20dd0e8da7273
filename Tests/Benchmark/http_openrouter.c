/* The settings are made once, as in a program; a request and an HTTP request for each call. */
#include "build_openrouter.h"
#include "http.h"

static const openrouter_settings *settings(void) {
  static openrouter_settings *made;
  if (made == NULL && (openrouter_settings_new(&made) < 0 ||
                       openrouter_settings_set_user_agent(made, USER_AGENT, OPENROUTER_NUL_TERMINATED) < 0 ||
                       openrouter_settings_set_api_key(made, API_KEY, OPENROUTER_NUL_TERMINATED) < 0))
    return NULL;
  return made;
}

static size_t fill_and_write(openrouter_create_auth_keys_code_request *handle, openrouter_http_request *http,
                             const request *from, char *buffer, size_t capacity) {
  size_t size = 0;
  if (!set_members(handle, from) || openrouter_http_request_fill_create_auth_keys_code(http, settings(), handle) < 0 ||
      openrouter_http_request_write(http, buffer, capacity, &size) < 0)
    return 0;
  return size;
}

size_t whole_with_openrouter(const void *input, char *buffer, size_t capacity) {
  openrouter_create_auth_keys_code_request *handle = NULL;
  openrouter_http_request *http = NULL;
  size_t size = 0;
  if (openrouter_create_auth_keys_code_request_new(&handle) == OPENROUTER_OK &&
      openrouter_http_request_new(&http) == OPENROUTER_OK)
    size = fill_and_write(handle, http, input, buffer, capacity);
  openrouter_http_request_free(http);
  openrouter_create_auth_keys_code_request_free(handle);
  return size;
}

size_t whole_with_reused_openrouter(const void *input, char *buffer, size_t capacity) {
  static openrouter_create_auth_keys_code_request *handle;
  static openrouter_http_request *http;
  if ((handle == NULL && openrouter_create_auth_keys_code_request_new(&handle) < 0) ||
      (http == NULL && openrouter_http_request_new(&http) < 0))
    return 0;
  openrouter_create_auth_keys_code_request_reset(handle);
  return fill_and_write(handle, http, input, buffer, capacity);
}
