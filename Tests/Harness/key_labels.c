/* key_label: any text of at most 100 code points, and how JSON escapes it. */
#include "models.h"
#include "tests.h"
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static openrouter_create_auth_keys_code_request *request;

/* Expects the label to be read back, to be written as `json`, and to be the same to jansson. */
static void expect_label(const char *label, const char *json) {
  static char body[4000];
  openrouter_string actual = {NULL, 0};
  expect_ok("set_key_label", request_key_label.set(request, label, OPENROUTER_NUL_TERMINATED));
  expect_ok("get_key_label", request_key_label.get(request, &actual));
  expect_text("key_label", label, actual);
  snprintf(body, sizeof body, "{\"callback_url\":\"https://a.b\",\"key_label\":\"%s\"}", json);
  json_t *expected = json_pack("{s:s, s:s}", "callback_url", "https://a.b", "key_label", label);
  char *documented = json_dumps(expected, JSON_ENSURE_ASCII | JSON_SORT_KEYS);
  expect_body(request, body, documented);
  json_decref(expected);
  free(documented);
}

static void test_escapes(void) {
  static const char *const short_escapes[0x20] = {
      [0x08] = "\\b", [0x09] = "\\t", [0x0A] = "\\n", [0x0C] = "\\f", [0x0D] = "\\r"};
  for (int c = 1; c < 0x80; c++) {
    about("key_label U+%04X", (unsigned)c);
    const char label[] = {'a', (char)c, 'b', '\0'};
    char json[20];
    if (c == '"' || c == '\\') {
      snprintf(json, sizeof json, "a\\%cb", c);
    } else if (c < 0x20 && short_escapes[c] == NULL) {
      snprintf(json, sizeof json, "a\\u%04xb", (unsigned)c);
    } else {
      snprintf(json, sizeof json, "a%sb", c < 0x20 ? short_escapes[c] : (const char[]){(char)c, '\0'});
    }
    expect_label(label, json);
  }
}

/* First and last code points of each size in UTF-8, those around the surrogates, and text of several scripts. */
static const char *const not_escaped[] = {
    "",
    "\xC2\x80",
    "\xC2\x9F",
    "\xDF\xBF",
    "\xE0\xA0\x80",
    "\xE2\x80\xA8\xE2\x80\xA9",
    "\xED\x9F\xBF",
    "\xEE\x80\x80",
    "\xEF\xBB\xBF",
    "\xEF\xBF\xBF",
    "\xF0\x90\x80\x80",
    "\xF4\x8F\xBF\xBF",
    "Schl\xC3\xBCssel \xE9\x8D\xB5 \xD0\xBA\xD0\xBB\xD1\x8E\xD1\x87 \xF0\x9F\x94\x91",
    "</script>/'&",
    "\x7F",
};

static const struct {
  const char *label;
  const char *json;
} mixed[] = {
    {"\"", "\\\""},
    {"\\", "\\\\"},
    {"\\\"\\\"", "\\\\\\\"\\\\\\\""},
    {"\x01\x1F", "\\u0001\\u001f"},
    {"\xC3\xBC\n\xF0\x9F\x94\x91\"end", "\xC3\xBC\\n\xF0\x9F\x94\x91\\\"end"},
    {"\nin the middle\n", "\\nin the middle\\n"},
};

static void test_texts(void) {
  for (size_t i = 0; i < sizeof not_escaped / sizeof *not_escaped; i++) {
    about("key_label %zu of those that need no escape", i);
    expect_label(not_escaped[i], not_escaped[i]);
  }
  for (size_t i = 0; i < sizeof mixed / sizeof *mixed; i++) {
    about("key_label as JSON: %s", mixed[i].json);
    expect_label(mixed[i].label, mixed[i].json);
  }
}

/* 100 code points of each size pass, also where JSON escapes all of them; 101 do not. */
static void test_limit(void) {
  static const struct {
    const char *code_point;
    const char *json;
  } sizes[] = {{"a", "a"},
               {"\xC3\xBC", "\xC3\xBC"},
               {"\xE9\x8D\xB5", "\xE9\x8D\xB5"},
               {"\xF0\x9F\x94\x91", "\xF0\x9F\x94\x91"},
               {"\x01", "\\u0001"}};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    char label[101 * 4 + 1] = "", json[101 * 6 + 1] = "";
    for (int n = 0; n < 100; n++) {
      strcat(label, sizes[i].code_point);
      strcat(json, sizes[i].json);
    }
    about("key_label of 100 code points of %zu bytes", strlen(sizes[i].code_point));
    expect_label(label, json);
    strcat(label, sizes[i].code_point);
    about("key_label of 101 code points of %zu bytes", strlen(sizes[i].code_point));
    expect_status("set_key_label", OPENROUTER_ERROR_TOO_LARGE,
                  request_key_label.set(request, label, OPENROUTER_NUL_TERMINATED));
    expect_c_string("error_field", "key_label", openrouter_create_auth_keys_code_request_error_field(request));
    expect_shown(openrouter_create_auth_keys_code_request_error_message(request), "100");
  }
}

void test_key_labels(void) {
  request = new_request();
  expect_ok("set_callback_url", request_callback_url.set(request, TEXT("https://a.b")));
  test_escapes();
  test_texts();
  test_limit();
  openrouter_create_auth_keys_code_request_free(request);
}
