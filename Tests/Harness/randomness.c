#define _GNU_SOURCE
#include "randomness.h"
#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static int mode;
static unsigned calls;

void randomness_set(int new_mode) { mode = new_mode; }

ssize_t getrandom(void *buffer, size_t size, unsigned flags);

/* Takes the place of libc's. */
ssize_t getrandom(void *buffer, size_t size, unsigned flags) {
  if (mode == RANDOM_FAILS) {
    errno = ENOSYS;
    return -1;
  }
  if (mode == RANDOM_IN_PIECES && ++calls % 2 == 0) {
    errno = EINTR;
    return -1;
  }
  return (ssize_t)syscall(SYS_getrandom, buffer, mode == RANDOM_IN_PIECES && size > 1 ? 1 : size, flags);
}
