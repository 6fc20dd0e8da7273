/* How far a sign-in is, at each of its moments, and what it says while an exchange is repeated. */
#include "any_calls.h"
#include "sign_ins.h"
#include "tests.h"
#include <poll.h>
#include <stdio.h>
#include <string.h>

static openrouter_sign_in_stage stage_of(const signing *signing) {
  openrouter_sign_in_stage stage = 0;
  expect_ok("stage", CALL(openrouter_sign_in_get_stage, signing->sign_in, &stage));
  return stage;
}

static void expect_stage(const char *when, openrouter_sign_in_stage expected, const signing *signing) {
  expect_size(when, (size_t)expected, (size_t)stage_of(signing));
}

/* Waits for the next event. */
static openrouter_status step(const signing *signing) {
  return CALL(openrouter_sign_in_step, signing->sign_in, (int64_t)patience_ms());
}

/* Steps until the stage is another; collects each that comes, as a digit. */
static openrouter_status walk(const signing *signing, char *stages, size_t capacity) {
  openrouter_status status = OPENROUTER_WAITING;
  size_t count = 0;
  while (status > 0) {
    char digit = (char)('0' + stage_of(signing));
    if (count + 1 < capacity && (count == 0 || stages[count - 1] != digit))
      stages[count++] = digit;
    stages[count] = '\0';
    status = step(signing);
  }
  char last = (char)('0' + stage_of(signing));
  if (count + 1 < capacity && (count == 0 || stages[count - 1] != last))
    stages[count++] = last;
  stages[count] = '\0';
  return status;
}

static void test_callback(void) {
  plan plan = {.behaviour = "slow=100"};
  signing signing;
  visit visit = {0};
  openrouter_sign_in_stage stage = 77;
  char location[3000] = "", page[8000], stages[20] = "";
  about("the stages of a sign-in by callback");
  new_signing(&plan, &signing);
  expect_status("before the start", OPENROUTER_ABSENT, CALL(openrouter_sign_in_get_stage, signing.sign_in, &stage));
  expect_size("what was there", 77, (size_t)stage);
  expect_ok("start", CALL(openrouter_sign_in_start, signing.sign_in));
  expect_stage("after the start", OPENROUTER_SIGN_IN_STAGE_BROWSER, &signing);
  expect_status("a step for nothing", OPENROUTER_WAITING, CALL(openrouter_sign_in_step, signing.sign_in, 0));
  expect_stage("after a step for nothing", OPENROUTER_SIGN_IN_STAGE_BROWSER, &signing);
  read_sign_in(signing.sign_in, &visit);
  expect("the person says yes", decide(visit.url, "authorize", location, sizeof location));
  int browser = browse(location);
  expect_ok("the end", walk(&signing, stages, sizeof stages));
  expect("waiting, exchanging, done, and the page in between where it finds no room",
         strcmp(stages, "136") == 0 || strcmp(stages, "1356") == 0);
  expect_size("page", 200, (size_t)take_page(browser, page, sizeof page));
  expect_ok("start anew", CALL(openrouter_sign_in_start, signing.sign_in));
  expect_stage("after the second start", OPENROUTER_SIGN_IN_STAGE_BROWSER, &signing);
  free_signing(&signing);
}

static void test_headless(void) {
  plan plan = {.mode = OPENROUTER_SIGN_IN_MODE_HEADLESS, .behaviour = "status=403"};
  signing signing;
  char stages[20] = "";
  about("the stages of a headless sign-in");
  new_signing(&plan, &signing);
  expect_ok("start", CALL(openrouter_sign_in_start, signing.sign_in));
  expect_stage("after the start", OPENROUTER_SIGN_IN_STAGE_INPUT, &signing);
  expect_status("nonsense", OPENROUTER_ERROR_INVALID_UTF8,
                CALL(openrouter_sign_in_submit, signing.sign_in, TEXT("code=\xFF")));
  expect_stage("after nonsense", OPENROUTER_SIGN_IN_STAGE_INPUT, &signing);
  expect_ok("submit", CALL(openrouter_sign_in_submit, signing.sign_in, TEXT(CODE)));
  expect_stage("after the code", OPENROUTER_SIGN_IN_STAGE_EXCHANGING, &signing);
  walk(&signing, stages, sizeof stages);
  expect("exchanging at first", stages[0] == '3');
  free_signing(&signing);
}

