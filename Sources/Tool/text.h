/* Text as a terminal shows it: columns and control characters. All text is UTF-8. */
#ifndef TEXT_H
#define TEXT_H

#include <stddef.h>

/* Size of the control character with which the text begins (C0, DEL, C1), 0 if it begins with another one. */
size_t control_size(const char *text, size_t size);

/* How many columns of a terminal the text takes. */
size_t columns_of(const char *text, size_t size);

/* The size of the longest beginning that takes at most this many columns. */
size_t size_within(const char *text, size_t size, size_t columns);

#endif
