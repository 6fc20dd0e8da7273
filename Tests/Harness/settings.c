/* Settings: defaults, and what the fields that are no text hold. */
#include "models.h"
#include "tests.h"
#include <string.h>

static void expect_defaults(const openrouter_settings *settings) {
  openrouter_string out = {NULL, 0};
  expect_ok("base_url", CALL(openrouter_settings_get_base_url, settings, &out));
  expect_text("base_url", "https://openrouter.ai/api/v1", out);
  expect_ok("user_agent", CALL(openrouter_settings_get_user_agent, settings, &out));
  expect_text("user_agent", "openrouter-for-c/" OPENROUTER_VERSION_STRING, out);
  expect_status("api_key", OPENROUTER_ABSENT, CALL(openrouter_settings_get_api_key, settings, &out));
  expect_status("http_referer", OPENROUTER_ABSENT, CALL(openrouter_settings_get_http_referer, settings, &out));
  expect_status("x_title", OPENROUTER_ABSENT, CALL(openrouter_settings_get_x_title, settings, &out));
  expect_status("app_categories", OPENROUTER_ABSENT, CALL(openrouter_settings_get_app_categories, settings, &out));
  openrouter_title_header header = -1;
  expect_ok("title_header", CALL(openrouter_settings_get_title_header, settings, &header));
  expect_size("title_header", OPENROUTER_TITLE_HEADER_X_TITLE, (size_t)header);
}

static void test_title_header(openrouter_settings *settings) {
  static const openrouter_title_header good[] = {OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE,
                                                 OPENROUTER_TITLE_HEADER_X_TITLE,
                                                 OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE};
  static const openrouter_title_header wrong[] = {0, 3, -1, 256, 257, 258, INT32_MAX, INT32_MIN};
  openrouter_title_header actual = -1;
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    about("title_header %d", (int)good[i]);
    expect_ok("set", CALL(openrouter_settings_set_title_header, settings, good[i]));
    expect_ok("get", CALL(openrouter_settings_get_title_header, settings, &actual));
    expect_size("value", (size_t)good[i], (size_t)actual);
  }
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    about("title_header %d", (int)wrong[i]);
    expect_status("set", OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_settings_set_title_header, settings, wrong[i]));
    expect_c_string("error_field", "title_header", openrouter_settings_error_field(settings));
    expect_shown(openrouter_settings_error_message(settings), "title_header");
    expect_ok("get", CALL(openrouter_settings_get_title_header, settings, &actual));
    expect_size("value", OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE, (size_t)actual);
  }
}

void test_settings(void) {
  openrouter_settings *settings = new_settings();
  about("new settings");
  expect_defaults(settings);
  set_examples(&settings_model, settings);
  test_title_header(settings);
  about("settings after reset");
  expect_ok("reset", CALL(openrouter_settings_reset, settings));
  expect_defaults(settings);
  openrouter_settings_free(settings);
}
