/* Every way in which a text that is no URL can break the rule of its field. */
#include "refusal.h"
#include "tests.h"
#include <string.h>

#define TITLES(field)                                                                                                  \
  REFUSED(field, INVALID_VALUE, ""), REFUSED(field, INVALID_VALUE, " My App"),                                         \
      REFUSED(field, INVALID_VALUE, "My App "), REFUSED(field, INVALID_VALUE, " "),                                    \
      REFUSED(field, INVALID_VALUE, "My\tApp"), REFUSED(field, INVALID_VALUE, "My App\r\nX-Injected: 1"),              \
      REFUSED(field, INVALID_VALUE, "My App\n"), REFUSED(field, INVALID_VALUE, "\x1F"),                                \
      REFUSED(field, INVALID_VALUE, "a\x7F"), REFUSED(field, INVALID_VALUE, "a\xC2\x80"),                              \
      REFUSED(field, INVALID_VALUE,                                                                                    \
              "a\xC2\x85"                                                                                              \
              "b"),                                                                                                    \
      REFUSED(field, INVALID_VALUE, "\xC3\xBC\xC2\x9F"), FILLED(field, TOO_LARGE, "", 4097, 'a')

#define CATEGORIES(field)                                                                                              \
  REFUSED(field, INVALID_VALUE, ""), REFUSED(field, INVALID_VALUE, ","), REFUSED(field, INVALID_VALUE, "-"),           \
      REFUSED(field, INVALID_VALUE, "a,"), REFUSED(field, INVALID_VALUE, ",a"), REFUSED(field, INVALID_VALUE, "a,,b"), \
      REFUSED(field, INVALID_VALUE, "a--b"), REFUSED(field, INVALID_VALUE, "-a"), REFUSED(field, INVALID_VALUE, "a-"), \
      REFUSED(field, INVALID_VALUE, "a-,b"), REFUSED(field, INVALID_VALUE, "a,-b"),                                    \
      REFUSED(field, INVALID_VALUE, "a, b"), REFUSED(field, INVALID_VALUE, "a b"),                                     \
      REFUSED(field, INVALID_VALUE, "Agent"), REFUSED(field, INVALID_VALUE, "a_b"),                                    \
      REFUSED(field, INVALID_VALUE, "\xC3\xBC"), REFUSED(field, INVALID_VALUE, "a\r\nb"),                              \
      FILLED(field, INVALID_VALUE, "", 31, 'a'), FILLED(field, INVALID_VALUE, "ok,", 34, 'a'),                         \
      FILLED(field, TOO_LARGE, "", 4097, 'a')

#define CHOICES(field)                                                                                                 \
  REFUSED(field, INVALID_VALUE, ""), REFUSED(field, INVALID_VALUE, "a b"), REFUSED(field, INVALID_VALUE, "a.b"),       \
      REFUSED(field, INVALID_VALUE, "a\"b"), REFUSED(field, INVALID_VALUE, " S256"),                                   \
      REFUSED(field, INVALID_VALUE, "\xC3\xBC"), FILLED(field, TOO_LARGE, "", 65, 'a')

#define CHALLENGE "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c"

