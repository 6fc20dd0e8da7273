/* JSON Pointers: the examples of RFC 6901 section 5, what is malformed, long ones, and names with every byte. */
#include "json.h"
#include "tests.h"

#include <stdio.h>
#include <stdlib.h>

static void test_rfc_examples(void) {
  about("RFC 6901 section 5");
  static const char document[] =
      "{\"foo\":[\"bar\",\"baz\"],\"\":0,\"a/b\":1,\"c%d\":2,\"e^f\":3,\"g|h\":4,\"i\\\\j\":5,"
      "\"k\\\"l\":6,\" \":7,\"m~n\":8}";
  static const struct {
    const char *pointer, *value;
  } examples[] = {{"", document},        {"/foo", "[\"bar\",\"baz\"]"},
                  {"/foo/0", "\"bar\""}, {"/", "0"},
                  {"/a~1b", "1"},        {"/c%d", "2"},
                  {"/e^f", "3"},         {"/g|h", "4"},
                  {"/i\\j", "5"},        {"/k\"l", "6"},
                  {"/ ", "7"},           {"/m~0n", "8"}};
  openrouter_json *json = read_json(document);
  openrouter_json *built = new_json();
  for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
    expect_value(json, examples[i].pointer, examples[i].value);
    if (i == 2)
      expect_ok("an element", set_text(built, "/foo/-", "bar"));
    else if (i > 2)
      expect_ok(examples[i].pointer, set_json(built, examples[i].pointer, examples[i].value));
    if (i == 2)
      expect_ok("an element", set_text(built, "/foo/-", "baz"));
  }
  expect_written(built, document);
  openrouter_json_free(built);
  openrouter_json_free(json);
}

static void test_malformed(void) {
  static const char *const malformed[] = {"a",   "a/b",  "~",     "~0",    "/~",      "/a~",
                                          "/~2", "/a/~", "/a~/b", "/x/~2", "/b/~2/c", "/~~0"};
  openrouter_json *json = read_json("{\"a\":{\"~\":1},\"b\":[1]}");
  for (size_t i = 0; i < sizeof malformed / sizeof *malformed; i++) {
    about("the malformed pointer \"%s\"", malformed[i]);
    openrouter_string text;
    openrouter_json_node node;
    expect_status("get", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_get_text, json, malformed[i], &text));
    expect_status("set", OPENROUTER_ERROR_INVALID_VALUE, set_text(json, malformed[i], "x"));
    expect_c_string("error_field", malformed[i], openrouter_json_error_field(json));
    expect_status("unset", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_unset, json, malformed[i]));
    expect_status("append", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_append, json, malformed[i], &node));
    expect_ok("clear_error", CALL(openrouter_json_clear_error, json));
  }
  expect_written(json, "{\"a\":{\"~\":1},\"b\":[1]}");
  openrouter_json_free(json);
}

/* What is no index of an array, or none that it has. */
static void test_elements(void) {
  about("elements");
  static const char *const absent[] = {"/3",
                                       "/-",
                                       "/00",
                                       "/01",
                                       "/-1",
                                       "/+1",
                                       "/1.0",
                                       "/1e0",
                                       "/",
                                       "/a",
                                       "/ 1",
                                       "/4294967296",
                                       "/4294967297",
                                       "/18446744073709551616",
                                       "/99999999999999999999999999",
                                       "/0/0"};
  openrouter_json *json = read_json("[1,2,3]");
  openrouter_json_node node = 7;
  for (size_t i = 0; i < sizeof absent / sizeof *absent; i++)
    expect_status(absent[i], OPENROUTER_ABSENT, CALL(openrouter_json_get_node, json, absent[i], &node));
  expect("node is untouched", node == 7);
  expect_value(json, "/0", "1");
  expect_value(json, "/2", "3");
  openrouter_json_free(json);
}

/* Names of every length around the sizes that are treated apart, and with escapes at their ends. */
static void test_lengths(void) {
  openrouter_json *json = new_json();
  char *pointer = allocate(70000, 1);
  static const size_t sizes[] = {0,  1,  3,   4,   7,   8,   15,  16,  17,  31,  32,    33,   63,
                                 64, 65, 127, 128, 253, 254, 255, 256, 257, 511, 65535, 65536};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    for (int form = 0; form < 3; form++) {
      about("a name of %zu bytes, form %d", sizes[i], form);
      pointer[0] = '/';
      memset(pointer + 1, 'a' + form, sizes[i]);
      strcpy(pointer + 1 + sizes[i], form == 0 ? "" : form == 1 ? "~1" : "\303\274");
      expect_ok("set", CALL(openrouter_json_set_integer, json, pointer, (int64_t)(i * 3) + form));
      expect_ok("set again", CALL(openrouter_json_set_integer, json, pointer, (int64_t)(i * 3) + form));
      int64_t integer = -1;
      expect_ok("get", CALL(openrouter_json_get_integer, json, pointer, &integer));
      expect("the integer", integer == (int64_t)(i * 3) + form);
    }
  }
  size_t count = 0;
  expect_ok("get_count", CALL(openrouter_json_get_count, json, "", &count));
  expect_size("members", 3 * sizeof sizes / sizeof *sizes, count);
  char *text = written(json);
  openrouter_json *read = read_json(text);
  char *again = written(read);
  expect_c_string("written and read", text, again);
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    pointer[0] = '/';
    memset(pointer + 1, 'b', sizes[i]);
    strcpy(pointer + 1 + sizes[i], "~1");
    int64_t integer = -1;
    expect_ok("get what was read", CALL(openrouter_json_get_integer, read, pointer, &integer));
    expect("the integer", integer == (int64_t)(i * 3) + 1);
  }
  free(text);
  free(again);
  free(pointer);
  openrouter_json_free(read);
  openrouter_json_free(json);
}

static void test_names(void) {
  about("names that are no text");
  openrouter_json *json = new_json();
  expect_status("set", OPENROUTER_ERROR_INVALID_UTF8, set_text(json, "/a\377", "x"));
  expect_status("set below", OPENROUTER_ERROR_INVALID_UTF8, set_text(json, "/a/\355\240\200/b", "x"));
  openrouter_string text;
  expect_status("get", OPENROUTER_ABSENT, CALL(openrouter_json_get_text, json, "/a\377", &text));
  expect_ok("clear_error", CALL(openrouter_json_clear_error, json));
  expect_status("nothing was made", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_json_check, json));
  expect_ok("set a control character", set_text(json, "/\001\"\\\n", "x"));
  expect_written(json, "{\"\\u0001\\\"\\\\\\n\":\"x\"}");
  openrouter_json_free(json);
}

void test_json_pointers(void) {
  test_rfc_examples();
  test_malformed();
  test_elements();
  test_lengths();
  test_names();
}
