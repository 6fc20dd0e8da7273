/*
 * A conversation with a model, in a terminal. Each line is a message; the answer is printed as it comes, its reasoning
 * dimmed. Ctrl-C stops an answer, Ctrl-D ends the conversation, and then it prints what all of it cost.
 *
 *     cc chat.c $(pkg-config --cflags --libs openrouter-client) -o chat
 *     OPENROUTER_API_KEY=sk-or-v1-... ./chat --model openai/gpt-5-mini --effort low
 */
/* For getline and sigaction. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <openrouter/client.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DIM "\033[2m"
#define NORMAL "\033[0m"

typedef struct {
  double dollars;
  int unknown, failed;
} totals;

static openrouter_cancellation *cancellation;

static void stop(int number) {
  (void)number;
  openrouter_cancellation_request(cancellation);
}

static void fail(const char *message) {
  fprintf(stderr, "chat: %s\n", message);
  exit(1);
}

/* Read the message of a call in a separate statement after it: the order in which arguments are evaluated is
   unspecified. */
static void must(openrouter_status status, const char *message) {
  if (status < 0)
    fail(openrouter_error_text(status, message));
}

static openrouter_client *make_client(void) {
  openrouter_client *client = NULL;
  openrouter_client_error *error = NULL;
  must(openrouter_client_error_new(&error), "");
  openrouter_status status = openrouter_client_new_from_environment(error, &client);
  must(status, openrouter_client_error_message(error));
  openrouter_client_error_free(error);
  return client;
}

static openrouter_request *make_request(int count, char **arguments) {
  openrouter_request *request = NULL;
  openrouter_json *body = NULL;
  must(openrouter_request_new(&request), "");
  must(openrouter_request_set_operation(request, "POST", "/chat/completions"), "");
  must(openrouter_request_get_body(request, &body), "");
  must(openrouter_json_set_text(body, "/model", "openai/gpt-5-mini", OPENROUTER_NTS), "");
  for (int i = 1; i < count; i += 2) {
    int is_help = count == 2 && strcmp(arguments[1], "--help") == 0;
    const char *pointer = strcmp(arguments[i], "--model") == 0    ? "/model"
                          : strcmp(arguments[i], "--effort") == 0 ? "/reasoning/effort"
                                                                  : NULL;
    if (pointer == NULL || i + 1 == count) {
      fprintf(is_help ? stdout : stderr, "usage: chat [--model MODEL] [--effort none|low|medium|high]\n");
      exit(is_help ? 0 : 2);
    }
    openrouter_status status = openrouter_json_set_text(body, pointer, arguments[i + 1], OPENROUTER_NTS);
    must(status, openrouter_json_error_message(body));
  }
  return request;
}

/* Sends the text to the terminal, but for control characters: with them a model could take over the terminal. */
static void print(openrouter_string text) {
  for (size_t i = 0; i < text.size; i++) {
    unsigned char byte = (unsigned char)text.data[i], next = (unsigned char)text.data[i + 1];
    if (byte == 0xC2 && next >= 0x80 && next <= 0x9F)
      i++; /* U+0080 to U+009F */
    else if (byte == '\n' || byte == '\t' || (byte >= ' ' && byte != 0x7F))
      putchar(byte);
  }
  fflush(stdout);
}

/* Prints the answer as it comes. If it is not complete, the status says why. */
static openrouter_status print_answer(openrouter_call *call, openrouter_request *request) {
  const openrouter_event *event = NULL;
  openrouter_status status;
  int is_dim = 0, is_empty = 1;
  /* If the call cannot start, openrouter_call_next returns the failure. */
  openrouter_call_start(call, request);
  while ((status = openrouter_call_next(call, -1, &event)) == OPENROUTER_OK) {
    int is_reasoning = event->type == OPENROUTER_EVENT_REASONING && isatty(STDOUT_FILENO);
    if (event->type != OPENROUTER_EVENT_TEXT && event->type != OPENROUTER_EVENT_REFUSAL && !is_reasoning)
      continue;
    if (is_reasoning != is_dim)
      fputs(is_reasoning ? DIM : NORMAL "\n\n", stdout);
    is_dim = is_reasoning;
    is_empty = 0;
    print(event->text);
  }
  fputs(is_dim ? NORMAL "\n" : is_empty ? "" : "\n", stdout);
  return status;
}

