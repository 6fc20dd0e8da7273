/*
 * Uploads a file, which is read while it is sent, and prints its id: requests can name it by that.
 *
 *     cc upload.c $(pkg-config --cflags --libs openrouter-client) -o upload
 *     OPENROUTER_API_KEY=sk-or-v1-... ./upload report.pdf application/pdf
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
  fprintf(stderr, "upload: %s\n", openrouter_error_text(status, message));
  exit(1);
}

int main(int argc, char **argv) {
  openrouter_client *client = NULL;
  openrouter_request *request = NULL;
  openrouter_response *response = NULL;
  openrouter_client_error *error = NULL;
  const openrouter_json *json = NULL;
  openrouter_string id = {"", 0};
  int64_t size = 0;
  int is_help = argc == 2 && strcmp(argv[1], "--help") == 0;
  if (argc < 2 || argc > 3 || is_help) {
    fprintf(is_help ? stdout : stderr, "usage: OPENROUTER_API_KEY=... upload FILE [MEDIA_TYPE]\n");
    return is_help ? 0 : 2;
  }
  must(openrouter_client_error_new(&error), "");
  openrouter_status status = openrouter_client_new_from_environment(error, &client);
  must(status, openrouter_client_error_message(error));
  must(openrouter_request_new(&request), "");
  must(openrouter_response_new(&response), "");

  must(openrouter_request_set_operation(request, "POST", "/files"), "");
  status = openrouter_request_add_part_file(request, "file", argv[1], NULL, argc > 2 ? argv[2] : NULL);
  must(status, openrouter_request_error_message(request));
  status = openrouter_client_send(client, request, NULL, response, error);
  must(status, openrouter_client_error_message(error));

  if (openrouter_response_get_json(response, &json) != OPENROUTER_OK ||
      openrouter_json_get_text(json, "/id", &id) != OPENROUTER_OK ||
      openrouter_json_get_integer(json, "/size_bytes", &size) != OPENROUTER_OK)
    must(OPENROUTER_ERROR_UNEXPECTED_RESPONSE, "the response names no id and size");
  printf("%s\n", id.data);
  fprintf(stderr, "upload: OpenRouter has %lld bytes\n", (long long)size);

  openrouter_client_error_free(error);
  openrouter_response_free(response);
  openrouter_request_free(request);
  openrouter_client_free(client);
  return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
