/*
 * The time of dlopen and dlclose, ours against a library with nothing in it.
 */
#include "benchmark.h"

#include <dlfcn.h>

#define ROUNDS 201

static double load(const char *path) {
  double start = nanoseconds();
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    fprintf(stderr, "benchmark: %s\n", dlerror());
    return -1;
  }
  dlclose(library);
  return nanoseconds() - start;
}

int compare_loading(const char *ours, const char *empty, FILE *json) {
  double our_times[ROUNDS], empty_times[ROUNDS];
  for (size_t i = 0; i < ROUNDS; i++) {
    our_times[i] = load(ours);
    empty_times[i] = load(empty);
    if (our_times[i] < 0 || empty_times[i] < 0)
      return 1;
  }
  double our_time = median(our_times, ROUNDS) / 1000, empty_time = median(empty_times, ROUNDS) / 1000;
  printf("dlopen and dlclose: %.1f us, an empty library %.1f us: %.2f times (bar: at most 2)\n", our_time, empty_time,
         our_time / empty_time);
  fprintf(json, ",\n  \"dlopen\": {\"microseconds\": %.2f, \"empty_microseconds\": %.2f, \"ratio\": %.3f}", our_time,
          empty_time, our_time / empty_time);
  return 0;
}
