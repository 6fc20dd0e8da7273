/* What a person pastes: a failure ends nothing, wherever it comes from, and the code can still come. */
#include "allocations.h"
#include "calls.h"
#include "sign_ins.h"
#include "tests.h"
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static openrouter_status submit(const signing *signing, const char *text, size_t size) {
  return CALL(openrouter_sign_in_submit, signing->sign_in, text, size);
}

static void expect_waiting(const signing *signing) {
  expect_status("step", OPENROUTER_INPUT_NEEDED, CALL(openrouter_sign_in_step, signing->sign_in, 0));
}

static void test_nonsense(const signing *signing) {
  char text[8193];
  memset(text, 'a', sizeof text);
  about("nonsense is pasted");
  expect_status("no UTF-8", OPENROUTER_ERROR_INVALID_UTF8, submit(signing, TEXT("code=\xFF")));
  expect_waiting(signing);
  expect_status("8,193 bytes", OPENROUTER_ERROR_TOO_LARGE, submit(signing, text, sizeof text));
  expect_waiting(signing);
}

/* A long code is more than the handle has room for. */
static void test_paste_without_memory(const signing *signing) {
  char text[1000] = "code=";
  if (allocations_not_seen() != NULL) {
    skip("a paste without memory", allocations_not_seen());
    return;
  }
  about("a code is pasted, and there is no memory");
  memset(text + 5, 'a', sizeof text - 5);
  allocations_fail(1, 1);
  openrouter_status status = submit(signing, text, sizeof text);
  expect("an allocation failed", allocations_succeed() > 0);
  expect_status("submit", OPENROUTER_ERROR_OUT_OF_MEMORY, status);
  expect_waiting(signing);
}

/* The child is killed: what it leaves behind is no leak. */
static openrouter_status in_child(openrouter_status function(openrouter_sign_in *), const signing *signing) {
  openrouter_status status = OPENROUTER_OK;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0)
    return OPENROUTER_OK;
  pid_t child = fork();
  if (child == 0) {
    alarm(20);
    status = function(signing->sign_in);
    if (write(ends[1], &status, sizeof status) == sizeof status)
      raise(SIGKILL);
  }
  close(ends[1]);
  if (read(ends[0], &status, sizeof status) != sizeof status)
    status = OPENROUTER_OK;
  close(ends[0]);
  waitpid(child, NULL, 0);
  return status;
}

static openrouter_status submit_one(openrouter_sign_in *sign_in) {
  return openrouter_sign_in_submit(sign_in, TEXT("code=one"));
}

static void test_child(const signing *signing) {
  about("a child continues the sign-in of its parent");
  openrouter_status status = observe("openrouter_sign_in_submit", in_child(submit_one, signing));
  expect_status("submit", OPENROUTER_ERROR_SYSTEM, status);
  status = observe("openrouter_sign_in_run", in_child(openrouter_sign_in_run, signing));
  expect_status("run", OPENROUTER_ERROR_SYSTEM, status);
  expect_waiting(signing);
}

/* The exchange has nothing to be made with: what was not sent can be signed in anew. */
static void test_run_without_memory(const plan *plan) {
  signing signing;
  visit visit = {0};
  char location[3000] = "";
  if (allocations_not_seen() != NULL)
    return;
  about("the sign-in runs without memory");
  new_signing(plan, &signing);
  visit.start = openrouter_sign_in_start(signing.sign_in);
  read_sign_in(signing.sign_in, &visit);
  expect("the person says yes", decide(visit.url, "authorize", location, sizeof location));
  allocations_fail(1, 1);
  expect_ok("submit", submit(&signing, location, strlen(location)));
  visit.end = openrouter_sign_in_run(signing.sign_in);
  allocations_succeed();
  note_visit(&visit);
  expect_status("run", OPENROUTER_ERROR_OUT_OF_MEMORY, visit.end);
  visit_by_run(&signing, &visit);
  expect_signed_in(&visit);
  free_signing(&signing);
}

/* A code that the service refuses leaves the verifier for another one, as long as there is time. */
static void test_refused_code(const plan *plan) {
  signing signing;
  visit visit = {0};
  char location[3000] = "";
  about("a wrong code, and then the right one");
  new_signing(plan, &signing);
  visit.start = openrouter_sign_in_start(signing.sign_in);
  read_sign_in(signing.sign_in, &visit);
  expect("the person says yes", decide(visit.url, "authorize", location, sizeof location));
  for (int i = 0; i < 2; i++) {
    expect_ok("submit", submit(&signing, TEXT("code_that_nobody_made")));
    expect_status("run", OPENROUTER_ERROR_API, CALL(openrouter_sign_in_run, signing.sign_in));
    expect_status("again", OPENROUTER_ERROR_API, CALL(openrouter_sign_in_step, signing.sign_in, 0));
  }
  expect_status("nonsense", OPENROUTER_ERROR_INVALID_VALUE, submit(&signing, TEXT("two words")));
  expect_ok("submit", submit(&signing, location, strlen(location)));
  expect_ok("run", CALL(openrouter_sign_in_run, signing.sign_in));
  expect_status("over", OPENROUTER_ERROR_INCONSISTENT, submit(&signing, location, strlen(location)));
  free_signing(&signing);
}

void test_sign_in_pasted(void) {
  const plan headless = {.mode = OPENROUTER_SIGN_IN_MODE_HEADLESS}, callback = {0};
  signing signing;
  visit visit = {0};
  char location[3000] = "";
  new_signing(&callback, &signing);
  about("the page's address, of a sign-in beside");
  expect_ok("start", openrouter_sign_in_start(signing.sign_in));
  read_sign_in(signing.sign_in, &visit);
  expect("the person says yes", decide(visit.url, "authorize", location, sizeof location));
  free_signing(&signing);
  new_signing(&headless, &signing);
  expect_ok("start", openrouter_sign_in_start(signing.sign_in));
  test_nonsense(&signing);
  test_paste_without_memory(&signing);
  test_child(&signing);
  about("after all that, a code");
  expect_ok("submit", submit(&signing, location, strlen(location)));
  expect_status("a second one", OPENROUTER_ERROR_INCONSISTENT, submit(&signing, location, strlen(location)));
  free_signing(&signing);
  test_run_without_memory(&callback);
  test_refused_code(&callback);
}
