/* Setting values in JSON documents: what is made, what is replaced, what is refused, and that a failure changes nothing. */
#include "json.h"
#include "tests.h"

#include <math.h>
#include <stdlib.h>

/* One setter of each kind, at the root and at a node. */
enum { TEXT_SETTER, BYTES, NUMBER, INTEGER, BOOLEAN, NULL_SETTER, JSON, APPEND, SETTERS };

static const char *const results[SETTERS] = {"\"t\\\"x\"", "\"AP8=\"", "0.5",           "-7",
                                             "true",       "null",     "[1,{\"a\":2}]", "null"};

static openrouter_status set(openrouter_json *json, openrouter_json_node node, const char *pointer, int setter) {
  static const char bytes[] = {0, (char)255};
  openrouter_json_node element;
  switch (setter) {
  case TEXT_SETTER:
    return node ? CALL(openrouter_json_set_text_at, json, node, pointer, "t\"x", 3)
                : CALL(openrouter_json_set_text, json, pointer, "t\"x", 3);
  case BYTES:
    return node ? CALL(openrouter_json_set_bytes_at, json, node, pointer, bytes, 2)
                : CALL(openrouter_json_set_bytes, json, pointer, bytes, 2);
  case NUMBER:
    return node ? CALL(openrouter_json_set_number_at, json, node, pointer, 0.5)
                : CALL(openrouter_json_set_number, json, pointer, 0.5);
  case INTEGER:
    return node ? CALL(openrouter_json_set_integer_at, json, node, pointer, -7)
                : CALL(openrouter_json_set_integer, json, pointer, -7);
  case BOOLEAN:
    return node ? CALL(openrouter_json_set_boolean_at, json, node, pointer, 2)
                : CALL(openrouter_json_set_boolean, json, pointer, 2);
  case NULL_SETTER:
    return node ? CALL(openrouter_json_set_null_at, json, node, pointer)
                : CALL(openrouter_json_set_null, json, pointer);
  case JSON:
    return node ? CALL(openrouter_json_set_json_at, json, node, pointer, "[1,{\"a\":2}]", NUL)
                : CALL(openrouter_json_set_json, json, pointer, "[1,{\"a\":2}]", NUL);
  default:
    return node ? CALL(openrouter_json_append_at, json, node, pointer, &element)
                : CALL(openrouter_json_append, json, pointer, &element);
  }
}

#define DOCUMENT "{\"o\":{\"m\":1},\"a\":[1,2],\"t\":\"x\",\"n\":1.50,\"b\":false,\"z\":null}"
static const char *const members[] = {"/o", "/a", "/t", "/n", "/b", "/z"};
enum { MEMBERS = sizeof members / sizeof *members };

/* Every setter on every type: it replaces the value, and nothing else. */
static void test_replacing(int setter, bool at) {
  for (size_t i = 0; i < MEMBERS; i++) {
    about("setter %d on %s%s", setter, members[i], at ? ", from a node" : "");
    openrouter_json *json = read_json(DOCUMENT);
    openrouter_json_node node = 0;
    if (at)
      expect_ok("get_node", CALL(openrouter_json_get_node, json, members[i], &node));
    bool works = setter != APPEND || i == 1;
    openrouter_status status = set(json, node, at ? "" : members[i], setter);
    expect_status("set", works ? OPENROUTER_OK : OPENROUTER_ERROR_INCONSISTENT, status);
    if (setter == APPEND) {
      expect_value(json, "/a", works ? "[1,2,null]" : "[1,2]");
    } else {
      expect_value(json, members[i], results[setter]);
    }
    if (!works)
      expect_ok("clear_error", CALL(openrouter_json_clear_error, json));
    for (size_t k = 0; k < MEMBERS; k++) {
      static const char *const values[] = {"{\"m\":1}", "[1,2]", "\"x\"", "1.50", "false", "null"};
      if (k != i)
        expect_value(json, members[k], values[k]);
    }
    openrouter_json_free(json);
  }
}

