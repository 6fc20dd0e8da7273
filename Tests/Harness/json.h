/* What the tests of JSON documents share: short names for the calls, and comparing what a document holds. */
#ifndef JSON_H
#define JSON_H

#include "check.h"

#include <string.h>

#define NUL OPENROUTER_NUL_TERMINATED

openrouter_json *new_json(void);
/* A document that was read from a text; the text must be JSON. */
openrouter_json *read_json(const char *text);

/* What openrouter_json_write gives, to be freed; NULL if it fails. */
char *written(const openrouter_json *json);
/* Compares that with a text, byte by byte, and frees it. */
void expect_written(const openrouter_json *json, const char *expected);

/* Reads the value at a pointer as JSON and compares it. */
void expect_value(const openrouter_json *json, const char *pointer, const char *expected);

/* Calls of openrouter_json_set_text and set_json with texts that end with a NUL. */
openrouter_status set_text(openrouter_json *json, const char *pointer, const char *text);
openrouter_status set_json(openrouter_json *json, const char *pointer, const char *text);

#endif
