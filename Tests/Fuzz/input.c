#include "input.h"
#include <stdlib.h>
#include <string.h>

uint8_t take_byte(input *input) { return input->next < input->end ? *input->next++ : 0; }

static text take(input *input, size_t more) {
  size_t left = (size_t)(input->end - input->next);
  const uint8_t *feed = left > 0 ? memchr(input->next, '\n', left) : NULL;
  const uint8_t *end = feed != NULL ? feed : input->end;
  size_t size = 0;
  for (const uint8_t *i = input->next; i < end; i++) {
    if (*i == 0x1B && i + 1 < end)
      i++;
    size++;
  }
  text text = {malloc(size + more), 0};
  for (const uint8_t *i = input->next; i < end; i++) {
    bool is_escaped = *i == 0x1B && i + 1 < end;
    text.data[text.size++] = (char)(is_escaped ? *++i ^ 0x40 : *i);
  }
  if (more > 0)
    text.data[text.size] = '\0';
  input->next = feed != NULL ? feed + 1 : input->end;
  return text;
}

text take_line(input *input) { return take(input, 0); }

text take_line_with_nul(input *input) { return take(input, 1); }

text take_rest(input *input) {
  text text = copy_of(input->next, (size_t)(input->end - input->next));
  input->next = input->end;
  return text;
}

text copy_of(const void *bytes, size_t size) {
  text text = {malloc(size), size};
  if (size > 0)
    memcpy(text.data, bytes, size);
  return text;
}
