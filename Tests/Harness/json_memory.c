/* The memory of JSON documents: every allocation that fails, texts of the document set into itself, zeroing, limits. */
#include "heap.h"
#include "json.h"
#include "tests.h"

#include <stdio.h>
#include <stdlib.h>

static const char wide[] =
    "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,\"l\":1,\"m\":1,"
    "\"n\":1,\"o\":1,\"p\":1}";
static char long_text[9000];
static char dense[20000];

/* Each step needs memory in another way; together they grow the document several times. */
static openrouter_status step(openrouter_json *json, int number) {
  openrouter_json_node node;
  switch (number) {
  case 0:
    return openrouter_json_read(json, wide, NUL);
  case 1:
    return openrouter_json_set_integer(json, "/q", 1); /* becomes large: the index */
  case 2:
    return openrouter_json_set_text(json, "/long/-/text", long_text, sizeof long_text);
  case 3:
    return openrouter_json_set_bytes(json, "/bytes", long_text, sizeof long_text);
  case 4:
    return openrouter_json_set_json(json, "/x/y", wide, NUL);
  case 5:
    return openrouter_json_set_json(json, "/dense", dense, NUL);
  case 6:
    return openrouter_json_append(json, "/long", &node);
  case 7:
    return openrouter_json_read(json, dense, NUL);
  default:
    return openrouter_json_set_json(json, "", wide, NUL);
  }
}
enum { STEPS = 9 };

/* A document in which all steps before one have been done; nothing is counted. */
static openrouter_json *document_before(int steps) {
  openrouter_json *json = new_json();
  for (int i = 0; i < steps; i++)
    expect_ok("a step before", step(json, i));
  return json;
}

static void test_failed_allocations(void) {
  for (int number = 0; number < STEPS; number++) {
    for (size_t n = 1;; n++) {
      about("step %d with allocation %zu failing", number, n);
      openrouter_json *json = document_before(number);
      char *before = written(json);
      heap_watch(NULL);
      heap_fail(n);
      openrouter_status status = step(json, number);
      size_t allocations = heap_allocations();
      heap_fail(0);
      heap_unwatch();
      if (status == OPENROUTER_OK && allocations < n) {
        free(before);
        openrouter_json_free(json);
        break;
      }
      expect_status("the step", OPENROUTER_ERROR_OUT_OF_MEMORY, status);
      expect_shown(openrouter_json_error_message(json), "out of memory");
      expect_status("check", OPENROUTER_ERROR_OUT_OF_MEMORY, CALL(openrouter_json_check, json));
      expect_ok("clear_error", CALL(openrouter_json_clear_error, json));
      char *after = written(json);
      expect("the document is as it was", before ? after && strcmp(before, after) == 0 : !after);
      expect_ok("again", step(json, number));
      expect_ok("check", CALL(openrouter_json_check, json));
      openrouter_json *right = document_before(number + 1);
      char *expected = written(right);
      free(after);
      after = written(json);
      expect_c_string("the document after all", expected, after ? after : "");
      openrouter_json_free(right);
      openrouter_json_free(json);
      free(expected);
      free(before);
      free(after);
      if (n > 20)
        break;
    }
  }
}

/* Reading that needs more nodes than there was room for, whether it succeeds or not. */
static void test_growth_of_reading(void) {
  char unclosed[128];
  memset(unclosed, '[', sizeof unclosed);
  const struct {
    const char *text;
    size_t size;
    openrouter_status status;
  } texts[] = {{dense, sizeof dense - 1, OPENROUTER_OK},
               {dense, sizeof dense - 2, OPENROUTER_ERROR_INVALID_JSON},
               {unclosed, 100, OPENROUTER_ERROR_INVALID_JSON},
               {unclosed, sizeof unclosed, OPENROUTER_ERROR_INVALID_JSON}};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    about("text %zu of those that grow", i);
    heap_watch(NULL);
    openrouter_json *json = new_json();
    for (int k = 0; k < 3; k++)
      expect_status("read", texts[i].status, CALL(openrouter_json_read, json, texts[i].text, texts[i].size));
    openrouter_json_free(json);
    expect_size("bytes after free", 0, heap_living_bytes());
    heap_unwatch();
  }
}

