/* Whether a request may be repeated, and when. */
#include "check.h"
#include "tests.h"
#include <string.h>

#define CREATE OPENROUTER_OPERATION_CREATE_AUTH_KEYS_CODE
#define EXCHANGE OPENROUTER_OPERATION_EXCHANGE_AUTH_CODE_FOR_API_KEY
/* Sun, 06 Nov 1994 08:49:37 GMT */
#define NOW INT64_C(784111777)

static const struct {
  const char *retry_after, *retry_after_ms;
  int64_t now, milliseconds;
} delays[] = {
    {"", "", NOW, 0},
    {"120", "", NOW, 120000},
    {" 120\t", "", NOW, 120000},
    {"0", "", NOW, 0},
    {"2.5", "", NOW, 2500},
    {"2.0500", "", NOW, 2050},
    {"2.0501", "", NOW, 2051},
    {"0.0001", "", NOW, 1},
    {"1.0000000000000000000000000000001000000", "", NOW, 1001},
    {"9223372036854775", "", NOW, INT64_C(9223372036854775000)},
    {"9223372036854776", "", NOW, INT64_MAX},
    {"99999999999999999999999999", "", NOW, INT64_MAX},
    {"120", "1500", NOW, 1500},
    {"", "1500", NOW, 1500},
    {"120", "1500.2", NOW, 1501},
    {"120", "9223372036854775807", NOW, INT64_MAX},
    {"120", "9223372036854775807.5", NOW, INT64_MAX},
    {"120", "x", NOW, 120000},
    {"120", "-1", NOW, 120000},
    {"-1", "", NOW, 0},
    {"1e3", "", NOW, 0},
    {"1.", "", NOW, 0},
    {".5", "", NOW, 0},
    {"2.5s", "", NOW, 0},
    {"1.2.3", "", NOW, 0},
    {"1 2", "", NOW, 0},
    {"soon", "", NOW, 0},
    {"\377", "\377", NOW, 0},
    {"Sun, 06 Nov 1994 08:49:37 GMT", "", NOW, 0},
    {"Sun, 06 Nov 1994 08:49:38 GMT", "", NOW, 1000},
    {"Sun, 06 Nov 1994 08:49:36 GMT", "", NOW, 0},
    {"Mon, 07 Nov 1994 08:49:37 GMT", "", NOW, 86400000},
    {"Mon, 06 Nov 1995 08:49:37 GMT", "", NOW, INT64_C(31536000000)},
    {"Sunday, 06-Nov-94 08:49:38 GMT", "", NOW, 1000},
    {"Sun Nov  6 08:49:38 1994", "", NOW, 1000},
    {"Wed Nov 16 08:49:37 1994", "", NOW, INT64_C(864000000)},
    {"Thu, 29 Feb 2024 00:00:00 GMT", "", INT64_C(1709164799), 1000},
    {"Fri, 01 Mar 2024 00:00:00 GMT", "", INT64_C(1709251199), 1000},
    {"Thu, 01 Jan 1970 00:00:00 GMT", "", -1, 1000},
    {"Sat, 01 Jan 2000 00:00:00 GMT", "", INT64_C(946684799), 1000},
    {"Fri, 31 Dec 9999 23:59:59 GMT", "", INT64_C(253402300798), 1000},
    {"Sat, 01 Jan 0000 00:00:00 GMT", "", INT64_C(-62167219201), 1000},
    {"Sun, 06 Nov 1994 08:49:38 GMT", "", INT64_MIN, INT64_MAX},
    {"Sun, 06 Nov 1994 08:49:38 GMT", "", INT64_MAX, 0},
    /* 40 years ahead, and not 60 years ago. */
    {"Friday, 06-Nov-54 08:49:37 GMT", "", INT64_C(1415263777), INT64_C(1262304000000)},
    {"Sunday, 06-Nov-94 08:49:37 GMT", "", INT64_C(1415263777), 0},
    {"Thu, 29 Feb 2023 00:00:00 GMT", "", NOW, 0},
    {"Sun, 00 Nov 1995 08:49:37 GMT", "", NOW, 0},
    {"Sun, 31 Nov 1995 08:49:37 GMT", "", NOW, 0},
    {"Sun, 06 Nox 1995 08:49:37 GMT", "", NOW, 0},
    {"Sun, 06 Nov 1995 24:49:37 GMT", "", NOW, 0},
    {"Sun, 06 Nov 1995 08:60:37 GMT", "", NOW, 0},
    {"Sun, 06 Nov 1995 08:49:61 GMT", "", NOW, 0},
    {"Sun, 06 Nov 1995 08:49:37 UTC", "", NOW, 0},
    {"Sun, 06 Nov 1995 08:49:37", "", NOW, 0},
    {"Sun, 6 Nov 1995 08:49:37 GMT", "", NOW, 0},
    {"S1nday, 06-Nov-95 08:49:37 GMT", "", NOW, 0},
};

