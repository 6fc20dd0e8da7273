/* The documented responses, and the values in them. */
#include "read.h"

#define API_KEY "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"
#define USER_ID "user_2yOPcMpKoQhcd4bVgSMlELRaIah"
#define CREATED_AT "2025-08-24T10:30:00Z"
#define ID "auth_code_xyz789"
#define MESSAGE "Missing Authentication header"

const text documented_create_answer =
    TEXT("{\"data\":{\"app_id\":12345,\"created_at\":\"" CREATED_AT "\",\"id\":\"" ID "\"}}");
const text documented_exchange_answer = TEXT("{\"key\":\"" API_KEY "\",\"user_id\":\"" USER_ID "\"}");
const text documented_error = TEXT("{\"error\":{\"code\":401,\"message\":\"" MESSAGE "\"}}");

/* Behind the texts a number, with its lowest byte first. */
const text create_values = TEXT(ID CREATED_AT "\x39\x30\0\0\0\0\0\0");
const text exchange_values = TEXT(API_KEY USER_ID "\0\0\0\0\0\0\0\0");
const text error_values = TEXT(MESSAGE "\x91\x01\0\0\0\0\0\0");
