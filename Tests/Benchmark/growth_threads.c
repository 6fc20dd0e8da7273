/* The documented request, built by one thread and by two at once. */
#include "build.h"
#include "growth.h"
#include "timing.h"

#include <pthread.h>
#include <stdio.h>

enum { MOST_THREADS = 2, ROUNDS = 401, CALLS = 5000 };

typedef struct work {
  job build;
  /* All begin at once. */
  pthread_barrier_t start;
} work;

static void *call(void *given) {
  char buffer[BUFFER_SIZE];
  work *work = given;
  pthread_barrier_wait(&work->start);
  for (size_t i = 0; i < CALLS; i++)
    work->build(&documented_request, buffer, sizeof buffer);
  return NULL;
}

/* One of the threads is the caller's. Negative if there is no other. */
static double time_threads(job build, size_t count) {
  pthread_t others[MOST_THREADS - 1];
  work work = {.build = build};
  if (pthread_barrier_init(&work.start, NULL, (unsigned)count) != 0)
    return -1;
  for (size_t i = 0; i + 1 < count; i++) {
    if (pthread_create(&others[i], NULL, call, &work) != 0)
      return -1;
  }
  double start = nanoseconds();
  call(&work);
  for (size_t i = 0; i + 1 < count; i++)
    pthread_join(others[i], NULL);
  double time = (nanoseconds() - start) / (double)(CALLS * count);
  pthread_barrier_destroy(&work.start);
  return time;
}

/* The best round, not the middle one: where something else has the second processor, there is none to be measured. */
void grow_threads(job build) {
  double best[MOST_THREADS];
  for (size_t round = 0; round < ROUNDS; round++) {
    for (size_t count = 1; count <= MOST_THREADS; count++) {
      double time = time_threads(build, count);
      best[count - 1] = round == 0 || time < best[count - 1] ? time : best[count - 1];
    }
  }
  for (size_t count = 1; count <= MOST_THREADS; count++)
    printf("threads\t%zu\t%.3f\n", count, best[count - 1]);
}
