/* A sign-in against the mock server, in callback mode, and the browser's part in it: both in one thread. */
#ifndef SIGN_INS_H
#define SIGN_INS_H

#include <openrouter/client.h>
#include <stdbool.h>
#include <stddef.h>

/* What is left out has its usual value. */
typedef struct {
  /* A port of the mock server by its name, "http" where it is NULL; and how the mock server behaves, NULL for well. */
  const char *port, *behaviour;
  /* 5,000 and 60,000 where they are 0. */
  int64_t timeout_ms, attempt_timeout_ms;
  /* 1 where it is 0. */
  int32_t max_attempts;
  /* OPENROUTER_SIGN_IN_MODE_CALLBACK where it is 0; in OPENROUTER_SIGN_IN_MODE_BROWSER the page's URL is https. */
  openrouter_sign_in_mode mode;
  const openrouter_cancellation *cancellation;
  /* None where it is NULL. */
  const char *key_label;
} plan;

/* A client and a sign-in that is made with it. */
typedef struct {
  openrouter_client *client;
  openrouter_sign_in *sign_in;
  int64_t timeout_ms;
} signing;

openrouter_sign_in_options *new_sign_in_options(const plan *plan);
void new_signing(const plan *plan, signing *signing);
void free_signing(signing *signing);

/* Time for what a machine under valgrind has to do besides. */
double patience_ms(void);

/* The browser. It asks the mock server's page to authorize, or to deny; says whether it was sent back to the program. */
bool decide(const char *url, const char *decision, char *location, size_t capacity);
/* Goes there. Its connection, or -1. */
int browse(const char *location);
/* The same, with that number of additional bytes after the request. */
int browse_with(const char *location, size_t behind);
/* Takes the page, and closes the connection. Returns its HTTP status, or -1 if there is no page. */
int take_page(int browser, char *page, size_t capacity);

/* The result of one sign-in. */
typedef struct {
  openrouter_status start, end;
  openrouter_sign_in_mode mode;
  /* The HTTP status of the browser's page, -1 if there was no page. */
  int page;
  /* Whether it neither ended nor made its descriptor readable within its timeout and patience_ms() more. */
  bool is_stuck;
  size_t steps, reloads;
  char url[3000], key[200], field[64], message[256];
} visit;

/* Called where the person is asked, so that what the browser does is not mistaken for the sign-in's own; may be NULL. */
typedef void between(bool is_between);

/* A whole sign-in, by an event loop that polls its descriptor. A person whose page does not come loads it once more. */
void visit_by_poll(const signing *signing, between *between, visit *visit);
/* The same by _run, if `is_run`: may be called by several threads at once. */
void visit_by_run(const signing *signing, visit *visit);
/* No browser connects. */
void wait_in_vain(const signing *signing, visit *visit);

/* Reads the state of a sign-in. */
void read_sign_in(const openrouter_sign_in *sign_in, visit *visit);
/* Notes the statuses of a visit. Only one thread at a time may. */
void note_visit(const visit *visit);
/* Notes them, and checks that all went well. */
void expect_signed_in(const visit *visit);
/* Notes them, and checks that the sign-in ended with a status that is_end allows, or can end. */
void expect_visit_end(const visit *visit, bool (*is_end)(openrouter_status));
/* No child process is left to be waited for. */
void expect_no_child(void);
size_t open_descriptors(void);

#endif
