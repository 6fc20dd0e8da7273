#include "trace.h"
#include "output.h"
#include <stdio.h>

static const char *kept_text(int32_t is_kept) { return is_kept == 1 ? "a kept" : "a new"; }

/* What happened, without the time. */
static void describe(const openrouter_trace_event *event, char *text, size_t size) {
  switch (event->stage) {
  case OPENROUTER_TRACE_STAGE_ATTEMPT:
    snprintf(text, size, "%s %s, attempt %d", event->method.data, event->path.data, event->attempt);
    break;
  case OPENROUTER_TRACE_STAGE_CONNECTED:
    snprintf(text, size, "connected, %s connection", kept_text(event->is_kept));
    break;
  case OPENROUTER_TRACE_STAGE_SENT:
    snprintf(text, size, "sent, %lld bytes of body", (long long)event->sent_size);
    break;
  case OPENROUTER_TRACE_STAGE_HEADERS:
    snprintf(text, size, "HTTP %d", event->http_status);
    break;
  case OPENROUTER_TRACE_STAGE_RETRY:
    snprintf(text, size, "failed: %s; next attempt in %lld ms", openrouter_status_text(event->status),
             (long long)event->wait_ms);
    break;
  case OPENROUTER_TRACE_STAGE_END:
    snprintf(text, size, "end: %s, %lld bytes received", openrouter_status_text(event->status),
             (long long)event->received_size);
    break;
  default:
    /* A stage of a newer library. */
    text[0] = '\0';
  }
}

void print_trace(const openrouter_trace_event *event, void *unused) {
  char text[512];
  (void)unused;
  describe(event, text, sizeof text);
  /* The end comes before that of the answer's last line is printed. */
  if (event->stage == OPENROUTER_TRACE_STAGE_END)
    end_line();
  if (text[0] != '\0')
    note("* %7.3f s  %s", (double)event->call_us / 1e6, text);
}
