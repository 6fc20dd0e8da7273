/*
 * What the sign-in takes from the system: a listener on loopback and its connections, one descriptor for all that is
 * waited for, and a browser.
 */
#ifndef OPENROUTER_CSOCKETS_H
#define OPENROUTER_CSOCKETS_H

/* The same in every shim: to Swift the types of libc must look alike in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CDescriptors.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

static inline int system_process(void) { return (int)getpid(); }

/* ------------------------------------------------------------------------------------------ Listener, connections */

/* Listens on 127.0.0.1 and nothing else; port 0 leaves the choice to the system. -1 where no descriptor is left, -2
 * where another program has the port, -3 where the system refuses. */
static inline int listener_open(uint16_t port, uint16_t *bound) {
  struct sockaddr_in address;
  socklen_t size = sizeof address;
  int descriptor = descriptor_new(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (descriptor < 0)
    return errno == EMFILE || errno == ENFILE ? -1 : -3;
  /* A port of the caller's own may still be known to connections that are over. Nobody shares it by this. */
  int one = 1;
  if (port != 0)
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(descriptor, (struct sockaddr *)&address, sizeof address) != 0 || listen(descriptor, 128) != 0 ||
      getsockname(descriptor, (struct sockaddr *)&address, &size) != 0) {
    int is_taken = errno == EADDRINUSE || errno == EACCES;
    close(descriptor);
    return is_taken ? -2 : -3;
  }
  *bound = ntohs(address.sin_port);
  return descriptor;
}

/* What connection_accept says: there is none; nothing is left to have one with; the system refuses. */
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

/* Whether so many more descriptors could be had, at most 16. */
static inline int descriptors_left(int descriptor, int wanted) {
  int made[16], count = 0;
  while (count < wanted && count < 16 && (made[count] = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)) >= 0)
    count++;
  for (int i = 0; i < count; i++)
    close(made[i]);
  return count == wanted;
}

/* The same as connection_read, but the bytes can be read again. */
static inline int connection_peek(int connection, void *memory, int size) {
  ssize_t count = recv(connection, memory, (size_t)size, MSG_PEEK);
  if (count < 0)
    return errno == EAGAIN || errno == EINTR ? -1 : 0;
  return (int)count;
}

/* Bytes that came; 0 where the other side is done or gone, -1 where there is nothing yet. */
static inline int connection_read(int connection, void *memory, int size) {
  ssize_t count = recv(connection, memory, (size_t)size, 0);
  if (count < 0)
    return errno == EAGAIN || errno == EINTR ? -1 : 0;
  return (int)count;
}

/* Bytes that went; 0 where the other side is gone, -1 where there is no room yet. */
static inline int connection_write(int connection, const void *memory, int size) {
  ssize_t count = send(connection, memory, (size_t)size, MSG_NOSIGNAL);
  if (count < 0)
    return errno == EAGAIN || errno == EINTR ? -1 : 0;
  return (int)count;
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

typedef struct event_came {
  uint64_t tag;
  uint32_t events;
} event_came;

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
static inline int event_set_wait(int set, event_came *came, int milliseconds) {
  struct epoll_event events[16];
  int count = epoll_wait(set, events, 16, milliseconds);
  for (int i = 0; i < count; i++) {
    came[i].tag = events[i].data.u64;
    came[i].events = events[i].events;
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

/* -------------------------------------------------------------------------------------------------------- Browser */

/* Forgets a variable, given with its "=". Without a lock, which another thread may have had at the fork. */
static inline void environment_forget(const char *variable) {
  char **kept = environ;
  if (kept == NULL)
    return;
  for (char **next = environ; *next != NULL; next++)
    if (strncmp(*next, variable, strlen(variable)) != 0)
      *kept++ = *next;
  *kept = NULL;
}

/* What the new process does: nothing of ours goes with it, neither descriptors nor signals nor the key. */
static inline void browser_start(int report, const char *url) {
  const char *arguments[] = {"xdg-open", url, NULL};
  sigset_t none;
  /* Out of the way of the first three, which the host may have closed. */
  int kept = fcntl(report, F_DUPFD_CLOEXEC, 4);
  int nothing = open("/dev/null", O_RDWR);
  for (int standard = 0; standard < 3; standard++)
    dup2(nothing, standard);
  /* Closed by a start that succeeds. */
  dup3(kept, 3, O_CLOEXEC);
  close_range(4, ~0U, 0);
  setsid();
  for (int number = 1; number < NSIG; number++)
    signal(number, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  environment_forget("OPENROUTER_API_KEY=");
  execvp(arguments[0], (char *const *)arguments);
  ssize_t ignored = write(3, "x", 1);
  (void)ignored;
  _exit(127);
}

/*
 * Opens a URL by xdg-open, without a shell. Its process is nobody's child: the one between is waited for here, by its
 * number. 0, or -1 where it could not be started.
 */
static inline int browser_open(const char *url) {
  int ends[2];
  char failure;
  ssize_t count;
  if (pipe2(ends, O_CLOEXEC) != 0)
    return -1;
  pid_t between = _Fork();
  if (between == 0) {
    pid_t browser = _Fork();
    if (browser == 0)
      browser_start(ends[1], url);
    ssize_t ignored = browser < 0 ? write(ends[1], "x", 1) : 0;
    (void)ignored;
    _exit(0);
  }
  close(ends[1]);
  if (between > 0) {
    while (waitpid(between, NULL, 0) < 0 && errno == EINTR)
      continue;
  }
  /* The end comes with the browser's start. A process that another thread forks meanwhile may hold it up, and is not
   * waited for. */
  struct pollfd end = {ends[0], POLLIN, 0};
  do
    count = poll(&end, 1, 1000);
  while (count < 0 && errno == EINTR);
  if (count > 0)
    count = read(ends[0], &failure, 1);
  close(ends[0]);
  return between > 0 && count <= 0 ? 0 : -1;
}

#endif
