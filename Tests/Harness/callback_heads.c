/* Request heads that a listener gets, true and wrong ones: each rule of the callback with its response. */
#include "callbacks.h"
#include "tests.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define P CALLBACK_PATH
#define C P "?code=" CALLBACK_CODE
#define GET "GET " C " HTTP/1.1\r\n"
#define QUERY(query) "GET " P query " HTTP/1.1\r\n" HOST "\r\n"

typedef struct {
  int32_t answer;
  const char *head;
  size_t size;
} rule;

static const rule rules[] = {
    {200, TEXT(TRUE_HEAD)},
    {200, TEXT("GET " C " HTTP/1.0\r\n" HOST "\r\n")},
    {200, TEXT(GET "hOsT:127.0.0.1:8976 \t\r\n\r\nbody that is ignored \x01\r\r")},
    {200, TEXT(GET HOST "Accept: \xC3\xA9\t*/*\r\nX:\r\nContent-Length: 5\r\n\r\n")},
    {200, TEXT(GET HOST "Origin: http://127.0.0.1:8976\r\nSec-Fetch-Mode: navigate\r\nReferer: https://evil/\r\n\r\n")},
    {200, TEXT(QUERY("?state=a&state=b&code=%61+b&"))},
    {200, TEXT(QUERY("?error=access_denied"))},
    /* A parameter without a value counts as omitted (RFC 6749 section 3.1). */
    {200, TEXT(QUERY("?code=&error=access_denied"))},
    {200, TEXT(QUERY("?code=abc&error="))},
    {200, TEXT(QUERY("?code&code=abc&error&code="))},
    {200, TEXT(QUERY("?error=a&error_description=&error_description=b"))},
    {200, TEXT(QUERY("?error=a&error_description=b&error_description=c"))},
    {200, TEXT(QUERY("?code=a&error_description=b&error_description=c"))},
    /* Grammar. */
    {400, TEXT("GET " C " HTTP/1.1\n" HOST "\r\n")},
    {400, TEXT(GET "Host: 127.0.0.1:8976\n\r\n")},
    {400, TEXT(GET "Host: 127.0.0.1:8976\rX: y\r\n\r\n")},
    {400, TEXT(GET HOST "X: a\0b\r\n\r\n")},
    {400, TEXT(GET HOST "X: a\x1b[m\r\n\r\n")},
    {400, TEXT(GET HOST "X: a\x7f\r\n\r\n")},
    {400, TEXT(GET HOST " folded\r\n\r\n")},
    {400, TEXT(GET HOST "X: a\r\n\tfolded\r\n\r\n")},
    {400, TEXT(GET "Host : 127.0.0.1:8976\r\n\r\n")},
    {400, TEXT(GET HOST "X y: z\r\n\r\n")},
    {400, TEXT(GET HOST "no colon\r\n\r\n")},
    {400, TEXT(GET HOST ": no name\r\n\r\n")},
    {400, TEXT(GET HOST "\xC3\xA9: x\r\n\r\n")},
    {400, TEXT("GET " C "\r\n" HOST "\r\n")},
    {400, TEXT("GET  " C " HTTP/1.1\r\n" HOST "\r\n")},
    {400, TEXT("GET " C "  HTTP/1.1\r\n" HOST "\r\n")},
    {400, TEXT("GET " C " HTTP/1.1 \r\n" HOST "\r\n")},
    {400, TEXT("GET\t" C " HTTP/1.1\r\n" HOST "\r\n")},
    {400, TEXT(" GET " C " HTTP/1.1\r\n" HOST "\r\n")},
    {400, TEXT("GET " C " HTTP/2.0\r\n" HOST "\r\n")},
    {400, TEXT("GET " C " http/1.1\r\n" HOST "\r\n")},
    {400, TEXT("GET " C "\xC3\xA9 HTTP/1.1\r\n" HOST "\r\n")},
    {400, TEXT("G(T " C " HTTP/1.1\r\n" HOST "\r\n")},
    {400, TEXT("\x16\x03\x01\x02")},
    {400, TEXT("GET / HTTP/1.1\r\n\r\n")},
    /* Host, before all that follows. */
    {400, TEXT(GET "\r\n")},
    {400, TEXT(GET HOST HOST "\r\n")},
    {400, TEXT(GET "Host:\r\n\r\n")},
    {400, TEXT(GET "Host: 127.0.0.1\r\n\r\n")},
    {400, TEXT(GET "Host: 127.0.0.1:89761\r\n\r\n")},
    {400, TEXT(GET "Host: localhost:8976\r\n\r\n")},
    {400, TEXT(GET "Host: evil.example\r\n\r\n")},
    {400, TEXT("POST /x HTTP/1.1\r\nHost: evil.example\r\nOrigin: https://evil\r\n\r\n")},
    /* Method, before the path. */
    {405, TEXT("POST " C " HTTP/1.1\r\n" HOST "\r\n")},
    {405, TEXT("HEAD " C " HTTP/1.1\r\n" HOST "\r\n")},
    {405, TEXT("get " C " HTTP/1.1\r\n" HOST "\r\n")},
    {405, TEXT("GETS " C " HTTP/1.1\r\n" HOST "\r\n")},
    {405, TEXT("OPTIONS * HTTP/1.1\r\n" HOST "Origin: https://evil\r\n\r\n")},
    /* Path, before who asks and for what. */
    {404, TEXT("GET / HTTP/1.1\r\n" HOST "\r\n")},
    {404, TEXT("GET /favicon.ico HTTP/1.1\r\n" HOST "Sec-Fetch-Mode: no-cors\r\n\r\n")},
    {404, TEXT("GET /callback/?error=access_denied HTTP/1.1\r\n" HOST "Origin: https://evil\r\n\r\n")},
    {404, TEXT("GET " P "/?code=a HTTP/1.1\r\n" HOST "\r\n")},
    {404, TEXT("GET /" P "?code=a HTTP/1.1\r\n" HOST "\r\n")},
    {404, TEXT("GET " P "x?code=a HTTP/1.1\r\n" HOST "\r\n")},
    {404, TEXT("GET /callback/Zq8wV3nLk0tYx5RbHs2mFd7H?code=a HTTP/1.1\r\n" HOST "\r\n")},
    {404, TEXT("GET /callback/zq8wV3nLk0tYx5RbHs2mFd7G?code=a HTTP/1.1\r\n" HOST "\r\n")},
    {404, TEXT("GET /callback/%5Aq8wV3nLk0tYx5RbHs2mFd7G?code=a HTTP/1.1\r\n" HOST "\r\n")},
    {404, TEXT("GET /./callback/Zq8wV3nLk0tYx5RbHs2mFd7G?code=a HTTP/1.1\r\n" HOST "\r\n")},
    {404, TEXT("GET " P "#?code=a HTTP/1.1\r\n" HOST "\r\n")},
    /* Who asks, before what was asked. */
    {403, TEXT(GET HOST "Origin: https://evil.example\r\n\r\n")},
    {403, TEXT(GET HOST "Origin: null\r\n\r\n")},
    {403, TEXT(GET HOST "Origin: http://127.0.0.1:8976\r\nOrigin: http://127.0.0.1:89\r\n\r\n")},
    {403, TEXT(GET HOST "Sec-Fetch-Mode: no-cors\r\n\r\n")},
    {403, TEXT(GET HOST "sec-fetch-mode: cors\r\nSec-Purpose: prefetch\r\n\r\n")},
    {403, TEXT("GET " P " HTTP/1.1\r\n" HOST "Sec-Fetch-Mode: navigates\r\n\r\n")},
    {503, TEXT(GET HOST "Sec-Purpose: prefetch;prerender\r\n\r\n")},
    {503, TEXT(GET HOST "Sec-Fetch-Mode: navigate\r\nPurpose: Prefetch\r\n\r\n")},
    {503, TEXT(GET HOST "Sec-Purpose: prerender, prefetch\r\n\r\n")},
    {200, TEXT(GET HOST "Sec-Purpose: prefetc\r\nPurpose: preview\r\n\r\n")},
    /* What was asked. */
    {400, TEXT(QUERY(""))},
    {400, TEXT(QUERY("?"))},
    {400, TEXT(QUERY("?state=a"))},
    {400, TEXT(QUERY("?code="))},
    {400, TEXT(QUERY("?code"))},
    {400, TEXT(QUERY("?code=&error="))},
    {400, TEXT(QUERY("?error_description=a"))},
    {400, TEXT(QUERY("?error="))},
    {400, TEXT(QUERY("?code=a&error=b"))},
    {400, TEXT(QUERY("?code=a&code=a"))},
    {400, TEXT(QUERY("?code=a&c%6Fde=b"))},
    {400, TEXT(QUERY("?error=a&error=b"))},
    {400, TEXT(QUERY("?code=a%00b"))},
    {400, TEXT(QUERY("?code=a%0Ab"))},
    {400, TEXT(QUERY("?code=%C3%A9"))},
    {400, TEXT(QUERY("?code=a#b"))},
};

