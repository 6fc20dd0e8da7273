/*
 * Functions of libc for a conversation on standard input and standard error.
 */
#ifndef OPENROUTER_CTERMINAL_H
#define OPENROUTER_CTERMINAL_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CDescriptors.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

/* A terminal that does not echo, and the signals that wait until it does again. */
typedef struct terminal {
  struct termios settings;
  sigset_t mask, held;
  /* A signalfd; -1 if the terminal is left as it is. */
  int signals;
} terminal;

/* Only in the foreground: others are stopped if they change the terminal. */
static inline void terminal_hide(const terminal *state) {
  struct termios quiet = state->settings;
  quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
  if (tcgetpgrp(STDIN_FILENO) == getpgrp())
    tcsetattr(STDIN_FILENO, TCSANOW, &quiet);
}

static inline void terminal_show(const terminal *state, int action) {
  if (tcgetpgrp(STDIN_FILENO) == getpgrp())
    tcsetattr(STDIN_FILENO, action, &state->settings);
}

/* Turns echoing off, if standard input is a terminal. The signals that stop or end a program by the user's wish are
 * held, so that the terminal can be restored before they do; those that the program itself blocks stay its own. */
static inline void terminal_enter(terminal *state) {
  static const int numbers[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
  state->signals = -1;
  if (tcgetattr(STDIN_FILENO, &state->settings) != 0 || (state->settings.c_lflag & ECHO) == 0 ||
      tcgetpgrp(STDIN_FILENO) != getpgrp())
    return;
  sigemptyset(&state->held);
  pthread_sigmask(SIG_SETMASK, NULL, &state->mask);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    if (!sigismember(&state->mask, numbers[i]))
      sigaddset(&state->held, numbers[i]);
  }
  state->signals = descriptor_new(signalfd(-1, &state->held, SFD_CLOEXEC | SFD_NONBLOCK));
  if (state->signals < 0)
    return;
  pthread_sigmask(SIG_BLOCK, &state->held, NULL);
  terminal_hide(state);
}

static inline int terminal_is_hidden(const terminal *state) { return state->signals >= 0; }

/* Lets the held signals have their effect, with the terminal as it was. */
static inline void terminal_deliver(const terminal *state) {
  terminal_show(state, TCSANOW);
  pthread_sigmask(SIG_UNBLOCK, &state->held, NULL);
  pthread_sigmask(SIG_BLOCK, &state->held, NULL);
  terminal_hide(state);
}

/* Drops what was typed and not read: the user has not seen it, and it may be a code. */
static inline void terminal_leave(terminal *state) {
  if (state->signals < 0)
    return;
  terminal_show(state, TCSAFLUSH);
  pthread_sigmask(SIG_UNBLOCK, &state->held, NULL);
  close(state->signals);
  state->signals = -1;
}

/* Bits of terminal_wait. */
#define TERMINAL_INPUT 1
#define TERMINAL_SIGNAL 2
#define TERMINAL_EVENT 4

/* Waits for standard input, if it is to be read, for a signal, and for another descriptor (-1 for none). Returns which
 * of them are ready: 0 after the timeout or an interruption. */
static inline int terminal_wait(const terminal *state, int reads_input, int descriptor, int64_t milliseconds) {
  struct pollfd wanted[] = {
      {reads_input ? STDIN_FILENO : -1, POLLIN, 0}, {state->signals, POLLIN, 0}, {descriptor, POLLIN, 0}};
  int timeout = milliseconds < 0 ? -1 : milliseconds > INT32_MAX ? INT32_MAX : (int)milliseconds;
  if (poll(wanted, 3, timeout) < 0)
    return errno == EINTR ? 0 : -1;
  return (wanted[0].revents != 0 ? TERMINAL_INPUT : 0) | (wanted[1].revents != 0 ? TERMINAL_SIGNAL : 0) |
         (wanted[2].revents != 0 ? TERMINAL_EVENT : 0);
}

/* Reads what there is. Returns the number of bytes, 0 if no more will come, -1 if none is there yet. */
static inline int64_t terminal_read(char *bytes, size_t size) {
  ssize_t count = read(STDIN_FILENO, bytes, size);
  return count < 0 && errno != EAGAIN && errno != EINTR ? 0 : (int64_t)count;
}

/* Writes all bytes to standard error, which may be a descriptor that does not wait. Returns 0, or -1. */
static inline int terminal_write(const char *bytes, size_t size) {
  while (size > 0) {
    ssize_t count = write(STDERR_FILENO, bytes, size);
    if (count < 0 && errno == EAGAIN) {
      struct pollfd wanted = {STDERR_FILENO, POLLOUT, 0};
      poll(&wanted, 1, -1);
    } else if (count < 0 && errno != EINTR) {
      return -1;
    }
    bytes += count > 0 ? count : 0;
    size -= count > 0 ? (size_t)count : 0;
  }
  return 0;
}

#endif
