#include "sign_ins.h"
#include "calls.h"
#include "stand_in.h"
#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void must(bool holds) {
  if (!holds)
    abort();
}

double patience_ms(void) { return 60000; }

/* A time that a plan names is to be over in the test: later where everything takes longer. */
static int64_t timeout_of(const plan *plan) {
  return plan->timeout_ms > 0 ? (int64_t)((double)plan->timeout_ms * slowness()) : LONG_MS;
}

/* ------------------------------------------------------------------------------------------------------ The sign-in */

openrouter_sign_in_options *new_sign_in_options(const plan *plan) {
  openrouter_sign_in_options *options = NULL;
  openrouter_sign_in_mode mode = plan->mode != 0 ? plan->mode : OPENROUTER_SIGN_IN_MODE_CALLBACK;
  const char *scheme = mode == OPENROUTER_SIGN_IN_MODE_BROWSER ? "https" : "http";
  char auth_url[100];
  snprintf(auth_url, sizeof auth_url, "%s://127.0.0.1:%u/auth", scheme, stand_in_port(scheme));
  must(openrouter_sign_in_options_new(&options) == OPENROUTER_OK &&
       openrouter_sign_in_options_set_auth_url(options, auth_url, OPENROUTER_NUL_TERMINATED) == OPENROUTER_OK &&
       openrouter_sign_in_options_set_mode(options, mode) == OPENROUTER_OK &&
       openrouter_sign_in_options_set_timeout_ms(options, timeout_of(plan)) == OPENROUTER_OK);
  if (plan->key_label != NULL)
    must(openrouter_sign_in_options_set_key_label(options, plan->key_label, OPENROUTER_NUL_TERMINATED) ==
         OPENROUTER_OK);
  return options;
}

void new_signing(const plan *plan, signing *signing) {
  call call = {.operation = EXCHANGE,
               .port = plan->port != NULL ? plan->port : "http",
               .behaviour = plan->behaviour,
               .attempt_timeout_ms = plan->attempt_timeout_ms > 0 ? plan->attempt_timeout_ms : LONG_MS,
               .max_attempts = plan->max_attempts};
  char id[40], base_url[300];
  stand_in_new_id(id, sizeof id);
  base_url_of(&call, id, base_url, sizeof base_url);
  signing->client = new_client(&call, base_url);
  signing->sign_in = NULL;
  signing->timeout_ms = timeout_of(plan);
  openrouter_sign_in_options *options = new_sign_in_options(plan);
  must(CALL(openrouter_sign_in_new, signing->client, options, plan->cancellation, &signing->sign_in) == OPENROUTER_OK);
  openrouter_sign_in_options_free(options);
}

void free_signing(signing *signing) {
  openrouter_sign_in_free(signing->sign_in);
  openrouter_client_free(signing->client);
}

/* ------------------------------------------------------------------------------------------------------ The browser */

/* Asks a port of this machine for a target. The connection, or -1. */
static int ask(unsigned port, const char *target, int size) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  struct timeval limit = {.tv_sec = 20};
  char request[6000];
  address.sin_port = htons((uint16_t)port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int length = snprintf(request, sizeof request, "GET %.*s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nConnection: close\r\n\r\n",
                        size, target, port);
  int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  must(connection >= 0 && length < (int)sizeof request);
  setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  if (connect(connection, (struct sockaddr *)&address, sizeof address) == 0 &&
      send(connection, request, (size_t)length, MSG_NOSIGNAL) == length)
    return connection;
  close(connection);
  return -1;
}

int take_page(int browser, char *page, size_t capacity) {
  size_t size = 0;
  int status = -1;
  for (ssize_t count = 1; browser >= 0 && count > 0;) {
    count = recv(browser, page + size, capacity - 1 - size, 0);
    size += count > 0 ? (size_t)count : 0;
  }
  page[size] = '\0';
  if (browser >= 0)
    close(browser);
  return sscanf(page, "HTTP/1.1 %d ", &status) == 1 ? status : -1;
}

bool decide(const char *url, const char *decision, char *location, size_t capacity) {
  char target[5000], page[8000], *found;
  const char *query = strchr(url, '?');
  must(query != NULL);
  snprintf(target, sizeof target, "/auth/decide?decision=%s&%s", decision, query + 1);
  int status = take_page(ask(stand_in_port("http"), target, (int)strlen(target)), page, sizeof page);
  if (status != 302 || (found = strstr(page, "\r\nLocation: ")) == NULL)
    return false;
  found += strlen("\r\nLocation: ");
  found[strcspn(found, "\r\n")] = '\0';
  snprintf(location, capacity, "%s", found);
  return true;
}

int browse(const char *location) { return browse_with(location, 0); }

int browse_with(const char *location, size_t behind) {
  static const char beginning[] = "http://127.0.0.1:";
  char *target = NULL;
  if (strncmp(location, beginning, sizeof beginning - 1) != 0)
    return -1;
  unsigned long port = strtoul(location + sizeof beginning - 1, &target, 10);
  int browser = ask((unsigned)port, target, (int)strlen(target));
  for (size_t i = 0; browser >= 0 && i < behind; i += 100) {
    char bytes[100] = {0};
    must(send(browser, bytes, sizeof bytes, MSG_NOSIGNAL) == sizeof bytes);
  }
  return browser;
}

/* --------------------------------------------------------------------------------------------------------- Together */

