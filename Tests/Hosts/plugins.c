/*
 * A program that knows the library only through plug-ins, which it loads at once and closes again.
 *
 * usage: plugins at-once PLUGIN ...       all of them at once, each in a thread
 *        plugins again COUNT PLUGIN       one again and again; the program does not grow
 */
#include "check.h"
#include <dirent.h>
#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST = 8, ROUNDS = 100, CAPACITY = 4096 };

typedef size_t run(char *bytes, size_t capacity);

typedef struct {
  const char *path;
  void *library;
  run *run;
  char bytes[CAPACITY];
  size_t size, good;
} plugin;

static bool load(plugin *plugin, const char *path, int flags) {
  plugin->path = path;
  plugin->library = dlopen(path, RTLD_NOW | flags);
  if (plugin->library == NULL)
    printf("%s\n", dlerror());
  else
    *(void **)&plugin->run = dlsym(plugin->library, "plugin_run");
  expect("the plug-in is loaded", plugin->library != NULL && plugin->run != NULL);
  return plugin->library != NULL && plugin->run != NULL;
}

static void *work(void *context) {
  plugin *plugin = context;
  for (int i = 0; i < ROUNDS; i++) {
    char bytes[CAPACITY];
    size_t size = plugin->run(bytes, sizeof bytes);
    if (i == 0) {
      plugin->size = size;
      memcpy(plugin->bytes, bytes, size);
    }
    plugin->good += size > 0 && size == plugin->size && memcmp(bytes, plugin->bytes, size) == 0;
  }
  return NULL;
}

static void test_at_once(int flags, int count, char **paths) {
  plugin plugins[MOST] = {{0}};
  pthread_t threads[MOST];
  about("%d plug-ins at once, %s", count, flags == RTLD_LOCAL ? "local" : "global");
  for (int i = 0; i < count; i++) {
    if (!load(&plugins[i], paths[i], flags))
      return;
  }
  for (int i = 0; i < count; i++)
    pthread_create(&threads[i], NULL, work, &plugins[i]);
  for (int i = 0; i < count; i++)
    pthread_join(threads[i], NULL);
  for (int i = 0; i < count; i++) {
    about("%s beside %d others, %s", paths[i], count - 1, flags == RTLD_LOCAL ? "local" : "global");
    expect_size("rounds with the same result", ROUNDS, plugins[i].good);
    expect_bytes("its results", plugins[0].bytes, plugins[0].size, plugins[i].bytes, plugins[i].size);
    expect("it can be closed", dlclose(plugins[i].library) == 0);
  }
}

typedef struct {
  size_t pages, heap, maps, descriptors;
} size;

static size_t lines(const char *path) {
  FILE *file = fopen(path, "r");
  size_t count = 0;
  for (int c; file != NULL && (c = getc(file)) != EOF;)
    count += c == '\n';
  if (file != NULL)
    fclose(file);
  return count;
}

static size_t entries(const char *path) {
  DIR *folder = opendir(path);
  size_t count = 0;
  while (folder != NULL && readdir(folder) != NULL)
    count++;
  if (folder != NULL)
    closedir(folder);
  return count;
}

static size size_now(void) {
  size size = {0};
  FILE *file = fopen("/proc/self/statm", "r");
  if (file == NULL || fscanf(file, "%*u %zu", &size.pages) != 1)
    abort();
  fclose(file);
  size.heap = mallinfo2().uordblks;
  size.maps = lines("/proc/self/maps");
  size.descriptors = entries("/proc/self/fd");
  return size;
}

static void test_again(int count, char *path) {
  size before = {0};
  about("%s loaded %d times", path, count);
  for (int i = 0; i < count; i++) {
    plugin plugin = {0};
    char bytes[CAPACITY];
    /* What the loader, libcurl and TLS keep for ever is there after the first times. */
    if (i == count / 10)
      before = size_now();
    if (!load(&plugin, path, RTLD_LOCAL))
      return;
    expect("it works", plugin.run(bytes, sizeof bytes) > 0);
    expect("it can be closed", dlclose(plugin.library) == 0);
  }
  size after = size_now();
  expect_size("bytes of the heap", before.heap, after.heap);
  expect_size("maps", before.maps, after.maps);
  expect_size("descriptors", before.descriptors, after.descriptors);
  expect("at most 256 KB more are resident", after.pages <= before.pages + 64);
}

int main(int count, char **arguments) {
  if (count > 2 && count - 2 <= MOST && strcmp(arguments[1], "at-once") == 0) {
    test_at_once(RTLD_LOCAL, count - 2, arguments + 2);
    test_at_once(RTLD_GLOBAL, count - 2, arguments + 2);
  } else if (count == 4 && strcmp(arguments[1], "again") == 0) {
    test_again(atoi(arguments[2]), arguments[3]);
  } else {
    return 2;
  }
  return finish();
}
