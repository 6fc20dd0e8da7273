/* Every call to the system fails in turn, during a whole sign-in: it ends in its time, and says how. */
#include "calls.h"
#include "sign_ins.h"
#include "system_calls.h"
#include "tests.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const struct {
  const char *function;
  int errors[3];
} failures[] = {
    {"socket", {EMFILE, ENOBUFS}},
    {"bind", {EADDRINUSE, EACCES}},
    {"listen", {EADDRINUSE}},
    {"getsockname", {ENOBUFS}},
    {"accept4", {EMFILE, EPERM, EINTR}},
    {"epoll_create1", {EMFILE}},
    {"epoll_ctl", {ENOSPC}},
    {"epoll_wait", {EINTR}},
    {"timerfd_create", {EMFILE}},
    {"timerfd_settime", {ENOMEM}},
    {"recv", {ECONNRESET, EAGAIN, EINTR}},
    {"send", {EPIPE, EAGAIN, EINTR}},
    {"getrandom", {ENOSYS, EINTR}},
};
enum { COUNT = sizeof failures / sizeof *failures, TIMEOUT_MS = 500 };

static bool is_end(openrouter_status status) {
  return status == OPENROUTER_OK || status == OPENROUTER_ERROR_OUT_OF_MEMORY || status == OPENROUTER_ERROR_RANDOM ||
         status == OPENROUTER_ERROR_CONNECTION || status == OPENROUTER_ERROR_TLS ||
         status == OPENROUTER_ERROR_TIMEOUT || status == OPENROUTER_ERROR_MAY_HAVE_ARRIVED ||
         status == OPENROUTER_ERROR_SYSTEM;
}

/* There is no room for a page, and the system does not report when there is. The page is not sent; nothing else happens. */
static void test_no_room(void) {
  plan plan = {.port = "http", .timeout_ms = TIMEOUT_MS};
  signing signing;
  visit visit = {0};
  char location[3000] = "", page[8000];
  about("a page that finds no room, and is not waited for");
  size_t descriptors = open_descriptors();
  new_signing(&plan, &signing);
  visit.start = openrouter_sign_in_start(signing.sign_in);
  read_sign_in(signing.sign_in, &visit);
  expect("the person says yes", decide(visit.url, "authorize", location, sizeof location));
  location[strcspn(location, "?")] = 'x';
  int stranger = browse(location);
  system_fail("send", 1, EAGAIN, false);
  system_fail_then("epoll_ctl", ENOSPC);
  visit.end = openrouter_sign_in_step(signing.sign_in, 1000);
  expect_size("pages that found no room", 1, system_succeed());
  expect_size("status of the page", (size_t)-1, (size_t)take_page(stranger, page, sizeof page));
  expect_status("continues", OPENROUTER_WAITING, visit.end);
  visit_by_poll(&signing, NULL, &visit);
  expect_signed_in(&visit);
  free_signing(&signing);
  expect_size("descriptors", descriptors, open_descriptors());
}

/* A handle that failed is as good as new. */
static void expect_again(const signing *signing) {
  visit visit;
  visit_by_poll(signing, NULL, &visit);
  expect_signed_in(&visit);
}

/* One sign-in with one failure. Says whether anything failed. */
static bool test_failure(const plan *plan, const char *function, size_t n, int error, bool is_for_ever) {
  signing signing;
  visit visit;
  about("%s by %s: call %zu %s fails: %s", function, plan->port, n, is_for_ever ? "and every later one" : "alone",
        strerror(error));
  size_t descriptors = open_descriptors();
  new_signing(plan, &signing);
  system_fail(function, n, error, is_for_ever);
  visit_by_poll(&signing, system_rest, &visit);
  size_t failed = system_succeed();
  expect_visit_end(&visit, is_end);
  /* What only has to be asked again is. */
  if (!is_for_ever && (error == EINTR || error == EAGAIN)) {
    expect_status("an interruption changes nothing", OPENROUTER_OK, visit.end);
    expect_size("times that the person has to ask for the page anew", 0, visit.reloads);
    expect_size("HTTP status of the page", 200, (size_t)visit.page);
  }
  if (failed > 0)
    expect_again(&signing);
  free_signing(&signing);
  expect_size("descriptors", descriptors, open_descriptors());
  return failed > 0;
}

