/* The failures of JSON documents: the first one sticks, until something succeeds at its place. And getters. */
#include "json.h"
#include "tests.h"

#include <float.h>
#include <math.h>
#include <stdio.h>

static void test_first_sticks(void) {
  about("the first failure sticks");
  openrouter_json *json = new_json();
  char buffer[100];
  size_t size = 7;
  expect_ok("set", set_text(json, "/a", "x"));
  expect_status("first", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_set_number, json, "/limit", NAN));
  expect_c_string("message", "/limit must be a finite number; got NaN", openrouter_json_error_message(json));
  expect_status("second", OPENROUTER_ERROR_INCONSISTENT, set_text(json, "/a/b", "y"));
  expect_c_string("field of the last one", "/a/b", openrouter_json_error_field(json));
  expect_status("write", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_json_write, json, buffer, sizeof buffer, &size));
  expect_size("size is untouched", 7, size);
  expect_status("check", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_check, json));
  expect_c_string("field of the first one", "/limit", openrouter_json_error_field(json));
  expect_ok("another place", CALL(openrouter_json_set_number, json, "/limits", 1));
  expect_status("check", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_check, json));
  expect_ok("its place", CALL(openrouter_json_set_number, json, "/limit", 1));
  expect_status("the second one is left", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_json_check, json));
  expect_ok("remove what is in the way", CALL(openrouter_json_unset, json, "/a"));
  expect_status("still", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_json_check, json));
  expect_ok("its place", set_text(json, "/a/b", "y"));
  expect_ok("check", CALL(openrouter_json_check, json));
  expect_written(json, "{\"limits\":1,\"limit\":1,\"a\":{\"b\":\"y\"}}");
  for (int i = 0; i < 12; i++) {
    char pointer[20];
    snprintf(pointer, sizeof pointer, "/n%d", i);
    expect_status("many", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_set_number, json, pointer, INFINITY));
  }
  for (int i = 0; i < 12; i++) {
    char pointer[20];
    snprintf(pointer, sizeof pointer, "/n%d", i);
    expect_ok("many", CALL(openrouter_json_set_number, json, pointer, 1));
  }
  expect_status("more than are remembered", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_check, json));
  expect_ok("clear_error", CALL(openrouter_json_clear_error, json));
  expect_ok("check", CALL(openrouter_json_check, json));
  expect_c_string("message", "", openrouter_json_error_message(json));
  openrouter_json_node node = 0;
  expect_status("NULL", OPENROUTER_ERROR_NULL_POINTER, CALL(openrouter_json_set_text, json, "/x", NULL, 1));
  expect_status("NULL", OPENROUTER_ERROR_NULL_POINTER, CALL(openrouter_json_set_null, json, NULL));
  expect_status("NULL", OPENROUTER_ERROR_NULL_POINTER, CALL(openrouter_json_append, json, "/n1", NULL));
  expect_ok("the place of the first", set_text(json, "/x", "y"));
  expect_status("a NULL pointer stays", OPENROUTER_ERROR_NULL_POINTER, CALL(openrouter_json_check, json));
  expect_ok("read clears", CALL(openrouter_json_read, json, "[]", NUL));
  expect_ok("check", CALL(openrouter_json_check, json));
  expect_status("read", OPENROUTER_ERROR_INVALID_JSON, CALL(openrouter_json_read, json, "[1,", NUL));
  expect_c_string("field", "json_text", openrouter_json_error_field(json));
  expect_shown(openrouter_json_error_message(json), "in line 1");
  expect_status("check", OPENROUTER_ERROR_INVALID_JSON, CALL(openrouter_json_check, json));
  expect_ok("reset", CALL(openrouter_json_reset, json));
  expect_status("append", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_append, json, "list", &node));
  expect_ok("reset", CALL(openrouter_json_reset, json));
  expect_ok("set", set_text(json, "/list", "x"));
  expect_status("append", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_json_append, json, "/list", &node));
  expect_ok("unset", CALL(openrouter_json_unset, json, "/list"));
  expect_status("check", OPENROUTER_ERROR_INCONSISTENT, CALL(openrouter_json_check, json));
  expect_ok("the same place, spelled with -", set_text(json, "/list/-", "x"));
  expect_ok("check", CALL(openrouter_json_check, json));
  openrouter_json_free(json);
}

static void test_messages_of_documents(void) {
  about("messages");
  openrouter_json *json = new_json();
  char pointer[400] = "/";
  memset(pointer + 1, 'p', 390);
  expect_status("a long pointer", OPENROUTER_ERROR_INVALID_UTF8,
                CALL(openrouter_json_set_text, json, pointer, "secret prompt \377", 15));
  expect_size("field", 127, strlen(openrouter_json_error_field(json)));
  expect("message", strlen(openrouter_json_error_message(json)) <= 255);
  expect_shown(openrouter_json_error_message(json), "must be valid UTF-8; got 15 bytes, wrong at byte 15");
  expect_hidden(openrouter_json_error_message(json), "secret");
  expect_ok("its own message is a pointer like any other", set_text(json, openrouter_json_error_message(json), "x"));
  openrouter_json_free(json);
}

