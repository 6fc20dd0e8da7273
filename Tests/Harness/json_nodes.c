/* Nodes of JSON documents: walking, names, duplicates, and nodes that are stale. */
#include "json.h"
#include "tests.h"

#include <stdio.h>
#include <stdlib.h>

static void expect_stale(openrouter_json *json, openrouter_json_node node) {
  openrouter_json_node out = 5;
  openrouter_string text;
  size_t size = 0;
  expect_status("first_child", OPENROUTER_ERROR_STALE_NODE, CALL(openrouter_json_first_child, json, node, &out));
  expect_status("next_sibling", OPENROUTER_ERROR_STALE_NODE, CALL(openrouter_json_next_sibling, json, node, &out));
  expect_status("name", OPENROUTER_ERROR_STALE_NODE, CALL(openrouter_json_name, json, node, &text));
  expect_status("get_node_at", OPENROUTER_ERROR_STALE_NODE, CALL(openrouter_json_get_node_at, json, node, "", &out));
  expect_status("get_count_at", OPENROUTER_ERROR_STALE_NODE, CALL(openrouter_json_get_count_at, json, node, "", &size));
  expect_status("set_null_at", OPENROUTER_ERROR_STALE_NODE, CALL(openrouter_json_set_null_at, json, node, ""));
  expect_status("unset_at", OPENROUTER_ERROR_STALE_NODE, CALL(openrouter_json_unset_at, json, node, ""));
  expect_status("append_at", OPENROUTER_ERROR_STALE_NODE, CALL(openrouter_json_append_at, json, node, "", &out));
  expect("out is untouched", out == 5);
  expect_status("check", OPENROUTER_ERROR_STALE_NODE, CALL(openrouter_json_check, json));
  expect_ok("clear_error", CALL(openrouter_json_clear_error, json));
}

static openrouter_json_node node_at(openrouter_json *json, const char *pointer) {
  openrouter_json_node node = 0;
  expect_ok(pointer, CALL(openrouter_json_get_node, json, pointer, &node));
  return node;
}

static void test_stale(void) {
  about("stale nodes");
  openrouter_json *json = read_json("{\"a\":{\"b\":[1,{\"c\":2}]},\"d\":3}");
  openrouter_json_node a = node_at(json, "/a"), b = node_at(json, "/a/b"), c = node_at(json, "/a/b/1/c"),
                       d = node_at(json, "/d");
  expect_ok("another value", CALL(openrouter_json_set_integer, json, "/d", 4));
  expect_ok("a value replaced keeps its node", CALL(openrouter_json_set_text_at, json, d, "", "x", 1));
  expect_ok("unset", CALL(openrouter_json_unset, json, "/a/b/1"));
  expect_stale(json, c);
  expect_ok("reuse", CALL(openrouter_json_set_integer, json, "/a/n", 4));
  expect_ok("reuse", CALL(openrouter_json_set_integer, json, "/a/o", 4));
  expect_stale(json, c);
  expect_ok("replace what it is in", CALL(openrouter_json_set_null_at, json, a, ""));
  expect_stale(json, b);
  expect_ok("its own place stays", CALL(openrouter_json_set_null_at, json, a, ""));
  expect_ok("unset at", CALL(openrouter_json_unset_at, json, a, ""));
  expect_stale(json, a);
  expect_written(json, "{\"d\":\"x\"}");
  expect_ok("reset", CALL(openrouter_json_reset, json));
  expect_stale(json, d);
  expect_ok("read", CALL(openrouter_json_read, json, "[[1]]", NUL));
  openrouter_json_node element = node_at(json, "/0");
  expect_ok("read", CALL(openrouter_json_read, json, "[[1]]", NUL));
  expect_stale(json, element);
  static const openrouter_json_node wild[] = {
      1, 3, UINT64_MAX, UINT64_MAX << 32, UINT32_MAX, (uint64_t)1 << 40, 0x8000000080000000};
  for (size_t i = 0; i < sizeof wild / sizeof *wild; i++)
    expect_stale(json, wild[i]);
  openrouter_json_free(json);
}

