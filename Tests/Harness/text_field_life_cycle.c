/* The life that all text fields share: set, get, unset, reset; a field set to itself or to another one's text. */
#include "models.h"
#include "tests.h"
#include <string.h>

static void expect_value(const text_field *field, const void *handle, const char *expected) {
  openrouter_string actual = {"untouched", 9};
  openrouter_status status = field->get(handle, &actual);
  if (expected == NULL) {
    expect_status("get", OPENROUTER_ABSENT, status);
    expect_c_string("out is written on success only", "untouched", actual.data);
  } else {
    expect_ok("get", status);
    expect_text("value", expected, actual);
  }
}

static void test_field(const text_field *field) {
  about("life of %s %s", field->model->name, field->name);
  void *handle = field->model->make();
  expect_value(field, handle, field->standard);
  expect_ok("unset what is not there", field->unset(handle));
  expect_value(field, handle, field->standard);
  expect_ok("set", field->set(handle, field->example, OPENROUTER_NUL_TERMINATED));
  expect_value(field, handle, field->example);
  expect_ok("set longer", field->set(handle, field->longer, strlen(field->longer)));
  expect_value(field, handle, field->longer);
  expect_ok("set shorter", field->set(handle, field->example, strlen(field->example)));
  expect_value(field, handle, field->example);
  expect_ok("unset", field->unset(handle));
  expect_value(field, handle, field->standard);
  expect_ok("set again", field->set(handle, field->longer, strlen(field->longer)));
  expect_value(field, handle, field->longer);
  expect_ok("reset", field->model->reset(handle));
  expect_value(field, handle, field->standard);
  expect_ok("set after reset", field->set(handle, field->example, strlen(field->example)));
  expect_value(field, handle, field->example);
  openrouter_string out = {"", 0};
  expect_status("set on NULL", OPENROUTER_ERROR_NULL_POINTER, field->set(NULL, field->example, 1));
  expect_status("get from NULL", OPENROUTER_ERROR_NULL_POINTER, field->get(NULL, &out));
  expect_status("get into NULL", OPENROUTER_ERROR_NULL_POINTER, field->get(handle, NULL));
  expect_status("unset on NULL", OPENROUTER_ERROR_NULL_POINTER, field->unset(NULL));
  field->model->release(handle);
}

/* A field changes nothing but itself. */
static void test_independence(const model *model) {
  for (const text_field *const *each = text_fields; *each != NULL; each++) {
    const text_field *field = *each;
    if (field->model != model)
      continue;
    void *handle = model->make();
    set_examples(model, handle);
    about("what %s %s leaves alone", model->name, field->name);
    expect_ok("set longer", field->set(handle, field->longer, strlen(field->longer)));
    for (const text_field *const *other = text_fields; *other != NULL; other++) {
      if ((*other)->model == model && *other != field)
        expect_value(*other, handle, (*other)->example);
    }
    expect_ok("unset", field->unset(handle));
    for (const text_field *const *other = text_fields; *other != NULL; other++) {
      if ((*other)->model == model && *other != field)
        expect_value(*other, handle, (*other)->example);
    }
    model->release(handle);
  }
}

static void test_limit(void) {
  about("life of limit");
  openrouter_create_auth_keys_code_request *request = new_request();
  double actual = 7;
  expect_status("get", OPENROUTER_ABSENT, CALL(openrouter_create_auth_keys_code_request_get_limit, request, &actual));
  expect("out is written on success only", actual == 7);
  expect_ok("set", CALL(openrouter_create_auth_keys_code_request_set_limit, request, 0));
  expect_ok("get", CALL(openrouter_create_auth_keys_code_request_get_limit, request, &actual));
  expect("0 is not absent", actual == 0);
  expect_ok("unset", CALL(openrouter_create_auth_keys_code_request_unset_limit, request));
  expect_status("get", OPENROUTER_ABSENT, CALL(openrouter_create_auth_keys_code_request_get_limit, request, &actual));
  openrouter_create_auth_keys_code_request_free(request);
}

/* As new means: nothing can be read that could not be read from a new one. */
static void test_reset(const model *model) {
  static char expected[SNAPSHOT_CAPACITY], actual[SNAPSHOT_CAPACITY];
  about("%s after reset", model->name);
  void *handle = model->make();
  size_t size = model->snapshot(handle, expected);
  set_examples(model, handle);
  expect_ok("reset", model->reset(handle));
  expect("as new", model->snapshot(handle, actual) == size && memcmp(expected, actual, size) == 0);
  set_examples(model, handle);
  size = model->snapshot(handle, expected);
  expect_ok("reset", model->reset(handle));
  set_examples(model, handle);
  expect("the same again", model->snapshot(handle, actual) == size && memcmp(expected, actual, size) == 0);
  model->release(handle);
}

