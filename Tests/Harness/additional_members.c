/* Members that the model does not know. */
#include "models.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

static openrouter_create_auth_keys_code_request *request;

static openrouter_status set(const char *name, const char *json) {
  return CALL(openrouter_create_auth_keys_code_request_set_member, request, name, OPENROUTER_NUL_TERMINATED, json,
              OPENROUTER_NUL_TERMINATED);
}

static openrouter_status unset(const char *name) {
  return CALL(openrouter_create_auth_keys_code_request_unset_member, request, name, OPENROUTER_NUL_TERMINATED);
}

static openrouter_status get(const char *name, openrouter_string *out) {
  return CALL(openrouter_create_auth_keys_code_request_get_member, request, name, OPENROUTER_NUL_TERMINATED, out);
}

static void expect_members(const char *members) {
  static char body[1000];
  snprintf(body, sizeof body, "{\"callback_url\":\"https://a.b\"%s}", members);
  expect_body(request, body, body);
}

static void begin(const char *what) {
  about("members: %s", what);
  expect_ok("reset", request_model.reset(request));
  expect_ok("set_callback_url", request_callback_url.set(request, TEXT("https://a.b")));
}

static void test_replace_and_unset(void) {
  begin("replace and unset");
  openrouter_string out = {"untouched", 9};
  expect_status("get", OPENROUTER_ABSENT, get("b", &out));
  expect_ok("unset what is not there", unset("b"));
  expect_ok("set b", set("b", "2"));
  expect_ok("set c", set("c", "[1,2]"));
  expect_ok("set a", set("a", "\"text\""));
  expect_members(",\"a\":\"text\",\"b\":2,\"c\":[1,2]");
  expect_ok("set b longer", set("b", "{\"longer\":true}"));
  expect_ok("set a shorter", set("a", "0"));
  expect_members(",\"a\":0,\"b\":{\"longer\":true},\"c\":[1,2]");
  expect_ok("get b", get("b", &out));
  expect_text("b", "{\"longer\":true}", out);
  expect_ok("get a", get("a", &out));
  expect_text("a", "0", out);
  expect_ok("get c", get("c", &out));
  expect_text("c", "[1,2]", out);
  expect_status("get a name between", OPENROUTER_ABSENT, get("aa", &out));
  expect_status("get the empty name", OPENROUTER_ABSENT, get("", &out));
  expect_ok("unset the first", unset("a"));
  expect_members(",\"b\":{\"longer\":true},\"c\":[1,2]");
  expect_ok("unset the last", unset("c"));
  expect_members(",\"b\":{\"longer\":true}");
  expect_ok("unset the only one", unset("b"));
  expect_members("");
  expect_ok("unset again", unset("b"));
  expect_ok("set b anew", set("b", "null"));
  expect_members(",\"b\":null");
  expect_ok("a field by its setter", request_key_label.set(request, TEXT("label")));
  expect_ok("unset_member of a field", unset("key_label"));
  expect_members(",\"b\":null,\"key_label\":\"label\"");
  expect_status("get_member of a field", OPENROUTER_ABSENT, get("key_label", &out));
}

