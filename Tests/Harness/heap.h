/* The heap as the library uses it: malloc and free of this program look at what passes through them. */
#ifndef HEAP_H
#define HEAP_H

#include <stdbool.h>
#include <stddef.h>

/* Why the heap cannot be watched; NULL where it can. */
const char *heap_not_watched(void);

/* From now on blocks are noted, and those that are freed are searched for the secret (NULL for none). */
void heap_watch(const char *secret);
void heap_unwatch(void);

/* The n-th allocation from now on fails, once, counted from 1; 0 for none. */
void heap_fail(size_t n);

/* Bytes and allocations since heap_watch. */
size_t heap_living_bytes(void);
size_t heap_allocations(void);

/* How often the live blocks contain the whole secret. */
size_t heap_copies(void);
/* How many pieces of the secret, 8 bytes each, the live blocks contain, and freed blocks contained. */
size_t heap_traces(void);
size_t heap_freed_traces(void);

#endif
