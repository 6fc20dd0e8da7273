/* Reading texts, each ten times as large as the one before. */
#include "growth.h"
#include "timing.h"

#include <stdio.h>
#include <stdlib.h>

enum { SMALLEST = 100 };

void grow_reading(const char *what, job read, size_t largest, text (*make)(size_t size), const text *right) {
  const contender contender = {"", read};
  for (size_t size = SMALLEST; size <= largest; size *= 10) {
    text input = make(size);
    const comparison comparison = {what, &input, NULL, right, NULL, &contender, 1};
    double time = -1;
    if (input.data != NULL)
      time_contenders(&comparison, &time);
    printf("%s\t%zu\t%.1f\n", what, size, time);
    free((void *)input.data);
  }
}
