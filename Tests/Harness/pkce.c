/* Code verifier and code challenge (RFC 7636), and what the library does with the system's random source. */
#include "check.h"
#include "models.h"
#include "random.h"
#include "tests.h"
#include <errno.h>
#include <string.h>

static openrouter_pkce *pkce;

static void begin(const char *what) {
  about("PKCE: %s", what);
  pkce = new_pkce();
}

static void end(void) { openrouter_pkce_free(pkce); }

static openrouter_status set(const char *verifier, size_t size) {
  return CALL(openrouter_pkce_set_verifier, pkce, verifier, size);
}

static void expect_pair(const char *verifier, const char *challenge) {
  openrouter_string actual = {"", 0};
  expect_ok("get_verifier", CALL(openrouter_pkce_get_verifier, pkce, &actual));
  expect_text("verifier", verifier, actual);
  expect_ok("get_challenge", CALL(openrouter_pkce_get_challenge, pkce, &actual));
  expect_text("challenge", challenge, actual);
}

static void expect_none(void) {
  openrouter_string actual = {"untouched", 9};
  expect_status("get_verifier", OPENROUTER_ABSENT, CALL(openrouter_pkce_get_verifier, pkce, &actual));
  expect_status("get_challenge", OPENROUTER_ABSENT, CALL(openrouter_pkce_get_challenge, pkce, &actual));
  expect_c_string("out is written on success only", "untouched", actual.data);
}

#define A43 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define A128 A43 A43 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

/* Pairs that were computed elsewhere; the first is RFC 7636 appendix B. */
static const char *const pairs[][2] = {
    {CODE_VERIFIER, CODE_CHALLENGE},
    {A43, "ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA"},
    {A128, "aDbPE7rEAOkQUHHNavRwhN-srU5eMCyUv-0k4BOvtz4"},
    {"aZ09-._~aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "rC61CMuQAD65RDcj6FRMyrjI1qiRtpXUK6ZUh2l2Ets"},
};

static void test_pairs(void) {
  begin("pairs computed elsewhere");
  expect_none();
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
    expect_ok("set_verifier", set(pairs[i][0], strlen(pairs[i][0])));
    expect_pair(pairs[i][0], pairs[i][1]);
  }
  expect_ok("shorter than the last", set(pairs[0][0], OPENROUTER_NUL_TERMINATED));
  expect_pair(pairs[0][0], pairs[0][1]);
  expect_ok("reset", CALL(openrouter_pkce_reset, pkce));
  expect_none();
  end();
}

static void test_refusals(void) {
  static const struct {
    openrouter_status status;
    const char *verifier;
    size_t size;
  } refused[] = {
      {OPENROUTER_ERROR_INVALID_VALUE, TEXT("")},
      {OPENROUTER_ERROR_INVALID_VALUE, A43, 42},
      {OPENROUTER_ERROR_TOO_LARGE, TEXT(A128 "a")},
      {OPENROUTER_ERROR_INVALID_VALUE, TEXT("secret+++secret+++secret+++secret+++secret+++")},
      {OPENROUTER_ERROR_INVALID_VALUE, TEXT("secret===secret===secret===secret===secret===")},
      {OPENROUTER_ERROR_INVALID_VALUE, TEXT("secret\0--secret---secret---secret---secret---")},
      {OPENROUTER_ERROR_INVALID_UTF8, TEXT("secret\xFF--secret---secret---secret---secret---")},
  };
  begin("verifiers that are none");
  for (int round = 0; round < 2; round++) {
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
      about("PKCE: refused verifier %zu", i);
      expect_status("set_verifier", refused[i].status, set(refused[i].verifier, refused[i].size));
      expect_c_string("error_field", "verifier", openrouter_pkce_error_field(pkce));
      expect_shown(openrouter_pkce_error_message(pkce), "verifier must");
      expect_hidden(openrouter_pkce_error_message(pkce), "secret");
      if (round == 0)
        expect_none();
      else
        expect_pair(CODE_VERIFIER, CODE_CHALLENGE);
    }
    expect_ok("set_verifier", set(TEXT(CODE_VERIFIER)));
  }
  end();
}

