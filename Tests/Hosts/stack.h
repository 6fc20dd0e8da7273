/* Runs a function in a thread with a stack of `size` bytes. Returns how many of them it used. */
#ifndef STACK_H
#define STACK_H

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <valgrind/memcheck.h>

enum { PAINT = 0xA5, GUARD = 64 << 10 };

static inline size_t run_with_stack(size_t size, void *(*function)(void *), void *context) {
  pthread_t thread;
  pthread_attr_t attributes;
  size_t untouched = 0;
  /* A function that needs more writes to a protected page, which ends the program. */
  unsigned char *memory = mmap(NULL, GUARD + size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED || mprotect(memory + GUARD, size, PROT_READ | PROT_WRITE) != 0)
    abort();
  unsigned char *stack = memory + GUARD;
  memset(stack, PAINT, size);
  pthread_attr_init(&attributes);
  if (pthread_attr_setstack(&attributes, stack, size) != 0 ||
      pthread_create(&thread, &attributes, function, context) != 0)
    abort();
  pthread_join(thread, NULL);
  pthread_attr_destroy(&attributes);
  /* What the thread left is looked at as it is. */
  (void)VALGRIND_MAKE_MEM_DEFINED(stack, size);
  while (untouched < size && stack[untouched] == PAINT)
    untouched++;
  munmap(memory, GUARD + size);
  return size - untouched;
}

#endif
