/* loading LIBRARY...: the time of dlopen and dlclose, the libraries taking turns. Prints a line for each. */
#include "timing.h"

#include <dlfcn.h>
#include <stdio.h>

enum { ROUNDS = 401, MOST_LIBRARIES = 8 };

static double load(const char *path) {
  double start = nanoseconds();
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    fprintf(stderr, "loading: %s\n", dlerror());
    return -1;
  }
  dlclose(library);
  return nanoseconds() - start;
}

int main(int argc, char **argv) {
  static double times[MOST_LIBRARIES][ROUNDS];
  size_t count = (size_t)argc - 1;
  if (count < 1 || count > MOST_LIBRARIES) {
    fprintf(stderr, "usage: loading LIBRARY...\n");
    return 2;
  }
  for (size_t round = 0; round < ROUNDS; round++) {
    for (size_t i = 0; i < count; i++) {
      times[i][round] = load(argv[i + 1]);
      if (times[i][round] < 0)
        return 1;
    }
  }
  for (size_t i = 0; i < count; i++)
    printf("%s\t%.0f\n", argv[i + 1], median(times[i], ROUNDS));
  return 0;
}
