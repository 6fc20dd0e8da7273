/* What the system refuses at a start: every step of it by every errno, and the message names both. */
#include "calls.h"
#include "sign_ins.h"
#include "system_calls.h"
#include "tests.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LARGEST_ERRNO = 133, PORT = 28473 };

/* Of each function the calls that a start makes for itself. */
static const struct {
  const char *function;
  size_t calls;
  openrouter_status status;
  bool is_listening;
} steps[] = {
    {"getrandom", 2, OPENROUTER_ERROR_RANDOM, false},
    {"socket", 1, OPENROUTER_ERROR_SYSTEM, true},
    {"bind", 1, OPENROUTER_ERROR_SYSTEM, true},
    {"listen", 1, OPENROUTER_ERROR_SYSTEM, true},
    {"getsockname", 1, OPENROUTER_ERROR_SYSTEM, true},
    {"epoll_create1", 1, OPENROUTER_ERROR_SYSTEM, false},
    {"timerfd_create", 1, OPENROUTER_ERROR_SYSTEM, false},
    {"epoll_ctl", 3, OPENROUTER_ERROR_SYSTEM, false},
    {"timerfd_settime", 1, OPENROUTER_ERROR_SYSTEM, false},
};
enum { COUNT = sizeof steps / sizeof *steps };

static openrouter_sign_in *new_on_port(const signing *signing, int port, const openrouter_cancellation *cancellation) {
  plan plan = {0};
  openrouter_sign_in *sign_in = NULL;
  openrouter_sign_in_options *options = new_sign_in_options(&plan);
  expect_ok("port", openrouter_sign_in_options_set_port(options, port));
  expect_ok("new", CALL(openrouter_sign_in_new, signing->client, options, cancellation, &sign_in));
  openrouter_sign_in_options_free(options);
  return sign_in;
}

static bool is_asked_again(const char *function, int number) {
  return number == EINTR && strcmp(function, "getrandom") == 0;
}

static void expect_message(const openrouter_sign_in *sign_in, const char *function, int number, bool is_listening,
                           int port) {
  const char *message = openrouter_sign_in_error_message(sign_in);
  bool is_taken = number == EADDRINUSE, is_forbidden = number == EACCES || number == EPERM;
  bool is_port = is_listening && port != 0 && (is_taken || is_forbidden);
  char words[200];
  const char *name = strerrorname_np(number), *text = strerrordesc_np(number);
  if (name != NULL)
    snprintf(words, sizeof words, "%s failed with %s (%s)", function, name, text);
  else
    snprintf(words, sizeof words, "%s failed with error %d", function, number);
  expect_shown(message, words);
  expect("out of file descriptors only where that is so",
         (strstr(message, "out of file descriptors") != NULL) == (number == EMFILE || number == ENFILE));
  expect("the port is taken only where that is so",
         (strstr(message, "is in use by another program") != NULL) == (is_port && is_taken));
  expect("the port is refused only where that is so",
         (strstr(message, "is not permitted for this program") != NULL) == (is_port && is_forbidden));
  expect_c_string("field", is_port ? "port" : "", openrouter_sign_in_error_field(sign_in));
}

static void test_step(size_t step, openrouter_sign_in *sign_in, size_t n, int number, int port) {
  const char *function = steps[step].function;
  openrouter_sign_in_stage stage = 0;
  about("%s, call %zu, fails with errno %d at port %d", function, n, number, port);
  system_fail(function, n, number, false);
  openrouter_status status = CALL(openrouter_sign_in_start, sign_in);
  expect_size("failures", 1, system_succeed());
  if (is_asked_again(function, number)) {
    expect_ok("start", status);
    return;
  }
  /* A descriptor that is watched already is changed, which fails for one that is not. */
  if (number == EEXIST && strcmp(function, "epoll_ctl") == 0)
    number = ENOENT;
  expect_status("start", steps[step].status, status);
  expect_message(sign_in, function, number, steps[step].is_listening, port);
  expect_status("there is no stage", OPENROUTER_ABSENT, CALL(openrouter_sign_in_get_stage, sign_in, &stage));
  expect_status("step", OPENROUTER_ERROR_INCOMPLETE, CALL(openrouter_sign_in_step, sign_in, 0));
}

static void test_steps(const signing *signing, const openrouter_cancellation *cancellation) {
  static const int ports[] = {0, PORT};
  static const int few[] = {EPERM, EMFILE};
  for (size_t i = 0; i < sizeof ports / sizeof *ports; i++) {
    openrouter_sign_in *sign_in = new_on_port(signing, ports[i], cancellation);
    for (size_t step = 0; step < COUNT; step++) {
      for (int number = 1; number <= LARGEST_ERRNO; number++)
        test_step(step, sign_in, 1, number, ports[i]);
      for (size_t n = 2; n <= steps[step].calls; n++) {
        for (size_t j = 0; j < sizeof few / sizeof *few; j++)
          test_step(step, sign_in, n, few[j], ports[i]);
      }
    }
    openrouter_sign_in_free(sign_in);
  }
}

/* What really is taken, by a socket that listens there. */
static void test_taken(const signing *signing) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  socklen_t size = sizeof address;
  int other = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  about("a port that another program has");
  expect("a listener", bind(other, (struct sockaddr *)&address, sizeof address) == 0 && listen(other, 1) == 0 &&
                           getsockname(other, (struct sockaddr *)&address, &size) == 0);
  openrouter_sign_in *sign_in = new_on_port(signing, ntohs(address.sin_port), NULL);
  expect_status("start", OPENROUTER_ERROR_SYSTEM, CALL(openrouter_sign_in_start, sign_in));
  expect_message(sign_in, "bind", EADDRINUSE, true, 1);
  close(other);
  expect_ok("start, when the port is free again", CALL(openrouter_sign_in_start, sign_in));
  openrouter_sign_in_free(sign_in);
}

/* The timer is set again and again while a sign-in waits. */
static void test_waiting(const signing *signing) {
  about("the system sets no timer, in the middle of a sign-in");
  expect_ok("start", CALL(openrouter_sign_in_start, signing->sign_in));
  system_fail("timerfd_settime", 1, EPERM, true);
  openrouter_status status = CALL(openrouter_sign_in_step, signing->sign_in, 0);
  system_succeed();
  expect_status("step", OPENROUTER_ERROR_SYSTEM, status);
  expect_message(signing->sign_in, "timerfd_settime", EPERM, false, 0);
}

void test_sign_in_start_failures(void) {
  plan plan = {0};
  signing signing;
  openrouter_cancellation *cancellation = NULL;
  expect_ok("cancellation", openrouter_cancellation_new(&cancellation));
  new_signing(&plan, &signing);
  size_t descriptors = open_descriptors();
  test_steps(&signing, cancellation);
  test_taken(&signing);
  test_waiting(&signing);
  openrouter_sign_in_start(signing.sign_in);
  free_signing(&signing);
  expect("no descriptor is lost", open_descriptors() <= descriptors);
  openrouter_cancellation_free(cancellation);
}
