/* The client's side without network: its options, those of a sign-in, and settings that come from the environment. A
   call that fails changes nothing, and a proxy that is accepted is one for libcurl too, with the same host.

   Input: lines, of which each is a step: a letter for the field, as in the tables below; the text, or a number. */
#include "input.h"
#include "lent.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <math.h>
#include <openrouter/client.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define CLIENT(verb) openrouter_client_options_##verb
#define SIGN_IN(verb) openrouter_sign_in_options_##verb

enum { LINES = 32 };

typedef struct state {
  openrouter_client_options *client;
  openrouter_sign_in_options *sign_in;
  openrouter_settings *settings;
} state;

/* MARK: Fields */

/* Whichever handle a function takes: the same ones, made to fit a table. */
#define TEXT_FIELD(prefix, owner, field)                                                                               \
  static openrouter_status set_##owner##_##field(state *state, const char *text, size_t size) {                        \
    return openrouter_##prefix##_set_##field(state->owner, text, size);                                                \
  }                                                                                                                    \
  static openrouter_status get_##owner##_##field(state *state, openrouter_string *out) {                               \
    return openrouter_##prefix##_get_##field(state->owner, out);                                                       \
  }                                                                                                                    \
  static openrouter_status unset_##owner##_##field(state *state) {                                                     \
    return openrouter_##prefix##_unset_##field(state->owner);                                                          \
  }
#define NUMBER_FIELD(prefix, owner, type, field)                                                                       \
  static openrouter_status set_##owner##_##field(state *state, int64_t number) {                                       \
    return openrouter_##prefix##_set_##field(state->owner, (type)number);                                              \
  }                                                                                                                    \
  static openrouter_status get_##owner##_##field(state *state, int64_t *out) {                                         \
    type actual = 0;                                                                                                   \
    openrouter_status status = openrouter_##prefix##_get_##field(state->owner, &actual);                               \
    *out = actual;                                                                                                     \
    return status;                                                                                                     \
  }                                                                                                                    \
  static openrouter_status unset_##owner##_##field(state *state) {                                                     \
    return openrouter_##prefix##_unset_##field(state->owner);                                                          \
  }

TEXT_FIELD(client_options, client, proxy)
TEXT_FIELD(client_options, client, ca_file)
TEXT_FIELD(sign_in_options, sign_in, auth_url)
TEXT_FIELD(sign_in_options, sign_in, key_label)
TEXT_FIELD(sign_in_options, sign_in, workspace_id)
TEXT_FIELD(sign_in_options, sign_in, required_workspace_id)
TEXT_FIELD(settings, settings, base_url)
TEXT_FIELD(settings, settings, api_key)
TEXT_FIELD(settings, settings, http_referer)
TEXT_FIELD(settings, settings, x_title)
TEXT_FIELD(settings, settings, app_categories)
TEXT_FIELD(settings, settings, user_agent)
NUMBER_FIELD(client_options, client, int64_t, connect_timeout_ms)
NUMBER_FIELD(client_options, client, int64_t, attempt_timeout_ms)
NUMBER_FIELD(client_options, client, int64_t, total_timeout_ms)
NUMBER_FIELD(client_options, client, int32_t, max_attempts)
NUMBER_FIELD(sign_in_options, sign_in, int32_t, mode)
NUMBER_FIELD(sign_in_options, sign_in, int32_t, port)
NUMBER_FIELD(sign_in_options, sign_in, int64_t, timeout_ms)

