/* The request of POST /auth/keys: its body and its rules. */
#include "models.h"
#include "refusal.h"
#include "tests.h"
#include <string.h>

typedef openrouter_exchange_auth_code_for_api_key_request exchange;

#define CODE "\"code\":\"auth_code_abc123def456\""
#define METHOD "\"code_challenge_method\":\"S256\""
#define VERIFIER "\"code_verifier\":\"" CODE_VERIFIER "\""

static void set_code(exchange *e) { expect_ok("set_code", exchange_code.set(e, TEXT("auth_code_abc123def456"))); }

static void set_verifier(exchange *e) {
  expect_ok("set_code_verifier", exchange_code_verifier.set(e, TEXT(CODE_VERIFIER)));
}

static void set_s256(exchange *e) {
  expect_ok("set_code_challenge_method",
            CALL(openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method, e,
                 OPENROUTER_CODE_CHALLENGE_METHOD_S256));
}

static void set_plain(exchange *e) {
  expect_ok("set_code_challenge_method",
            CALL(openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method, e,
                 OPENROUTER_CODE_CHALLENGE_METHOD_PLAIN));
}

static void set_other(exchange *e) {
  expect_ok("set_code_challenge_method_text", exchange_code_challenge_method.set(e, TEXT("S512")));
}

static void set_null(exchange *e) {
  expect_ok("set_code_challenge_method_null",
            CALL(openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_null, e));
}

static void set_member(exchange *e, const char *name, const char *json) {
  expect_ok(name, CALL(openrouter_exchange_auth_code_for_api_key_request_set_member, e, name, OPENROUTER_NUL_TERMINATED,
                       json, OPENROUTER_NUL_TERMINATED));
}

static void set_documented(exchange *e) {
  set_verifier(e);
  set_s256(e);
}

static void set_plain_verifier(exchange *e) {
  set_verifier(e);
  set_plain(e);
}

static void set_other_verifier(exchange *e) {
  set_verifier(e);
  set_other(e);
}

static void set_absent_again(exchange *e) {
  set_null(e);
  expect_ok("unset_code_challenge_method", exchange_code_challenge_method.unset(e));
}

static void set_escaped(exchange *e) { expect_ok("set_code", exchange_code.set(e, TEXT("a \"b\"\\~ "))); }

static void set_more(exchange *e) {
  set_documented(e);
  set_member(e, "zone", "1");
  set_member(e, "code_", "[ ]");
  set_member(e, "app", "{}");
  set_member(e, "gone", "0");
  expect_ok("unset_member", CALL(openrouter_exchange_auth_code_for_api_key_request_unset_member, e, TEXT("gone")));
}

static const struct {
  const char *name;
  void (*set)(exchange *);
  const char *bytes;
  /* Ordered and spaced as in the documentation. */
  const char *documented;
} examples[] = {
    {"the documented one", set_documented, "{" CODE "," METHOD "," VERIFIER "}",
     "{\n  \"code\": \"auth_code_abc123def456\",\n  \"code_challenge_method\": \"S256\",\n"
     "  \"code_verifier\": \"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk\"\n}"},
    {"nothing but the code", NULL, "{" CODE "}", "{ " CODE " }"},
    {"plain", set_plain_verifier, "{" CODE ",\"code_challenge_method\":\"plain\"," VERIFIER "}",
     "{ " VERIFIER ", \"code_challenge_method\": \"plain\", " CODE " }"},
    {"a method of a later time", set_other_verifier, "{" CODE ",\"code_challenge_method\":\"S512\"," VERIFIER "}",
     "{ " VERIFIER ", \"code_challenge_method\": \"S512\", " CODE " }"},
    {"a method that is null", set_null, "{" CODE ",\"code_challenge_method\":null}",
     "{ \"code_challenge_method\": null, " CODE " }"},
    {"a method that is absent again", set_absent_again, "{" CODE "}", "{ " CODE " }"},
    {"additional members", set_more, "{" CODE "," METHOD "," VERIFIER ",\"app\":{},\"code_\":[ ],\"zone\":1}",
     "{ \"zone\": 1, " CODE ", " VERIFIER ", " METHOD ", \"app\": {}, \"code_\": [] }"},
};

static exchange *begin(const char *what) {
  about("exchange: %s", what);
  return new_exchange();
}

static void expect_exchange_body(const exchange *e, const char *bytes, const char *documented) {
  char body[500];
  size_t size = 0;
  expect_ok("write_body",
            CALL(openrouter_exchange_auth_code_for_api_key_request_write_body, e, body, sizeof body, &size));
  expect_json(bytes, documented, body, size);
}

