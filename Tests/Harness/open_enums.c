/* code_challenge_method and usage_limit_type: open choices, set by number or by text. */
#include "models.h"
#include "tests.h"
#include <stdio.h>

typedef struct {
  const char *field;
  const text_field *text;
  openrouter_status (*set)(void *request, int32_t number);
  openrouter_status (*get)(const void *request, int32_t *out);
  /* The documented ones from number 1 on; NULL is the last. */
  const char *documented[4];
} choice_field;

static openrouter_status set_method(void *request, int32_t number) {
  return CALL(openrouter_create_auth_keys_code_request_set_code_challenge_method, request, number);
}
static openrouter_status get_method(const void *request, int32_t *out) {
  return CALL(openrouter_create_auth_keys_code_request_get_code_challenge_method, request, out);
}
static openrouter_status set_type(void *request, int32_t number) {
  return CALL(openrouter_create_auth_keys_code_request_set_usage_limit_type, request, number);
}
static openrouter_status get_type(const void *request, int32_t *out) {
  return CALL(openrouter_create_auth_keys_code_request_get_usage_limit_type, request, out);
}

static const choice_field choice_fields[] = {
    {"code_challenge_method", &request_code_challenge_method, set_method, get_method, {"S256", "plain", NULL}},
    {"usage_limit_type", &request_usage_limit_type, set_type, get_type, {"daily", "weekly", "monthly", NULL}},
};

/* None of these is documented, not even by another case or a part of the text. */
static const char *const undocumented[] = {"s256",    "S25", "S2567",  "PLAIN",  "Daily", "dail",
                                           "dailyly", "0",   "yearly", "S-5_12", "-",     "_"};

static void expect_choice(const choice_field *field, void *request, int32_t number, const char *text) {
  int32_t actual = -1;
  expect_ok("get", field->get(request, &actual));
  expect_size("the number that is read", (size_t)number, (size_t)actual);
  openrouter_string actual_text = {NULL, 0};
  expect_ok("get_text", field->text->get(request, &actual_text));
  expect_text("the text that is read", text, actual_text);
  /* The method needs a challenge beside it; a plain one may be any. */
  char bytes[300], challenge[100] = "";
  if (field->text == &request_code_challenge_method) {
    snprintf(challenge, sizeof challenge, ",\"code_challenge\":\"%s\"", CODE_CHALLENGE);
  }
  snprintf(bytes, sizeof bytes, "{\"callback_url\":\"http://127.0.0.1\"%s,\"%s\":\"%s\"}", challenge, field->field,
           text);
  expect_body(request, bytes, bytes);
}

static void test_choice(const choice_field *field) {
  openrouter_create_auth_keys_code_request *request = new_request();
  expect_ok("set_callback_url", request_callback_url.set(request, TEXT("http://127.0.0.1")));
  if (field->text == &request_code_challenge_method) {
    expect_ok("set_code_challenge", request_code_challenge.set(request, TEXT(CODE_CHALLENGE)));
  }
  int32_t number = 1;
  for (; field->documented[number - 1] != NULL; number++) {
    const char *text = field->documented[number - 1];
    about("%s %s", field->field, text);
    expect_ok("set", field->set(request, number));
    expect_choice(field, request, number, text);
    expect_ok("unset", field->text->unset(request));
    expect_status("get after unset", OPENROUTER_ABSENT, field->get(request, &(int32_t){0}));
    expect_ok("set_text", field->text->set(request, text, OPENROUTER_NUL_TERMINATED));
    expect_choice(field, request, number, text);
  }
  for (size_t i = 0; i < sizeof undocumented / sizeof *undocumented; i++) {
    about("%s %s", field->field, undocumented[i]);
    expect_ok("set_text", field->text->set(request, undocumented[i], OPENROUTER_NUL_TERMINATED));
    expect_choice(field, request, 0, undocumented[i]);
  }
  const int32_t wrong[] = {0, -1, number, 255, 256, 257, INT32_MAX, INT32_MIN};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    about("%s as number %d", field->field, (int)wrong[i]);
    char got[20];
    snprintf(got, sizeof got, "%d", (int)wrong[i]);
    expect_status("set", OPENROUTER_ERROR_INVALID_VALUE, field->set(request, wrong[i]));
    expect_c_string("error_field", field->field, openrouter_create_auth_keys_code_request_error_field(request));
    const char *message = openrouter_create_auth_keys_code_request_error_message(request);
    expect_shown(message, field->field);
    expect_shown(message, got);
    expect_choice(field, request, 0, "_");
  }
  openrouter_create_auth_keys_code_request_free(request);
}

void test_open_enums(void) {
  for (size_t i = 0; i < sizeof choice_fields / sizeof *choice_fields; i++)
    test_choice(&choice_fields[i]);
}