/* The next request repeats the answer, also one that was stopped. A question without any answer is taken back. */
static void keep(openrouter_request *request, const openrouter_chat_result *result) {
  openrouter_json *body = NULL;
  size_t count = 0;
  char pointer[40];
  if (openrouter_request_add_chat_result(request, result, 0) == OPENROUTER_OK)
    return;
  must(openrouter_request_get_body(request, &body), "");
  must(openrouter_json_get_count(body, "/messages", &count), "");
  snprintf(pointer, sizeof pointer, "/messages/%zu", count - 1);
  must(openrouter_json_unset(body, pointer), "");
  must(openrouter_request_clear_error(request), "");
}

static void talk(openrouter_call *call, openrouter_request *request, totals *totals) {
  openrouter_chat_result *result = NULL;
  openrouter_string text;
  double dollars = 0;
  openrouter_status status = print_answer(call, request);
  if (status == OPENROUTER_ERROR_CANCELLED)
    printf("(stopped)\n");
  else if (status != OPENROUTER_END)
    fprintf(stderr, "chat: %s\n", openrouter_call_error_message(call));
  totals->failed += status != OPENROUTER_END && status != OPENROUTER_ERROR_CANCELLED;
  if (openrouter_call_get_chat_result(call, &result) != OPENROUTER_OK)
    return;
  if (openrouter_chat_result_get_finish_reason(result, 0, &text) == OPENROUTER_OK && strcmp(text.data, "stop") != 0) {
    fputs("(ended: ", stdout);
    print(text);
    puts(")");
  }
  if (openrouter_chat_result_get_cost(result, &dollars) == OPENROUTER_OK)
    totals->dollars += dollars;
  else if (status == OPENROUTER_ERROR_CANCELLED || openrouter_chat_result_get_id(result, &text) == OPENROUTER_OK)
    totals->unknown++;
  keep(request, result);
}

/* Reads a line without its end into memory that grows; Ctrl-C only begins a new one. Returns its size, or -1 at the end. */
static ssize_t read_line(char **line, size_t *capacity) {
  for (;;) {
    if (isatty(STDIN_FILENO))
      fputs("> ", stdout);
    fflush(stdout);
    ssize_t size = getline(line, capacity, stdin);
    if (size >= 0)
      return size > 0 && (*line)[size - 1] == '\n' ? size - 1 : size;
    if (errno != EINTR || feof(stdin))
      return -1;
    clearerr(stdin);
    putchar('\n');
  }
}

int main(int argc, char **argv) {
  openrouter_call *call = NULL;
  struct sigaction action;
  totals totals = {0, 0, 0};
  char *line = NULL;
  size_t capacity = 0;
  ssize_t size;
  openrouter_request *request = make_request(argc, argv);
  openrouter_client *client = make_client();
  must(openrouter_cancellation_new(&cancellation), "");
  must(openrouter_call_new(client, NULL, cancellation, &call), "");
  /* Without SA_RESTART, so that Ctrl-C also ends the wait for a line. */
  memset(&action, 0, sizeof action);
  action.sa_handler = stop;
  sigaction(SIGINT, &action, NULL);

  while ((size = read_line(&line, &capacity)) >= 0) {
    if (size == 0)
      continue;
    openrouter_cancellation_reset(cancellation);
    if (openrouter_request_add_message(request, "user", line, (size_t)size) == OPENROUTER_OK) {
      talk(call, request, &totals);
    } else {
      fprintf(stderr, "chat: %s\n", openrouter_request_error_message(request));
      must(openrouter_request_clear_error(request), "");
      totals.failed++;
    }
  }
  printf("\nThis conversation cost $%.6f%s.\n", totals.dollars,
         totals.unknown > 0 ? ", and what did not report its cost" : "");

  free(line);
  openrouter_call_free(call);
  openrouter_cancellation_free(cancellation);
  openrouter_client_free(client);
  openrouter_request_free(request);
  return totals.failed == 0 && fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
