/* The authorization URL: whatever is set, what is written is one URL for libcurl too, with the parameters that a second
   reading of its query finds to be what was set.

   Input: lines, of which each sets something: a letter for the field, as in `fields` below; the text. */
#include "form.h"
#include "input.h"
#include "lent.h"
#include "url_parts.h"
#include <curl/curl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define URL(verb) openrouter_authorization_url_##verb

typedef openrouter_authorization_url authorization_url;

enum { LINES = 32 };

static const struct {
  char letter;
  /* Its parameter; NULL if it is not a parameter. */
  const char *name;
  openrouter_status (*set)(authorization_url *url, const char *text, size_t size);
  openrouter_status (*get)(const authorization_url *url, openrouter_string *out);
  openrouter_status (*unset)(authorization_url *url);
} fields[] = {
    {'a', NULL, URL(set_auth_url), URL(get_auth_url), URL(unset_auth_url)},
    {'c', "callback_url", URL(set_callback_url), URL(get_callback_url), URL(unset_callback_url)},
    {'h', "code_challenge", URL(set_code_challenge), URL(get_code_challenge), URL(unset_code_challenge)},
    {'m', "code_challenge_method", URL(set_code_challenge_method_text), URL(get_code_challenge_method_text),
     URL(unset_code_challenge_method)},
    {'k', "key_label", URL(set_key_label), URL(get_key_label), URL(unset_key_label)},
    {'w', "workspace_id", URL(set_workspace_id), URL(get_workspace_id), URL(unset_workspace_id)},
    {'r', "required_workspace_id", URL(set_required_workspace_id), URL(get_required_workspace_id),
     URL(unset_required_workspace_id)},
};
enum { FIELDS = sizeof fields / sizeof *fields };

static text write_url(const authorization_url *url, openrouter_status *status) {
  size_t size = 0, written = 0;
  text text = {NULL, 0};
  *status = URL(write)(url, NULL, 0, &size);
  if (*status == OPENROUTER_OK) {
    text.data = malloc(size);
    text.size = size;
    expect_ok("write", URL(write)(url, text.data, size, &written));
    expect_size("the size that was reported", size, written);
    if (size > 0)
      expect_status("too small", size > 1 ? OPENROUTER_ERROR_BUFFER_TOO_SMALL : OPENROUTER_OK,
                    URL(write)(url, text.data, size - 1, &written));
  }
  return text;
}

/* A name and a value, parted by the first `=`. */
static openrouter_status set_parameter(authorization_url *url, const text *line) {
  const char *equals = memchr(line->data, '=', line->size);
  size_t name_size = equals != NULL ? (size_t)(equals - line->data) : line->size;
  size_t value_size = equals != NULL ? line->size - name_size - 1 : 0;
  text name = copy_of(line->data, name_size), value = copy_of(line->data + line->size - value_size, value_size);
  openrouter_string actual = {"", 0};
  openrouter_status status = URL(set_parameter)(url, name.data, name.size, value.data, value.size);
  if (status == OPENROUTER_OK) {
    expect_ok("get_parameter", URL(get_parameter)(url, name.data, name.size, &actual));
    expect_lent(actual);
    expect_string("parameter", value.data, value.size, actual);
  }
  free(name.data);
  free(value.data);
  return status;
}

static openrouter_status set_line(authorization_url *url, char letter, const text *line) {
  text terminated = {NULL, 0};
  openrouter_status status = OPENROUTER_OK;
  double limit = 0, actual = 0;
  for (int i = 0; i < FIELDS; i++) {
    openrouter_string text = {"", 0};
    if (letter == fields[i].letter) {
      status = fields[i].set(url, line->data, line->size);
      if (status == OPENROUTER_OK) {
        expect_ok("get", fields[i].get(url, &text));
        expect_lent(text);
        expect_string("the text that was set", line->data, line->size, text);
      }
      return status;
    }
    if (letter == fields[i].letter - 'a' + 'A')
      return fields[i].unset(url);
  }
  switch (letter) {
  case 'p':
    return URL(allow_private_use_scheme)(url);
  case 'x':
    return set_parameter(url, line);
  case 'X':
    status = URL(unset_parameter)(url, line->data, line->size);
    return status == OPENROUTER_ERROR_TOO_LARGE ? OPENROUTER_OK : status;
  case '0':
    return URL(reset)(url);
  case 'l':
    terminated = (text){block_of(line->size + 1), line->size};
    memcpy(terminated.data, line->data, line->size);
    terminated.data[line->size] = '\0';
    limit = strtod(terminated.data, NULL);
    free(terminated.data);
    status = URL(set_limit)(url, limit);
    expect_status("finite numbers", isfinite(limit) ? OPENROUTER_OK : OPENROUTER_ERROR_INVALID_VALUE, status);
    if (status == OPENROUTER_OK) {
      expect_ok("get_limit", URL(get_limit)(url, &actual));
      expect_bytes("limit", &limit, sizeof limit, &actual, sizeof actual);
    }
    return status;
  default:
    return URL(unset_limit)(url);
  }
}

