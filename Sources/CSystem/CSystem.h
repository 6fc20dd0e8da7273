/*
 * What the library takes from libc. Embedded Swift has no Glibc module: these few functions are all it sees.
 */
#ifndef OPENROUTER_CSYSTEM_H
#define OPENROUTER_CSYSTEM_H

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline void *system_allocate(size_t size) { return malloc(size); }

static inline void system_free(void *memory) { free(memory); }

static inline void system_copy(void *target, const void *source, size_t size) { memcpy(target, source, size); }

/* The ranges may overlap. */
static inline void system_move(void *target, const void *source, size_t size) { memmove(target, source, size); }

static inline int system_compare(const void *left, const void *right, size_t size) {
  return memcmp(left, right, size);
}

static inline size_t system_text_size(const char *text) { return strlen(text); }

/* Zeroes that the compiler may not leave out. */
static inline void system_wipe(void *memory, size_t size) { explicit_bzero(memory, size); }

/* The number as "d.ddde+xx" with so many digits behind the point, correctly rounded; the point is the locale's. */
static inline void system_print_number(char *text, size_t capacity, int digits, double number) {
  snprintf(text, capacity, "%.*e", digits, number);
}

/* The double that is nearest to a number written without a decimal point, so that the locale does not matter. */
static inline double system_read_number(const char *text) {
  int saved = errno;
  double number = strtod(text, NULL);
  errno = saved;
  return number;
}

/* For numbers between -2^63 and 2^63 only. Swift's own conversion leaves a trap behind. */
static inline int64_t system_truncate(double number) { return (int64_t)number; }

#endif
