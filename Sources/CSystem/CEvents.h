/*
 * Additional functions of libc for the client: clocks, the environment, cancellation, sockets, signals.
 */
#ifndef OPENROUTER_CEVENTS_H
#define OPENROUTER_CEVENTS_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CDescriptors.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/* Nanoseconds of the monotonic clock. */
static inline int64_t system_monotonic_nanoseconds(void) {
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static inline int64_t system_unix_seconds(void) { return (int64_t)time(NULL); }

/* Returns NULL as well if the program has more rights than the user who started it: that user's environment must not
 * choose where its secrets are sent. */
static inline const char *system_environment(const char *name) { return secure_getenv(name); }

/* Whether a variable is set and not empty, but hidden from such a program. */
static inline int system_environment_hides(const char *name) {
  const char *value = getenv(name);
  return value != NULL && value[0] != '\0' && secure_getenv(name) == NULL;
}

static inline void descriptor_close(int descriptor) { close(descriptor); }

/* A new eventfd that is not set, or -1. */
static inline int event_new(void) { return descriptor_new(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)); }

/* May be called from a signal handler. */
static inline void event_set(int event) {
  int saved = errno;
  uint64_t one = 1;
  /* Fails only if it was set 2^64 - 2 times before. */
  ssize_t ignored = write(event, &one, sizeof one);
  (void)ignored;
  errno = saved;
}

static inline void event_clear(int event) {
  int saved = errno;
  uint64_t count;
  /* Fails only if it is not set. */
  ssize_t ignored = read(event, &count, sizeof count);
  (void)ignored;
  errno = saved;
}

/* Waits until an event (-1 for none) is set, a timeout in milliseconds expires, or a signal arrives. Returns whether it
 * is set. */
static inline int event_wait(int event, int milliseconds) {
  struct pollfd wanted = {event, POLLIN, 0};
  return poll(&wanted, 1, milliseconds) > 0;
}

/* Writes the bytes of an address. Returns their count, or 0 if the text is not an address. */
static inline size_t address_read(const char *text, size_t size, unsigned char *bytes) {
  char copy[INET6_ADDRSTRLEN];
  if (size == 0 || size >= sizeof copy)
    return 0;
  memcpy(copy, text, size);
  copy[size] = '\0';
  return inet_pton(AF_INET, copy, bytes) == 1 ? 4 : inet_pton(AF_INET6, copy, bytes) == 1 ? 16 : 0;
}

/* Whether an address is a given one, or lies in a network ("10.0.0.0/8"). */
static inline int address_is_in(const char *address, size_t address_size, const char *network, size_t network_size) {
  unsigned char bytes[16], others[16], difference = 0;
  size_t size = 0, bits = 0;
  size_t count = address_read(address, address_size, bytes);
  while (size < network_size && network[size] != '/')
    size++;
  if (count == 0 || address_read(network, size, others) != count)
    return 0;
  for (size_t place = size + 1; place < network_size; place++) {
    if (network[place] < '0' || network[place] > '9')
      return 0;
    bits = bits * 10 + (size_t)(network[place] - '0');
    if (bits > count * 8)
      return 0;
  }
  /* As in libcurl, 0 bits mean all bits. */
  if (bits == 0)
    bits = count * 8;
  for (size_t place = 0; place < bits; place++)
    difference |= (bytes[place / 8] ^ others[place / 8]) & (0x80 >> place % 8);
  return difference == 0;
}

/* A socket with close-on-exec set. On failure -1, with the reason in `error`. */
static inline int descriptor_open(int family, int type, int protocol, int32_t *error) {
  int descriptor = descriptor_new(socket(family, type | SOCK_CLOEXEC, protocol));
  *error = descriptor < 0 ? errno : 0;
  if (descriptor < 0)
    return descriptor;
  /* Certificates are read next. Without a descriptor for them, libcurl would report them as wrong. */
  int next = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (next < 0 && errno == EMFILE) {
    *error = EMFILE;
    close(descriptor);
    return -1;
  }
  if (next >= 0)
    close(next);
  return descriptor;
}

/* The number of bytes read from a TCP socket; -1 if the system does not know. */
static inline int64_t socket_bytes_read(int descriptor) {
  /* tcpi_bytes_received of Linux 4.1, which glibc's struct tcp_info does not have. */
  enum { OFFSET = 128 };
  unsigned char info[256];
  uint64_t received;
  socklen_t size = sizeof info;
  int unread = 0;
  int saved = errno;
  int fails = getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, info, &size) != 0 || size < OFFSET + sizeof received ||
              ioctl(descriptor, FIONREAD, &unread) != 0;
  errno = saved;
  if (fails)
    return -1;
  memcpy(&received, info + OFFSET, sizeof received);
  return (int64_t)received - unread;
}

/*
 * Blocks a signal in this thread that a write may send to it, and whose default ends the program.
 */
typedef struct signal_guard {
  sigset_t blocked;
  int number, was_pending;
} signal_guard;

/* A connection that the other side has closed. */
static inline int signal_of_pipes(void) { return SIGPIPE; }
/* A file that is larger than RLIMIT_FSIZE. */
static inline int signal_of_file_sizes(void) { return SIGXFSZ; }

static inline void signal_guard_enter(signal_guard *guard, int number) {
  sigset_t set, pending;
  sigemptyset(&set);
  sigaddset(&set, number);
  sigemptyset(&pending);
  sigpending(&pending);
  guard->number = number;
  guard->was_pending = sigismember(&pending, number);
  pthread_sigmask(SIG_BLOCK, &set, &guard->blocked);
}

/* Discards the signal if it arrived meanwhile, and restores the signal mask. */
static inline void signal_guard_leave(const signal_guard *guard) {
  int saved = errno;
  sigset_t set, pending;
  sigemptyset(&pending);
  sigpending(&pending);
  if (!guard->was_pending && sigismember(&pending, guard->number)) {
    static const struct timespec at_once = {0, 0};
    sigemptyset(&set);
    sigaddset(&set, guard->number);
    sigtimedwait(&set, NULL, &at_once);
  }
  pthread_sigmask(SIG_SETMASK, &guard->blocked, NULL);
  errno = saved;
}

#endif
