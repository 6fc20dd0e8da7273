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

static void test_case(openrouter_create_auth_keys_code_request *request, size_t i, int rounding, unsigned int tiny) {
  char body[200];
  size_t size = 0;
  int rounding_after = 0;
  unsigned int tiny_after = 0;
  fesetround(rounding);
#if defined(__x86_64__)
  unsigned int before = _mm_getcsr();
  _mm_setcsr(before | tiny);
#endif
  openrouter_status set = openrouter_create_auth_keys_code_request_set_limit(request, cases[i].number);
  openrouter_status write = openrouter_create_auth_keys_code_request_write_body(request, body, sizeof body, &size);
#if defined(__x86_64__)
  tiny_after = _mm_getcsr() & 0x8040;
  _mm_setcsr(before);
#else
  tiny_after = tiny;
#endif
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
  /* Flush to zero and denormals are zero. */
  static const unsigned int tinies[] = {0, 0x8000, 0x0040, 0x8040};
  if (RUNNING_ON_VALGRIND) {
    skip("limit in other floating-point states", "valgrind knows the default one only");
    return;
  }
  openrouter_create_auth_keys_code_request *request = new_request();
  expect_ok("set_callback_url", request_callback_url.set(request, TEXT("https://a.b")));
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    for (size_t rounding = 0; rounding < 4; rounding++) {
      for (size_t tiny = 0; tiny < 4; tiny++) {
        about("limit %.17g, rounding mode %d, MXCSR %#x", cases[i].number, roundings[rounding], tinies[tiny]);
        test_case(request, i, roundings[rounding], tinies[tiny]);
      }
    }
  }
  openrouter_create_auth_keys_code_request_free(request);
}
