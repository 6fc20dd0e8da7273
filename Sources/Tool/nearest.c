#include "nearest.h"
#include <string.h>

enum { LONGEST = 32 };

/* How many letters must be put in, left out, replaced, or swapped with the next one (optimal string alignment). */
static size_t distance(const char *word, size_t size, const char *name, size_t length) {
  size_t rows[LONGEST + 1][LONGEST + 1];
  for (size_t i = 0; i <= size; i++)
    rows[i][0] = i;
  for (size_t j = 0; j <= length; j++)
    rows[0][j] = j;
  for (size_t i = 1; i <= size; i++)
    for (size_t j = 1; j <= length; j++) {
      size_t best = rows[i - 1][j - 1] + (word[i - 1] != name[j - 1]);
      best = rows[i - 1][j] + 1 < best ? rows[i - 1][j] + 1 : best;
      best = rows[i][j - 1] + 1 < best ? rows[i][j - 1] + 1 : best;
      if (i > 1 && j > 1 && word[i - 1] == name[j - 2] && word[i - 2] == name[j - 1] && rows[i - 2][j - 2] + 1 < best)
        best = rows[i - 2][j - 2] + 1;
      rows[i][j] = best;
    }
  return rows[size][length];
}

void nearest_begin(nearest *nearest, const char *word, size_t size) {
  nearest->word = word;
  nearest->size = size;
  nearest->name = NULL;
  /* Half of a short word may be wrong, and three letters of a long one. */
  nearest->distance = size / 2 < 3 ? size / 2 + 1 : 4;
}

void nearest_try(nearest *nearest, const char *name) {
  size_t length = strlen(name);
  if (nearest->size == 0 || nearest->size > LONGEST || length > LONGEST)
    return;
  /* The beginning of a name is always near. */
  size_t found = length > nearest->size && strncmp(name, nearest->word, nearest->size) == 0
                     ? 0
                     : distance(nearest->word, nearest->size, name, length);
  if (found < nearest->distance) {
    nearest->distance = found;
    nearest->name = name;
  }
}
