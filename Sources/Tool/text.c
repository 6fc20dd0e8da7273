/* For wcwidth. */
#define _XOPEN_SOURCE 700
#include "text.h"
#include <wchar.h>

size_t control_size(const char *text, size_t size) {
  unsigned char byte = (unsigned char)text[0];
  if (byte < ' ' || byte == 0x7F)
    return 1;
  /* U+0080 to U+009F */
  return byte == 0xC2 && size > 1 && (unsigned char)text[1] <= 0x9F ? 2 : 0;
}

/* The code point with which the text begins, and its size; a byte that is no UTF-8 counts by itself. */
static wchar_t read_character(const char *text, size_t size, size_t *used) {
  static const unsigned char marks[] = {0x00, 0xC0, 0xE0, 0xF0};
  unsigned char first = (unsigned char)text[0];
  size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  *used = 1;
  if (length == 1 || length > size)
    return first;
  unsigned long point = (unsigned long)(first - marks[length - 1]);
  for (size_t i = 1; i < length; i++) {
    if (((unsigned char)text[i] & 0xC0) != 0x80)
      return first;
    point = point << 6 | ((unsigned char)text[i] & 0x3F);
  }
  *used = length;
  return (wchar_t)point;
}

static size_t measure(const char *text, size_t size, size_t limit, size_t *columns) {
  size_t i = 0;
  *columns = 0;
  while (i < size) {
    size_t used = 1;
    int width = wcwidth(read_character(text + i, size - i, &used));
    size_t wide = width < 0 ? 1 : (size_t)width;
    if (*columns + wide > limit)
      break;
    *columns += wide;
    i += used;
  }
  return i;
}

size_t columns_of(const char *text, size_t size) {
  size_t columns = 0;
  measure(text, size, (size_t)-1, &columns);
  return columns;
}

size_t size_within(const char *text, size_t size, size_t columns) {
  size_t found = 0;
  return measure(text, size, columns, &found);
}
