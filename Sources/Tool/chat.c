/* openrouter chat: one answer, or a conversation. */
#include "answer.h"
#include "commands.h"
#include "conversation.h"
#include "exits.h"
#include "input.h"
#include "items.h"
#include <stdlib.h>
#include <string.h>

/* The message: the words, and below them what is piped in. */
static int read_message(const arguments *arguments, bytes *message) {
  for (size_t i = 0; i < arguments->word_count; i++)
    if (!add_bytes(message, " ", i > 0 ? 1 : 0) ||
        !add_bytes(message, arguments->words[i], strlen(arguments->words[i])))
      return EXIT_FAILED;
  if (is_terminal_input())
    return EXIT_DONE;
  bytes piped = {NULL, 0, 0};
  int status = read_file("-", &piped);
  if (status == EXIT_DONE && piped.size > 0 &&
      (!add_bytes(message, "\n\n", message->size > 0 ? 2 : 0) || !add_bytes(message, piped.data, piped.size)))
    status = EXIT_FAILED;
  free(piped.data);
  return status;
}

static int prepare(const arguments *arguments, openrouter_request *request) {
  const char *model = value_of(arguments, OPTION_MODEL), *system = value_of(arguments, OPTION_SYSTEM);
  openrouter_json *body = NULL;
  openrouter_status status = openrouter_request_get_body(request, &body);
  if (status == OPENROUTER_OK && model != NULL)
    status = openrouter_json_set_text(body, "/model", model, OPENROUTER_NTS);
  if (status == OPENROUTER_OK && system != NULL)
    status = openrouter_request_add_message(request, "system", system, OPENROUTER_NTS);
  if (status != OPENROUTER_OK)
    return report_failure(status, openrouter_request_error_message(request), NULL);
  for (size_t i = 0; i < arguments->given_count; i++)
    if (arguments->given[i].id == OPTION_SET) {
      int exit_status = set_member(request, "chat", arguments->given[i].value);
      if (exit_status != EXIT_DONE)
        return exit_status;
    }
  return EXIT_DONE;
}

static int answer_once(service *service, answer_style style, const bytes *message) {
  costs costs = {0, 0};
  if (message->size == 0)
    return misuse("chat", "there is no prompt: write one after chat, or pipe one in");
  openrouter_status status = openrouter_request_add_message(service->request, "user", message->data, message->size);
  if (status != OPENROUTER_OK)
    return report_failure(status, openrouter_request_error_message(service->request), NULL);
  return print_answer(service, style, &costs);
}

static int run_chat(const arguments *arguments) {
  service service;
  bytes message = {NULL, 0, 0};
  answer_style style = {value_of(arguments, OPTION_JSON) != NULL, value_of(arguments, OPTION_COST) != NULL};
  bool is_conversation = arguments->word_count == 0 && is_terminal_input();
  int status = open_service(&service, arguments, "POST", "/chat/completions", STREAM_TIMEOUT_MS);
  if (status == EXIT_DONE)
    status = prepare(arguments, service.request);
  if (status == EXIT_DONE)
    status = require_key(&service);
  if (status == EXIT_DONE && !is_conversation)
    status = read_message(arguments, &message);
  if (status == EXIT_DONE)
    status = is_conversation ? hold_conversation(&service, style) : answer_once(&service, style, &message);
  close_service(&service);
  free(message.data);
  return status;
}

static const option options[] = {
    {OPTION_MODEL, 'm', "model", "MODEL", "an id from openrouter models; the account's default if not given"},
    {OPTION_SYSTEM, 's', "system", "TEXT", "instructions for the model, before the conversation"},
    {OPTION_SET, 0, "set", "MEMBER", "/POINTER=TEXT or /POINTER:=JSON: another member of the request"},
    {OPTION_COST, 'c', "cost", NULL, "report tokens and cost on standard error"},
    {0, 0, NULL, NULL, NULL},
};

const command chat_command = {
    "chat",
    "chat [OPTION...] [PROMPT...]",
    "ask a model, or hold a conversation with it",
    "Sends the prompt and prints the answer as it comes. What is piped in follows the prompt, or is the prompt if "
    "there is no other. At a terminal and without a prompt it is a conversation: each line is a message, and lines "
    "that are pasted together are one. Ctrl-C stops an answer, Ctrl-D ends the conversation. Reasoning is shown "
    "dimmed, at a terminal only.",
    "",
    "  openrouter chat \"Why is the sky blue?\"\n"
    "  openrouter chat -m openai/gpt-5-mini -c --set /reasoning/effort=low \"17 * 23?\"\n"
    "  git diff | openrouter chat \"Write a commit message for this\"\n"
    "  openrouter chat < question.txt > answer.txt\n",
    options,
    run_chat,
};
