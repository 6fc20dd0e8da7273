/* Functions of the system that the program defines in their place, each of which can be made to fail. */
#ifndef SYSTEM_CALLS_H
#define SYSTEM_CALLS_H

#include <stdbool.h>
#include <stddef.h>

/* From now on the n-th call of a function that this thread makes fails, counted from 1, once or for ever after. 0 fails
 * none, and counts. */
void system_fail(const char *function, size_t n, int error, bool is_for_ever);
/* After that failure another function fails as well, forever. Call it after system_fail. */
void system_fail_then(const char *function, int error);
/* What is called meanwhile is not the library's: it neither fails nor counts. */
void system_rest(bool rests);
/* Before each call of such a function, `watch` is called, whose own calls neither fail nor count; NULL ends that. */
void system_watch(void (*watch)(void));
/* None fails any more; says how many did. */
size_t system_succeed(void);
/* How often it was called, failures included. */
size_t system_called(void);
/* How many processes were made that share this one's memory and hold it up until they end or become another program. */
size_t system_shared(void);

/* Random bytes are 'A' in the first call, 'B' in the second, and so on; or what they should be. */
void system_random_letters(bool is_known);

#endif
