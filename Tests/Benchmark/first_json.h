/*
 * Programs that write the documented request and nothing else, each in its way. Then they wait for the end of their
 * input: the program that started them can look at their memory meanwhile.
 */
#ifndef FIRST_JSON_H
#define FIRST_JSON_H

#include <stddef.h>
#include <unistd.h>

static int write_and_wait(const char *json, size_t size) {
  char byte;
  if (size == 0 || write(STDOUT_FILENO, json, size) != (ssize_t)size)
    return 1;
  return read(STDIN_FILENO, &byte, 1) < 0;
}

#endif
