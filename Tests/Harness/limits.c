/* limit: numbers as ECMAScript prints them (ECMA-262, Number::toString), in every locale. */
#include "models.h"
#include "tests.h"
#include <float.h>
#include <jansson.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  double number;
  const char *text;
} number_case;

static const number_case number_cases[] = {
    {0, "0"},
    {-0.0, "0"},
    {1, "1"},
    {-1, "-1"},
    {9, "9"},
    {10, "10"},
    {100, "100"},
    {-100.5, "-100.5"},
    {100.0, "100"},
    {0.1, "0.1"},
    {0.1 + 0.2, "0.30000000000000004"},
    {1.0 / 3, "0.3333333333333333"},
    {100.0 / 3, "33.333333333333336"},
    {19.99, "19.99"},
    {0.000001, "0.000001"},
    {0.00000123, "0.00000123"},
    {1e-7, "1e-7"},
    {-1.5e-7, "-1.5e-7"},
    {1e-10, "1e-10"},
    {1e15, "1000000000000000"},
    {9007199254740991.0, "9007199254740991"},
    {9007199254740992.0, "9007199254740992"},
    {9007199254740993.0, "9007199254740992"},
    {9007199254740994.0, "9007199254740994"},
    {-9007199254740992.0, "-9007199254740992"},
    {2251799813685249.5, "2251799813685249.5"},
    {9223372036854775808.0, "9223372036854776000"},
    {-9223372036854775808.0, "-9223372036854776000"},
    {18446744073709551616.0, "18446744073709552000"},
    {100000000000000000000.0, "100000000000000000000"},
    {123456789012345680000.0, "123456789012345680000"},
    {999999999999999900000.0, "999999999999999900000"},
    {1e21, "1e+21"},
    {-1e21, "-1e+21"},
    {1.234e21, "1.234e+21"},
    {1e22, "1e+22"},
    {1e100, "1e+100"},
    {5.684341886080802e-14, "5.684341886080802e-14"},
    {DBL_EPSILON, "2.220446049250313e-16"},
    {DBL_MAX, "1.7976931348623157e+308"},
    {-DBL_MAX, "-1.7976931348623157e+308"},
    {DBL_MIN, "2.2250738585072014e-308"},
    {5e-324, "5e-324"},
    {-5e-324, "-5e-324"},
};

static openrouter_create_auth_keys_code_request *request;

/* What the library writes for a number, with jansson's reading of it compared. */
static const char *written(double number) {
  static char body[200];
  static const char before[] = "{\"callback_url\":\"https://a.b\",\"limit\":";
  size_t size = 0;
  expect_ok("set_limit", CALL(openrouter_create_auth_keys_code_request_set_limit, request, number));
  double actual = 1;
  expect_ok("get_limit", CALL(openrouter_create_auth_keys_code_request_get_limit, request, &actual));
  expect("the same number is read", number == actual && signbit(number) == signbit(actual));
  expect_ok("write_body",
            CALL(openrouter_create_auth_keys_code_request_write_body, request, body, sizeof body - 1, &size));
  json_t *json = json_loadb(body, size, JSON_DECODE_INT_AS_REAL, NULL);
  expect("jansson reads the same number", json_real_value(json_object_get(json, "limit")) == number);
  json_decref(json);
  body[size - 1] = '\0';
  return body + sizeof before - 1;
}

static void test_table(const char *locale) {
  for (size_t i = 0; i < sizeof number_cases / sizeof *number_cases; i++) {
    about("limit %s in the locale %s", number_cases[i].text, locale);
    expect_c_string("number", number_cases[i].text, written(number_cases[i].number));
  }
}

/* The shortest digits that read back as the number, as printf and strtod find them; gives the exponent. */
static int shortest_digits(double number, char digits[20]) {
  char text[40];
  int precision = 0;
  do {
    snprintf(text, sizeof text, "%.*e", precision, number);
  } while (strtod(text, NULL) != number && precision++ < 16);
  digits[0] = text[0];
  memcpy(digits + 1, text + 2, (size_t)precision);
  digits[precision + 1] = '\0';
  return atoi(strchr(text, 'e') + 1);
}

/* ECMA-262, Number::toString, steps 5 to 12, for a positive number. */
static void print_as_ecmascript(double number, char *text, size_t capacity) {
  char digits[20];
  int n = shortest_digits(number, digits) + 1;
  int k = (int)strlen(digits);
  static const char zeroes[] = "0000000000000000000000";
  if (k <= n && n <= 21) {
    snprintf(text, capacity, "%s%.*s", digits, n - k, zeroes);
  } else if (0 < n && n <= 21) {
    snprintf(text, capacity, "%.*s.%s", n, digits, digits + n);
  } else if (-6 < n && n <= 0) {
    snprintf(text, capacity, "0.%.*s%s", -n, zeroes, digits);
  } else {
    snprintf(text, capacity, "%c%s%se%+d", digits[0], k > 1 ? "." : "", digits + 1, n - 1);
  }
}

/* Numbers of all sizes, always the same ones. Rarely the shortest digits are not the nearest ones of their count: then
   printf needs one digit more. */
static void test_many(void) {
  uint64_t state = 88172645463325252u;
  for (int i = 0; i < 2000; i++) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    double number = ldexp((double)(state >> 11), (int)(state % 200) - 120);
    if (i % 4 == 0)
      memcpy(&number, &state, sizeof number);
    if (!isfinite(number) || number == 0)
      continue;
    number = fabs(number);
    about("limit %.17g", number);
    char expected[60];
    print_as_ecmascript(number, expected, sizeof expected);
    const char *actual = written(number);
    if (strlen(actual) >= strlen(expected))
      expect_c_string("number", expected, actual);
  }
}

static void test_in_comma_locale(void) {
  static const char *const locales[] = {"de_DE.UTF-8", "de_DE.utf8",  "de_DE",       "fr_FR.UTF-8", "fr_FR",
                                        "it_IT.UTF-8", "es_ES.UTF-8", "nl_NL.UTF-8", "ru_RU.UTF-8"};
  for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
    if (setlocale(LC_ALL, locales[i]) != NULL && strcmp(localeconv()->decimal_point, ",") == 0) {
      test_table(locales[i]);
      setlocale(LC_ALL, "C");
      return;
    }
  }
  setlocale(LC_ALL, "C");
  skip("limit in a locale with a decimal comma", "no such locale is installed");
}

static void test_not_finite(void) {
  static const double wrong[] = {NAN, INFINITY, -INFINITY};
  expect_ok("set_limit", CALL(openrouter_create_auth_keys_code_request_set_limit, request, 7));
  for (size_t i = 0; i < 3; i++) {
    about("limit %f", wrong[i]);
    expect_status("set_limit", OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_create_auth_keys_code_request_set_limit, request, wrong[i]));
    expect_c_string("error_field", "limit", openrouter_create_auth_keys_code_request_error_field(request));
    expect_shown(openrouter_create_auth_keys_code_request_error_message(request), "limit");
    double actual = 0;
    expect_ok("get_limit", CALL(openrouter_create_auth_keys_code_request_get_limit, request, &actual));
    expect("the limit is still 7", actual == 7);
  }
}

void test_limits(void) {
  request = new_request();
  expect_ok("set_callback_url", request_callback_url.set(request, TEXT("https://a.b")));
  test_table("C");
  test_many();
  test_in_comma_locale();
  test_not_finite();
  openrouter_create_auth_keys_code_request_free(request);
}