static void test_rules(void) {
  openrouter_callback *callback = new_callback();
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
    const rule *r = &rules[i];
    about("head %zu: %.60s", i, r->head);
    expect_status("whole", r->answer, answer_to(callback, r->head, r->size));
    openrouter_string text;
    bool has_result = CALL(openrouter_callback_get_code, callback, &text) == OPENROUTER_OK ||
                      CALL(openrouter_callback_get_error, callback, &text) == OPENROUTER_OK;
    expect("a result only with 200", has_result == (r->answer == 200));
    /* However it is cut: never another answer, and none before it is known. */
    for (size_t split = 0; split <= r->size; split++) {
      int32_t first = answer_to(callback, r->head, split), second = -1;
      if (first != 0 && first != r->answer)
        expect_status("first piece", r->answer, first);
      CALL(openrouter_callback_read, callback, r->head + split, r->size - split, &second);
      if (second != r->answer)
        expect_status("second piece", r->answer, second);
    }
    int32_t answer = answer_to(callback, "", 0);
    for (size_t j = 0; j < r->size; j++) {
      /* Their own blocks: what is read beyond them is seen. */
      char *byte = allocate(1, 1);
      *byte = r->head[j];
      CALL(openrouter_callback_read, callback, byte, 1, &answer);
      free(byte);
    }
    expect_status("byte by byte", r->answer, answer);
  }
  openrouter_callback_free(callback);
}