/* The order is that of the bytes; a name comes before those that it begins. */
static void test_order(void) {
  begin("order");
  static const char *const names[] = {"zz", "z", "\xC3\xBC", "m", "M", "a b", "a", "0", "~", "{"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    expect_ok(names[i], set(names[i], "1"));
  expect_members(",\"0\":1,\"M\":1,\"a\":1,\"a b\":1,\"m\":1,\"z\":1,\"zz\":1,\"{\":1,\"~\":1,\"\xC3\xBC\":1");
}

static void test_many(void) {
  begin("200 of them");
  static char expected[10000];
  size_t size = (size_t)snprintf(expected, sizeof expected, "{\"callback_url\":\"https://a.b\"");
  for (int i = 0; i < 200; i++) {
    size += (size_t)snprintf(expected + size, sizeof expected - size, ",\"m%03d\":%d", i, i);
    char name[10], json[10];
    int number = i * 77 % 200;
    snprintf(name, sizeof name, "m%03d", number);
    snprintf(json, sizeof json, " %d ", number);
    expect_ok(name, set(name, json));
  }
  snprintf(expected + size, sizeof expected - size, "}");
  expect_body(request, expected, expected);
}

static void test_names(void) {
  begin("names that JSON must escape");
  expect_ok("quote", set("say \"hi\"", "1"));
  expect_ok("backslash", set("a\\b", "2"));
  expect_ok("controls", set("\x01\n", "3"));
  expect_members(",\"\\u0001\\n\":3,\"a\\\\b\":2,\"say \\\"hi\\\"\":1");
  openrouter_string out = {NULL, 0};
  expect_ok("get", get("say \"hi\"", &out));
  expect_text("value", "1", out);
  begin("names that are almost those of fields");
  expect_ok("prefix", set("expires", "1"));
  expect_ok("longer", set("expires_at_", "2"));
  expect_ok("case", set("Limit", "3"));
  expect_members(",\"Limit\":3,\"expires\":1,\"expires_at_\":2");
}

static const struct {
  const char *json;
  const char *kept;
} good_json[] = {
    {"null", "null"},
    {"true", "true"},
    {"false", "false"},
    {"0", "0"},
    {"-0", "-0"},
    {"-12.50e+03", "-12.50e+03"},
    {"1E400", "1E400"},
    {"123456789012345678901234567890", "123456789012345678901234567890"},
    {"\"\"", "\"\""},
    {"\"\\u00e4\\ud83d\\ude00\\u0000\\/\"", "\"\\u00e4\\ud83d\\ude00\\u0000\\/\""},
    {"\"\xF0\x9F\x98\x80\x7F\"", "\"\xF0\x9F\x98\x80\x7F\""},
    {"[]", "[]"},
    {"{}", "{}"},
    {" \t\r\n[ 1 , {\"a\" :\t2} ]\n ", "[ 1 , {\"a\" :\t2} ]"},
    {"\n7\n", "7"},
};

static void test_values(void) {
  for (size_t i = 0; i < sizeof good_json / sizeof *good_json; i++) {
    begin(good_json[i].kept);
    expect_ok("set", set("m", good_json[i].json));
    openrouter_string out = {NULL, 0};
    expect_ok("get", get("m", &out));
    expect_text("value", good_json[i].kept, out);
    static char body[200];
    size_t size = 0;
    expect_ok("write_body",
              CALL(openrouter_create_auth_keys_code_request_write_body, request, body, sizeof body, &size));
    char expected[200];
    snprintf(expected, sizeof expected, "{\"callback_url\":\"https://a.b\",\"m\":%s}", good_json[i].kept);
    expect_bytes("body", expected, strlen(expected), body, size);
  }
}

/* 128 levels are the limit, of arrays and of objects. */
static void test_depth(void) {
  static char json[129 * 6 + 2];
  for (int depth = 128; depth <= 129; depth++) {
    begin(depth == 128 ? "128 levels" : "129 levels");
    memset(json, '[', (size_t)depth);
    memset(json + depth, ']', (size_t)depth);
    json[2 * (size_t)depth] = '\0';
    openrouter_status expected = depth == 128 ? OPENROUTER_OK : OPENROUTER_ERROR_TOO_LARGE;
    expect_status("arrays", expected, set("m", json));
    json[0] = '\0';
    for (int i = 0; i < depth; i++)
      strcat(json, "{\"\":");
    strcat(json, "0");
    for (int i = 0; i < depth; i++)
      strcat(json, "}");
    expect_status("objects", expected, set("m", json));
  }
}

/* 65,536 bytes together, 9 for each besides its name and value. */
static void test_total_size(void) {
  begin("65,536 bytes");
  static char json[65536 + 2];
  const size_t room = 65536 - 9 - 1;
  memset(json, '1', sizeof json);
  json[0] = json[room - 1] = '"';
  openrouter_string out = {NULL, 0};
  expect_ok("exactly", CALL(openrouter_create_auth_keys_code_request_set_member, request, TEXT("m"), json, room));
  expect_ok("get", get("m", &out));
  expect_size("size", room, out.size);
  expect_status("another one", OPENROUTER_ERROR_TOO_LARGE, set("n", "1"));
  expect_c_string("error_field", "member", request_model.error_field(request));
  expect_ok("exactly, again",
            CALL(openrouter_create_auth_keys_code_request_set_member, request, TEXT("m"), json, room));
  json[room - 1] = '1';
  json[room] = '"';
  expect_status("one byte more", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_create_auth_keys_code_request_set_member, request, TEXT("m"), json, room + 1));
  expect_status("far more", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_create_auth_keys_code_request_set_member, request, TEXT("m"), json, sizeof json));
  static char body[70000];
  size_t size = 0;
  expect_ok("write_body", CALL(openrouter_create_auth_keys_code_request_write_body, request, body, sizeof body, &size));
  expect_size("size of the body", strlen("{\"callback_url\":\"https://a.b\",\"m\":}") + room, size);
  expect_ok("a shorter one", set("m", "1"));
  expect_ok("and another one", set("n", "1"));
  expect_members(",\"m\":1,\"n\":1");
}

void test_additional_members(void) {
  request = new_request();
  test_replace_and_unset();
  test_order();
  test_many();
  test_names();
  test_values();
  test_depth();
  test_total_size();
  openrouter_create_auth_keys_code_request_free(request);
}
