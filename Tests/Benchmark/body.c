#include "body.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WANTED "\"app_id\":12345,\"created_at\":\"2025-08-24T10:30:00Z\",\"id\":\"auth_code_xyz789\"},"
/* What a member may write beyond its end: a name, a text and all closing brackets. */
enum { OVERRUN = 200, DEEPEST = 8 };

enum { TEXT_BYTES, NUMBER_BYTES, STRUCTURE_BYTES, KINDS };

typedef struct writer {
  char *at, *end;
  size_t written[KINDS];
  uint64_t random;
  unsigned names;
} writer;

/* xorshift64*: the same everywhere, and good enough to look like data. */
static unsigned below(writer *writer, unsigned limit) {
  writer->random ^= writer->random >> 12;
  writer->random ^= writer->random << 25;
  writer->random ^= writer->random >> 27;
  return (unsigned)((writer->random * 2685821657736338717u) >> 33) % limit;
}

static void put(writer *writer, int kind, const char *bytes, size_t size) {
  memcpy(writer->at, bytes, size);
  writer->at += size;
  writer->written[kind] += size;
}

static void put_structure(writer *writer, const char *bytes) { put(writer, STRUCTURE_BYTES, bytes, strlen(bytes)); }

/* One to four words, of which some need an escape and some are not ASCII. */
static void put_text(writer *writer) {
  static const char *const words[] = {"the",
                                      "credit",
                                      "limit of",
                                      "usage",
                                      "https://example.com/models/",
                                      "workspace",
                                      "anthropic",
                                      "monthly",
                                      "prompt",
                                      "openai",
                                      "tokens",
                                      "2025-08-24T10:30:00Z",
                                      "id",
                                      "latency",
                                      "provider",
                                      "a",
                                      "Zürich",
                                      "\\\"quoted\\\"",
                                      "line\\n",
                                      "\\u20ac 5",
                                      "模型",
                                      "completion"};
  put_structure(writer, "\"");
  for (unsigned count = 1 + below(writer, 4); count > 0; count--) {
    const char *word = words[below(writer, sizeof words / sizeof words[0])];
    put(writer, TEXT_BYTES, word, strlen(word));
    if (count > 1)
      put(writer, TEXT_BYTES, " ", 1);
  }
  put_structure(writer, "\"");
}

/* 1 to 17 digits; a third have a fraction, a few of those an exponent, some a sign. */
static void put_number(writer *writer) {
  char number[32];
  size_t digits = 1 + below(writer, 17), size = 0;
  size_t point = digits > 1 && below(writer, 3) == 0 ? 1 + below(writer, (unsigned)digits - 1) : digits;
  if (below(writer, 8) == 0)
    number[size++] = '-';
  for (size_t i = 0; i < digits; i++) {
    if (i == point)
      number[size++] = '.';
    number[size++] = (char)('1' + below(writer, 9));
  }
  if (point < digits && below(writer, 4) == 0)
    size += (size_t)snprintf(number + size, sizeof number - size, "e%d", (int)below(writer, 20) - 10);
  put(writer, NUMBER_BYTES, number, size);
}

/* No object has a name twice. */
static void put_name(writer *writer) {
  char name[32];
  int size = snprintf(name, sizeof name, "member_%u", writer->names++);
  put_structure(writer, "\"");
  put(writer, TEXT_BYTES, name, (size_t)size);
  put_structure(writer, "\":");
}

/* The kind that lacks most of its share; structure is a container, where one may begin. */
static int next_kind(const writer *writer, int is_container_allowed) {
  const size_t *written = writer->written;
  size_t structure = written[STRUCTURE_BYTES];
  if (is_container_allowed && structure < written[NUMBER_BYTES] && structure < written[TEXT_BYTES] / 2)
    return STRUCTURE_BYTES;
  return written[NUMBER_BYTES] < written[TEXT_BYTES] / 2 ? NUMBER_BYTES : TEXT_BYTES;
}

/* Containers of up to four values, within each other: closes[depth - 1] closes the innermost. */
static void put_value(writer *writer) {
  char closes[DEEPEST];
  unsigned left[DEEPEST], depth = 0;
  do {
    int kind = next_kind(writer, depth < DEEPEST);
    if (kind == STRUCTURE_BYTES) {
      closes[depth] = below(writer, 2) ? '}' : ']';
      left[depth] = below(writer, 5);
      put_structure(writer, closes[depth] == '}' ? "{" : "[");
      depth++;
    } else if (kind == NUMBER_BYTES) {
      put_number(writer);
    } else {
      put_text(writer);
    }
    int is_first = kind == STRUCTURE_BYTES;
    for (; depth > 0 && (left[depth - 1] == 0 || writer->at >= writer->end); is_first = 0)
      put(writer, STRUCTURE_BYTES, &closes[--depth], 1);
    if (depth > 0) {
      left[depth - 1]--;
      put_structure(writer, is_first ? "" : ",");
      if (closes[depth - 1] == '}')
        put_name(writer);
    }
  } while (depth > 0);
}

/* Members with a comma behind each, up to this place. */
static void put_members(writer *writer, char *end) {
  writer->end = end;
  while (writer->at < end) {
    put_name(writer);
    put_value(writer);
    put_structure(writer, ",");
  }
}

text make_body(size_t size) {
  static const char first[] = "{", data[] = "\"data\":{", last[] = "\"padding\":\"", end[] = "\"}";
  size_t fixed = strlen(first) + strlen(data) + strlen(WANTED) + strlen(last) + strlen(end);
  size_t room = size > fixed + OVERRUN ? size - fixed - OVERRUN : 0;
  char *body = size < fixed ? NULL : malloc(size);
  if (body == NULL)
    return (text){NULL, 0};
  writer writer = {.at = body, .random = 0x9E3779B97F4A7C15u};
  put_structure(&writer, first);
  put_members(&writer, body + room / 100 * 45);
  put_structure(&writer, data);
  put_members(&writer, body + room / 100 * 55);
  put_structure(&writer, WANTED);
  put_members(&writer, body + (room == 0 ? 0 : room + fixed - strlen(last) - strlen(end)));
  put_structure(&writer, last);
  memset(writer.at, 'x', (size_t)(body + size - writer.at) - strlen(end));
  memcpy(body + size - strlen(end), end, strlen(end));
  return (text){body, size};
}
