/*
 * Functions that read 16 bytes of text at a time. Embedded Swift does not specialise SIMD16; clang's vectors become a
 * few instructions on every machine.
 */
#ifndef OPENROUTER_CVECTOR_H
#define OPENROUTER_CVECTOR_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t vector_bytes __attribute__((vector_size(16)));
typedef int8_t vector_signed __attribute__((vector_size(16)));
typedef uint64_t vector_halves __attribute__((vector_size(16)));

/* The result of a comparison: all bits of a byte, or none. */
typedef int8_t vector_mask __attribute__((vector_size(16)));

static inline vector_bytes vector_load(const void *bytes) {
  vector_bytes vector;
  memcpy(&vector, bytes, sizeof vector);
  return vector;
}

/* One bit per byte; the first byte is the lowest bit. */
static inline uint32_t vector_bits(vector_mask mask) {
#if defined(__SSE2__)
  typedef char vector_chars __attribute__((vector_size(16)));
  return (uint32_t)__builtin_ia32_pmovmskb128((vector_chars)mask);
#else
  /* Each byte keeps a different bit, and the highest byte of the product is their sum. (Little-endian, as all machines
   * of Embedded Swift are.) */
  vector_halves bits = (vector_halves)mask & UINT64_C(0x8040201008040201);
  uint64_t low = bits[0] * UINT64_C(0x0101010101010101) >> 56, high = bits[1] * UINT64_C(0x0101010101010101) >> 56;
  return (uint32_t)(low | high << 8);
#endif
}

/* The bytes of 16 that are equal to `byte`, one bit each. */
static inline uint32_t vector_equal(const void *text, uint8_t byte) { return vector_bits(vector_load(text) == byte); }

/* Mask of the bytes outside [first, first + count). One signed comparison; SSE2 has no unsigned one. */
__attribute__((always_inline)) static inline vector_mask vector_outside(vector_bytes v, uint8_t first, uint8_t count) {
  return (vector_signed)(v + (uint8_t)(128 - first)) > (int8_t)(count - 129);
}

__attribute__((always_inline)) static inline vector_mask vector_not_base64url(vector_bytes v) {
  return vector_outside(v | 0x20, 'a', 26) & vector_outside(v, '0', 10) & (v != '-') & (v != '_');
}

/* Whether a text of 32 to 48 bytes is base64url: letters, digits, '-' and '_'. */
__attribute__((always_inline)) static inline int vector_is_base64url(const void *text, size_t size) {
  const unsigned char *bytes = (const unsigned char *)text;
  vector_mask others = vector_not_base64url(vector_load(bytes)) | vector_not_base64url(vector_load(bytes + 16)) |
                       vector_not_base64url(vector_load(bytes + size - 16));
  return vector_bits(others) == 0;
}

/* Whether a text of 16 bytes or more is visible ASCII, by its smallest and its largest byte. */
static inline int vector_is_visible(const void *text, size_t size) {
  const unsigned char *bytes = (const unsigned char *)text;
  /* The last block overlaps the previous one. */
  vector_bytes least = vector_load(bytes + size - 16), largest = least;
  for (size_t i = 0; i + 16 < size; i += 16) {
    vector_bytes v = vector_load(bytes + i);
    vector_bytes less = (vector_bytes)(v < least), more = (vector_bytes)(v > largest);
    least = (v & less) | (least & ~less);
    largest = (v & more) | (largest & ~more);
  }
  return vector_bits((least > 0x20) & (largest < 0x7F)) == 0xFFFF;
}

/* The bytes that need an escape in a JSON string (RFC 8259 §7), and those that are not ASCII. With one bit flipped, the
 * quote is next to the control characters, and one comparison finds them all. */
__attribute__((always_inline)) static inline vector_mask vector_not_plain(vector_bytes v) {
  v ^= 0x02;
  return ((vector_signed)v < 0x21) | (v == ('\\' ^ 0x02));
}

__attribute__((always_inline)) static inline uint32_t vector_string_ends(const void *text) {
  return vector_bits(vector_not_plain(vector_load(text)));
}

/* The same for 32 bytes. */
static inline uint32_t vector_string_ends_of_32(const void *text) {
  return vector_string_ends(text) | vector_string_ends((const unsigned char *)text + 16) << 16;
}

/* The vectorised classes of characters. The numbers are those of CharacterClasses. */
enum { VECTOR_HOST_NAME = 8, VECTOR_PLAIN_URL = 32, VECTOR_UNESCAPED = 128, VECTOR_PLAIN_JSON = 384 };

