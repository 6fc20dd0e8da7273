/* Callbacks as tests use them. */
#ifndef CALLBACKS_H
#define CALLBACKS_H

#include "check.h"

#define ORIGIN "http://127.0.0.1:8976"
#define CALLBACK_PATH "/callback/Zq8wV3nLk0tYx5RbHs2mFd7G"
#define CALLBACK_CODE "Xp4cJ6vBn1mKl9oIu3yT"
#define HOST "Host: 127.0.0.1:8976\r\n"
#define TRUE_HEAD "GET " CALLBACK_PATH "?code=" CALLBACK_CODE " HTTP/1.1\r\n" HOST "\r\n"

/* A callback that expects the URL above; the program ends if it cannot be made. */
openrouter_callback *new_callback(void);

/* Feeds bytes to its own connection; gives the response. */
int32_t answer_to(openrouter_callback *callback, const char *bytes, size_t size);

/* Expects that one text can be read and the others are absent; NULL for absent. */
void expect_result(const openrouter_callback *callback, const char *code, const char *error, const char *description);

#endif
