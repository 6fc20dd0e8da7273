/*
 * A loadable extension for SQLite with an SQL function that asks a model.
 *
 *     cc -shared -fPIC sqlite_chat.c $(pkg-config --cflags --libs openrouter-client) -o chat.so
 *     OPENROUTER_API_KEY=sk-or-v1-... sqlite3
 *     sqlite> .load ./chat
 *     sqlite> SELECT openrouter_chat('openai/gpt-5-mini', 'In one word, what is the capital of ' || name) FROM countries;
 *
 * openrouter_chat(model, prompt) is the text of the answer; NULL if model or prompt is NULL. Each row is a call, one after
 * the other, and costs money: so no view and no trigger may use the function. What fails is an SQL error with the
 * library's message. Each connection to a database has a separate client, which keeps its connection to OpenRouter.
 */
#include <openrouter/client.h>
#include <sqlite3ext.h>
#include <stddef.h>

SQLITE_EXTENSION_INIT1

static void fail(sqlite3_context *context, openrouter_status status, const char *message) {
  if (status == OPENROUTER_ERROR_OUT_OF_MEMORY)
    sqlite3_result_error_nomem(context);
  else
    sqlite3_result_error(context, openrouter_error_text(status, message), -1);
}

/* SQLite converts any value to text; NULL if it is out of memory. */
static openrouter_status fill(openrouter_request *request, sqlite3_value *model, sqlite3_value *prompt) {
  openrouter_json *body = NULL;
  const char *model_text = (const char *)sqlite3_value_text(model);
  const char *prompt_text = (const char *)sqlite3_value_text(prompt);
  if (model_text == NULL || prompt_text == NULL)
    return OPENROUTER_ERROR_OUT_OF_MEMORY;
  openrouter_status status = openrouter_request_set_operation(request, "POST", "/chat/completions");
  if (status == OPENROUTER_OK)
    status = openrouter_request_get_body(request, &body);
  if (status == OPENROUTER_OK)
    status = openrouter_json_set_text(body, "/model", model_text, (size_t)sqlite3_value_bytes(model));
  if (status == OPENROUTER_OK)
    status = openrouter_request_add_message(request, "user", prompt_text, (size_t)sqlite3_value_bytes(prompt));
  return status;
}

static void chat(sqlite3_context *context, int count, sqlite3_value **values) {
  openrouter_client **client = (openrouter_client **)sqlite3_user_data(context);
  openrouter_request *request = NULL;
  openrouter_chat_result *result = NULL;
  openrouter_client_error *error = NULL;
  openrouter_string text;
  const char *message = "";
  (void)count;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL || sqlite3_value_type(values[1]) == SQLITE_NULL)
    return;
  openrouter_status status = openrouter_client_error_new(&error);
  /* The client of a database connection is made when it is first needed. */
  if (status == OPENROUTER_OK && *client == NULL) {
    status = openrouter_client_new_from_environment(error, client);
    message = openrouter_client_error_message(error);
  }
  if (status == OPENROUTER_OK)
    status = openrouter_request_new(&request);
  if (status == OPENROUTER_OK)
    status = openrouter_chat_result_new(&result);
  if (status == OPENROUTER_OK) {
    status = fill(request, values[0], values[1]);
    message = openrouter_request_error_message(request);
  }
  if (status == OPENROUTER_OK) {
    status = openrouter_client_chat(*client, request, NULL, result, error);
    message = openrouter_client_error_message(error);
  }
  if (status != OPENROUTER_OK)
    fail(context, status, message);
  else if (openrouter_chat_result_get_text(result, 0, &text) == OPENROUTER_OK)
    sqlite3_result_text64(context, text.data, text.size, SQLITE_TRANSIENT, SQLITE_UTF8);
  openrouter_client_error_free(error);
  openrouter_chat_result_free(result);
  openrouter_request_free(request);
}

/* SQLite calls this when the database connection is closed. */
static void free_client(void *client) {
  openrouter_client_free(*(openrouter_client **)client);
  sqlite3_free(client);
}

/* The entry point that SQLite calls when it loads chat.so; its name is derived from the file name. */
int sqlite3_chat_init(sqlite3 *db, char **error, const sqlite3_api_routines *api) {
  (void)error;
  SQLITE_EXTENSION_INIT2(api);
  openrouter_client **client = (openrouter_client **)sqlite3_malloc(sizeof *client);
  if (client == NULL)
    return SQLITE_NOMEM;
  *client = NULL;
  return sqlite3_create_function_v2(db, "openrouter_chat", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, client, chat, NULL, NULL,
                                    free_client);
}