/* The place of a node is used again and again: none of the old handles means the new node. */
static void test_generations(void) {
  about("generations");
  openrouter_json *json = read_json("[]");
  static openrouter_json_node nodes[3000];
  size_t stale = 0;
  for (size_t i = 0; i < 3000; i++) {
    expect_ok("append", CALL(openrouter_json_append, json, "", &nodes[i]));
    if (i % 500 == 499) {
      openrouter_json_type type;
      for (size_t k = 0; k < i; k++)
        stale += openrouter_json_get_type_at(json, nodes[k], "", &type) == OPENROUTER_ERROR_STALE_NODE;
    }
    expect_ok("unset", CALL(openrouter_json_unset_at, json, nodes[i], ""));
  }
  expect_size("stale handles", 499 + 999 + 1499 + 1999 + 2499 + 2999, stale);
  openrouter_json_free(json);
}

static void test_walk(void) {
  about("walking");
  openrouter_json *json = read_json("{\"a\":1,\"b\":[],\"a\":2,\"\\u0000\":3,\"\\ud800\":4,\"e\":{\"x\":null}}");
  static const struct {
    const char *name;
    openrouter_status status;
  } names[] = {{"a", 0}, {"b", 0}, {"a", 0}, {"", OPENROUTER_ERROR_INVALID_VALUE}, {"", OPENROUTER_ERROR_INVALID_UTF8},
               {"e", 0}};
  openrouter_json_node node = OPENROUTER_JSON_ROOT;
  openrouter_string name;
  openrouter_status status = CALL(openrouter_json_first_child, json, node, &node);
  size_t count = 0;
  for (; status == OPENROUTER_OK; status = CALL(openrouter_json_next_sibling, json, node, &node)) {
    openrouter_status actual = CALL(openrouter_json_name, json, node, &name);
    expect_status("name", names[count].status, actual);
    if (actual == OPENROUTER_OK)
      expect_text("name", names[count].name, name);
    count++;
  }
  expect_status("at the end", OPENROUTER_ABSENT, status);
  expect_size("members", 6, count);
  int64_t integer = 0;
  expect_ok("the last one counts", CALL(openrouter_json_get_integer, json, "/a", &integer));
  expect("2", integer == 2);
  expect_ok("set", CALL(openrouter_json_set_integer, json, "/a", 7));
  expect_written(json, "{\"a\":1,\"b\":[],\"a\":7,\"\\u0000\":3,\"\\ud800\":4,\"e\":{\"x\":null}}");
  expect_ok("unset", CALL(openrouter_json_unset, json, "/a"));
  expect_written(json, "{\"b\":[],\"\\u0000\":3,\"\\ud800\":4,\"e\":{\"x\":null}}");
  expect_status("empty", OPENROUTER_ABSENT, CALL(openrouter_json_first_child, json, node_at(json, "/b"), &node));
  expect_status("null", OPENROUTER_NULL, CALL(openrouter_json_first_child, json, node_at(json, "/e/x"), &node));
  expect_status("root's sibling", OPENROUTER_ABSENT,
                CALL(openrouter_json_next_sibling, json, OPENROUTER_JSON_ROOT, &node));
  expect_status("root's name", OPENROUTER_ABSENT, CALL(openrouter_json_name, json, OPENROUTER_JSON_ROOT, &name));
  expect_ok("reset", CALL(openrouter_json_reset, json));
  expect_status("an empty document", OPENROUTER_ABSENT,
                CALL(openrouter_json_first_child, json, OPENROUTER_JSON_ROOT, &node));
  openrouter_json_free(json);
}

