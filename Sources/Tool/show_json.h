/* JSON on standard output: as it is, or laid out for a person at a terminal. */
#ifndef SHOW_JSON_H
#define SHOW_JSON_H

#include <openrouter/openrouter.h>
#include <stdbool.h>
#include <stddef.h>

/* Prints a JSON text that is valid, and a line end. On a terminal it is indented, and its control characters are escaped. */
void show_json(const char *json, size_t size);

/* Prints a document in the same way. Returns false if memory runs out. */
bool show_document(const openrouter_json *document);

#endif
