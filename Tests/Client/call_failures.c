/* Every allocation and every call to the system fails in turn, through a streamed call and an upload: a status each time,
   what was read stays readable, and the call can be started again. */
#include "allocations.h"
#include "any_calls.h"
#include "hooks.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "system_calls.h"
#include "tests.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What fails: started before the n-th, counted and given up after. */
typedef struct {
  const char *name;
  void (*fail)(const char *name, size_t n, int error, bool is_for_ever);
  size_t (*succeed)(void);
  int error;
  /* From one that fails to the next: libcurl allocates often. */
  size_t step;
} failing;

static void fail_own(const char *name, size_t n, int error, bool is_for_ever) {
  (void)name, (void)error;
  allocations_fail(n, is_for_ever);
}

static void fail_curl(const char *name, size_t n, int error, bool is_for_ever) {
  (void)name, (void)error;
  curl_fail(n, is_for_ever);
}

static char upload_path[100];

static openrouter_request *new_failing_request(bool is_upload) {
  const any_call any = {NULL};
  openrouter_request *request = NULL;
  if (!is_upload)
    return new_any_request(&any);
  expect_ok("request", openrouter_request_new(&request));
  expect_ok("operation", openrouter_request_set_operation(request, "POST", "/files"));
  expect_ok("part", openrouter_request_add_part_file(request, "file", upload_path, "a.bin", "application/pdf"));
  return request;
}

/* What stays readable, whatever came of the call. */
static void read_all(openrouter_call *call, openrouter_status status, bool is_upload) {
  const openrouter_client_error *error = NULL;
  const openrouter_response *response = NULL;
  openrouter_chat_result *result = NULL;
  openrouter_string text = {"", 0};
  expect_ok("error", openrouter_call_get_client_error(call, &error));
  expect_ok("response", openrouter_call_get_response(call, &response));
  expect("there is a message exactly where there is a failure",
         (openrouter_call_error_message(call)[0] != '\0') == (status < 0));
  if (is_upload || openrouter_call_get_chat_result(call, &result) != OPENROUTER_OK)
    return;
  if (openrouter_chat_result_get_text(result, 0, &text) == OPENROUTER_OK)
    expect("the text is its beginning",
           text.size <= strlen("You wrote: “Hello”") && memcmp("You wrote: “Hello”", text.data, text.size) == 0);
}

/* On a busy machine a call may end by its time limit, which is short: libcurl may wait in vain for what failed. */
static bool is_late(openrouter_status status) {
  return status == OPENROUTER_ERROR_TIMEOUT || status == OPENROUTER_ERROR_MAY_HAVE_ARRIVED;
}

/* One call with the n-th failing, for which libcurl may wait in vain; says whether there was an n-th. */
static bool test_nth(const failing *failing, size_t n, const char *port, bool is_for_ever, bool is_upload,
                     bool is_kept) {
  const any_call any = {.port = port,
                        .max_attempts = 2,
                        .retry_window_ms = 1,
                        .total_timeout_ms = strcmp(port, "https") == 0 ? 3000 : 1000};
  const openrouter_event *event = NULL;
  openrouter_status status;
  const char *arrival = is_upload ? "POST /files" : CHAT_POST;
  recorded_client recorded = new_any_client(&any);
  openrouter_call *call = new_any_call(&any, recorded.client);
  openrouter_request *request = new_failing_request(is_upload);
  about("%s by %s, %s %zu %s fails%s", is_upload ? "an upload" : "a stream", port, failing->name, n,
        is_for_ever ? "and every later one" : "alone", is_kept ? ", on a kept connection" : "");
  if (is_kept)
    warm_up(recorded.client);
  failing->fail(failing->name, n, failing->error, is_for_ever);
  status = openrouter_call_start(call, request);
  while (status == OPENROUTER_OK)
    status = openrouter_call_next(call, -1, &event);
  bool has_failed = failing->succeed() > 0;
  size_t arrivals = stand_in_whole(recorded.id, arrival);
  expect("it ends, well or by a status", status == OPENROUTER_END || (status < 0 && (has_failed || is_late(status))));
  expect("at most one arrives", arrivals <= 1);
  expect("what may have arrived is not said to be unsent",
         arrivals == 0 || status == OPENROUTER_END || status != OPENROUTER_ERROR_CONNECTION);
  read_all(call, status, is_upload);
  /* It can be used again. */
  for (int i = 0; i < 10 && (i == 0 || is_late(status)); i++) {
    status = CALL(openrouter_call_start, call, request);
    while (status == OPENROUTER_OK)
      status = CALL(openrouter_call_next, call, -1, &event);
  }
  expect_status("the next one ends well", OPENROUTER_END, status);
  openrouter_request_free(request);
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
  return has_failed;
}

