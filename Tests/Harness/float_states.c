/* limit: the same text whatever the host has told the processor about rounding and tiny numbers, which it leaves alone. */
#include "models.h"
#include "tests.h"
#include <fenv.h>
#include <float.h>
#include <string.h>
#include <valgrind/valgrind.h>
#if defined(__x86_64__)
#include <xmmintrin.h>
#endif

static const struct {
  double number;
  const char *body;
} cases[] = {
    {0.07, "{\"callback_url\":\"https://a.b\",\"limit\":0.07}"},
    {0.30000000000000004, "{\"callback_url\":\"https://a.b\",\"limit\":0.30000000000000004}"},
    {0.3, "{\"callback_url\":\"https://a.b\",\"limit\":0.3}"},
    {29.99, "{\"callback_url\":\"https://a.b\",\"limit\":29.99}"},
    {-100.0, "{\"callback_url\":\"https://a.b\",\"limit\":-100}"},
    {1e21, "{\"callback_url\":\"https://a.b\",\"limit\":1e+21}"},
    {DBL_MAX, "{\"callback_url\":\"https://a.b\",\"limit\":1.7976931348623157e+308}"},
    {5e-324, "{\"callback_url\":\"https://a.b\",\"limit\":5e-324}"},
    {-5e-324, "{\"callback_url\":\"https://a.b\",\"limit\":-5e-324}"},
};

/* The processor's register for floating-point numbers, and its bits for tiny ones: flush to zero, denormals are zero. */
#if defined(__x86_64__)
static const unsigned long tinies[] = {0, 0x8000, 0x0040, 0x8040};
static unsigned long control(void) { return _mm_getcsr(); }
static void set_control(unsigned long value) { _mm_setcsr((unsigned int)value); }
#elif defined(__aarch64__)
static const unsigned long tinies[] = {0, 1UL << 24};
static unsigned long control(void) {
  unsigned long value;
  __asm__ volatile("mrs %0, fpcr" : "=r"(value));
  return value;
}
static void set_control(unsigned long value) { __asm__ volatile("msr fpcr, %0" : : "r"(value)); }
#endif
#define TINIES (sizeof tinies / sizeof *tinies)

static void test_case(openrouter_create_auth_keys_code_request *request, size_t i, int rounding, unsigned long tiny) {
  char body[200];
  size_t size = 0;
  int rounding_after = 0;
  unsigned long tiny_after = 0;
  fesetround(rounding);
  unsigned long before = control();
  set_control(before | tiny);
  openrouter_status set = openrouter_create_auth_keys_code_request_set_limit(request, cases[i].number);
  openrouter_status write = openrouter_create_auth_keys_code_request_write_body(request, body, sizeof body, &size);
  tiny_after = control() & tinies[TINIES - 1];
  set_control(before);
  rounding_after = fegetround();
  fesetround(FE_TONEAREST);
  expect_ok("set_limit", set);
  expect_ok("write_body", write);
  expect_bytes("the body", cases[i].body, strlen(cases[i].body), body, size);
  expect("the rounding mode is left alone", rounding_after == rounding);
  expect("the treatment of tiny numbers is left alone", tiny_after == tiny);
}

void test_float_states(void) {
  static const int roundings[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};
  if (RUNNING_ON_VALGRIND) {
    skip("limit in other floating-point states", "valgrind knows the default one only");
    return;
  }
  openrouter_create_auth_keys_code_request *request = new_request();
  expect_ok("set_callback_url", request_callback_url.set(request, TEXT("https://a.b")));
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    for (size_t rounding = 0; rounding < 4; rounding++) {
      for (size_t tiny = 0; tiny < TINIES; tiny++) {
        about("limit %.17g, rounding mode %d, tiny numbers %#lx", cases[i].number, roundings[rounding], tinies[tiny]);
        test_case(request, i, roundings[rounding], tinies[tiny]);
      }
    }
  }
  openrouter_create_auth_keys_code_request_free(request);
}
