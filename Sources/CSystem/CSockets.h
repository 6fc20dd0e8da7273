/*
 * Functions of libc for the sign-in: a listener on loopback, its connections, and one descriptor for everything to wait
 * for.
 */
#ifndef OPENROUTER_CSOCKETS_H
#define OPENROUTER_CSOCKETS_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CDescriptors.h"
#include "CErrors.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

static inline int system_process(void) { return (int)getpid(); }

/* ------------------------------------------------------------------------------------------ Listener, connections */

/* Listens on 127.0.0.1; with port 0 the system chooses one. On failure returns -1, with the name of the call and errno.
 * */
static inline int listener_open(uint16_t port, uint16_t *bound, const char **step) {
  struct sockaddr_in address;
  socklen_t size = sizeof address;
  *step = "socket";
  int descriptor = descriptor_new(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (descriptor < 0)
    return -1;
  /* Connections that have ended may still occupy the caller's port. Sharing a port is not possible with this option. */
  int one = 1;
  if (port != 0)
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if ((*step = "bind", bind(descriptor, (struct sockaddr *)&address, sizeof address)) == 0 &&
      (*step = "listen", listen(descriptor, 128)) == 0 &&
      (*step = "getsockname", getsockname(descriptor, (struct sockaddr *)&address, &size)) == 0) {
    *bound = ntohs(address.sin_port);
    return descriptor;
  }
  int saved = errno;
  close(descriptor);
  errno = saved;
  return -1;
}

/* Results of connection_accept: no connection waits; descriptors or memory ran out; the system refuses. */
#define ACCEPT_NONE (-1)
#define ACCEPT_SCARCE (-2)
#define ACCEPT_REFUSED (-3)

/* Accepts a connection. Network errors that accept(2) reports mean that the connection is already gone. */
static inline int connection_accept(int listener) {
  int connection = descriptor_new(accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK));
  if (connection >= 0)
    return connection;
  switch (errno) {
  case EAGAIN:
  case EINTR:
  case ECONNABORTED:
  case ENETDOWN:
  case EPROTO:
  case ENOPROTOOPT:
  case EHOSTDOWN:
  case ENONET:
  case EHOSTUNREACH:
  case EOPNOTSUPP:
  case ENETUNREACH:
    return ACCEPT_NONE;
  case EMFILE:
  case ENFILE:
  case ENOBUFS:
  case ENOMEM:
    return ACCEPT_SCARCE;
  default:
    return ACCEPT_REFUSED;
  }
}

/* Whether a connection is waiting. Linux allocates a descriptor before it checks, so accept4 cannot say. */
static inline int connection_waits(int listener) {
  struct pollfd waiting = {listener, POLLIN, 0};
  return poll(&waiting, 1, 0) != 0;
}

/* Whether `wanted` more descriptors can be opened. At most 16 are tried. */
static inline int descriptors_left(int descriptor, int wanted) {
  int made[16], count = 0;
  while (count < wanted && count < 16 && (made[count] = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)) >= 0)
    count++;
  for (int i = 0; i < count; i++)
    close(made[i]);
  return count == wanted;
}

/* The result of recv and send: -1 if they would block, 0 after any other failure. */
static inline int connection_result(ssize_t count) {
  if (count < 0)
    return errno == EAGAIN || errno == EINTR ? -1 : 0;
  return (int)count;
}

/* The same as connection_read, but the bytes can be read again. */
static inline int connection_peek(int connection, void *memory, int size) {
  return connection_result(recv(connection, memory, (size_t)size, MSG_PEEK));
}

/* Reads bytes. 0 if the other side has closed the connection, -1 if nothing has arrived. */
static inline int connection_read(int connection, void *memory, int size) {
  return connection_result(recv(connection, memory, (size_t)size, 0));
}

/* Writes bytes. 0 if the other side has closed the connection, -1 if there is no room. */
static inline int connection_write(int connection, const void *memory, int size) {
  return connection_result(send(connection, memory, (size_t)size, MSG_NOSIGNAL));
}

/* Closes a connection. Unread bytes would make the system reset it and discard what was written, so they are read
 * first. */
static inline void connection_close(int connection) {
  char rest[1024];
  shutdown(connection, SHUT_WR);
  for (int i = 0; i < 64 && recv(connection, rest, sizeof rest, 0) > 0; i++)
    continue;
  explicit_bzero(rest, sizeof rest);
  close(connection);
}

/* Stops listening, even if a forked process has the descriptor too. */
static inline void listener_close(int listener) {
  shutdown(listener, SHUT_RDWR);
  close(listener);
}

/* ----------------------------------------------------------------------------------------------------- Event sets */

static const uint32_t EVENT_READ = EPOLLIN, EVENT_WRITE = EPOLLOUT;

typedef struct event_received {
  uint64_t tag;
  uint32_t events;
} event_received;

static inline int event_set_new(void) { return descriptor_new(epoll_create1(EPOLL_CLOEXEC)); }

/* Watches a descriptor, or changes what it is watched for. Returns 0 or -1.
 *
 * A host may wait for the set itself, edge-triggered. A changed watch (EPOLL_CTL_MOD) wakes it only if no event of the
 * descriptor was ready before; a new watch does so whenever one is ready. */
static inline int event_set_watch(int set, int descriptor, uint32_t events, uint64_t tag) {
  struct epoll_event event;
  memset(&event, 0, sizeof event);
  event.events = events;
  event.data.u64 = tag;
  /* Most are new. */
  if (epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &event) == 0)
    return 0;
  if (errno != EEXIST || epoll_ctl(set, EPOLL_CTL_DEL, descriptor, NULL) != 0)
    return -1;
  return epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &event);
}

static inline void event_set_forget(int set, int descriptor) { epoll_ctl(set, EPOLL_CTL_DEL, descriptor, NULL); }

/* Waits for up to 16 events, without a limit if milliseconds is negative. A signal ends the wait with no event. -1 if
 * the system refuses to wait. */
static inline int event_set_wait(int set, event_received *received, int milliseconds) {
  struct epoll_event events[16];
  int count = epoll_wait(set, events, 16, milliseconds);
  for (int i = 0; i < count; i++) {
    received[i].tag = events[i].data.u64;
    received[i].events = events[i].events;
  }
  return count < 0 && errno == EINTR ? 0 : count;
}

/* A timer on the monotonic clock. */
static inline int timer_new(void) {
  return descriptor_new(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
}

/* Sets the timer to a time of that clock; it expires at once if that has passed. Returns 0 or -1. */
static inline int timer_set(int timer, int64_t nanoseconds) {
  struct itimerspec when;
  memset(&when, 0, sizeof when);
  if (nanoseconds < 1)
    nanoseconds = 1;
  when.it_value.tv_sec = nanoseconds / 1000000000;
  when.it_value.tv_nsec = nanoseconds % 1000000000;
  return timerfd_settime(timer, TFD_TIMER_ABSTIME, &when, NULL);
}

#endif
