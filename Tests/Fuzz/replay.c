/* A fuzz target without libFuzzer: reads stored inputs, files or folders of them.

   usage: TARGET [--prefixes | --changes] PATH...

   With --prefixes each file is also read cut off anywhere; with --changes also with every byte made every other one, and
   with every byte left out. */
#include "input.h"
#include <dirent.h>
#include <sanitizer/asan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long inputs;
static enum { AS_THEY_ARE, PREFIXES, CHANGES } mode;

static void run(const uint8_t *data, size_t size) {
  inputs++;
  LLVMFuzzerTestOneInput(data, size);
}

/* What is cut off is poisoned: to copy a long file for each of its prefixes takes too long. The two files with more than
   PREFIX_LIMIT bytes are nested too deeply from byte 129 on: a sample of their longer prefixes shows as much. */
static void run_prefixes(uint8_t *data, size_t size) {
  enum { PREFIX_LIMIT = 4096, STEP = 61 };
  for (size_t end = size; end > 0;) {
    end -= end > PREFIX_LIMIT + STEP ? STEP : 1;
    __asan_poison_memory_region(data + end, size - end);
    run(data, end);
  }
  __asan_unpoison_memory_region(data, size);
}

static void run_changes(const uint8_t *data, size_t size) {
  uint8_t *changed = block_of(size);
  memcpy(changed, data, size);
  for (size_t i = 0; i < size; i++) {
    for (int byte = 0; byte < 256; byte++) {
      changed[i] = (uint8_t)byte;
      if (byte != data[i])
        run(changed, size);
    }
    changed[i] = data[i];
  }
  free(changed);
  for (size_t i = 0; i < size; i++) {
    uint8_t *shorter = block_of(size - 1);
    memcpy(shorter, data, i);
    memcpy(shorter + i, data + i + 1, size - i - 1);
    run(shorter, size - 1);
    free(shorter);
  }
}

static void replay_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
    perror(path);
    exit(2);
  }
  size_t size = (size_t)ftell(file);
  rewind(file);
  uint8_t *data = block_of(size);
  if (size > 0 && fread(data, 1, size, file) != size) {
    perror(path);
    exit(2);
  }
  fclose(file);
  run(data, size);
  if (mode == PREFIXES)
    run_prefixes(data, size);
  else if (mode == CHANGES)
    run_changes(data, size);
  free(data);
}

/* Folders are few levels deep. */
static void replay(const char *path) { /* NOLINT(misc-no-recursion) */
  DIR *folder = opendir(path);
  if (folder == NULL) {
    replay_file(path);
    return;
  }
  for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
    char name[4096];
    if (entry->d_name[0] == '.' || snprintf(name, sizeof name, "%s/%s", path, entry->d_name) >= (int)sizeof name)
      continue;
    replay(name);
  }
  closedir(folder);
}

int main(int count, char **arguments) {
  if (count > 1 && strcmp(arguments[1], "--prefixes") == 0)
    mode = PREFIXES;
  else if (count > 1 && strcmp(arguments[1], "--changes") == 0)
    mode = CHANGES;
  for (int i = mode == AS_THEY_ARE ? 1 : 2; i < count; i++)
    replay(arguments[i]);
  printf("%ld inputs\n", inputs);
  return 0;
}
