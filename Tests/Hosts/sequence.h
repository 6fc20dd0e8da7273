/* The documented sequence, from the settings to the key, a call at a time. Whatever kind of program makes the calls, the
 * same bytes come of it. */
#ifndef SEQUENCE_H
#define SEQUENCE_H

#include <openrouter/openrouter.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
  openrouter_settings *settings;
  openrouter_create_auth_keys_code_request *create;
  openrouter_http_request *http_request;
  openrouter_create_auth_keys_code_response *created;
  openrouter_pkce *pkce;
  openrouter_callback *callback;
  openrouter_authorization_url *url;
  openrouter_exchange_auth_code_for_api_key_request *exchange;
  openrouter_exchange_auth_code_for_api_key_response *exchanged;
  openrouter_api_error *error;
  openrouter_string text;
  int32_t answer;
  int64_t unix_seconds;
  size_t written;
  /* The results. */
  char bytes[4096];
  size_t size;
  /* The first call that failed, counted from 1, or 0. */
  int failed;
} sequence;

/* Makes the n-th call, counted from 0; says whether there is one. */
bool sequence_step(sequence *sequence, int n);

/* All from the n-th call on. Says whether every call succeeded. */
bool sequence_finish(sequence *sequence, int n);

#endif
