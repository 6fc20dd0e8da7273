#include "system_calls.h"
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <stdarg.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

/* Of one thread, and of the processes that it makes. */
static __thread struct {
  const char *function, *then;
  size_t failing, called, failed, shared;
  int error, then_error;
  bool is_for_ever, rests;
  void (*watch)(void);
} failure;

void system_fail(const char *function, size_t n, int error, bool is_for_ever) {
  memset(&failure, 0, sizeof failure);
  failure.function = function;
  failure.failing = n;
  failure.error = error;
  failure.is_for_ever = is_for_ever;
}

void system_fail_then(const char *function, int error) {
  failure.then = function;
  failure.then_error = error;
}

void system_watch(void (*watch)(void)) { failure.watch = watch; }

void system_rest(bool rests) { failure.rests = rests; }

size_t system_succeed(void) {
  failure.function = failure.then = NULL;
  return failure.failed;
}

size_t system_called(void) { return failure.called; }

size_t system_shared(void) { return failure.shared; }

static bool fails(const char *function) {
  if (failure.watch != NULL && !failure.rests) {
    failure.rests = true;
    failure.watch();
    failure.rests = false;
  }
  if (failure.failed > 0 && failure.then != NULL && !failure.rests && strcmp(failure.then, function) == 0) {
    errno = failure.then_error;
    return true;
  }
  if (failure.function == NULL || failure.rests || strcmp(failure.function, function) != 0)
    return false;
  size_t called = ++failure.called;
  if (failure.failing == 0 || called < failure.failing || (called > failure.failing && !failure.is_for_ever))
    return false;
  failure.failed++;
  errno = failure.error;
  return true;
}

/* Defines a function that fails when requested, and otherwise does what it always does. */
#define FAILING(result, name, parameters, arguments)                                                                   \
  result name parameters {                                                                                             \
    result(*next) parameters;                                                                                          \
    *(void **)(&next) = dlsym(RTLD_NEXT, #name);                                                                       \
    return fails(#name) ? (result)-1 : next arguments;                                                                 \
  }

FAILING(int, socket, (int family, int type, int protocol), (family, type, protocol))
FAILING(int, bind, (int descriptor, __CONST_SOCKADDR_ARG address, socklen_t size), (descriptor, address, size))
FAILING(int, listen, (int descriptor, int count), (descriptor, count))
FAILING(int, getsockname, (int descriptor, __SOCKADDR_ARG address, socklen_t *size), (descriptor, address, size))
FAILING(int, accept4, (int descriptor, __SOCKADDR_ARG address, socklen_t *size, int flags),
        (descriptor, address, size, flags))
FAILING(int, epoll_create1, (int flags), (flags))
FAILING(int, epoll_ctl, (int set, int operation, int descriptor, struct epoll_event *event),
        (set, operation, descriptor, event))
FAILING(int, epoll_wait, (int set, struct epoll_event *events, int count, int milliseconds),
        (set, events, count, milliseconds))
FAILING(int, timerfd_create, (clockid_t clock, int flags), (clock, flags))
FAILING(int, timerfd_settime, (int timer, int flags, const struct itimerspec *new, struct itimerspec *old),
        (timer, flags, new, old))
FAILING(ssize_t, recv, (int descriptor, void *memory, size_t size, int flags), (descriptor, memory, size, flags))
FAILING(ssize_t, send, (int descriptor, const void *memory, size_t size, int flags), (descriptor, memory, size, flags))
FAILING(int, setsockopt, (int descriptor, int level, int name, const void *value, socklen_t size),
        (descriptor, level, name, value, size))
FAILING(int, getsockopt, (int descriptor, int level, int name, void *value, socklen_t *size),
        (descriptor, level, name, value, size))
FAILING(int, poll, (struct pollfd * descriptors, nfds_t count, int milliseconds), (descriptors, count, milliseconds))
FAILING(ssize_t, pread, (int descriptor, void *memory, size_t size, off_t offset), (descriptor, memory, size, offset))
FAILING(int, mprotect, (void *memory, size_t size, int protection), (memory, size, protection))
FAILING(pid_t, waitpid, (pid_t child, int *status, int flags), (child, status, flags))

FAILING(int, mkdirat, (int folder, const char *name, mode_t mode), (folder, name, mode))
FAILING(int, fstat, (int descriptor, struct stat *state), (descriptor, state))
FAILING(int, fstatat, (int folder, const char *name, struct stat *state, int flags), (folder, name, state, flags))
FAILING(int, fchmod, (int descriptor, mode_t mode), (descriptor, mode))
FAILING(int, fsync, (int descriptor), (descriptor))
FAILING(ssize_t, read, (int descriptor, void *memory, size_t size), (descriptor, memory, size))
FAILING(ssize_t, write, (int descriptor, const void *memory, size_t size), (descriptor, memory, size))
FAILING(int, renameat, (int folder, const char *name, int other, const char *new), (folder, name, other, new))

/* The mode of a new file, which comes behind the flags. */
static mode_t mode_behind(int flags, va_list rest) { return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0; }

int open(const char *path, int flags, ...) {
  int (*next)(const char *, int, ...);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_behind(flags, rest);
  va_end(rest);
  *(void **)(&next) = dlsym(RTLD_NEXT, "open");
  return fails("open") ? -1 : next(path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  int (*next)(int, const char *, int, ...);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = mode_behind(flags, rest);
  va_end(rest);
  *(void **)(&next) = dlsym(RTLD_NEXT, "openat");
  return fails("openat") ? -1 : next(folder, path, flags, mode);
}

/* Linux closes the descriptor in any case. */
int close(int descriptor) {
  int (*next)(int);
  *(void **)(&next) = dlsym(RTLD_NEXT, "close");
  bool is_failing = fails("close");
  int error = errno;
  int result = next(descriptor);
  if (!is_failing)
    return result;
  errno = error;
  return -1;
}

/* The library passes nothing behind the argument. */
int clone(int (*function)(void *), void *stack, int flags, void *argument, ...) {
  int (*next)(int (*)(void *), void *, int, void *, ...);
  *(void **)(&next) = dlsym(RTLD_NEXT, "clone");
  failure.shared += (flags & (CLONE_VM | CLONE_VFORK)) == (CLONE_VM | CLONE_VFORK);
  return fails("clone") ? -1 : next(function, stack, flags, argument);
}

static bool is_random_known;
static char letter;

void system_random_letters(bool is_known) {
  is_random_known = is_known;
  letter = 'A';
}

ssize_t getrandom(void *memory, size_t size, unsigned flags) {
  ssize_t (*next)(void *, size_t, unsigned);
  *(void **)(&next) = dlsym(RTLD_NEXT, "getrandom");
  if (fails("getrandom"))
    return -1;
  if (!is_random_known)
    return next(memory, size, flags);
  memset(memory, letter++, size);
  return (ssize_t)size;
}
