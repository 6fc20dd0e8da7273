#include "traces.h"
#include "calls.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static trace_log *kept_log;
static size_t clients;
/* The first report that was wrong: why, and what it had. */
static const char *why_wrong;
static char wrong_report[300];

static const char *const secrets[] = {API_KEY, CODE,   VERIFIER, CHALLENGE, "sk-or-v1-", "auth_code_", "secret",
                                      "Hello", "xxxx", "?",      "=",       "http",      "127.0.0.1"};

static bool has_secret(openrouter_string text) {
  for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++) {
    if (strstr(text.data, secrets[i]) != NULL)
      return true;
  }
  return strlen(text.data) != text.size;
}

/* What is wrong with a report; NULL for nothing. */
static const char *judge(const openrouter_trace_event *event) {
  bool is_end = event->stage == OPENROUTER_TRACE_STAGE_END, is_retry = event->stage == OPENROUTER_TRACE_STAGE_RETRY;
  bool has_response = event->stage == OPENROUTER_TRACE_STAGE_HEADERS;
  if (has_secret(event->method) || has_secret(event->path))
    return "a secret, or no text";
  if (event->stage < OPENROUTER_TRACE_STAGE_ATTEMPT || event->stage > OPENROUTER_TRACE_STAGE_END)
    return "a stage that is not known";
  if (event->call == 0 || event->attempt < !is_end)
    return "a number of a call or an attempt";
  if (event->status > 0 || (event->status < 0 && !is_end && !is_retry) || (is_retry && event->status == 0))
    return "a status";
  if (event->http_status != -1 && (event->http_status < 200 || event->http_status > 999))
    return "an HTTP status";
  if (has_response && event->http_status < 0)
    return "a response without a status";
  if (event->is_kept < -1 || event->is_kept > 1)
    return "is_kept";
  if (event->stage > OPENROUTER_TRACE_STAGE_ATTEMPT && !is_retry && !is_end && event->is_kept < 0)
    return "no connection, but a request";
  if ((event->wait_ms >= 0) != is_retry || event->wait_ms < -1)
    return "a pause";
  if (event->sent_size < 0 || event->received_size < 0 || (has_response && event->received_size == 0))
    return "a size";
  if (event->attempt_us < 0 || event->call_us < event->attempt_us)
    return "a time";
  return NULL;
}

static void check_report(const openrouter_trace_event *event) {
  const char *wrong = judge(event);
  if (wrong != NULL && __atomic_exchange_n(&why_wrong, wrong, __ATOMIC_RELAXED) == NULL)
    snprintf(wrong_report, sizeof wrong_report, "stage %d, attempt %d, %s %s, status %d, HTTP %d", event->stage,
             event->attempt, event->method.data, event->path.data, event->status, event->http_status);
}

static void receive(const openrouter_trace_event *event, void *user_data) {
  trace_log *log = user_data;
  check_report(event);
  if (log == NULL) {
    /* The library does not mistake it for its own. */
    errno = ENOMEM;
    return;
  }
  if (log->count < REPORTS)
    log->reports[log->count++] = *event;
  snprintf(log->method, sizeof log->method, "%s", event->method.data);
  snprintf(log->path, sizeof log->path, "%s", event->path.data);
  if (log->on_report != NULL)
    log->on_report(event);
}

void traces_keep(trace_log *log) {
  kept_log = log;
  if (log != NULL)
    memset(log, 0, sizeof *log);
}

void traces_set(openrouter_client_options *options) {
  bool is_traced = kept_log != NULL || __atomic_add_fetch(&clients, 1, __ATOMIC_RELAXED) % 2 == 1;
  if (is_traced && openrouter_client_options_set_trace(options, receive, kept_log) != OPENROUTER_OK)
    abort();
}

void traces_expect(void) {
  about("%s", wrong_report);
  expect_c_string("what is wrong in a report of a trace", "", why_wrong != NULL ? why_wrong : "");
}

void traces_show(const trace_log *log, uint64_t call, char *text, size_t capacity) {
  static const char letters[] = "?ACSHTE";
  size_t size = 0;
  text[0] = '\0';
  for (size_t i = 0; i < log->count; i++) {
    const openrouter_trace_event *report = &log->reports[i];
    bool is_kept = report->stage == OPENROUTER_TRACE_STAGE_CONNECTED && report->is_kept;
    if (report->call == call && size < capacity)
      size += (size_t)snprintf(text + size, capacity - size, "%s%c%d", size > 0 ? " " : "",
                               is_kept ? 'K' : letters[report->stage], report->attempt);
  }
}

const openrouter_trace_event *traces_last(const trace_log *log, openrouter_trace_stage stage) {
  for (size_t i = log->count; i > 0; i--) {
    if (log->reports[i - 1].stage == stage)
      return &log->reports[i - 1];
  }
  fprintf(stderr, "no report of stage %d\n", stage);
  abort();
}
