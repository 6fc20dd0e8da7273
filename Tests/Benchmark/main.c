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

/* Jobs that are measured against each other. */
typedef struct group {
  /* Its name in the JSON, its title, and what it has to reach. */
  const char *name, *title, *bars;
  const contender *contenders;
  const size_t *count;
} group;

static const group groups[] = {
    {"build", "The documented request body: new, four members, write, free.",
     "one allocation; jansson at least 12 times our time, snprintf more than our time", build_contenders,
     &build_contender_count},
    {"read", "The documented answer: new, read, three values, free.",
     "one allocation; jansson at least 8 times our time", read_contenders, &read_contender_count},
};
enum { GROUPS = sizeof groups / sizeof groups[0] };

/* What cannot do the job, which is what the first of the group does, is not measured. */
static int does_its_job(const group *group, const contender *contender) {
  char expected[1024], buffer[1024];
  memset(expected, 0, sizeof expected);
  memset(buffer, 0, sizeof buffer);
  size_t size = group->contenders[0].run(expected, sizeof expected);
  if (group->contenders == build_contenders) {
    size = strlen(DOCUMENTED_BODY);
    memcpy(expected, DOCUMENTED_BODY, size);
  }
  if (size > 0 && contender->run(buffer, sizeof buffer) == size && memcmp(buffer, expected, size) == 0)
    return 1;
  fprintf(stderr, "benchmark: %s, %s wrote %.*s\n", group->name, contender->name, (int)size, buffer);
  return 0;
}

static int count_allocations(void) {
  static char buffer[1024];
  uint64_t *count = (uint64_t *)dlsym(RTLD_DEFAULT, "counted_allocations");
  if (count == NULL)
    return 1;
  for (size_t g = 0; g < GROUPS; g++) {
    for (size_t i = 0; i < *groups[g].count; i++) {
      groups[g].contenders[i].run(buffer, sizeof buffer);
      uint64_t before = *count;
      groups[g].contenders[i].run(buffer, sizeof buffer);
      printf("%llu\n", (unsigned long long)(*count - before));
    }
  }
  return 0;
}

/* Before anything else has used the heap: holes in it cost contenders that allocate much. */
static int time_group(const group *group, double *medians) {
  static char buffer[1024];
  static double times[MOST_CONTENDERS][ROUNDS];
  size_t count = *group->count;
  for (size_t i = 0; i < count; i++) {
    if (!does_its_job(group, &group->contenders[i]))
      return 1;
  }
  for (size_t round = 0; round < ROUNDS; round++) {
    for (size_t i = 0; i < count; i++)
      times[i][round] = time_one(&group->contenders[i], buffer, sizeof buffer);
  }
  for (size_t i = 0; i < count; i++)
    medians[i] = median(times[i], ROUNDS);
  return 0;
}

static int report_group(const group *group, const double *medians, FILE *allocations, FILE *json) {
  printf("%s Medians of %d rounds of %d calls.\n\n", group->title, ROUNDS, CALLS);
  printf("  %-28s %10s %10s %12s\n", "", "ns", "ratio", "allocations");
  fprintf(json, "%s\n  \"%s\": [", group == groups ? "{" : ",", group->name);
  for (size_t i = 0; i < *group->count; i++) {
    unsigned long long count = 0;
    if (fscanf(allocations, "%llu", &count) != 1)
      return 1;
    printf("  %-28s %10.1f %9.2fx %12llu\n", group->contenders[i].name, medians[i], medians[i] / medians[0], count);
    fprintf(json, "%s\n    {\"name\": \"%s\", \"nanoseconds\": %.2f, \"ratio\": %.3f, \"allocations\": %llu}",
            i ? "," : "", group->contenders[i].name, medians[i], medians[i] / medians[0], count);
  }
  fprintf(json, "\n  ]");
  printf("\nBars: %s.\n\n", group->bars);
  return 0;
}

int main(int argc, char **argv) {
  static double medians[GROUPS][MOST_CONTENDERS];
  if (argc == 2 && strcmp(argv[1], "--count") == 0)
    return count_allocations();
  if (argc != 5) {
    fprintf(stderr, "usage: benchmark ALLOCATIONS OUR_LIBRARY EMPTY_LIBRARY JSON\n");
    return 2;
  }
  for (size_t g = 0; g < GROUPS; g++) {
    if (time_group(&groups[g], medians[g]))
      return 1;
  }
  FILE *allocations = fopen(argv[1], "r");
  FILE *json = fopen(argv[4], "w");
  if (allocations == NULL || json == NULL) {
    perror("benchmark");
    return 1;
  }
  int failed = 0;
  for (size_t g = 0; g < GROUPS && !failed; g++)
    failed = report_group(&groups[g], medians[g], allocations, json);
  failed = failed || compare_loading(argv[2], argv[3], json);
  fprintf(json, "\n}\n");
  fclose(allocations);
  return fclose(json) != 0 || failed;
}
