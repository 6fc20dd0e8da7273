/*
 * Preloaded into its own run, so that counting allocations costs the measured runs nothing.
 */
#include <stddef.h>
#include <stdint.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);

uint64_t counted_allocations;

void *malloc(size_t size) {
  counted_allocations++;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  counted_allocations++;
  return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
  counted_allocations++;
  return __libc_realloc(memory, size);
}
