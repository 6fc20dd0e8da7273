#include "sequence.h"
#include <string.h>

#define SIZED(text) text, OPENROUTER_NUL_TERMINATED
#define PATH "/callback/7Qv0xJ3mWz5rT8yN2bK4cL6dAe9fGh1i"
#define JSON SIZED("application/json")

static const char key[] = "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";
static const char callback_url[] = "http://127.0.0.1:51423" PATH;
static const char head[] = "GET " PATH "?code=auth_code_abc123def456 HTTP/1.1\r\nHost: 127.0.0.1:51423\r\n\r\n";
static const char created[] =
    "{\"data\":{\"id\":\"auth_code_xyz789\",\"app_id\":12345,\"created_at\":\"2025-08-24T10:30:00Z\"}}";
static const char exchanged[] =
    "{\"key\":\"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\",\"user_id\":\"user_2yOP\"}";
static const char refused[] = "{\"error\":{\"code\":429,\"message\":\"Rate limit exceeded\"}}";

/* Where a call writes: after the previous results. */
#define REST s->bytes + s->size, sizeof s->bytes - s->size, &s->written

/* Adds a call, and the text that it wrote or returned, to the results. */
static openrouter_status write(sequence *s, openrouter_status status) {
  s->size += status == OPENROUTER_OK ? s->written : 0;
  return status;
}

static openrouter_status keep(sequence *s, openrouter_status status) {
  if (status != OPENROUTER_OK || s->text.size > sizeof s->bytes - s->size)
    return status;
  memcpy(s->bytes + s->size, s->text.data, s->text.size);
  s->size += s->text.size;
  return status;
}

#define FREE(function, member)                                                                                         \
  function(s->member);                                                                                                 \
  s->member = NULL;                                                                                                    \
  return OPENROUTER_OK

static openrouter_status create(sequence *s, int n) {
  switch (n) {
  case 0:
    return openrouter_settings_new(&s->settings);
  case 1:
    return openrouter_settings_set_api_key(s->settings, SIZED(key));
  case 2:
    return openrouter_create_auth_keys_code_request_new(&s->create);
  case 3:
    return openrouter_create_auth_keys_code_request_set_callback_url(s->create, SIZED(callback_url));
  case 4:
    return openrouter_create_auth_keys_code_request_set_limit(s->create, 5e-324);
  case 5:
    return openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds(s->create, 1830297599);
  case 6:
    return openrouter_create_auth_keys_code_request_set_key_label(s->create, SIZED("My \"Custom\" Key"));
  case 7:
    return openrouter_create_auth_keys_code_request_set_member(s->create, SIZED("zone"), SIZED("[1.5e-7,null]"));
  case 8:
    return openrouter_create_auth_keys_code_request_check(s->create);
  case 9:
    return write(s, openrouter_create_auth_keys_code_request_write_body(s->create, REST));
  case 10:
    return openrouter_http_request_new(&s->http_request);
  case 11:
    return openrouter_http_request_fill_create_auth_keys_code(s->http_request, s->settings, s->create);
  case 12:
    return write(s, openrouter_http_request_write(s->http_request, REST));
  case 13:
    return openrouter_create_auth_keys_code_response_new(&s->created);
  case 14:
    return openrouter_create_auth_keys_code_response_read(s->created, 200, JSON, SIZED(created));
  default:
    return keep(s, openrouter_create_auth_keys_code_response_get_id(s->created, &s->text));
  }
}