static const refusal refusals[] = {
    TITLES(&request_x_title),
    TITLES(&settings_x_title),
    CATEGORIES(&request_app_categories),
    CATEGORIES(&settings_app_categories),
    CHOICES(&request_code_challenge_method),
    CHOICES(&request_usage_limit_type),

    REFUSED(&request_code_challenge, INVALID_VALUE, ""),
    HIDDEN(&request_code_challenge, INVALID_VALUE, CHALLENGE, "E9Melhoa", "42"),
    HIDDEN(&request_code_challenge, INVALID_VALUE, CHALLENGE "=", "E9Melhoa", "43"),
    HIDDEN(&request_code_challenge, INVALID_VALUE, CHALLENGE "+", "E9Melhoa", NULL),
    HIDDEN(&request_code_challenge, INVALID_VALUE, CHALLENGE "/", "E9Melhoa", NULL),
    HIDDEN(&request_code_challenge, INVALID_VALUE, CHALLENGE "M\n", "E9Melhoa", NULL),
    HIDDEN(&request_code_challenge, INVALID_VALUE, " " CHALLENGE "M", "E9Melhoa", NULL),
    HIDDEN(&request_code_challenge, INVALID_VALUE, CHALLENGE "\xC3\xBC", "E9Melhoa", NULL),
    HIDDEN(&request_code_challenge, INVALID_UTF8, CHALLENGE "\xC3", "E9Melhoa", NULL),
    FILLED(&request_code_challenge, INVALID_VALUE, "", 42, 'a'),
    FILLED(&request_code_challenge, TOO_LARGE, "", 129, 'a'),

    REFUSED(&request_expires_at, INVALID_VALUE, ""),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:59"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:59+00:00"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:59-00:00"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31t23:59:59Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:59z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31 23:59:59Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, " 2027-12-31T23:59:59Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:59Z "),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:59.Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:59,5Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:59.5"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:59.5.5Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "+2027-12-31T23:59:59Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "-2027-12-31T23:59:59Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "12027-12-31T23:59:59Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-1-31T23:59:59Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-00-01T00:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-13-01T00:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-01-00T00:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-01-32T00:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-04-31T00:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-02-29T00:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "1900-02-29T00:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2100-02-29T00:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2200-02-29T00:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2028-02-30T00:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T24:00:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:60:00Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:61Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-30T23:59:60Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T22:59:60Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:58:60Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-03-31T23:59:60Z"),
    REFUSED(&request_expires_at, INVALID_VALUE, "2027-12-31T23:59:5\xD9\xA0Z"),
    FILLED(&request_expires_at, TOO_LARGE, "2027-12-31T23:59:59.", 65, '0'),

    FILLED(&request_key_label, TOO_LARGE, "", 101, 'a'),
    FILLED(&request_key_label, TOO_LARGE, "", 70000, 'a'),

    REFUSED(&request_workspace_id, INVALID_VALUE, ""),
    REFUSED(&request_workspace_id, INVALID_VALUE, "123e4567-e89b-12d3-a456-42661417400"),
    REFUSED(&request_workspace_id, INVALID_VALUE, "123e4567-e89b-12d3-a456-4266141740000"),
    REFUSED(&request_workspace_id, INVALID_VALUE, "123e4567e89b12d3a456426614174000"),
    REFUSED(&request_workspace_id, INVALID_VALUE, "{123e4567-e89b-12d3-a456-42661417400}"),
    REFUSED(&request_workspace_id, INVALID_VALUE, "123e4567-e89b-12d3-a456_426614174000"),
    REFUSED(&request_workspace_id, INVALID_VALUE, "123e456-7e89b-12d3-a456-426614174000"),
    REFUSED(&request_workspace_id, INVALID_VALUE, "g23e4567-e89b-12d3-a456-426614174000"),
    REFUSED(&request_workspace_id, INVALID_VALUE, "urn:uuid:123e4567-e89b-12d3-a456-426614174000"),
    FILLED(&request_workspace_id, INVALID_VALUE, "", 65, '0'),

    REFUSED(&settings_api_key, INVALID_VALUE, ""),
    HIDDEN(&settings_api_key, INVALID_VALUE, "Bearer sk-or-v1-abc", "sk-or", NULL),
    HIDDEN(&settings_api_key, INVALID_VALUE, "bEARER sk-or-v1-abc", "sk-or", NULL),
    HIDDEN(&settings_api_key, INVALID_VALUE, "sk-or-v1-abc\n", "sk-or", "13"),
    HIDDEN(&settings_api_key, INVALID_VALUE, "sk-or-v1-abc\r\nX-Injected: 1", "sk-or", NULL),
    HIDDEN(&settings_api_key, INVALID_VALUE, " sk-or-v1-abc", "sk-or", NULL),
    HIDDEN(&settings_api_key, INVALID_VALUE, "sk-or v1-abc", "sk-or", NULL),
    HIDDEN(&settings_api_key, INVALID_VALUE, "sk-or-v1-\xC3\xBC", "sk-or", NULL),
    HIDDEN(&settings_api_key, INVALID_VALUE, "sk-or-v1-abc\x7F", "sk-or", NULL),
    FILLED(&settings_api_key, TOO_LARGE, "sk-or-v1-", 4097, 'f'),

    REFUSED(&settings_user_agent, INVALID_VALUE, ""),
    REFUSED(&settings_user_agent, INVALID_VALUE, " a"),
    REFUSED(&settings_user_agent, INVALID_VALUE, "a "),
    REFUSED(&settings_user_agent, INVALID_VALUE, "a\tb"),
    REFUSED(&settings_user_agent, INVALID_VALUE, "a\r\nX-Injected: 1"),
    REFUSED(&settings_user_agent, INVALID_VALUE, "a\x7F"),
    REFUSED(&settings_user_agent, INVALID_VALUE, "a\xC3\xBC"),
    FILLED(&settings_user_agent, TOO_LARGE, "", 4097, 'a'),
};

