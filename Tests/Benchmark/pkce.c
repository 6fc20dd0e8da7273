/* Makes PKCE pairs: a verifier of 32 random octets and its challenge, each copied out as 43 characters of base64url. */
#include "comparison.h"

#include <openrouter/openrouter.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <string.h>

/* Characters of 32 octets; base64 has a = behind them. */
enum { CHARACTERS = 43, PAIR = 2 * CHARACTERS, OCTETS = 32 };

static size_t with_openrouter(const void *input, char *buffer, size_t capacity) {
  static openrouter_pkce *pkce;
  openrouter_string verifier, challenge;
  (void)input;
  if ((pkce == NULL && openrouter_pkce_new(&pkce) < 0) || openrouter_pkce_generate(pkce) < 0 ||
      openrouter_pkce_get_verifier(pkce, &verifier) != OPENROUTER_OK ||
      openrouter_pkce_get_challenge(pkce, &challenge) != OPENROUTER_OK || verifier.size + challenge.size > capacity)
    return 0;
  memcpy(buffer, verifier.data, verifier.size);
  memcpy(buffer + verifier.size, challenge.data, challenge.size);
  return verifier.size + challenge.size;
}

static void write_base64url(char *buffer, const unsigned char *octets) {
  char base64[CHARACTERS + 2];
  EVP_EncodeBlock((unsigned char *)base64, octets, OCTETS);
  for (size_t i = 0; i < CHARACTERS; i++)
    buffer[i] = (char)(base64[i] == '+' ? '-' : base64[i] == '/' ? '_' : base64[i]);
}

static size_t with_openssl(const void *input, char *buffer, size_t capacity) {
  unsigned char octets[OCTETS], digest[SHA256_DIGEST_LENGTH];
  (void)input;
  if (capacity < PAIR || RAND_bytes(octets, sizeof octets) != 1)
    return 0;
  write_base64url(buffer, octets);
  SHA256((const unsigned char *)buffer, CHARACTERS, digest);
  write_base64url(buffer + CHARACTERS, digest);
  return PAIR;
}

static int is_pair(const char *actual, size_t size) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  char challenge[CHARACTERS];
  SHA256((const unsigned char *)actual, CHARACTERS, digest);
  write_base64url(challenge, digest);
  return size == PAIR && memcmp(actual + CHARACTERS, challenge, CHARACTERS) == 0;
}

static const contender contenders[] = {{"openrouter", with_openrouter}, {"OpenSSL", with_openssl}};

const comparison comparisons[] = {{"PKCE pair", NULL, NULL, NULL, is_pair, CONTENDERS(contenders)}};
const size_t comparison_count = sizeof comparisons / sizeof comparisons[0];
