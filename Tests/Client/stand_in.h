/* The mock server that the tests talk to. STAND_IN, a variable, holds what it said when it started. */
#ifndef STAND_IN_H
#define STAND_IN_H

#include <jansson.h>
#include <stddef.h>

/* A port by its name. */
unsigned stand_in_port(const char *name);
/* A file by its name. */
const char *stand_in_file(const char *name);

/* Gives back what is known of it. */
void stand_in_forget(void);

/* A name under which the mock server records what arrives; another one each time. */
void stand_in_new_id(char *id, size_t capacity);

/* What the mock server tells at a path below /control/; the caller gives it back by json_decref. */
json_t *stand_in_ask(const char *path);
/* How many requests arrived under a name, and how many at the place to which they were redirected. */
size_t stand_in_arrivals(const char *id);
size_t stand_in_elsewhere(const char *id);

#endif
