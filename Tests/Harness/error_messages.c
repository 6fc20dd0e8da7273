/* error_field and error_message: when they are empty, how long they last, and that nothing in them can do harm. */
#include "refusal.h"
#include "tests.h"
#include <string.h>

static void expect_no_failure(const model *model, const void *handle) {
  expect_c_string("error_field", "", model->error_field(handle));
  expect_c_string("error_message", "", model->error_message(handle));
}

static void test_duration(const text_field *field) {
  const model *model = field->model;
  about("%s: how long the failure of %s is kept", model->name, field->name);
  void *handle = model->make();
  expect_no_failure(model, handle);
  set_examples(model, handle);
  expect_no_failure(model, handle);
  expect_status("a failure", OPENROUTER_ERROR_INVALID_VALUE, field->set(handle, TEXT("\x01")));
  expect_failure_told(model, handle, field->name);
  char message[256];
  strcpy(message, model->error_message(handle));
  set_examples(model, handle);
  openrouter_string out = {"", 0};
  expect_ok("get", field->get(handle, &out));
  expect_ok("unset", field->unset(handle));
  expect_c_string("field after successes", field->name, model->error_field(handle));
  expect_c_string("message after successes", message, model->error_message(handle));
  expect_status("another failure", OPENROUTER_ERROR_INVALID_UTF8, field->set(handle, TEXT("\xFF")));
  expect_failure_told(model, handle, field->name);
  expect("the message is another one", strcmp(message, model->error_message(handle)) != 0);
  expect_ok("reset", model->reset(handle));
  expect_no_failure(model, handle);
  model->release(handle);
}

static void test_http_request(void) {
  about("http_request: how long a failure is kept");
  openrouter_create_auth_keys_code_request *request = new_request();
  openrouter_settings *settings = new_settings();
  openrouter_http_request *http = new_http_request();
  expect_no_failure(&http_request_model, http);
  size_t size = 0;
  expect_status("write", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_http_request_write, http, NULL, 0, &size));
  expect_no_failure(&http_request_model, http);
  expect_status("fill", OPENROUTER_ERROR_INCOMPLETE,
                CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, request));
  expect_failure_told(&http_request_model, http, "callback_url");
  expect_no_failure(&settings_model, settings);
  expect_no_failure(&request_model, request);
  set_examples(&request_model, request);
  expect_ok("fill", CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, request));
  expect_failure_told(&http_request_model, http, "callback_url");
  expect_ok("reset", http_request_model.reset(http));
  expect_no_failure(&http_request_model, http);
  openrouter_http_request_free(http);
  openrouter_settings_free(settings);
  openrouter_create_auth_keys_code_request_free(request);
}

/* Where a message is cut short, no character is cut in two. */
static void test_cut(void) {
  static const text_field *const shown[] = {&request_x_title,    &request_app_categories, &request_usage_limit_type,
                                            &request_expires_at, &request_workspace_id,   &request_key_label};
  static const char *const characters[] = {"a", "\xC3\xBC", "\xE9\x8D\xB5", "\xF0\x9F\x94\x91"};
  openrouter_create_auth_keys_code_request *request = new_request();
  for (size_t f = 0; f < sizeof shown / sizeof *shown; f++) {
    for (size_t c = 0; c < sizeof characters / sizeof *characters; c++) {
      for (size_t controls = 1; controls <= 64; controls++) {
        char text[600] = "";
        memset(text, '\x01', controls);
        for (int i = 0; i < 101; i++)
          strcat(text, characters[c]);
        about("message about %s of %zu control characters and \"%s\"", shown[f]->name, controls, characters[c]);
        openrouter_status status = shown[f]->set(request, text, OPENROUTER_NUL_TERMINATED);
        expect("it is refused", status == OPENROUTER_ERROR_INVALID_VALUE || status == OPENROUTER_ERROR_TOO_LARGE);
        expect_failure_told(&request_model, request, shown[f]->name);
      }
    }
  }
  openrouter_create_auth_keys_code_request_free(request);
}

/* What plays with a terminal: escapes, C1 controls, changes of direction. */
static void test_controls(void) {
  static const char *const controls[] = {"\x1B[2J",      "\x07",         "\x7F",         "\xC2\x9B",
                                         "\xE2\x80\xAA", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9",
                                         "\xE2\x80\x8E", "\xE2\x80\x8F", "\xD8\x9C"};
  openrouter_create_auth_keys_code_request *request = new_request();
  for (size_t i = 0; i < sizeof controls / sizeof *controls; i++) {
    char text[20] = "a\n";
    strcat(text, controls[i]);
    about("control %zu of those that play with a terminal", i);
    expect_status("set_x_title", OPENROUTER_ERROR_INVALID_VALUE,
                  request_x_title.set(request, text, OPENROUTER_NUL_TERMINATED));
    expect_failure_told(&request_model, request, "x_title");
    expect_hidden(request_model.error_message(request), controls[i]);
    expect_shown(request_model.error_message(request), "\\x0a");
  }
  openrouter_create_auth_keys_code_request_free(request);
}

static void test_no_handle(void) {
  static const model *const models[] = {&request_model, &exchange_model, &settings_model, &http_request_model};
  for (size_t i = 0; i < sizeof models / sizeof *models; i++) {
    about("%s as NULL", models[i]->name);
    expect_no_failure(models[i], NULL);
    expect_status("reset", OPENROUTER_ERROR_NULL_POINTER, models[i]->reset(NULL));
    models[i]->release(NULL);
  }
}

/* What is overwritten is not quoted. */
static void test_given_back(void) {
  openrouter_settings *settings = NULL;
  expect_ok("new", CALL(openrouter_settings_new, &settings));
  expect_status("set_x_title", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_settings_set_x_title, settings, TEXT(" title")));
  const char *message = openrouter_settings_error_message(settings);
  about("a message given back as app_categories");
  expect_status("set_app_categories", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_settings_set_app_categories, settings, message + 8, OPENROUTER_NUL_TERMINATED));
  expect_shown(openrouter_settings_error_message(settings), "app_categories");
  expect_hidden(openrouter_settings_error_message(settings), "; got");
  openrouter_settings_free(settings);
}

void test_error_messages(void) {
  test_given_back();
  for (const text_field *const *field = text_fields; *field != NULL; field++) {
    /* A label may hold any control character. */
    if (*field != &request_key_label)
      test_duration(*field);
  }
  test_http_request();
  test_cut();
  test_controls();
  test_no_handle();
}
