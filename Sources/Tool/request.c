/* openrouter request: any request of the API. */
#include "commands.h"
#include "exits.h"
#include "input.h"
#include "items.h"
#include "operations.h"
#include "receive.h"
#include "service.h"
#include "show_request.h"
#include <stdlib.h>

/* --body, which the words then change. */
static int read_body(const char *path, openrouter_request *request) {
  bytes text = {NULL, 0, 0};
  openrouter_json *body = NULL;
  int exit_status = read_file(path, &text);
  if (exit_status == EXIT_DONE) {
    openrouter_request_get_body(request, &body);
    openrouter_status status = openrouter_json_read(body, text.data, text.size);
    if (status != OPENROUTER_OK)
      exit_status = report_value(status, openrouter_json_error_message(body), "json_text", "--body");
  }
  free(text.data);
  return exit_status;
}

/* Whether a body can have members: an array or a text cannot, and is refused by the library. */
static bool can_have_members(const openrouter_json *body) {
  openrouter_json_type type;
  return openrouter_json_get_type(body, "", &type) != OPENROUTER_OK || type == OPENROUTER_JSON_TYPE_OBJECT;
}

/* A call asks for a stream if the operation has one; this command only if a word says so. */
static void ask_for_plain_response(openrouter_request *request) {
  openrouter_string method, path;
  openrouter_json *body = NULL;
  openrouter_json_type type;
  openrouter_request_get_body(request, &body);
  if (can_have_members(body) && openrouter_json_get_type(body, "/stream", &type) != OPENROUTER_OK &&
      openrouter_request_get_operation(request, &method, &path) == OPENROUTER_OK && can_stream(method.data, path.data))
    openrouter_json_set_boolean(body, "/stream", 0);
}

static int send_it(const arguments *arguments, service *service) {
  const char *body = value_of(arguments, OPTION_BODY), *output = value_of(arguments, OPTION_OUTPUT);
  int status = EXIT_DONE;
  if (body != NULL)
    status = read_body(body, service->request);
  if (status == EXIT_DONE)
    status = set_items(service->request, "request", arguments->words + 2, arguments->word_count - 2);
  if (status != EXIT_DONE)
    return status;
  ask_for_plain_response(service->request);
  if (value_of(arguments, OPTION_DRY_RUN) != NULL)
    return show_request(service);
  return receive(service, output);
}

static int run_request(const arguments *arguments) {
  service service;
  if (value_of(arguments, OPTION_LIST) != NULL)
    return list_operations(arguments);
  if (arguments->word_count < 2)
    return misuse("request", "a request needs a METHOD and a PATH, such as GET /models; --list lists them");
  int status = open_service(&service, arguments, arguments->words[0], arguments->words[1], PLAIN_TIMEOUT_MS);
  if (status == EXIT_DONE)
    status = send_it(arguments, &service);
  close_service(&service);
  return status;
}

static const option options[] = {
    {OPTION_BODY, 'b', "body", "FILE", "a file with the JSON of the body; - is standard input"},
    {OPTION_OUTPUT, 'o', "output", "FILE", "write the response to a file"},
    {OPTION_DRY_RUN, 'n', "dry-run", NULL, "print the request and do not send it"},
    {OPTION_LIST, 'l', "list", NULL, "list the operations; WORDs choose some of them"},
    {0, 0, NULL, NULL, NULL},
};

const command request_command = {
    "request",
    "request [OPTION...] METHOD PATH [ITEM...]",
    "send any request of the API",
    "Sends a request and prints the body of the response. The request is checked first, by OpenRouter's description of "
    "its API. An ITEM is:",
    ITEMS_HELP,
    "  openrouter request GET /models/user\n"
    "  openrouter request POST /chat/completions /temperature:=0.2 \\\n"
    "      /messages/0/role=user '/messages/0/content=Why is the sky blue?'\n"
    "  openrouter request POST /audio/speech --body speech.json --output speech.mp3\n"
    "  openrouter request --list files\n",
    options,
    run_request,
};
