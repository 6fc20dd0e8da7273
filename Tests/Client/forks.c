/* A program that forks in the middle of a call of another thread: the child makes its own calls, the parent's go on. */
#include "calls.h"
#include "stand_in.h"
#include "tests.h"
#include <pthread.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Begins a call in another thread, and comes back in the middle of it. */
static pthread_t begin(threaded_call *job) {
  struct timespec time = {0, 200000000};
  pthread_t thread;
  job->client = new_recorded_client(&job->call, job->outcome.id, sizeof job->outcome.id);
  pthread_create(&thread, NULL, make_threaded_call, job);
  nanosleep(&time, NULL);
  return thread;
}

/* Runs in a child, which tells by its exit status whether all went well. */
static void expect_in_child(const char *what, bool (*run)(const threaded_call *), const threaded_call *job) {
  int status = -1;
  pid_t child = fork();
  if (child == 0)
    _exit(run(job) ? 0 : 1);
  expect("there is a child", child > 0 && waitpid(child, &status, 0) == child);
  expect(what, WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static bool calls_itself(const threaded_call *job) {
  call own = {.operation = CREATE};
  outcome made, shared = {0};
  make_call(&own, &made);
  /* The parent's client is there too. */
  make_call_with(job->client, &job->call, &shared);
  return made.status == OPENROUTER_OK && made.answer[0] != '\0' && stand_in_arrivals(made.id) == 1 &&
         shared.status == OPENROUTER_OK && shared.answer[0] != '\0';
}

static bool cancels(const threaded_call *job) {
  return openrouter_cancellation_request(job->call.cancellation) == OPENROUTER_OK;
}

static void test_calls(void) {
  threaded_call job = {.call = {.operation = CREATE, .behaviour = "slow=700"}};
  about("a fork in the middle of a call");
  pthread_t thread = begin(&job);
  expect_in_child("the child makes its own calls", calls_itself, &job);
  pthread_join(thread, NULL);
  expect_outcome(OPENROUTER_OK, "", NULL, &job.outcome);
  expect_size("arrivals, the parent's and the child's", 2, stand_in_arrivals(job.outcome.id));
  openrouter_client_free(job.client);
}

/* A cancellation that was there before is shared by both. */
static void test_cancellation_of_child(void) {
  openrouter_cancellation *cancellation = NULL;
  expect_ok("new", openrouter_cancellation_new(&cancellation));
  threaded_call job = {.call = {.operation = EXCHANGE, .behaviour = "never", .cancellation = cancellation}};
  about("a child that cancels its parent's call");
  pthread_t thread = begin(&job);
  expect_in_child("the child requests it", cancels, &job);
  pthread_join(thread, NULL);
  expect_outcome(OPENROUTER_ERROR_CANCELLED, "", "after the request was sent", &job.outcome);
  openrouter_client_free(job.client);
  openrouter_cancellation_free(cancellation);
}

void test_forks(void) {
  test_calls();
  test_cancellation_of_child();
}
