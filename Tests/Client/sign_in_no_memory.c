/* Every allocation of a whole sign-in fails in turn, the library's own and libcurl's: it ends in its time, and says how. */
#include "allocations.h"
#include "calls.h"
#include "sign_ins.h"
#include "tests.h"
#include <string.h>

enum { TIMEOUT_MS = 1500 };

typedef struct {
  const char *name;
  void (*fail)(size_t n, int for_ever);
  size_t (*succeed)(void);
} allocator;

static const allocator own = {"the library's own", allocations_fail, allocations_succeed};
static const allocator curls = {"libcurl's", curl_fail, curl_succeed};

static bool is_end(openrouter_status status) {
  return status == OPENROUTER_OK || status == OPENROUTER_ERROR_OUT_OF_MEMORY || status == OPENROUTER_ERROR_CONNECTION ||
         status == OPENROUTER_ERROR_TLS || status == OPENROUTER_ERROR_TIMEOUT ||
         status == OPENROUTER_ERROR_MAY_HAVE_ARRIVED || status == OPENROUTER_ERROR_SYSTEM ||
         status == OPENROUTER_ERROR_TOO_LARGE;
}

/* One sign-in with one failure. Says whether anything failed, and how many blocks are left behind. */
static bool test_failure(const plan *plan, const allocator *allocator, size_t n, int for_ever, long *left) {
  signing signing;
  visit visit;
  about("allocation %zu of %s %s fails", n, allocator->name, for_ever ? "and every later one" : "alone");
  long alive = allocations_alive();
  new_signing(plan, &signing);
  allocator->fail(n, for_ever);
  visit_by_poll(&signing, NULL, &visit);
  size_t failed = allocator->succeed();
  expect_visit_end(&visit, is_end);
  if (failed == 0)
    expect_ok("enough memory", visit.end);
  else if (visit.start != OPENROUTER_OK)
    expect_status("start", OPENROUTER_ERROR_OUT_OF_MEMORY, visit.start);
  if (allocator == &own)
    expect("the browser is not forgotten", visit.end != OPENROUTER_ERROR_TIMEOUT);
  visit_by_poll(&signing, NULL, &visit);
  expect_signed_in(&visit);
  free_signing(&signing);
  *left = allocations_alive() - alive;
  return failed > 0;
}

static void test_all(const plan *plan, const allocator *allocator, size_t least) {
  for (int for_ever = 0; for_ever < 2; for_ever++) {
    size_t n = 1;
    bool goes_on = true;
    for (; goes_on && n < 5000; n++) {
      long left;
      goes_on = test_failure(plan, allocator, n, for_ever, &left);
      /* What the system keeps for ever is asked for once; what is lost is lost again. */
      if (left != 0)
        test_failure(plan, allocator, n, for_ever, &left);
      expect("no block is left behind", allocations_not_seen() != NULL || left == 0);
    }
    about("allocations of %s", allocator->name);
    expect("there are some", n > least);
  }
}

/* What is made before anything starts. */
static void test_new(void) {
  plan plan = {0};
  signing signing;
  openrouter_sign_in *sign_in = NULL;
  new_signing(&plan, &signing);
  openrouter_sign_in_options *options = new_sign_in_options(&plan);
  openrouter_sign_in_options_set_key_label(options, TEXT("My App"));
  size_t n = 1;
  for (size_t failed = 1; failed > 0; n++) {
    about("a new sign-in, allocation %zu fails", n);
    long alive = allocations_alive();
    allocations_fail(n, 0);
    openrouter_status status = CALL(openrouter_sign_in_new, signing.client, options, NULL, &sign_in);
    failed = allocations_succeed();
    expect_status("new", failed > 0 ? OPENROUTER_ERROR_OUT_OF_MEMORY : OPENROUTER_OK, status);
    expect("nothing comes of it", (sign_in != NULL) == (failed == 0));
    openrouter_sign_in_free(sign_in);
    expect("no block is left behind", allocations_alive() == alive);
  }
  expect("there are some", n > 2);
  openrouter_sign_in_options_free(options);
  free_signing(&signing);
}

void test_sign_in_no_memory(void) {
  /* So that the page's URL, too, does not fit into what a sign-in has from the start. */
  char label[401];
  for (size_t i = 0; i < sizeof label; i++)
    label[i] = "\360\237\224\221"[i % 4];
  label[400] = '\0';
  const plan http = {.timeout_ms = TIMEOUT_MS, .key_label = label};
  if (allocations_not_seen() == NULL) {
    test_new();
    test_all(&http, &own, 10);
  } else {
    skip("the library's own allocations failing in a sign-in", allocations_not_seen());
  }
  test_all(&http, &curls, 10);
}