/* The bytes that are not in a class. */
__attribute__((always_inline)) static inline uint32_t vector_ends(const void *text, uint16_t class_number) {
  vector_bytes v = vector_load(text);
  switch (class_number) {
  case VECTOR_HOST_NAME:
    /* The characters from '-' to '9' are "-./" and the digits. */
    return vector_bits(vector_outside(v | 0x20, 'a', 26) & (vector_outside(v, '-', 13) | (v == '/')) & (v != '_'));
  case VECTOR_PLAIN_URL:
    /* All but letters, digits and -._~:/?@!$&'()*+,;= (RFC 3986 §2). From '&' to 'Z' these are all but '<' and '>',
     * which differ in one bit. */
    return vector_bits(vector_outside(v, 'a', 26) & (vector_outside(v, '&', 53) | ((v | 0x02) == '>')) & (v != '!') &
                       (v != '$') & (v != '_') & (v != '~'));
  case VECTOR_UNESCAPED:
    v ^= 0x02;
    return vector_bits((v < 0x21) | (v == ('\\' ^ 0x02)));
  default:
    return vector_string_ends(text);
  }
}

/* The size of a JSON number of at most 16 characters, optionally with a minus before them, and without an exponent;
 * otherwise 0. Reads 17 bytes. No branch depends on the digits, as it could not be predicted. */
static inline size_t vector_number_size(const void *text) {
  const unsigned char *bytes = (const unsigned char *)text;
  size_t sign = bytes[0] == '-';
  bytes += sign;
  vector_bytes v = vector_load(bytes);
  uint32_t others = vector_bits(vector_outside(v, '0', 10));
  uint32_t marks = vector_bits((v == '.') | (v == '+') | (v == '-') | ((v | 0x20) == 'e'));
  uint32_t ends = others & ~marks;
  if (ends == 0)
    return 0;
  uint32_t size = (uint32_t)__builtin_ctz(ends), digits = (uint32_t)__builtin_ctz(others);
  marks &= (UINT32_C(1) << size) - 1;
  int is_integer = digits == size;
  int has_point = (marks & (marks - 1)) == 0 && bytes[digits] == '.' && digits + 1 < size;
  int is_number = (digits == 1 || bytes[0] != '0') & (digits != 0) & (is_integer | has_point);
  return is_number ? sign + size : 0;
}

/* Twice the index of the first CR or LF of a text, or twice its size if it has neither. One is added if a byte that is not
   ASCII was seen before it or shortly after. At least 15 more bytes can be read after the text. */
static inline size_t vector_line_end(const void *text, size_t size) {
  const unsigned char *bytes = (const unsigned char *)text;
  vector_bytes seen = {0};
  uint32_t ends = 0, others = 0;
  size_t i = 0;
  for (; i + 16 <= size && ends == 0; i += 16) {
    vector_bytes v = vector_load(bytes + i);
    seen |= v;
    ends = vector_bits((v == '\n') | (v == '\r'));
  }
  if (ends != 0) {
    size = i - 16 + (size_t)__builtin_ctz(ends);
  } else if (i < size) {
    vector_bytes v = vector_load(bytes + i);
    uint32_t mask = (UINT32_C(1) << (size - i)) - 1;
    ends = vector_bits((v == '\n') | (v == '\r')) & mask;
    others = vector_bits((vector_signed)v < 0) & mask;
    if (ends != 0)
      size = i + (size_t)__builtin_ctz(ends);
  }
  return size * 2 + ((others | vector_bits((vector_signed)seen < 0)) != 0);
}

/* Copies a text of at most `limit` (64 or less) bytes, which does not overlap the target, in overlapping parts. Most of
 * the cost would be the call of memcpy. */
__attribute__((always_inline)) static inline void vector_copy_short(void *target, const void *source, size_t size,
                                                                    size_t limit) {
  unsigned char *to = (unsigned char *)target;
  const unsigned char *from = (const unsigned char *)source;
  if (size >= 16) {
    memcpy(to, from, 16);
    if (limit > 32 && size > 32) {
      memcpy(to + 16, from + 16, 16);
      memcpy(to + (size - 32), from + (size - 32), 16);
    }
    memcpy(to + (size - 16), from + (size - 16), 16);
  } else if (size >= 8) {
    memcpy(to, from, 8);
    memcpy(to + (size - 8), from + (size - 8), 8);
  } else if (size >= 4) {
    memcpy(to, from, 4);
    memcpy(to + (size - 4), from + (size - 4), 4);
  } else if (size > 0) {
    to[0] = from[0];
    to[size / 2] = from[size / 2];
    to[size - 1] = from[size - 1];
  }
}

/* The same for a text of any size. Most are short. */
__attribute__((always_inline)) static inline void vector_copy(void *target, const void *source, size_t size) {
  if (size > 64)
    memcpy(target, source, size);
  else
    vector_copy_short(target, source, size, 64);
}

#endif
