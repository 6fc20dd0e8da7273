#include "items.h"
#include "exits.h"
#include "options.h"
#include "output.h"
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum kind { TEXT, JSON, QUERY, PATH, HEADER, FIELD, PART, NO_KIND } kind;

typedef struct item {
  kind kind;
  /* A copy. */
  char *name;
  const char *value;
} item;

/* A pointer ends before the first "=" or ":=", a name before the first sign. */
static const char *sign_of(const char *word) {
  return word + strcspn(word, word[0] == '/' || word[0] == '{' ? "=" : ":=@");
}

static kind kind_of(const char *word) {
  const char *sign = sign_of(word);
  if (*sign == '\0' || sign == word)
    return NO_KIND;
  if (word[0] == '/')
    return sign[-1] == ':' ? JSON : TEXT;
  if (word[0] == '{')
    return sign[-1] == '}' ? PATH : NO_KIND;
  return *sign == ':' ? HEADER : *sign == '@' ? PART : sign[1] == '=' ? QUERY : FIELD;
}

static item read_item(const char *word) {
  const char *sign = sign_of(word);
  item item = {kind_of(word), NULL, NULL};
  if (item.kind == NO_KIND)
    return item;
  const char *start = word + (item.kind == PATH ? 1 : 0),
             *end = sign - (item.kind == PATH || item.kind == JSON ? 1 : 0);
  size_t size = (size_t)(end - start);
  item.value = sign + (item.kind == QUERY ? 2 : 1);
  item.name = malloc(size + 1);
  if (item.name != NULL) {
    memcpy(item.name, start, size);
    item.name[size] = '\0';
  }
  return item;
}

/* Numbers, true, false and null are checked by the description; arrays and objects are taken as they are. */
static openrouter_status set_json(openrouter_json *body, const char *pointer, const char *text) {
  double number = 0;
  if (openrouter_number_read(text, OPENROUTER_NTS, &number) == OPENROUTER_OK) {
    char *end = NULL;
    errno = 0;
    long long integer = strtoll(text, &end, 10);
    /* A double would round large integers. */
    return *end == '\0' && errno == 0 ? openrouter_json_set_integer(body, pointer, integer)
                                      : openrouter_json_set_number(body, pointer, number);
  }
  if (strcmp(text, "true") == 0 || strcmp(text, "false") == 0)
    return openrouter_json_set_boolean(body, pointer, text[0] == 't');
  if (strcmp(text, "null") == 0)
    return openrouter_json_set_null(body, pointer);
  return openrouter_json_set_json(body, pointer, text, OPENROUTER_NTS);
}

static openrouter_status set_item(openrouter_request *request, const item *item, bool is_multipart) {
  const char *name = item->name, *value = item->value;
  openrouter_json *body = NULL;
  openrouter_request_get_body(request, &body);
  switch (item->kind) {
  case TEXT:
    return openrouter_json_set_text(body, name, value, OPENROUTER_NTS);
  case JSON:
    return set_json(body, name, value);
  case QUERY:
    return openrouter_request_add_query(request, name, value, OPENROUTER_NTS);
  case PATH:
    return openrouter_request_set_path_parameter(request, name, value, OPENROUTER_NTS);
  case HEADER:
    return openrouter_request_set_header(request, name, value, OPENROUTER_NTS);
  case PART:
    return openrouter_request_add_part_file(request, name, value, NULL, NULL);
  case FIELD:
  default:
    if (is_multipart)
      return openrouter_request_add_part(request, name, NULL, NULL, (const uint8_t *)value, strlen(value));
    return openrouter_request_set_form_field(request, name, value, OPENROUTER_NTS);
  }
}

/* The library advises programs to use a function for newer members; at the command line that is an option of request. */
static int report_refusal(openrouter_status status, const char *command, const char *message) {
  enum { USE = sizeof "use " - 1 };
  const char *function = strstr(message, "openrouter_json_set_json");
  if (function == NULL)
    return report_failure(status, message, NULL);
  complain("%.*s%s takes %s that are newer", (int)(function - message) - USE, message,
           strcmp(command, "request") == 0 ? "--body" : "openrouter request --body",
           strstr(function, "values") != NULL ? "values" : "members");
  return EXIT_USAGE;
}

/* To the library the path is a parameter; here it is the end of a word, and the request has a path, too. */
static int report_file(openrouter_status status, const char *name, const char *message) {
  char said[256];
  snprintf(said, sizeof said, "the path after %s@", name != NULL ? name : "");
  return report_value(status, message, "path", said);
}

static int set_word(openrouter_request *request, const char *command, const char *word, bool is_multipart) {
  item item = read_item(word);
  if (item.kind == NO_KIND)
    return misuse(command, "%s is no part of a request: write /POINTER=TEXT, /POINTER:=JSON or NAME==VALUE", word);
  openrouter_status status =
      item.name == NULL ? OPENROUTER_ERROR_OUT_OF_MEMORY : set_item(request, &item, is_multipart);
  int exit_status = EXIT_DONE;
  if (status != OPENROUTER_OK && item.kind == PART)
    exit_status = report_file(status, item.name, openrouter_request_error_message(request));
  else if (status != OPENROUTER_OK && item.kind == PATH)
    exit_status = report_request(status, request);
  else if (status != OPENROUTER_OK)
    exit_status = report_refusal(status, command, openrouter_request_error_message(request));
  free(item.name);
  return exit_status;
}

int set_items(openrouter_request *request, const char *command, char **words, size_t count) {
  bool is_multipart = false;
  for (size_t i = 0; i < count; i++)
    is_multipart = is_multipart || kind_of(words[i]) == PART;
  for (size_t i = 0; i < count; i++) {
    int status = set_word(request, command, words[i], is_multipart);
    if (status != EXIT_DONE)
      return status;
  }
  return EXIT_DONE;
}

int set_member(openrouter_request *request, const char *command, const char *word) {
  if (word[0] != '/')
    return misuse(command, "--set needs /POINTER=TEXT or /POINTER:=JSON; got %s", word);
  return set_word(request, command, word, false);
}
