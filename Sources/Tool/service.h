/* OpenRouter as all commands reach it: the key, the client, and a cancellation that Ctrl-C requests. */
#ifndef SERVICE_H
#define SERVICE_H

#include "options.h"
#include <openrouter/client.h>
#include <stdbool.h>

typedef struct service {
  openrouter_settings *settings;
  openrouter_client *client;
  openrouter_cancellation *cancellation;
  openrouter_call *call;
  openrouter_request *request;
  bool has_key;
  bool is_key_saved;
} service;

/* How long a response may take to begin. */
enum { STREAM_TIMEOUT_MS = 120000, PLAIN_TIMEOUT_MS = 600000 };

/* Makes the client and the cancellation, without looking for a saved key. Returns the exit status; after a failure, too,
   close_service frees what there is. */
int open_client(service *service, const arguments *arguments);

/* Makes all of it, with an operation for the request. The key is that of the environment, or the saved one. */
int open_service(service *service, const arguments *arguments, const char *method, const char *path,
                 int64_t first_byte_timeout_ms);

/* Returns EXIT_KEY and says what to do if there is no API key. */
int require_key(const service *service);

/* Sends the request and waits for the whole response. Returns the exit status. */
int send_request(service *service);

/* Reports why the call failed, and returns the exit status. */
int report_call(const service *service, openrouter_status status);

/* The body of the response as JSON; reports that it is something else. */
int get_json(const service *service, const openrouter_json **json);

/* Prints the body of the response, if it has one. */
void show_body(const service *service);

/* Prints a chat response as one document, also one that broke off. */
void show_chat_result(const service *service);

void close_service(service *service);

#endif
