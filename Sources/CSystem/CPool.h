/*
 * What threads share: a stack of a few items to be reused, and a count.
 */
#ifndef OPENROUTER_CPOOL_H
#define OPENROUTER_CPOOL_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>

enum { IDLE_POOL_LIMIT = 8 };

typedef struct idle_pool {
  pthread_mutex_t mutex;
  int count;
  void *items[IDLE_POOL_LIMIT];
} idle_pool;

static inline void idle_pool_init(idle_pool *pool) {
  pthread_mutex_init(&pool->mutex, NULL);
  pool->count = 0;
}

static inline void idle_pool_destroy(idle_pool *pool) { pthread_mutex_destroy(&pool->mutex); }

/* The lock is only tried, because a thread that a fork did not copy may hold it forever. If it is taken, the pool
 * appears empty, or full. */

/* The item that was added last, or NULL. */
static inline void *idle_pool_take(idle_pool *pool) {
  void *item = NULL;
  if (pthread_mutex_trylock(&pool->mutex) != 0)
    return NULL;
  if (pool->count > 0)
    item = pool->items[--pool->count];
  pthread_mutex_unlock(&pool->mutex);
  return item;
}

/* Adds an item. Returns whether there was room. */
static inline int idle_pool_put(idle_pool *pool, void *item) {
  if (pthread_mutex_trylock(&pool->mutex) != 0)
    return 0;
  int has_room = pool->count < IDLE_POOL_LIMIT;
  if (has_room)
    pool->items[pool->count++] = item;
  pthread_mutex_unlock(&pool->mutex);
  return has_room;
}

/* Counts, for several threads: 1, 2, 3. */
/* NOLINTNEXTLINE(readability-non-const-parameter): clang-tidy does not see that the builtin writes. */
static inline uint64_t count_up(uint64_t *count) { return __atomic_add_fetch(count, 1, __ATOMIC_RELAXED); }

#endif
