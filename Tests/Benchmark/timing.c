#include "timing.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Jobs of very different length get the same time: a block of calls of BLOCK, as many blocks as BUDGET allows. */
#define BLOCK 1e6
#define BUDGET 3e8
enum { FEWEST_ROUNDS = 3, MOST_ROUNDS = 101 };

double nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static int compare(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

double median(double *values, size_t count) {
  qsort(values, count, sizeof *values, compare);
  return values[count / 2];
}

int does_its_job(const comparison *comparison, const contender *contender) {
  static char actual[BUFFER_SIZE];
  memset(actual, 0, sizeof actual);
  size_t size = contender->run(comparison->input, actual, sizeof actual);
  const text *expected = comparison->expected;
  if (expected == NULL)
    return comparison->is_right(actual, size);
  return size == expected->size && memcmp(actual, expected->data, size) == 0;
}

static double time_calls(const comparison *comparison, const contender *contender, size_t calls) {
  static char buffer[BUFFER_SIZE];
  double start = nanoseconds();
  for (size_t i = 0; i < calls; i++)
    contender->run(comparison->input, buffer, sizeof buffer);
  return (nanoseconds() - start) / (double)calls;
}

/* How many calls last a block. */
static size_t calls_of_a_block(const comparison *comparison, const contender *contender) {
  size_t calls = 1;
  while (calls < (size_t)1 << 20 && time_calls(comparison, contender, calls) * (double)calls < BLOCK / 2)
    calls *= 2;
  return calls;
}

void time_contenders(const comparison *comparison, double *medians) {
  static double times[MOST_CONTENDERS][MOST_ROUNDS];
  size_t calls[MOST_CONTENDERS] = {0};
  double longest = 0;
  for (size_t i = 0; i < comparison->count; i++) {
    if (!does_its_job(comparison, &comparison->contenders[i]))
      continue;
    calls[i] = calls_of_a_block(comparison, &comparison->contenders[i]);
    double block = time_calls(comparison, &comparison->contenders[i], calls[i]) * (double)calls[i];
    longest = block > longest ? block : longest;
  }
  size_t rounds = longest * MOST_ROUNDS < BUDGET ? MOST_ROUNDS : (size_t)(BUDGET / longest);
  rounds = rounds < FEWEST_ROUNDS ? FEWEST_ROUNDS : rounds;
  for (size_t round = 0; round < rounds; round++) {
    for (size_t turn = 0; turn < comparison->count; turn++) {
      /* First every other one, for neighbours can be of one library, and the second would find the processor trained. */
      size_t i = 2 * turn < comparison->count ? 2 * turn : (2 * turn - comparison->count) | 1;
      if (calls[i] > 0)
        times[i][round] = time_calls(comparison, &comparison->contenders[i], calls[i]);
    }
  }
  for (size_t i = 0; i < comparison->count; i++)
    medians[i] = calls[i] > 0 ? median(times[i], rounds) : -1;
}
