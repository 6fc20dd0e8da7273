/*
 * Part of CSockets.h: names and texts of errno.
 */
#ifndef OPENROUTER_CERRORS_H
#define OPENROUTER_CERRORS_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <string.h>

static inline int system_error(void) { return errno; }

/* "EPERM" and "Operation not permitted": constant, and the same in every locale. NULL if the number is unknown.
 * (strerror translates, and may return another thread's memory.) */
static inline const char *error_name(int number) {
#if defined(__GLIBC__)
  return strerrorname_np(number);
#else
  (void)number;
  return NULL;
#endif
}

static inline const char *error_text(int number) {
#if defined(__GLIBC__)
  return strerrordesc_np(number);
#else
  (void)number;
  return NULL;
#endif
}

static inline int error_is_no_descriptor(int number) { return number == EMFILE || number == ENFILE; }
static inline int error_is_port_taken(int number) { return number == EADDRINUSE; }
static inline int error_is_port_forbidden(int number) { return number == EACCES || number == EPERM; }

#endif
