/* Each row of the rule by which a request is sent again: what an error's status and words allow, for a request that costs
   money, and for one that does not. */
#include "any_calls.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

#define GET_KEY "GET /key"

/* How the service refuses, and how often chat and GET /key arrive, if up to 4 attempts are made. */
typedef struct {
  const char *refusal;
  size_t chat, get;
} row;

static const row rows[] = {
    /* Final for everyone. */
    {"302", 1, 1},
    {"400", 1, 1},
    {"401", 1, 1},
    {"402", 1, 1},
    {"402,after-1,retryable", 1, 1},
    {"403", 1, 1},
    {"404", 1, 1},
    {"405", 1, 1},
    {"410", 1, 1},
    {"413", 1, 1},
    {"415", 1, 1},
    {"422", 1, 1},
    {"499", 1, 1},
    {"501", 1, 1},
    {"505", 1, 1},
    {"404,retryable,ms-1", 4, 1},
    {"404,html,ms-1", 1, 1},
    /* Chat only if the service itself says so. */
    {"408,ms-1", 1, 4},
    {"408,retryable,ms-1", 4, 4},
    {"500,ms-1", 1, 4},
    {"500,html,ms-1", 1, 4},
    {"500,retryable,ms-1", 4, 4},
    {"409,ms-1", 1, 1},
    {"409,retryable,ms-1", 1, 1},
    /* Refused before any work. */
    {"425,ms-1", 4, 4},
    {"429,ms-1", 4, 4},
    {"429,html,ms-1", 4, 4},
    {"429,empty,ms-1", 4, 4},
    {"429,reset-1", 4, 4},
    /* HTML may come from anyone. */
    {"502,ms-1", 4, 4},
    {"502,html,ms-1", 1, 4},
    {"502,empty,ms-1", 1, 4},
    {"503,ms-1", 4, 4},
    {"503,html,ms-1", 4, 4},
    /* The origin may go on, and bill. */
    {"504,ms-1", 1, 4},
    {"504,retryable,ms-1", 1, 4},
    {"504,html", 1, 4},
    {"520,ms-1", 1, 4},
    {"522,ms-1", 1, 4},
    {"524,ms-1", 1, 4},
    {"524,html,ms-1", 1, 4},
    {"524,retryable,ms-1", 1, 4},
    {"527,ms-1", 1, 4},
    {"529,ms-1", 4, 4},
    {"529,html,ms-1", 1, 4},
    {"507,ms-1", 1, 4},
    {"507,retryable,ms-1", 1, 4},
    /* What is not retryable ends every row. */
    {"429,final,ms-1", 1, 1},
    {"500,final,ms-1", 1, 1},
    {"502,final,ms-1", 1, 1},
    {"503,final,ms-1", 1, 1},
    {"524,final,ms-1", 1, 1},
    {"529,final,ms-1", 1, 1},
};
/* The same without a wait that the service names: the pauses are the client's own. */
static const row slow_rows[] = {
    {"502", 1, 2}, {"502,html", 1, 2}, {"502,retryable", 2, 2}, {"503", 2, 2}, {"503,html", 1, 2}, {"529", 2, 2},
};

static void test_row(const row *row, bool is_chat, bool is_plain, int32_t max_attempts) {
  char behaviour[100];
  any_outcome outcome;
  snprintf(behaviour, sizeof behaviour, "refuse=%s", row->refusal);
  any_call any = {.behaviour = behaviour, .is_plain = is_plain, .max_attempts = max_attempts};
  if (!is_chat) {
    any.method = "GET";
    any.path = "/key";
  }
  size_t arrivals = is_chat ? row->chat : row->get;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "");
  make_any_call(recorded.client, &any, &outcome);
  expect_status("it is refused", OPENROUTER_ERROR_API, outcome.status);
  expect("the HTTP status is reported", outcome.http_status == (int32_t)strtol(row->refusal, NULL, 10));
  expect_size("arrivals", arrivals, stand_in_whole(recorded.id, is_chat ? CHAT_POST : GET_KEY));
  expect_size("attempts", arrivals, (size_t)outcome.attempts);
  openrouter_client_free(recorded.client);
}

static void test_limits(void) {
  /* 503 in JSON alone is asked again once, 529 twice, however many attempts there may be. */
  test_row(&(row){"503", 2, 0}, true, false, 10);
  test_row(&(row){"529", 3, 0}, true, false, 10);
}

