/* Every allocation fails in turn, the library's own and libcurl's: a status each time, and nothing is lost. */
#include "allocations.h"
#include "calls.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>
#include <valgrind/valgrind.h>

/* The status of a call that lacks nothing. */
static openrouter_status usual_status(const char *behaviour) {
  return strcmp(behaviour, "oversized") == 0           ? OPENROUTER_ERROR_TOO_LARGE
         : strcmp(behaviour, "oversized-headers") == 0 ? OPENROUTER_ERROR_TOO_LARGE
         : strcmp(behaviour, "status=403") == 0 || strncmp(behaviour, "long-message", 12) == 0 ? OPENROUTER_ERROR_API
                                                                                               : OPENROUTER_OK;
}

typedef struct {
  void (*fail)(size_t n, int for_ever);
  size_t (*succeed)(void);
  bool is_own;
} allocator;

static const allocator own = {allocations_fail, allocations_succeed, true};
static const allocator curls = {curl_fail, curl_succeed, false};

/* A call on a client and an error that are there, with every allocation failing. Says how many there were. */
static size_t test_call(const allocator *allocator, const char *port, const char *behaviour, operation operation,
                        int for_ever) {
  /* Under valgrind each fourth one; each without. */
  size_t failed = 1, count = 0, step = RUNNING_ON_VALGRIND ? 4 : 1;
  /* Trying again is of no use, though it may be done; what libcurl lacked may look like a broken connection. */
  call call = {.operation = operation, .behaviour = behaviour, .port = port, .max_attempts = allocator->is_own ? 2 : 1};
  for (size_t n = 1; failed > 0 && n < 5000; n += step) {
    char id[40];
    openrouter_client *client = new_recorded_client(&call, id, sizeof id);
    handles handles = new_handles();
    about("%s, allocation %zu %s fails", behaviour, n, for_ever ? "and every later one" : "alone");
    allocator->fail(n, for_ever);
    openrouter_status status = operation == EXCHANGE ? CALL(openrouter_client_exchange_auth_code_for_api_key, client,
                                                            handles.exchange, NULL, handles.exchanged, handles.error)
                                                     : CALL(openrouter_client_create_auth_keys_code, client,
                                                            handles.create, NULL, handles.created, handles.error);
    failed = allocator->succeed();
    count += failed > 0 ? step : 0;
    size_t arrivals = stand_in_arrivals(id);
    /* What was exchanged, and could not be stored, is lost. */
    bool is_lost = operation == EXCHANGE && arrivals > 0;
    /* libcurl can do without some of what it asks for, and the library without knowing whether an error is repeated; otherwise
       no other reason is reported. */
    bool is_read = status == OPENROUTER_ERROR_API && status == usual_status(behaviour);
    if (failed > 0 && !is_read && (allocator->is_own || status != usual_status(behaviour))) {
      expect_status("the call", is_lost ? OPENROUTER_ERROR_MAY_HAVE_ARRIVED : OPENROUTER_ERROR_OUT_OF_MEMORY, status);
      expect_shown(openrouter_client_error_message(handles.error), "out of memory");
    } else {
      expect_status("the call", usual_status(behaviour), status);
    }
    expect("there is a message exactly where there is a failure",
           (openrouter_client_error_message(handles.error)[0] != '\0') == (status < 0));
    const openrouter_api_error *api_error = NULL;
    expect("the service's answer is there exactly where it is an error",
           (openrouter_client_error_get_api_error(handles.error, &api_error) == OPENROUTER_OK) ==
               (status == OPENROUTER_ERROR_API));
    expect("at most one arrives", arrivals <= 1);
    expect("what was lost is reported as such",
           !is_lost || (status != OPENROUTER_ERROR_OUT_OF_MEMORY && status != OPENROUTER_ERROR_CONNECTION));
    free_handles(&handles);
    openrouter_client_free(client);
  }
  return count;
}

