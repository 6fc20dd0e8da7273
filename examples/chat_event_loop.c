/*
 * Two streamed answers and a timer in one event loop: asks two models the same question at once, shows every tenth of a
 * second how much has come, and prints both answers.
 *
 *     cc chat_event_loop.c $(pkg-config --cflags --libs openrouter-client) -o chat_event_loop
 *     OPENROUTER_API_KEY=sk-or-v1-... ./chat_event_loop "Why is the sky blue?" openai/gpt-5-mini google/gemini-2.5-flash
 */
/* For the time of a timer. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <openrouter/client.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { COUNT = 2 };

typedef struct {
  const char *model;
  openrouter_call *call;
  /* WAITING while the answer comes, END when it is complete. */
  openrouter_status status;
  size_t size;
} answer;

static void fail(const char *message) {
  fprintf(stderr, "chat_event_loop: %s\n", message);
  exit(1);
}

/* Read the message of a call in a separate statement after it: the order in which arguments are evaluated is
   unspecified. */
static void must(openrouter_status status, const char *message) {
  if (status < 0)
    fail(openrouter_error_text(status, message));
}

/* The call has a copy of what it sends: the request is used for both. */
static void ask(const openrouter_client *client, openrouter_request *request, answer *answer) {
  openrouter_json *body = NULL;
  must(openrouter_request_get_body(request, &body), "");
  openrouter_status status = openrouter_json_set_text(body, "/model", answer->model, OPENROUTER_NTS);
  must(status, openrouter_json_error_message(body));
  must(openrouter_call_new(client, NULL, NULL, &answer->call), "");
  status = openrouter_call_start(answer->call, request);
  must(status, openrouter_call_error_message(answer->call));
  answer->status = OPENROUTER_WAITING;
}

/* Takes what has come, without waiting. */
static void proceed(answer *answer) {
  const openrouter_event *event = NULL;
  while ((answer->status = openrouter_call_next(answer->call, 0, &event)) == OPENROUTER_OK)
    if (event->type == OPENROUTER_EVENT_TEXT)
      answer->size += event->text.size;
}

static int start_timer(long milliseconds) {
  struct itimerspec time = {{0, milliseconds * 1000000}, {0, milliseconds * 1000000}};
  int timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
  if (timer < 0 || timerfd_settime(timer, 0, &time, NULL) != 0)
    fail("the timer cannot be started");
  return timer;
}

static void show(int timer, const answer *answers) {
  uint64_t ticks = 0;
  if (read(timer, &ticks, sizeof ticks) == (ssize_t)sizeof ticks)
    fprintf(stderr, "... %zu and %zu bytes\n", answers[0].size, answers[1].size);
}

static void wait_for_all(answer *answers) {
  struct pollfd polled[COUNT + 1] = {{-1, POLLIN, 0}, {-1, POLLIN, 0}, {-1, POLLIN, 0}};
  int running = COUNT;
  for (int i = 0; i < COUNT; i++)
    must(openrouter_call_get_descriptor(answers[i].call, &polled[i].fd), "");
  polled[COUNT].fd = start_timer(100);
  while (running > 0) {
    if (poll(polled, COUNT + 1, -1) < 0 && errno != EINTR)
      fail("poll failed");
    for (int i = 0; i < COUNT; i++) {
      if (polled[i].fd < 0 || polled[i].revents == 0)
        continue;
      proceed(&answers[i]);
      if (answers[i].status == OPENROUTER_WAITING)
        continue;
      /* The descriptor stays readable after the end: it is not polled any more. */
      polled[i].fd = -1;
      running--;
    }
    if (polled[COUNT].revents != 0)
      show(polled[COUNT].fd, answers);
  }
  close(polled[COUNT].fd);
}

/* Prints also an answer that is not complete. Returns whether it is complete. */
static int print(const answer *answer) {
  openrouter_chat_result *result = NULL;
  openrouter_string text;
  printf("%s:\n", answer->model);
  if (openrouter_call_get_chat_result(answer->call, &result) == OPENROUTER_OK &&
      openrouter_chat_result_get_text(result, 0, &text) == OPENROUTER_OK)
    printf("%s\n", text.data);
  if (answer->status != OPENROUTER_END)
    fprintf(stderr, "chat_event_loop: %s: %s\n", answer->model, openrouter_call_error_message(answer->call));
  return answer->status == OPENROUTER_END;
}

int main(int argc, char **argv) {
  openrouter_client *client = NULL;
  openrouter_request *request = NULL;
  openrouter_client_error *error = NULL;
  answer answers[COUNT];
  int is_help = argc == 2 && strcmp(argv[1], "--help") == 0, complete = 0;
  if (argc < COUNT + 2 || argc > COUNT + 2) {
    fprintf(is_help ? stdout : stderr, "usage: OPENROUTER_API_KEY=... chat_event_loop QUESTION MODEL MODEL\n");
    return is_help ? 0 : 2;
  }
  must(openrouter_client_error_new(&error), "");
  openrouter_status status = openrouter_client_new_from_environment(error, &client);
  must(status, openrouter_client_error_message(error));
  openrouter_client_error_free(error);
  must(openrouter_request_new(&request), "");
  must(openrouter_request_set_operation(request, "POST", "/chat/completions"), "");
  status = openrouter_request_add_message(request, "user", argv[1], OPENROUTER_NTS);
  must(status, openrouter_request_error_message(request));

  memset(answers, 0, sizeof answers);
  for (int i = 0; i < COUNT; i++) {
    answers[i].model = argv[2 + i];
    ask(client, request, &answers[i]);
  }
  openrouter_request_free(request);
  wait_for_all(answers);
  for (int i = 0; i < COUNT; i++) {
    complete += print(&answers[i]);
    openrouter_call_free(answers[i].call);
  }
  openrouter_client_free(client);
  return complete == COUNT && fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
