/* The program's own malloc: what the library allocates can be made to fail, is counted, and is looked into at its end. */
#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H

#include <stddef.h>

/* Why allocations are not seen here; NULL where they are. */
const char *allocations_not_seen(void);

/* From now on the n-th allocation of the library fails, counted from 1, once or for ever after. */
void allocations_fail(size_t n, int for_ever);
/* None fails any more; says how many did. */
size_t allocations_succeed(void);

/* From now on blocks that the library gives back are searched for the secrets, which end with NULL. */
void allocations_watch(const char *const *secrets);
/* How many secrets were found, since then. */
size_t allocations_found(void);

/* Blocks of the whole program that are alive. */
long allocations_alive(void);

/* The same failing for what libcurl allocates: to be handed to curl_global_init_mem. */
void *curl_malloc(size_t size);
void *curl_realloc(void *memory, size_t size);
void *curl_calloc(size_t count, size_t size);
char *curl_strdup(const char *text);
void curl_fail(size_t n, int for_ever);
size_t curl_succeed(void);

#endif
