/* A program that forks in the middle of a stream, and while connections are kept: the child says nothing on them, and parent
   and child go on. */
#include "any_calls.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a child does with what it has of its parent. */
typedef bool in_child(openrouter_call *call, openrouter_client *client);

static void expect_in_child(const char *what, in_child *run, openrouter_call *call, openrouter_client *client) {
  int status = -1;
  pid_t child = fork();
  if (child == 0)
    _exit(run(call, client) ? 0 : 1);
  expect("there is a child", child > 0 && waitpid(child, &status, 0) == child);
  expect(what, WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static bool frees(openrouter_call *call, openrouter_client *client) {
  openrouter_call_free(call);
  openrouter_client_free(client);
  return true;
}

static bool ends(openrouter_call *call, openrouter_client *client) {
  (void)call, (void)client;
  return true;
}

/* The parent's call is not the child's to go on with. */
static bool goes_on(openrouter_call *call, openrouter_client *client) {
  const openrouter_event *event = NULL;
  openrouter_status status = openrouter_call_next(call, 0, &event);
  bool is_refused = status == OPENROUTER_ERROR_SYSTEM && openrouter_call_error_message(call)[0] != '\0';
  return frees(call, client) && is_refused;
}

/* The child has the client, but none of its connections. */
static bool calls(openrouter_call *call, openrouter_client *client) {
  const any_call any = {NULL};
  any_outcome outcome;
  make_any_call(client, &any, &outcome);
  return frees(call, client) && outcome.status == OPENROUTER_END && strcmp(outcome.text, "You wrote: “Hello”") == 0;
}

/* In the middle of a stream. */
static void test_stream(const char *what, in_child *run) {
  const any_call any = {.behaviour = "stall=700,300*1"};
  const openrouter_event *event = NULL;
  any_outcome outcome = {0};
  recorded_client recorded = new_any_client(&any);
  openrouter_call *call = new_any_call(&any, recorded.client);
  about("a child in the middle of a stream that %s", what);
  start_call(call, &any);
  expect_ok("it has begun", openrouter_call_next(call, -1, &event));
  size_t size = event->type == OPENROUTER_EVENT_TEXT ? event->text.size : 0;
  expect_in_child("the child does so", run, call, recorded.client);
  finish_call(call, &outcome);
  expect_status("the parent's ends well", OPENROUTER_END, outcome.status);
  expect_size("its text", strlen("You wrote: “Hello”"), size + outcome.text_size);
  run_call(call, &any, &outcome);
  expect_status("and the next one", OPENROUTER_END, outcome.status);
  bool has_called = run == calls;
  expect_size("arrivals", has_called ? 3 : 2, stand_in_whole(recorded.id, CHAT_POST));
  expect_size("connections", has_called ? 2 : 1, stand_in_connections(recorded.id));
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

/* While a connection is idle: it stays the parent's. */
static void test_kept(const char *what, in_child *run) {
  const any_call any = {NULL};
  any_outcome outcome;
  recorded_client recorded = new_any_client(&any);
  openrouter_call *call = new_any_call(&any, recorded.client);
  about("a child beside a kept connection that %s", what);
  run_call(call, &any, &outcome);
  expect_status("the first ends well", OPENROUTER_END, outcome.status);
  expect_in_child("the child does so", run, call, recorded.client);
  run_call(call, &any, &outcome);
  expect_status("the second ends well", OPENROUTER_END, outcome.status);
  bool has_called = run == calls;
  expect_size("arrivals", has_called ? 3 : 2, stand_in_whole(recorded.id, CHAT_POST));
  expect_size("connections", has_called ? 2 : 1, stand_in_connections(recorded.id));
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

void test_call_forks(void) {
  test_stream("ends", ends);
  test_stream("frees all", frees);
  test_stream("continues", goes_on);
  test_stream("calls", calls);
  test_kept("ends", ends);
  test_kept("frees all", frees);
  test_kept("calls", calls);
}
