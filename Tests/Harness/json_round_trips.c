/* Random JSON: what a document writes equals what jansson read, with all digits; and documents of 10^6 members. */
#include "json.h"
#include "tests.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t state;

static unsigned chance(unsigned limit) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (unsigned)(state >> 33) % limit;
}

static char text[1 << 18];
static size_t size;

static void put(const char *part) {
  size_t count = strlen(part);
  memcpy(text + size, part, count + 1);
  size += count;
}

static void put_blanks(void) {
  static const char *const blanks[] = {
      "", "", "", "", " ", "\n", "\t\r", "                    ", "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n"};
  put(blanks[chance(9)]);
}

static void put_string(void) {
  static const char *const parts[] = {"a",
                                      "text ",
                                      "\\n",
                                      "\\\"",
                                      "\\\\",
                                      "\\/",
                                      "\\u0041",
                                      "\\u00e9",
                                      "\\u3042",
                                      "\\ud83d\\ude00",
                                      "\\b\\f\\r\\t",
                                      "\303\251",
                                      "\343\201\202",
                                      "\360\237\230\200",
                                      "\\u001f",
                                      "/",
                                      " ",
                                      ",",
                                      "[{",
                                      "\\uFFFF",
                                      "a text of more than thirty-two characters, which is plain",
                                      "\343\201\202\343\201\204\343\201\206\343\201\210\343\201\212"};
  put("\"");
  for (unsigned count = chance(8); count > 0; count--)
    put(parts[chance(22)]);
  put("\"");
}

static void put_number(void) {
  static const char *const numbers[] = {"0",
                                        "-0",
                                        "1",
                                        "-17",
                                        "123456789",
                                        "9223372036854775807",
                                        "-9223372036854775808",
                                        "1.50",
                                        "0.1e+10",
                                        "1E-5",
                                        "-0.0",
                                        "3.1400000000000000000000001",
                                        "1.7976931348623157e308",
                                        "5e-324",
                                        "12345678901234567.125e-3"};
  put(numbers[chance(15)]);
}

static void put_value(int depth) { /* NOLINT(misc-no-recursion) */
  unsigned kind = chance(depth > 6 ? 6 : 9);
  put_blanks();
  if (kind < 2) {
    put_string();
  } else if (kind < 4) {
    put_number();
  } else if (kind < 6) {
    static const char *const words[] = {"true", "false", "null"};
    put(words[chance(3)]);
  } else {
    bool is_object = kind == 8;
    put(is_object ? "{" : "[");
    unsigned count = chance(40) == 0 ? 20 + chance(20) : chance(6);
    for (unsigned i = 0; i < count; i++) {
      if (i > 0)
        put(",");
      put_blanks();
      if (is_object) {
        char name[32];
        snprintf(name, sizeof name, "\"%c%u", 'a' + (char)chance(26), i);
        put(name);
        put(chance(4) ? "\"" : "\\u00e9 ~\\/\"");
        put_blanks();
        put(":");
      }
      put_value(depth + 1);
    }
    put_blanks();
    put(is_object ? "}" : "]");
  }
  put_blanks();
}

/* The numbers of a JSON text, one after the other. */
static char *digits_of(const char *json) {
  char *digits = allocate(strlen(json) + 1, 1);
  size_t count = 0;
  bool is_string = false;
  for (; *json; json++) {
    if (*json == '"')
      is_string = !is_string;
    if (is_string && *json == '\\')
      json++;
    else if (!is_string && strchr("+-.0123456789Ee", *json) && !(*json == 'e' && strchr("usl", json[-1])))
      digits[count++] = *json;
    else if (count > 0 && digits[count - 1] != ' ')
      digits[count++] = ' ';
  }
  return digits;
}

static void test_random(void) {
  enum { ROUNDS = 3000, FLAGS = JSON_DECODE_ANY | JSON_REJECT_DUPLICATES };
  openrouter_json *json = new_json();
  for (unsigned i = 0; i < ROUNDS; i++) {
    about("the random document %u", i);
    state = i;
    size = 0;
    put_value(0);
    json_t *right = json_loadb(text, size, FLAGS, NULL);
    expect("jansson reads it", right != NULL);
    if (i % 3 == 0)
      expect_ok("reset", CALL(openrouter_json_reset, json));
    expect_ok("read", CALL(openrouter_json_read, json, text, size));
    char *actual = written(json);
    json_t *read = actual ? json_loads(actual, FLAGS, NULL) : NULL;
    expect("it is the same", json_equal(right, read) == 1);
    char *before = digits_of(text), *after = digits_of(actual ? actual : "");
    expect("all digits are kept", strcmp(before, after) == 0 || before[strlen(before) - 1] == ' ');
    /* As a value of another document. */
    openrouter_json *outer = new_json();
    expect_ok("set_json", CALL(openrouter_json_set_json, outer, "/a/-", text, size));
    expect_ok("set_json", CALL(openrouter_json_set_json, outer, "/a/0", text, size));
    if (actual && strlen(actual) < 9000)
      expect_value(outer, "/a/0", actual);
    openrouter_json_free(outer);
    json_decref(right);
    json_decref(read);
    free(before);
    free(after);
    free(actual);
  }
  openrouter_json_free(json);
}

