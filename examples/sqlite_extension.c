/*
 * A loadable extension for SQLite with two SQL functions that build parts of OpenRouter's sign-in.
 *
 *     cc -shared -fPIC sqlite_extension.c $(pkg-config --cflags --libs openrouter) -o openrouter.so
 *     sqlite3
 *     sqlite> .load ./openrouter
 *     sqlite> SELECT openrouter_request_body('https://myapp.com/auth/callback', 25, 'My CLI');
 *     sqlite> SELECT openrouter_pkce_challenge('dBjftJeZ4CVP-mBJ92K9W1u9xq-Fp-b3X2m3-FtkYbc');
 *
 * openrouter_request_body(callback_url [, limit [, key_label]]) leaves out arguments that are NULL; if callback_url is
 * NULL, the result is NULL. A value that the library rejects is an SQL error with the library's message. No state is kept
 * between calls, so connections may be used concurrently in any number of threads, and closing one leaves nothing behind.
 * Linked with -Wl,--exclude-libs,ALL and libopenrouter.a instead of -lopenrouter, the extension needs only libc.
 */
#include <openrouter/openrouter.h>
#include <sqlite3ext.h>
#include <stddef.h>

SQLITE_EXTENSION_INIT1

typedef openrouter_create_auth_keys_code_request auth_request;
typedef openrouter_status set_text(auth_request *, const char *, size_t);

static void fail(sqlite3_context *context, openrouter_status status, const char *message) {
  if (status == OPENROUTER_ERROR_OUT_OF_MEMORY)
    sqlite3_result_error_nomem(context);
  else
    sqlite3_result_error(context, openrouter_error_text(status, message), -1);
}

/* SQLite converts any value to text; NULL if it is out of memory. */
static openrouter_status set(auth_request *request, set_text *set_text, sqlite3_value *value) {
  const unsigned char *text = sqlite3_value_text(value);
  if (text == NULL)
    return OPENROUTER_ERROR_OUT_OF_MEMORY;
  return set_text(request, (const char *)text, (size_t)sqlite3_value_bytes(value));
}

static openrouter_status fill(auth_request *request, int count, sqlite3_value **values) {
  openrouter_status status = set(request, openrouter_create_auth_keys_code_request_set_callback_url, values[0]);
  if (status == OPENROUTER_OK && count > 1 && sqlite3_value_type(values[1]) != SQLITE_NULL)
    status = openrouter_create_auth_keys_code_request_set_limit(request, sqlite3_value_double(values[1]));
  if (status == OPENROUTER_OK && count > 2 && sqlite3_value_type(values[2]) != SQLITE_NULL)
    status = set(request, openrouter_create_auth_keys_code_request_set_key_label, values[2]);
  return status;
}

/* Writes into memory of SQLite, which becomes the result without another copy. */
static openrouter_status write_result(sqlite3_context *context, auth_request *request) {
  size_t size = 0;
  openrouter_status status = openrouter_create_auth_keys_code_request_write_body(request, NULL, 0, &size);
  if (status != OPENROUTER_OK)
    return status;
  char *json = (char *)sqlite3_malloc64(size);
  if (json == NULL)
    return OPENROUTER_ERROR_OUT_OF_MEMORY;
  status = openrouter_create_auth_keys_code_request_write_body(request, json, size, &size);
  if (status == OPENROUTER_OK)
    sqlite3_result_text64(context, json, size, sqlite3_free, SQLITE_UTF8);
  else
    sqlite3_free(json);
  return status;
}

static void request_body(sqlite3_context *context, int count, sqlite3_value **values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL)
    return;
  /* SQLite would convert a text that is not a number to 0. */
  int limit_type = count > 1 ? sqlite3_value_numeric_type(values[1]) : SQLITE_NULL;
  if (limit_type == SQLITE_TEXT || limit_type == SQLITE_BLOB) {
    sqlite3_result_error(context, "limit must be a number", -1);
    return;
  }
  auth_request *request = NULL;
  openrouter_status status = openrouter_create_auth_keys_code_request_new(&request);
  if (status == OPENROUTER_OK)
    status = fill(request, count, values);
  if (status == OPENROUTER_OK)
    status = write_result(context, request);
  if (status != OPENROUTER_OK)
    fail(context, status, openrouter_create_auth_keys_code_request_error_message(request));
  openrouter_create_auth_keys_code_request_free(request);
}

static void pkce_challenge(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL)
    return;
  openrouter_pkce *pkce = NULL;
  openrouter_string challenge;
  const unsigned char *verifier = sqlite3_value_text(values[0]);
  openrouter_status status = verifier == NULL ? OPENROUTER_ERROR_OUT_OF_MEMORY : openrouter_pkce_new(&pkce);
  if (status == OPENROUTER_OK)
    status = openrouter_pkce_set_verifier(pkce, (const char *)verifier, (size_t)sqlite3_value_bytes(values[0]));
  if (status == OPENROUTER_OK)
    status = openrouter_pkce_get_challenge(pkce, &challenge);
  if (status == OPENROUTER_OK)
    sqlite3_result_text64(context, challenge.data, challenge.size, SQLITE_TRANSIENT, SQLITE_UTF8);
  else
    fail(context, status, openrouter_pkce_error_message(pkce));
  openrouter_pkce_free(pkce);
}

/* The entry point that SQLite calls when it loads openrouter.so; its name is derived from the file name. */
int sqlite3_openrouter_init(sqlite3 *db, char **error, const sqlite3_api_routines *api) {
  static const struct {
    const char *name;
    int count;
    void (*function)(sqlite3_context *, int, sqlite3_value **);
  } functions[] = {
      {"openrouter_request_body", 1, request_body},
      {"openrouter_request_body", 2, request_body},
      {"openrouter_request_body", 3, request_body},
      {"openrouter_pkce_challenge", 1, pkce_challenge},
  };
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  int result = SQLITE_OK;
  (void)error;
  SQLITE_EXTENSION_INIT2(api);
  for (size_t i = 0; i < sizeof functions / sizeof functions[0] && result == SQLITE_OK; i++)
    result = sqlite3_create_function_v2(db, functions[i].name, functions[i].count, flags, NULL, functions[i].function,
                                        NULL, NULL, NULL);
  return result;
}
