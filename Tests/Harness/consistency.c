/* What no field can get wrong alone: missing fields and contradictions; and members that are refused. */
#include "refusal.h"
#include "tests.h"
#include <string.h>

typedef openrouter_create_auth_keys_code_request request;

typedef struct {
  const char *name;
  const char *callback_url, *code_challenge, *code_challenge_method;
  openrouter_status status;
  const char *field;
} combination;

#define PLAIN_CHALLENGE CODE_CHALLENGE "~and.more"

static const combination combinations[] = {
    {"nothing", NULL, NULL, NULL, OPENROUTER_ERROR_INCOMPLETE, "callback_url"},
    {"no callback_url", NULL, CODE_CHALLENGE, "S256", OPENROUTER_ERROR_INCOMPLETE, "callback_url"},
    {"a challenge alone", "https://a.b", CODE_CHALLENGE, NULL, OPENROUTER_ERROR_INCONSISTENT, "code_challenge_method"},
    {"a method alone", "https://a.b", NULL, "S256", OPENROUTER_ERROR_INCONSISTENT, "code_challenge"},
    {"another method alone", "https://a.b", NULL, "future", OPENROUTER_ERROR_INCONSISTENT, "code_challenge"},
    {"S256, too long", "https://a.b", CODE_CHALLENGE "M", "S256", OPENROUTER_ERROR_INCONSISTENT, "code_challenge"},
    {"S256, not base64url", "https://a.b", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c.", "S256",
     OPENROUTER_ERROR_INCONSISTENT, "code_challenge"},
    {"S256, a tilde", "https://a.b", "~9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "S256",
     OPENROUTER_ERROR_INCONSISTENT, "code_challenge"},
    {"S256", "https://a.b", CODE_CHALLENGE, "S256", OPENROUTER_OK, ""},
    {"plain", "https://a.b", PLAIN_CHALLENGE, "plain", OPENROUTER_OK, ""},
    {"a method of the future", "https://a.b", PLAIN_CHALLENGE, "S512", OPENROUTER_OK, ""},
    {"neither", "https://a.b", NULL, NULL, OPENROUTER_OK, ""},
};

static void set(const text_field *field, request *r, const char *text) {
  if (text != NULL)
    expect_ok(field->name, field->set(r, text, OPENROUTER_NUL_TERMINATED));
}

static void test_combination(const combination *c) {
  about("together: %s", c->name);
  static char before[SNAPSHOT_CAPACITY], after[SNAPSHOT_CAPACITY];
  request *r = new_request();
  openrouter_settings *settings = new_settings();
  openrouter_http_request *http = new_http_request();
  set(&request_callback_url, r, c->callback_url);
  set(&request_code_challenge, r, c->code_challenge);
  set(&request_code_challenge_method, r, c->code_challenge_method);
  size_t size = request_model.snapshot(r, before);
  expect_status("check", c->status, CALL(openrouter_create_auth_keys_code_request_check, r));
  char body[500] = "untouched";
  size_t body_size = 77;
  expect_status("write_body", c->status,
                CALL(openrouter_create_auth_keys_code_request_write_body, r, body, sizeof body, &body_size));
  expect_status("fill", c->status, CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, r));
  if (c->status != OPENROUTER_OK) {
    expect_failure_told(&request_model, r, c->field);
    expect_failure_told(&http_request_model, http, c->field);
    expect_hidden(request_model.error_message(r), "E9Melhoa");
    expect_c_string("the buffer", "untouched", body);
    expect_size("the size", 77, body_size);
  }
  expect("nothing changed", request_model.snapshot(r, after) == size && memcmp(before, after, size) == 0);
  openrouter_http_request_free(http);
  openrouter_settings_free(settings);
  openrouter_create_auth_keys_code_request_free(r);
}

typedef struct {
  const char *name;
  size_t name_size;
  const char *json;
  size_t json_size;
  openrouter_status status;
} bad_member;