/* Heads of exact sizes: a request line, a field that is read, and one that is not, with their sizes in bytes, including their ends. */
static int32_t answer_to_sizes(openrouter_callback *callback, size_t line, size_t needed, size_t other, size_t step) {
  static char head[1200 * 1000];
  const char *begin = "GET " C "&x=";
  size_t size = strlen(begin);
  memcpy(head, begin, size);
  while (size < line - 9)
    head[size++] = 'x';
  size += (size_t)sprintf(head + size, " HTTP/1.1\r\n" HOST);
  size_t start = size;
  if (needed > 0) {
    size += (size_t)sprintf(head + size, "Purpose:");
    while (size < start + needed - 2)
      head[size++] = 'z';
    size += (size_t)sprintf(head + size, "\r\n");
  }
  start = size;
  if (other > 0) {
    size += (size_t)sprintf(head + size, "Cookie:");
    while (size < start + other - 2)
      head[size] = (size - start) % 3000 == 0 ? '\r' : 'y', size++;
    for (size_t i = start; i < size; i++)
      if (head[i] == '\r' && i + 20 < size)
        memcpy(head + i, "\r\nPurposes:", 11);
      else if (head[i] == '\r')
        head[i] = 'y';
    size += (size_t)sprintf(head + size, "\r\n");
  }
  size += (size_t)sprintf(head + size, "\r\n");
  int32_t answer = answer_to(callback, "", 0);
  for (size_t i = 0; i < size && answer == 0; i += step)
    CALL(openrouter_callback_read, callback, head + i, size - i < step ? size - i : step, &answer);
  return answer;
}

