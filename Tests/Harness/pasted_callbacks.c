/* What people copy out of a browser. */
#include "callbacks.h"
#include "tests.h"
#include <string.h>

typedef struct {
  const char *text, *code, *error, *description;
} pasted;

static const pasted good[] = {
    {"abc_DEF-123", "abc_DEF-123", NULL, NULL},
    {" \t\r\n abc \n", "abc", NULL, NULL},
    {"ab+/%41==", "ab+/%41==", NULL, NULL},
    {"code=ab%2Dc", "ab-c", NULL, NULL},
    {"state=x&code=abc", "abc", NULL, NULL},
    {"?code=abc&state=x", "abc", NULL, NULL},
    {"http://localhost:3000/callback?code=abc&state=x#_=_", "abc", NULL, NULL},
    {"\nhttps://myapp.com/auth/callback?a=b&code=abc\n", "abc", NULL, NULL},
    {"com.example.app://callback?code=abc", "abc", NULL, NULL},
    {"com.example.app:/callback?code=abc", "abc", NULL, NULL},
    {"error=access_denied", NULL, "access_denied", NULL},
    {"http://127.0.0.1:1/x?error=access_denied&error_description=It+was+I", NULL, "access_denied", "It was I"},
    {"code=&error=access_denied", NULL, "access_denied", NULL},
    {"?code=abc&error=", "abc", NULL, NULL},
    /* What stands around it. */
    {"<abc>", "abc", NULL, NULL},
    {"\"abc\"", "abc", NULL, NULL},
    {"'abc'.", "abc", NULL, NULL},
    {"`abc`", "abc", NULL, NULL},
    {"(abc),", "abc", NULL, NULL},
    {"abc\xE2\x80\xA6", "abc", NULL, NULL},
    {"\xE2\x80\x9C"
     "abc\xE2\x80\x9D",
     "abc", NULL, NULL},
    {"\xC2\xAB\xC2\xA0"
     "abc\xC2\xA0\xC2\xBB",
     "abc", NULL, NULL},
    {"\xE3\x80\x8C"
     "abc\xE3\x80\x8D\xE3\x80\x82",
     "abc", NULL, NULL},
    {"\xEF\xBB\xBF"
     "abc\xE2\x80\x8B",
     "abc", NULL, NULL},
    {"\xE2\x81\xA0"
     "abc\xE3\x80\x80\xC2\x85",
     "abc", NULL, NULL},
    {"\x1b[200~abc\x1b[201~", "abc", NULL, NULL},
    {" \x1b[200~ \"http://a/?code=abc\". \x1b[201~\n", "abc", NULL, NULL},
    {"^[[200~abc^[[201~", "abc", NULL, NULL},
    {"[200~abc[201~", "abc", NULL, NULL},
    {"\xC2\x9B"
     "200~abc\xC2\x9B"
     "201~",
     "abc", NULL, NULL},
    {"<http://127.0.0.1:1/x?code=abc>.", "abc", NULL, NULL},
    /* More than once. */
    {"abc abc", "abc", NULL, NULL},
    {"http://a/?code=abc http://a/?code=abc", "abc", NULL, NULL},
    {"http://a/?code=abc\r\n<http://a/?code=abc>\n", "abc", NULL, NULL},
    {"http://a/?code=abchttp://a/?code=abc", "abc", NULL, NULL},
    {"http://a/?code=abchttp://a/?code=abchttp://a/?code=abc", "abc", NULL, NULL},
    {"\x1b[200~?code=abc\x1b[201~\x1b[200~?code=abc\x1b[201~", "abc", NULL, NULL},
    {"abab", "abab", NULL, NULL},
};

