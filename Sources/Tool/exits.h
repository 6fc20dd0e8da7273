/* How the program ends: its exit statuses, and what it says of a failure. */
#ifndef EXITS_H
#define EXITS_H

#include <openrouter/client.h>

enum {
  EXIT_DONE = 0,
  EXIT_FAILED = 1,
  EXIT_USAGE = 2,
  EXIT_KEY = 3,
  EXIT_REFUSED = 4,
  EXIT_UNREACHABLE = 5,
  EXIT_BROKEN = 6,
  EXIT_INTERRUPTED = 130,
  EXIT_PIPE_CLOSED = 141
};

typedef struct exit_meaning {
  int status;
  const char *text;
} exit_meaning;

/* All of them, for --help; the last row has no text. */
extern const exit_meaning exit_meanings[];

/* Reports a failure in one line, with what to do, and returns the exit status. The error is that of the call, or NULL if
   nothing was sent; without a message, the status is described. */
int report_failure(openrouter_status status, const char *message, const openrouter_client_error *error);

/* The same for a value that was given as an option or a variable: the message names that instead of the field. */
int report_value(openrouter_status status, const char *message, const char *field, const char *name);

/* The same for what is wrong with a request: a parameter of its path is named in braces, as in a word. */
int report_request(openrouter_status status, const openrouter_request *request);

#endif