static openrouter_status sign_in(sequence *s, int n) {
  switch (n) {
  case 0:
    return openrouter_pkce_new(&s->pkce);
  case 1:
    return openrouter_pkce_set_verifier(s->pkce, SIZED("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
  case 2:
    return openrouter_callback_new(&s->callback);
  case 3:
    return openrouter_callback_set_url(s->callback, SIZED(callback_url));
  case 4:
    return openrouter_authorization_url_new(&s->url);
  case 5:
    return openrouter_authorization_url_set_callback_url(s->url, SIZED(callback_url));
  case 6:
    return openrouter_authorization_url_set_limit(s->url, 0.1);
  case 7:
    return keep(s, openrouter_pkce_get_challenge(s->pkce, &s->text));
  case 8:
    return openrouter_authorization_url_set_code_challenge(s->url, s->text.data, s->text.size);
  case 9:
    return openrouter_authorization_url_set_code_challenge_method(s->url, OPENROUTER_CODE_CHALLENGE_METHOD_S256);
  case 10:
    return write(s, openrouter_authorization_url_write(s->url, REST));
  case 11:
    return openrouter_callback_read(s->callback, head, 30, &s->answer);
  case 12:
    return openrouter_callback_read(s->callback, head + 30, sizeof head - 31, &s->answer);
  case 13:
    return keep(s, openrouter_callback_get_code(s->callback, &s->text));
  case 14:
    return openrouter_exchange_auth_code_for_api_key_request_new(&s->exchange);
  case 15:
    return openrouter_exchange_auth_code_for_api_key_request_set_code(s->exchange, s->text.data, s->text.size);
  case 16:
    return keep(s, openrouter_pkce_get_verifier(s->pkce, &s->text));
  case 17:
    return openrouter_exchange_auth_code_for_api_key_request_set_code_verifier(s->exchange, s->text.data, s->text.size);
  default:
    return openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(
        s->exchange, OPENROUTER_CODE_CHALLENGE_METHOD_S256);
  }
}

static openrouter_status exchange(sequence *s, int n) {
  switch (n) {
  case 0:
    return openrouter_http_request_fill_exchange_auth_code_for_api_key(s->http_request, s->settings, s->exchange);
  case 1:
    return write(s, openrouter_http_request_write(s->http_request, REST));
  case 2:
    return openrouter_exchange_auth_code_for_api_key_response_new(&s->exchanged);
  case 3:
    return openrouter_exchange_auth_code_for_api_key_response_read(s->exchanged, 200, JSON, SIZED(exchanged));
  case 4:
    return keep(s, openrouter_exchange_auth_code_for_api_key_response_get_key(s->exchanged, &s->text));
  case 5:
    return write(s, openrouter_api_key_mask(SIZED(key), REST));
  case 6:
    return write(s, openrouter_api_key_hash(SIZED(key), REST));
  case 7:
    return openrouter_api_error_new(&s->error);
  case 8:
    return openrouter_api_error_read(s->error, 429, JSON, SIZED(refused));
  case 9:
    return keep(s, openrouter_api_error_get_message(s->error, &s->text));
  default:
    return openrouter_http_date(SIZED("Sun, 06 Nov 1994 08:49:37 GMT"), 784111700, &s->unix_seconds);
  }
}

static openrouter_status free_next(sequence *s, int n) {
  switch (n) {
  case 0:
    FREE(openrouter_settings_free, settings);
  case 1:
    FREE(openrouter_create_auth_keys_code_request_free, create);
  case 2:
    FREE(openrouter_http_request_free, http_request);
  case 3:
    FREE(openrouter_create_auth_keys_code_response_free, created);
  case 4:
    FREE(openrouter_pkce_free, pkce);
  case 5:
    FREE(openrouter_callback_free, callback);
  case 6:
    FREE(openrouter_authorization_url_free, url);
  case 7:
    FREE(openrouter_exchange_auth_code_for_api_key_request_free, exchange);
  case 8:
    FREE(openrouter_exchange_auth_code_for_api_key_response_free, exchanged);
  default:
    FREE(openrouter_api_error_free, error);
  }
}

static const struct {
  openrouter_status (*step)(sequence *, int);
  int count;
} parts[] = {{create, 16}, {sign_in, 19}, {exchange, 11}, {free_next, 10}};

bool sequence_step(sequence *s, int n) {
  int first = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; first += parts[i++].count) {
    if (n >= first + parts[i].count)
      continue;
    if (parts[i].step(s, n - first) != OPENROUTER_OK && s->failed == 0)
      s->failed = n + 1;
    return true;
  }
  return false;
}

bool sequence_finish(sequence *s, int n) {
  while (sequence_step(s, n))
    n++;
  return s->failed == 0;
}
