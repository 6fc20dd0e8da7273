/* The system's random source as the library uses it: getrandom of this program answers as a test wants. */
#ifndef RANDOM_H
#define RANDOM_H

#include <stddef.h>

/* What the next calls of getrandom come to; behind the last response it is the system's own again. */
typedef struct random_answer {
  /* The error; 0 where bytes come. */
  int error;
  /* At most so many bytes, and these; NULL for zeroes. */
  size_t size;
  const unsigned char *bytes;
} random_answer;

void random_answers(const random_answer *answers, size_t count);

/* How often getrandom was called since. */
size_t random_calls(void);

#endif
