/*
 * Functions for JSON documents that read several bytes at a time, as CVector.h does for all texts.
 *
 * A text to be read ends with 64 zero bytes. No function here checks for the end of a text, because a zero is part of
 * no token.
 */
#ifndef OPENROUTER_CJSON_H
#define OPENROUTER_CJSON_H

#include "CVector.h"

/* An upper bound of the number of values in a text: its commas and opening brackets, plus one. */
static inline size_t json_count_values(const void *text, size_t size) {
  const unsigned char *bytes = (const unsigned char *)text;
  size_t count = 1, i = 0;
  while (i + 16 <= size) {
    /* A byte counts up to 255. */
    const size_t most = (size_t)252 * 16;
    size_t end = size - i > most ? i + most : size;
    vector_bytes sum = {0};
    /* '[' and '{' differ in one bit. */
    for (; i + 64 <= end; i += 64) {
      vector_bytes v = vector_load(bytes + i), w = vector_load(bytes + i + 16);
      vector_bytes x = vector_load(bytes + i + 32), y = vector_load(bytes + i + 48);
      sum -= (vector_bytes)((v == ',') | ((v | 0x20) == '{')) + (vector_bytes)((w == ',') | ((w | 0x20) == '{')) +
             (vector_bytes)((x == ',') | ((x | 0x20) == '{')) + (vector_bytes)((y == ',') | ((y | 0x20) == '{'));
    }
    for (; i + 16 <= end; i += 16) {
      vector_bytes v = vector_load(bytes + i);
      sum -= (vector_bytes)((v == ',') | ((v | 0x20) == '{'));
    }
#if defined(__SSE2__)
    typedef long long vector_long __attribute__((vector_size(16)));
    typedef char vector_chars __attribute__((vector_size(16)));
    vector_chars zero = {0};
    vector_long sums = (vector_long)__builtin_ia32_psadbw128((vector_chars)sum, zero);
    count += (size_t)(sums[0] + sums[1]);
#else
    for (int k = 0; k < 16; k++)
      count += sum[k];
#endif
  }
  for (; i < size; i++)
    count += bytes[i] == ',' || (bytes[i] | 0x20) == '{';
  return count;
}

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

/* Finds the end of a token of a JSON Pointer, which is a slash or the NUL; notes whether it has a tilde. */
__attribute__((always_inline)) static inline const char *json_token_end(const char *text, _Bool *has_tilde) {
  for (;; text++) {
    /* Fast path for letters and digits. */
    unsigned char c = (unsigned char)*text;
    if ((unsigned char)(c - '0') < '~' - '0')
      continue;
    if (c == 0 || c == '/')
      return text;
    if (c == '~')
      *has_tilde = 1;
  }
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

/* A product of 128 bits, folded to 64: the hash of names. */
__attribute__((always_inline)) static inline uint64_t json_fold(uint64_t left, uint64_t right) {
  unsigned __int128 product = (unsigned __int128)left * right;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

#endif
