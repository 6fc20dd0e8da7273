/* The nearest of several names to one that was mistyped. */
#ifndef NEAREST_H
#define NEAREST_H

#include <stddef.h>

typedef struct nearest {
  const char *word;
  size_t size;
  /* The best so far; NULL if none is near enough to be meant. */
  const char *name;
  size_t distance;
} nearest;

/* The word is borrowed. */
void nearest_begin(nearest *nearest, const char *word, size_t size);

void nearest_try(nearest *nearest, const char *name);

#endif
