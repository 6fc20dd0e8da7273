/*
 * What the library takes from libmd: SHA-256 (FIPS 180-4). Its object is linked into ours, so a program needs no libmd.
 */
#ifndef OPENROUTER_CDIGEST_H
#define OPENROUTER_CDIGEST_H

/* The same in every shim: to Swift the types of libc must look alike in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sha2.h>
#include <stddef.h>
#include <string.h>

/* Writes 32 bytes. What the computation kept of the data is wiped. */
static inline void digest_sha256(const void *data, size_t size, void *digest) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, (const uint8_t *)data, size);
  SHA256Final((uint8_t *)digest, &context);
  explicit_bzero(&context, sizeof context);
}

#endif
