/* A fuzz target without libFuzzer: reads stored inputs, files or folders of them.

   usage: TARGET [--prefixes] PATH...       with --prefixes each file is also read cut off anywhere */
#include "input.h"
#include <dirent.h>
#include <sanitizer/asan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long inputs;

static void run(const uint8_t *data, size_t size) {
  inputs++;
  LLVMFuzzerTestOneInput(data, size);
}

/* What is cut off is poisoned: to copy a long file for each of its prefixes takes too long. */
static void run_prefixes(uint8_t *data, size_t size) {
  for (size_t end = size; end-- > 0;) {
    __asan_poison_memory_region(data + end, size - end);
    run(data, end);
  }
  __asan_unpoison_memory_region(data, size);
}

static void replay_file(const char *path, bool with_prefixes) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
    perror(path);
    exit(2);
  }
  size_t size = (size_t)ftell(file);
  rewind(file);
  /* Its end is that of the granule that can be poisoned. */
  uint8_t *data = malloc(size);
  if (size > 0 && fread(data, 1, size, file) != size) {
    perror(path);
    exit(2);
  }
  fclose(file);
  run(data, size);
  if (with_prefixes)
    run_prefixes(data, size);
  free(data);
}

static void replay(const char *path, bool with_prefixes) {
  DIR *folder = opendir(path);
  if (folder == NULL) {
    replay_file(path, with_prefixes);
    return;
  }
  for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
    char name[4096];
    if (entry->d_name[0] == '.' || snprintf(name, sizeof name, "%s/%s", path, entry->d_name) >= (int)sizeof name)
      continue;
    replay(name, with_prefixes);
  }
  closedir(folder);
}

int main(int count, char **arguments) {
  bool with_prefixes = count > 1 && strcmp(arguments[1], "--prefixes") == 0;
  for (int i = with_prefixes ? 2 : 1; i < count; i++)
    replay(arguments[i], with_prefixes);
  printf("%ld inputs\n", inputs);
  return 0;
}
