/* No SIGPIPE reaches the program, and its own signals are as they were. */
#include "calls.h"
#include "hooks.h"
#include "tests.h"
#include <pthread.h>
#include <signal.h>
#include <string.h>

static volatile sig_atomic_t pipes;

static void count_pipe(int signal) {
  (void)signal;
  pipes++;
}

static bool is_blocked(int signal) {
  sigset_t set;
  pthread_sigmask(SIG_BLOCK, NULL, &set);
  return sigismember(&set, signal);
}

static bool is_pending(int signal) {
  sigset_t set;
  sigpending(&set);
  return sigismember(&set, signal);
}

static void call_once(const char *behaviour) {
  call call = {.operation = EXCHANGE, .behaviour = behaviour};
  outcome outcome;
  make_call(&call, &outcome);
}

void test_signals(void) {
  struct sigaction action = {.sa_handler = count_pipe}, old, now;
  sigset_t pipe;
  sigemptyset(&pipe);
  sigaddset(&pipe, SIGPIPE);
  sigaction(SIGPIPE, &action, &old);

  about("a SIGPIPE in the middle of a call");
  hook_raises_pipe(1);
  call_once("ok");
  call_once("reset");
  hook_raises_pipe(0);
  expect("the program's handler was not called", pipes == 0);
  expect("SIGPIPE is not blocked afterwards", !is_blocked(SIGPIPE));
  expect("none is pending", !is_pending(SIGPIPE));
  raise(SIGPIPE);
  expect("the program's own still comes", pipes == 1);

  about("a program that blocks SIGPIPE, and has one pending");
  pthread_sigmask(SIG_BLOCK, &pipe, NULL);
  raise(SIGPIPE);
  call_once("ok");
  expect("it is still blocked", is_blocked(SIGPIPE));
  expect("it is still pending", is_pending(SIGPIPE));
  pthread_sigmask(SIG_UNBLOCK, &pipe, NULL);
  expect("it comes when it is let", pipes == 2);

  about("handlers");
  sigaction(SIGPIPE, NULL, &now);
  expect("SIGPIPE has the program's handler", now.sa_handler == count_pipe);
  sigaction(SIGALRM, NULL, &now);
  expect("SIGALRM has none", now.sa_handler == SIG_DFL);
  sigaction(SIGPIPE, &old, NULL);
}
