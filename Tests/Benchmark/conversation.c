/* A chat request of ten messages, and its body. */
#include "documents.h"

#define WORDS "aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaaa aaaa, "
const conversation chat_conversation = {TEXT(WORDS WORDS WORDS WORDS),
                                        {"/messages/0/content", "/messages/1/content", "/messages/2/content",
                                         "/messages/3/content", "/messages/4/content", "/messages/5/content",
                                         "/messages/6/content", "/messages/7/content", "/messages/8/content",
                                         "/messages/9/content"}};
#define MESSAGE(role) "{\"role\":\"" role "\",\"content\":\"" WORDS WORDS WORDS WORDS "\"}"
#define PAIR MESSAGE("user") "," MESSAGE("assistant")
const text chat_body = TEXT("{\"model\":\"openai/gpt-5-mini\",\"temperature\":0.2,\"messages\":[" PAIR "," PAIR "," PAIR
                            "," PAIR "," PAIR "]}");