/* All functions, with that number of the errors that each may have. */
static void test_all(const plan *plan, size_t errors, bool is_for_ever) {
  for (size_t i = 0; i < COUNT; i++) {
    for (size_t j = 0; j < errors && failures[i].errors[j] != 0; j++) {
      /* Nothing is only to be asked again for ever. */
      if (is_for_ever && (failures[i].errors[j] == EINTR || failures[i].errors[j] == EAGAIN))
        continue;
      size_t n = 1;
      while (n < 1000 && test_failure(plan, failures[i].function, n, failures[i].errors[j], is_for_ever))
        n++;
      about("%s by %s", failures[i].function, plan->port);
      expect("it is called", n > 1);
    }
  }
}

/* No callback arrives, and the system misbehaves: the timeout ends it anyway. */
static void test_in_vain(const char *function, int error, bool is_for_ever) {
  plan plan = {.timeout_ms = 100};
  signing signing;
  visit visit = {0};
  bool goes_on = true;
  for (size_t n = 1; goes_on && n < 20; n++) {
    about("no callback, and %s fails: call %zu %s", function, n, is_for_ever ? "and every later one" : "alone");
    new_signing(&plan, &signing);
    system_fail(function, n, error, is_for_ever);
    wait_in_vain(&signing, &visit);
    goes_on = system_succeed() > 0;
    expect_visit_end(&visit, is_end);
    expect("there is no success", visit.end < 0);
    free_signing(&signing);
  }
}

/* What the system refuses for good, as a sandbox does, costs no time of the processor while a browser waits. */
static void test_refused_call(const char *function, int error, openrouter_status expected) {
  plan plan = {.timeout_ms = 1000};
  signing signing;
  visit visit = {0};
  char location[3000] = "";
  about("%s is refused: %s", function, strerror(error));
  new_signing(&plan, &signing);
  visit.start = openrouter_sign_in_start(signing.sign_in);
  read_sign_in(signing.sign_in, &visit);
  expect("the person says yes", decide(visit.url, "authorize", location, sizeof location));
  int browser = browse(location);
  system_fail(function, 1, error, true);
  clock_t before = clock();
  visit.end = openrouter_sign_in_run(signing.sign_in);
  double seconds = (double)(clock() - before) / CLOCKS_PER_SEC;
  system_succeed();
  close(browser);
  read_sign_in(signing.sign_in, &visit);
  note_visit(&visit);
  expect_status(visit.message, expected, visit.end);
  expect("it costs little", seconds < 0.2 + patience_ms() / 1000);
  free_signing(&signing);
}

/* What comes behind the request is not read, and takes no page away. */
static void test_behind(void) {
  plan plan = {0};
  signing signing;
  visit visit = {0};
  char location[3000] = "", page[8000];
  about("a browser that sends more than its request");
  new_signing(&plan, &signing);
  visit.start = openrouter_sign_in_start(signing.sign_in);
  read_sign_in(signing.sign_in, &visit);
  expect("the person is sent back", decide(visit.url, "authorize", location, sizeof location));
  int browser = browse_with(location, 20000);
  visit.end = openrouter_sign_in_run(signing.sign_in);
  visit.page = take_page(browser, page, sizeof page);
  read_sign_in(signing.sign_in, &visit);
  expect_signed_in(&visit);
  free_signing(&signing);
}

/* The descriptor becomes readable for the deadlines of the exchange, too. */
static void test_time(void) {
  plan plan = {.behaviour = "never", .attempt_timeout_ms = 200};
  signing signing;
  visit visit;
  about("an exchange that is not answered in its time");
  new_signing(&plan, &signing);
  double start = now_ms();
  visit_by_poll(&signing, NULL, &visit);
  note_visit(&visit);
  expect_status(visit.message, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, visit.end);
  expect("it ends long before the sign-in has to", now_ms() - start < LONG_MS / 2.0);
  free_signing(&signing);
}

void test_sign_in_system_failures(void) {
  const plan http = {.port = "http", .timeout_ms = TIMEOUT_MS}, https = {.port = "https", .timeout_ms = TIMEOUT_MS};
  test_behind();
  test_no_room();
  test_time();
  test_all(&http, 3, false);
  test_all(&https, 1, false);
  test_all(&http, 3, true);
  test_in_vain("nothing", 0, false);
  for (int is_for_ever = 0; is_for_ever < 2; is_for_ever++) {
    test_in_vain("epoll_wait", EINTR, is_for_ever);
    test_in_vain("epoll_ctl", ENOSPC, is_for_ever);
    test_in_vain("timerfd_settime", ENOMEM, is_for_ever);
  }
  test_refused_call("accept4", EPERM, OPENROUTER_ERROR_TIMEOUT);
  test_refused_call("accept4", ENOSYS, OPENROUTER_ERROR_TIMEOUT);
  test_refused_call("epoll_wait", EPERM, OPENROUTER_ERROR_SYSTEM);
}