/* The octets of RFC 7636 appendix B. */
static const unsigned char octets[] = {116, 24,  223, 180, 151, 153, 224, 37,  79, 250, 96, 125, 216, 173, 187, 186,
                                       22,  212, 37,  77,  105, 214, 191, 240, 91, 88,  5,  88,  83,  132, 141, 121};

static void test_octets(void) {
  static const random_answer whole[] = {{0, sizeof octets, octets}};
  static const random_answer pieces[] = {{EINTR, 0, NULL}, {0, 1, octets},      {EINTR, 0, NULL},
                                         {EINTR, 0, NULL}, {0, 20, octets + 1}, {0, 64, octets + 21}};
  begin("the octets of RFC 7636 appendix B");
  random_answers(whole, 1);
  expect_ok("generate", CALL(openrouter_pkce_generate, pkce));
  expect_size("calls of getrandom", 1, random_calls());
  expect_pair(CODE_VERIFIER, CODE_CHALLENGE);
  end();
  begin("octets that come in pieces");
  random_answers(pieces, sizeof pieces / sizeof *pieces);
  expect_ok("generate", CALL(openrouter_pkce_generate, pkce));
  expect_size("calls of getrandom", sizeof pieces / sizeof *pieces, random_calls());
  expect_pair(CODE_VERIFIER, CODE_CHALLENGE);
  end();
}

static void test_failures(void) {
  static const random_answer answers[][2] = {
      {{ENOSYS, 0, NULL}, {0, 32, octets}},
      {{0, 31, octets}, {EAGAIN, 0, NULL}},
      /* No bytes and no error: waiting for ever would be no response. */
      {{0, 0, NULL}, {0, 32, octets}},
  };
  for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
    begin("no random bytes");
    random_answers(answers[i], 2);
    expect_status("generate", OPENROUTER_ERROR_RANDOM, CALL(openrouter_pkce_generate, pkce));
    random_answers(NULL, 0);
    expect_c_string("error_field", "verifier", openrouter_pkce_error_field(pkce));
    expect_c_string("error_message", "verifier could not be made: the system's random source failed",
                    openrouter_pkce_error_message(pkce));
    expect_none();
    expect_ok("set_verifier", set(TEXT(CODE_VERIFIER)));
    random_answers(answers[i], 2);
    expect_status("generate", OPENROUTER_ERROR_RANDOM, CALL(openrouter_pkce_generate, pkce));
    random_answers(NULL, 0);
    expect_pair(CODE_VERIFIER, CODE_CHALLENGE);
    expect_ok("generate with random bytes again", CALL(openrouter_pkce_generate, pkce));
    end();
  }
}

/* Each verifier is another one, has 43 characters, and each character's every bit changes. */
static void test_generated(void) {
  enum { COUNT = 200 };
  static char verifiers[COUNT][44];
  begin("generated pairs");
  unsigned char ones[43] = {0}, zeroes[43] = {0};
  bool is_good = true;
  for (int i = 0; i < COUNT; i++) {
    openrouter_string verifier = {"", 0}, challenge = {"", 0};
    expect_ok("generate", CALL(openrouter_pkce_generate, pkce));
    expect_ok("get_verifier", CALL(openrouter_pkce_get_verifier, pkce, &verifier));
    expect_ok("get_challenge", CALL(openrouter_pkce_get_challenge, pkce, &challenge));
    is_good &= verifier.size == 43 && challenge.size == 43;
    is_good &= strspn(verifier.data, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") == 43;
    if (!is_good)
      break;
    memcpy(verifiers[i], verifier.data, 44);
    for (int j = 0; j < i; j++)
      is_good &= strcmp(verifiers[i], verifiers[j]) != 0;
    for (int j = 0; j < 43; j++) {
      ones[j] |= (unsigned char)verifier.data[j];
      zeroes[j] |= (unsigned char)~verifier.data[j];
    }
  }
  expect("43 characters of base64url, never the same", is_good);
  bool is_alive = true;
  for (int j = 0; j < 43; j++)
    is_alive &= (ones[j] & 0x7F) == 0x7F && (zeroes[j] & 0x7F) == 0x7F;
  expect("every bit of every character was seen on and off", is_alive);
  end();
}

void test_pkce(void) {
  test_pairs();
  test_refusals();
  test_octets();
  test_failures();
  test_generated();
}
