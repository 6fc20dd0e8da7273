/* What takes a text and gives one or a number: hash and mask of an API key, the time to wait before a request is sent
   again, a code verifier.

   Input: a letter for the function; two bytes and a line for the time to wait; the text. */
#include "input.h"
#include "lent.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Everything that is shown of a key. */
enum { SHOWN = 9 + 3 + 3 + 3 };

static bool is_key(const text *text) {
  bool is_key = text->size >= 1 && text->size <= 4096 && (text->size < 7 || strncasecmp(text->data, "Bearer ", 7) != 0);
  for (size_t i = 0; i < text->size && is_key; i++)
    is_key = text->data[i] > ' ' && text->data[i] <= '~';
  return is_key;
}

static void hash(const text *key) {
  char hash[64], again[64];
  size_t size = 0;
  openrouter_status status = openrouter_api_key_hash(key->data, key->size, hash, sizeof hash, &size);
  expect("keys and nothing else", is_key(key) == (status == OPENROUTER_OK));
  if (status != OPENROUTER_OK)
    return;
  expect_size("size", sizeof hash, size);
  for (size_t i = 0; i < size; i++)
    expect("lower-case hexadecimal", strchr("0123456789abcdef", hash[i]) != NULL && hash[i] != '\0');
  expect_ok("again", openrouter_api_key_hash(key->data, key->size, again, sizeof again, &size));
  expect_bytes("the same hash", hash, sizeof hash, again, sizeof again);
  expect_status("short", OPENROUTER_ERROR_BUFFER_TOO_SMALL,
                openrouter_api_key_hash(key->data, key->size, again, sizeof again - 1, &size));
}

static void mask(const text *key) {
  size_t size = 0;
  openrouter_status status = openrouter_api_key_mask(key->data, key->size, NULL, 0, &size);
  expect("keys and nothing else", is_key(key) == (status == OPENROUTER_OK));
  if (status != OPENROUTER_OK)
    return;
  text masked = {malloc(size), size};
  expect_ok("mask", openrouter_api_key_mask(key->data, key->size, masked.data, masked.size, &size));
  expect_size("the size that was reported", masked.size, size);
  expect("little is shown", masked.size <= SHOWN && is_utf8(masked.data, masked.size));
  expect("nothing of a short key", key->size >= 32 || memchr(masked.data, key->data[0], masked.size) == NULL ||
                                       (unsigned char)key->data[0] >= 0x80);
  free(masked.data);
}

static void wait(input *input) {
  int32_t http_status = 100 * take_small_number(input) + 29;
  text after = take_line(input), after_ms = take_line(input);
  int64_t now = after.size % 2 == 0 ? 1735689600 : INT64_MIN, milliseconds = -1, moment = -1;
  openrouter_status status_of_date = openrouter_http_date(after.data, after.size, now, &moment);
  expect("a date or none", status_of_date == OPENROUTER_OK || (status_of_date == OPENROUTER_ABSENT && moment == -1));
  openrouter_response *response = NULL;
  expect_ok("new", openrouter_response_new(&response));
  bool has_nul = memchr(after.data, 0, after.size) != NULL || memchr(after_ms.data, 0, after_ms.size) != NULL;
  openrouter_status added = openrouter_response_add_header(response, "Retry-After", after.data, after.size);
  if (added == OPENROUTER_OK)
    added = openrouter_response_add_header(response, "retry-after-ms", after_ms.data, after_ms.size);
  expect("all but NUL is a header's value", (added == OPENROUTER_OK) == !has_nul);
  openrouter_response_read(response, NULL, http_status, "", 0, "", 0);
  openrouter_status status = openrouter_response_get_retry_after_ms(response, now, &milliseconds);
  expect("a wait or none",
         status == OPENROUTER_OK ? milliseconds >= 0 : status == OPENROUTER_ABSENT && milliseconds == -1);
  openrouter_response_free(response);
  free(after.data);
  free(after_ms.data);
}

static void prove(const text *verifier) {
  openrouter_pkce *pkce = NULL;
  openrouter_string actual = {"", 0}, challenge = {"", 0};
  expect_ok("new", openrouter_pkce_new(&pkce));
  bool is_verifier = verifier->size >= 43 && verifier->size <= 128;
  for (size_t i = 0; i < verifier->size && is_verifier; i++)
    is_verifier =
        verifier->data[i] != '\0' &&
        strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~", verifier->data[i]) != NULL;
  openrouter_status status = openrouter_pkce_set_verifier(pkce, verifier->data, verifier->size);
  expect("verifiers and nothing else", is_verifier == (status == OPENROUTER_OK));
  expect_message(openrouter_pkce_error_message(pkce));
  if (status == OPENROUTER_OK) {
    expect_ok("verifier", openrouter_pkce_get_verifier(pkce, &actual));
    expect_string("verifier", verifier->data, verifier->size, actual);
    expect_ok("challenge", openrouter_pkce_get_challenge(pkce, &challenge));
    expect_lent(challenge);
    expect_size("challenge", 43, challenge.size);
    char first[43];
    memcpy(first, challenge.data, sizeof first);
    expect_ok("itself", openrouter_pkce_set_verifier(pkce, actual.data, actual.size));
    expect_ok("challenge", openrouter_pkce_get_challenge(pkce, &challenge));
    expect_string("the same challenge", first, sizeof first, challenge);
  } else {
    expect_status("no pair", OPENROUTER_ABSENT, openrouter_pkce_get_challenge(pkce, &challenge));
  }
  openrouter_pkce_free(pkce);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  uint8_t letter = take_byte(&input);
  if (letter == 'w') {
    wait(&input);
    return 0;
  }
  text text = take_rest(&input);
  switch (letter % 3) {
  case 0:
    hash(&text);
    break;
  case 1:
    mask(&text);
    break;
  default:
    prove(&text);
    break;
  }
  free(text.data);
  return 0;
}
