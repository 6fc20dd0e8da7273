/* One call of any operation, described in a line of a table, and its outcome. */
#ifndef ANY_CALLS_H
#define ANY_CALLS_H

#include "calls.h"

/* Below the base URL, as the mock server counts them. */
#define CHAT_POST "POST /chat/completions"

/* What is left out has its usual value. */
typedef struct {
  /* How the mock server behaves; NULL for well. */
  const char *behaviour;
  /* A port of the mock server by its name, "https" where it is NULL. */
  const char *port;
  /* NULL for a chat request. */
  const char *method, *path;
  /* Of a chat request: no stream is asked for. */
  bool is_plain;
  /* Of a chat request: bytes of its message. */
  size_t message_size;
  /* The call's own options; 0 for LONG_MS, for the retry window 60 s, and for 3 attempts. */
  int64_t first_byte_timeout_ms, idle_timeout_ms, progress_timeout_ms, total_timeout_ms, retry_window_ms, limit;
  int32_t max_attempts;
  const openrouter_cancellation *cancellation;
} any_call;

enum { TEXT_CAPACITY = 1000, EVENT_TYPES = 15 };

typedef struct {
  /* OPENROUTER_END for a success. */
  openrouter_status status;
  char message[256];
  /* -1 where they are absent. */
  int32_t http_status, attempts, delivery;
  int64_t retry_after_ms;
  /* The text of choice 0, or of events that are bytes or messages, as far as there is room; and how much there was. */
  char text[TEXT_CAPACITY];
  size_t text_size;
  /* How many there were of each type. */
  size_t events[EVENT_TYPES];
  double milliseconds;
  /* Of the last openrouter_call_next alone. */
  double last_milliseconds;
} any_outcome;

/* A client whose calls the mock server records under a new name. */
typedef struct {
  openrouter_client *client;
  char id[40];
} recorded_client;

recorded_client new_any_client(const any_call *any);

openrouter_request *new_any_request(const any_call *any);
openrouter_call *new_any_call(const any_call *any, const openrouter_client *client);
void start_call(openrouter_call *call, const any_call *any);
/* Starts the call, and goes to its end. */
void run_call(openrouter_call *call, const any_call *any, any_outcome *outcome);
/* Runs a call that was started to its end. */
void finish_call(openrouter_call *call, any_outcome *outcome);
/* A request of an operation, without a body. */
openrouter_request *new_request(const char *method, const char *path);
/* Sends a request that is given up, and goes to the end. */
void run_request(openrouter_call *call, openrouter_request *request, any_outcome *outcome);
/* A text of the response's JSON. */
void expect_member(const openrouter_call *call, const char *pointer, const char *expected);
/* Makes a call with a client that is there. */
void make_any_call(const openrouter_client *client, const any_call *any, any_outcome *outcome);
/* Lets a client have a connection that is kept, by a request that costs nothing. */
void warm_up(const openrouter_client *client);

void wait_ms(unsigned milliseconds);

/* Says what the call is in the place of `about`. */
void about_any_call(const any_call *any, const char *what);

#endif
