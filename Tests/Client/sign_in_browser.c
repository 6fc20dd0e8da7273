/* How the browser is started, as far as the host can notice: by its memory, its signals, its children. */
#include "calls.h"
#include "sign_ins.h"
#include "system_calls.h"
#include "tests.h"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define BROWSER OPENROUTER_SIGN_IN_MODE_BROWSER
#define CALLBACK OPENROUTER_SIGN_IN_MODE_CALLBACK

static char folder[] = "/tmp/xdg-open-XXXXXX", program[64];

/* xdg-open is a script from now on; NULL takes it away. */
static void write_browser(const char *script) {
  unlink(program);
  if (script == NULL)
    return;
  FILE *file = fopen(program, "we");
  if (file == NULL)
    abort();
  fprintf(file, "#!/bin/sh\nPATH=/bin:/usr/bin\n%s\n", script);
  fclose(file);
  chmod(program, 0700);
}

/* ------------------------------------------------------------------------------------------------------- The reports */

static void expect_mode(openrouter_sign_in_mode expected, double most_ms) {
  plan plan = {.mode = BROWSER};
  signing signing;
  openrouter_sign_in_mode mode = 0;
  new_signing(&plan, &signing);
  double start = now_ms();
  expect_ok("start", CALL(openrouter_sign_in_start, signing.sign_in));
  double milliseconds = now_ms() - start;
  CALL(openrouter_sign_in_get_mode, signing.sign_in, &mode);
  expect_size("mode", (size_t)expected, (size_t)mode);
  expect("the start waits no longer than it has to", milliseconds < most_ms + patience_ms());
  expect_no_child();
  free_signing(&signing);
}

/* Whether it opened anything it tells by its exit status, if it ends soon. */
static void test_ends(void) {
  static const struct {
    const char *script;
    openrouter_sign_in_mode mode;
  } browsers[] = {
      {"exit 0", BROWSER},
      {"exit 1", CALLBACK},
      {"exit 3", CALLBACK},
      {"exit 4", CALLBACK},
      {"exit 255", CALLBACK},
      {"sleep 0.03; exit 0", BROWSER},
      {"sleep 0.03; exit 3", CALLBACK},
      {"kill -SEGV $$", CALLBACK},
      {"kill -KILL $$", CALLBACK},
      {"sleep 5", BROWSER},
      {"sleep 5 & exit 0", BROWSER},
      {"sleep 5 & exit 3", CALLBACK},
      {"sleep 2; exit 3", BROWSER},
      {NULL, CALLBACK},
  };
  for (size_t i = 0; i < sizeof browsers / sizeof *browsers; i++) {
    about("xdg-open is a script: %s", browsers[i].script != NULL ? browsers[i].script : "it is missing");
    write_browser(browsers[i].script);
    expect_mode(browsers[i].mode, 250);
  }
}

/* ---------------------------------------------------------------------------------------------------- What may go wrong */

static void test_failure(const char *function, size_t n, int error, openrouter_sign_in_mode expected) {
  plan plan = {.mode = BROWSER};
  signing signing;
  visit visit;
  about("opening the browser, and %s, call %zu fails: %s", function, n, strerror(error));
  size_t descriptors = open_descriptors();
  new_signing(&plan, &signing);
  system_fail(function, n, error, false);
  visit_by_poll(&signing, system_rest, &visit);
  system_succeed();
  expect_signed_in(&visit);
  expect_size("mode", (size_t)expected, (size_t)visit.mode);
  expect_no_child();
  free_signing(&signing);
  expect_size("descriptors", descriptors, open_descriptors());
}

static void test_failures(void) {
  write_browser("exit 0");
  test_failure("nothing", 1, 0, BROWSER);
  test_failure("clone", 1, EAGAIN, CALLBACK);
  test_failure("clone", 1, ENOMEM, CALLBACK);
  /* The second one is called by the process between. */
  test_failure("clone", 2, EAGAIN, CALLBACK);
  test_failure("mprotect", 1, ENOMEM, CALLBACK);
  test_failure("mprotect", 2, ENOMEM, CALLBACK);
  test_failure("waitpid", 1, EINTR, BROWSER);
}

/* ------------------------------------------------------------------------------------------------------------- Signals */

static atomic_int calls;

static void count_call(int number) {
  (void)number;
  atomic_fetch_add(&calls, 1);
}

