/* Verifier, path, code and key of a sign-in are in no memory that is given back, however it ends. */
#include "allocations.h"
#include "check.h"
#include "sign_ins.h"
#include "system_calls.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

/* What random bytes become that are letters: of the verifier 'A', of the path 'B'. */
static const char *const secrets[] = {"QUFBQUFBQUFBQUFB", "QkJCQkJCQkJCQkJC", "auth_code_", "sk-or-v1-", NULL};

static void expect_none(const char *what) {
  size_t found = allocations_found();
  expect_size(what, 0, found);
  allocations_watch(secrets);
}

static void test_end(const char *behaviour, const char *decision, bool is_pasted, openrouter_status expected) {
  bool is_timed = strcmp(behaviour, "never") == 0 || strcmp(behaviour, "no-browser") == 0;
  plan plan = {.behaviour = behaviour, .timeout_ms = is_timed ? 500 : 0};
  signing signing;
  visit visit;
  char location[3000] = "", page[8000];
  int browser = -1;
  about("%s, %s%s", behaviour, decision, is_pasted ? ", pasted" : "");
  system_random_letters(true);
  new_signing(&plan, &signing);
  allocations_watch(secrets);
  expect_ok("start", openrouter_sign_in_start(signing.sign_in));
  expect_none("secrets in what the start gave back");
  read_sign_in(signing.sign_in, &visit);
  expect_shown(visit.url, secrets[1]);
  expect_hidden(visit.url, secrets[0]);
  expect("the person is sent back", decide(visit.url, decision, location, sizeof location));
  if (is_pasted)
    expect_ok("submit", CALL(openrouter_sign_in_submit, signing.sign_in, location, strlen(location)));
  else if (strcmp(behaviour, "no-browser") != 0)
    browser = browse(location);
  expect_none("secrets in what the submission gave back");
  visit.end = CALL(openrouter_sign_in_run, signing.sign_in);
  take_page(browser, page, sizeof page);
  read_sign_in(signing.sign_in, &visit);
  expect_status(visit.message, expected, visit.end);
  for (size_t i = 0; secrets[i] != NULL; i++)
    expect_hidden(visit.message, secrets[i]);
  expect_none("secrets in what the sign-in gave back");
  expect_ok("start again", openrouter_sign_in_start(signing.sign_in));
  expect_none("secrets in what the next start gave back");
  free_signing(&signing);
  expect_none("secrets in what is freed");
  allocations_watch(NULL);
  system_random_letters(false);
}

void test_sign_in_secrets(void) {
  if (allocations_not_seen() != NULL) {
    skip("secrets of a sign-in in memory that is given back", allocations_not_seen());
    return;
  }
  for (int is_pasted = 0; is_pasted < 2; is_pasted++) {
    test_end("ok", "authorize", is_pasted, OPENROUTER_OK);
    test_end("ok", "deny", is_pasted, OPENROUTER_ERROR_DENIED);
    test_end("status=403", "authorize", is_pasted, OPENROUTER_ERROR_API);
    test_end("echo=403", "authorize", is_pasted, OPENROUTER_ERROR_API);
    test_end("not-json", "authorize", is_pasted, OPENROUTER_ERROR_INVALID_JSON);
    test_end("close", "authorize", is_pasted, OPENROUTER_ERROR_MAY_HAVE_ARRIVED);
    test_end("never", "authorize", is_pasted, OPENROUTER_ERROR_MAY_HAVE_ARRIVED);
  }
  test_end("no-browser", "authorize", false, OPENROUTER_ERROR_TIMEOUT);
}
