/* What every test needs: expectations that are counted, and calls whose status is noted. */
#ifndef CHECK_H
#define CHECK_H

#include <openrouter/openrouter.h>
#include <stdbool.h>
#include <stddef.h>

/* Calls a function of the library and notes which status it gave; STATUS_LOG compares that with the header. */
#define CALL(function, ...) observe(#function, function(__VA_ARGS__))
openrouter_status observe(const char *function, openrouter_status status);

/* Zeroed memory; the program ends if out of memory. */
void *allocate(size_t count, size_t size) __attribute__((returns_nonnull));
char *duplicate(const char *text) __attribute__((returns_nonnull));

/* A literal and its size, inner NULs included. */
#define TEXT(literal) literal, sizeof(literal) - 1

/* What the expectations that follow are about; failures print it. */
void about(const char *format, ...) __attribute__((format(printf, 1, 2)));

void expect(const char *what, bool holds);
void expect_status(const char *what, openrouter_status expected, openrouter_status actual);
void expect_ok(const char *what, openrouter_status actual);
void expect_size(const char *what, size_t expected, size_t actual);
void expect_bytes(const char *what, const void *expected, size_t expected_size, const void *actual, size_t actual_size);
/* Compare with a borrowed text, which must be NUL-terminated. */
void expect_string(const char *what, const char *expected, size_t expected_size, openrouter_string actual);
void expect_text(const char *what, const char *expected, openrouter_string actual);
void expect_c_string(const char *what, const char *expected, const char *actual);
/* Whether one text has, or has not, another one in it. */
void expect_shown(const char *message, const char *part);
void expect_hidden(const char *message, const char *part);

void skip(const char *what, const char *why);

/* Prints the last line and writes STATUS_LOG; gives the program's exit status. */
int finish(void);

#endif
