/* The harness's expectations for fuzz targets: the first that does not hold ends the program, which is a finding. */
#include "check.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char subject[256];

static void end(const char *what, long long expected, long long actual) {
  fprintf(stderr, "EXPECTED %s: %lld, actual %lld %s\n", what, expected, actual, subject);
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

void expect_status(const char *what, openrouter_status expected, openrouter_status actual) {
  if (expected != actual)
    end(what, expected, actual);
}

void expect_ok(const char *what, openrouter_status actual) { expect_status(what, OPENROUTER_OK, actual); }

void expect_size(const char *what, size_t expected, size_t actual) {
  if (expected != actual)
    end(what, (long long)expected, (long long)actual);
}

void expect_bytes(const char *what, const void *expected, size_t expected_size, const void *actual,
                  size_t actual_size) {
  expect_size(what, expected_size, actual_size);
  expect(what, expected_size == 0 || memcmp(expected, actual, actual_size) == 0);
}

void expect_string(const char *what, const char *expected, size_t expected_size, openrouter_string actual) {
  expect_bytes(what, expected, expected_size, actual.data, actual.size);
  expect(what, actual.data[actual.size] == '\0');
}

void expect_text(const char *what, const char *expected, openrouter_string actual) {
  expect_string(what, expected, strlen(expected), actual);
}
