/*
 * What the library takes from BearSSL: SHA-256 (FIPS 180-4). Its objects are linked into ours, so a program needs no
 * BearSSL.
 */
#ifndef OPENROUTER_CDIGEST_H
#define OPENROUTER_CDIGEST_H

/* The same in every shim: to Swift the types of libc must look alike in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <bearssl/bearssl_hash.h>
#include <stddef.h>
#include <string.h>

/* BearSSL leaves the words of the last block on the stack, in less than 800 bytes of it: a frame of its own covers them. */
__attribute__((noinline)) static inline void digest_wipe_stack(void) {
  unsigned char stack[1024];
  explicit_bzero(stack, sizeof stack);
}

/* Writes 32 bytes. What the computation kept of the data is wiped. */
static inline void digest_sha256(const void *data, size_t size, void *digest) {
  br_sha256_context context;
  br_sha256_init(&context);
  br_sha256_update(&context, data, size);
  br_sha256_out(&context, digest);
  explicit_bzero(&context, sizeof context);
  digest_wipe_stack();
}

#endif
