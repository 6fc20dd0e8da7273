/* What requests and settings must hold while a program of calls runs: each field reads as what was last set. */
#ifndef STATE_H
#define STATE_H

#include "input.h"
#include "models.h"

enum { CREATE, EXCHANGE, SETTINGS, MODELS, FIELDS = 19 };

/* A copy of what a field must read as. */
typedef struct kept {
  text text;
  openrouter_status status;
} kept;

typedef struct state {
  void *handles[MODELS];
  openrouter_http_request *http;
  kept fields[FIELDS];
  /* What each request writes, and the status. */
  text bodies[MODELS];
  openrouter_status statuses[MODELS];
} state;

void make_state(state *state);
void free_state(state *state);

extern const model *const models[MODELS];
int model_of(const text_field *field);
int number_of(const text_field *field);

/* From now on a field must read as this. */
void keep(state *state, int number, openrouter_status status, const char *data, size_t size);
void keep_unset(state *state, int number);

/* After each call: the fields, and, where it failed, the same body as before. */
void settle(state *state, int which, openrouter_status called);

openrouter_status write_into(const state *state, int which, char *buffer, size_t capacity, size_t *size);

#endif
