#include "state.h"
#include "lent.h"
#include <stdlib.h>
#include <string.h>

const model *const models[MODELS] = {&request_model, &exchange_model, &settings_model};

void make_state(state *state) {
  memset(state, 0, sizeof *state);
  for (int i = 0; i < MODELS; i++)
    state->handles[i] = models[i]->make();
  state->statuses[CREATE] = state->statuses[EXCHANGE] = OPENROUTER_ERROR_INCOMPLETE;
  expect_ok("new", openrouter_http_request_new(&state->http));
  for (int i = 0; i < FIELDS; i++)
    keep_unset(state, i);
}

void free_state(state *state) {
  for (int i = 0; i < FIELDS; i++)
    free(state->fields[i].text.data);
  for (int i = 0; i < MODELS; i++) {
    free(state->bodies[i].data);
    models[i]->release(state->handles[i]);
  }
  openrouter_http_request_free(state->http);
}

int model_of(const text_field *field) {
  return field->model == models[CREATE] ? CREATE : field->model == models[EXCHANGE] ? EXCHANGE : SETTINGS;
}

int number_of(const text_field *field) {
  int number = 0;
  while (text_fields[number] != field)
    number++;
  return number;
}

/* MARK: What must hold */

void keep(state *state, int number, openrouter_status status, const char *data, size_t size) {
  kept *kept = &state->fields[number];
  free(kept->text.data);
  kept->text = copy_of(data, size);
  kept->status = status;
}

void keep_unset(state *state, int number) {
  const char *standard = text_fields[number]->standard;
  if (standard != NULL)
    keep(state, number, OPENROUTER_OK, standard, strlen(standard));
  else
    keep(state, number, OPENROUTER_ABSENT, "", 0);
}

openrouter_status write_into(const state *state, int which, char *buffer, size_t capacity, size_t *size) {
  return which == CREATE
             ? openrouter_create_auth_keys_code_request_write_body(state->handles[which], buffer, capacity, size)
             : openrouter_exchange_auth_code_for_api_key_request_write_body(state->handles[which], buffer, capacity,
                                                                            size);
}

/* Into a block of exactly the size that was reported. */
static text write_body(const state *state, int which, openrouter_status *status) {
  size_t size = 0, written = 0;
  text body = {NULL, 0};
  *status = write_into(state, which, NULL, 0, &size);
  if (*status == OPENROUTER_OK) {
    body.data = malloc(size);
    body.size = size;
    expect_ok("write_body", write_into(state, which, body.data, size, &written));
    expect_size("the size that was reported", size, written);
  }
  return body;
}

static void check_fields(const state *state, int which) {
  for (int i = 0; i < FIELDS; i++) {
    if (text_fields[i]->model != models[which])
      continue;
    openrouter_string actual = {"", 0};
    expect_status(text_fields[i]->name, state->fields[i].status, text_fields[i]->get(state->handles[which], &actual));
    if (state->fields[i].status == OPENROUTER_OK)
      expect_string(text_fields[i]->name, state->fields[i].text.data, state->fields[i].text.size, actual);
  }
}

void settle(state *state, int which, openrouter_status called) {
  check_fields(state, which);
  if (called != OPENROUTER_OK) {
    expect("a failure is an error", called < 0);
    expect_message(models[which]->error_message(state->handles[which]));
    expect("a failure has a message", *models[which]->error_message(state->handles[which]) != '\0');
  }
  if (which == SETTINGS)
    return;
  openrouter_status status;
  text body = write_body(state, which, &status);
  if (called != OPENROUTER_OK) {
    expect_status("the same status as before", state->statuses[which], status);
    expect_bytes("the same body as before", state->bodies[which].data, state->bodies[which].size, body.data, body.size);
  }
  free(state->bodies[which].data);
  state->bodies[which] = body;
  state->statuses[which] = status;
}
