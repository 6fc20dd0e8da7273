/* Programs of calls that set the requests and the settings. Whatever is called, each field reads as what was last set,
   a call that fails changes nothing, and what is written has the size that was reported.

   Input: lines, of which each is a call: a letter for what, as in `steps` below; a letter for the field or the model;
   the text. */
#include "input.h"
#include "lent.h"
#include "raw_request.h"
#include "state.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 32 };

/* MARK: Steps. Each gets the letter of the field or the model as a number, and the text with a NUL behind it */

static void set_as(state *state, int number, const char *data, size_t size, size_t told) {
  const text_field *field = text_fields[number];
  int which = model_of(field);
  text copy = copy_of(data, size);
  openrouter_status status = field->set(state->handles[which], data, told);
  if (status == OPENROUTER_OK) {
    expect("a text that was set is UTF-8", is_utf8(copy.data, copy.size) && memchr(copy.data, 0, copy.size) == NULL);
    keep(state, number, OPENROUTER_OK, copy.data, copy.size);
  }
  free(copy.data);
  settle(state, which, status);
}

static void set(state *state, int number, const text *text) {
  struct text exact = copy_of(text->data, text->size);
  set_as(state, number % FIELDS, exact.data, exact.size, exact.size);
  free(exact.data);
}

static void set_terminated(state *state, int number, const text *text) {
  set_as(state, number % FIELDS, text->data, strlen(text->data), OPENROUTER_NUL_TERMINATED);
}

static void unset(state *state, int number, const text *text) {
  (void)text;
  const text_field *field = text_fields[number % FIELDS];
  int which = model_of(field);
  expect_ok("unset", field->unset(state->handles[which]));
  keep_unset(state, number % FIELDS);
  settle(state, which, OPENROUTER_OK);
}

/* A field is set to what a field holds, its own text or a part of it, as it lies in the handle. */
static void set_own(state *state, int number, const text *text) {
  const text_field *other = text_fields[text->size > 0 ? (unsigned char)text->data[0] % FIELDS : number % FIELDS];
  openrouter_string own = {"", 0};
  if (other->get(state->handles[model_of(other)], &own) != OPENROUTER_OK)
    return;
  size_t skipped = text->size > 1 && own.size > 0 ? (unsigned char)text->data[1] % own.size : 0;
  set_as(state, number % FIELDS, own.data + skipped, own.size - skipped, own.size - skipped);
}

static void set_limit(state *state, int number, const text *text) {
  double limit = strtod(text->data, NULL), actual = 0;
  if (number % 2 == 1 && text->size >= sizeof limit)
    memcpy(&limit, text->data, sizeof limit);
  openrouter_create_auth_keys_code_request *request = state->handles[CREATE];
  openrouter_status status = openrouter_create_auth_keys_code_request_set_limit(request, limit);
  expect_status("finite numbers", isfinite(limit) ? OPENROUTER_OK : OPENROUTER_ERROR_INVALID_VALUE, status);
  if (status == OPENROUTER_OK) {
    expect_ok("get_limit", openrouter_create_auth_keys_code_request_get_limit(request, &actual));
    expect_bytes("limit", &limit, sizeof limit, &actual, sizeof actual);
  }
  settle(state, CREATE, status);
}

static void unset_limit(state *state, int number, const text *text) {
  (void)number, (void)text;
  expect_ok("unset_limit", openrouter_create_auth_keys_code_request_unset_limit(state->handles[CREATE]));
  settle(state, CREATE, OPENROUTER_OK);
}

static void set_time(state *state, int number, const text *text) {
  (void)number;
  int64_t seconds = strtoll(text->data, NULL, 10);
  openrouter_string actual = {"", 0};
  openrouter_create_auth_keys_code_request *request = state->handles[CREATE];
  openrouter_status status = openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds(request, seconds);
  bool is_year = seconds >= -62167219200 && seconds <= 253402300799;
  expect_status("years 0000 to 9999", is_year ? OPENROUTER_OK : OPENROUTER_ERROR_INVALID_VALUE, status);
  if (status == OPENROUTER_OK) {
    expect_ok("get_expires_at", openrouter_create_auth_keys_code_request_get_expires_at(request, &actual));
    keep(state, number_of(&request_expires_at), OPENROUTER_OK, actual.data, actual.size);
  }
  settle(state, CREATE, status);
}

