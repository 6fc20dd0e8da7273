/* Answers of the service, and the models that are read from them. */
#ifndef ANSWERS_H
#define ANSWERS_H

#include "check.h"

typedef openrouter_create_auth_keys_code_response create_response;
typedef openrouter_exchange_auth_code_for_api_key_response exchange_response;

#define API_KEY "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"
#define CREATE_ANSWER                                                                                                  \
  "{\"data\":{\"app_id\":12345,\"created_at\":\"2025-08-24T10:30:00Z\",\"id\":\"auth_code_xyz789\"}}"
#define EXCHANGE_ANSWER "{\"key\":\"" API_KEY "\",\"user_id\":\"user_2yOPcMpKoQhcd4bVgSMlELRaIah\"}"

/* The bodies have a block of memory of exactly their size, so that a memory checker sees a read beyond it. */
openrouter_status read_create(create_response *response, int32_t http_status, const char *type, const char *body,
                              size_t size);
openrouter_status read_exchange(exchange_response *response, int32_t http_status, const char *type, const char *body,
                                size_t size);
openrouter_status read_error(openrouter_api_error *error, int32_t http_status, const char *type, const char *body,
                             size_t size);

create_response *new_create_response(void);
exchange_response *new_exchange_response(void);
openrouter_api_error *new_api_error(void);

#endif