static void test_calls(const allocator *allocator, size_t least) {
  for (int for_ever = 0; for_ever < 2; for_ever++) {
    about("allocations of a call");
    expect("there are some", test_call(allocator, "https", "ok", EXCHANGE, for_ever) >= least);
    expect("there are some", test_call(allocator, "http", "ok", CREATE, for_ever) >= least);
    expect("there are some", test_call(allocator, "http", "status=403", EXCHANGE, for_ever) >= least);
    /* What is too long for the room that handles have. */
    expect("there are some", test_call(allocator, "http", "long-values", EXCHANGE, for_ever) >= least);
    expect("there are some", test_call(allocator, "http", "long-values", CREATE, for_ever) >= least);
    expect("there are some", test_call(allocator, "http", "long-message=400", EXCHANGE, for_ever) >= least);
    expect("there are some", test_call(allocator, "http", "oversized", EXCHANGE, for_ever) >= least);
    expect("there are some", test_call(allocator, "https", "oversized-headers", CREATE, for_ever) >= least);
  }
}

static openrouter_settings *settings;
static openrouter_client_options *options;

static openrouter_status make_client(void) {
  openrouter_client *client = NULL;
  openrouter_status status = CALL(openrouter_client_new, settings, options, &client);
  expect("it is there exactly after success", (client != NULL) == (status == OPENROUTER_OK));
  openrouter_client_free(client);
  return status;
}

/* Makes and frees a handle that needs nothing else. */
#define MAKE(type)                                                                                                     \
  static openrouter_status make_##type(void) {                                                                         \
    openrouter_##type *made = NULL;                                                                                    \
    openrouter_status status = CALL(openrouter_##type##_new, &made);                                                   \
    expect("it is there exactly after success", (made != NULL) == (status == OPENROUTER_OK));                          \
    openrouter_##type##_free(made);                                                                                    \
    return status;                                                                                                     \
  }

MAKE(client_options)
MAKE(client_error)
MAKE(cancellation)

static void test_making(const char *what, openrouter_status (*make)(void), size_t least) {
  size_t failed = 1, n = 0;
  expect_ok(what, make());
  while (failed > 0 && n < 100) {
    n++;
    about("making %s, allocation %zu fails", what, n);
    long alive = allocations_alive();
    allocations_fail(n, 0);
    openrouter_status status = make();
    failed = allocations_succeed();
    expect_status(what, failed > 0 ? OPENROUTER_ERROR_OUT_OF_MEMORY : OPENROUTER_OK, status);
    expect("no block is left behind", allocations_alive() == alive);
  }
  expect("the number of allocations", n > least);
}

/* Texts that need their own memory, in the copies too. */
static void test_makings(void) {
  char text[4001];
  memset(text, 'a', sizeof text - 1);
  text[sizeof text - 1] = '\0';
  settings = new_settings("https://127.0.0.1/api/v1");
  expect_ok("key", openrouter_settings_set_api_key(settings, text, OPENROUTER_NUL_TERMINATED));
  expect_ok("title", openrouter_settings_set_x_title(settings, text, OPENROUTER_NUL_TERMINATED));
  expect_ok("options", openrouter_client_options_new(&options));
  expect_ok("proxy", openrouter_client_options_set_proxy(options, text, 2000));
  expect_ok("file", openrouter_client_options_set_ca_file(options, text, OPENROUTER_NUL_TERMINATED));
  test_making("a client", make_client, 4);
  test_making("options", make_client_options, 1);
  test_making("an error", make_client_error, 2);
  test_making("a cancellation", make_cancellation, 1);
  openrouter_client_options_free(options);
  openrouter_settings_free(settings);
}

void test_no_memory(void) {
  if (allocations_not_seen() == NULL)
    test_makings();
  if (allocations_not_seen() == NULL)
    test_calls(&own, 3);
  else
    skip("the library's own allocations failing", allocations_not_seen());
  test_calls(&curls, 20);
}
