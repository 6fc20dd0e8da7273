/* The models and their text fields as tables, so that what holds for all is tested for all. */
#ifndef MODELS_H
#define MODELS_H

#include "check.h"

/* More than any handle of the tests writes. */
enum { SNAPSHOT_CAPACITY = 400 * 1000 };

typedef struct model {
  const char *name;
  void *(*make)(void);
  void (*release)(void *handle);
  openrouter_status (*reset)(void *handle);
  const char *(*error_field)(const void *handle);
  const char *(*error_message)(const void *handle);
  /* Writes down all that can be read from the handle; gives the size. */
  size_t (*snapshot)(const void *handle, char *buffer);
} model;

typedef struct text_field {
  const model *model;
  const char *name;
  /* Two good values, the second one longer. */
  const char *example;
  const char *longer;
  /* What is read where nothing was set; NULL where that is nothing. */
  const char *standard;
  openrouter_status (*set)(void *handle, const char *text, size_t size);
  openrouter_status (*get)(const void *handle, openrouter_string *out);
  openrouter_status (*unset)(void *handle);
} text_field;

extern const model request_model, exchange_model, settings_model, http_request_model;

/* Field, ending of its text functions, example, longer example, standard value. */
#define REQUEST_TEXT_FIELDS(X)                                                                                         \
  X(http_referer, http_referer, "https://myapp.com", "app://my.app/and/more", NULL)                                    \
  X(x_title, x_title, "My App", "My \xC3\x84\xF0\x9F\x98\x80pp", NULL)                                                 \
  X(app_categories, app_categories, "cli-agent,cloud-agent", "cli-agent,cloud-agent,editor", NULL)                     \
  X(callback_url, callback_url, "https://myapp.com/auth/callback", "http://localhost:3000/auth/callback", NULL)        \
  X(code_challenge, code_challenge, CODE_CHALLENGE, CODE_CHALLENGE "~._-longer", NULL)                                 \
  X(code_challenge_method, code_challenge_method_text, "S256", "SHA3-256", NULL)                                       \
  X(expires_at, expires_at, "2027-12-31T23:59:59Z", "2027-12-31T23:59:59.123456Z", NULL)                               \
  X(key_label, key_label, "My Custom Key", "My \"Custom\"\n\xC3\x9C Key", NULL)                                        \
  X(usage_limit_type, usage_limit_type_text, "monthly", "every_second_year", NULL)                                     \
  X(workspace_id, workspace_id, "123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000", NULL)

#define EXCHANGE_TEXT_FIELDS(X)                                                                                        \
  X(code, code, "auth_code_abc123def456", "auth \"code\" \\ abc123def456", NULL)                                       \
  X(code_challenge_method, code_challenge_method_text, "S256", "SHA3-256", NULL)                                       \
  X(code_verifier, code_verifier, CODE_VERIFIER, CODE_VERIFIER "~._-longer", NULL)

#define SETTINGS_TEXT_FIELDS(X)                                                                                        \
  X(base_url, base_url, "https://example.com/api", "http://127.0.0.1:8080/api/v1", "https://openrouter.ai/api/v1")     \
  X(api_key, api_key, "sk-or-v1-abc123def456", "sk-or-v1-abc123def456ghi789jkl012", NULL)                              \
  X(http_referer, http_referer, "https://myapp.com", "app://my.app/and/more", NULL)                                    \
  X(x_title, x_title, "My App", "My \xC3\x84\xF0\x9F\x98\x80pp", NULL)                                                 \
  X(app_categories, app_categories, "cli-agent", "cli-agent,cloud-agent", NULL)                                        \
  X(user_agent, user_agent, "my-app/1.0", "my-app/1.0 (Linux) other/2", "openrouter-for-c/" OPENROUTER_VERSION_STRING)

/* The documented ones, from RFC 7636 appendix B. */
#define CODE_CHALLENGE "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
#define CODE_VERIFIER "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

#define DECLARE_REQUEST_FIELD(field, ending, example, longer, standard) extern const text_field request_##field;
REQUEST_TEXT_FIELDS(DECLARE_REQUEST_FIELD)
#undef DECLARE_REQUEST_FIELD

#define DECLARE_EXCHANGE_FIELD(field, ending, example, longer, standard) extern const text_field exchange_##field;
EXCHANGE_TEXT_FIELDS(DECLARE_EXCHANGE_FIELD)
#undef DECLARE_EXCHANGE_FIELD

#define DECLARE_SETTINGS_FIELD(field, ending, example, longer, standard) extern const text_field settings_##field;
SETTINGS_TEXT_FIELDS(DECLARE_SETTINGS_FIELD)
#undef DECLARE_SETTINGS_FIELD

/* All of them; NULL is the last. */
extern const text_field *const text_fields[];

/* A handle; the program ends if out of memory. */
openrouter_create_auth_keys_code_request *new_request(void);
openrouter_exchange_auth_code_for_api_key_request *new_exchange(void);
openrouter_settings *new_settings(void);
openrouter_http_request *new_http_request(void);
openrouter_pkce *new_pkce(void);

/* Sets every text field of a handle to its example. */
void set_examples(const model *model, void *handle);

/* Expects a body to be these bytes, and that jansson reads the same from it as from the documented JSON. */
void expect_json(const char *bytes, const char *documented, const char *body, size_t size);

/* The same of the body that a request writes. */
void expect_body(const openrouter_create_auth_keys_code_request *request, const char *bytes, const char *documented);

#endif