/* One allocation for a text like those of the service, and for every short one; at most three for the densest text. */
static void test_allocations(void) {
  char short_dense[512];
  memcpy(short_dense, dense, sizeof short_dense);
  short_dense[sizeof short_dense - 2] = ']';
  static char models[20000] = "[";
  size_t size = 1;
  for (int i = 0; i < 200; i++)
    size += (size_t)snprintf(
        models + size, sizeof models - size,
        "%s{\"id\":\"vendor/model-%d\",\"context_length\":131072,\"pricing\":{\"prompt\":\"0.0000012\"}}", i ? "," : "",
        i);
  models[size++] = ']';
  const struct {
    const char *what, *text;
    size_t size, most;
  } texts[] = {{"models", models, size, 1},
               {"a short text", short_dense, sizeof short_dense - 1, 1},
               {"an object of 16 members", wide, sizeof wide - 1, 1},
               {"numbers of one digit", dense, sizeof dense - 1, 3}};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    about("allocations to read %s", texts[i].what);
    openrouter_json *json = new_json();
    heap_watch(NULL);
    expect_ok("read", CALL(openrouter_json_read, json, texts[i].text, texts[i].size));
    expect("at most those", heap_allocations() >= 1 && heap_allocations() <= texts[i].most);
    heap_unwatch();
    openrouter_json_free(json);
  }
  about("allocations to build");
  heap_watch(NULL);
  openrouter_json *json = new_json();
  for (int i = 0; i < 10; i++) {
    char pointer[32];
    snprintf(pointer, sizeof pointer, "/messages/%d/content", i);
    expect_ok("role", set_text(json, "/messages/-/role", "user"));
    expect_ok("content", CALL(openrouter_json_set_text, json, pointer, long_text, 200));
  }
  expect("at most 3", heap_allocations() <= 3);
  heap_unwatch();
  openrouter_json_free(json);
}

/* Texts borrowed from the document, as text, as JSON, as bytes and as pointer. */
static void test_own_texts(void) {
  about("own texts");
  openrouter_json *json =
      read_json("{\"arguments\":\"{\\\"city\\\":\\\"Paris\\\"}\",\"pointer\":\"/place/name\",\"list\":[]}");
  for (int i = 0; i < 400; i++) {
    openrouter_string text;
    expect_ok("get", CALL(openrouter_json_get_text, json, "/arguments", &text));
    expect_ok("set_json", CALL(openrouter_json_set_json, json, "/list/-", text.data, text.size));
    expect_ok("get", CALL(openrouter_json_get_text, json, "/list/0/city", &text));
    expect_ok("set_text", CALL(openrouter_json_set_text, json, "/copy", text.data, text.size));
    expect_ok("get", CALL(openrouter_json_get_text, json, "/copy", &text));
    expect_ok("a part of itself", CALL(openrouter_json_set_text, json, "/copy", text.data + 1, text.size - 2));
    expect_ok("get", CALL(openrouter_json_get_text, json, "/arguments", &text));
    expect_ok("set_bytes", CALL(openrouter_json_set_bytes, json, "/list/-", text.data, 3));
    expect_ok("get", CALL(openrouter_json_get_text, json, "/pointer", &text));
    expect_ok("its text as pointer", CALL(openrouter_json_set_text, json, text.data, text.data, text.size));
  }
  expect_value(json, "/list/798", "{\"city\":\"Paris\"}");
  expect_value(json, "/list/799", "\"eyJj\"");
  expect_value(json, "/copy", "\"ari\"");
  expect_value(json, "/place/name", "\"/place/name\"");
  openrouter_string text;
  expect_ok("get", CALL(openrouter_json_get_text, json, "/arguments", &text));
  expect_ok("read its own text", CALL(openrouter_json_read, json, text.data, text.size));
  expect_written(json, "{\"city\":\"Paris\"}");
  openrouter_json_free(json);
}

static void test_no_growth(void) {
  about("setting again and again");
  heap_watch(NULL);
  openrouter_json *json = new_json();
  for (int i = 0; i < 20000; i++) {
    openrouter_json_set_text(json, "/a", long_text, (size_t)(i % 700));
    openrouter_json_set_json(json, "/b", "[1,{\"c\":[]},\"text\"]", NUL);
    openrouter_json_unset(json, i % 3 ? "/b/1" : "/b");
  }
  expect("the document has at most 64 KiB", heap_living_bytes() <= 65536);
  openrouter_json_free(json);
  expect_size("bytes after free", 0, heap_living_bytes());
  heap_unwatch();
}

#define SECRET "Zq8wV3nLk0tYx5RbHs2mFd7GjPc9uEaQoT4iNzXvU1y"