static openrouter_status delay(openrouter_operation operation, int32_t status, const char *retry_after,
                               const char *retry_after_ms, int64_t now, int64_t *milliseconds) {
  return CALL(openrouter_retry_delay, operation, status, retry_after, OPENROUTER_NUL_TERMINATED, retry_after_ms,
              OPENROUTER_NUL_TERMINATED, now, milliseconds);
}

static void test_headers(void) {
  static char long_number[200];
  int64_t actual;
  for (size_t i = 0; i < sizeof delays / sizeof *delays; i++) {
    about("Retry-After '%s', retry-after-ms '%s'", delays[i].retry_after, delays[i].retry_after_ms);
    actual = -1;
    expect_ok("retry_delay",
              delay(CREATE, 503, delays[i].retry_after, delays[i].retry_after_ms, delays[i].now, &actual));
    expect("the delay", actual == delays[i].milliseconds);
  }
  memset(long_number, '0', sizeof long_number - 2);
  long_number[sizeof long_number - 2] = '1';
  about("a number of 199 digits");
  expect_ok("retry_delay", delay(CREATE, 503, long_number, "", NOW, &actual));
  expect("no delay", actual == 0);
}

/* Date, our clock; the date's seconds, with a Retry-After 90 s after it. */
static const struct {
  const char *date;
  int64_t now, seconds;
  bool is_date;
} dates[] = {
    {"Sun, 06 Nov 1994 08:49:37 GMT", NOW, NOW, true},
    {"Sun, 06 Nov 1994 08:49:37 GMT", NOW + 3600, NOW, true},
    {"Sun, 06 Nov 1994 08:49:37 GMT", NOW - 3600, NOW, true},
    {"Sun, 06 Nov 1994 08:49:37 GMT", 0, NOW, true},
    {" Sun, 06 Nov 1994 08:49:37 GMT\t", INT64_MAX, NOW, true},
    {"Sunday, 06-Nov-94 08:49:37 GMT", NOW - 86400, NOW, true},
    {"Sun Nov  6 08:49:37 1994", INT64_MIN, NOW, true},
    {"", NOW, NOW, false},
    {"", NOW + 1, NOW + 1, false},
    {"Sun, 06 Nov 1994 08:49:37 CET", NOW - 5, NOW - 5, false},
    {"1994-11-06T08:49:37Z", NOW - 5, NOW - 5, false},
    {"784111777", NOW + 9, NOW + 9, false},
    {"\377", NOW + 9, NOW + 9, false},
};

/* A date in Retry-After counts from the server's own clock. */
static void test_dates(void) {
  for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
    int64_t now = dates[i].now, actual = -1;
    about("Date '%s'", dates[i].date);
    expect_status("http_date", dates[i].is_date ? OPENROUTER_OK : OPENROUTER_ABSENT,
                  CALL(openrouter_http_date, dates[i].date, OPENROUTER_NUL_TERMINATED, now, &now));
    expect("the seconds", now == dates[i].seconds);
    expect_ok("retry_delay", delay(CREATE, 503, "Sun, 06 Nov 1994 08:51:07 GMT", "", now, &actual));
    expect("the delay", actual == (NOW + 90 - dates[i].seconds) * 1000);
  }
}

static void test_operations(void) {
  for (int32_t status = -1; status < 1000; status++) {
    int64_t actual = -1;
    bool may_repeat = status == 409 || status == 429 || (status >= 500 && status < 600);
    about("HTTP status %d", (int)status);
    expect_status("create", may_repeat ? OPENROUTER_OK : OPENROUTER_ABSENT,
                  delay(CREATE, status, "1", "", NOW, &actual));
    expect("the delay", actual == (may_repeat ? 1000 : -1));
    actual = -1;
    expect_status("exchange", OPENROUTER_ABSENT, delay(EXCHANGE, status, "1", "1", NOW, &actual));
    expect("no delay", actual == -1);
    expect_status("0", OPENROUTER_ERROR_INVALID_VALUE, delay(0, status, "1", "", NOW, &actual));
    expect_status("3", OPENROUTER_ERROR_INVALID_VALUE, delay(3, status, "1", "", NOW, &actual));
  }
}

void test_retry_delays(void) {
  test_headers();
  test_operations();
  test_dates();
}
