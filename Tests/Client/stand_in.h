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
/* How many requests of a method and path below the base URL, such as "POST /chat/completions", it received whole under a
 * name, and on how many connections requests arrived. */
size_t stand_in_whole(const char *id, const char *request);
size_t stand_in_connections(const char *id);
/* Connections that were made to one of its ports, and handshakes of TLS that succeeded there. */
typedef struct {
  size_t connections, handshakes;
} stand_in_port_counts;
stand_in_port_counts stand_in_port_count(const char *port);
/* How many connections are open to it, at all ports. */
size_t stand_in_open(void);

/* The behaviour "canned=NAME" answers by these bytes from now on; the type may be "", for none. */
void stand_in_can(const char *name, int http_status, const char *type, const void *body, size_t size);

#endif
