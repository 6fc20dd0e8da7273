#include "check.h"
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t passed, failed, skipped;
static char subject[200];

typedef struct {
  const char *function;
  openrouter_status status;
} observation;

static observation observations[1000];
static size_t observation_count;

/* Where a pair was found last. Without it the search takes most of the time of a test. */
static size_t places[4096];

static bool is_observation(size_t index, const char *function, openrouter_status status) {
  return index < observation_count && observations[index].status == status &&
         (observations[index].function == function || strcmp(observations[index].function, function) == 0);
}

openrouter_status observe(const char *function, openrouter_status status) {
  size_t *place = &places[((uintptr_t)function * 31 + (uint32_t)status) % (sizeof places / sizeof *places)];
  if (is_observation(*place, function, status))
    return status;
  for (size_t i = 0; i < observation_count; i++) {
    if (is_observation(i, function, status)) {
      *place = i;
      return status;
    }
  }
  if (observation_count == sizeof observations / sizeof *observations)
    abort();
  *place = observation_count;
  observations[observation_count++] = (observation){function, status};
  return status;
}

static bool write_observations(const char *path) {
  FILE *file = fopen(path, "w");
  if (file == NULL)
    return false;
  for (size_t i = 0; i < observation_count; i++) {
    fprintf(file, "%s %" PRId32 "\n", observations[i].function, observations[i].status);
  }
  return fclose(file) == 0;
}

void *allocate(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (memory == NULL)
    abort();
  return memory;
}

char *duplicate(const char *text) {
  size_t size = strlen(text) + 1;
  return memcpy(allocate(size, 1), text, size);
}

void about(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(subject, sizeof subject, format, arguments);
  va_end(arguments);
  for (char *c = subject; *c != '\0'; c++) {
    if (*c < 0x20 || *c >= 0x7F)
      *c = '?';
  }
}

static bool count(bool holds) {
  if (holds) {
    passed++;
  } else {
    failed++;
  }
  return holds;
}

static void print_quoted(const char *bytes, size_t size) {
  putchar('"');
  for (size_t i = 0; i < size && i < 400; i++) {
    unsigned char c = (unsigned char)bytes[i];
    if (c < 0x20 || c >= 0x7F || c == '"' || c == '\\') {
      printf("\\x%02x", c);
    } else {
      putchar(c);
    }
  }
  printf(size > 400 ? "...\" (%zu bytes)" : "\" (%zu bytes)", size);
}

void expect(const char *what, bool holds) {
  if (!count(holds))
    printf("FAILED %s: %s\n", subject, what);
}

void expect_status(const char *what, openrouter_status expected, openrouter_status actual) {
  if (count(expected == actual))
    return;
  printf("FAILED %s: %s: expected %" PRId32 " (%s), actual %" PRId32 " (%s)\n", subject, what, expected,
         openrouter_status_text(expected), actual, openrouter_status_text(actual));
}

void expect_ok(const char *what, openrouter_status actual) { expect_status(what, OPENROUTER_OK, actual); }

void expect_size(const char *what, size_t expected, size_t actual) {
  if (!count(expected == actual))
    printf("FAILED %s: %s: expected %zu, actual %zu\n", subject, what, expected, actual);
}

void expect_bytes(const char *what, const void *expected, size_t expected_size, const void *actual,
                  size_t actual_size) {
  if (count(expected_size == actual_size && memcmp(expected, actual, expected_size) == 0))
    return;
  printf("FAILED %s: %s: expected ", subject, what);
  print_quoted(expected, expected_size);
  printf(", actual ");
  print_quoted(actual, actual_size);
  putchar('\n');
}

void expect_string(const char *what, const char *expected, size_t expected_size, openrouter_string actual) {
  if (actual.data == NULL) {
    count(false);
    printf("FAILED %s: %s: expected a text, actual NULL\n", subject, what);
    return;
  }
  expect_bytes(what, expected, expected_size, actual.data, actual.size);
  expect("a borrowed text ends with a NUL", actual.data[actual.size] == '\0');
}

void expect_text(const char *what, const char *expected, openrouter_string actual) {
  expect_string(what, expected, strlen(expected), actual);
}

void expect_c_string(const char *what, const char *expected, const char *actual) {
  expect_bytes(what, expected, strlen(expected), actual, strlen(actual));
}

static void expect_part(const char *message, const char *part, bool wanted) {
  if (count((strstr(message, part) != NULL) == wanted))
    return;
  printf("FAILED %s: expected a message %s ", subject, wanted ? "with" : "without");
  print_quoted(part, strlen(part));
  printf(", actual ");
  print_quoted(message, strlen(message));
  putchar('\n');
}

void expect_shown(const char *message, const char *part) { expect_part(message, part, true); }

void expect_hidden(const char *message, const char *part) { expect_part(message, part, false); }

void skip(const char *what, const char *why) {
  skipped++;
  printf("skipped %s: %s\n", what, why);
}

int finish(void) {
  const char *log = getenv("STATUS_LOG");
  if (log != NULL) {
    about("STATUS_LOG");
    expect("the file can be written", write_observations(log));
  }
  printf("%zu passed, %zu failed, %zu skipped\n", passed, failed, skipped);
  return failed == 0 ? 0 : 1;
}