static void set_choice(state *state, int number, const text *text) {
  static const char *const method_texts[] = {NULL, "S256", "plain"};
  static const char *const type_texts[] = {NULL, "daily", "weekly", "monthly"};
  int32_t choice = (int32_t)strtol(text->data, NULL, 10);
  const text_field *field = &request_code_challenge_method;
  openrouter_status status;
  if (number % 3 == 0) {
    status = openrouter_create_auth_keys_code_request_set_code_challenge_method(state->handles[CREATE], choice);
  } else if (number % 3 == 1) {
    field = &exchange_code_challenge_method;
    status =
        openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(state->handles[EXCHANGE], choice);
  } else {
    field = &request_usage_limit_type;
    status = openrouter_create_auth_keys_code_request_set_usage_limit_type(state->handles[CREATE], choice);
  }
  bool is_known = choice > 0 && choice < (number % 3 == 2 ? 4 : 3);
  expect_status("known choices", is_known ? OPENROUTER_OK : OPENROUTER_ERROR_INVALID_VALUE, status);
  if (is_known) {
    const char *name = number % 3 == 2 ? type_texts[choice] : method_texts[choice];
    keep(state, number_of(field), OPENROUTER_OK, name, strlen(name));
  }
  settle(state, model_of(field), status);
}

static void set_null(state *state, int number, const text *text) {
  (void)text;
  bool is_time = number % 2 == 0;
  const text_field *field = is_time ? &request_expires_at : &exchange_code_challenge_method;
  void *handle = state->handles[model_of(field)];
  expect_ok("null", is_time ? openrouter_create_auth_keys_code_request_set_expires_at_null(handle)
                            : openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_null(handle));
  keep(state, number_of(field), OPENROUTER_NULL, "", 0);
  settle(state, model_of(field), OPENROUTER_OK);
}

/* Name and value are parted by the first `=`; a value `=` alone is the member's own one, as it lies in the handle. */
static void set_member(state *state, int number, const text *text) {
  const char *equals = memchr(text->data, '=', text->size);
  size_t name_size = equals != NULL ? (size_t)(equals - text->data) : text->size;
  size_t value_size = equals != NULL ? text->size - name_size - 1 : 0;
  struct text name = copy_of(text->data, name_size);
  struct text value = copy_of(text->data + text->size - value_size, value_size);
  openrouter_string own = {value.data, value.size}, actual = {"", 0};
  void *handle = state->handles[number % 2];
  if (number % 2 == CREATE) {
    if (value.size == 1 && *value.data == '=')
      openrouter_create_auth_keys_code_request_get_member(handle, name.data, name.size, &own);
  } else if (value.size == 1 && *value.data == '=') {
    openrouter_exchange_auth_code_for_api_key_request_get_member(handle, name.data, name.size, &own);
  }
  struct text expected = copy_of(own.data, own.size);
  openrouter_status status =
      number % 2 == CREATE
          ? openrouter_create_auth_keys_code_request_set_member(handle, name.data, name.size, own.data, own.size)
          : openrouter_exchange_auth_code_for_api_key_request_set_member(handle, name.data, name.size, own.data,
                                                                         own.size);
  if (status == OPENROUTER_OK) {
    expect_ok(
        "get_member",
        number % 2 == CREATE
            ? openrouter_create_auth_keys_code_request_get_member(handle, name.data, name.size, &actual)
            : openrouter_exchange_auth_code_for_api_key_request_get_member(handle, name.data, name.size, &actual));
    expect_lent(actual);
    expect("a part of what was set", memmem(expected.data, expected.size, actual.data, actual.size) != NULL);
  }
  settle(state, number % 2, status);
  free(expected.data);
  free(name.data);
  free(value.data);
}

static void unset_member(state *state, int number, const text *text) {
  void *handle = state->handles[number % 2];
  openrouter_string actual;
  openrouter_status status;
  if (number % 2 == CREATE) {
    status = openrouter_create_auth_keys_code_request_unset_member(handle, text->data, text->size);
    if (status == OPENROUTER_OK)
      status = openrouter_create_auth_keys_code_request_get_member(handle, text->data, text->size, &actual);
  } else {
    status = openrouter_exchange_auth_code_for_api_key_request_unset_member(handle, text->data, text->size);
    if (status == OPENROUTER_OK)
      status = openrouter_exchange_auth_code_for_api_key_request_get_member(handle, text->data, text->size, &actual);
  }
  expect("no member any more", status == OPENROUTER_ABSENT || status == OPENROUTER_ERROR_TOO_LARGE);
  settle(state, number % 2, OPENROUTER_OK);
}