static void test_many_members(void) {
  enum { MEMBERS = 1000000 };
  about("a million members");
  if (getenv("UNDER_VALGRIND")) {
    skip("json_round_trips: a million members", "too slow under valgrind");
    return;
  }
  char *large = allocate(32 * (size_t)MEMBERS, 1);
  size_t count = 0;
  for (int i = 0; i < MEMBERS; i++)
    count += (size_t)sprintf(large + count, "%c\"name%d\":[%d]", i ? ',' : '{', i, i);
  large[count++] = '}';
  openrouter_json *json = new_json();
  expect_ok("read", CALL(openrouter_json_read, json, large, count));
  size_t members = 0;
  expect_ok("get_count", CALL(openrouter_json_get_count, json, "", &members));
  expect_size("members", MEMBERS, members);
  size_t walked = 0;
  int64_t sum = 0, value = 0;
  openrouter_json_node node = OPENROUTER_JSON_ROOT;
  for (openrouter_status status = openrouter_json_first_child(json, node, &node); status == OPENROUTER_OK;
       status = openrouter_json_next_sibling(json, node, &node)) {
    walked += openrouter_json_get_integer_at(json, node, "/0", &value) == OPENROUTER_OK;
    sum += value;
  }
  expect_size("walked", MEMBERS, walked);
  expect("the sum", sum == (int64_t)MEMBERS * (MEMBERS - 1) / 2);
  char pointer[40];
  size_t found = 0;
  for (int i = 0; i < MEMBERS; i += 7) {
    sprintf(pointer, "/name%d/0", i);
    found += openrouter_json_get_integer(json, pointer, &value) == OPENROUTER_OK && value == i;
  }
  expect_size("found by name", (MEMBERS + 6) / 7, found);
  size_t length = 0;
  char *copy = allocate(count, 1);
  expect_ok("write", CALL(openrouter_json_write, json, copy, count, &length));
  expect_bytes("written", large, count, copy, length);
  /* Built element by element: - and the last index take no longer than at the beginning. */
  expect_ok("reset", CALL(openrouter_json_reset, json));
  for (int i = 0; i < MEMBERS / 4; i++) {
    sprintf(pointer, "/list/%d/b", i);
    openrouter_json_set_integer(json, "/list/-/a", i);
    openrouter_json_set_integer(json, pointer, i);
  }
  expect_ok("check", CALL(openrouter_json_check, json));
  expect_value(json, "/list/249999", "{\"a\":249999,\"b\":249999}");
  free(copy);
  free(large);
  openrouter_json_free(json);
}

/* 100 MB: one text, read, borrowed and written. */
static void test_large_text(void) {
  about("a hundred megabytes");
  if (getenv("UNDER_VALGRIND")) {
    skip("json_round_trips: a hundred megabytes", "too slow under valgrind");
    return;
  }
  size_t count = 100000000;
  char *large = allocate(count, 1);
  memset(large, 'x', count);
  memcpy(large, "[\"", 2);
  memcpy(large + count - 2, "\"]", 2);
  openrouter_json *json = new_json();
  openrouter_string lent = {NULL, 0};
  expect_ok("read", CALL(openrouter_json_read, json, large, count));
  expect_ok("get", CALL(openrouter_json_get_text, json, "/0", &lent));
  expect_size("size", count - 4, lent.size);
  expect_ok("set it again", CALL(openrouter_json_set_text, json, "/1", lent.data, lent.size));
  expect_ok("get", CALL(openrouter_json_get_text, json, "/1", &lent));
  expect("the text", lent.size == count - 4 && memcmp(lent.data, large + 2, lent.size) == 0);
  openrouter_json_free(json);
  free(large);
}

void test_json_round_trips(void) {
  test_random();
  test_many_members();
  test_large_text();
}
