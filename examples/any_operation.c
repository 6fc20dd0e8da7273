/*
 * Builds the request of any operation of OpenRouter's API from the command line, and prints it or says what is wrong.
 *
 *     cc any_operation.c $(pkg-config --cflags --libs openrouter) -o any_operation
 *     ./any_operation POST /chat/completions /model=openai/gpt-5-mini /temperature:=0.2 \
 *         /messages/0/role=user '/messages/0/content=Why is the sky blue?'
 *     ./any_operation GET /models limit==10
 *
 * /POINTER=TEXT sets a text of the body, /POINTER:=JSON another value, NAME==VALUE a query parameter, NAME:VALUE a header,
 * NAME@FILE a file as a part of the body, and {NAME}=VALUE a parameter of the path.
 */
#include <openrouter/openrouter.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(openrouter_status status, const char *message) {
  fprintf(stderr, "any_operation: %s\n", openrouter_error_text(status, message));
  exit(1);
}

/* A number, true, false and null are checked; arrays and objects are taken as they are. */
static openrouter_status set_json(openrouter_json *body, const char *pointer, const char *text) {
  double number = 0;
  if (openrouter_number_read(text, OPENROUTER_NTS, &number) == OPENROUTER_OK)
    return openrouter_json_set_number(body, pointer, number);
  if (strcmp(text, "true") == 0 || strcmp(text, "false") == 0)
    return openrouter_json_set_boolean(body, pointer, text[0] == 't');
  if (strcmp(text, "null") == 0)
    return openrouter_json_set_null(body, pointer);
  return openrouter_json_set_json(body, pointer, text, OPENROUTER_NTS);
}

/* Sets what one argument says; it is cut in two. */
static openrouter_status set(openrouter_request *request, char *argument) {
  openrouter_json *body = NULL;
  openrouter_request_get_body(request, &body);
  char *sign = argument + strcspn(argument, argument[0] == '/' ? ":=" : argument[0] == '{' ? "=" : ":=@");
  if (*sign == '\0') {
    fprintf(stderr,
            "any_operation: an argument is /POINTER=TEXT, /POINTER:=JSON, NAME==VALUE, NAME:VALUE, NAME@FILE or "
            "{NAME}=VALUE\n");
    exit(1);
  }
  char kind = *sign;
  *sign = '\0';
  char *value = sign + 1;
  if (argument[0] == '/')
    return kind == ':' && *value == '=' ? set_json(body, argument, value + 1)
                                        : openrouter_json_set_text(body, argument, value, OPENROUTER_NTS);
  if (argument[0] == '{' && sign[-1] == '}') {
    sign[-1] = '\0';
    return openrouter_request_set_path_parameter(request, argument + 1, value, OPENROUTER_NTS);
  }
  if (kind == '@')
    return openrouter_request_add_part_file(request, argument, value, NULL, NULL);
  if (kind == ':')
    return openrouter_request_set_header(request, argument, value, OPENROUTER_NTS);
  return openrouter_request_add_query(request, argument, *value == '=' ? value + 1 : value, OPENROUTER_NTS);
}

/* Prints headers, and the body piece by piece: files are only named. */
static void print(const openrouter_http_request *http_request) {
  openrouter_string method, url, name, value, path;
  openrouter_bytes bytes;
  openrouter_http_request_get_method(http_request, &method);
  openrouter_http_request_get_url(http_request, &url);
  printf("%s %s\n", method.data, url.data);
  for (size_t i = 0; openrouter_http_request_get_header(http_request, i, &name, &value) == OPENROUTER_OK; i++)
    printf("%s: %s\n", name.data, strcmp(name.data, "Authorization") == 0 ? "Bearer ..." : value.data);
  printf("\n");
  for (size_t i = 0; openrouter_http_request_get_body_piece(http_request, i, &bytes, &path) == OPENROUTER_OK; i++) {
    fwrite(bytes.data, 1, bytes.size, stdout);
    if (path.size > 0)
      printf("(the content of %s)", path.data);
  }
  printf("\n");
}

int main(int argc, char **argv) {
  openrouter_request *request = NULL;
  openrouter_settings *settings = NULL;
  openrouter_http_request *http_request = NULL;
  if (argc < 3) {
    bool is_help = argc == 2 && strcmp(argv[1], "--help") == 0;
    fprintf(is_help ? stdout : stderr,
            "usage: any_operation METHOD PATH [/POINTER=TEXT | /POINTER:=JSON | NAME==VALUE | ...]...\n");
    return is_help ? 0 : 2;
  }
  if (openrouter_request_new(&request) < 0 || openrouter_settings_new(&settings) < 0 ||
      openrouter_http_request_new(&http_request) < 0)
    fail(OPENROUTER_ERROR_OUT_OF_MEMORY, "");

  openrouter_status status = openrouter_request_set_operation(request, argv[1], argv[2]);
  for (int i = 3; i < argc && status == OPENROUTER_OK; i++)
    status = set(request, argv[i]);
  const char *key = getenv("OPENROUTER_API_KEY");
  if (status == OPENROUTER_OK && key != NULL)
    status = openrouter_request_set_api_key(request, key, OPENROUTER_NTS);
  if (status == OPENROUTER_OK)
    status = openrouter_http_request_fill_request(http_request, settings, request);
  if (status != OPENROUTER_OK)
    fail(status, openrouter_request_error_message(request));
  print(http_request);

  openrouter_http_request_free(http_request);
  openrouter_settings_free(settings);
  openrouter_request_free(request);
  return fflush(stdout) != 0 || ferror(stdout) ? 1 : 0;
}
