/*
 * The functions of libc that the library uses. Embedded Swift has no Glibc module, so this is all it sees.
 */
#ifndef OPENROUTER_CSYSTEM_H
#define OPENROUTER_CSYSTEM_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

static inline void *system_allocate(size_t size) { return malloc(size); }

static inline void system_free(void *memory) { free(memory); }

static inline void system_copy(void *target, const void *source, size_t size) { memcpy(target, source, size); }

/* The ranges may overlap. */
static inline void system_move(void *target, const void *source, size_t size) { memmove(target, source, size); }

static inline int system_compare(const void *left, const void *right, size_t size) { return memcmp(left, right, size); }

/* The differing bits of up to 8 bytes; 0 if they are equal. */
__attribute__((always_inline)) static inline uint64_t system_difference(const char *left, const char *right,
                                                                        size_t size) {
  uint64_t a = 0, b = 0;
  memcpy(&a, left, size);
  memcpy(&b, right, size);
  return a ^ b;
}

/* Whether a text is a literal of at most 31 bytes. The compiler knows its size, so this is a few loads instead of a
 * call of memcmp. */
__attribute__((always_inline)) static inline int system_equals(const void *text, const char *literal, size_t size) {
  const char *left = (const char *)text, *right = literal;
  uint64_t difference = 0;
  if (size & 16) {
    difference |= system_difference(left, right, 8) | system_difference(left + 8, right + 8, 8);
    left += 16, right += 16;
  }
  if (size & 8) {
    difference |= system_difference(left, right, 8);
    left += 8, right += 8;
  }
  if (size & 4) {
    difference |= system_difference(left, right, 4);
    left += 4, right += 4;
  }
  if (size & 2) {
    difference |= system_difference(left, right, 2);
    left += 2, right += 2;
  }
  if (size & 1)
    difference |= system_difference(left, right, 1);
  return difference == 0;
}

static inline size_t system_text_size(const char *text) { return strlen(text); }

/* Zeroes memory. The compiler must not remove it. */
static inline void system_wipe(void *memory, size_t size) { explicit_bzero(memory, size); }

/* Zeroes almost 800 bytes of the stack, where a function that has returned may have left data. */
__attribute__((noinline)) static inline void system_wipe_stack(void) {
  unsigned char stack[1024];
  explicit_bzero(stack, sizeof stack);
}

/*
 * The processor's rounding mode and its treatment of denormal numbers. A host may have changed them; numbers are
 * printed and read in the default state.
 */
#if defined(__x86_64__)

typedef struct system_float_state {
  uint32_t sse;
  uint16_t x87;
} system_float_state;

static inline system_float_state system_enter_default_float_state(void) {
  system_float_state state = {0, 0};
  uint32_t sse = 0x1F80;
  uint16_t x87 = 0x037F;
  __asm__ volatile("stmxcsr %0\n\tfnstcw %1\n\tldmxcsr %2\n\tfldcw %3"
                   : "=m"(state.sse), "=m"(state.x87)
                   : "m"(sse), "m"(x87)
                   : "memory");
  return state;
}

static inline void system_leave_default_float_state(system_float_state state) {
  __asm__ volatile("ldmxcsr %0\n\tfldcw %1" : : "m"(state.sse), "m"(state.x87) : "memory");
}

#elif defined(__aarch64__)

typedef struct system_float_state {
  uint64_t fpcr;
} system_float_state;

static inline system_float_state system_enter_default_float_state(void) {
  system_float_state state = {0};
  uint64_t fpcr = 0;
  __asm__ volatile("mrs %0, fpcr\n\tmsr fpcr, %1" : "=&r"(state.fpcr) : "r"(fpcr) : "memory");
  return state;
}

static inline void system_leave_default_float_state(system_float_state state) {
  __asm__ volatile("msr fpcr, %0" : : "r"(state.fpcr) : "memory");
}

#else
#error "openrouter: how this processor keeps its rounding mode is not known yet; see system_float_state"
#endif

/* Prints a number as "d.ddde+xx" with `digits` digits after the point, correctly rounded. The decimal point is the
 * locale's. */
static inline void system_print_number(char *text, size_t capacity, int digits, double number) {
  snprintf(text, capacity, "%.*e", digits, number);
}

/* The double nearest to a number, which has no decimal point, so that the locale does not matter. */
static inline double system_read_number(const char *text) {
  int saved = errno;
  double number = strtod(text, NULL);
  errno = saved;
  return number;
}

/* Only for numbers between -2^63 and 2^63. Swift's conversion contains a trap. */
static inline int64_t system_truncate(double number) { return (int64_t)number; }

/* Fills memory from the kernel's random source, with as many calls as necessary. Returns 0, or -1 on failure. */
static inline int system_random(void *memory, size_t size) {
  unsigned char *next = (unsigned char *)memory;
  while (size > 0) {
    ssize_t count = getrandom(next, size, 0);
    if (count < 0 && errno == EINTR)
      continue;
    if (count <= 0)
      return -1;
    next += count;
    size -= (size_t)count;
  }
  return 0;
}

#endif