/* MARK: What was written, read by others */

static void check_parameters(const authorization_url *url, const form *form) {
  size_t expected = 0;
  openrouter_string text = {"", 0}, value = {"", 0};
  for (int i = 0; i < FIELDS; i++) {
    if (fields[i].name == NULL)
      continue;
    bool is_set = fields[i].get(url, &text) == OPENROUTER_OK;
    expect_size(fields[i].name, is_set, count_named(form, fields[i].name, &value));
    expect(fields[i].name, !is_set || is_same(text, value));
    expected += is_set;
  }
  double limit = 0;
  bool has_limit = URL(get_limit)(url, &limit) == OPENROUTER_OK;
  expect_size("limit", has_limit, count_named(form, "limit", &value));
  if (has_limit) {
    char digits[400] = "";
    expect("short digits", value.size < sizeof digits);
    memcpy(digits, value.data, value.size);
    expect("the same number", strtod(digits, NULL) == limit);
  }
  expected += has_limit;
  for (size_t i = expected; i < form->count; i++) {
    const parameter *added = &form->parameters[i];
    expect_ok("an added parameter", URL(get_parameter)(url, added->name.data, added->name.size, &text));
    expect("its value", is_same(text, added->value));
  }
}

static void check_curl(const char *written, const char *auth_url) {
  CURLU *left = curl_url(), *right = curl_url();
  char *fragment = NULL;
  expect("a URL for libcurl", curl_url_set(left, CURLUPART_URL, written, 0) == CURLUE_OK);
  expect("auth_url", curl_url_set(right, CURLUPART_URL, auth_url, 0) == CURLUE_OK);
  static const CURLUPart parts[] = {CURLUPART_SCHEME, CURLUPART_HOST, CURLUPART_PORT, CURLUPART_PATH};
  expect_same_parts(left, right, parts, sizeof parts / sizeof *parts);
  expect("no fragment", curl_url_get(left, CURLUPART_FRAGMENT, &fragment, 0) == CURLUE_NO_FRAGMENT);
  curl_url_cleanup(left);
  curl_url_cleanup(right);
}

static void check_written(const authorization_url *url, const text *written) {
  openrouter_string auth_url = {"", 0};
  char *terminated = block_of(written->size + 1);
  memcpy(terminated, written->data, written->size);
  terminated[written->size] = '\0';
  for (size_t i = 0; i < written->size; i++)
    expect("visible ASCII", terminated[i] > ' ' && terminated[i] <= '~');
  expect_ok("auth_url", URL(get_auth_url)(url, &auth_url));
  expect("auth_url first", written->size >= auth_url.size && memcmp(terminated, auth_url.data, auth_url.size) == 0);
  const char *question = strchr(terminated, '?');
  form form;
  read_form(&form, question != NULL ? question + 1 : "", question != NULL ? strlen(question + 1) : 0);
  check_parameters(url, &form);
  check_curl(terminated, auth_url.data);
  free_form(&form);
  free(terminated);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  authorization_url *url = NULL;
  expect_ok("new", URL(new)(&url));
  openrouter_status before_status, status;
  text before = write_url(url, &before_status), after;
  for (int i = 0; input.next < input.end && i < LINES; i++) {
    char letter = (char)take_byte(&input);
    text line = take_line(&input);
    openrouter_status called = set_line(url, letter, &line);
    after = write_url(url, &status);
    if (called != OPENROUTER_OK) {
      expect("a failure is an error", called < 0);
      expect_message(URL(error_message)(url));
      expect_status("the same status as before", before_status, status);
      expect_bytes("the same URL as before", before.data, before.size, after.data, after.size);
    }
    free(before.data);
    before = after;
    before_status = status;
    free(line.data);
  }
  expect_status("_check as _write", before_status, URL(check)(url));
  if (before_status == OPENROUTER_OK)
    check_written(url, &before);
  free(before.data);
  URL(free)(url);
  return 0;
}
