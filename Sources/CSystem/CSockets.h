/*
 * What the sign-in takes from the system: a listener on loopback and its connections, and one descriptor for all that is
 * waited for.
 */
#ifndef OPENROUTER_CSOCKETS_H
#define OPENROUTER_CSOCKETS_H

/* The same in every shim: to Swift the types of libc must look alike in all of them. */
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

/* Listens on 127.0.0.1 and nothing else; port 0 leaves the choice to the system. Where a step fails -1, its name and
 * errno. */
static inline int listener_open(uint16_t port, uint16_t *bound, const char **step) {
  struct sockaddr_in address;
  socklen_t size = sizeof address;
  *step = "socket";
  int descriptor = descriptor_new(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (descriptor < 0)
    return -1;
  /* A port of the caller's own may still be known to connections that are over. Nobody shares it by this. */
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

/* The next connection. Errors that accept(2) passes on from the network are a connection that is gone already. */
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

/* Whether somebody waits to be accepted. Linux takes a descriptor before it looks, so that accept4 does not tell. */
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

/* What recv and send returned: -1 if they would wait, 0 after any other failure. */
static inline int connection_result(ssize_t count) {
  if (count < 0)
    return errno == EAGAIN || errno == EINTR ? -1 : 0;
  return (int)count;
}

/* The same as connection_read, but the bytes can be read again. */
static inline int connection_peek(int connection, void *memory, int size) {
  return connection_result(recv(connection, memory, (size_t)size, MSG_PEEK));
}

/* Bytes that came; 0 where the other side is done or gone, -1 where there is nothing yet. */
static inline int connection_read(int connection, void *memory, int size) {
  return connection_result(recv(connection, memory, (size_t)size, 0));
}

/* Bytes that went; 0 where the other side is gone, -1 where there is no room yet. */
static inline int connection_write(int connection, const void *memory, int size) {
  return connection_result(send(connection, memory, (size_t)size, MSG_NOSIGNAL));
}

/* Ends a connection. What was left unread would make the system take back what was written: it is dropped unseen. */
static inline void connection_close(int connection) {
  char rest[1024];
  shutdown(connection, SHUT_WR);
  for (int i = 0; i < 64 && recv(connection, rest, sizeof rest, 0) > 0; i++)
    continue;
  explicit_bzero(rest, sizeof rest);
  close(connection);
}

/* Ends listening, also where a process that was forked has the descriptor too. */
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

/* Watches a descriptor, or watches it for something else. 0, or -1. */
static inline int event_set_watch(int set, int descriptor, uint32_t events, uint64_t tag) {
  struct epoll_event event;
  memset(&event, 0, sizeof event);
  event.events = events;
  event.data.u64 = tag;
  if (epoll_ctl(set, EPOLL_CTL_MOD, descriptor, &event) == 0)
    return 0;
  return errno == ENOENT ? epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &event) : -1;
}

static inline void event_set_forget(int set, int descriptor) { epoll_ctl(set, EPOLL_CTL_DEL, descriptor, NULL); }

/* Waits for events, at most 16 of them; without a limit where milliseconds are negative. A signal ends it with none. -1
 * if the system refuses to wait. */
static inline int event_set_wait(int set, event_received *received, int milliseconds) {
  struct epoll_event events[16];
  int count = epoll_wait(set, events, 16, milliseconds);
  for (int i = 0; i < count; i++) {
    received[i].tag = events[i].data.u64;
    received[i].events = events[i].events;
  }
  return count < 0 && errno == EINTR ? 0 : count;
}

/* A timer on the clock that only goes forward. */
static inline int timer_new(void) {
  return descriptor_new(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK));
}

/* It comes at a moment of that clock, or at once where that is past. 0, or -1. */
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
