/*
 * What all generated calls share: counting, the log of statuses, pictures of handles.
 */
#ifndef CALLS_H
#define CALLS_H

#include <float.h>
#include <limits.h>
#include <math.h>
#include <openrouter/client.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned passed_count, failed_count;

/* Counts a check; prints what was expected and the actual value if it fails. */
static inline int expect(int holds, const char *format, ...) {
  if (holds) {
    passed_count++;
    return 1;
  }
  /* A broken library would fail everywhere: the first failures tell enough. */
  if (++failed_count <= 50) {
    va_list arguments;
    va_start(arguments, format);
    printf("FAILED ");
    vprintf(format, arguments);
    printf("\n");
    va_end(arguments);
  }
  return 0;
}

/* ------------------------------------------------------------------------------------------------- Statuses seen */

/* A hash table: a search among all pairs takes most of the time of a test. The compiler has each name once. */
enum { NOTE_PLACES = 8192, NOTE_LIMIT = NOTE_PLACES / 2 };

static struct {
  const char *function;
  openrouter_status status;
} notes[NOTE_PLACES];
static size_t note_count;

/* Remembers that a function returned a status, and returns it. */
static inline openrouter_status note(const char *function, openrouter_status status) {
  size_t place = ((uintptr_t)function * 31 + (uint32_t)status) % NOTE_PLACES;
  while (notes[place].function != NULL) {
    if (notes[place].function == function && notes[place].status == status)
      return status;
    place = (place + 1) % NOTE_PLACES;
  }
  if (++note_count > NOTE_LIMIT)
    abort();
  notes[place].function = function;
  notes[place].status = status;
  return status;
}

#define CALL(function, ...) note(#function, function(__VA_ARGS__))

/* Whether a status is among those that the header lists: one bit for each, from OPENROUTER_END downward. */
static inline int is_listed(uint64_t statuses, openrouter_status status) {
  const openrouter_status most = OPENROUTER_END;
  return status <= most && status > most - 64 && (statuses >> (most - status) & 1);
}

/* Writes the log and the counts; what main returns. */
static inline int finish(void) {
  const char *path = getenv("STATUS_LOG");
  FILE *log = path ? fopen(path, "w") : NULL;
  for (size_t i = 0; log && i < NOTE_PLACES; i++) {
    if (notes[i].function != NULL)
      fprintf(log, "%s %d\n", notes[i].function, (int)notes[i].status);
  }
  if (log)
    fclose(log);
  printf("%u passed, %u failed, 0 skipped\n", passed_count, failed_count);
  return failed_count != 0;
}

/* --------------------------------------------------------------------------------------------- Pictures of handles */

/* How the states in which handles are tried are called. */
static inline const char *state_name(int state) { return state == 0 ? "empty" : state == 1 ? "small" : "large"; }

/* Everything that can be read from the handles, one after the other. */
typedef struct picture {
  size_t size;
  unsigned char bytes[1 << 20];
} picture;

static inline void draw(picture *target, const void *bytes, size_t size) {
  if (target->size + size > sizeof target->bytes)
    abort();
  memcpy(target->bytes + target->size, bytes, size);
  target->size += size;
}

/* One in how many is tried of what takes most of the time. Under valgrind, which sees each access, LOOKS is 7. That is odd,
 * so that the pictures before a call and those after it take turns. */
static inline unsigned looks(void) {
  static unsigned looks;
  if (looks == 0) {
    const char *text = getenv("LOOKS");
    looks = text ? (unsigned)atoi(text) : 1;
  }
  return looks;
}

/* Whether a picture is left out, and stays empty: all getters take most of the time. */
static inline int is_left_out(void) {
  static unsigned drawn;
  return drawn++ % looks() != 0;
}

static inline int is_same(const picture *left, const picture *right) {
  int is_drawn = left->size > 0 && right->size > 0;
  return !is_drawn || (left->size == right->size && memcmp(left->bytes, right->bytes, left->size) == 0);
}

/* Outputs are filled with this before a call that must not touch them. */
enum { PATTERN = 0xA5 };

/* Eight bytes at a time, and optimized: under valgrind it takes most of a test's time. */
__attribute__((optimize("O2"))) static inline int is_untouched(const void *memory, size_t size) {
  const unsigned char *bytes = memory;
  size_t i = 0;
  for (uint64_t word; size - i >= sizeof word; i += sizeof word) {
    memcpy(&word, bytes + i, sizeof word);
    if (word != PATTERN * UINT64_C(0x0101010101010101))
      return 0;
  }
  for (; i < size; i++) {
    if (bytes[i] != PATTERN)
      return 0;
  }
  return 1;
}

/* --------------------------------------------------------------------------------------------------------- Messages */

static inline size_t sequence_size(const unsigned char *text) {
  if (text[0] < 0x80)
    return 1;
  if (text[0] >= 0xC2 && text[0] < 0xE0)
    return (text[1] & 0xC0) == 0x80 ? 2 : 0;
  if (text[0] < 0xC2 || text[0] > 0xF4 || (text[1] & 0xC0) != 0x80 || (text[2] & 0xC0) != 0x80)
    return 0;
  if (text[0] < 0xF0)
    return 3;
  return (text[3] & 0xC0) == 0x80 ? 4 : 0;
}

/* Whether an error message is one line of at most 255 bytes of UTF-8. */
static inline int is_message(const char *message) {
  size_t size = strlen(message), i = 0;
  while (i < size) {
    size_t step = sequence_size((const unsigned char *)message + i);
    if (step == 0 || (unsigned char)message[i] < 0x20 || message[i] == 0x7F)
      return 0;
    i += step;
  }
  return size > 0 && size <= 255;
}

#endif
