/*
 * benchmark OUR_LIBRARY EMPTY_LIBRARY JSON: all contenders in one process, their rounds interleaved, so that whatever
 * else the machine does strikes all alike. Prints medians and ratios, and writes them as JSON.
 */
#include "benchmark.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 61
#define CALLS 20000
#define MOST_CONTENDERS 16

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

static uint64_t allocation_count;

void *malloc(size_t size) {
  allocation_count++;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  allocation_count++;
  return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
  allocation_count++;
  return __libc_realloc(memory, size);
}

uint64_t allocations(void) { return allocation_count; }

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

static double time_one(const contender *contender, char *buffer, size_t capacity) {
  double start = nanoseconds();
  for (size_t i = 0; i < CALLS; i++) {
    contender->run(buffer, capacity);
    __asm__ volatile("" : : "r"(buffer) : "memory");
  }
  return (nanoseconds() - start) / CALLS;
}

/* What cannot do the job is not measured. Returns the allocations of one call. */
static int64_t check(const contender *contender, char *buffer, size_t capacity) {
  contender->run(buffer, capacity);
  memset(buffer, 0, capacity);
  uint64_t before = allocations();
  size_t size = contender->run(buffer, capacity);
  int64_t count = (int64_t)(allocations() - before);
  if (size != strlen(DOCUMENTED_BODY) || memcmp(buffer, DOCUMENTED_BODY, size) != 0) {
    fprintf(stderr, "benchmark: %s wrote %.*s\n", contender->name, (int)size, buffer);
    return -1;
  }
  return count;
}

static int compare_building(FILE *json) {
  static char buffer[1024];
  static double times[MOST_CONTENDERS][ROUNDS];
  int64_t counts[MOST_CONTENDERS];
  double medians[MOST_CONTENDERS];
  for (size_t i = 0; i < build_contender_count; i++) {
    counts[i] = check(&build_contenders[i], buffer, sizeof buffer);
    if (counts[i] < 0)
      return 1;
  }
  for (size_t round = 0; round < ROUNDS; round++) {
    for (size_t i = 0; i < build_contender_count; i++) {
      times[i][round] = time_one(&build_contenders[i], buffer, sizeof buffer);
    }
  }
  printf("The documented request body: new, four members, write, free. Medians of %d rounds of %d calls.\n\n", ROUNDS,
         CALLS);
  printf("  %-28s %10s %10s %12s\n", "", "ns", "ratio", "allocations");
  fprintf(json, "{\n  \"build\": [");
  for (size_t i = 0; i < build_contender_count; i++) {
    medians[i] = median(times[i], ROUNDS);
    printf("  %-28s %10.1f %9.2fx %12lld\n", build_contenders[i].name, medians[i], medians[i] / medians[0],
           (long long)counts[i]);
    fprintf(json, "%s\n    {\"name\": \"%s\", \"nanoseconds\": %.2f, \"ratio\": %.3f, \"allocations\": %lld}",
            i ? "," : "", build_contenders[i].name, medians[i], medians[i] / medians[0], (long long)counts[i]);
  }
  fprintf(json, "\n  ]");
  printf("\nBars: one allocation; jansson at least 12 times, snprintf more than once our time.\n");
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: benchmark OUR_LIBRARY EMPTY_LIBRARY JSON\n");
    return 2;
  }
  FILE *json = fopen(argv[3], "w");
  if (json == NULL) {
    perror(argv[3]);
    return 1;
  }
  int failed = compare_building(json) || compare_loading(argv[1], argv[2], json);
  fprintf(json, "\n}\n");
  return fclose(json) != 0 || failed;
}
