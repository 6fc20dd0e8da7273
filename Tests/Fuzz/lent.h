/* What holds of all text that the library lends. */
#ifndef LENT_H
#define LENT_H

#include "check.h"

bool is_utf8(const char *data, size_t size);

/* UTF-8 without NUL inside, and a NUL behind it. */
void expect_lent(openrouter_string text);

/* At most 255 bytes that can be shown in one line. */
void expect_message(const char *message);

bool is_same(openrouter_string left, openrouter_string right);

#endif
