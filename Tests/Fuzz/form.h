/* A second opinion on queries: application/x-www-form-urlencoded, read in another way than the library's. */
#ifndef FORM_H
#define FORM_H

#include "check.h"

enum { FORM_LIMIT = 64 };

typedef struct parameter {
  openrouter_string name, value;
  bool has_equals;
} parameter;

typedef struct form {
  parameter parameters[FORM_LIMIT];
  size_t count;
  /* There were more than FORM_LIMIT. */
  bool is_full;
  char *memory;
} form;

/* Empty parameters are left out. The form is freed by free_form. */
void read_form(form *form, const char *query, size_t size);
void free_form(form *form);

/* How many parameters have a name; the last one's value. */
size_t count_named(const form *form, const char *name, openrouter_string *value);

/* What a query says of how an authorization ended. */
typedef struct outcome {
  /* Exactly one code, or exactly one error, which can be shown. */
  bool is_one;
  bool is_code;
  /* One with a value, of an error. What cannot be shown of it is left out. */
  bool has_description;
  openrouter_string told;
} outcome;

outcome read_outcome(const form *form);

/* Expects a callback to tell the outcome. */
void expect_outcome(const openrouter_callback *callback, outcome outcome);

#endif
