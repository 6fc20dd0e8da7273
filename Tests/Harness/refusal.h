/* A value that a setter has to refuse, and all that has to be true then. */
#ifndef REFUSAL_H
#define REFUSAL_H

#include "models.h"

typedef struct {
  const text_field *field;
  openrouter_status status;
  const char *text;
  size_t size;
  /* Where it is more than `size`, the text is filled up to that many bytes. */
  size_t filled_size;
  char filler;
  /* What the message must not contain, and what it must; NULL where it does not matter. */
  const char *hidden, *shown;
} refusal;

#define REFUSED(field, status, literal)                                                                                \
  { field, OPENROUTER_ERROR_##status, TEXT(literal), 0, 0, NULL, NULL }
#define FILLED(field, status, literal, size, filler)                                                                   \
  { field, OPENROUTER_ERROR_##status, TEXT(literal), size, filler, NULL, NULL }
#define HIDDEN(field, status, literal, hidden, shown)                                                                  \
  { field, OPENROUTER_ERROR_##status, TEXT(literal), 0, 0, hidden, shown }

/* Expects the status, the field in error_field and message, and a handle that is as it was. */
void expect_refused(const refusal *refused, void *handle);

/* Expects a refusal on a handle that has nothing set, and on one that has everything set. */
void expect_refusal(const refusal *refused);

/* Whether a failure is reported well: the field named, the message in UTF-8 and no longer than it may be. */
void expect_failure_told(const model *model, const void *handle, const char *field);

#endif
