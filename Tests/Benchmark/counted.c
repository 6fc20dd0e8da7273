/* The first rows, our library alone: what `make test` counts the instructions of. */
#include "build.h"
#include "check.h"
#include "chunks.h"
#include "documents.h"
#include "read.h"

static const contender build[] = {{"openrouter", build_with_openrouter}};
static const contender build_reused[] = {{"openrouter", build_with_reused_openrouter}};
static const contender create[] = {{"openrouter", read_create_with_openrouter}};
static const contender exchange[] = {{"openrouter", read_exchange_with_openrouter}};
static const contender error[] = {{"openrouter", read_error_with_openrouter}};
static const contender check[] = {{"openrouter", check_with_openrouter}};
static const contender build_chat[] = {{"openrouter", build_chat_with_openrouter}};
static const contender build_checked[] = {{"openrouter", build_checked_chat_with_openrouter}};
static const contender chunk[] = {{"openrouter", read_chunk}};
static const contender chunk_with_escapes[] = {{"openrouter", read_escaped_chunk}};
static const contender chunk_of_reasoning[] = {{"openrouter", read_reasoning_chunk}};
static const contender chunk_of_arguments[] = {{"openrouter", read_arguments_chunk}};
static const contender chunk_with_another_id[] = {{"openrouter", read_other_chunk}};

const comparison comparisons[] = {
    {"build documented", &documented_request, NULL, &documented_body, NULL, CONTENDERS(build)},
    {"build documented, handle reused", &documented_request, NULL, &documented_body, NULL, CONTENDERS(build_reused)},
    {"build all fields", &full_request, NULL, &full_body_and_headers, NULL, CONTENDERS(build)},
    {"build escapes", &escaped_request, NULL, &escaped_body, NULL, CONTENDERS(build)},
    {"read create response", &documented_create_answer, NULL, &create_values, NULL, CONTENDERS(create)},
    {"read exchange response", &documented_exchange_answer, NULL, &exchange_values, NULL, CONTENDERS(exchange)},
    {"read error", &documented_error, NULL, &error_values, NULL, CONTENDERS(error)},
    {"check chat request of 10 messages", &checked_chat, NULL, &check_passed, NULL, CONTENDERS(check)},
    {"check /responses with 100 items", &checked_responses, NULL, &check_passed, NULL, CONTENDERS(check)},
    {"build chat request", &chat_conversation, NULL, &chat_body, NULL, CONTENDERS(build_chat)},
    {"build chat request, each setter checked", &chat_conversation, NULL, &chat_body, NULL, CONTENDERS(build_checked)},
    {"build chat request of 1,000 messages", &long_conversation, make_long_conversation, NULL, is_long_body,
     CONTENDERS(build_chat)},
    {"read chat chunk", &plain_chunk, NULL, &chunk_text, NULL, CONTENDERS(chunk)},
    {"read chat chunk with escapes", &escaped_chunk, NULL, &escaped_chunk_text, NULL, CONTENDERS(chunk_with_escapes)},
    {"read chat chunk with another id", &other_chunk, NULL, &chunk_text, NULL, CONTENDERS(chunk_with_another_id)},
    {"read chat chunk of reasoning", &reasoning_chunk, NULL, &chunk_text, NULL, CONTENDERS(chunk_of_reasoning)},
    {"read chat chunk of a tool call", &arguments_chunk, NULL, &chunk_text, NULL, CONTENDERS(chunk_of_arguments)},
};
const size_t comparison_count = sizeof comparisons / sizeof comparisons[0];