/* Every setter at every place that cannot be. */
static void test_conflicts(int setter, bool at) {
  static const struct {
    const char *pointer;
    openrouter_status status;
  } conflicts[] = {{"/t/x", OPENROUTER_ERROR_INCONSISTENT},      {"/t/0", OPENROUTER_ERROR_INCONSISTENT},
                   {"/t/-", OPENROUTER_ERROR_INCONSISTENT},      {"/n/x", OPENROUTER_ERROR_INCONSISTENT},
                   {"/b/x", OPENROUTER_ERROR_INCONSISTENT},      {"/z/x", OPENROUTER_ERROR_INCONSISTENT},
                   {"/t/x/y/z", OPENROUTER_ERROR_INCONSISTENT},  {"/a/x", OPENROUTER_ERROR_INCONSISTENT},
                   {"/a/01", OPENROUTER_ERROR_INCONSISTENT},     {"/a/", OPENROUTER_ERROR_INCONSISTENT},
                   {"/a/3", OPENROUTER_ERROR_INCONSISTENT},      {"/a/4294967297", OPENROUTER_ERROR_INCONSISTENT},
                   {"/a/0/x", OPENROUTER_ERROR_INCONSISTENT},    {"/new/0", OPENROUTER_ERROR_INCONSISTENT},
                   {"/new/12/x", OPENROUTER_ERROR_INCONSISTENT}, {"/a/-/0", OPENROUTER_ERROR_INCONSISTENT},
                   {"/a/2/5", OPENROUTER_ERROR_INCONSISTENT},    {"/o/m/x", OPENROUTER_ERROR_INCONSISTENT},
                   {"t", OPENROUTER_ERROR_INVALID_VALUE},        {"/~", OPENROUTER_ERROR_INVALID_VALUE},
                   {"/new/\200", OPENROUTER_ERROR_INVALID_UTF8}};
  openrouter_json *json = read_json("{\"r\":" DOCUMENT "}");
  openrouter_json_node root = 0;
  expect_ok("get_node", CALL(openrouter_json_get_node, json, "/r", &root));
  for (size_t i = 0; i < sizeof conflicts / sizeof *conflicts; i++) {
    about("setter %d at %s%s", setter, conflicts[i].pointer, at ? ", from a node" : "");
    char pointer[100] = "/r";
    strcat(pointer, conflicts[i].pointer);
    if (conflicts[i].pointer[0] != '/' && !at)
      continue;
    const char *used = at ? conflicts[i].pointer : pointer;
    expect_status("set", conflicts[i].status, set(json, at ? root : 0, used, setter));
    if (conflicts[i].status != OPENROUTER_ERROR_INVALID_UTF8)
      expect_c_string("error_field", used, openrouter_json_error_field(json));
    expect_shown(openrouter_json_error_message(json), " must ");
    /* The pointer is wrong, not the value. */
    if (conflicts[i].status != OPENROUTER_ERROR_INVALID_UTF8)
      expect_hidden(openrouter_json_error_message(json), "; got ");
    expect_status("check", conflicts[i].status, CALL(openrouter_json_check, json));
    expect_ok("clear_error", CALL(openrouter_json_clear_error, json));
    expect_written(json, "{\"r\":" DOCUMENT "}");
  }
  openrouter_json_free(json);
}

