/* A fork in the middle of a sign-in: what the child does, or leaves, harms neither. */
#include "calls.h"
#include "sign_ins.h"
#include "tests.h"
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* When the fork is: there is no request yet, the browser's request waits unread, or its page waits for the exchange. */
typedef enum { STARTED, SENT, EXCHANGING } moment;
static const char *const moments[] = {"after the start", "when the browser has come", "while the code is exchanged"};

typedef enum { LEAVES, FREES, STARTS_ANEW, STAYS } deed;
static const char *const deeds[] = {"leaves", "frees its copy", "starts its copy anew", "stays for long"};

static pid_t let_child(deed deed, const signing *signing) {
  pid_t child = fork();
  if (child != 0)
    return child;
  alarm(20);
  if (deed == FREES)
    openrouter_sign_in_free(signing->sign_in);
  if (deed == STARTS_ANEW)
    _exit(openrouter_sign_in_start(signing->sign_in) == OPENROUTER_OK ? 0 : 1);
  if (deed == STAYS)
    pause();
  _exit(0);
}

static void expect_left(deed deed, pid_t child) {
  int status = -1;
  if (deed == STAYS)
    kill(child, SIGKILL);
  waitpid(child, &status, 0);
  expect("the child ends", deed == STAYS ? WIFSIGNALED(status) : WIFEXITED(status));
  if (deed != STAYS)
    expect_size("exit status of the child", 0, (size_t)WEXITSTATUS(status));
}

static void step(const signing *signing, int milliseconds, visit *visit) {
  struct pollfd fd = {.events = POLLIN};
  openrouter_sign_in_get_descriptor(signing->sign_in, &fd.fd);
  if (poll(&fd, 1, milliseconds) == 0) {
    visit->is_stuck = true;
    return;
  }
  visit->end = openrouter_sign_in_step(signing->sign_in, 0);
  visit->steps++;
}

static void test_fork(const char *port, moment moment, deed deed) {
  plan plan = {.port = port, .behaviour = "slow=100"};
  signing signing;
  visit visit = {.end = OPENROUTER_WAITING};
  char location[3000] = "", page[8000];
  int browser = -1;
  about("a child that %s, forked %s, exchanged by %s", deeds[deed], moments[moment], port);
  size_t descriptors = open_descriptors();
  new_signing(&plan, &signing);
  visit.start = openrouter_sign_in_start(signing.sign_in);
  read_sign_in(signing.sign_in, &visit);
  expect("the person says yes", decide(visit.url, "authorize", location, sizeof location));
  if (moment != STARTED)
    browser = browse(location);
  /* Accepted, read, and sent on; the response takes its time. */
  double until = now_ms() + 50;
  while (moment == EXCHANGING && now_ms() < until) {
    struct timespec pause = {0, 1000000};
    nanosleep(&pause, NULL);
    visit.end = openrouter_sign_in_step(signing.sign_in, 0);
  }
  pid_t child = let_child(deed, &signing);
  if (deed != STAYS)
    waitid(P_PID, (id_t)child, &(siginfo_t){0}, WEXITED | WNOWAIT);
  if (moment == STARTED)
    browser = browse(location);
  while (visit.end == OPENROUTER_WAITING && !visit.is_stuck)
    step(&signing, (int)patience_ms() + 500, &visit);
  if (visit.is_stuck)
    openrouter_sign_in_start(signing.sign_in);
  visit.page = take_page(browser, page, sizeof page);
  read_sign_in(signing.sign_in, &visit);
  expect_signed_in(&visit);
  expect("no needless wake-ups", visit.steps < 200);
  expect_left(deed, child);
  free_signing(&signing);
  expect_size("descriptors", descriptors, open_descriptors());
  expect_no_child();
}

void test_sign_in_forks(void) {
  for (int moment = STARTED; moment <= EXCHANGING; moment++) {
    for (int deed = LEAVES; deed <= STAYS; deed++) {
      test_fork("http", moment, deed);
      test_fork("https", moment, deed);
    }
  }
}
