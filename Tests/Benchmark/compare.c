/*
 * compare times | allocations | instructions: a line for each contender of each comparison, with tabs between.
 *
 * Allocations need counting.c preloaded, instructions callgrind, which writes a part of its profile for each line; both
 * are their own runs, so that counting costs the timed run nothing. CALLS is how many calls a line counts.
 */
#include "timing.h"

#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <valgrind/callgrind.h>

enum { CALLS = 4 };

static char buffer[BUFFER_SIZE];

static void print_times(const comparison *comparison) {
  double medians[MOST_CONTENDERS];
  time_contenders(comparison, medians);
  for (size_t i = 0; i < comparison->count; i++)
    printf("%s\t%s\t%.3f\n", comparison->name, comparison->contenders[i].name, medians[i]);
}

static void print_allocations(const comparison *comparison) {
  const uint64_t *counted = (const uint64_t *)dlsym(RTLD_DEFAULT, "counted_allocations");
  for (size_t i = 0; counted != NULL && i < comparison->count; i++) {
    comparison->contenders[i].run(comparison->input, buffer, sizeof buffer);
    uint64_t before = *counted;
    comparison->contenders[i].run(comparison->input, buffer, sizeof buffer);
    printf("%s\t%s\t%llu\n", comparison->name, comparison->contenders[i].name, (unsigned long long)(*counted - before));
  }
}

static void print_instructions(const comparison *comparison) {
  for (size_t i = 0; i < comparison->count; i++) {
    const contender *contender = &comparison->contenders[i];
    /* The first calls bind functions and fill the heap's own lists. */
    for (size_t call = 0; call < CALLS; call++)
      contender->run(comparison->input, buffer, sizeof buffer);
    CALLGRIND_ZERO_STATS;
    for (size_t call = 0; call < CALLS; call++)
      contender->run(comparison->input, buffer, sizeof buffer);
    CALLGRIND_DUMP_STATS;
    printf("%s\t%s\t%d\n", comparison->name, contender->name, does_its_job(comparison, contender) ? CALLS : -1);
  }
}

static const struct {
  const char *name;
  void (*print)(const comparison *);
} modes[] = {{"times", print_times}, {"allocations", print_allocations}, {"instructions", print_instructions}};

int main(int argc, char **argv) {
  for (size_t mode = 0; mode < sizeof modes / sizeof modes[0]; mode++) {
    if (argc != 2 || strcmp(argv[1], modes[mode].name) != 0)
      continue;
    for (size_t i = 0; i < comparison_count; i++) {
      if (comparisons[i].prepare != NULL)
        comparisons[i].prepare();
      modes[mode].print(&comparisons[i]);
    }
    return 0;
  }
  fprintf(stderr, "usage: compare times | allocations | instructions\n");
  return 2;
}
