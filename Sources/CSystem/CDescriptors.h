/*
 * Part of CEvents.h and CSockets.h: where the client's descriptors are.
 */
#ifndef OPENROUTER_CDESCRIPTORS_H
#define OPENROUTER_CDESCRIPTORS_H

/* The same in every shim: to Swift the types of libc must look alike in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* A new descriptor, moved out of the place of the first three: a host that has closed those may print all the same. -1
 * where there is none. */
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
