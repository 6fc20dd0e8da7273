/*
 * Functions for JSON documents that read several bytes at a time, as CVector.h does for all texts.
 *
 * A text to be read ends with 64 zero bytes. No function here checks for the end of a text, because a zero is part of
 * no token.
 */
#ifndef OPENROUTER_CJSON_H
#define OPENROUTER_CJSON_H

#include "CVector.h"

__attribute__((always_inline)) static inline void json_store(void *target, vector_bytes vector) {
  memcpy(target, &vector, sizeof vector);
}

static inline void json_zero(void *memory, size_t size) { memset(memory, 0, size); }

/* The number of bytes of white space. It must be followed by another byte, and 15 more. */
static inline size_t json_blanks(const void *text) {
  const unsigned char *bytes = (const unsigned char *)text;
  for (size_t i = 0;; i += 16) {
    vector_bytes v = vector_load(bytes + i);
    uint32_t bits = vector_bits((v == ' ') | (v == '\n') | (v == '\r') | (v == '\t')) ^ 0xFFFF;
    if (bits != 0)
      return i + (size_t)__builtin_ctz(bits);
  }
}

/* The bytes of 64 that need an escape in a JSON string or are not ASCII, one bit each. */
__attribute__((always_inline)) static inline uint64_t json_string_ends_of_64(const void *text) {
  const unsigned char *bytes = (const unsigned char *)text;
  return vector_string_ends(bytes) | (uint64_t)vector_string_ends(bytes + 16) << 16 |
         (uint64_t)vector_string_ends(bytes + 32) << 32 | (uint64_t)vector_string_ends(bytes + 48) << 48;
}

/* Moves at most 32 plain bytes from `from` down to `to`: returns how many there are. If they are fewer, what follows them
   is left alone. */
__attribute__((always_inline)) static inline size_t json_move_plain(void *to, const void *from) {
  const unsigned char *f = (const unsigned char *)from;
  unsigned char *t = (unsigned char *)to;
  uint32_t bits = vector_string_ends_of_32(from);
  if (bits == 0) {
    vector_bytes a = vector_load(f), b = vector_load(f + 16);
    memcpy(t, &a, 16);
    memcpy(t + 16, &b, 16);
    return 32;
  }
  size_t k = (size_t)__builtin_ctz(bits);
  if (k >= 16) {
    vector_bytes a = vector_load(f), b = vector_load(f + k - 16);
    memcpy(t, &a, 16);
    memcpy(t + k - 16, &b, 16);
  } else if (k >= 8) {
    uint64_t a, b;
    memcpy(&a, f, 8);
    memcpy(&b, f + k - 8, 8);
    memcpy(t, &a, 8);
    memcpy(t + k - 8, &b, 8);
  } else if (k >= 4) {
    uint32_t a, b;
    memcpy(&a, f, 4);
    memcpy(&b, f + k - 4, 4);
    memcpy(t, &a, 4);
    memcpy(t + k - 4, &b, 4);
  } else if (k > 0) {
    unsigned char a = f[0], b = f[k / 2], c = f[k - 1];
    t[0] = a, t[k / 2] = b, t[k - 1] = c;
  }
  return k;
}

/* Whether a text is ASCII without characters that JSON must escape. */
static inline int json_is_plain(const void *text, size_t size) {
  const unsigned char *bytes = (const unsigned char *)text;
  if (size >= 16) {
    vector_mask ends = vector_not_plain(vector_load(bytes + size - 16));
    for (size_t i = 0; i + 16 < size; i += 16)
      ends |= vector_not_plain(vector_load(bytes + i));
    return vector_bits(ends) == 0;
  }
  /* Two overlapping halves; fewer bytes are filled up with plain ones. */
  uint64_t first = UINT64_C(0x3030303030303030), last = first;
  if (size >= 8) {
    memcpy(&first, bytes, 8);
    memcpy(&last, bytes + size - 8, 8);
  } else if (size >= 4) {
    memcpy(&first, bytes, 4);
    memcpy(&last, bytes + size - 4, 4);
  } else if (size > 0) {
    first ^= (uint64_t)(bytes[0] ^ 0x30) | (uint64_t)(bytes[size / 2] ^ 0x30) << 8 |
             (uint64_t)(bytes[size - 1] ^ 0x30) << 16;
  }
  vector_halves both = {first, last};
  return vector_bits(vector_not_plain((vector_bytes)both)) == 0;
}

/* The size of the non-ASCII UTF-8 sequence at an address; 0 if it is invalid. Reads 4 bytes. */
__attribute__((always_inline)) static inline size_t json_sequence(const void *text) {
  uint32_t w;
  memcpy(&w, text, 4);
  if ((w & 0x00C0C0F0) == 0x008080E0) {
    uint32_t v = w & 0x200F;
    return v != 0 && v != 0x200D ? 3 : 0;
  }
  if ((w & 0xC0E0) == 0x80C0)
    return (w & 0x1E) != 0 ? 2 : 0;
  if ((w & 0xC0C0C0F8) == 0x808080F0) {
    uint32_t v = w & 0x3007;
    return v != 0 && ((v & 4) == 0 || (v & 0x3003) == 0) ? 4 : 0;
  }
  return 0;
}