static void test_making(void) {
  about("what is made");
  openrouter_json *json = new_json();
  expect_ok("in an empty document", set_text(json, "/a/b/c", "x"));
  expect_ok("a name", set_text(json, "/a/b/d", "y"));
  expect_ok("arrays", set_text(json, "/l/-/-/m", "z"));
  expect_ok("each - appends", set_text(json, "/l/-", "w"));
  expect_ok("the index after the last one", set_text(json, "/l/2", "v"));
  expect_ok("names that look like numbers", set_text(json, "/007", "q"));
  expect_ok("an object's numeric name", set_text(json, "/a/12", "n"));
  expect_written(
      json, "{\"a\":{\"b\":{\"c\":\"x\",\"d\":\"y\"},\"12\":\"n\"},\"l\":[[{\"m\":\"z\"}],\"w\",\"v\"],\"007\":\"q\"}");
  expect_ok("reset", CALL(openrouter_json_reset, json));
  expect_status("an index in an empty document", OPENROUTER_ERROR_INCONSISTENT, set_text(json, "/0", "x"));
  expect_ok("an array as root", set_text(json, "/-", "x"));
  expect_ok("make", CALL(openrouter_json_clear_error, json));
  expect_written(json, "[\"x\"]");
  expect_ok("replace the root", set_json(json, "", "{\"k\": 1.0e+00 }"));
  expect_written(json, "{\"k\":1.0e+00}");
  expect_ok("a text as root", set_text(json, "", "y"));
  expect_written(json, "\"y\"");
  expect_ok("unset the root", CALL(openrouter_json_unset, json, ""));
  expect_status("check", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_json_check, json));
  expect_ok("an open root", set_json(json, "", "[]"));
  openrouter_json_node node;
  expect_ok("append", CALL(openrouter_json_append, json, "", &node));
  expect_ok("append below", CALL(openrouter_json_append_at, json, node, "/list", &node));
  expect_ok("set", CALL(openrouter_json_set_null_at, json, node, "/x"));
  expect_written(json, "[{\"list\":[{\"x\":null}]}]");
  openrouter_json_free(json);
}

static void test_written_values(void) {
  about("values");
  openrouter_json *json = new_json();
  static const double wrong[] = {NAN, INFINITY, -INFINITY};
  for (size_t i = 0; i < 3; i++)
    expect_status("a number that is not finite", OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_json_set_number, json, "/n", wrong[i]));
  expect_status("a text with NUL", OPENROUTER_ERROR_INVALID_VALUE,
                CALL(openrouter_json_set_text, json, "/n", "a\0b", 3));
  expect_status("a text that is not UTF-8", OPENROUTER_ERROR_INVALID_UTF8,
                CALL(openrouter_json_set_text, json, "/n", "ab\300", 3));
  expect_shown(openrouter_json_error_message(json), "wrong at byte 3");
  expect_status("wrong JSON", OPENROUTER_ERROR_INVALID_JSON, set_json(json, "/n", "[1,]"));
  expect_status("no JSON", OPENROUTER_ERROR_INVALID_JSON, set_json(json, "/n", ""));
  expect_ok("a success at that place", CALL(openrouter_json_set_number, json, "/n", -0.0));
  expect_ok("check", CALL(openrouter_json_check, json));
  expect_ok("integers", CALL(openrouter_json_set_integer, json, "/i", INT64_MIN));
  expect_ok("bytes", CALL(openrouter_json_set_bytes, json, "/b0", "", 0));
  expect_ok("bytes", CALL(openrouter_json_set_bytes, json, "/b1", "f", 1));
  expect_ok("bytes", CALL(openrouter_json_set_bytes, json, "/b2", "fo", 2));
  expect_ok("bytes", CALL(openrouter_json_set_bytes, json, "/b6", "foobar", 6));
  expect_ok("an empty text", CALL(openrouter_json_set_text, json, "/t", "", 0));
  expect_written(json, "{\"n\":0,\"i\":-9223372036854775808,\"b0\":\"\",\"b1\":\"Zg==\",\"b2\":\"Zm8=\",\"b6\":"
                       "\"Zm9vYmFy\",\"t\":\"\"}");
  openrouter_json_free(json);
}

void test_json_setters(void) {
  for (int setter = 0; setter < SETTERS; setter++) {
    for (int at = 0; at < 2; at++) {
      test_replacing(setter, at);
      test_conflicts(setter, at);
    }
  }
  test_making();
  test_written_values();
}
