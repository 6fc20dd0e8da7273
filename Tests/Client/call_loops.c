/* Calls that the loop of a program drives: the descriptor says when there is something to do, by level and by edge. */
#include "any_calls.h"
#include "system_calls.h"
#include "tests.h"
#include <string.h>
#include <sys/epoll.h>
#include <unistd.h>

/* Waits for the descriptor as the loop of a program does: by level, or by edge and then to the end of what there is. */
typedef struct {
  int set;
  bool is_edge;
} loop;

static loop new_loop(openrouter_call *call, bool is_edge) {
  struct epoll_event event = {.events = is_edge ? EPOLLIN | EPOLLET : EPOLLIN};
  loop loop = {epoll_create1(EPOLL_CLOEXEC), is_edge};
  int descriptor = -1;
  expect_ok("the descriptor", CALL(openrouter_call_get_descriptor, call, &descriptor));
  expect("it can be waited for", epoll_ctl(loop.set, EPOLL_CTL_ADD, descriptor, &event) == 0);
  return loop;
}

/* One _next for each time that it is readable; by edge, until there is nothing. */
static void run_loop(const char *behaviour, bool is_plain, bool is_edge) {
  any_call any = {.behaviour = behaviour, .is_plain = is_plain};
  any_outcome outcome = {0};
  const openrouter_event *event = NULL;
  struct epoll_event ready;
  recorded_client recorded = new_any_client(&any);
  about_any_call(&any, is_edge ? "by edge" : "by level");
  openrouter_call *call = new_any_call(&any, recorded.client);
  openrouter_status status = OPENROUTER_WAITING;
  size_t wakes = 0;
  loop loop = new_loop(call, is_edge);
  expect("not readable before the start", epoll_wait(loop.set, &ready, 1, 0) == 0);
  start_call(call, &any);
  while (status >= 0 && status != OPENROUTER_END) {
    if (epoll_wait(loop.set, &ready, 1, 20000) != 1) {
      expect("it becomes readable", false);
      break;
    }
    wakes++;
    do {
      status = CALL(openrouter_call_next, call, 0, &event);
      if (status == OPENROUTER_OK && event->type == OPENROUTER_EVENT_TEXT)
        outcome.text_size += event->text.size;
    } while (is_edge && status == OPENROUTER_OK);
  }
  expect_status("it ends well", OPENROUTER_END, status);
  expect_size("the text", strlen("You wrote: “Hello”"), outcome.text_size);
  /* The longest response has 1,704 bytes, each of which may come alone. */
  expect("few wakes bring nothing", wakes < 2500);
  expect("it stays readable after the end, by level", is_edge || epoll_wait(loop.set, &ready, 1, 0) == 1);
  expect_status("the end is final", OPENROUTER_END, openrouter_call_next(call, 0, &event));
  close(loop.set);
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

static void test_loops(void) {
  static const char *const behaviours[] = {"ok",      "pieces=1",           "pieces=50,5",  "processing=5,5",
                                           "slow=50", "refuse=429,ms-50*1", "lost=fin@kept"};
  for (size_t i = 0; i < sizeof behaviours / sizeof *behaviours; i++) {
    for (int which = 0; which < 4; which++)
      run_loop(behaviours[i], which & 1, which & 2);
  }
}

/* Taking events that have come costs no call of the system. */
static void test_cost(void) {
  any_call any = {.behaviour = "processing=0,2000"};
  const openrouter_event *event = NULL;
  recorded_client recorded = new_any_client(&any);
  about("the descriptor of a call with many events");
  openrouter_call *call = new_any_call(&any, recorded.client);
  size_t events = 0;
  loop loop = new_loop(call, false);
  start_call(call, &any);
  expect_ok("the first event", CALL(openrouter_call_next, call, -1, &event));
  wait_ms(300);
  system_fail("timerfd_settime", 0, 0, false);
  while (CALL(openrouter_call_next, call, 0, &event) == OPENROUTER_OK)
    events++;
  size_t set = system_called();
  system_succeed();
  expect("many events", events > 1000);
  expect("the timer is set for few of them", set < events / 10);
  close(loop.set);
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

/* A program that was asleep gets what has come, and no timeout. */
static void test_asleep(void) {
  any_call any = {
      .behaviour = "stall=500,100", .idle_timeout_ms = 300, .progress_timeout_ms = 300, .first_byte_timeout_ms = 300};
  any_outcome outcome = {0};
  const openrouter_event *event = NULL;
  recorded_client recorded = new_any_client(&any);
  about("a program that sleeps longer than each timeout");
  openrouter_call *call = new_any_call(&any, recorded.client);
  start_call(call, &any);
  expect_ok("the first event", CALL(openrouter_call_next, call, -1, &event));
  size_t size = event->type == OPENROUTER_EVENT_TEXT ? event->text.size : 0;
  wait_ms(700);
  finish_call(call, &outcome);
  expect_status("it ends well", OPENROUTER_END, outcome.status);
  expect_size("the text", strlen("You wrote: “Hello”"), size + outcome.text_size);
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

void test_call_loops(void) {
  test_loops();
  test_cost();
  test_asleep();
}
