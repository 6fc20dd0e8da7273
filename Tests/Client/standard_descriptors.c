/* A program that has closed its first three descriptors, and prints all the same: nothing of it gets into a connection. */
#include "calls.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "tests.h"
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static int kept[3];

static void close_standard(void) {
  for (int i = 0; i < 3; i++) {
    kept[i] = fcntl(i, F_DUPFD_CLOEXEC, 10);
    close(i);
  }
}

static void open_standard(void) {
  for (int i = 0; i < 3; i++) {
    dup2(kept[i], i);
    close(kept[i]);
  }
}

/* How many of the first three are connections by TCP, or listeners. */
static size_t standard_connections(void) {
  size_t count = 0;
  for (int i = 0; i < 3; i++) {
    struct sockaddr_storage address = {0};
    socklen_t size = sizeof address;
    count += getsockname(i, (struct sockaddr *)&address, &size) == 0 && address.ss_family == AF_INET;
  }
  return count;
}

static void test_call(const char *port) {
  threaded_call job = {.call = {.operation = CREATE, .port = port, .behaviour = "slow=300"}};
  struct timespec pause = {0, 10000000};
  pthread_t thread;
  size_t connections = 0;
  about("a call by %s in a program without standard descriptors", port);
  job.client = new_recorded_client(&job.call, job.outcome.id, sizeof job.outcome.id);
  close_standard();
  pthread_create(&thread, NULL, make_threaded_call, &job);
  for (int i = 0; i < 25; i++) {
    nanosleep(&pause, NULL);
    connections += standard_connections();
  }
  pthread_join(thread, NULL);
  open_standard();
  expect_size("connections in their place", 0, connections);
  expect_outcome(OPENROUTER_OK, "", NULL, &job.outcome);
  openrouter_client_free(job.client);
}

static void test_sign_in(void) {
  plan plan = {0};
  signing signing;
  visit visit;
  about("a sign-in in a program without standard descriptors");
  size_t open = open_descriptors();
  new_signing(&plan, &signing);
  close_standard();
  openrouter_status status = openrouter_sign_in_start(signing.sign_in);
  size_t taken = 0;
  for (int i = 0; i < 3; i++)
    taken += fcntl(i, F_GETFD) >= 0;
  visit_by_poll(&signing, NULL, &visit);
  /* libcurl has descriptors there, which nothing may replace. */
  free_signing(&signing);
  open_standard();
  expect_ok("start", status);
  expect_size("descriptors in their place", 0, taken);
  expect_signed_in(&visit);
  expect_size("descriptors", open, open_descriptors());
}

void test_standard_descriptors(void) {
  test_call("http");
  test_call("https");
  test_sign_in();
}
