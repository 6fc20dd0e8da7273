/* A sign-in as a conversation, where memory is short. SignIn/terminal.py has all that a person does. */
#include "allocations.h"
#include "calls.h"
#include "sign_ins.h"
#include "tests.h"
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Standard input is what is written here, and standard error is not shown. */
static void test_in_terminal(const plan *plan, size_t n, int for_ever, size_t *failed) {
  char line[3000];
  signing signing;
  int streams[2], input = dup(STDIN_FILENO), error = dup(STDERR_FILENO), null = open("/dev/null", O_WRONLY | O_CLOEXEC);
  about("a paste, allocation %zu %s fails", n, for_ever ? "and every later one" : "alone");
  size_t size = 0;
  while (size < sizeof line - 1)
    line[size++] = 'x';
  line[size - 1] = '\n';
  expect("a pipe", pipe(streams) == 0 && write(streams[1], line, size) == (ssize_t)size);
  expect("a code", write(streams[1], "code=no-good-code\n", 18) == 18);
  close(streams[1]);
  dup2(streams[0], STDIN_FILENO);
  dup2(null, STDERR_FILENO);
  long alive = allocations_alive();
  new_signing(plan, &signing);
  allocations_fail(n, for_ever);
  openrouter_status status = CALL(openrouter_sign_in_run_in_terminal, signing.sign_in);
  *failed = allocations_succeed();
  if (*failed == 0)
    expect_status(openrouter_sign_in_error_message(signing.sign_in), OPENROUTER_ERROR_API, status);
  else
    /* What could not be kept is lost: a line, a refusal, the whole response. */
    expect("an end", status == OPENROUTER_ERROR_OUT_OF_MEMORY || status == OPENROUTER_ERROR_API ||
                         status == OPENROUTER_ERROR_UNEXPECTED_END || status == OPENROUTER_ERROR_MAY_HAVE_ARRIVED);
  expect_shown(openrouter_sign_in_error_message(signing.sign_in), *failed == 0 ? "HTTP 403" : "");
  expect("a message", openrouter_sign_in_error_message(signing.sign_in)[0] != '\0');
  free_signing(&signing);
  /* The first time, libcurl and the system keep some. */
  expect("no block is left behind", n == SIZE_MAX || allocations_alive() == alive);
  dup2(input, STDIN_FILENO);
  dup2(error, STDERR_FILENO);
  close(input), close(error), close(null), close(streams[0]);
}

void test_sign_in_terminal(void) {
  const plan headless = {.mode = OPENROUTER_SIGN_IN_MODE_HEADLESS};
  size_t n = 1, failed = 1;
  expect_status("NULL", OPENROUTER_ERROR_NULL_POINTER, CALL(openrouter_sign_in_run_in_terminal, NULL));
  test_in_terminal(&headless, SIZE_MAX, 0, &failed);
  if (allocations_not_seen() != NULL) {
    skip("a paste without memory", allocations_not_seen());
    return;
  }
  for (int for_ever = 0; for_ever < 2; for_ever++) {
    for (n = 1, failed = 1; failed > 0 && n < 1000; n++)
      test_in_terminal(&headless, n, for_ever, &failed);
    expect("there are some", n > 10 && n < 1000);
  }
}
