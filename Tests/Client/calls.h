/* One call of the client, described in a row of a table, and its result. */
#ifndef CALLS_H
#define CALLS_H

#include "check.h"
#include <openrouter/client.h>
#include <stdbool.h>

/* The typed requests. */
typedef enum operation { CREATE = 1, EXCHANGE } operation;

/* Secrets of the calls. The code and the verifier are the documented ones. */
#define API_KEY "sk-or-v1-secret-0123456789abcdef"
#define CODE "auth_code_abc123def456"
#define VERIFIER "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
#define CHALLENGE "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

/* What is left out has its usual value. */
typedef struct {
  operation operation;
  /* How the mock server behaves; NULL for well. */
  const char *behaviour;
  /* A port of the mock server by its name, "https" where it is NULL. */
  const char *port;
  /* In the place of the mock server's. */
  const char *base_url;
  /* In the place of the mock server's own; "" for the system's. */
  const char *ca_file;
  const char *proxy;
  /* LONG_MS, LONG_MS, and 1 where they are 0. */
  int64_t total_timeout_ms, attempt_timeout_ms;
  int32_t max_attempts;
  const openrouter_cancellation *cancellation;
} call;

typedef struct {
  openrouter_status status;
  char field[64], message[256];
  /* -1 where they are absent. */
  int32_t http_status, attempts, curl_code;
  int64_t retry_after_ms;
  openrouter_delivery delivery;
  /* The service's own message, the code or the key; empty if absent. */
  char api_message[1000], answer[5000];
  /* Of a response that was no success, as far as there is room. */
  bool has_body;
  char body[1000];
  double milliseconds;
  /* Under which the mock server has recorded it. */
  char id[40];
} outcome;

/* Milliseconds of a clock that only goes forward. */
double now_ms(void);

/* What a call may take that is to end by itself: nothing waits for it but a call that hangs. */
enum { LONG_MS = 300000 };

/* How many times longer than alone, and without valgrind, a program takes just now; at least 1. */
double slowness(void);
/* Whether something took no longer than `limit`, and as much more as a machine with nothing else to do takes, `grace`. */
bool in_time(double milliseconds, double limit, double grace);

openrouter_settings *new_settings(const char *base_url);
openrouter_client *new_client(const call *call, const char *base_url);
openrouter_create_auth_keys_code_request *new_create_request(void);
openrouter_exchange_auth_code_for_api_key_request *new_exchange_request(void);

/* Where the mock server is found that behaves as a call wants it, and records it under a name. */
void base_url_of(const call *call, const char *id, char *base_url, size_t capacity);
/* A client for calls that the mock server records under a new name, which is written behind `id`. */
openrouter_client *new_recorded_client(const call *call, char *id, size_t capacity);

/* What calls of both operations need besides a client. */
typedef struct {
  openrouter_client_error *error;
  openrouter_create_auth_keys_code_request *create;
  openrouter_create_auth_keys_code_response *created;
  openrouter_exchange_auth_code_for_api_key_request *exchange;
  openrouter_exchange_auth_code_for_api_key_response *exchanged;
} handles;

handles new_handles(void);
void free_handles(const handles *handles);

/* Makes a client for the call, and lets it call. */
void make_call(const call *call, outcome *outcome);
/* Calls with a client that is there. Notes no status, so that any thread may use it. */
void make_call_with(const openrouter_client *client, const call *call, outcome *outcome);

/* A call made by another thread. */
typedef struct {
  call call;
  outcome outcome;
  openrouter_client *client;
} threaded_call;

/* For pthread_create. */
void *make_threaded_call(void *threaded_call);
/* Compares with what was expected; says what the call was in the place of `about`. */
void about_call(const call *call);
void expect_outcome(openrouter_status status, const char *field, const char *part_of_message, const outcome *outcome);

#endif