static void test_types(void) {
  about("types");
  openrouter_json *json =
      read_json("{\"t\":\"x\",\"n\":1.5,\"i\":12.0,\"big\":1e400,\"b\":true,\"z\":null,\"a\":[],\"o\":{},"
                "\"max\":9223372036854775807,\"over\":9223372036854775808,\"e\":1e3,\"tiny\":1e-400}");
  static const char *const members[] = {"/t", "/n", "/b", "/z", "/a", "/o"};
  static const openrouter_json_type types[] = {OPENROUTER_JSON_TYPE_TEXT,    OPENROUTER_JSON_TYPE_NUMBER,
                                               OPENROUTER_JSON_TYPE_BOOLEAN, OPENROUTER_JSON_TYPE_NULL,
                                               OPENROUTER_JSON_TYPE_ARRAY,   OPENROUTER_JSON_TYPE_OBJECT};
  for (size_t i = 0; i < 6; i++) {
    about("getters of %s", members[i]);
    openrouter_string text;
    double number;
    int32_t boolean;
    size_t count;
    openrouter_json_type type = 0;
    openrouter_status other = i == 3 ? OPENROUTER_NULL : OPENROUTER_ERROR_UNEXPECTED_TYPE;
    expect_status("text", i == 0 ? 0 : other, CALL(openrouter_json_get_text, json, members[i], &text));
    expect_status("number", i == 1 ? 0 : other, CALL(openrouter_json_get_number, json, members[i], &number));
    expect_status("boolean", i == 2 ? 0 : other, CALL(openrouter_json_get_boolean, json, members[i], &boolean));
    expect_status("count", i > 3 ? 0 : other, CALL(openrouter_json_get_count, json, members[i], &count));
    expect_ok("type", CALL(openrouter_json_get_type, json, members[i], &type));
    expect("type", type == types[i]);
  }
  about("numbers");
  int64_t integer = 0;
  double number = 0;
  expect_ok("12.0", CALL(openrouter_json_get_integer, json, "/i", &integer));
  expect("12", integer == 12);
  expect_ok("1e3", CALL(openrouter_json_get_integer, json, "/e", &integer));
  expect("1000", integer == 1000);
  expect_ok("max", CALL(openrouter_json_get_integer, json, "/max", &integer));
  expect("max", integer == INT64_MAX);
  expect_status("1.5", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_get_integer, json, "/n", &integer));
  expect_status("over", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_get_integer, json, "/over", &integer));
  expect_status("1e400", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_json_get_number, json, "/big", &number));
  expect_ok("1e-400", CALL(openrouter_json_get_number, json, "/tiny", &number));
  expect("0", number == 0);
  expect_ok("set", CALL(openrouter_json_set_number, json, "/d", 2e18));
  expect_ok("an integral double", CALL(openrouter_json_get_integer, json, "/d", &integer));
  expect("2e18", integer == 2000000000000000000);
  expect_ok("set", CALL(openrouter_json_set_number, json, "/d", 2.5));
  expect_status("2.5", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_get_integer, json, "/d", &integer));
  expect_ok("set", CALL(openrouter_json_set_integer, json, "/d", 3));
  expect_ok("get", CALL(openrouter_json_get_number, json, "/d", &number));
  expect("3", number == 3);
  expect_ok("price", CALL(openrouter_number_read, "0.00000015", NUL, &number));
  expect("price", number == 0.00000015);
  expect_status("too large", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_number_read, "-1e999", NUL, &number));
  expect_status("no number", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_number_read, "1 ", NUL, &number));
  expect_status("nothing", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_number_read, "", 0, &number));
  openrouter_json_free(json);
}

static void test_no_texts(void) {
  about("texts that are none");
  openrouter_json *json =
      read_json("[\"a\\u0000b\",\"\\ud800\",\"x\\udc00\\u0000\",\"\\ud83d\\ude00\",{\"\\u0000\":1}]");
  openrouter_string text;
  expect_status("U+0000", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_get_text, json, "/0", &text));
  expect_status("half a pair", OPENROUTER_ERROR_INVALID_UTF8, CALL(openrouter_json_get_text, json, "/1", &text));
  expect_status("both", OPENROUTER_ERROR_INVALID_UTF8, CALL(openrouter_json_get_text, json, "/2", &text));
  expect_ok("a pair", CALL(openrouter_json_get_text, json, "/3", &text));
  expect_text("a pair", "\360\237\230\200", text);
  expect_value(json, "/0", "\"a\\u0000b\"");
  expect_value(json, "/1", "\"\\ud800\"");
  expect_value(json, "/2", "\"x\\udc00\\u0000\"");
  expect_value(json, "/4", "{\"\\u0000\":1}");
  openrouter_json_free(json);
}

void test_json_failures(void) {
  test_first_sticks();
  test_messages_of_documents();
  test_types();
  test_no_texts();
}
