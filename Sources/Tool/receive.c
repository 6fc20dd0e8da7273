/* For dup2, ftruncate, mkstemp and open. */
#define _XOPEN_SOURCE 700
#include "receive.h"
#include "exits.h"
#include "output.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

/* From now on the output goes to the file, which keeps its content until there is a response. */
static int open_file(const char *path) {
  int descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0 || !flush_output() || dup2(descriptor, STDOUT_FILENO) < 0) {
    complain("%s cannot be opened: %s", path, strerror(errno));
    return EXIT_FAILED;
  }
  close(descriptor);
  return EXIT_DONE;
}

/* Cuts off what the file had; devices and pipes have nothing. */
static void empty_file(const char *path) {
  if (path != NULL)
    (void)!ftruncate(STDOUT_FILENO, 0);
}

static bool is_text(const service *service) {
  const openrouter_response *response = NULL;
  openrouter_string type;
  openrouter_call_get_response(service->call, &response);
  return openrouter_response_get_header(response, "content-type", &type) == OPENROUTER_OK &&
         strncasecmp(type.data, "text/", 5) == 0;
}

/* What is no text would garble the terminal, and may have been paid for: it goes to a new file. */
static void leave_terminal(void) {
  char name[] = "openrouter-response-XXXXXX";
  int descriptor = mkstemp(name);
  if (descriptor < 0 || dup2(descriptor, STDOUT_FILENO) < 0) {
    complain("a file for the response cannot be made: %s", strerror(errno));
    descriptor = open("/dev/null", O_WRONLY);
    dup2(descriptor, STDOUT_FILENO);
  } else {
    note("The response is not text. It is in the file %s.", name);
  }
  close(descriptor);
}

static void print_event(const service *service, const openrouter_event *event, bool is_first) {
  if (event->type == OPENROUTER_EVENT_BYTES) {
    if (is_first && is_terminal_output() && !is_text(service))
      leave_terminal();
    print_content(event->text.data, event->text.size);
  } else if (event->type == OPENROUTER_EVENT_MESSAGE) {
    print_safely(event->text.data, event->text.size);
    print("\n");
  }
}

/* A chat request that asked for a stream has no body, only pieces. */
static void print_rest(const service *service) {
  const openrouter_response *response = NULL;
  openrouter_bytes body;
  openrouter_call_get_response(service->call, &response);
  if (openrouter_response_get_body(response, &body) == OPENROUTER_OK && body.size > 0)
    show_body(service);
  else
    show_chat_result(service);
}

int receive(service *service, const char *path) {
  const openrouter_event *event = NULL;
  bool is_first = true;
  if (path != NULL && open_file(path) != EXIT_DONE)
    return EXIT_FAILED;
  /* A failure to start is also that of openrouter_call_next. */
  openrouter_status status = openrouter_call_start(service->call, service->request);
  while (status == OPENROUTER_OK && (status = openrouter_call_next(service->call, -1, &event)) == OPENROUTER_OK) {
    if (is_first)
      empty_file(path);
    print_event(service, event, is_first);
    is_first = false;
    if (!flush_output())
      status = OPENROUTER_ERROR_CANCELLED;
  }
  if (is_first && (status == OPENROUTER_END || status == OPENROUTER_ERROR_API))
    empty_file(path);
  print_rest(service);
  flush_output();
  return status == OPENROUTER_END ? EXIT_DONE : report_call(service, status);
}
