#include "body.h"
#include "growth.h"
#include "read.h"
#include "timing.h"

#include <stdio.h>
#include <stdlib.h>

enum { SMALLEST = 100 };

void grow_bodies(job read, size_t largest) {
  const contender contender = {"", read};
  for (size_t size = SMALLEST; size <= largest; size *= 10) {
    text body = make_body(size);
    const comparison comparison = {"bodies", &body, NULL, &create_values, NULL, &contender, 1};
    double time = -1;
    if (body.data != NULL)
      time_contenders(&comparison, &time);
    printf("bodies\t%zu\t%.1f\n", size, time);
    free((void *)body.data);
  }
}
