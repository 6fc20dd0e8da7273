/* A program that forks between any two calls: both processes go on, and the same comes of it. */
#include "check.h"
#include "hosts.h"
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static bool is_same(sequence *sequence, int n) {
  return sequence_finish(sequence, n) && sequence->size == expected()->size &&
         memcmp(sequence->bytes, expected()->bytes, sequence->size) == 0;
}

void test_forks(void) {
  int count = 0;
  for (bool goes_on = true; goes_on; count++) {
    sequence sequence = {0};
    int status = -1;
    about("a fork before call %d", count);
    for (int n = 0; n < count; n++)
      goes_on = sequence_step(&sequence, n);
    pid_t child = fork();
    if (child == 0)
      _exit(is_same(&sequence, count) ? 0 : 1);
    sequence_finish(&sequence, count);
    expect_same(&sequence);
    expect("the child's end", waitpid(child, &status, 0) == child && WIFEXITED(status));
    expect_size("the child's exit status", 0, (size_t)WEXITSTATUS(status));
  }
  about("forks");
  expect("there were some", count > 50);
}
