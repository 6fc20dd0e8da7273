/*
 * What the client takes from the system beyond that: clocks, the environment, cancellation, sockets, signals.
 */
#ifndef OPENROUTER_CEVENTS_H
#define OPENROUTER_CEVENTS_H

/* The same in every shim: to Swift the types of libc must look alike in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CDescriptors.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* Nanoseconds of a clock that only goes forward. */
static inline int64_t system_monotonic_nanoseconds(void) {
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static inline int64_t system_unix_seconds(void) { return (int64_t)time(NULL); }

static inline const char *system_environment(const char *name) { return getenv(name); }

static inline void descriptor_close(int descriptor) { close(descriptor); }

/* An eventfd that is not set, or -1. */
static inline int event_new(void) { return descriptor_new(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)); }

/* May be called from a signal handler. */
static inline void event_set(int event) {
  int saved = errno;
  uint64_t one = 1;
  /* Fails only where it is set already, 2^64 - 2 times. */
  ssize_t ignored = write(event, &one, sizeof one);
  (void)ignored;
  errno = saved;
}

static inline void event_clear(int event) {
  int saved = errno;
  uint64_t count;
  /* Fails only where it is not set. */
  ssize_t ignored = read(event, &count, sizeof count);
  (void)ignored;
  errno = saved;
}

/* Waits until an event is set, or a time in milliseconds is over, or a signal came. Without an event (-1) only time
 * passes. Says whether it is set. */
static inline int event_wait(int event, int milliseconds) {
  struct pollfd wanted = {event, POLLIN, 0};
  return poll(&wanted, 1, milliseconds) > 0;
}

/* What descriptor_open says where the process or the system has no descriptor left. */
#define DESCRIPTORS_EXHAUSTED (-2)

/* A socket that is closed in programs that are started; -1 where there is none of that kind. */
static inline int descriptor_open(int family, int type, int protocol) {
  int descriptor = descriptor_new(socket(family, type | SOCK_CLOEXEC, protocol));
  return descriptor < 0 && (errno == EMFILE || errno == ENFILE) ? DESCRIPTORS_EXHAUSTED : descriptor;
}

/*
 * Keeps SIGPIPE from this thread: libcurl and the TLS library may write to a connection that the other side has closed.
 */
typedef struct pipe_guard {
  sigset_t blocked;
  int was_pending;
} pipe_guard;

static inline void pipe_guard_enter(pipe_guard *guard) {
  sigset_t set, pending;
  sigemptyset(&set);
  sigaddset(&set, SIGPIPE);
  sigemptyset(&pending);
  sigpending(&pending);
  guard->was_pending = sigismember(&pending, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &set, &guard->blocked);
}

/* What came meanwhile is taken away, and the thread's signals are as they were. */
static inline void pipe_guard_leave(const pipe_guard *guard) {
  int saved = errno;
  sigset_t set, pending;
  sigemptyset(&pending);
  sigpending(&pending);
  if (!guard->was_pending && sigismember(&pending, SIGPIPE)) {
    static const struct timespec at_once = {0, 0};
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    sigtimedwait(&set, NULL, &at_once);
  }
  pthread_sigmask(SIG_SETMASK, &guard->blocked, NULL);
  errno = saved;
}

#endif