void test_exchange_bodies(void) {
  for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
    exchange *e = begin(examples[i].name);
    if (examples[i].set != NULL)
      examples[i].set(e);
    set_code(e);
    expect_ok("check", CALL(openrouter_exchange_auth_code_for_api_key_request_check, e));
    expect_exchange_body(e, examples[i].bytes, examples[i].documented);
    openrouter_exchange_auth_code_for_api_key_request_free(e);
  }
  exchange *e = begin("a code that JSON escapes");
  set_escaped(e);
  expect_exchange_body(e, "{\"code\":\"a \\\"b\\\"\\\\~ \"}", "{ \"code\": \"a \\u0022b\\u0022\\u005c~ \" }");

  about("exchange: null is not absent");
  openrouter_code_challenge_method method = 7;
  openrouter_string text = {"untouched", 9};
  expect_status("absent", OPENROUTER_ABSENT,
                CALL(openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method, e, &method));
  set_null(e);
  expect_status("null", OPENROUTER_NULL,
                CALL(openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method, e, &method));
  expect_status("null", OPENROUTER_NULL, exchange_code_challenge_method.get(e, &text));
  expect("out is written on success only", method == 7 && text.size == 9);
  set_other(e);
  expect_ok("other", CALL(openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method, e, &method));
  expect("its number", method == OPENROUTER_CODE_CHALLENGE_METHOD_OTHER);
  openrouter_exchange_auth_code_for_api_key_request_free(e);
}

/* MARK: Rules */

static const refusal refusals[] = {
    REFUSED(&exchange_code, INVALID_VALUE, ""),
    FILLED(&exchange_code, TOO_LARGE, "", 2049, 'a'),
    HIDDEN(&exchange_code, INVALID_VALUE, "code_secret\n", "code_secret", "wrong at byte 12"),
    HIDDEN(&exchange_code, INVALID_VALUE, "code_secret\x7F", "code_secret", "wrong at byte 12"),
    HIDDEN(&exchange_code, INVALID_VALUE, "\0code_secret", "code_secret", "12 bytes"),
    HIDDEN(&exchange_code, INVALID_VALUE, "code_secret\xC3\xA9", "code_secret", "13 bytes"),
    HIDDEN(&exchange_code, INVALID_UTF8, "code_secret\xFF", "code_secret", "12 bytes"),
    HIDDEN(&exchange_code_verifier, INVALID_VALUE, "code_secret", "code_secret", "43 to 128 characters"),
    FILLED(&exchange_code_verifier, INVALID_VALUE, "", 42, 'a'),
    FILLED(&exchange_code_verifier, TOO_LARGE, "", 129, 'a'),
    FILLED(&exchange_code_verifier, INVALID_VALUE, "+", 43, 'a'),
    FILLED(&exchange_code_challenge_method, TOO_LARGE, "", 65, 'a'),
    REFUSED(&exchange_code_challenge_method, INVALID_VALUE, "S 256"),
};

static const struct {
  const char *name;
  void (*first)(exchange *);
  void (*second)(exchange *);
  openrouter_status status;
  const char *field, *message;
} contradictions[] = {
    {"nothing", NULL, NULL, OPENROUTER_ERROR_INCOMPLETE, "code", "code is required, and was not set"},
    {"no code", set_documented, NULL, OPENROUTER_ERROR_INCOMPLETE, "code", "code is required, and was not set"},
    {"no method", set_code, set_verifier, OPENROUTER_ERROR_INCONSISTENT, "code_challenge_method",
     "code_challenge_method must name the method if code_verifier is set: set both or neither"},
    {"a method that is null", set_code, set_null, OPENROUTER_OK, NULL, NULL},
    {"S256 without a verifier", set_code, set_s256, OPENROUTER_ERROR_INCONSISTENT, "code_verifier",
     "code_verifier was not set, but code_challenge_method was: set both or neither"},
    {"plain without a verifier", set_code, set_plain, OPENROUTER_ERROR_INCONSISTENT, "code_verifier", NULL},
    {"another method without a verifier", set_code, set_other, OPENROUTER_ERROR_INCONSISTENT, "code_verifier", NULL},
};

static void expect_contradiction(size_t i, bool has_null) {
  openrouter_http_request *http = new_http_request();
  openrouter_settings *settings = new_settings();
  exchange *e = begin(contradictions[i].name);
  char body[500] = "untouched";
  size_t size = 7;
  if (contradictions[i].first != NULL)
    contradictions[i].first(e);
  if (contradictions[i].second != NULL)
    contradictions[i].second(e);
  if (has_null)
    set_null(e);
  openrouter_status status = contradictions[i].status;
  expect_status("check", status, CALL(openrouter_exchange_auth_code_for_api_key_request_check, e));
  expect_status("write_body", status,
                CALL(openrouter_exchange_auth_code_for_api_key_request_write_body, e, body, sizeof body, &size));
  expect_status("fill", status, CALL(openrouter_http_request_fill_exchange_auth_code_for_api_key, http, settings, e));
  if (status != OPENROUTER_OK) {
    expect("outputs are untouched", strcmp(body, "untouched") == 0 && size == 7);
    expect_failure_told(&exchange_model, e, contradictions[i].field);
    expect_failure_told(&http_request_model, http, contradictions[i].field);
    if (contradictions[i].message != NULL)
      expect_c_string("message", contradictions[i].message, exchange_model.error_message(e));
  }
  openrouter_exchange_auth_code_for_api_key_request_free(e);
  openrouter_settings_free(settings);
  openrouter_http_request_free(http);
}

void test_exchange_consistency(void) {
  for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
    expect_refusal(&refusals[i]);
  for (size_t i = 0; i < sizeof contradictions / sizeof *contradictions; i++) {
    expect_contradiction(i, false);
    /* A null beside a verifier names no method. */
    if (contradictions[i].second == set_verifier)
      expect_contradiction(i, true);
  }
}