static void test_timeout(void) {
  plan plan = {.timeout_ms = 50};
  signing signing;
  about("the stages of a sign-in without a callback");
  new_signing(&plan, &signing);
  expect_ok("start", CALL(openrouter_sign_in_start, signing.sign_in));
  openrouter_status status = OPENROUTER_WAITING;
  while (status == OPENROUTER_WAITING)
    status = step(&signing);
  expect_status("the end", OPENROUTER_ERROR_TIMEOUT, status);
  expect_stage("at the end", OPENROUTER_SIGN_IN_STAGE_DONE, &signing);
  free_signing(&signing);
}

/* Without a network: what is known is there to be shown. */
static void test_offline(void) {
  plan plan = {.port = "tcp_closed", .mode = OPENROUTER_SIGN_IN_MODE_HEADLESS, .timeout_ms = 3500, .max_attempts = 100};
  signing signing;
  openrouter_status status;
  int32_t most = 0;
  bool exchanges = false;
  about("the stages of a sign-in without a network");
  new_signing(&plan, &signing);
  expect_ok("start", CALL(openrouter_sign_in_start, signing.sign_in));
  expect_ok("submit", CALL(openrouter_sign_in_submit, signing.sign_in, TEXT(CODE)));
  do {
    const openrouter_client_error *error = NULL;
    int32_t attempts = 0;
    openrouter_sign_in_stage stage = stage_of(&signing);
    expect_ok("client error", CALL(openrouter_sign_in_get_client_error, signing.sign_in, &error));
    expect_ok("attempts", openrouter_client_error_get_attempts(error, &attempts));
    exchanges |= stage == OPENROUTER_SIGN_IN_STAGE_EXCHANGING;
    if (stage == OPENROUTER_SIGN_IN_STAGE_RETRYING) {
      expect("an attempt more than before, or the same", attempts == most || attempts == most + 1);
      expect_shown(openrouter_client_error_message(error), "127.0.0.1");
      most = attempts;
    }
    status = step(&signing);
  } while (status > 0);
  expect_status("the end", OPENROUTER_ERROR_CONNECTION, status);
  expect("it was seen to be repeated", most >= 2);
  expect("an exchange was seen, before the first failure or again", exchanges || most >= 2);
  expect_stage("at the end", OPENROUTER_SIGN_IN_STAGE_DONE, &signing);
  free_signing(&signing);
}

/* A program that does not step until the time is over: the code is not sent any more. */
static void test_late(void) {
  plan plan = {.port = "tcp_closed", .mode = OPENROUTER_SIGN_IN_MODE_HEADLESS, .timeout_ms = 1500, .max_attempts = 100};
  signing signing;
  const openrouter_client_error *error = NULL;
  int32_t attempts = 0;
  about("a sign-in that is stepped too late");
  new_signing(&plan, &signing);
  expect_ok("start", CALL(openrouter_sign_in_start, signing.sign_in));
  expect_ok("submit", CALL(openrouter_sign_in_submit, signing.sign_in, TEXT(CODE)));
  while (stage_of(&signing) == OPENROUTER_SIGN_IN_STAGE_EXCHANGING)
    expect_status("a step", OPENROUTER_WAITING, CALL(openrouter_sign_in_step, signing.sign_in, 10));
  expect_stage("after an attempt", OPENROUTER_SIGN_IN_STAGE_RETRYING, &signing);
  wait_ms((unsigned)signing.timeout_ms);
  expect_status("too late", OPENROUTER_ERROR_CONNECTION, CALL(openrouter_sign_in_step, signing.sign_in, 0));
  expect_ok("client error", CALL(openrouter_sign_in_get_client_error, signing.sign_in, &error));
  expect_ok("attempts", openrouter_client_error_get_attempts(error, &attempts));
  expect_size("no other attempt", 1, (size_t)attempts);
  free_signing(&signing);
}

void test_sign_in_stages(void) {
  openrouter_sign_in_stage stage = 0;
  about("stages and NULL");
  expect_status("no sign-in", OPENROUTER_ERROR_NULL_POINTER, CALL(openrouter_sign_in_get_stage, NULL, &stage));
  test_callback();
  test_headless();
  test_timeout();
  test_offline();
  test_late();
}