/* Large objects are found by an index: built, read, with duplicates, and after members went. */
static void test_index(void) {
  enum { MEMBERS = 5000 };
  about("large objects");
  openrouter_json *json = new_json();
  char pointer[32];
  for (int i = 0; i < MEMBERS; i++) {
    snprintf(pointer, sizeof pointer, "/o/%c~1%d", 'a' + i % 3, i);
    expect_ok("set", CALL(openrouter_json_set_integer, json, pointer, i));
  }
  char *text = written(json);
  openrouter_json *read = read_json(text);
  for (int pass = 0; pass < 2; pass++) {
    openrouter_json *tried = pass ? read : json;
    for (int i = 0; i < MEMBERS; i += 2) {
      snprintf(pointer, sizeof pointer, "/o/%c~1%d", 'a' + i % 3, i);
      if (i % 100 == 0)
        expect_ok("unset", CALL(openrouter_json_unset, tried, pointer));
      else
        expect_ok("set", CALL(openrouter_json_set_integer, tried, pointer, -i));
    }
    for (int i = 0; i < MEMBERS; i++) {
      int64_t integer = 0;
      snprintf(pointer, sizeof pointer, "/o/%c~1%d", 'a' + i % 3, i);
      openrouter_status status = CALL(openrouter_json_get_integer, tried, pointer, &integer);
      expect_status(pointer, i % 100 == 0 ? OPENROUTER_ABSENT : OPENROUTER_OK, status);
      expect("integer", i % 100 == 0 || integer == (i % 2 ? i : -i));
    }
    expect_ok("replace it", set_json(tried, "/o", "{\"a\":1}"));
    expect_written(tried, "{\"o\":{\"a\":1}}");
  }
  expect_ok("set_json", set_json(json, "/p", text));
  expect_value(json, "/p/o/b~11", "1");
  free(text);
  openrouter_json_free(read);
  openrouter_json_free(json);
}

/* An object that was large and became small is still found by the index, also what is added then. */
static void test_shrunk(void) {
  about("an object that was large");
  openrouter_json *json = new_json();
  char pointer[32];
  for (int i = 0; i < 20; i++) {
    snprintf(pointer, sizeof pointer, "/o/%d.", i);
    expect_ok("set", CALL(openrouter_json_set_integer, json, pointer, i));
  }
  for (int i = 0; i < 20; i++) {
    snprintf(pointer, sizeof pointer, "/o/%d.", i);
    expect_ok("unset", CALL(openrouter_json_unset, json, pointer));
    snprintf(pointer, sizeof pointer, "/o/new%d", i);
    if (i > 14)
      expect_ok("add", CALL(openrouter_json_set_integer, json, pointer, i));
  }
  for (int i = 15; i < 20; i++) {
    snprintf(pointer, sizeof pointer, "/o/new%d", i);
    int64_t integer = 0;
    expect_ok(pointer, CALL(openrouter_json_get_integer, json, pointer, &integer));
  }
  expect_written(json, "{\"o\":{\"new15\":15,\"new16\":16,\"new17\":17,\"new18\":18,\"new19\":19}}");
  openrouter_json_free(json);
}

static void test_duplicates(void) {
  about("duplicates in a large object");
  openrouter_json *json = read_json(
      "{\"x\":1,\"a\":0,\"b\":0,\"c\":0,\"d\":0,\"e\":0,\"f\":0,\"g\":0,\"h\":0,\"i\":0,\"j\":0,\"k\":0,\"l\":0,"
      "\"m\":0,\"n\":0,\"o\":0,\"p\":0,\"x\":2,\"q\":0,\"x\":3}");
  expect_value(json, "/x", "3");
  openrouter_json_node node = node_at(json, "/x");
  expect_ok("unset the last one", CALL(openrouter_json_unset_at, json, node, ""));
  expect_value(json, "/x", "2");
  expect_ok("unset all", CALL(openrouter_json_unset, json, "/x"));
  expect_status("x", OPENROUTER_ABSENT, CALL(openrouter_json_get_node, json, "/x", &node));
  openrouter_json_free(json);
}

/* A hostile text must not make a program wait: a hundred thousand members with one name, removed by name. */
static void test_many_duplicates(void) {
  enum { DUPLICATES = 100000 };
  about("many members with one name");
  static char text[DUPLICATES * 6 + 16];
  size_t size = 0;
  text[size++] = '{';
  for (int i = 0; i < DUPLICATES; i++) {
    memcpy(text + size, "\"a\":1,", 6);
    size += 6;
    if (i == DUPLICATES / 2) {
      memcpy(text + size, "\"b\":2,", 6);
      size += 6;
    }
  }
  text[size - 1] = '}';
  openrouter_json *json = new_json();
  expect_ok("read", CALL(openrouter_json_read, json, text, size));
  expect_ok("unset", CALL(openrouter_json_unset, json, "/a"));
  expect_written(json, "{\"b\":2}");
  openrouter_json_free(json);
}

void test_json_nodes(void) {
  test_stale();
  test_generations();
  test_walk();
  test_index();
  test_shrunk();
  test_duplicates();
  test_many_duplicates();
}
