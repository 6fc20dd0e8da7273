/*
 * benchmark ALLOCATIONS OUR_LIBRARY EMPTY_LIBRARY JSON: all contenders in one process, their rounds interleaved, so
 * that whatever else the machine does strikes all alike. Prints medians and ratios, and writes them as JSON.
 *
 * benchmark --count, with counting.c preloaded, prints the allocations of one call of each contender: the file
 * ALLOCATIONS.
 */
#include "benchmark.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 61
#define CALLS 20000
#define MOST_CONTENDERS 16

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

/* What cannot do the job is not measured. */
static int writes_documented_body(const contender *contender, char *buffer, size_t capacity) {
  memset(buffer, 0, capacity);
  size_t size = contender->run(buffer, capacity);
  if (size == strlen(DOCUMENTED_BODY) && memcmp(buffer, DOCUMENTED_BODY, size) == 0)
    return 1;
  fprintf(stderr, "benchmark: %s wrote %.*s\n", contender->name, (int)size, buffer);
  return 0;
}

static int count_allocations(void) {
  static char buffer[1024];
  uint64_t *count = (uint64_t *)dlsym(RTLD_DEFAULT, "counted_allocations");
  if (count == NULL)
    return 1;
  for (size_t i = 0; i < build_contender_count; i++) {
    build_contenders[i].run(buffer, sizeof buffer);
    uint64_t before = *count;
    build_contenders[i].run(buffer, sizeof buffer);
    printf("%llu\n", (unsigned long long)(*count - before));
  }
  return 0;
}

/* Before anything else has used the heap: holes in it cost contenders that allocate much. */
static int time_building(double *medians) {
  static char buffer[1024];
  static double times[MOST_CONTENDERS][ROUNDS];
  for (size_t i = 0; i < build_contender_count; i++) {
    if (!writes_documented_body(&build_contenders[i], buffer, sizeof buffer))
      return 1;
  }
  for (size_t round = 0; round < ROUNDS; round++) {
    for (size_t i = 0; i < build_contender_count; i++) {
      times[i][round] = time_one(&build_contenders[i], buffer, sizeof buffer);
    }
  }
  for (size_t i = 0; i < build_contender_count; i++)
    medians[i] = median(times[i], ROUNDS);
  return 0;
}

static int report_building(const double *medians, FILE *allocations, FILE *json) {
  printf("The documented request body: new, four members, write, free. Medians of %d rounds of %d calls.\n\n", ROUNDS,
         CALLS);
  printf("  %-28s %10s %10s %12s\n", "", "ns", "ratio", "allocations");
  fprintf(json, "{\n  \"build\": [");
  for (size_t i = 0; i < build_contender_count; i++) {
    unsigned long long count = 0;
    if (fscanf(allocations, "%llu", &count) != 1)
      return 1;
    printf("  %-28s %10.1f %9.2fx %12llu\n", build_contenders[i].name, medians[i], medians[i] / medians[0], count);
    fprintf(json, "%s\n    {\"name\": \"%s\", \"nanoseconds\": %.2f, \"ratio\": %.3f, \"allocations\": %llu}",
            i ? "," : "", build_contenders[i].name, medians[i], medians[i] / medians[0], count);
  }
  fprintf(json, "\n  ]");
  printf("\nBars: one allocation; jansson at least 12 times our time, snprintf more than our time.\n");
  return 0;
}

int main(int argc, char **argv) {
  double medians[MOST_CONTENDERS];
  if (argc == 2 && strcmp(argv[1], "--count") == 0)
    return count_allocations();
  if (argc != 5) {
    fprintf(stderr, "usage: benchmark ALLOCATIONS OUR_LIBRARY EMPTY_LIBRARY JSON\n");
    return 2;
  }
  if (time_building(medians))
    return 1;
  FILE *allocations = fopen(argv[1], "r");
  FILE *json = fopen(argv[4], "w");
  if (allocations == NULL || json == NULL) {
    perror("benchmark");
    return 1;
  }
  int failed = report_building(medians, allocations, json) || compare_loading(argv[2], argv[3], json);
  fprintf(json, "\n}\n");
  fclose(allocations);
  return fclose(json) != 0 || failed;
}
