/* The documented request, built by one thread and by two at once. */
#include "build.h"
#include "growth.h"
#include "timing.h"

#include <pthread.h>
#include <stdio.h>

enum { MOST_THREADS = 2, ROUNDS = 101, CALLS = 20000 };

/* What a thread is given: a pointer to a function is no pointer to data. */
typedef struct work {
  job build;
} work;

static void *call(void *given) {
  char buffer[BUFFER_SIZE];
  for (size_t i = 0; i < CALLS; i++)
    ((const work *)given)->build(&documented_request, buffer, sizeof buffer);
  return NULL;
}

static double time_threads(work *work, size_t count) {
  pthread_t threads[MOST_THREADS];
  size_t started = 0;
  double start = nanoseconds();
  while (started < count && pthread_create(&threads[started], NULL, call, work) == 0)
    started++;
  for (size_t i = 0; i < started; i++)
    pthread_join(threads[i], NULL);
  return started == count ? (nanoseconds() - start) / (double)(CALLS * count) : -1;
}

/* The best round, not the middle one: where something else has the second processor, there is none to be measured. */
void grow_threads(job build) {
  double best[MOST_THREADS];
  work work = {build};
  for (size_t round = 0; round < ROUNDS; round++) {
    for (size_t count = 1; count <= MOST_THREADS; count++) {
      double time = time_threads(&work, count);
      best[count - 1] = round == 0 || time < best[count - 1] ? time : best[count - 1];
    }
  }
  for (size_t count = 1; count <= MOST_THREADS; count++)
    printf("threads\t%zu\t%.3f\n", count, best[count - 1]);
}
