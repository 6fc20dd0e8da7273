/* The system's random source as the library uses it: getrandom of this program answers as a test wants. */
#ifndef RANDOM_H
#define RANDOM_H

#include <stddef.h>

/* The results of the next calls of getrandom; after the last one the system's function is used again. */
typedef struct random_answer {
  /* The error; 0 where bytes come. */
  int error;
  /* The largest number of bytes, and the bytes; NULL for zeroes. */
  size_t size;
  const unsigned char *bytes;
} random_answer;

void random_answers(const random_answer *answers, size_t count);

/* How often getrandom was called since. */
size_t random_calls(void);

#endif
