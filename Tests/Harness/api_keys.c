/* What is derived from an API key without revealing it: hash and mask. */
#include "check.h"
#include "tests.h"
#include <string.h>

typedef openrouter_status (*helper)(const char *api_key, size_t size, char *buffer, size_t capacity, size_t *out_size);

static openrouter_status hash(const char *api_key, size_t size, char *buffer, size_t capacity, size_t *out_size) {
  return CALL(openrouter_api_key_hash, api_key, size, buffer, capacity, out_size);
}

static openrouter_status mask(const char *api_key, size_t size, char *buffer, size_t capacity, size_t *out_size) {
  return CALL(openrouter_api_key_mask, api_key, size, buffer, capacity, out_size);
}

static const struct {
  const char *key, *hash, *mask;
} examples[] = {
    /* The documented one. */
    {"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",
     "bf5883afeb1d6d80da112459d4da5a75f9d2b4abab6ddd328f2571ad934c2b2a",
     "sk-or-v1-0e6\xE2\x80\xA6"
     "c96"},
    /* FIPS 180-2, and one block more by its padding. */
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "\xE2\x80\xA6"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
     "\xE2\x80\xA6"
     "opq"},
    /* One character too short to show anything of, and just long enough. */
    {"sk-or-v1-abcdefghijklmnopqrstuv", NULL, "\xE2\x80\xA6"},
    {"sk-or-v1-abcdefghijklmnopqrstuvw", NULL, "sk-or-v1-abc\xE2\x80\xA6uvw"},
    {"SK-or-v1-abcdefghijklmnopqrstuvw", NULL, "\xE2\x80\xA6uvw"},
    {"x", NULL, "\xE2\x80\xA6"},
};

static void expect_made(const char *what, helper make, const char *key, const char *expected) {
  char buffer[100];
  size_t size = 0;
  expect_ok("the size", make(key, strlen(key), NULL, 0, &size));
  expect_size(what, strlen(expected), size);
  expect_ok(what, make(key, OPENROUTER_NUL_TERMINATED, buffer, size, &size));
  expect_bytes(what, expected, strlen(expected), buffer, size);
}

static void expect_refused(openrouter_status status, const char *key, size_t size) {
  static const helper helpers[] = {hash, mask};
  for (size_t i = 0; i < 2; i++) {
    char buffer[100] = "untouched";
    size_t out_size = 7;
    expect_status("with a buffer", status, helpers[i](key, size, buffer, sizeof buffer, &out_size));
    expect_c_string("the buffer is untouched", "untouched", buffer);
    expect_status("without", status, helpers[i](key, size, NULL, 0, &out_size));
    expect_size("the size is untouched", 7, out_size);
  }
}

void test_api_keys(void) {
  for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
    about("API key %zu", i);
    if (examples[i].hash != NULL)
      expect_made("hash", hash, examples[i].key, examples[i].hash);
    expect_made("mask", mask, examples[i].key, examples[i].mask);
  }
  about("API keys that are none");
  static char large[4097];
  memset(large, 'k', sizeof large);
  char buffer[100];
  size_t size = 0;
  expect_ok("the largest", hash(large, 4096, buffer, sizeof buffer, &size));
  expect_refused(OPENROUTER_ERROR_TOO_LARGE, large, 4097);
  expect_refused(OPENROUTER_ERROR_INVALID_VALUE, TEXT(""));
  expect_refused(OPENROUTER_ERROR_INVALID_VALUE, TEXT("Bearer sk-or-v1-abc123def456"));
  expect_refused(OPENROUTER_ERROR_INVALID_VALUE, TEXT("sk or"));
  expect_refused(OPENROUTER_ERROR_INVALID_VALUE, TEXT("sk-or\n"));
  expect_refused(OPENROUTER_ERROR_INVALID_VALUE, TEXT("sk-or\0v1"));
  expect_refused(OPENROUTER_ERROR_INVALID_UTF8, TEXT("sk-or\xFF"));
  expect_refused(OPENROUTER_ERROR_NULL_POINTER, NULL, 0);
}
