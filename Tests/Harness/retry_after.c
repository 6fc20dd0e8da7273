/* How long a response asks to wait, and dates. */
#include "check.h"
#include "tests.h"
#include <string.h>

/* Sun, 06 Nov 1994 08:49:37 GMT */
#define NOW INT64_C(784111777)
/* No delay. */
#define NONE (-1)

static const struct {
  const char *retry_after, *retry_after_ms;
  int64_t now, milliseconds;
} delays[] = {
    {"", "", NOW, NONE},
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
    {"-1", "", NOW, NONE},
    {"1e3", "", NOW, NONE},
    {"1.", "", NOW, NONE},
    {".5", "", NOW, NONE},
    {"2.5s", "", NOW, NONE},
    {"1.2.3", "", NOW, NONE},
    {"1 2", "", NOW, NONE},
    {"soon", "", NOW, NONE},
    {"\377", "\377", NOW, NONE},
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
    {"Thu, 29 Feb 2023 00:00:00 GMT", "", NOW, NONE},
    {"Sun, 00 Nov 1995 08:49:37 GMT", "", NOW, NONE},
    {"Sun, 31 Nov 1995 08:49:37 GMT", "", NOW, NONE},
    {"Sun, 06 Nox 1995 08:49:37 GMT", "", NOW, NONE},
    {"Sun, 06 Nov 1995 24:49:37 GMT", "", NOW, NONE},
    {"Sun, 06 Nov 1995 08:60:37 GMT", "", NOW, NONE},
    {"Sun, 06 Nov 1995 08:49:61 GMT", "", NOW, NONE},
    {"Sun, 06 Nov 1995 08:49:37 UTC", "", NOW, NONE},
    {"Sun, 06 Nov 1995 08:49:37", "", NOW, NONE},
    {"Sun, 6 Nov 1995 08:49:37 GMT", "", NOW, NONE},
    {"S1nday, 06-Nov-95 08:49:37 GMT", "", NOW, NONE},
};

/* Of a response with these headers; an empty one is missing. */
static openrouter_status delay(const char *date, const char *retry_after, const char *retry_after_ms, int64_t now,
                               int64_t *milliseconds) {
  openrouter_response *response = NULL;
  expect_ok("new", openrouter_response_new(&response));
  const char *headers[][2] = {{"Date", date}, {"Retry-After", retry_after}, {"retry-after-ms", retry_after_ms}};
  for (size_t i = 0; i < 3; i++)
    if (headers[i][1][0] != '\0')
      expect_ok("add_header",
                openrouter_response_add_header(response, headers[i][0], headers[i][1], OPENROUTER_NUL_TERMINATED));
  expect_status("read", OPENROUTER_ERROR_API, openrouter_response_read(response, NULL, 503, "", 0, "", 0));
  openrouter_status status = CALL(openrouter_response_get_retry_after_ms, response, now, milliseconds);
  openrouter_response_free(response);
  return status;
}

static void test_headers(void) {
  static char long_number[200];
  int64_t actual;
  for (size_t i = 0; i < sizeof delays / sizeof *delays; i++) {
    about("Retry-After '%s', retry-after-ms '%s'", delays[i].retry_after, delays[i].retry_after_ms);
    actual = NONE;
    expect_status("get_retry_after_ms", delays[i].milliseconds == NONE ? OPENROUTER_ABSENT : OPENROUTER_OK,
                  delay("", delays[i].retry_after, delays[i].retry_after_ms, delays[i].now, &actual));
    expect("the delay", actual == delays[i].milliseconds);
  }
  memset(long_number, '0', sizeof long_number - 2);
  long_number[sizeof long_number - 2] = '1';
  about("a number of 199 digits");
  expect_status("no delay", OPENROUTER_ABSENT, delay("", long_number, "", NOW, &actual));
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

/* The time of X-RateLimit-Reset counts from the server's own clock too. */
static void test_reset(void) {
  static const char *const moments[][2] = {{"", "784111807000"},
                                           {"Sun, 06 Nov 1994 08:49:37 GMT", "784111807000"},
                                           {"Sun, 06 Nov 1994 09:49:37 GMT", "784115407000"},
                                           {"Sun, 06 Nov 1994 07:49:37 GMT", "784108207000"}};
  for (size_t i = 0; i < sizeof moments / sizeof *moments; i++) {
    openrouter_response *response = NULL;
    int64_t actual = -1;
    about("Date '%s', X-RateLimit-Reset %s", moments[i][0], moments[i][1]);
    expect_ok("new", openrouter_response_new(&response));
    if (moments[i][0][0] != '\0')
      openrouter_response_add_header(response, "Date", moments[i][0], OPENROUTER_NTS);
    openrouter_response_add_header(response, "X-RateLimit-Reset", moments[i][1], OPENROUTER_NTS);
    expect_status("read", OPENROUTER_ERROR_API, openrouter_response_read(response, NULL, 429, "", 0, "", 0));
    expect_ok("get_retry_after_ms", CALL(openrouter_response_get_retry_after_ms, response, NOW, &actual));
    expect("30 s", actual == 30000);
    openrouter_response_free(response);
  }
}

/* A date in Retry-After counts from the server's own clock. */
static void test_dates(void) {
  for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
    int64_t now = dates[i].now, actual = -1;
    about("Date '%s'", dates[i].date);
    expect_status("http_date", dates[i].is_date ? OPENROUTER_OK : OPENROUTER_ABSENT,
                  CALL(openrouter_http_date, dates[i].date, OPENROUTER_NUL_TERMINATED, now, &now));
    expect("the seconds", now == dates[i].seconds);
    expect_ok("get_retry_after_ms", delay(dates[i].date, "Sun, 06 Nov 1994 08:51:07 GMT", "", dates[i].now, &actual));
    expect("the delay", actual == (NOW + 90 - dates[i].seconds) * 1000);
  }
}

void test_retry_after(void) {
  test_headers();
  test_dates();
  test_reset();
}
