/* Requests that were written, read by jansson: each member is what its getter says, and there is no other. */
#ifndef READ_BACK_H
#define READ_BACK_H

#include "check.h"

/* Nothing is done where a request is not whole; gives whether it was read. */
bool read_back_create(const openrouter_create_auth_keys_code_request *request);
bool read_back_exchange(const openrouter_exchange_auth_code_for_api_key_request *request);

#endif
