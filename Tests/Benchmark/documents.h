/* JSON documents: what each contender reads and builds. The contenders are the fastest of their kind. */
#ifndef DOCUMENTS_H
#define DOCUMENTS_H

#include "comparison.h"

#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { GETS = 10 };

/* A value that is read: t a text, i an integer, n a number, b a boolean, 0 null. */
typedef struct get {
  char type;
  const char *pointer;
} get;

/* A JSON text, and what is read of it. */
typedef struct document {
  text json;
  get gets[GETS];
} document;

/* A chat request: model, temperature, and the messages with two values each; all contents are the same. */
typedef struct conversation {
  text content;
  size_t count;
  /* One for each message. Of a program these are constants. */
  const char *const *content_pointers;
} conversation;

extern const conversation chat_conversation;
/* Of 1,000 messages, once it is made. */
extern conversation long_conversation;
void make_long_conversation(void);
/* Whether it is its body. */
int is_long_body(const char *actual, size_t size);
extern const text chat_body;

/* The input is a document; what is written is the sum of what was found. */
size_t read_document_with_openrouter(const void *input, char *buffer, size_t capacity);
size_t read_document_with_yyjson(const void *input, char *buffer, size_t capacity);
size_t read_document_with_simdjson(const void *input, char *buffer, size_t capacity);

/* The input is a conversation; what is written is the request's body. */
size_t build_chat_with_openrouter(const void *input, char *buffer, size_t capacity);
/* Each setter is checked by the description of the operation. */
size_t build_checked_chat_with_openrouter(const void *input, char *buffer, size_t capacity);
size_t build_chat_with_yyjson(const void *input, char *buffer, size_t capacity);

#ifdef __cplusplus
}
#endif

static inline size_t give_sum(uint64_t sum, char *buffer, size_t capacity) {
  if (capacity < sizeof sum)
    return 0;
  memcpy(buffer, &sum, sizeof sum);
  return sizeof sum;
}

#endif
