/* The client as a C program sees it, on the build that ships, against a stand-in OpenRouter on loopback. */
#include "check.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

static const struct {
  const char *name;
  void (*test)(void);
} parts[] = {
    {"answers", test_answers},
    {"breaks", test_breaks},
    {"certificates", test_certificates},
    {"times", test_times},
    {"cancellation", test_cancellation},
    {"repetition", test_repetition},
    {"arrivals", test_arrivals},
    {"proxies", test_proxies},
};

/* Runs all parts, or those that are named. */
int main(int count, char **names) {
  /* Nothing that was printed is lost in a crash, and printing takes nothing from the heap. */
  static char buffer[BUFSIZ];
  setvbuf(stdout, buffer, _IOLBF, sizeof buffer);
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    int is_wanted = count == 1;
    for (int j = 1; j < count; j++)
      is_wanted |= strcmp(names[j], parts[i].name) == 0;
    if (is_wanted)
      parts[i].test();
  }
  return finish();
}