static void test_sizes(void) {
  about("limits of heads");
  openrouter_callback *callback = new_callback();
  static const size_t steps[] = {1, 7, 4096, 65536};
  for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
    expect_status("line of 8,000", 200, answer_to_sizes(callback, 8000, 0, 0, steps[i]));
    expect_status("line of 8,001", 414, answer_to_sizes(callback, 8001, 0, 0, steps[i]));
    /* Host counts too. */
    size_t rest = 16384 - (sizeof HOST - 1);
    expect_status("fields that are read, of 16,384", 200, answer_to_sizes(callback, 200, rest, 0, steps[i]));
    expect_status("fields that are read, of 16,385", 431, answer_to_sizes(callback, 200, rest + 1, 0, steps[i]));
    expect_status("others of 20,000", 200, answer_to_sizes(callback, 200, 0, 20000, steps[i]));
    expect_status("others of 1 MiB", 200, answer_to_sizes(callback, 200, rest, 1048576, steps[i]));
    expect_status("others of 1 MiB and 1", 431, answer_to_sizes(callback, 200, 0, 1048577, steps[i]));
  }
  static char flood[65537], query[3200];
  memset(flood, 'a', sizeof flood);
  expect_status("no end of line", 414, answer_to(callback, flood, 65536));
  int32_t answer = -1;
  expect_ok("reset", CALL(openrouter_callback_reset, callback));
  expect_status("too much at once", OPENROUTER_ERROR_TOO_LARGE,
                CALL(openrouter_callback_read, callback, flood, sizeof flood, &answer));
  expect_status("answer", -1, answer);
  for (size_t size = 2048; size <= 2049; size++) {
    int length = sprintf(query, "GET " P "?code=%.*s HTTP/1.1\r\n" HOST "\r\n", (int)size, flood);
    expect_status("code", size == 2048 ? 200 : 400, answer_to(callback, query, (size_t)length));
  }
  openrouter_callback_free(callback);
}

/* What has the secret and cannot be used says why; what has not says nothing. */
static void test_unusable(void) {
  static const struct {
    int32_t answer;
    const char *target, *rest, *message;
  } cases[] = {
      {400, "", " HTTP/1.1\r\n" HOST "\r\n", "exactly one code or one error"},
      {400, "?", " HTTP/1.1\r\n" HOST "\r\n", "exactly one code or one error"},
      {400, "?error_description=x", " HTTP/1.1\r\n" HOST "\r\n", "exactly one code or one error"},
      {400, "?code=&error=", " HTTP/1.1\r\n" HOST "\r\n", "exactly one code or one error"},
      {400, "?code=a&error=b", " HTTP/1.1\r\n" HOST "\r\n", "exactly one code or one error"},
      {400, "?code=%01", " HTTP/1.1\r\n" HOST "\r\n", "printable ASCII"},
      {400, "?code=a", " HTTP/1.1\r\nHost: localhost:9999\r\n\r\n", "Host"},
      {400, "?code=a", " HTTP/1.1\r\n\r\n", "Host"},
      {400, "?code=a", " HTTP/1.1\r\n" HOST "X: \x01\r\n\r\n", "HTTP/1"},
      {400, "?code=a", " HTTP/2.0\r\n" HOST "\r\n", "HTTP/1"},
      {403, "?code=a", " HTTP/1.1\r\n" HOST "Origin: null\r\n\r\n", "navigation"},
      {503, "?code=a", " HTTP/1.1\r\n" HOST "Purpose: prefetch\r\n\r\n", "prefetch"},
      {501, "?code=a", " HTTP/1.1\r\n" HOST "Transfer-Encoding: gzip, chunked\r\n\r\n", "HTTP/1"},
  };
  openrouter_callback *callback = new_callback();
  char head[300];
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    for (int is_right = 0; is_right < 2; is_right++) {
      int size =
          snprintf(head, sizeof head, "GET %s%s%s", is_right ? P : "/callback/other", cases[i].target, cases[i].rest);
      about("unusable: %s", head);
      int32_t answer = answer_to(callback, head, (size_t)size);
      if (is_right) {
        expect_status("answer", cases[i].answer, answer);
        expect_c_string("field", "request", openrouter_callback_error_field(callback));
        expect_shown(openrouter_callback_error_message(callback), cases[i].message);
      } else {
        expect("refused", answer >= 400);
        expect_c_string("field", "", openrouter_callback_error_field(callback));
        expect_c_string("message", "", openrouter_callback_error_message(callback));
      }
      expect_result(callback, NULL, NULL, NULL);
    }
  }
  about("unusable: methods and long lines");
  expect_status("POST", 405, answer_to(callback, TEXT("POST " C " HTTP/1.1\r\n" HOST "\r\n")));
  expect_shown(openrouter_callback_error_message(callback), "GET");
  expect_hidden(openrouter_callback_error_message(callback), CALLBACK_CODE);
  static char line[9000] = "GET " P "?code=";
  memset(line + strlen(line), 'a', sizeof line - strlen(line));
  expect_status("a long line", 414, answer_to(callback, line, sizeof line));
  expect_shown(openrouter_callback_error_message(callback), "8000");
  expect_status("then the true one", 200, answer_to(callback, TEXT(TRUE_HEAD)));
  expect_c_string("message", "", openrouter_callback_error_message(callback));
  openrouter_callback_free(callback);
}