/* Whether the next 15 bytes are five characters of three bytes each, as in most of East Asia, and none of them begins with
   0xE0 or 0xED, of which not all are valid. Reads 16 bytes. */
__attribute__((always_inline)) static inline int json_is_five_of_three(const void *text) {
  vector_bytes v = vector_load(text);
  const vector_bytes mask = {0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0xF0, 0xC0,
                             0xC0, 0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0};
  const vector_bytes form = {0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0xE0, 0x80,
                             0x80, 0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0};
  vector_mask good = ((v & mask) == form) & (v != 0xE0) & (v != 0xED);
  return (vector_bits(good) & 0x7FFF) == 0x7FFF;
}

/* The values of hexadecimal digits; JSON_NO_DIGIT for other bytes. */
enum { JSON_NO_DIGIT = 0x10 };
static const uint8_t json_digits[256] = {
    16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
    16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 0,  1,  2,  3,  4,  5,  6,  7,  8,  9,
    16, 16, 16, 16, 16, 16, 16, 10, 11, 12, 13, 14, 15, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
    16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 10, 11, 12, 13, 14, 15, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
    16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
    16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
    16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
    16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16,
    16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16};

/* The value of four hexadecimal digits; above 0xFFFF if they are not all digits. */
__attribute__((always_inline)) static inline uint32_t json_code_unit(const void *text) {
  const unsigned char *t = (const unsigned char *)text;
  uint32_t a = json_digits[t[0]], b = json_digits[t[1]], c = json_digits[t[2]], d = json_digits[t[3]];
  if (((a | b | c | d) & JSON_NO_DIGIT) != 0)
    return 0x10000;
  return (a << 12 | (b & 15) << 8 | (c & 15) << 4 | (d & 15)) & 0xFFFF;
}

/* Whether two texts of the same size are equal. Names are short: most of the cost would be the call of memcmp. */
__attribute__((always_inline)) static inline int json_equal(const void *left, const void *right, size_t size) {
  const unsigned char *a = (const unsigned char *)left, *b = (const unsigned char *)right;
  if (size > 16)
    return memcmp(a, b, size) == 0;
  if (size >= 8) {
    uint64_t x, y, v, w;
    memcpy(&x, a, 8);
    memcpy(&y, b, 8);
    memcpy(&v, a + size - 8, 8);
    memcpy(&w, b + size - 8, 8);
    return ((x ^ y) | (v ^ w)) == 0;
  }
  if (size >= 4) {
    uint32_t x, y, v, w;
    memcpy(&x, a, 4);
    memcpy(&y, b, 4);
    memcpy(&v, a + size - 4, 4);
    memcpy(&w, b + size - 4, 4);
    return ((x ^ y) | (v ^ w)) == 0;
  }
  return size == 0 || (a[0] == b[0] && a[size / 2] == b[size / 2] && a[size - 1] == b[size - 1]);
}

/* The layout of JSONNode.swift: flags with the size of the name in the second byte, the offset of the name in the texts,
 * the reference of the next sibling. */
typedef struct json_node {
  uint32_t head, name;
  int32_t next;
  uint32_t others[3];
} json_node;

enum { JSON_IS_LAST = 8 };

/* The last node with a name of at most 254 bytes among a node and its following siblings, or 0. */
static inline int32_t json_last_member(const void *top, const void *texts, int32_t first, const void *name,
                                       size_t size) {
  const json_node *node = (const json_node *)((const char *)top + (ptrdiff_t)first * 8), *found = NULL;
  for (;;) {
    uint32_t head = node->head;
    if ((head >> 8 & 0xFF) == size && json_equal((const char *)texts + node->name, name, size))
      found = node;
    if ((head & JSON_IS_LAST) != 0)
      break;
    /* Siblings without children are adjacent. If the branch is predicted, the processor need not wait for each reference:
     * 10 gets from a chat response take 12 % less time. The asm keeps the compiler from merging both addresses. */
    const json_node *next = (const json_node *)((const char *)top + (ptrdiff_t)node->next * 8);
    node--;
    if (node != next) {
      node = next;
      __asm__("" : "+r"(node));
    }
  }
  return found == NULL ? 0 : (int32_t)(((const char *)found - (const char *)top) / 8);
}

/* A product of 128 bits, folded to 64: the hash of names. */
__attribute__((always_inline)) static inline uint64_t json_fold(uint64_t left, uint64_t right) {
  unsigned __int128 product = (unsigned __int128)left * right;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

#endif
