#include "lent.h"
#include <string.h>

/* By ranges of scalars, decoded one by one. */
bool is_utf8(const char *data, size_t size) {
  for (size_t i = 0; i < size;) {
    unsigned char first = (unsigned char)data[i++];
    if (first < 0x80)
      continue;
    int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    unsigned long scalar = first & (0x3Fu >> more);
    if (first < 0xC0 || first > 0xF7 || size - i < (size_t)more)
      return false;
    for (int j = 0; j < more; j++, i++) {
      if (((unsigned char)data[i] & 0xC0) != 0x80)
        return false;
      scalar = scalar << 6 | ((unsigned char)data[i] & 0x3Fu);
    }
    static const unsigned long least[] = {0, 0x80, 0x800, 0x10000};
    if (scalar < least[more] || scalar > 0x10FFFF || (scalar >= 0xD800 && scalar <= 0xDFFF))
      return false;
  }
  return true;
}

void expect_lent(openrouter_string text) {
  expect("a lent text is there", text.data != NULL);
  if (text.data == NULL)
    return;
  expect("a lent text ends with a NUL", text.data[text.size] == '\0');
  expect("a lent text has no NUL inside", memchr(text.data, 0, text.size) == NULL);
  expect("a lent text is UTF-8", is_utf8(text.data, text.size));
}

void expect_message(const char *message) {
  size_t size = strlen(message);
  expect("a message has at most 255 bytes", size <= 255);
  expect("a message is UTF-8", is_utf8(message, size));
  for (size_t i = 0; i < size; i++) {
    unsigned char c = (unsigned char)message[i];
    bool is_control = c < 0x20 || c == 0x7F || (c == 0xC2 && (unsigned char)message[i + 1] < 0xA0);
    expect("a message has no control characters", !is_control);
  }
}

bool is_same(openrouter_string left, openrouter_string right) {
  return left.size == right.size && memcmp(left.data, right.data, left.size) == 0;
}
