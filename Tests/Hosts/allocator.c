/*
 * A host's own malloc, which every program gets that loads this first: memory comes full of rubbish, lies between guards
 * and is never given twice. What is freed must have come from here, once; nothing may be written beside a block, or to
 * one that was freed. Whatever is wrong ends the program at once, or at its end.
 */
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { ALIGNMENT = 16, GUARD = 32, RUBBISH = 0xA5, FREED = 0xDD, LIVING = 0x4C495645, DEAD = 0x44454144 };
#define ARENA ((size_t)4 << 30)

typedef struct block {
  /* Up to the next block, with guard and padding. */
  size_t extent, size;
  /* Of what was asked for, behind the start of the block. */
  uint32_t offset, state;
} block;

static _Atomic(unsigned char *) arena;
static atomic_size_t used;

static void fail(const char *what) { _exit(write(2, what, strlen(what)) > 0 ? 98 : 99); }

static unsigned char *base(void) {
  unsigned char *mapped, *none = NULL;
  if (arena != NULL)
    return arena;
  mapped = mmap(NULL, ARENA, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (mapped == MAP_FAILED)
    fail("allocator: no arena\n");
  if (!atomic_compare_exchange_strong(&arena, &none, mapped))
    munmap(mapped, ARENA);
  return arena;
}

static void *allocate(size_t size, size_t alignment) {
  if (size > ARENA / 4 || alignment > 1 << 20)
    return NULL;
  size_t extent = (sizeof(block) + alignment + size + GUARD + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  size_t start = atomic_fetch_add(&used, extent);
  if (start + extent > ARENA)
    fail("allocator: the arena is full\n");
  block *block = (void *)(base() + start);
  uintptr_t memory = ((uintptr_t)(block + 1) + alignment - 1) / alignment * alignment;
  block->extent = extent;
  block->size = size;
  block->offset = (uint32_t)(memory - (uintptr_t)block);
  memset(block + 1, RUBBISH, extent - sizeof *block);
  /* What leads back to the block lies right before the memory. */
  memcpy((unsigned char *)memory - sizeof block->offset, &block->offset, sizeof block->offset);
  block->state = LIVING;
  return (void *)memory;
}

static int is_all(const unsigned char *bytes, const unsigned char *end, int byte) {
  while (bytes < end && *bytes == byte)
    bytes++;
  return bytes == end;
}

static void check(const block *block) {
  const unsigned char *memory = (const unsigned char *)block + block->offset;
  const unsigned char *end = (const unsigned char *)block + block->extent;
  if (block->state != LIVING && block->state != DEAD)
    fail("allocator: a block's head was overwritten\n");
  if (!is_all(memory + block->size, end, RUBBISH))
    fail("allocator: something was written behind a block\n");
  if (block->state == DEAD && !is_all(memory, memory + block->size, FREED))
    fail("allocator: something was written to a block that was freed\n");
}

static block *block_of(const void *memory) {
  const unsigned char *bytes = memory, *first = base();
  uint32_t offset;
  if (bytes < first || bytes >= first + used)
    fail("allocator: a block that is freed did not come from here\n");
  memcpy(&offset, bytes - sizeof offset, sizeof offset);
  block *block = offset <= (size_t)(bytes - first) ? (void *)(bytes - offset) : NULL;
  if (block == NULL || block->offset != offset)
    fail("allocator: something was written before a block, or freed memory was not allocated\n");
  return block;
}

__attribute__((destructor)) static void check_all(void) {
  for (size_t at = 0; at < used;) {
    const block *block = (const void *)(base() + at);
    /* Another thread is just making it. */
    if (block->extent == 0)
      break;
    check(block);
    at += block->extent;
  }
}

void *malloc(size_t size) { return allocate(size, ALIGNMENT); }
void *memalign(size_t alignment, size_t size) { return allocate(size, alignment < ALIGNMENT ? ALIGNMENT : alignment); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void **memory, size_t alignment, size_t size) {
  *memory = memalign(alignment, size);
  return *memory == NULL ? 12 : 0;
}

void *calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size)
    return NULL;
  void *memory = allocate(count * size, ALIGNMENT);
  return memory == NULL ? NULL : memset(memory, 0, count * size);
}

static void give_back(void *memory) {
  block *block = block_of(memory);
  if (block->state == DEAD)
    fail("allocator: a block was freed twice\n");
  check(block);
  memset(memory, FREED, block->size);
  block->state = DEAD;
}

void free(void *memory) {
  if (memory != NULL)
    give_back(memory);
}

void *realloc(void *memory, size_t size) {
  void *fresh = allocate(size, ALIGNMENT);
  if (memory == NULL || fresh == NULL)
    return fresh;
  size_t old = block_of(memory)->size;
  memcpy(fresh, memory, old < size ? old : size);
  give_back(memory);
  return fresh;
}

size_t malloc_usable_size(void *memory) { return memory == NULL ? 0 : block_of(memory)->size; }