static void test_zeroing(void) {
  about("zeroing");
  heap_watch(SECRET);
  openrouter_json *json = new_json();
  expect_ok("set_secret", CALL(openrouter_json_set_secret, json));
  for (int i = 0; i < 300; i++) {
    expect_ok("set", set_text(json, "/keys/-", SECRET));
    expect_ok("set", set_text(json, "/key", i % 2 ? SECRET : "x"));
  }
  expect_ok("read", CALL(openrouter_json_set_json, json, "/more", "[\"" SECRET "\",{\"" SECRET "\":1}]", NUL));
  expect_status("wrong JSON", OPENROUTER_ERROR_INVALID_JSON,
                CALL(openrouter_json_set_json, json, "/more", "[\"" SECRET "\"", NUL));
  expect_status("wrong text", OPENROUTER_ERROR_INVALID_UTF8,
                CALL(openrouter_json_set_text, json, "/more", SECRET "\377", NUL));
  expect_size("traces in memory that was freed", 0, heap_freed_traces());
  for (int i = 0; i < 300; i++)
    expect_ok("unset", CALL(openrouter_json_unset, json, "/keys/0"));
  expect_ok("replace", set_text(json, "/key", "x"));
  expect_ok("unset", CALL(openrouter_json_unset, json, "/more"));
  expect_size("traces in memory that lives", 0, heap_traces());
  expect_ok("set", set_text(json, "/keys/-", SECRET));
  expect_ok("reset", CALL(openrouter_json_reset, json));
  expect_size("traces after reset", 0, heap_traces());
  expect_ok("read", CALL(openrouter_json_read, json, "[\"" SECRET "\"]", NUL));
  expect_ok("read", CALL(openrouter_json_read, json, "[\"\\u005a" SECRET "\"]", NUL));
  expect_status("read", OPENROUTER_ERROR_INVALID_JSON, CALL(openrouter_json_read, json, "[\"" SECRET "\"]]", NUL));
  openrouter_json_free(json);
  expect_size("traces in memory that was freed", 0, heap_freed_traces());
  expect_size("bytes after free", 0, heap_living_bytes());
  heap_unwatch();
}

static void test_limits_of_memory(void) {
  about("limits");
  openrouter_json *json = new_json();
  expect_ok("set_text_limit", CALL(openrouter_json_set_text_limit, json, 10));
  expect_ok("10 bytes", CALL(openrouter_json_read, json, "[12345678]", NUL));
  expect_status("11 bytes", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_json_read, json, "[123456789]", NUL));
  expect_status("11 bytes", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_json_set_json, json, "/-", "[123456789]", NUL));
  expect_ok("clear_error", CALL(openrouter_json_clear_error, json));
  expect_written(json, "[12345678]");
  expect_ok("no limit", CALL(openrouter_json_set_text_limit, json, SIZE_MAX));
  expect_ok("set_memory_limit", CALL(openrouter_json_set_memory_limit, json, 20000));
  openrouter_status status = OPENROUTER_OK;
  int count = 0;
  while (status == OPENROUTER_OK && count < 100000) {
    status = openrouter_json_set_text(json, "/-", "some text", 9);
    count++;
  }
  expect_status("too much", OPENROUTER_ERROR_TOO_LARGE, status);
  expect("the limit is made use of", count > 300 && count < 1000);
  expect_ok("clear_error", CALL(openrouter_json_clear_error, json));
  size_t elements = 0;
  expect_ok("get_count", CALL(openrouter_json_get_count, json, "", &elements));
  expect_size("elements", (size_t)count, elements);
  expect_status("a text", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_json_read, json, dense, NUL));
  expect_ok("reset", CALL(openrouter_json_reset, json));
  expect_status("the limit stays", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_json_read, json, dense, NUL));
  openrouter_json_free(json);
}

/* Nothing that was removed or replaced counts against the limit. */
static void test_removed_values(void) {
  about("a limit and values that were removed");
  openrouter_json *json = new_json();
  expect_ok("set_memory_limit", CALL(openrouter_json_set_memory_limit, json, 5000));
  int count = 0;
  while (openrouter_json_set_number(json, "/-", 1) == OPENROUTER_OK && count < 1000)
    count++;
  expect("the limit is made use of", count > 100 && count < 1000);
  expect_ok("clear_error", CALL(openrouter_json_clear_error, json));
  for (int i = 0; i < 9; i++) {
    expect_ok("unset", CALL(openrouter_json_unset, json, "/0"));
    expect_ok("another element", CALL(openrouter_json_set_number, json, "/-", 2));
  }
  expect_ok("unset", CALL(openrouter_json_unset, json, ""));
  expect_ok("another root", CALL(openrouter_json_set_text, json, "/kept", long_text, 2000));
  for (size_t size = 1000; size < 1100; size++)
    expect_ok("a longer text", CALL(openrouter_json_set_text, json, "/replaced", long_text, size));
  openrouter_json_free(json);
}

void test_json_memory(void) {
  memset(long_text, 'x', sizeof long_text);
  memset(dense, ',', sizeof dense - 1);
  for (size_t i = 1; i < sizeof dense - 1; i += 2)
    dense[i] = '1';
  dense[0] = '[';
  dense[sizeof dense - 2] = ']';
  dense[sizeof dense - 3] = '1';
  dense[sizeof dense - 4] = ',';
  const char *why = heap_not_watched();
  if (why) {
    skip("json_memory", why);
  } else {
    test_failed_allocations();
    test_growth_of_reading();
    test_allocations();
    test_no_growth();
    test_zeroing();
  }
  test_own_texts();
  test_limits_of_memory();
  test_removed_values();
}
