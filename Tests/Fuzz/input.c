#include "input.h"
#include <stdlib.h>
#include <string.h>

void *block_of(size_t size) {
  void *block = malloc(size); /* NOLINT(clang-analyzer-optin.portability.UnixAPI) */
  if (block == NULL)
    abort();
  return block;
}

uint8_t take_byte(input *input) { return input->next < input->end ? *input->next++ : 0; }

int take_small_number(input *input) {
  int byte = take_byte(input);
  return byte < 128 ? byte : byte - 256;
}

/* Longer than every limit but those of a whole body, which the harness tries. */
enum { LONGEST = 17000 };

/* Writes what the bytes mean, if there is memory for it, and returns its size. */
static size_t expand(const uint8_t *next, const uint8_t *end, bool has_escapes, char *out) {
  size_t size = 0;
  uint8_t last = 0;
  while (next < end && size < LONGEST) {
    bool is_pair = end - next > 1, is_repeat = *next == 0x01 && is_pair && size > 0;
    size_t count = is_repeat ? next[1] : 1;
    if (!is_repeat)
      last = has_escapes && *next == 0x1B && is_pair ? next[1] ^ 0x40 : *next;
    if (out != NULL)
      memset(out + size, last, count);
    size += count;
    next += is_repeat || (has_escapes && *next == 0x1B && is_pair) ? 2 : 1;
  }
  return size;
}

static text take(input *input, const uint8_t *end, bool has_escapes, size_t more) {
  text text = {NULL, expand(input->next, end, has_escapes, NULL)};
  text.data = block_of(text.size + more);
  expand(input->next, end, has_escapes, text.data);
  if (more > 0)
    text.data[text.size] = '\0';
  input->next = end;
  return text;
}

static text take_up_to_feed(input *input, size_t more) {
  size_t left = (size_t)(input->end - input->next);
  const uint8_t *feed = left > 0 ? memchr(input->next, '\n', left) : NULL;
  text text = take(input, feed != NULL ? feed : input->end, true, more);
  if (feed != NULL)
    input->next++;
  return text;
}

text take_line(input *input) { return take_up_to_feed(input, 0); }

text take_line_with_nul(input *input) { return take_up_to_feed(input, 1); }

text take_rest(input *input) { return take(input, input->end, false, 0); }

text copy_of(const void *bytes, size_t size) {
  text text = {block_of(size), size};
  if (size > 0)
    memcpy(text.data, bytes, size);
  return text;
}
