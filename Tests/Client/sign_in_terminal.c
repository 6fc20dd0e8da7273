/* A sign-in as a conversation, where memory is short or the response is no text. SignIn/terminal.py has all that a person
   does. */
#include "allocations.h"
#include "calls.h"
#include "sign_ins.h"
#include "stand_in.h"
#include "tests.h"
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* Standard input is this text, and standard error is not shown. */
static openrouter_status run_with_input(openrouter_sign_in *sign_in, const char *text, size_t size) {
  int streams[2], input = dup(STDIN_FILENO), error = dup(STDERR_FILENO), null = open("/dev/null", O_WRONLY | O_CLOEXEC);
  expect("a pipe", pipe(streams) == 0 && write(streams[1], text, size) == (ssize_t)size);
  close(streams[1]);
  dup2(streams[0], STDIN_FILENO);
  dup2(null, STDERR_FILENO);
  openrouter_status status = CALL(openrouter_sign_in_run_in_terminal, sign_in);
  dup2(input, STDIN_FILENO);
  dup2(error, STDERR_FILENO);
  close(input), close(error), close(null), close(streams[0]);
  return status;
}

static void test_without_memory(const plan *plan, size_t n, int for_ever, size_t *failed) {
  static const char code[] = "\ncode=no-good-code\n";
  char lines[3000 + sizeof code];
  signing signing;
  about("a paste, allocation %zu %s fails", n, for_ever ? "and every later one" : "alone");
  memset(lines, 'x', 3000);
  memcpy(lines + 3000, code, sizeof code);
  long alive = allocations_alive();
  new_signing(plan, &signing);
  allocations_fail(n, for_ever);
  openrouter_status status = run_with_input(signing.sign_in, lines, sizeof lines - 1);
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
}

static void test_not_utf8(void) {
  static const char body[] = "{\"key\":\"sk-or-v1-\xFF\"}", code[] = "code=no-good-code\n";
  const plan plan = {.mode = OPENROUTER_SIGN_IN_MODE_HEADLESS, .behaviour = "canned=not-utf8"};
  signing signing;
  stand_in_can("not-utf8", 200, "application/json", body, sizeof body - 1);
  about("%s", "a response that is not UTF-8");
  new_signing(&plan, &signing);
  expect_status("in a terminal", OPENROUTER_ERROR_INVALID_UTF8, run_with_input(signing.sign_in, code, sizeof code - 1));
  free_signing(&signing);
}

void test_sign_in_terminal(void) {
  const plan headless = {.mode = OPENROUTER_SIGN_IN_MODE_HEADLESS};
  size_t n = 1, failed = 1;
  expect_status("NULL", OPENROUTER_ERROR_NULL_POINTER, CALL(openrouter_sign_in_run_in_terminal, NULL));
  test_not_utf8();
  test_without_memory(&headless, SIZE_MAX, 0, &failed);
  if (allocations_not_seen() != NULL) {
    skip("a paste without memory", allocations_not_seen());
    return;
  }
  for (int for_ever = 0; for_ever < 2; for_ever++) {
    for (n = 1, failed = 1; failed > 0 && n < 1000; n++)
      test_without_memory(&headless, n, for_ever, &failed);
    expect("there are some", n > 10 && n < 1000);
  }
}
