#include "conversation.h"
#include "exits.h"
#include "input.h"
#include "output.h"
#include <stdio.h>
#include <stdlib.h>

/* Takes back a message without an answer: otherwise it would be sent and answered again, together with the next one. */
static void take_back(openrouter_request *request) {
  openrouter_json *body = NULL;
  size_t count = 0;
  char pointer[40];
  openrouter_request_get_body(request, &body);
  if (openrouter_json_get_count(body, "/messages", &count) == OPENROUTER_OK && count > 0) {
    snprintf(pointer, sizeof pointer, "/messages/%zu", count - 1);
    openrouter_json_unset(body, pointer);
  }
  openrouter_request_clear_error(request);
}

/* The next request repeats the answer, also one that was stopped. */
static void keep_answer(service *service) {
  openrouter_chat_result *result = NULL;
  if (openrouter_call_get_chat_result(service->call, &result) != OPENROUTER_OK ||
      openrouter_request_add_chat_result(service->request, result, 0) != OPENROUTER_OK)
    take_back(service->request);
}

static int answer_message(service *service, answer_style style, const bytes *message, costs *costs) {
  openrouter_cancellation_reset(service->cancellation);
  openrouter_status status = openrouter_request_add_message(service->request, "user", message->data, message->size);
  if (status != OPENROUTER_OK) {
    int exit_status = report_failure(status, openrouter_request_error_message(service->request), NULL);
    openrouter_request_clear_error(service->request);
    return exit_status;
  }
  int exit_status = print_answer(service, style, costs);
  if (exit_status == EXIT_INTERRUPTED)
    note("(stopped)");
  keep_answer(service);
  return exit_status;
}

/* The prompt is for the person, also if the answers go to a file. */
static void prompt(void) {
  flush_output();
  fputs("> ", is_terminal_output() ? stdout : stderr);
  flush_output();
}

static void report_costs(const costs *costs) {
  const char *more = costs->unknown > 0 ? ", and what did not report its cost" : "";
  note("This conversation cost $%.6f%s.", costs->dollars, more);
}

int hold_conversation(service *service, answer_style style) {
  bytes message = {NULL, 0, 0};
  costs costs = {0, 0};
  int exit_status = EXIT_DONE;
  note("Ctrl-D ends the conversation, Ctrl-C an answer.");
  for (;;) {
    prompt();
    line line = read_line(&message);
    if (line == LINE_INTERRUPTED) {
      note("%s", "");
      continue;
    }
    if (line != LINE_READ)
      break;
    if (message.size == 0)
      continue;
    int status = answer_message(service, style, &message, &costs);
    if (status != EXIT_DONE && status != EXIT_INTERRUPTED)
      exit_status = status;
    if (!flush_output())
      break;
  }
  note("%s", "");
  if (style.has_cost)
    report_costs(&costs);
  free(message.data);
  return exit_status;
}
