#include "heap.h"
#include <stdlib.h>
#include <string.h>
#include <valgrind/valgrind.h>

enum { BLOCKS = 256, PIECE = 8 };

static struct {
  char *memory;
  size_t size;
} blocks[BLOCKS];

static bool is_watching;
static const char *watched;
static size_t watched_size, living_bytes, allocations, freed_traces, failing;

const char *heap_not_watched(void) {
  if (RUNNING_ON_VALGRIND)
    return "valgrind replaces malloc and free";
#ifdef __SANITIZE_ADDRESS__
  return "AddressSanitizer replaces malloc and free";
#else
  return NULL;
#endif
}

static size_t count_in(const char *memory, size_t size, const char *text, size_t text_size) {
  size_t count = 0;
  for (size_t i = 0; i + text_size <= size; i++)
    count += memcmp(memory + i, text, text_size) == 0;
  return count;
}

static size_t count_pieces(const char *memory, size_t size) {
  size_t count = 0;
  for (size_t i = 0; i + PIECE <= watched_size; i++)
    count += count_in(memory, size, watched + i, PIECE);
  return count;
}

#ifndef __SANITIZE_ADDRESS__
void *__libc_malloc(size_t size);
void __libc_free(void *memory);

void *malloc(size_t size) {
  char *memory = failing > 0 && --failing == 0 ? NULL : __libc_malloc(size);
  if (!is_watching || memory == NULL)
    return memory;
  size_t i = 0;
  while (i < BLOCKS && blocks[i].memory != NULL)
    i++;
  if (i == BLOCKS)
    abort();
  /* What an earlier user of the heap left is no trace of the library's. */
  memset(memory, 0, size);
  blocks[i].memory = memory;
  blocks[i].size = size;
  living_bytes += size;
  allocations++;
  return memory;
}

void free(void *memory) {
  for (size_t i = 0; is_watching && memory != NULL && i < BLOCKS; i++) {
    if (blocks[i].memory != memory)
      continue;
    freed_traces += count_pieces(memory, blocks[i].size);
    living_bytes -= blocks[i].size;
    blocks[i].memory = NULL;
  }
  __libc_free(memory);
}
#endif

void heap_watch(const char *secret) {
  memset(blocks, 0, sizeof blocks);
  watched = secret;
  watched_size = secret == NULL ? 0 : strlen(secret);
  living_bytes = allocations = freed_traces = 0;
  is_watching = true;
}

void heap_fail(size_t n) { failing = n; }

void heap_unwatch(void) { is_watching = false; }

size_t heap_living_bytes(void) { return living_bytes; }

size_t heap_allocations(void) { return allocations; }

size_t heap_copies(void) {
  size_t count = 0;
  for (size_t i = 0; i < BLOCKS; i++) {
    if (blocks[i].memory != NULL)
      count += count_in(blocks[i].memory, blocks[i].size, watched, watched_size);
  }
  return count;
}

size_t heap_traces(void) {
  size_t count = 0;
  for (size_t i = 0; i < BLOCKS; i++) {
    if (blocks[i].memory != NULL)
      count += count_pieces(blocks[i].memory, blocks[i].size);
  }
  return count;
}

size_t heap_freed_traces(void) { return freed_traces; }