#define MEMBER(name, json, status)                                                                                     \
  { TEXT(name), TEXT(json), OPENROUTER_ERROR_##status }
#define JSON(json) MEMBER("m", json, INVALID_JSON)

static const bad_member bad_members[] = {
    MEMBER("", "1", INVALID_VALUE),
    MEMBER("a\0b", "1", INVALID_VALUE),
    MEMBER("a\xC3", "1", INVALID_UTF8),
    MEMBER("\xED\xA0\x80", "1", INVALID_UTF8),
    MEMBER("callback_url", "1", INVALID_VALUE),
    MEMBER("code_challenge", "1", INVALID_VALUE),
    MEMBER("code_challenge_method", "1", INVALID_VALUE),
    MEMBER("limit", "1", INVALID_VALUE),
    MEMBER("expires_at", "1", INVALID_VALUE),
    MEMBER("key_label", "1", INVALID_VALUE),
    MEMBER("usage_limit_type", "1", INVALID_VALUE),
    MEMBER("workspace_id", "1", INVALID_VALUE),
    MEMBER("m", "\"\x80\"", INVALID_UTF8),
    MEMBER("m", "{\"\xC3\":1}", INVALID_UTF8),
    JSON(""),
    JSON(" \n"),
    JSON("\xEF\xBB\xBF"
         "1"),
    JSON("a"),
    JSON("nul"),
    JSON("nulll"),
    JSON("True"),
    JSON("NaN"),
    JSON("Infinity"),
    JSON("-"),
    JSON("+1"),
    JSON("01"),
    JSON("-01"),
    JSON("1."),
    JSON(".1"),
    JSON("1.e1"),
    JSON("1e"),
    JSON("1e+"),
    JSON("0x1"),
    JSON("1 2"),
    JSON("1,"),
    JSON("1\0"),
    JSON("\0"),
    JSON("\""),
    JSON("\"a"),
    JSON("\"\\\""),
    JSON("\"\\x\""),
    JSON("\"\\u12\""),
    JSON("\"\\u12g4\""),
    JSON("\"\t\""),
    JSON("\"\n\""),
    JSON("\"\0\""),
    JSON("'a'"),
    JSON("["),
    JSON("]"),
    JSON("[1"),
    JSON("[1,"),
    JSON("[1,]"),
    JSON("[,1]"),
    JSON("[1 2]"),
    JSON("[1}"),
    JSON("[]]"),
    JSON("{"),
    JSON("}"),
    JSON("{]"),
    JSON("{\"a\"}"),
    JSON("{\"a\":}"),
    JSON("{\"a\":1,}"),
    JSON("{,}"),
    JSON("{a:1}"),
    JSON("{1:1}"),
    JSON("{\"a\" 1}"),
    JSON("{\"a\":1 \"b\":2}"),
    JSON("{\"a\":1}}"),
    JSON("// a\n1"),
    JSON("1/* a */"),
    JSON("1},\"callback_url\":\"https://evil.example\""),
    JSON("1\v"),
    JSON("\xC2\xA0"
         "1"),
};

static void expect_bad_member(request *r, const bad_member *m) {
  static char before[SNAPSHOT_CAPACITY], after[SNAPSHOT_CAPACITY];
  size_t size = request_model.snapshot(r, before);
  expect_status(
      "set_member", m->status,
      CALL(openrouter_create_auth_keys_code_request_set_member, r, m->name, m->name_size, m->json, m->json_size));
  expect_failure_told(&request_model, r, "member");
  expect("nothing changed", request_model.snapshot(r, after) == size && memcmp(before, after, size) == 0);
}

static void test_bad_members(void) {
  request *r = new_request();
  set_examples(&request_model, r);
  expect_ok("a good member", CALL(openrouter_create_auth_keys_code_request_set_member, r, TEXT("m"), TEXT("true")));
  for (size_t i = 0; i < sizeof bad_members / sizeof *bad_members; i++) {
    about("member \"%s\" of JSON \"%s\"", bad_members[i].name, bad_members[i].json);
    expect_bad_member(r, &bad_members[i]);
  }
  static char name[129];
  memset(name, 'n', sizeof name);
  about("member with a name of 128 bytes");
  expect_ok("set_member", CALL(openrouter_create_auth_keys_code_request_set_member, r, name, 128, TEXT("1")));
  about("member with a name of 129 bytes");
  expect_bad_member(r, &(bad_member){name, 129, TEXT("1"), OPENROUTER_ERROR_TOO_LARGE});
  about("member of an absurd size");
  expect_bad_member(r, &(bad_member){TEXT("m"), "1", SIZE_MAX - 1, OPENROUTER_ERROR_TOO_LARGE});
  expect_bad_member(r, &(bad_member){"m", SIZE_MAX / 2 + 1, TEXT("1"), OPENROUTER_ERROR_TOO_LARGE});
  about("member as NULL");
  expect_bad_member(r, &(bad_member){NULL, 1, TEXT("1"), OPENROUTER_ERROR_NULL_POINTER});
  expect_bad_member(r, &(bad_member){"m", 1, NULL, OPENROUTER_NUL_TERMINATED, OPENROUTER_ERROR_NULL_POINTER});
  openrouter_create_auth_keys_code_request_free(r);
}

void test_consistency(void) {
  for (size_t i = 0; i < sizeof combinations / sizeof *combinations; i++)
    test_combination(&combinations[i]);
  test_bad_members();
}