/* After the refusals it goes well, on the same connection. */
static void test_success(const char *behaviour, size_t arrivals, bool is_plain) {
  any_call any = {.behaviour = behaviour, .is_plain = is_plain};
  any_outcome outcome;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "");
  make_any_call(recorded.client, &any, &outcome);
  expect_status("it ends well", OPENROUTER_END, outcome.status);
  expect_size("arrivals", arrivals, stand_in_whole(recorded.id, CHAT_POST));
  expect_size("attempts", arrivals, (size_t)outcome.attempts);
  expect("the HTTP status is the last", outcome.http_status == 200);
  expect_c_string("the text is the last alone", "You wrote: “Hello”", outcome.text);
  expect_c_string("nothing is wrong", "", outcome.message);
  openrouter_client_free(recorded.client);
}

/* A wait beyond the retry window ends the call at once, and can be read. */
static void test_too_late(const char *behaviour, int64_t window_ms, int64_t least, int64_t most) {
  any_call any = {.behaviour = behaviour, .retry_window_ms = window_ms, .max_attempts = 9};
  any_outcome outcome;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "");
  make_any_call(recorded.client, &any, &outcome);
  expect_status("it is refused", OPENROUTER_ERROR_API, outcome.status);
  expect("at once", in_time(outcome.milliseconds, 0, 500));
  expect_size("arrivals", 1, stand_in_whole(recorded.id, CHAT_POST));
  expect("when to come again", outcome.retry_after_ms >= least && outcome.retry_after_ms <= most);
  openrouter_client_free(recorded.client);
}

/* The pause is what the service names, and at most a tenth more. */
static void test_pause(void) {
  any_call any = {.behaviour = "refuse=429,after-1*1"};
  any_outcome outcome;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "");
  make_any_call(recorded.client, &any, &outcome);
  expect_status("it ends well", OPENROUTER_END, outcome.status);
  expect("never before", outcome.milliseconds >= 1000);
  expect("not much later", in_time(outcome.milliseconds, 1100, 300));
  openrouter_client_free(recorded.client);
}

/* What costs nothing is sent again when the connection broke; what is deleted stays so. */
static void test_broken(const char *method, const char *path, const char *behaviour, openrouter_status status,
                        const char *message) {
  char name[100];
  any_call any = {.behaviour = behaviour, .method = method, .path = path};
  any_outcome outcome;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, "");
  make_any_call(recorded.client, &any, &outcome);
  expect_status("how it ends", status, outcome.status);
  expect("what it says", strncmp(outcome.message, message, strlen(message)) == 0);
  snprintf(name, sizeof name, "%s %s", method, path);
  expect_size("arrivals", 2, stand_in_whole(recorded.id, name));
  expect_size("attempts", 2, (size_t)outcome.attempts);
  openrouter_client_free(recorded.client);
}

void test_sent_again(void) {
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    test_row(&rows[i], true, i % 2, 4);
    test_row(&rows[i], false, false, 4);
  }
  for (size_t i = 0; i < sizeof slow_rows / sizeof *slow_rows; i++) {
    test_row(&slow_rows[i], true, i % 2, 2);
    test_row(&slow_rows[i], false, false, 2);
  }
  test_limits();
  test_success("refuse=429,ms-1*1", 2, false);
  test_success("refuse=429,html,ms-1*2", 3, true);
  test_success("refuse=503,ms-1*2", 3, false);
  test_too_late("refuse=429,after-3600", 0, 3600000, 3600000);
  test_too_late("refuse=503,after-2", 1500, 2000, 2000);
  test_too_late("refuse=429,reset-90000", 0, 80000, 91000);
  test_pause();
  test_broken("GET", "/key", "lost=fin*1", OPENROUTER_END, "");
  test_broken("GET", "/key", "lost=rst*1", OPENROUTER_END, "");
  test_broken("GET", "/key", "cut=30,fin*1", OPENROUTER_END, "");
  test_broken("GET", "/key", "cut=300,rst*1", OPENROUTER_END, "");
  test_broken("DELETE", "/files/file-1", "lost=fin*1", OPENROUTER_ERROR_API,
              "HTTP 404, perhaps because an earlier attempt deleted it: ");
  test_broken("DELETE", "/files/file-1", "refuse=503,ms-1*1", OPENROUTER_ERROR_API, "HTTP 404: ");
}
