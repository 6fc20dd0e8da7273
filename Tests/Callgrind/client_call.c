/* One exchange through the client, for callgrind to count: what of its instructions are the library's own. */
#include <openrouter/client.h>
#include <stdio.h>
#include <stdlib.h>

#define TEXT(text) text, OPENROUTER_NUL_TERMINATED

int main(void) {
  const char *base_url = getenv("BASE_URL"), *ca_file = getenv("CA_FILE");
  openrouter_settings *settings = NULL;
  openrouter_client_options *options = NULL;
  openrouter_client *client = NULL;
  openrouter_exchange_auth_code_for_api_key_request *request = NULL;
  openrouter_exchange_auth_code_for_api_key_response *response = NULL;
  openrouter_client_error *error = NULL;
  openrouter_settings_new(&settings);
  openrouter_settings_set_base_url(settings, TEXT(base_url));
  openrouter_client_options_new(&options);
  openrouter_client_options_set_ca_file(options, TEXT(ca_file));
  openrouter_exchange_auth_code_for_api_key_request_new(&request);
  openrouter_exchange_auth_code_for_api_key_request_set_code(request, TEXT("auth_code_abc123def456"));
  openrouter_exchange_auth_code_for_api_key_request_set_code_verifier(
      request, TEXT("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
  openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(request,
                                                                              OPENROUTER_CODE_CHALLENGE_METHOD_S256);
  openrouter_exchange_auth_code_for_api_key_response_new(&response);
  openrouter_client_error_new(&error);
  if (openrouter_client_new(settings, options, &client) != OPENROUTER_OK)
    return 1;
  openrouter_status status = openrouter_client_exchange_auth_code_for_api_key(client, request, NULL, response, error);
  if (status != OPENROUTER_OK)
    printf("%s\n", openrouter_client_error_message(error));
  openrouter_client_free(client);
  openrouter_client_error_free(error);
  openrouter_exchange_auth_code_for_api_key_response_free(response);
  openrouter_exchange_auth_code_for_api_key_request_free(request);
  openrouter_client_options_free(options);
  openrouter_settings_free(settings);
  return status == OPENROUTER_OK ? 0 : 1;
}
