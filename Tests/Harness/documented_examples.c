/* The documented examples of POST /auth/keys/code: each member as OpenRouter's API description shows it. */
#include "models.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

#define CALLBACK "\"callback_url\":\"https://myapp.com/auth/callback\""
#define UUID "123e4567-e89b-12d3-a456-426614174000"

typedef openrouter_create_auth_keys_code_request request;

static void set_callback_url(request *r) {
  expect_ok("set_callback_url", request_callback_url.set(r, TEXT("https://myapp.com/auth/callback")));
}

static void set_code_challenge(request *r) {
  expect_ok("set_code_challenge", request_code_challenge.set(r, TEXT(CODE_CHALLENGE)));
  expect_ok("set_code_challenge_method", CALL(openrouter_create_auth_keys_code_request_set_code_challenge_method, r,
                                              OPENROUTER_CODE_CHALLENGE_METHOD_S256));
}

static void set_limit(request *r) {
  expect_ok("set_limit", CALL(openrouter_create_auth_keys_code_request_set_limit, r, 100));
}

static void set_expires_at(request *r) {
  expect_ok("set_expires_at", request_expires_at.set(r, TEXT("2027-12-31T23:59:59Z")));
}

static void set_expires_at_unix_seconds(request *r) {
  expect_ok("set_expires_at_unix_seconds",
            CALL(openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds, r, 1830297599));
}

static void set_expires_at_null(request *r) {
  expect_ok("set_expires_at_null", CALL(openrouter_create_auth_keys_code_request_set_expires_at_null, r));
}

static void set_key_label(request *r) { expect_ok("set_key_label", request_key_label.set(r, TEXT("My Custom Key"))); }

static void set_usage_limit_type(request *r) {
  expect_ok("set_usage_limit_type", CALL(openrouter_create_auth_keys_code_request_set_usage_limit_type, r,
                                         OPENROUTER_USAGE_LIMIT_TYPE_MONTHLY));
}

static void set_workspace_id(request *r) { expect_ok("set_workspace_id", request_workspace_id.set(r, TEXT(UUID))); }

static void set_member(request *r, const char *name, const char *json) {
  expect_ok(name, CALL(openrouter_create_auth_keys_code_request_set_member, r, name, OPENROUTER_NUL_TERMINATED, json,
                       OPENROUTER_NUL_TERMINATED));
}

/* Documented, but kept out of OpenRouter's own SDKs: the way to send them is that of members not known. */
static void set_spawn(request *r) {
  set_member(r, "spawn_cloud", "\"aws-us-east-1\"");
  set_member(r, "spawn_agent", "\"my-agent\"");
}

static void set_headers(request *r) {
  expect_ok("set_http_referer", request_http_referer.set(r, TEXT("https://myapp.com")));
  expect_ok("set_x_title", request_x_title.set(r, TEXT("My App")));
  expect_ok("set_app_categories", request_app_categories.set(r, TEXT("cli-agent,cloud-agent")));
}

/* The members of the body backwards, to show that the order of calls does not matter. */
static void set_all(request *r) {
  set_workspace_id(r);
  set_usage_limit_type(r);
  set_key_label(r);
  set_expires_at(r);
  set_limit(r);
  set_code_challenge(r);
  set_headers(r);
}

/* A member before, one between and one behind the members of the model. */
static void set_all_and_more(request *r) {
  set_all(r);
  set_member(r, "zone", "1");
  set_member(r, "limit_unit", "\"usd\"");
  set_member(r, "key_labels", "[]");
  set_member(r, "key", "{}");
  set_member(r, "Expires_at", "null");
  set_member(r, "abc", "true");
}

typedef struct {
  const char *name;
  void (*set)(request *);
  const char *bytes;
  /* Ordered and spaced as in the documentation. */
  const char *documented;
} example;

