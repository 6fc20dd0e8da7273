/*
 * Signs a user in with the browser, and asks a model with the new key: the shortest way from nothing to an answer.
 *
 *     cc sign_in_and_chat.c $(pkg-config --cflags --libs openrouter-client) -o sign_in_and_chat
 *     ./sign_in_and_chat "Why is the sky blue?"
 */
#include <openrouter/client.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Read the message of a call in a separate statement after it: the order in which arguments are evaluated is
   unspecified. */
static void must(openrouter_status status, const char *message) {
  if (status >= 0)
    return;
  fprintf(stderr, "sign_in_and_chat: %s\n", openrouter_error_text(status, message));
  exit(1);
}

/* Shows where to sign in, waits, and sets the key in the request. */
static void get_key(openrouter_sign_in *sign_in, openrouter_request *request) {
  openrouter_string url, key;
  openrouter_status status = openrouter_sign_in_start(sign_in);
  must(status, openrouter_sign_in_error_message(sign_in));
  must(openrouter_sign_in_get_url(sign_in, &url), "");
  int size = printf("Open this in a browser:\n\n  %s\n\n", url.data);
  must(size > 0 ? OPENROUTER_OK : OPENROUTER_ERROR_SYSTEM, "the URL cannot be written");
  status = openrouter_sign_in_run(sign_in);
  must(status, openrouter_sign_in_error_message(sign_in));
  must(openrouter_sign_in_get_key(sign_in, &key), "");
  must(openrouter_request_set_api_key(request, key.data, key.size), "");
}

int main(int argc, char **argv) {
  openrouter_settings *settings = NULL;
  openrouter_client *client = NULL;
  openrouter_sign_in_options *options = NULL;
  openrouter_sign_in *sign_in = NULL;
  openrouter_request *request = NULL;
  openrouter_json *body = NULL;
  openrouter_call *call = NULL;
  const openrouter_event *event = NULL;
  const char *auth_url = getenv("OPENROUTER_AUTH_URL");
  int is_help = argc == 2 && strcmp(argv[1], "--help") == 0;
  if (argc < 2 || argc > 2 || is_help) {
    fprintf(is_help ? stdout : stderr, "usage: sign_in_and_chat QUESTION\n");
    return is_help ? 0 : 2;
  }
  /* Each piece of the answer is shown at once. */
  setvbuf(stdout, NULL, _IONBF, 0);
  must(openrouter_settings_new(&settings), "");
  openrouter_status status = openrouter_settings_load_environment(settings);
  must(status, openrouter_settings_error_message(settings));
  must(openrouter_client_new(settings, NULL, &client), "");
  must(openrouter_sign_in_options_new(&options), "");
  status = openrouter_sign_in_options_set_mode(options, OPENROUTER_SIGN_IN_MODE_CALLBACK);
  if (auth_url != NULL && status == OPENROUTER_OK)
    status = openrouter_sign_in_options_set_auth_url(options, auth_url, OPENROUTER_NTS);
  must(status, openrouter_sign_in_options_error_message(options));
  must(openrouter_sign_in_new(client, options, NULL, &sign_in), "");
  must(openrouter_request_new(&request), "");
  must(openrouter_request_set_operation(request, "POST", "/chat/completions"), "");
  must(openrouter_request_get_body(request, &body), "");
  must(openrouter_json_set_text(body, "/model", "openai/gpt-5-mini", OPENROUTER_NTS), "");
  status = openrouter_request_add_message(request, "user", argv[1], OPENROUTER_NTS);
  must(status, openrouter_request_error_message(request));
  get_key(sign_in, request);
  must(openrouter_call_new(client, NULL, NULL, &call), "");
  /* If the call cannot start, openrouter_call_next returns the failure. */
  openrouter_call_start(call, request);
  while ((status = openrouter_call_next(call, -1, &event)) == OPENROUTER_OK)
    if (event->type == OPENROUTER_EVENT_TEXT)
      fwrite(event->text.data, 1, event->text.size, stdout);
  printf("\n");
  must(status, openrouter_call_error_message(call));
  openrouter_call_free(call);
  openrouter_request_free(request);
  openrouter_sign_in_free(sign_in);
  openrouter_sign_in_options_free(options);
  openrouter_client_free(client);
  openrouter_settings_free(settings);
  return ferror(stdout) ? 1 : 0;
}
