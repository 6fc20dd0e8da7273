/*
 * Reads a text aloud: asks for speech, and writes it as MP3 to standard output while it comes.
 *
 *     cc speech.c $(pkg-config --cflags --libs openrouter-client) -o speech
 *     OPENROUTER_API_KEY=sk-or-v1-... ./speech "Hello, world" > hello.mp3
 */
#include <openrouter/client.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void fail(const char *message) {
  fprintf(stderr, "speech: %s\n", message);
  exit(1);
}

/* Read the message of a call in a separate statement after it: the order in which arguments are evaluated is
   unspecified. */
static void must(openrouter_status status, const char *message) {
  if (status < 0)
    fail(openrouter_error_text(status, message));
}

static openrouter_request *make_request(const char *text) {
  openrouter_request *request = NULL;
  openrouter_json *body = NULL;
  must(openrouter_request_new(&request), "");
  must(openrouter_request_set_operation(request, "POST", "/audio/speech"), "");
  must(openrouter_request_get_body(request, &body), "");
  must(openrouter_json_set_text(body, "/model", "openai/gpt-4o-mini-tts-2025-12-15", OPENROUTER_NTS), "");
  must(openrouter_json_set_text(body, "/voice", "alloy", OPENROUTER_NTS), "");
  must(openrouter_json_set_text(body, "/response_format", "mp3", OPENROUTER_NTS), "");
  openrouter_status status = openrouter_json_set_text(body, "/input", text, OPENROUTER_NTS);
  must(status, openrouter_json_error_message(body));
  return request;
}

int main(int argc, char **argv) {
  openrouter_client *client = NULL;
  openrouter_call *call = NULL;
  openrouter_client_error *error = NULL;
  const openrouter_event *event = NULL;
  int is_help = argc == 2 && strcmp(argv[1], "--help") == 0;
  if (argc < 2 || argc > 2 || is_help) {
    fprintf(is_help ? stdout : stderr, "usage: OPENROUTER_API_KEY=... speech TEXT > FILE\n");
    return is_help ? 0 : 2;
  }
  if (isatty(STDOUT_FILENO))
    fail("the output is a terminal: send it to a file or to a player");
  must(openrouter_client_error_new(&error), "");
  openrouter_status status = openrouter_client_new_from_environment(error, &client);
  must(status, openrouter_client_error_message(error));
  openrouter_client_error_free(error);
  openrouter_request *request = make_request(argv[1]);
  must(openrouter_call_new(client, NULL, NULL, &call), "");

  /* Nothing is kept: however long the speech is, it takes the same memory. */
  status = openrouter_call_start(call, request);
  while (status >= 0 && (status = openrouter_call_next(call, -1, &event)) == OPENROUTER_OK)
    if (event->type == OPENROUTER_EVENT_BYTES &&
        fwrite(event->text.data, 1, event->text.size, stdout) < event->text.size)
      break;
  int is_written = fflush(stdout) == 0 && !ferror(stdout);
  if (!is_written)
    fprintf(stderr, "speech: the output cannot be written\n");
  else if (status != OPENROUTER_END)
    fprintf(stderr, "speech: %s\n", openrouter_call_error_message(call));

  openrouter_call_free(call);
  openrouter_request_free(request);
  openrouter_client_free(client);
  return status == OPENROUTER_END && is_written ? 0 : 1;
}
