/* The operations of the API that the library knows. */
#ifndef OPERATIONS_H
#define OPERATIONS_H

#include "options.h"

/* Prints those of which method, path and id contain all words, as a table or with --json. Returns the exit status. */
int list_operations(const arguments *arguments);

/* Whether an operation can answer with an event stream. */
bool can_stream(const char *method, const char *path);

#endif