/* Overlong, surrogates, beyond U+10FFFF, cut short, never in UTF-8. */
static const char *const not_utf8[] = {
    "\x80",         "\xBF",          "\xC0\xAF",         "\xC1\xBF",         "\xC3",      "\xC3(",
    "\xE0\x9F\xBF", "\xED\xA0\x80",  "\xED\xBF\xBF",     "\xE2\x82",         "\xE2(\xA1", "\xF0\x8F\xBF\xBF",
    "\xF0\x9F\x98", "\xF0\x9F(\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE",      "\xFF",
};

/* What no text may be, at the beginning and at the end of a good one. */
static void test_not_text(const text_field *field) {
  char text[300];
  size_t example_size = strlen(field->example);
  for (size_t i = 0; i < sizeof not_utf8 / sizeof *not_utf8; i++) {
    size_t size = strlen(not_utf8[i]);
    memcpy(text, field->example, example_size);
    memcpy(text + example_size, not_utf8[i], size);
    expect_refusal(&(refusal){field, OPENROUTER_ERROR_INVALID_UTF8, text, example_size + size, 0, 0, NULL, NULL});
    memcpy(text, not_utf8[i], size);
    memcpy(text + size, field->example, example_size);
    expect_refusal(&(refusal){field, OPENROUTER_ERROR_INVALID_UTF8, text, example_size + size, 0, 0, NULL, NULL});
  }
  memcpy(text, field->example, example_size + 1);
  expect_refusal(&(refusal){field, OPENROUTER_ERROR_INVALID_VALUE, text, example_size + 1, 0, 0, NULL, NULL});
}

/* No pointer, and sizes that no text has. */
static void test_not_there(const text_field *field) {
  static char before[SNAPSHOT_CAPACITY], after[SNAPSHOT_CAPACITY];
  const model *model = field->model;
  void *handle = model->make();
  set_examples(model, handle);
  size_t size = model->snapshot(handle, before);
  about("%s %s as NULL", model->name, field->name);
  expect_status("size 0", OPENROUTER_ERROR_NULL_POINTER, field->set(handle, NULL, 0));
  expect_failure_told(model, handle, field->name);
  expect_status("size 1", OPENROUTER_ERROR_NULL_POINTER, field->set(handle, NULL, 1));
  expect_status("terminated", OPENROUTER_ERROR_NULL_POINTER, field->set(handle, NULL, OPENROUTER_NUL_TERMINATED));
  about("%s %s of an absurd size", model->name, field->name);
  expect_status("SIZE_MAX - 1", OPENROUTER_ERROR_TOO_LARGE, field->set(handle, "a", SIZE_MAX - 1));
  expect_failure_told(model, handle, field->name);
  expect_status("SIZE_MAX / 2 + 1", OPENROUTER_ERROR_TOO_LARGE, field->set(handle, "a", SIZE_MAX / 2 + 1));
  expect("the handle is unchanged", model->snapshot(handle, after) == size && memcmp(before, after, size) == 0);
  model->release(handle);
}

void test_bad_values(void) {
  for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
    expect_refusal(&refusals[i]);
  for (const text_field *const *field = text_fields; *field != NULL; field++) {
    test_not_text(*field);
    test_not_there(*field);
  }
}