static const example examples[] = {
    {"nothing but callback_url", NULL, "{" CALLBACK "}", "{ " CALLBACK " }"},
    {"code_challenge and its method", set_code_challenge,
     "{" CALLBACK ",\"code_challenge\":\"" CODE_CHALLENGE "\",\"code_challenge_method\":\"S256\"}",
     "{ " CALLBACK ", \"code_challenge_method\": \"S256\", \"code_challenge\": \"" CODE_CHALLENGE "\" }"},
    {"limit", set_limit, "{" CALLBACK ",\"limit\":100}", "{ \"limit\": 100, " CALLBACK " }"},
    {"expires_at", set_expires_at, "{" CALLBACK ",\"expires_at\":\"2027-12-31T23:59:59Z\"}",
     "{ \"expires_at\": \"2027-12-31T23:59:59Z\", " CALLBACK " }"},
    {"expires_at in Unix seconds", set_expires_at_unix_seconds,
     "{" CALLBACK ",\"expires_at\":\"2027-12-31T23:59:59Z\"}",
     "{ \"expires_at\": \"2027-12-31T23:59:59Z\", " CALLBACK " }"},
    {"expires_at null", set_expires_at_null, "{" CALLBACK ",\"expires_at\":null}",
     "{ \"expires_at\": null, " CALLBACK " }"},
    {"key_label", set_key_label, "{" CALLBACK ",\"key_label\":\"My Custom Key\"}",
     "{ \"key_label\": \"My Custom Key\", " CALLBACK " }"},
    {"usage_limit_type", set_usage_limit_type, "{" CALLBACK ",\"usage_limit_type\":\"monthly\"}",
     "{ \"usage_limit_type\": \"monthly\", " CALLBACK " }"},
    {"workspace_id", set_workspace_id, "{" CALLBACK ",\"workspace_id\":\"" UUID "\"}",
     "{ \"workspace_id\": \"" UUID "\", " CALLBACK " }"},
    {"spawn_agent and spawn_cloud", set_spawn,
     "{" CALLBACK ",\"spawn_agent\":\"my-agent\",\"spawn_cloud\":\"aws-us-east-1\"}",
     "{ \"spawn_agent\": \"my-agent\", \"spawn_cloud\": \"aws-us-east-1\", " CALLBACK " }"},
    {"headers alone, which are not in the body", set_headers, "{" CALLBACK "}", "{ " CALLBACK " }"},
    {"all eleven fields", set_all,
     "{" CALLBACK ",\"code_challenge\":\"" CODE_CHALLENGE "\",\"code_challenge_method\":\"S256\",\"limit\":100,"
     "\"expires_at\":\"2027-12-31T23:59:59Z\",\"key_label\":\"My Custom Key\",\"usage_limit_type\":\"monthly\","
     "\"workspace_id\":\"" UUID "\"}",
     "{ " CALLBACK ", \"code_challenge\": \"" CODE_CHALLENGE "\", \"code_challenge_method\": \"S256\", "
     "\"expires_at\": \"2027-12-31T23:59:59Z\", \"key_label\": \"My Custom Key\", \"limit\": 100, "
     "\"usage_limit_type\": \"monthly\", \"workspace_id\": \"" UUID "\" }"},
    {"all fields and additional members", set_all_and_more,
     "{" CALLBACK ",\"code_challenge\":\"" CODE_CHALLENGE "\",\"code_challenge_method\":\"S256\",\"limit\":100,"
     "\"Expires_at\":null,\"abc\":true,\"expires_at\":\"2027-12-31T23:59:59Z\",\"key\":{},"
     "\"key_label\":\"My Custom Key\",\"key_labels\":[],\"limit_unit\":\"usd\",\"usage_limit_type\":\"monthly\","
     "\"workspace_id\":\"" UUID "\",\"zone\":1}",
     "{ \"abc\": true, " CALLBACK ", \"code_challenge\": \"" CODE_CHALLENGE "\", "
     "\"code_challenge_method\": \"S256\", \"expires_at\": \"2027-12-31T23:59:59Z\", \"Expires_at\": null, "
     "\"key\": {}, \"key_label\": \"My Custom Key\", \"key_labels\": [], \"limit\": 100, \"limit_unit\": \"usd\", "
     "\"usage_limit_type\": \"monthly\", \"workspace_id\": \"" UUID "\", \"zone\": 1 }"},
};

static void test_documented_body(void) {
  about("the documented body");
  request *r = new_request();
  set_callback_url(r);
  set_code_challenge(r);
  set_limit(r);
  expect_ok("check", CALL(openrouter_create_auth_keys_code_request_check, r));
  expect_body(r,
              "{\"callback_url\":\"https://myapp.com/auth/callback\","
              "\"code_challenge\":\"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM\","
              "\"code_challenge_method\":\"S256\",\"limit\":100}",
              "{\n  \"callback_url\": \"https://myapp.com/auth/callback\",\n"
              "  \"code_challenge\": \"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM\",\n"
              "  \"code_challenge_method\": \"S256\",\n  \"limit\": 100\n}");
  openrouter_create_auth_keys_code_request_free(r);
}

void test_documented_examples(void) {
  test_documented_body();
  for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
    about("example: %s", examples[i].name);
    request *r = new_request();
    if (examples[i].set != NULL)
      examples[i].set(r);
    set_callback_url(r);
    expect_ok("check", CALL(openrouter_create_auth_keys_code_request_check, r));
    expect_body(r, examples[i].bytes, examples[i].documented);
    openrouter_create_auth_keys_code_request_free(r);
  }
}
