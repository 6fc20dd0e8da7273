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
static inline void system_set_error(int number) { errno = number; }

/* Of glibc 2.32 alone. One object serves all C libraries: where these are missing, their addresses are NULL. */
#pragma weak strerrorname_np
#pragma weak strerrordesc_np
const char *strerrorname_np(int number);
const char *strerrordesc_np(int number);

/* "EPERM" and "Operation not permitted": constant, and the same in every locale. NULL if the number is unknown, or the
 * C library does not tell. (strerror translates, and may return another thread's memory.) */
static inline const char *error_name(int number) { return strerrorname_np != NULL ? strerrorname_np(number) : NULL; }
static inline const char *error_text(int number) { return strerrordesc_np != NULL ? strerrordesc_np(number) : NULL; }

static inline int error_is_no_descriptor(int number) { return number == EMFILE || number == ENFILE; }
static inline int error_is_port_taken(int number) { return number == EADDRINUSE; }
static inline int error_is_port_forbidden(int number) { return number == EACCES || number == EPERM; }

#endif
