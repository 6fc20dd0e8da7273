/*
 * What SHA-256 computes from a secret is gone when it is done: no word of the message, of its schedule or of a round lies
 * on the stack, on which the function ran alone. The words come from a SHA-256 of this file's own.
 */
#include <openrouter/openrouter.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>

#define SECRET "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

enum { STACK_SIZE = 1 << 18, ROUNDS = 64 };
static unsigned char stack[STACK_SIZE];
static ucontext_t host, guest;
static openrouter_pkce *pkce;
static char hash[64];
static uint32_t words[ROUNDS * 3];

static uint32_t rotate(uint32_t word, int count) { return word >> count | word << (32 - count); }

static const uint32_t constants[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

/* The message's words, what of them is scheduled, and the two words that each round makes. */
static void compute_words(void) {
  uint32_t v[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  unsigned char block[64] = SECRET;
  size_t size = strlen(SECRET);
  uint32_t *w = words;
  block[size] = 0x80;
  block[62] = (unsigned char)(size * 8 >> 8), block[63] = (unsigned char)(size * 8);
  for (size_t t = 0; t < ROUNDS; t++) {
    if (t < 16)
      w[t] = (uint32_t)block[4 * t] << 24 | (uint32_t)block[4 * t + 1] << 16 | (uint32_t)block[4 * t + 2] << 8 |
             block[4 * t + 3];
    else
      w[t] = (rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ w[t - 2] >> 10) + w[t - 7] +
             (rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ w[t - 15] >> 3) + w[t - 16];
    uint32_t t1 = v[7] + (rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)) + ((v[4] & v[5]) ^ (~v[4] & v[6])) +
                  constants[t] + w[t];
    uint32_t t2 =
        (rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
    memmove(v + 1, v, 7 * sizeof *v);
    v[4] += t1, v[0] = t1 + t2;
    words[ROUNDS + 2 * t] = v[0], words[ROUNDS + 2 * t + 1] = v[4];
  }
}

static void use_pkce(void) { openrouter_pkce_set_verifier(pkce, SECRET, strlen(SECRET)); }

static void use_hash(void) {
  size_t size = 0;
  openrouter_api_key_hash(SECRET, strlen(SECRET), hash, sizeof hash, &size);
}

static volatile uint32_t left;
static void leave_word(void) {
  volatile uint32_t copy[64];
  for (size_t i = 0; i < 64; i++)
    copy[i] = words[30];
  left = copy[7];
}

/* How many of the words are on the stack after a function ran there, in either order of bytes. */
static unsigned count_words(void (*run)(void)) {
  unsigned count = 0;
  memset(stack, 0, sizeof stack);
  if (getcontext(&guest) != 0)
    exit(2);
  guest.uc_stack.ss_sp = stack, guest.uc_stack.ss_size = sizeof stack, guest.uc_link = &host;
  makecontext(&guest, run, 0);
  if (swapcontext(&host, &guest) != 0)
    exit(2);
  for (size_t at = 0; at + 4 <= sizeof stack; at++) {
    uint32_t word;
    memcpy(&word, stack + at, 4);
    for (size_t i = 0; word != 0 && i < sizeof words / sizeof *words; i++) {
      /* Padding and size are no secret. */
      bool is_secret = words[i] > 0xFFFF && words[i] << 8 != 0;
      count += is_secret && (word == words[i] || __builtin_bswap32(word) == words[i]);
    }
  }
  return count;
}

int main(void) {
  static char digest[65];
  unsigned failed = 0;
  compute_words();
  if (openrouter_pkce_new(&pkce) != OPENROUTER_OK)
    return 2;
  unsigned found[] = {count_words(leave_word), count_words(use_pkce), count_words(use_hash)};
  for (int i = 0; i < 3; i++) {
    bool is_good = i == 0 ? found[i] > 0 : found[i] == 0;
    failed += !is_good;
    if (!is_good)
      printf("FAILED words on the stack, case %d: %u\n", i, found[i]);
  }
  /* What the words lead to is what the library computes, so they are the right ones. */
  static const uint32_t initial[] = {0x6a09e667, 0x510e527f};
  snprintf(digest, sizeof digest, "%08x%08x", (unsigned)(initial[0] + words[ROUNDS + 126]),
           (unsigned)(initial[1] + words[ROUNDS + 127]));
  bool is_right = memcmp(hash, digest, 8) == 0 && memcmp(hash + 32, digest + 8, 8) == 0;
  failed += !is_right;
  if (!is_right)
    printf("FAILED the words: %s, %.64s\n", digest, hash);
  openrouter_pkce_free(pkce);
  printf("%u passed, %u failed, 0 skipped\n", 4 - failed, failed);
  return failed != 0;
}
