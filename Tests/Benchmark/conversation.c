/* Chat requests of ten messages, with its body, and of a thousand. */
#include "documents.h"

#include <stdio.h>

#define WORDS "aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaa, "
#define CONTENT TEXT(WORDS WORDS WORDS WORDS)
static const char *const pointers[] = {
    "/messages/0/content", "/messages/1/content", "/messages/2/content", "/messages/3/content", "/messages/4/content",
    "/messages/5/content", "/messages/6/content", "/messages/7/content", "/messages/8/content", "/messages/9/content"};
const conversation chat_conversation = {CONTENT, sizeof pointers / sizeof *pointers, pointers};
#define MESSAGE(role) "{\"role\":\"" role "\",\"content\":\"" WORDS WORDS WORDS WORDS "\"}"
#define PAIR MESSAGE("user") "," MESSAGE("assistant")
#define TEN PAIR "," PAIR "," PAIR "," PAIR "," PAIR
#define HEAD "{\"model\":\"openai/gpt-5-mini\",\"temperature\":0.2,\"messages\":["
const text chat_body = TEXT(HEAD TEN "]}");

enum { MANY = 1000 };
static const char *many_pointers[MANY];
conversation long_conversation = {CONTENT, MANY, many_pointers};

void make_long_conversation(void) {
  static char texts[MANY][sizeof "/messages/1000/content"];
  for (size_t i = 0; i < MANY; i++) {
    snprintf(texts[i], sizeof texts[i], "/messages/%zu/content", i);
    many_pointers[i] = texts[i];
  }
}

int is_long_body(const char *actual, size_t size) {
  const text ten = TEXT(TEN ","), end = TEXT("]}");
  const char *at = actual + sizeof HEAD - 1;
  if (size != sizeof HEAD - 1 + MANY / 10 * ten.size - 1 + end.size || memcmp(actual, HEAD, sizeof HEAD - 1) != 0)
    return 0;
  for (size_t i = 0; i + 1 < MANY / 10; i++, at += ten.size) {
    if (memcmp(at, ten.data, ten.size) != 0)
      return 0;
  }
  return memcmp(at, ten.data, ten.size - 1) == 0 && memcmp(at + ten.size - 1, end.data, end.size) == 0;
}
