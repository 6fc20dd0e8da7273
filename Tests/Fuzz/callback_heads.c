/* What a listener on 127.0.0.1 may be sent: the same bytes in whatever pieces get the same answer, and 200 only, and
   always, where a second reading of the rules says so.

   Input: a byte that chooses the URL that is expected, a byte that chooses the pieces, then the bytes that come. */
#include "form.h"
#include "input.h"
#include "lent.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define PATH "/callback/Zq8wV3nLk0tYx5RbHs2mFd7G"

static const struct {
  const char *origin, *path, *host;
} expected[] = {
    {"http://127.0.0.1:8976", PATH, "127.0.0.1:8976"},
    {"http://127.0.0.1:80", "/", "127.0.0.1"},
    {"http://127.0.0.1", PATH, "127.0.0.1"},
    {"HTTP://127.0.0.1:80", PATH "%2F/x;y", "127.0.0.1"},
};
enum { EXPECTED = sizeof expected / sizeof *expected };

/* MARK: The second reading, of a whole head with its empty line */

typedef struct line {
  const char *data;
  size_t size;
} line;

static bool is_name(line name, const char *wanted) {
  return name.size == strlen(wanted) && strncasecmp(name.data, wanted, name.size) == 0;
}

static bool equals(line text, const char *wanted) {
  return text.size == strlen(wanted) && memcmp(text.data, wanted, text.size) == 0;
}

static bool has_prefetch(line value) {
  for (size_t i = 0; i + 8 <= value.size; i++)
    if (strncasecmp(value.data + i, "prefetch", 8) == 0)
      return true;
  return false;
}

/* Content-Length and Transfer-Encoding have their own rules, which are not read a second time. */
static bool is_framed;

static bool takes_field(line field, int which, int *hosts) {
  static const char token[] = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  size_t colon = 0;
  while (colon < field.size && field.data[colon] != '\0' && strchr(token, field.data[colon]) != NULL)
    colon++;
  if (colon == 0 || colon == field.size || field.data[colon] != ':')
    return false;
  line name = {field.data, colon}, value = {field.data + colon + 1, field.size - colon - 1};
  for (; value.size > 0 && strchr(" \t", value.data[0]) != NULL && value.data[0] != '\0'; value.size--)
    value.data++;
  while (value.size > 0 && (value.data[value.size - 1] == ' ' || value.data[value.size - 1] == '\t'))
    value.size--;
  for (size_t i = 0; i < value.size; i++) {
    unsigned char c = (unsigned char)value.data[i];
    if ((c < 0x20 && c != '\t') || c == 0x7F)
      return false;
  }
  if (is_name(name, "Host")) {
    ++*hosts;
    return equals(value, expected[which].host);
  }
  if (is_name(name, "Origin")) {
    size_t size = strlen("http://") + strlen(expected[which].host);
    return value.size == size && memcmp(value.data, "http://", 7) == 0 &&
           memcmp(value.data + 7, expected[which].host, size - 7) == 0;
  }
  if (is_name(name, "Content-Length") || is_name(name, "Transfer-Encoding"))
    is_framed = true;
  if (is_name(name, "Sec-Fetch-Mode"))
    return equals(value, "navigate");
  if (is_name(name, "Sec-Purpose") || is_name(name, "Purpose"))
    return !has_prefetch(value);
  return true;
}

/* Gives the query; NULL where the line is no request for the expected path. */
static bool takes_request_line(line request, int which, line *query) {
  static const char method[] = "GET ", version[] = " HTTP/1.";
  size_t path = strlen(expected[which].path), ends = strlen(method) + strlen(version) + 1;
  if (request.size < ends + path || request.size > 8000)
    return false;
  line target = {request.data + 4, request.size - ends};
  const char *end = target.data + target.size;
  if (memcmp(request.data, method, 4) != 0 || memcmp(end, version, 8) != 0 || end[8] < '0' || end[8] > '9')
    return false;
  for (size_t i = 0; i < target.size; i++)
    if (target.data[i] < 0x21 || target.data[i] > 0x7E || target.data[i] == '#')
      return false;
  if (target.size > 7 && strncasecmp(target.data, "http://", 7) == 0) {
    size_t host = strlen(expected[which].host), port = which > 0 ? strlen(":80") : 0;
    if (target.size < 7 + host || memcmp(target.data + 7, expected[which].host, host) != 0)
      return false;
    if (port > 0 && target.size >= 7 + host + port && memcmp(target.data + 7 + host, ":80", port) == 0)
      host += port;
    target.data += 7 + host;
    target.size -= 7 + host;
  }
  if (target.size < path || memcmp(target.data, expected[which].path, path) != 0 ||
      (target.size > path && target.data[path] != '?'))
    return false;
  query->data = target.data + path + (target.size > path);
  query->size = (size_t)(end - query->data);
  return true;
}

