/* For isatty, open, poll and read. */
#define _XOPEN_SOURCE 700
#include "input.h"
#include "exits.h"
#include "output.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 65536, PASTE_MS = 30 };

bool add_bytes(bytes *to, const char *data, size_t size) {
  if (to->capacity - to->size <= size) {
    size_t capacity = to->capacity < 256 ? 256 : to->capacity;
    while (capacity - to->size <= size)
      capacity *= 2;
    char *larger = realloc(to->data, capacity);
    if (larger == NULL) {
      complain("out of memory");
      return false;
    }
    to->data = larger;
    to->capacity = capacity;
  }
  if (size > 0)
    memcpy(to->data + to->size, data, size);
  to->size += size;
  to->data[to->size] = '\0';
  return true;
}

/* Reads to the end. */
static int read_all(int descriptor, const char *name, bytes *to) {
  static char piece[PIECE];
  for (;;) {
    ssize_t size = read(descriptor, piece, sizeof piece);
    if (size < 0 && errno == EINTR)
      return EXIT_INTERRUPTED;
    if (size < 0) {
      complain("%s cannot be read: %s", name, strerror(errno));
      return EXIT_FAILED;
    }
    if (!add_bytes(to, piece, (size_t)size))
      return EXIT_FAILED;
    if (size == 0)
      return EXIT_DONE;
  }
}

int read_file(const char *path, bytes *to) {
  if (strcmp(path, "-") == 0)
    return read_all(STDIN_FILENO, "standard input", to);
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    complain("%s cannot be opened: %s", path, strerror(errno));
    return EXIT_FAILED;
  }
  int exit_status = read_all(descriptor, path, to);
  close(descriptor);
  return exit_status;
}

bool is_terminal_input(void) { return isatty(STDIN_FILENO) == 1; }

static bool has_more(void) {
  struct pollfd input = {STDIN_FILENO, POLLIN, 0};
  return poll(&input, 1, PASTE_MS) == 1 && (input.revents & POLLIN) != 0;
}

/* Takes away line ends at both ends. */
static void trim_lines(bytes *text) {
  size_t first = 0;
  while (text->size > 0 && text->data[text->size - 1] == '\n')
    text->size--;
  while (first < text->size && text->data[first] == '\n')
    first++;
  text->size -= first;
  memmove(text->data, text->data + first, text->size);
}

line read_line(bytes *to) {
  static bool has_ended;
  char piece[4096];
  to->size = 0;
  if (has_ended)
    return LINE_END;
  do {
    ssize_t size = read(STDIN_FILENO, piece, sizeof piece);
    if (size < 0)
      return errno == EINTR ? LINE_INTERRUPTED : LINE_FAILED;
    /* A terminal says only once that Ctrl-D was typed. */
    has_ended = size == 0;
    if (has_ended)
      return to->size > 0 ? LINE_READ : LINE_END;
    if (!add_bytes(to, piece, (size_t)size))
      return LINE_FAILED;
  } while (to->data[to->size - 1] != '\n' || has_more());
  trim_lines(to);
  return LINE_READ;
}
