/*
 * Asks a model that may call two functions of this program. The program runs those that the model asks for and sends the
 * results, until the model answers: with at most 8 requests, and only while they cost less than 5 cents.
 *
 *     cc chat_tools.c $(pkg-config --cflags --libs openrouter-client) -o chat_tools
 *     OPENROUTER_API_KEY=sk-or-v1-... ./chat_tools "What is 12345.67 * 89.1, and what time is it?"
 */
#include <openrouter/client.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_STEPS = 8 };
static const double max_dollars = 0.05;

static void multiply(const openrouter_json *arguments, char *result, size_t capacity) {
  double a = 0, b = 0;
  if (openrouter_json_get_number(arguments, "/a", &a) == OPENROUTER_OK &&
      openrouter_json_get_number(arguments, "/b", &b) == OPENROUTER_OK)
    snprintf(result, capacity, "%.15g", a * b);
  else
    snprintf(result, capacity, "error: a and b must be numbers");
}

static void utc_time(const openrouter_json *arguments, char *result, size_t capacity) {
  time_t now = time(NULL);
  (void)arguments;
  strftime(result, capacity, "%Y-%m-%d %H:%M:%S UTC", gmtime(&now));
}

static const struct {
  const char *name, *description, *parameters;
  void (*run)(const openrouter_json *arguments, char *result, size_t capacity);
} tools[] = {
    {"multiply", "Multiplies two numbers",
     "{\"type\":\"object\",\"required\":[\"a\",\"b\"],"
     "\"properties\":{\"a\":{\"type\":\"number\"},\"b\":{\"type\":\"number\"}}}",
     multiply},
    {"utc_time", "Returns date and time in UTC", NULL, utc_time},
};
static const size_t tool_count = sizeof tools / sizeof tools[0];

static void fail(const char *message) {
  fprintf(stderr, "chat_tools: %s\n", message);
  exit(1);
}

/* Read the message of a call in a separate statement after it: the order in which arguments are evaluated is
   unspecified. */
static void must(openrouter_status status, const char *message) {
  if (status < 0)
    fail(openrouter_error_text(status, message));
}

static void ask(openrouter_request *request, const char *question) {
  openrouter_json *body = NULL;
  must(openrouter_request_set_operation(request, "POST", "/chat/completions"), "");
  must(openrouter_request_get_body(request, &body), "");
  must(openrouter_json_set_text(body, "/model", "openai/gpt-5-mini", OPENROUTER_NTS), "");
  must(openrouter_json_set_integer(body, "/max_completion_tokens", 4000), "");
  for (size_t i = 0; i < tool_count; i++)
    must(openrouter_request_add_tool(request, tools[i].name, tools[i].description, tools[i].parameters, OPENROUTER_NTS),
         "");
  openrouter_status status = openrouter_request_add_message(request, "user", question, OPENROUTER_NTS);
  must(status, openrouter_request_error_message(request));
}

/* Calls a function for the model. If it does not exist, or the arguments are not JSON, the result says so to the model. */
static void run(openrouter_chat_result *result, size_t call, char *text, size_t capacity) {
  openrouter_json *arguments = NULL;
  /* A model may leave out the name. */
  openrouter_string name = {"", 0};
  must(openrouter_json_new(&arguments), "");
  must(openrouter_chat_result_get_tool_call_name(result, 0, call, &name), "");
  openrouter_status status = openrouter_chat_result_get_tool_call_arguments_json(result, 0, call, arguments);
  snprintf(text, capacity, "error: %s", status < 0 ? "the arguments are not JSON" : "there is no such function");
  for (size_t i = 0; i < tool_count && status == OPENROUTER_OK; i++) {
    if (strcmp(name.data, tools[i].name) != 0)
      continue;
    tools[i].run(arguments, text, capacity);
    fprintf(stderr, "chat_tools: the model called %s, which returned %s\n", tools[i].name, text);
  }
  openrouter_json_free(arguments);
}

/* Adds what the model said, and the results of the functions that it called. Returns how many it called. */
static size_t add_results(openrouter_request *request, openrouter_chat_result *result) {
  openrouter_string id;
  size_t count = 0;
  char text[100];
  openrouter_status status = openrouter_request_add_chat_result(request, result, 0);
  must(status, openrouter_request_error_message(request));
  must(openrouter_chat_result_get_tool_call_count(result, 0, &count), "");
  for (size_t i = 0; i < count; i++) {
    run(result, i, text, sizeof text);
    must(openrouter_chat_result_get_tool_call_id(result, 0, i, &id), "");
    must(openrouter_request_add_tool_result(request, id.data, text, OPENROUTER_NTS), "");
  }
  return count;
}

int main(int argc, char **argv) {
  openrouter_client *client = NULL;
  openrouter_request *request = NULL;
  openrouter_chat_result *result = NULL;
  openrouter_client_error *error = NULL;
  openrouter_string text = {"", 0};
  double dollars = 0, sum = 0;
  int is_help = argc == 2 && strcmp(argv[1], "--help") == 0;
  if (argc < 2 || argc > 2 || is_help) {
    fprintf(is_help ? stdout : stderr, "usage: OPENROUTER_API_KEY=... chat_tools QUESTION\n");
    return is_help ? 0 : 2;
  }
  must(openrouter_client_error_new(&error), "");
  openrouter_status status = openrouter_client_new_from_environment(error, &client);
  must(status, openrouter_client_error_message(error));
  must(openrouter_request_new(&request), "");
  must(openrouter_chat_result_new(&result), "");
  ask(request, argv[1]);

  for (int step = 0;; step++) {
    if (step == MAX_STEPS || sum >= max_dollars)
      fail(step == MAX_STEPS ? "no answer after 8 requests" : "no answer for 5 cents");
    status = openrouter_client_chat(client, request, NULL, result, error);
    must(status, openrouter_client_error_message(error));
    if (openrouter_chat_result_get_cost(result, &dollars) == OPENROUTER_OK)
      sum += dollars;
    if (add_results(request, result) == 0)
      break;
  }
  if (openrouter_chat_result_get_text(result, 0, &text) != OPENROUTER_OK)
    fail("the model said nothing");
  printf("%s\n", text.data);
  fprintf(stderr, "chat_tools: this cost $%.6f\n", sum);

  openrouter_client_error_free(error);
  openrouter_chat_result_free(result);
  openrouter_request_free(request);
  openrouter_client_free(client);
  return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
