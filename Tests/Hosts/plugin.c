/* A plug-in: what a host knows of it is one function. Linked with either kind of the library. */
#include "sequence.h"
#include <string.h>
#ifdef WITH_CLIENT
#include <openrouter/client.h>

#define SIZED(text) text, OPENROUTER_NUL_TERMINATED

/* A call to a port of this machine without a listener. */
static bool call(void) {
  openrouter_settings *settings = NULL;
  openrouter_client_options *options = NULL;
  openrouter_client *client = NULL;
  openrouter_client_error *error = NULL;
  openrouter_exchange_auth_code_for_api_key_request *request = NULL;
  openrouter_exchange_auth_code_for_api_key_response *response = NULL;
  bool is_made = openrouter_settings_new(&settings) == OPENROUTER_OK &&
                 openrouter_settings_set_base_url(settings, SIZED("http://127.0.0.1:1")) == OPENROUTER_OK &&
                 openrouter_client_options_new(&options) == OPENROUTER_OK &&
                 openrouter_client_options_set_max_attempts(options, 1) == OPENROUTER_OK &&
                 openrouter_client_new(settings, options, &client) == OPENROUTER_OK &&
                 openrouter_client_error_new(&error) == OPENROUTER_OK &&
                 openrouter_exchange_auth_code_for_api_key_request_new(&request) == OPENROUTER_OK &&
                 openrouter_exchange_auth_code_for_api_key_request_set_code(request, SIZED("code")) == OPENROUTER_OK &&
                 openrouter_exchange_auth_code_for_api_key_response_new(&response) == OPENROUTER_OK;
  openrouter_status status = openrouter_client_exchange_auth_code_for_api_key(client, request, NULL, response, error);
  openrouter_exchange_auth_code_for_api_key_response_free(response);
  openrouter_exchange_auth_code_for_api_key_request_free(request);
  openrouter_client_error_free(error);
  openrouter_client_free(client);
  openrouter_client_options_free(options);
  openrouter_settings_free(settings);
  return is_made && status == OPENROUTER_ERROR_CONNECTION;
}
#else
static bool call(void) { return true; }
#endif

#ifdef WITH_SWIFT
bool swift_works(void);
#else
static bool swift_works(void) { return true; }
#endif

/* Writes the result, at most `capacity` bytes of it. Returns its size, or 0 if something failed. */
size_t plugin_run(char *bytes, size_t capacity);
size_t plugin_run(char *bytes, size_t capacity) {
  sequence sequence = {0};
  if (!sequence_finish(&sequence, 0) || sequence.size > capacity || !call() || !swift_works())
    return 0;
  memcpy(bytes, sequence.bytes, sequence.size);
  return sequence.size;
}
