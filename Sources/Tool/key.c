/* openrouter key: what the API key may spend, and what it has spent. */
#include "commands.h"
#include "exits.h"
#include "output.h"
#include "service.h"
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void put(const char *name, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void put(const char *name, const char *format, ...) {
  char text[256];
  va_list values;
  va_start(values, format);
  vsnprintf(text, sizeof text, format, values);
  va_end(values);
  print("%s%-10s%s", bold(), name, plain());
  print_safely(text, strlen(text));
  print("\n");
}

/* The text of a member; if it is absent or null, the other text. */
static const char *text_of(const openrouter_json *json, const char *pointer, const char *otherwise) {
  openrouter_string text;
  return openrouter_json_get_text(json, pointer, &text) == OPENROUTER_OK ? text.data : otherwise;
}

static double number_of(const openrouter_json *json, const char *pointer) {
  double number = 0;
  openrouter_json_get_number(json, pointer, &number);
  return number;
}

static void print_limit(const openrouter_json *json) {
  double limit = 0;
  if (openrouter_json_get_number(json, "/data/limit", &limit) != OPENROUTER_OK) {
    put("Limit", "none");
    return;
  }
  put("Limit", "$%.2f, reset: %s", limit, text_of(json, "/data/limit_reset", "never"));
  put("Left", "$%.2f", number_of(json, "/data/limit_remaining"));
}

/* Where the key is from. */
static void print_source(const service *service) {
  char path[4096];
  size_t size = 0;
  if (!service->is_key_saved)
    put("From", "OPENROUTER_API_KEY");
  else if (openrouter_api_key_path(path, sizeof path, &size) == OPENROUTER_OK)
    put("From", "%.*s", (int)size, path);
}

static void print_key(const openrouter_json *json) {
  int32_t is_free = 0, is_management = 0;
  openrouter_json_get_boolean(json, "/data/is_free_tier", &is_free);
  openrouter_json_get_boolean(json, "/data/is_management_key", &is_management);
  put("Key", "%s%s", text_of(json, "/data/label", "without a label"), is_management ? ", a management key" : "");
  print_limit(json);
  put("Used", "$%.2f: $%.2f today, $%.2f this week, $%.2f this month", number_of(json, "/data/usage"),
      number_of(json, "/data/usage_daily"), number_of(json, "/data/usage_weekly"),
      number_of(json, "/data/usage_monthly"));
  put("Expires", "%s", text_of(json, "/data/expires_at", "never"));
  put("Free tier", "%s", is_free ? "yes: no credits were bought yet" : "no");
}

static int show_key(const arguments *arguments, service *service) {
  const openrouter_json *json = NULL;
  int status = require_key(service);
  if (status == EXIT_DONE)
    status = send_request(service);
  if (status == EXIT_DONE)
    status = get_json(service, &json);
  if (status != EXIT_DONE)
    return status;
  if (value_of(arguments, OPTION_JSON) != NULL)
    show_body(service);
  else {
    print_key(json);
    print_source(service);
  }
  return EXIT_DONE;
}

static int run_key(const arguments *arguments) {
  service service;
  if (arguments->word_count > 0)
    return misuse("key", "key takes no word; got %s", arguments->words[0]);
  int status = open_service(&service, arguments, "GET", "/key", STREAM_TIMEOUT_MS);
  if (status == EXIT_DONE)
    status = show_key(arguments, &service);
  close_service(&service);
  return status;
}

const command key_command = {
    "key",
    "key [OPTION...]",
    "show the limits and the usage of the API key",
    "Shows what the API key may spend and what it has spent, in US dollars. The key itself is not printed.",
    "",
    "  openrouter key\n"
    "  openrouter key --json | jq .data.limit_remaining\n",
    no_options,
    run_key,
};
