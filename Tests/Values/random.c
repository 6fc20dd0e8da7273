#include "random.h"
#include <math.h>
#include <stdio.h>
#include <string.h>

#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ" LOWER
#define DIGITS "0123456789"
#define HEXADECIMAL DIGITS "abcdefABCDEF"

/* SplitMix64. */
static uint64_t next(generator *generator) {
  uint64_t z = generator->state += 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

uint64_t below(generator *generator, uint64_t limit) { return next(generator) % limit; }

static void put(value *out, const char *text) {
  size_t size = strlen(text);
  memcpy(out->data + out->size, text, size + 1);
  out->size += size;
}

static void put_one_of(generator *generator, value *out, const char *set) {
  out->data[out->size++] = set[below(generator, strlen(set))];
  out->data[out->size] = '\0';
}

static void put_some(generator *generator, value *out, const char *set, size_t least, size_t most) {
  for (size_t count = least + below(generator, most - least + 1); count > 0; count--)
    put_one_of(generator, out, set);
}

static void begin(value *out) {
  out->size = 0;
  out->data[0] = '\0';
}

void make_characters(generator *generator, value *out, const char *set, size_t least, size_t most) {
  begin(out);
  /* Mostly short ones. */
  put_some(generator, out, set, least, below(generator, 16) == 0 || most < least + 64 ? most : least + 63);
}

/* MARK: URLs */

static void put_host(generator *generator, value *out) {
  switch (below(generator, 8)) {
  case 0:
    put(out, "[2001:db8::");
    put_some(generator, out, HEXADECIMAL, 1, 4);
    put(out, "]");
    break;
  case 1:
    put(out, "192.0.2.");
    put_some(generator, out, "123456789", 1, 2);
    break;
  default:
    for (uint64_t labels = below(generator, 3); labels > 0; labels--) {
      put_some(generator, out, LETTERS DIGITS "-_", 1, 12);
      put(out, ".");
    }
    /* A last label that no browser takes for a number. */
    put_some(generator, out, LOWER, 1, 1);
    put_some(generator, out, "ghijklmnopqrstuvwxyz", 2, 10);
  }
}

static void put_path(generator *generator, value *out, const char *set, uint64_t most) {
  for (uint64_t count = below(generator, most); count > 0; count--) {
    if (below(generator, 12) == 0) {
      put(out, "%");
      put_some(generator, out, HEXADECIMAL, 2, 2);
    } else {
      put_one_of(generator, out, set);
    }
  }
}

#define PATH_CHARACTERS LETTERS DIGITS "-._~!$&'()*+,;=:@/"

void make_url(generator *generator, value *out, int with_query) {
  static const char *const local[] = {"http://localhost", "http://127.0.0.1", "HTTP://LocalHost"};
  begin(out);
  if (below(generator, 4) == 0) {
    put(out, local[below(generator, 3)]);
  } else {
    put(out, below(generator, 8) == 0 ? "HTTPS://" : "https://");
    put_host(generator, out);
  }
  if (below(generator, 3) == 0) {
    char port[8];
    snprintf(port, sizeof port, ":%u", 1 + (unsigned)below(generator, 65535));
    put(out, port);
  }
  if (below(generator, 4) != 0) {
    put(out, "/");
    put_path(generator, out, PATH_CHARACTERS, below(generator, 20) == 0 ? 600 : 40);
  }
  if (with_query && below(generator, 2) == 0) {
    put(out, "?");
    put_path(generator, out, PATH_CHARACTERS "?", 60);
  }
}

void make_referer(generator *generator, value *out) {
  if (below(generator, 2) == 0) {
    make_url(generator, out, 1);
    return;
  }
  begin(out);
  put_one_of(generator, out, LETTERS);
  put_some(generator, out, LETTERS DIGITS "+-.", 2, 12);
  put(out, "x://");
  put_some(generator, out, LOWER, 1, 20);
  put(out, "/");
  put_path(generator, out, PATH_CHARACTERS "?\"<>\\^`{|}[]", 60);
}

/* MARK: Text */

static void put_scalar(value *out, uint32_t scalar) {
  unsigned char bytes[5] = {0, 0, 0, 0, 0};
  if (scalar < 0x80) {
    bytes[0] = (unsigned char)scalar;
  } else if (scalar < 0x800) {
    bytes[0] = (unsigned char)(0xC0 | scalar >> 6);
    bytes[1] = (unsigned char)(0x80 | (scalar & 0x3F));
  } else if (scalar < 0x10000) {
    bytes[0] = (unsigned char)(0xE0 | scalar >> 12);
    bytes[1] = (unsigned char)(0x80 | (scalar >> 6 & 0x3F));
    bytes[2] = (unsigned char)(0x80 | (scalar & 0x3F));
  } else {
    bytes[0] = (unsigned char)(0xF0 | scalar >> 18);
    bytes[1] = (unsigned char)(0x80 | (scalar >> 12 & 0x3F));
    bytes[2] = (unsigned char)(0x80 | (scalar >> 6 & 0x3F));
    bytes[3] = (unsigned char)(0x80 | (scalar & 0x3F));
  }
  put(out, (const char *)bytes);
}

/* From `first` on, of each size with the same chance; no half of a surrogate pair. */
static uint32_t scalar(generator *generator, uint32_t first) {
  static const uint32_t ends[] = {0x80, 0x800, 0x10000, 0x110000};
  uint32_t end = ends[below(generator, 8) % 6 % 4], actual;
  do
    actual = first + (uint32_t)below(generator, end - first);
  while (actual >= 0xD800 && actual <= 0xDFFF);
  return actual;
}

void make_label(generator *generator, value *out) {
  begin(out);
  for (uint64_t count = below(generator, below(generator, 4) == 0 ? 101 : 20); count > 0; count--)
    put_scalar(out, scalar(generator, 1));
}

void make_title(generator *generator, value *out) {
  begin(out);
  for (uint64_t count = 1 + below(generator, 40); count > 0; count--) {
    uint32_t actual;
    do
      actual = scalar(generator, out->size == 0 || count == 1 ? 0x21 : 0x20);
    while (actual >= 0x7F && actual < 0xA0);
    put_scalar(out, actual);
  }
}

void make_user_agent(generator *generator, value *out) {
  begin(out);
  put_some(generator, out, LETTERS, 1, 10);
  for (uint64_t count = below(generator, 6); count > 0; count--) {
    put_some(generator, out, " /(", 1, 1);
    put_some(generator, out, PATH_CHARACTERS "{|}\"\\", 1, 12);
  }
}

void make_categories(generator *generator, value *out) {
  begin(out);
  for (uint64_t count = 1 + below(generator, 4); count > 0; count--) {
    put_some(generator, out, LOWER DIGITS, 1, 14);
    if (below(generator, 2) == 0) {
      put(out, "-");
      put_some(generator, out, LOWER DIGITS, 1, 14);
    }
    if (count > 1)
      put(out, ",");
  }
}

void make_choice(generator *generator, value *out, const char *const *known) {
  size_t count = 0;
  while (known[count] != NULL)
    count++;
  begin(out);
  if (count > 0 && below(generator, 2) == 0)
    put(out, known[below(generator, count)]);
  else
    put_some(generator, out, LETTERS DIGITS "-_", 1, 64);
}

void make_uuid(generator *generator, value *out) {
  static const size_t groups[] = {8, 4, 4, 4, 12};
  begin(out);
  for (int i = 0; i < 5; i++) {
    put(out, i > 0 ? "-" : "");
    put_some(generator, out, HEXADECIMAL, groups[i], groups[i]);
  }
}

void make_time(generator *generator, value *out) {
  static const unsigned days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  unsigned year = (unsigned)below(generator, 10000), month = (unsigned)below(generator, 12);
  begin(out);
  out->size = (size_t)snprintf(out->data, VALUE_CAPACITY, "%04u-%02u-%02uT%02u:%02u:%02u", year, month + 1,
                               1 + (unsigned)below(generator, days[month]), (unsigned)below(generator, 24),
                               (unsigned)below(generator, 60), (unsigned)below(generator, 60));
  if (below(generator, 2) == 0) {
    put(out, ".");
    put_some(generator, out, DIGITS, 1, 43);
  }
  put(out, "Z");
}

/* MARK: Numbers and JSON */

double make_limit(generator *generator) {
  double limit;
  if (below(generator, 2) == 0)
    return (double)(int64_t)below(generator, 2000000000) / (below(generator, 2) == 0 ? 100 : -1000);
  do {
    uint64_t bits = next(generator);
    memcpy(&limit, &bits, sizeof limit);
  } while (!isfinite(limit));
  return limit;
}

static void put_string(generator *generator, value *out) {
  static const char *const escapes[] = {"\\n", "\\\"", "\\\\", "\\/", "\\u00e4", "\\ud83d\\ude00", "\\u0000"};
  put(out, "\"");
  for (uint64_t count = below(generator, 8); count > 0; count--) {
    uint32_t actual = scalar(generator, 0x20);
    if (actual == '"' || actual == '\\')
      put(out, escapes[below(generator, 7)]);
    else
      put_scalar(out, actual);
  }
  put(out, "\"");
}

/* At most five levels deep. */
static void put_json(generator *generator, value *out, int depth) { /* NOLINT(misc-no-recursion) */
  static const char *const literals[] = {"null", "true", "false", " 0 ", "-0.5e-7", "[]", "{}", "\t12e3\n"};
  char number[40], name[16];
  switch (below(generator, depth > 3 || out->size > VALUE_CAPACITY / 2 ? 3 : 5)) {
  case 0:
    put(out, literals[below(generator, 8)]);
    break;
  case 1:
    snprintf(number, sizeof number, "%.17g", make_limit(generator));
    put(out, number);
    break;
  case 2:
    put_string(generator, out);
    break;
  case 3:
    put(out, "[");
    for (uint64_t count = 1 + below(generator, 3); count > 0; count--) {
      put_json(generator, out, depth + 1);
      put(out, count > 1 ? "," : "]");
    }
    break;
  default:
    put(out, "{");
    for (uint64_t count = 1 + below(generator, 3); count > 0; count--) {
      snprintf(name, sizeof name, "\"%u\":", (unsigned)count);
      put(out, name);
      put_json(generator, out, depth + 1);
      put(out, count > 1 ? " , " : "}");
    }
  }
}

void make_json(generator *generator, value *out) {
  begin(out);
  put_json(generator, out, 0);
}
