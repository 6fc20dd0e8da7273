/*
 * What the benchmark compares: several ways to do one job on one input, all in one process and one run.
 *
 * Inputs lie in other files than what works on them, and nothing is linked with optimisation across files: to each
 * contender the texts are pointers and sizes that it learns when it runs.
 */
#ifndef COMPARISON_H
#define COMPARISON_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct text {
  const char *data;
  size_t size;
} text;

#define TEXT(literal)                                                                                                  \
  { (literal), sizeof(literal) - 1 }

/* Does the job once, into the buffer; returns the bytes it wrote, 0 where it failed. */
typedef size_t (*job)(const void *input, char *buffer, size_t capacity);

typedef struct contender {
  const char *name;
  job run;
} contender;

typedef struct comparison {
  const char *name;
  const void *input;
  /* Makes what the input points to, where that is more than constants; may be NULL. */
  void (*prepare)(void);
  /* What has to come; NULL where that is never the same, and is_right knows. */
  const text *expected;
  int (*is_right)(const char *actual, size_t size);
  const contender *contenders;
  size_t count;
} comparison;

#define CONTENDERS(table) (table), sizeof(table) / sizeof((table)[0])

/* What one program compares. */
extern const comparison comparisons[];
extern const size_t comparison_count;

#ifdef __cplusplus
}
#endif

#endif
