#include "allocations.h"
#include <errno.h>
#include <link.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <valgrind/valgrind.h>

#ifndef __clang__
/* gcc sees what malloc is made of here, and still knows what malloc is. */
#pragma GCC diagnostic ignored "-Wanalyzer-malloc-leak"
#endif

typedef struct {
  atomic_size_t asked, failed;
  size_t failing;
  int for_ever;
} failure;

static failure own, curls;

static int fails(failure *failure) {
  if (failure->failing == 0)
    return 0;
  size_t asked = ++failure->asked;
  if (asked < failure->failing || (asked > failure->failing && !failure->for_ever))
    return 0;
  failure->failed++;
  errno = ENOMEM;
  return 1;
}

static void arm(failure *failure, size_t n, int for_ever) {
  failure->asked = failure->failed = 0;
  failure->for_ever = for_ever;
  failure->failing = n;
}

static size_t disarm(failure *failure) {
  failure->failing = 0;
  return failure->failed;
}

void allocations_fail(size_t n, int for_ever) { arm(&own, n, for_ever); }
size_t allocations_succeed(void) { return disarm(&own); }
void curl_fail(size_t n, int for_ever) { arm(&curls, n, for_ever); }
size_t curl_succeed(void) { return disarm(&curls); }

/* libcurl 7.88 divides by zero after it could not add the first transfer of a socket to a table of this size, for which it
   allocates the table and then the entry: both are always there. */
enum { TRANSFER_TABLE = 416 };

void *curl_malloc(size_t size) {
  __extension__ static __thread int is_entry;
  int is_spared = size == TRANSFER_TABLE || is_entry;
  is_entry = size == TRANSFER_TABLE;
  return !is_spared && fails(&curls) ? NULL : malloc(size);
}

void *curl_realloc(void *memory, size_t size) { return fails(&curls) ? NULL : realloc(memory, size); }
void *curl_calloc(size_t count, size_t size) { return fails(&curls) ? NULL : calloc(count, size); }
char *curl_strdup(const char *text) { return fails(&curls) ? NULL : strdup(text); }

static const char *const *watched;
static atomic_size_t found;
/* Of `blocks`, below. */
static size_t block_count;

void allocations_watch(const char *const *secrets) {
  found = block_count = 0;
  watched = secrets;
}

size_t allocations_found(void) { return found; }

const char *allocations_not_seen(void) {
  if (RUNNING_ON_VALGRIND)
    return "valgrind replaces malloc and free";
#ifdef __SANITIZE_ADDRESS__
  return "AddressSanitizer replaces malloc and free";
#elif defined(STATIC_LIBRARY)
  return "the library lies in the program itself, whose allocations look the same";
#else
  return NULL;
#endif
}

static atomic_long alive;

long allocations_alive(void) { return alive; }

#if !defined(__SANITIZE_ADDRESS__) && !defined(STATIC_LIBRARY)
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void __libc_free(void *memory);

/* Where both libraries lie. dladdr would search all symbols of libcurl at each of its allocations. */
static struct { uintptr_t start, end; } libraries[2];
static size_t library_count;

static int note_library(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size, (void)context;
  if (strstr(info->dlpi_name, "libopenrouter") == NULL)
    return 0;
  uintptr_t end = 0;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &info->dlpi_phdr[i];
    if (segment->p_type == PT_LOAD && segment->p_vaddr + segment->p_memsz > end)
      end = segment->p_vaddr + segment->p_memsz;
  }
  if (library_count == sizeof libraries / sizeof *libraries)
    abort();
  libraries[library_count].start = info->dlpi_addr;
  libraries[library_count++].end = info->dlpi_addr + end;
  return 0;
}

__attribute__((constructor)) static void note_libraries(void) {
  dl_iterate_phdr(note_library, NULL);
  if (library_count != sizeof libraries / sizeof *libraries)
    abort();
}

/* Whether an address is one of the library's. */
static int is_own(const void *address) {
  if (own.failing == 0 && watched == NULL)
    return 0;
  for (size_t i = 0; i < library_count; i++) {
    if ((uintptr_t)address >= libraries[i].start && (uintptr_t)address < libraries[i].end)
      return 1;
  }
  return 0;
}

static void *counted(void *memory) {
  alive += memory != NULL;
  return memory;
}

/* The library's blocks of the time since secrets are watched for. Who frees one is not to be seen: a call that is the
 * last thing that a function does leaves no return address. */
static void *blocks[200];

static void remember(void *memory) {
  if (block_count == sizeof blocks / sizeof *blocks)
    abort();
  blocks[block_count++] = memory;
}

static int forget(const void *memory) {
  for (size_t i = 0; i < block_count; i++) {
    if (blocks[i] == memory) {
      blocks[i] = blocks[--block_count];
      return 1;
    }
  }
  return 0;
}

/* The library itself calls no other function that allocates. */
void *malloc(size_t size) {
  if (!is_own(__builtin_return_address(0)))
    return counted(__libc_malloc(size));
  if (fails(&own))
    return NULL;
  void *memory = counted(__libc_malloc(size));
  /* What libcurl left there is no trace of the library's. */
  if (memory != NULL)
    memset(memory, 0, size);
  if (memory != NULL && watched != NULL)
    remember(memory);
  return memory;
}

void *calloc(size_t count, size_t size) { return counted(__libc_calloc(count, size)); }

void *realloc(void *memory, size_t size) {
  return memory == NULL ? counted(__libc_malloc(size)) : __libc_realloc(memory, size);
}

void free(void *memory) {
  if (memory == NULL)
    return;
  alive--;
  if (watched != NULL && forget(memory)) {
    size_t size = malloc_usable_size(memory);
    for (const char *const *secret = watched; *secret != NULL; secret++)
      found += memmem(memory, size, *secret, strlen(*secret)) != NULL;
  }
  __libc_free(memory);
}
#endif
