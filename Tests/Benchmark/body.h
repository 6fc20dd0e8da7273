/* Bodies of any size: the documented response to the first request, with additional members around it. */
#ifndef BODY_H
#define BODY_H

#include "comparison.h"

/*
 * Half of the bytes are texts, a quarter numbers, a quarter structure: quotes, commas, colons, brackets. The same size
 * gives the same bytes. Not under 100 bytes; the caller frees its data. No data if out of memory.
 */
text make_body(size_t size);

#endif
