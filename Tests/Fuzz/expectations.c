/* The harness's expectations for fuzz targets: the first that does not hold ends the program, which is a finding. */
#include "check.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char subject[256];

static void end(const char *what, long long expected, long long came) {
  fprintf(stderr, "EXPECTED %s: %lld, came %lld %s\n", what, expected, came, subject);
  abort();
}

openrouter_status observe(const char *function, openrouter_status status) {
  (void)function;
  return status;
}

void about(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(subject, sizeof subject, format, arguments);
  va_end(arguments);
}

void expect(const char *what, bool holds) {
  if (!holds)
    end(what, 1, 0);
}

void expect_status(const char *what, openrouter_status expected, openrouter_status came) {
  if (expected != came)
    end(what, expected, came);
}

void expect_ok(const char *what, openrouter_status came) { expect_status(what, OPENROUTER_OK, came); }

void expect_size(const char *what, size_t expected, size_t came) {
  if (expected != came)
    end(what, (long long)expected, (long long)came);
}

void expect_bytes(const char *what, const void *expected, size_t expected_size, const void *came, size_t came_size) {
  expect_size(what, expected_size, came_size);
  expect(what, expected_size == 0 || memcmp(expected, came, came_size) == 0);
}

void expect_string(const char *what, const char *expected, size_t expected_size, openrouter_string came) {
  expect_bytes(what, expected, expected_size, came.data, came.size);
  expect(what, came.data[came.size] == '\0');
}

void expect_text(const char *what, const char *expected, openrouter_string came) {
  expect_string(what, expected, strlen(expected), came);
}