#define TEXT_ROW(letter, owner, field)                                                                                 \
  { letter, set_##owner##_##field, get_##owner##_##field, unset_##owner##_##field }
static const struct {
  char letter;
  openrouter_status (*set)(state *state, const char *text, size_t size);
  openrouter_status (*get)(state *state, openrouter_string *out);
  openrouter_status (*unset)(state *state);
} texts[] = {
    TEXT_ROW('p', client, proxy),
    TEXT_ROW('f', client, ca_file),
    TEXT_ROW('a', sign_in, auth_url),
    TEXT_ROW('k', sign_in, key_label),
    TEXT_ROW('w', sign_in, workspace_id),
    TEXT_ROW('q', sign_in, required_workspace_id),
    TEXT_ROW('b', settings, base_url),
    TEXT_ROW('i', settings, api_key),
    TEXT_ROW('h', settings, http_referer),
    TEXT_ROW('x', settings, x_title),
    TEXT_ROW('g', settings, app_categories),
    TEXT_ROW('u', settings, user_agent),
};
enum { TEXTS = sizeof texts / sizeof *texts };

#define NUMBER_ROW(letter, owner, field, least, most)                                                                  \
  { letter, set_##owner##_##field, get_##owner##_##field, unset_##owner##_##field, least, most }
static const struct {
  char letter;
  openrouter_status (*set)(state *state, int64_t number);
  openrouter_status (*get)(state *state, int64_t *out);
  openrouter_status (*unset)(state *state);
  int64_t least, most;
} numbers[] = {
    NUMBER_ROW('1', client, connect_timeout_ms, 1, 86400000),
    NUMBER_ROW('2', client, attempt_timeout_ms, 1, 86400000),
    NUMBER_ROW('3', client, total_timeout_ms, 1, 86400000),
    NUMBER_ROW('4', client, max_attempts, 1, 1000),
    NUMBER_ROW('5', sign_in, mode, 1, 4),
    NUMBER_ROW('6', sign_in, port, 0, 65535),
    NUMBER_ROW('7', sign_in, timeout_ms, 1, 86400000),
};
enum { NUMBERS = sizeof numbers / sizeof *numbers };

static const char *const variables[] = {
    "OPENROUTER_API_KEY",   "OPENROUTER_BASE_URL", "OPENROUTER_HTTP_REFERER",
    "OPENROUTER_APP_TITLE", "OPENROUTER_X_TITLE",  "OPENROUTER_APP_CATEGORIES",
};
enum { VARIABLES = sizeof variables / sizeof *variables };

/* MARK: What must hold */

/* All that can be read, so that what a failing call changed is seen. */
static size_t snapshot(state *state, char *buffer, size_t capacity) {
  size_t size = 0;
  for (int i = 0; i < TEXTS; i++) {
    openrouter_string text = {"", 0};
    openrouter_status status = texts[i].get(state, &text);
    expect("a getter does not fail", status >= 0);
    if (status == OPENROUTER_OK)
      expect_lent(text);
    expect("room for a snapshot", size + text.size + 16 < capacity);
    buffer[size++] = (char)status;
    memcpy(buffer + size, text.data, text.size);
    size += text.size;
  }
  for (int i = 0; i < NUMBERS; i++) {
    int64_t number = 0;
    buffer[size++] = (char)numbers[i].get(state, &number);
    memcpy(buffer + size, &number, sizeof number);
    size += sizeof number;
  }
  double limit = 0;
  buffer[size++] = (char)SIGN_IN(get_limit)(state->sign_in, &limit);
  memcpy(buffer + size, &limit, sizeof limit);
  return size + sizeof limit;
}

static void check_proxy(const text *proxy) {
  if (proxy->size == 0)
    return;
  char terminated[2049];
  expect("at most 2,048 bytes", proxy->size < sizeof terminated);
  memcpy(terminated, proxy->data, proxy->size);
  terminated[proxy->size] = '\0';
  CURLU *url = curl_url();
  char *host = NULL;
  /* As libcurl itself reads a proxy. */
  expect("a proxy for libcurl",
         curl_url_set(url, CURLUPART_URL, terminated, CURLU_NON_SUPPORT_SCHEME | CURLU_GUESS_SCHEME) == CURLUE_OK);
  expect("a host", curl_url_get(url, CURLUPART_HOST, &host, 0) == CURLUE_OK && *host != '\0');
  const char *at = strrchr(terminated, '@'), *slashes = strstr(terminated, "//");
  const char *start = at != NULL ? at + 1 : slashes != NULL ? slashes + 2 : terminated;
  size_t size = *start == '[' ? strcspn(start, "]") + 1 : strcspn(start, ":/");
  /* libcurl writes numbers, as `127.1`, out as the addresses that they are. */
  unsigned char address[4];
  expect("the same host", *start == '[' || (strlen(host) == size && strncasecmp(host, start, size) == 0) ||
                              inet_pton(AF_INET, host, address) == 1);
  curl_free(host);
  curl_url_cleanup(url);
}

/* MARK: Steps */

static openrouter_status set_text(state *state, int i, const text *line) {
  struct text exact = copy_of(line->data, line->size);
  openrouter_string actual = {"", 0};
  openrouter_status status = texts[i].set(state, exact.data, exact.size);
  if (status == OPENROUTER_OK) {
    expect_ok("get", texts[i].get(state, &actual));
    expect_string("the text that was set", exact.data, exact.size, actual);
    if (texts[i].letter == 'p')
      check_proxy(&exact);
  }
  free(exact.data);
  return status;
}

static openrouter_status set_number(state *state, int i, const text *line) {
  int64_t number = strtoll(line->data, NULL, 10), actual = 0;
  /* An int32_t is what a caller passes. */
  if (numbers[i].most < 86400000)
    number = (int32_t)number;
  openrouter_status status = numbers[i].set(state, number);
  bool is_good = number >= numbers[i].least && number <= numbers[i].most;
  expect_status("its limits", is_good ? OPENROUTER_OK : OPENROUTER_ERROR_INVALID_VALUE, status);
  if (is_good) {
    expect_ok("get", numbers[i].get(state, &actual));
    expect("the number that was set", number == actual);
  }
  return status;
}

static openrouter_status set_limit(state *state, const text *line) {
  double limit = strtod(line->data, NULL);
  openrouter_status status = SIGN_IN(set_limit)(state->sign_in, limit);
  expect_status("finite numbers", isfinite(limit) ? OPENROUTER_OK : OPENROUTER_ERROR_INVALID_VALUE, status);
  return status;
}

static openrouter_status make_client(state *state) {
  openrouter_client *client = NULL;
  expect_ok("client", openrouter_client_new(state->settings, state->client, &client));
  openrouter_client_free(client);
  return OPENROUTER_OK;
}

static openrouter_status step(state *state, uint8_t letter, const text *line) {
  for (int i = 0; i < TEXTS; i++) {
    if (letter == (uint8_t)texts[i].letter)
      return set_text(state, i, line);
    if (letter == (uint8_t)texts[i].letter - 'a' + 'A')
      return texts[i].unset(state);
  }
  for (int i = 0; i < NUMBERS; i++)
    if (letter == (uint8_t)numbers[i].letter)
      return line->size > 0 ? set_number(state, i, line) : numbers[i].unset(state);
  for (int i = 0; i < VARIABLES; i++)
    if (letter == 'r' && *line->data == '0' + i)
      return setenv(variables[i], line->data + 1, 1);
  switch (letter) {
  case 'e':
    return openrouter_settings_load_environment(state->settings);
  case 'l':
    return set_limit(state, line);
  case 'L':
    return SIGN_IN(unset_limit)(state->sign_in);
  case 'c':
    return make_client(state);
  case '8':
    return CLIENT(reset)(state->client);
  case '9':
    return SIGN_IN(reset)(state->sign_in);
  default:
    return openrouter_settings_reset(state->settings);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static char before[1 << 16], after[1 << 16];
  input input = {data, data + size};
  state state = {NULL, NULL, NULL};
  expect_ok("new", CLIENT(new)(&state.client));
  expect_ok("new", SIGN_IN(new)(&state.sign_in));
  expect_ok("new", openrouter_settings_new(&state.settings));
  for (int i = 0; i < VARIABLES; i++)
    unsetenv(variables[i]);
  size_t before_size = snapshot(&state, before, sizeof before);
  for (int i = 0; input.next < input.end && i < LINES; i++) {
    uint8_t letter = take_byte(&input);
    text line = take_line_with_nul(&input);
    openrouter_status status = step(&state, letter, &line);
    size_t after_size = snapshot(&state, after, sizeof after);
    if (status != OPENROUTER_OK) {
      expect("a failure is an error", status < 0);
      expect_bytes("as before", before, before_size, after, after_size);
    }
    expect_message(CLIENT(error_message)(state.client));
    expect_message(SIGN_IN(error_message)(state.sign_in));
    expect_message(openrouter_settings_error_message(state.settings));
    memcpy(before, after, after_size);
    before_size = after_size;
    free(line.data);
  }
  CLIENT(free)(state.client);
  SIGN_IN(free)(state.sign_in);
  openrouter_settings_free(state.settings);
  return 0;
}
