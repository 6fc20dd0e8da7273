/* What the program reads: files, pipes, and the lines of a person at a terminal. */
#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct bytes {
  char *data;
  size_t size, capacity;
} bytes;

/* Adds bytes and keeps a NUL after them. Reports that memory has run out and returns false. */
bool add_bytes(bytes *to, const char *data, size_t size);

/* Reads all of a file, or of standard input if the path is "-". Reports a failure and returns the exit status; Ctrl-C is
   one. */
int read_file(const char *path, bytes *to);

bool is_terminal_input(void);

typedef enum line { LINE_READ, LINE_INTERRUPTED, LINE_END, LINE_FAILED } line;

/* Waits for a line of the terminal, and takes lines that arrive with it, as from a paste. Replaces what was there; empty
   lines before and after it and its last line end are left out. A signal interrupts it. */
line read_line(bytes *to);

#endif
