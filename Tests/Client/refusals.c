/* What the system or libcurl refuses: a status, and nothing is sent. */
#include "calls.h"
#include "hooks.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>

static void test_old_curl(void) {
  openrouter_settings *settings = new_settings("https://127.0.0.1:1/api/v1");
  openrouter_client *client = NULL;
  about("libcurl 7.86");
  hook_curl_version(0x075600);
  expect_status("new", OPENROUTER_ERROR_SYSTEM, CALL(openrouter_client_new, settings, NULL, &client));
  expect("nothing was made", client == NULL);
  hook_curl_version(0);
  expect_ok("new", CALL(openrouter_client_new, settings, NULL, &client));
  openrouter_client_free(client);
  openrouter_settings_free(settings);
}

static void test_no_events(void) {
  openrouter_cancellation *cancellation = NULL;
  about("no descriptor left");
  hook_no_events(1);
  expect_status("new", OPENROUTER_ERROR_SYSTEM, CALL(openrouter_cancellation_new, &cancellation));
  expect("nothing was made", cancellation == NULL);
  hook_no_events(0);
}

/* Each rule for the network is one that libcurl must know: without it nothing is sent. */
static void test_unknown_options(openrouter_operation operation, const char *proxy) {
  call call = {.operation = operation, .proxy = proxy};
  outcome outcome;
  hook_count_options(0);
  make_call(&call, &outcome);
  size_t count = hook_counted_options();
  about("the options that are set");
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect("there are some", count > 20);
  for (size_t n = 1; n <= count; n++) {
    about("option %zu of %zu unknown to libcurl", n, count);
    hook_count_options(n);
    make_call(&call, &outcome);
    hook_counted_options();
    expect_outcome(OPENROUTER_ERROR_SYSTEM, "", "unknown option", &outcome);
    expect("libcurl's number is told", outcome.curl_code == 48);
    expect_size("arrivals", 0, stand_in_arrivals(outcome.id));
  }
}

void test_refusals(void) {
  test_old_curl();
  test_no_events();
  test_unknown_options(CREATE, "");
  test_unknown_options(EXCHANGE, "");
}
