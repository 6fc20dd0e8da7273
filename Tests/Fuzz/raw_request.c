#include "raw_request.h"
#include "lent.h"
#include <stdlib.h>
#include <string.h>

void check_raw(const openrouter_http_request *http, const text *body) {
  size_t size = 0, written = 0, count = 0, seen = 0;
  expect_ok("write", openrouter_http_request_write(http, NULL, 0, &size));
  text raw = {malloc(size), size};
  expect_ok("write", openrouter_http_request_write(http, raw.data, size, &written));
  expect_size("the size that was reported", size, written);
  expect_ok("headers", openrouter_http_request_get_header_count(http, &count));
  const char *end = memmem(raw.data, raw.size, "\r\n\r\n", 4);
  expect("an empty line", end != NULL);
  expect_bytes("the body", body->data, body->size, end + 4, (size_t)(raw.data + raw.size - end) - 4);
  for (const char *start = raw.data, *next; start < end; start = next + 2) {
    next = memmem(start, (size_t)(end + 2 - start), "\r\n", 2);
    for (const char *i = start; i < next; i++)
      expect("no controls in a head", (unsigned char)*i >= 0x20 && *i != 0x7F);
    openrouter_string name, value;
    if (start == raw.data || seen == count)
      continue;
    expect_ok("header", openrouter_http_request_get_header(http, seen, &name, &value));
    expect_lent(name);
    expect_lent(value);
    if ((size_t)(next - start) == name.size + 2 + value.size && memcmp(start, name.data, name.size) == 0 &&
        memcmp(start + name.size, ": ", 2) == 0 && memcmp(start + name.size + 2, value.data, value.size) == 0)
      seen++;
    else
      expect("Host or Content-Length", memcmp(start, "Host: ", 6) == 0 || memcmp(start, "Content-Length: ", 16) == 0);
  }
  expect_size("all headers are written", count, seen);
  free(raw.data);
}