static void reset(state *state, int number, const text *text) {
  (void)text;
  int which = number % MODELS;
  expect_ok("reset", models[which]->reset(state->handles[which]));
  for (int i = 0; i < FIELDS; i++)
    if (text_fields[i]->model == models[which])
      keep_unset(state, i);
  expect_size("no message", 0, strlen(models[which]->error_message(state->handles[which])));
  settle(state, which, OPENROUTER_OK);
}

/* A buffer that is too small stays as it was. */
static void write_short(state *state, int number, const text *text) {
  int which = number % 2;
  size_t needed = state->bodies[which].size, size = 0;
  if (state->statuses[which] != OPENROUTER_OK)
    return;
  size_t capacity = strtoul(text->data, NULL, 10) % needed;
  struct text buffer = copy_of(state->bodies[which].data, capacity);
  memset(buffer.data, '#', capacity);
  openrouter_status status = write_into(state, which, buffer.data, capacity, &size);
  expect_status("too small", capacity > 0 ? OPENROUTER_ERROR_BUFFER_TOO_SMALL : status, status);
  expect_size("the size that is needed", needed, size);
  for (size_t i = 0; i < capacity; i++)
    expect("nothing is written", buffer.data[i] == '#');
  free(buffer.data);
}

static void permit(state *state, int number, const text *text) {
  openrouter_status status = OPENROUTER_OK;
  int32_t header = (int32_t)strtol(text->data, NULL, 10);
  if (number % 3 == CREATE)
    status = openrouter_create_auth_keys_code_request_allow_private_use_scheme(state->handles[CREATE]);
  else if (number % 3 == EXCHANGE)
    status = openrouter_exchange_auth_code_for_api_key_request_send_api_key(state->handles[EXCHANGE]);
  else
    status = openrouter_settings_set_title_header(state->handles[SETTINGS], header);
  bool is_good = number % 3 != SETTINGS || header == 1 || header == 2;
  expect_status("permit", is_good ? OPENROUTER_OK : OPENROUTER_ERROR_INVALID_VALUE, status);
  settle(state, number % 3, status);
}

/* MARK: HTTP requests */

static void fill(state *state, int number, const text *text) {
  (void)text;
  int which = number % 2;
  openrouter_bytes body = {NULL, 0};
  openrouter_string url = {"", 0};
  openrouter_status status = which == CREATE ? openrouter_http_request_fill_create_auth_keys_code(
                                                   state->http, state->handles[SETTINGS], state->handles[CREATE])
                                             : openrouter_http_request_fill_exchange_auth_code_for_api_key(
                                                   state->http, state->handles[SETTINGS], state->handles[EXCHANGE]);
  expect_status("filled as written", state->statuses[which], status);
  if (status == OPENROUTER_OK) {
    expect_ok("body", openrouter_http_request_get_body(state->http, &body));
    expect_bytes("body", state->bodies[which].data, state->bodies[which].size, body.data, body.size);
    expect_ok("url", openrouter_http_request_get_url(state->http, &url));
    expect_lent(url);
    check_raw(state->http, &state->bodies[which]);
  } else {
    expect_message(openrouter_http_request_error_message(state->http));
  }
}

static void check(state *state, int number, const text *text) {
  (void)text;
  int which = number % 2;
  expect_status("_check as write_body", state->statuses[which],
                which == CREATE ? openrouter_create_auth_keys_code_request_check(state->handles[CREATE])
                                : openrouter_exchange_auth_code_for_api_key_request_check(state->handles[EXCHANGE]));
  settle(state, which, state->statuses[which]);
}

static const struct {
  char letter;
  void (*call)(state *state, int number, const text *text);
} steps[] = {
    {'s', set},         {'z', set_terminated}, {'u', unset},        {'o', set_own},
    {'l', set_limit},   {'L', unset_limit},    {'t', set_time},     {'c', set_choice},
    {'n', set_null},    {'m', set_member},     {'d', unset_member}, {'r', reset},
    {'w', write_short}, {'p', permit},         {'h', fill},         {'k', check},
};
enum { KINDS = sizeof steps / sizeof *steps };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  state state;
  make_state(&state);
  for (int count = 0; input.next < input.end && count < STEPS; count++) {
    uint8_t letter = take_byte(&input), field = take_byte(&input);
    text text = take_line_with_nul(&input);
    int kind = 0;
    while (kind < KINDS && (uint8_t)steps[kind].letter != letter)
      kind++;
    steps[kind < KINDS ? kind : letter % KINDS].call(&state, field >= 'a' ? field - 'a' : field, &text);
    free(text.data);
  }
  free_state(&state);
  return 0;
}