/* Whatever the host does about its children, it notices nothing, and the browser's end is known. */
static void test_children(const char *what, void (*handler)(int), int flags) {
  struct sigaction action, before;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigaction(SIGCHLD, &action, &before);
  calls = 0;
  about("a host that has SIGCHLD %s", what);
  write_browser("exit 0");
  expect_mode(BROWSER, 250);
  write_browser("exit 3");
  expect_mode(CALLBACK, 250);
  expect_size("SIGCHLD that came", 0, (size_t)calls);
  sigaction(SIGCHLD, NULL, &action);
  expect("SIGCHLD is as it was", action.sa_handler == handler);
  sigaction(SIGCHLD, &before, NULL);
}

static atomic_bool is_over;

/* Waits for any child, as supervisors do. */
static void *wait_for_any(void *stolen) {
  while (!is_over)
    *(size_t *)stolen += waitpid(-1, NULL, WNOHANG) > 0;
  return NULL;
}

static void test_waiting_thread(void) {
  pthread_t thread;
  size_t stolen = 0;
  about("a host with a thread that waits for any child");
  is_over = false;
  pthread_create(&thread, NULL, wait_for_any, &stolen);
  write_browser("exit 3");
  for (int i = 0; i < 10; i++)
    expect_mode(CALLBACK, 250);
  is_over = true;
  pthread_join(thread, NULL);
  expect_size("children that the thread got", 0, stolen);
}

/* A signal that comes meanwhile is taken by its handler in the host, once, and the mask is as before. */
static void test_signal(void) {
  struct sigaction action, before;
  sigset_t mask, old, after;
  memset(&action, 0, sizeof action);
  action.sa_handler = count_call;
  sigaction(SIGUSR2, &action, &before);
  sigemptyset(&mask);
  sigaddset(&mask, SIGWINCH);
  pthread_sigmask(SIG_SETMASK, &mask, &old);
  calls = 0;
  about("a signal while the browser starts");
  char script[60];
  snprintf(script, sizeof script, "kill -USR2 %ld", (long)getpid());
  write_browser(script);
  expect_mode(BROWSER, 250);
  expect_size("calls of the handler", 1, (size_t)calls);
  pthread_sigmask(SIG_SETMASK, &old, &after);
  expect("the mask is as before", sigismember(&after, SIGWINCH) == 1 && sigismember(&after, SIGUSR2) == 0);
  sigaction(SIGUSR2, &before, NULL);
}

/* -------------------------------------------------------------------------------------------------------------- Memory */

/* Nothing is copied, so that it does not matter how large the host is. */
static void test_memory(void) {
  about("the memory of a host that starts a browser");
  write_browser("exit 0");
  system_fail("clone", 0, 0, false);
  expect_mode(BROWSER, 250);
  system_succeed();
  expect_size("processes made", 2, system_called());
  expect_size("of which share the host's memory, and let it wait", 2, system_shared());
}

/* A host's PATH may be as long as it likes. */
static void test_path(void) {
  enum { SIZE = 60000 };
  char *before = duplicate(getenv("PATH")), *path = allocate(SIZE + sizeof folder + 1, 1);
  about("a PATH of %d bytes", SIZE);
  memset(path, 'x', SIZE);
  for (size_t i = 0; i < SIZE; i += 100)
    path[i] = ':';
  path[0] = '/';
  snprintf(path + SIZE, sizeof folder + 1, ":%s", folder);
  setenv("PATH", path, 1);
  write_browser("exit 0");
  expect_mode(BROWSER, 250);
  setenv("PATH", before, 1);
  free(path);
  free(before);
}

void test_sign_in_browser(void) {
  const char *path = getenv("PATH");
  char *before = duplicate(path != NULL ? path : "");
  expect("a folder", mkdtemp(folder) != NULL);
  snprintf(program, sizeof program, "%s/xdg-open", folder);
  /* No other xdg-open may be found. */
  setenv("PATH", folder, 1);
  test_ends();
  test_failures();
  test_children("handled", count_call, SA_RESTART);
  test_children("ignored", SIG_IGN, 0);
  test_children("handled without zombies", count_call, SA_NOCLDWAIT);
  test_waiting_thread();
  test_signal();
  test_memory();
  test_path();
  write_browser(NULL);
  rmdir(folder);
  setenv("PATH", before, 1);
  free(before);
}