enum { LIMIT = 3000 };

static void test_ways(const failing *failing, const char *port, int ways, size_t step, size_t least) {
  for (int which = 0; which < ways; which++) {
    size_t n = 1 + (size_t)which % step;
    while (n < LIMIT && test_nth(failing, n, port, which & 1, which & 2, which & 4))
      n += step;
    expect("there were some", n > least && n < LIMIT);
  }
}

/* By TLS on fresh connections only: on a kept one nothing else is done than without it. A call by TLS takes long, so each of
   the four ways tries a fourth of the failures. */
static void test_failing(const failing *failing, size_t least) {
  test_ways(failing, "http", 8, failing->step, least);
  test_ways(failing, "https", 4, failing->step > 1 ? 3 * failing->step : 4, least);
}

static const failing calls[] = {
    {"socket", system_fail, system_succeed, EMFILE, 1},
    {"epoll_ctl", system_fail, system_succeed, ENOMEM, 1},
    {"epoll_wait", system_fail, system_succeed, EBADF, 1},
    {"timerfd_settime", system_fail, system_succeed, EINVAL, 1},
    {"recv", system_fail, system_succeed, ECONNRESET, 1},
    {"send", system_fail, system_succeed, EPIPE, 1},
    {"recv", system_fail, system_succeed, ENOMEM, 1},
    {"getrandom", system_fail, system_succeed, ENOSYS, 1},
    {"setsockopt", system_fail, system_succeed, ENOPROTOOPT, 1},
    {"getsockopt", system_fail, system_succeed, EBADF, 1},
    {"poll", system_fail, system_succeed, ENOMEM, 1},
    {"open", system_fail, system_succeed, EACCES, 1},
    {"fstat", system_fail, system_succeed, EIO, 1},
    {"pread", system_fail, system_succeed, EIO, 1},
};

/* Nothing is left of calls that failed. */
static void test_all(void) {
  static const failing own = {"allocation", fail_own, allocations_succeed, 0, 1};
  static const failing curls = {"allocation of libcurl", fail_curl, curl_succeed, 0, 7};
  if (allocations_not_seen() == NULL)
    test_failing(&own, 2);
  else
    skip("the library's own allocations failing", allocations_not_seen());
  test_failing(&curls, 2);
  for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
    test_failing(&calls[i], 0);
}

/* Making a call needs descriptors and memory, and says so. */
static void test_new(void) {
  static const char *const functions[] = {"epoll_create1", "timerfd_create"};
  const any_call any = {NULL};
  recorded_client recorded = new_any_client(&any);
  openrouter_call *call = NULL;
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    about("a call without %s", functions[i]);
    system_fail(functions[i], 1, EMFILE, true);
    openrouter_status status = CALL(openrouter_call_new, recorded.client, NULL, NULL, &call);
    if (system_succeed() > 0) {
      expect_status("new", OPENROUTER_ERROR_SYSTEM, status);
      expect("nothing was made", call == NULL);
    }
    openrouter_call_free(call);
    call = NULL;
  }
  openrouter_client_free(recorded.client);
}

void test_call_failures(void) {
  size_t descriptors = open_descriptors();
  snprintf(upload_path, sizeof upload_path, "/tmp/openrouter-upload-XXXXXX");
  int descriptor = mkstemp(upload_path);
  expect("a file to send", descriptor >= 0 && write(descriptor, "text", 4) == 4);
  close(descriptor);
  test_new();
  test_all();
  unlink(upload_path);
  expect_size("descriptors", descriptors, open_descriptors());
}