/* set_x(h, get_x(h)), whole and in part, again and again with the memory filling up and moving in between. */
static void test_itself(const text_field *field) {
  about("%s %s set to itself", field->model->name, field->name);
  void *handle = field->model->make();
  set_examples(field->model, handle);
  openrouter_string own = {"", 0};
  for (int i = 0; i < 100; i++) {
    for (const text_field *const *other = text_fields; *other != NULL; other++) {
      if ((*other)->model != field->model || *other == field)
        continue;
      const char *text = i % 2 == 0 ? (*other)->longer : (*other)->example;
      expect_ok("another field", (*other)->set(handle, text, strlen(text)));
    }
    expect_ok("get", field->get(handle, &own));
    expect_ok("set to itself", field->set(handle, own.data, i % 2 == 0 ? own.size : OPENROUTER_NUL_TERMINATED));
    expect_value(field, handle, field->example);
  }
  field->model->release(handle);
}

/* A text taken from another field of the handle, so long that the handle's memory has to move for it. */
static void test_each_other(void) {
  static char title[4096], expected[4096];
  about("a field set to another one's text");
  for (size_t i = 0; i < sizeof title; i++)
    title[i] = (char)('a' + i % 26);
  for (size_t size = 1; size <= sizeof title; size = size * 3 / 2 + 1) {
    openrouter_settings *settings = new_settings();
    openrouter_string own = {"", 0};
    expect_ok("x_title", settings_x_title.set(settings, title, size));
    expect_ok("get", settings_x_title.get(settings, &own));
    expect_ok("user_agent", settings_user_agent.set(settings, own.data, own.size));
    expect_ok("get", settings_user_agent.get(settings, &own));
    expect_ok("api_key", settings_api_key.set(settings, own.data, own.size));
    memcpy(expected, title, size);
    for (size_t tail = size; tail > 1; tail = tail * 2 / 3) {
      expect_ok("get", settings_x_title.get(settings, &own));
      expect_string("x_title", expected + size - tail, tail, own);
      size_t next = tail * 2 / 3;
      expect_ok("its own end", settings_x_title.set(settings, own.data + tail - next, next));
    }
    expect_ok("get", settings_api_key.get(settings, &own));
    expect_string("api_key", title, size, own);
    openrouter_settings_free(settings);
  }
}

/* A member's JSON taken from another member, and from itself, while all of them move. */
static void test_moving_members(void) {
  about("a member set to another one's JSON");
  static const char json[] = "{\"a\":[1,2,3,\"some text to make it grow faster\"]}";
  openrouter_create_auth_keys_code_request *request = new_request();
  openrouter_string own = {"", 0};
  expect_ok("set", CALL(openrouter_create_auth_keys_code_request_set_member, request, TEXT("m000"), TEXT(json)));
  for (int i = 0; i < 200; i++) {
    char name[] = "m000", next[] = "m000";
    name[1] = (char)('0' + i / 100), name[2] = (char)('0' + i / 10 % 10), name[3] = (char)('0' + i % 10);
    next[1] = (char)('0' + (i + 1) / 100), next[2] = (char)('0' + (i + 1) / 10 % 10),
    next[3] = (char)('0' + (i + 1) % 10);
    expect_ok("get", CALL(openrouter_create_auth_keys_code_request_get_member, request, name, 4, &own));
    expect_text(name, json, own);
    expect_ok("itself",
              CALL(openrouter_create_auth_keys_code_request_set_member, request, name, 4, own.data, own.size));
    expect_ok("get", CALL(openrouter_create_auth_keys_code_request_get_member, request, name, 4, &own));
    expect_text(name, json, own);
    expect_ok("next", CALL(openrouter_create_auth_keys_code_request_set_member, request, next, 4, own.data,
                           OPENROUTER_NUL_TERMINATED));
  }
  openrouter_create_auth_keys_code_request_free(request);
}

void test_text_field_life_cycle(void) {
  for (const text_field *const *field = text_fields; *field != NULL; field++) {
    test_field(*field);
    test_itself(*field);
  }
  test_independence(&request_model);
  test_independence(&exchange_model);
  test_independence(&settings_model);
  test_limit();
  test_reset(&request_model);
  test_reset(&exchange_model);
  test_reset(&settings_model);
  test_each_other();
  test_moving_members();
}