static const char *const wrong[] = {"",
                                    "  ",
                                    "two words",
                                    "https://myapp.com/auth/callback",
                                    "http://127.0.0.1:1/callback?",
                                    "?state=a",
                                    "code=",
                                    "?code=a&code=b",
                                    "?code=a&error=b",
                                    "not a url?code=abc",
                                    "/callback?code=abc",
                                    "<>",
                                    "\x1b[200~\x1b[201~",
                                    "code=&error=",
                                    "a\xE2\x80\x8B"
                                    "b",
                                    "a\xC2\xA0"
                                    "b",
                                    "a\"b",
                                    "a'b",
                                    "a<b",
                                    "Your code: abc",
                                    "code=abc def",
                                    "http://a/?code=ab\ncd",
                                    "http://a/?code=abc http://a/?code=abd",
                                    "http://a/?code=abchttp://a/?code=abd",
                                    "a&b",
                                    "code=%0A",
                                    "code=a\tb c=%00",
                                    "caf\xC3\xA9"};

void test_pasted_callbacks(void) {
  openrouter_callback *callback = new_callback();
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    about("pasted: %s", good[i].text);
    expect_ok("read", CALL(openrouter_callback_read_pasted, callback, good[i].text, OPENROUTER_NUL_TERMINATED));
    expect_result(callback, good[i].code, good[i].error, good[i].description);
  }
  expect_ok("read", CALL(openrouter_callback_read_pasted, callback, TEXT("secret_1")));
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    about("pasted: %s", wrong[i]);
    expect_status("read", OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_callback_read_pasted, callback, wrong[i], OPENROUTER_NUL_TERMINATED));
    expect_c_string("field", "pasted", openrouter_callback_error_field(callback));
    expect_shown(openrouter_callback_error_message(callback), "pasted must");
    expect_hidden(openrouter_callback_error_message(callback), "abc");
    expect_result(callback, "secret_1", NULL, NULL);
  }
  static const struct {
    const char *text, *message;
  } named[] = {
      {"sk-or-v1-0123456789abcdef", "API key"},
      {"\"SK-OR-v1-0123456789abcdef\".", "API key"},
      {"Bearer sk-or-v1-0123456789abcdef", "API key"},
      {"OPENROUTER_API_KEY=sk-or-v1-0123456789abcdef", "API key"},
      {"http://a/?code=sk-or-v1-0123456789abcdef", "API key"},
      {"code=%73k-or-v1-0123456789abcdef", "API key"},
      {"http://a/?code=sk%2Dor%2dv1-0123456789abcdef&x=1", "API key"},
      {"?code=%53%4B%2D%4F%52%2Dv1-0123456789abcdef", "API key"},
      {"two words", "spaces"},
      {"http://a/?code=1 http://a/?code=2", "two different"},
      {"http://a/?code=1http://a/?code=2", "two different"},
      {"https://myapp.com/auth/callback", "whole address"},
  };
  for (size_t i = 0; i < sizeof named / sizeof *named; i++) {
    about("pasted: %s", named[i].text);
    expect_status("read", OPENROUTER_ERROR_INVALID_VALUE,
                  CALL(openrouter_callback_read_pasted, callback, named[i].text, OPENROUTER_NUL_TERMINATED));
    expect_shown(openrouter_callback_error_message(callback), named[i].message);
    expect_hidden(openrouter_callback_error_message(callback), "0123");
  }
  about("pasted texts of many bytes");
  static char text[9000];
  memset(text, 'a', sizeof text);
  expect_ok("2,048", CALL(openrouter_callback_read_pasted, callback, text, 2048));
  expect_status("2,049", OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_callback_read_pasted, callback, text, 2049));
  expect_status("8,193", OPENROUTER_ERROR_TOO_LARGE, CALL(openrouter_callback_read_pasted, callback, text, 8193));
  expect_status("UTF-8", OPENROUTER_ERROR_INVALID_UTF8, CALL(openrouter_callback_read_pasted, callback, TEXT("\xFF")));
  /* Its own text, which moves meanwhile. */
  openrouter_string own = {"", 0};
  for (int i = 0; i < 20; i++) {
    expect_ok("get", CALL(openrouter_callback_get_code, callback, &own));
    expect_ok("itself", CALL(openrouter_callback_read_pasted, callback, own.data, own.size));
  }
  expect_ok("get", CALL(openrouter_callback_get_code, callback, &own));
  expect_string("code", text, 2048, own);
  openrouter_callback_free(callback);
}
