/* Settings from the environment: only what is not set yet, all or nothing. */
#include "check.h"
#include "tests.h"
#include <openrouter/client.h>
#include <stdlib.h>
#include <string.h>

enum { FIELDS = 5 };

static const char *const variables[] = {"OPENROUTER_BASE_URL",  "OPENROUTER_API_KEY",        "OPENROUTER_HTTP_REFERER",
                                        "OPENROUTER_APP_TITLE", "OPENROUTER_APP_CATEGORIES", "OPENROUTER_X_TITLE"};
static const char *const names[FIELDS] = {"base_url", "api_key", "http_referer", "x_title", "app_categories"};
static const char *const values[] = {
    "http://127.0.0.1:8080/v2", "sk-or-v1-environment", "app://environment", "Environment", "cli-agent", "Older name"};
static const char *const own[FIELDS] = {"https://example.com/api", "own-key", "app://own", "Own", "own"};
static const char default_url[] = "https://openrouter.ai/api/v1";

typedef openrouter_status get_text(const openrouter_settings *settings, openrouter_string *out);
typedef openrouter_status set_text(openrouter_settings *settings, const char *text, size_t size);

static get_text *const getters[FIELDS] = {openrouter_settings_get_base_url, openrouter_settings_get_api_key,
                                          openrouter_settings_get_http_referer, openrouter_settings_get_x_title,
                                          openrouter_settings_get_app_categories};
static set_text *const setters[FIELDS] = {openrouter_settings_set_base_url, openrouter_settings_set_api_key,
                                          openrouter_settings_set_http_referer, openrouter_settings_set_x_title,
                                          openrouter_settings_set_app_categories};

static void set_variables(const char *const *texts) {
  for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
    if (texts != NULL && texts[i] != NULL)
      setenv(variables[i], texts[i], 1);
    else
      unsetenv(variables[i]);
  }
}

static void expect_field(size_t field, const openrouter_settings *settings, const char *expected) {
  openrouter_string text;
  openrouter_status status = getters[field](settings, &text);
  if (expected == NULL)
    expect_status(names[field], OPENROUTER_ABSENT, status);
  else if (status == OPENROUTER_OK)
    expect_text(names[field], expected, text);
  else
    expect_ok(names[field], status);
}

static openrouter_settings *new_settings_alone(void) {
  openrouter_settings *settings = NULL;
  expect_ok("new", openrouter_settings_new(&settings));
  return settings;
}

static openrouter_status load(openrouter_settings *settings) {
  return CALL(openrouter_settings_load_environment, settings);
}

static void test_all(void) {
  openrouter_settings *settings = new_settings_alone();
  about("all variables");
  set_variables(values);
  expect_field(0, settings, default_url);
  expect_field(1, settings, NULL);
  expect_ok("load", load(settings));
  for (size_t i = 0; i < FIELDS; i++)
    expect_field(i, settings, values[i]);
  openrouter_settings_free(settings);
}

/* Variables that are empty count for nothing, and the older name of the title only where the newer is not there. */
static void test_few(const char *title, const char *older, const char *expected) {
  const char *texts[] = {NULL, "", NULL, title, "", older};
  openrouter_settings *settings = new_settings_alone();
  about("title \"%s\", older \"%s\"", title != NULL ? title : "", older != NULL ? older : "");
  set_variables(texts);
  expect_ok("load", load(settings));
  expect_field(0, settings, default_url);
  expect_field(1, settings, NULL);
  expect_field(3, settings, expected);
  expect_field(4, settings, NULL);
  openrouter_settings_free(settings);
}

static void test_set(void) {
  for (size_t set = 0; set < 1 << FIELDS; set++) {
    openrouter_settings *settings = new_settings_alone();
    about("fields %zu set before", set);
    for (size_t i = 0; i < FIELDS; i++) {
      if (set >> i & 1)
        expect_ok("set", setters[i](settings, own[i], OPENROUTER_NUL_TERMINATED));
    }
    set_variables(values);
    expect_ok("load", load(settings));
    for (size_t i = 0; i < FIELDS; i++)
      expect_field(i, settings, set >> i & 1 ? own[i] : values[i]);
    openrouter_settings_free(settings);
  }
}

/* Nothing is changed, neither what was not set before nor the one field that was. */
static void test_wrong_with(size_t set, size_t field, const char *value, openrouter_status expected) {
  const char *texts[6];
  openrouter_settings *settings = new_settings_alone();
  about("%s, which is wrong, with %s set before", variables[field], set < FIELDS ? names[set] : "nothing");
  if (set < FIELDS)
    expect_ok("set", setters[set](settings, own[set], OPENROUTER_NUL_TERMINATED));
  memcpy(texts, values, sizeof texts);
  texts[field] = value;
  set_variables(texts);
  expect_status("load", expected, load(settings));
  expect_c_string("field", names[field], openrouter_settings_error_field(settings));
  expect_shown(openrouter_settings_error_message(settings), names[field]);
  expect_hidden(openrouter_settings_error_message(settings), "secret");
  for (size_t i = 0; i < FIELDS; i++)
    expect_field(i, settings, i == set ? own[i] : i == 0 ? default_url : NULL);
  openrouter_settings_free(settings);
}

static void test_wrong(size_t field, const char *value, openrouter_status expected) {
  for (size_t set = 0; set <= FIELDS; set++) {
    if (set != field)
      test_wrong_with(set, field, value, expected);
  }
}

void test_environment(void) {
  char large[5000];
  memset(large, 'a', sizeof large - 1);
  large[sizeof large - 1] = '\0';
  test_all();
  test_few(NULL, "Older name", "Older name");
  test_few("", "Older name", "Older name");
  test_few("Newer", "Older name", "Newer");
  test_few(NULL, NULL, NULL);
  test_set();
  test_wrong(0, "http://example.com/api/v1", OPENROUTER_ERROR_INVALID_VALUE);
  test_wrong(1, "Bearer sk-or-v1-secret", OPENROUTER_ERROR_INVALID_VALUE);
  test_wrong(1, large, OPENROUTER_ERROR_TOO_LARGE);
  test_wrong(2, "no URL", OPENROUTER_ERROR_INVALID_VALUE);
  test_wrong(3, "\377", OPENROUTER_ERROR_INVALID_UTF8);
  test_wrong(4, "Not Lower", OPENROUTER_ERROR_INVALID_VALUE);
  /* Nothing that could end a header's line. */
  test_wrong(1, "sk-or-v1-secret\r\nX-Evil: 1", OPENROUTER_ERROR_INVALID_VALUE);
  test_wrong(1, "sk-or-v1-secret\n", OPENROUTER_ERROR_INVALID_VALUE);
  test_wrong(2, "app://my.app/\r\nX-Evil: 1", OPENROUTER_ERROR_INVALID_VALUE);
  test_wrong(2, "app://user:secret@my.app", OPENROUTER_ERROR_INVALID_VALUE);
  test_wrong(2, "app://my.app#fragment", OPENROUTER_ERROR_INVALID_VALUE);
  test_wrong(3, "Title\nX-Evil: 1", OPENROUTER_ERROR_INVALID_VALUE);
  test_wrong(3, "Title\x7f", OPENROUTER_ERROR_INVALID_VALUE);
  test_wrong(4, "cli-agent\n", OPENROUTER_ERROR_INVALID_VALUE);
  set_variables(NULL);
}
