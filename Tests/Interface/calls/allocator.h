/*
 * The program's own malloc, which can be made to fail, counts what is alive, and looks into what is given back.
 */
#ifndef ALLOCATOR_H
#define ALLOCATOR_H

#include <errno.h>
#include <malloc.h>
#include <stddef.h>
#include <string.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void __libc_free(void *memory);

static struct {
  size_t alive, asked, failed;
  /* Which of the allocations asked for fails, counted from 1; 0 for none. */
  size_t failing;
  int fails_ever_after;
  /* Blocks given back with a secret in them, while this is wanted to be known. */
  int looks_for_secrets;
  size_t secrets;
} allocator;

static int is_refused(void) {
  allocator.asked++;
  if (allocator.failing == 0 || allocator.asked < allocator.failing)
    return 0;
  if (allocator.asked > allocator.failing && !allocator.fails_ever_after)
    return 0;
  allocator.failed++;
  errno = ENOMEM;
  return 1;
}

static void *counted(void *memory) {
  if (memory)
    allocator.alive++;
  return memory;
}

void *malloc(size_t size) { return is_refused() ? NULL : counted(__libc_malloc(size)); }

void *calloc(size_t count, size_t size) { return is_refused() ? NULL : counted(__libc_calloc(count, size)); }

void *realloc(void *memory, size_t size) {
  if (is_refused())
    return NULL;
  return memory ? __libc_realloc(memory, size) : counted(__libc_malloc(size));
}

void free(void *memory) {
  if (!memory)
    return;
  if (allocator.looks_for_secrets) {
    size_t size = malloc_usable_size(memory);
    for (size_t i = 0; i < sizeof secrets / sizeof secrets[0]; i++) {
      if (memmem(memory, size, secrets[i], strlen(secrets[i])))
        allocator.secrets++;
    }
  }
  allocator.alive--;
  __libc_free(memory);
}

/* From now on the n-th allocation fails, once or for ever after. */
static void arm(size_t n, int fails_ever_after) {
  allocator.asked = allocator.failed = 0;
  allocator.failing = n;
  allocator.fails_ever_after = fails_ever_after;
}

/* No allocation fails any more; says how many did. */
static size_t disarm(void) {
  allocator.failing = 0;
  return allocator.failed;
}

#endif
