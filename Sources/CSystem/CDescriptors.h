/*
 * How the client opens descriptors; the other shims include it.
 */
#ifndef OPENROUTER_CDESCRIPTORS_H
#define OPENROUTER_CDESCRIPTORS_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* Moves a new descriptor above 2, as a host that has closed the first three may still write to them. Returns -1 on
 * failure. */
static inline int descriptor_new(int descriptor) {
  if (descriptor < 0 || descriptor > STDERR_FILENO)
    return descriptor;
  int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  int saved = errno;
  close(descriptor);
  errno = saved;
  return moved;
}

#endif
