/*
 * growth CONTENDER: how its costs grow. Each runs in its own process, for what one leaves of a heap of a million
 * small pieces costs the next one's first call.
 */
#include "growth.h"
#include "build.h"
#include "read.h"

#include <stdio.h>
#include <string.h>

static const struct {
  const char *name;
  job read, live, build, read_whole;
  size_t largest_body;
  void (*grow_chat)(void);
} contenders[] = {
    {"openrouter", read_create_with_openrouter, live_with_openrouter, build_with_openrouter, read_whole_with_openrouter,
     100000000, grow_chat},
    /* Ten times as much takes it gigabytes and seconds. */
    {"jansson", read_create_with_jansson, live_with_jansson, build_with_jansson, read_whole_with_jansson, 10000000,
     NULL},
};

int main(int argc, char **argv) {
  for (size_t i = 0; argc == 2 && i < sizeof contenders / sizeof contenders[0]; i++) {
    if (strcmp(argv[1], contenders[i].name) != 0)
      continue;
    grow_bodies(contenders[i].read, contenders[i].largest_body);
    grow_documents(contenders[i].read_whole, contenders[i].largest_body);
    if (contenders[i].grow_chat != NULL)
      contenders[i].grow_chat();
    grow_handles(contenders[i].live);
    grow_threads(contenders[i].build);
    return 0;
  }
  fprintf(stderr, "usage: growth openrouter | jansson\n");
  return 2;
}
