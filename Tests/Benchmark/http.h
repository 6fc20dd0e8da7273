/* The whole request as HTTP/1.1 bytes, with all headers and all members. */
#ifndef HTTP_H
#define HTTP_H

#include "build.h"

#define HOST "openrouter.ai"
#define PATH "/api/v1/auth/keys/code"
#define USER_AGENT "my-app/1.0"
#define API_KEY "sk-or-v1-abc123def456"

size_t whole_with_openrouter(const void *input, char *buffer, size_t capacity);
size_t whole_with_reused_openrouter(const void *input, char *buffer, size_t capacity);
size_t whole_with_jansson(const void *input, char *buffer, size_t capacity);

#endif