static void test_results(void) {
  about("results");
  openrouter_callback *callback = new_callback();
  int32_t answer = -1;
  expect_status("code", 200, answer_to(callback, TEXT(TRUE_HEAD)));
  expect_result(callback, CALLBACK_CODE, NULL, NULL);
  expect_ok("again", CALL(openrouter_callback_read, callback, TEXT("POST"), &answer));
  expect_status("the response stays", 200, answer);
  expect_status("description", 200,
                answer_to(callback, TEXT(QUERY("?state=x&error=access_denied&error_description=It%27s+%C3%A9"))));
  expect_result(callback, NULL, "access_denied", "It's \xC3\xA9");
  expect_status("two descriptions", 200,
                answer_to(callback, TEXT(QUERY("?error=a&error_description=b&error_description=c"))));
  expect_result(callback, NULL, "a", NULL);
  expect_status("bad description", 200, answer_to(callback, TEXT(QUERY("?error=a+b&error_description=%FF"))));
  expect_result(callback, NULL, "a b", NULL);
  expect_status("control", 200, answer_to(callback, TEXT(QUERY("?error=a&error_description=%C2%85"))));
  expect_result(callback, NULL, "a", NULL);
  expect_status("decoded", 200, answer_to(callback, TEXT(QUERY("?code=a%2Bb+c%zz"))));
  expect_result(callback, "a+b c%zz", NULL, NULL);
  expect_ok("reset", CALL(openrouter_callback_reset, callback));
  expect_result(callback, NULL, NULL, NULL);
  openrouter_callback_free(callback);
}

/* Whatever comes before it, the true callback is still one. */
static void test_strays(void) {
  about("10,000 stray requests");
  openrouter_callback *callback = new_callback();
  size_t count = sizeof rules / sizeof *rules, wrong = 0;
  unsigned seed = 1;
  for (size_t i = 0; i < 10000; i++) {
    const rule *r = &rules[i % count];
    seed = seed * 1103515245u + 12345u;
    size_t size = i / count % 2 ? seed / 65536u % r->size : r->size;
    int32_t answer = r->answer == 200 ? 400 : answer_to(callback, r->head, size);
    wrong += answer == 200;
  }
  expect_size("strays taken for the callback", 0, wrong);
  expect_status("the true one", 200, answer_to(callback, TEXT(TRUE_HEAD)));
  expect_result(callback, CALLBACK_CODE, NULL, NULL);
  openrouter_callback_free(callback);
}

void test_callback_heads(void) {
  test_rules();
  test_sizes();
  test_unusable();
  test_results();
  test_strays();
}