/* Whether the bytes begin with the head of the one callback. */
static bool is_callback(const text *bytes, int which, line *query) {
  const char *begin = bytes->data;
  size_t left = bytes->size;
  for (; left >= 2 && memcmp(begin, "\r\n", 2) == 0; left -= 2)
    begin += 2;
  is_framed = false;
  const char *end = left > 0 ? memmem(begin, left, "\r\n\r\n", 4) : NULL;
  /* What is longer may be over one of the limits. */
  if (end == NULL)
    return false;
  is_framed = end - begin > 16000;
  int hosts = 0;
  bool is_first = true;
  for (const char *start = begin, *next; start < end + 2; start = next + 2) {
    next = memmem(start, (size_t)(end + 2 - start), "\r\n", 2);
    line line = {start, (size_t)(next - start)};
    if (is_first ? !takes_request_line(line, which, query) : !takes_field(line, which, &hosts))
      return false;
    is_first = false;
  }
  return hosts == 1;
}

/* MARK: The library */

static int32_t read_piece(openrouter_callback *callback, const char *bytes, size_t size) {
  text piece = copy_of(bytes, size);
  int32_t answer = -1;
  expect_ok("read", openrouter_callback_read(callback, piece.data, piece.size, &answer));
  free(piece.data);
  return answer;
}

/* Pieces of the sizes that a generator with this seed gives; 0 for one byte each. */
static int32_t read_pieces(openrouter_callback *callback, const text *bytes, uint32_t seed) {
  int32_t answer = 0;
  for (size_t i = 0; i < bytes->size && answer == 0;) {
    uint32_t step = seed == 0 ? 1 : (seed = seed * 1103515245u + 12345u) >> 16;
    size_t size = seed == 0 ? 1 : step % 64;
    if (size > bytes->size - i)
      size = bytes->size - i;
    answer = read_piece(callback, bytes->data + i, size);
    i += size;
  }
  return answer;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  int which = take_byte(&input) % EXPECTED;
  uint8_t seed = take_byte(&input);
  text bytes = take_rest(&input);
  openrouter_callback *callback = NULL;
  expect_ok("new", openrouter_callback_new(&callback));
  char url[100];
  size_t origin = strlen(expected[which].origin);
  memcpy(url, expected[which].origin, origin);
  memcpy(url + origin, expected[which].path, strlen(expected[which].path) + 1);
  expect_ok("set_url", openrouter_callback_set_url(callback, url, OPENROUTER_NUL_TERMINATED));

  int32_t answer = read_piece(callback, bytes.data, bytes.size);
  line query = {"", 0};
  form form = {.memory = NULL};
  bool is_head = is_callback(&bytes, which, &query);
  read_form(&form, query.data, query.size);
  outcome outcome = read_outcome(&form);
  if (!form.is_full && is_framed)
    expect("nothing but the callback", answer != 200 || (is_head && outcome.is_one));
  else if (!form.is_full)
    expect_status("the callback and nothing else", is_head && outcome.is_one, answer == 200);
  if (answer == 200 && !form.is_full)
    expect_outcome(callback, outcome);
  if (answer == 0) {
    size_t empty = 0;
    while (bytes.size - empty >= 2 && memcmp(bytes.data + empty, "\r\n", 2) == 0)
      empty += 2;
    expect("a whole head has a response",
           bytes.size - empty < 4 || memmem(bytes.data + empty, bytes.size - empty, "\r\n\r\n", 4) == NULL);
  }
  expect_status("the response stays", answer, answer == 0 ? 0 : read_piece(callback, "GET", 3));

  expect_ok("reset", openrouter_callback_reset(callback));
  openrouter_string left;
  expect_status("forgotten", OPENROUTER_ABSENT, openrouter_callback_get_code(callback, &left));
  expect_status("in pieces", answer, read_pieces(callback, &bytes, seed));
  if (answer == 200 && !form.is_full)
    expect_outcome(callback, outcome);
  free_form(&form);
  free(bytes.data);
  openrouter_callback_free(callback);
  return 0;
}