void read_sign_in(const openrouter_sign_in *sign_in, visit *visit) {
  openrouter_string text;
  if (openrouter_sign_in_get_url(sign_in, &text) == OPENROUTER_OK)
    snprintf(visit->url, sizeof visit->url, "%s", text.data);
  visit->key[0] = '\0';
  if (openrouter_sign_in_get_key(sign_in, &text) == OPENROUTER_OK)
    snprintf(visit->key, sizeof visit->key, "%s", text.data);
  openrouter_sign_in_get_mode(sign_in, &visit->mode);
  snprintf(visit->field, sizeof visit->field, "%s", openrouter_sign_in_error_field(sign_in));
  snprintf(visit->message, sizeof visit->message, "%s", openrouter_sign_in_error_message(sign_in));
}

static void begin_visit(const signing *signing, visit *visit) {
  memset(visit, 0, sizeof *visit);
  visit->page = visit->end = -1;
  visit->start = openrouter_sign_in_start(signing->sign_in);
  if (visit->start != OPENROUTER_OK)
    visit->end = visit->start;
  read_sign_in(signing->sign_in, visit);
}

/* Goes where the page sends the browser. */
static int send_person(const visit *visit, char *location, size_t capacity, between *between) {
  if (between != NULL)
    between(true);
  int browser = decide(visit->url, "authorize", location, capacity) ? browse(location) : -1;
  if (between != NULL)
    between(false);
  return browser;
}

/* Lets the sign-in work until it ends, or is stuck. */
static void poll_to_end(const signing *signing, between *between, const char *location, int *browser, visit *visit) {
  double latest = now_ms() + (double)signing->timeout_ms + patience_ms();
  struct pollfd fds[] = {{.events = POLLIN}, {.fd = *browser, .events = POLLIN}};
  openrouter_sign_in_get_descriptor(signing->sign_in, &fds[0].fd);
  visit->end = OPENROUTER_WAITING;
  while (visit->end == OPENROUTER_WAITING && !visit->is_stuck) {
    double left = latest - now_ms();
    visit->is_stuck = left <= 0 || poll(fds, 2, (int)left + 1) == 0;
    if (fds[0].revents != 0) {
      visit->end = openrouter_sign_in_step(signing->sign_in, 0);
      visit->steps++;
    }
    if (fds[1].revents == 0)
      continue;
    char first;
    if (between != NULL)
      between(true);
    fds[1].fd = -1;
    if (visit->end == OPENROUTER_WAITING && recv(*browser, &first, 1, MSG_PEEK) <= 0) {
      close(*browser);
      *browser = browse(location);
      visit->reloads++;
    }
    if (between != NULL)
      between(false);
  }
}

void visit_by_poll(const signing *signing, between *between, visit *visit) {
  char location[3000] = "", page[8000];
  begin_visit(signing, visit);
  if (visit->start != OPENROUTER_OK)
    return;
  int browser = send_person(visit, location, sizeof location, between);
  poll_to_end(signing, between, location, &browser, visit);
  if (between != NULL)
    between(true);
  if (visit->is_stuck)
    openrouter_sign_in_start(signing->sign_in);
  visit->page = take_page(browser, page, sizeof page);
  read_sign_in(signing->sign_in, visit);
}

void visit_by_run(const signing *signing, visit *visit) {
  char location[3000] = "", page[8000];
  begin_visit(signing, visit);
  if (visit->start != OPENROUTER_OK)
    return;
  int browser = send_person(visit, location, sizeof location, NULL);
  visit->end = openrouter_sign_in_run(signing->sign_in);
  visit->page = take_page(browser, page, sizeof page);
  read_sign_in(signing->sign_in, visit);
}

void wait_in_vain(const signing *signing, visit *visit) {
  int browser = -1;
  begin_visit(signing, visit);
  if (visit->start != OPENROUTER_OK)
    return;
  poll_to_end(signing, NULL, "", &browser, visit);
  read_sign_in(signing->sign_in, visit);
}

/* ----------------------------------------------------------------------------------------------------- Expectations */

void note_visit(const visit *visit) {
  observe("openrouter_sign_in_start", visit->start);
  if (visit->start == OPENROUTER_OK && !visit->is_stuck)
    observe(visit->steps > 0 ? "openrouter_sign_in_step" : "openrouter_sign_in_run", visit->end);
}

void expect_visit_end(const visit *visit, bool (*is_end)(openrouter_status)) {
  note_visit(visit);
  expect("the sign-in ends, or its descriptor becomes readable", !visit->is_stuck);
  expect_status("an expected status", is_end(visit->end) ? visit->end : OPENROUTER_OK, visit->end);
  expect("there is a message if there is a failure, and only then", (visit->message[0] != '\0') == (visit->end < 0));
  expect("there is a key if there is no failure, and only then",
         (visit->key[0] != '\0') == (visit->end == OPENROUTER_OK));
}

void expect_signed_in(const visit *visit) {
  note_visit(visit);
  expect_ok("start", visit->start);
  expect("the sign-in is not stuck", !visit->is_stuck);
  expect_status(visit->message, OPENROUTER_OK, visit->end);
  expect_size("HTTP status of the page", 200, (size_t)visit->page);
  expect("there is a key", strncmp(visit->key, "sk-or-v1-", 9) == 0);
}

void expect_no_child(void) {
  pid_t child = waitpid(-1, NULL, WNOHANG);
  expect("there is no child", child == -1 && errno == ECHILD);
}

size_t open_descriptors(void) {
  DIR *folder = opendir("/proc/self/fd");
  size_t count = 0;
  must(folder != NULL);
  while (readdir(folder) != NULL)
    count++;
  closedir(folder);
  return count;
}
