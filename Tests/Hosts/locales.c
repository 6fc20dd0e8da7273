/* A program in a locale that writes numbers with a comma. */
#include "check.h"
#include "hosts.h"
#include <locale.h>
#include <stdio.h>

void test_locales(void) {
  sequence sequence = {0};
  char number[20];
  about("a locale with a decimal comma");
  if (setlocale(LC_ALL, "de_DE.UTF-8") == NULL) {
    skip("a locale with a decimal comma", "no such locale is installed");
    return;
  }
  snprintf(number, sizeof number, "%.1f", 0.5);
  expect_c_string("a number in that locale", "0,5", number);
  sequence_finish(&sequence, 0);
  expect_same(&sequence);
  setlocale(LC_ALL, "C");
}
