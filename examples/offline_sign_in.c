/*
 * OpenRouter's whole sign-in without any I/O. The messages of the browser, the socket and the HTTP client are canned
 * here, to show how the library builds and parses them.
 *
 *     cc offline_sign_in.c $(pkg-config --cflags --libs openrouter) -o offline_sign_in
 */
#include <openrouter/openrouter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The port to which a listener on 127.0.0.1 would be bound. */
#define PORT 51423

/* The documented response to POST /auth/keys. */
static const char canned_response[] =
    "{\"key\":\"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\","
    "\"user_id\":\"user_2yOPcMpKoQhcd4bVgSMlELRaIah\"}";

/* Ends the program if a step fails; a real program would show the message and continue. */
static void must(openrouter_status status, const char *step) {
  if (status == OPENROUTER_OK)
    return;
  fprintf(stderr, "offline_sign_in: %s: %s\n", step, openrouter_status_text(status));
  exit(1);
}

/* The same for a step whose handle has a message. Read the message in a separate statement after the step: the order in
   which the arguments of one call are evaluated is unspecified. */
static void must_with(openrouter_status status, const char *step, const char *message) {
  if (status < 0 && *message != '\0') {
    fprintf(stderr, "offline_sign_in: %s: %s\n", step, message);
    exit(1);
  }
  must(status, step);
}

/* 1. Make the URL that the user's browser opens, with an unguessable callback and a PKCE challenge. */
static void print_authorization_url(openrouter_callback *callback, openrouter_pkce *pkce) {
  openrouter_authorization_url *url = NULL;
  openrouter_string callback_url, challenge;
  char text[8192];
  size_t size = 0;

  openrouter_status status = openrouter_callback_expect(callback, PORT);
  must_with(status, "expect", openrouter_callback_error_message(callback));
  must(openrouter_callback_get_url(callback, &callback_url), "get_url");
  status = openrouter_pkce_generate(pkce);
  must_with(status, "generate", openrouter_pkce_error_message(pkce));
  must(openrouter_pkce_get_challenge(pkce, &challenge), "get_challenge");

  must(openrouter_authorization_url_new(&url), "new");
  status = openrouter_authorization_url_set_callback_url(url, callback_url.data, callback_url.size);
  if (status == OPENROUTER_OK)
    status = openrouter_authorization_url_set_code_challenge(url, challenge.data, challenge.size);
  if (status == OPENROUTER_OK)
    status = openrouter_authorization_url_set_code_challenge_method(url, OPENROUTER_CODE_CHALLENGE_METHOD_S256);
  if (status == OPENROUTER_OK)
    status = openrouter_authorization_url_set_key_label(url, "Offline example", OPENROUTER_NTS);
  if (status == OPENROUTER_OK)
    status = openrouter_authorization_url_check(url);
  must_with(status, "authorization URL", openrouter_authorization_url_error_message(url));
  must(openrouter_authorization_url_write(url, text, sizeof text, &size), "write");
  printf("1. Open in a browser:\n%.*s\n\n", (int)size, text);
  openrouter_authorization_url_free(url);
}

/* 2. The browser sends the callback to the listener, here with an invented code, in two pieces as from a socket. */
static void read_callback(openrouter_callback *callback) {
  openrouter_string callback_url;
  char request[1024];
  int32_t response = 0;
  must(openrouter_callback_get_url(callback, &callback_url), "get_url");
  int size =
      snprintf(request, sizeof request, "GET %s?code=auth_code_abc123def456 HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n",
               strstr(callback_url.data, "/callback"), PORT);
  openrouter_status status = openrouter_callback_read(callback, request, 20, &response);
  must_with(status, "read", openrouter_callback_error_message(callback));
  printf("2. The listener received 20 bytes: response %d, so it waits for more.\n", (int)response);
  status = openrouter_callback_read(callback, request + 20, (size_t)size - 20, &response);
  must_with(status, "read", openrouter_callback_error_message(callback));
  printf("   The listener received the rest: response %d.\n\n", (int)response);
}

/* 3. Exchange the code and the verifier for a key. The request carries no API key. */
static void print_exchange(openrouter_callback *callback, openrouter_pkce *pkce) {
  openrouter_exchange_auth_code_for_api_key_request *request = NULL;
  openrouter_settings *settings = NULL;
  openrouter_http_request *http_request = NULL;
  openrouter_string code, verifier, url;
  openrouter_bytes body;

  must(openrouter_callback_get_code(callback, &code), "get_code");
  must(openrouter_pkce_get_verifier(pkce, &verifier), "get_verifier");
  must(openrouter_exchange_auth_code_for_api_key_request_new(&request), "new");
  openrouter_status status = openrouter_exchange_auth_code_for_api_key_request_set_code(request, code.data, code.size);
  if (status == OPENROUTER_OK)
    status = openrouter_exchange_auth_code_for_api_key_request_set_code_verifier(request, verifier.data, verifier.size);
  if (status == OPENROUTER_OK)
    status = openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(
        request, OPENROUTER_CODE_CHALLENGE_METHOD_S256);
  must_with(status, "exchange", openrouter_exchange_auth_code_for_api_key_request_error_message(request));

  must(openrouter_settings_new(&settings), "new");
  must(openrouter_http_request_new(&http_request), "new");
  status = openrouter_http_request_fill_exchange_auth_code_for_api_key(http_request, settings, request);
  must_with(status, "fill", openrouter_http_request_error_message(http_request));
  must(openrouter_http_request_get_url(http_request, &url), "get_url");
  must(openrouter_http_request_get_body(http_request, &body), "get_body");
  printf("3. POST %s, %d bytes of JSON with code and verifier.\n\n", url.data, (int)body.size);

  openrouter_http_request_free(http_request);
  openrouter_settings_free(settings);
  openrouter_exchange_auth_code_for_api_key_request_free(request);
}

/* 4. Read the key from the response, and show it masked. */
static void read_response(void) {
  openrouter_exchange_auth_code_for_api_key_response *response = NULL;
  openrouter_string key;
  char masked[64];
  size_t size = 0;
  must(openrouter_exchange_auth_code_for_api_key_response_new(&response), "new");
  openrouter_status status = openrouter_exchange_auth_code_for_api_key_response_read(
      response, 200, "application/json", OPENROUTER_NTS, canned_response, sizeof canned_response - 1);
  must_with(status, "read", openrouter_exchange_auth_code_for_api_key_response_error_message(response));
  must(openrouter_exchange_auth_code_for_api_key_response_get_key(response, &key), "get_key");
  must(openrouter_api_key_mask(key.data, key.size, masked, sizeof masked, &size), "mask");
  printf("4. Signed in: the key is %.*s\n", (int)size, masked);
  openrouter_exchange_auth_code_for_api_key_response_free(response);
}

int main(int argc, char **argv) {
  openrouter_callback *callback = NULL;
  openrouter_pkce *pkce = NULL;
  if (argc > 1) {
    int is_help = argc == 2 && strcmp(argv[1], "--help") == 0;
    fprintf(is_help ? stdout : stderr, "usage: offline_sign_in\n");
    return is_help ? 0 : 2;
  }
  must(openrouter_callback_new(&callback), "new");
  must(openrouter_pkce_new(&pkce), "new");
  print_authorization_url(callback, pkce);
  read_callback(callback);
  print_exchange(callback, pkce);
  read_response();
  openrouter_pkce_free(pkce);
  openrouter_callback_free(callback);
  return fflush(stdout) != 0 || ferror(stdout) ? 1 : 0;
}
