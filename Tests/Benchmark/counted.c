/* The first rows, our library alone: what `make test` counts the instructions of. */
#include "build.h"
#include "check.h"
#include "read.h"

static const contender build[] = {{"openrouter", build_with_openrouter}};
static const contender build_reused[] = {{"openrouter", build_with_reused_openrouter}};
static const contender create[] = {{"openrouter", read_create_with_openrouter}};
static const contender exchange[] = {{"openrouter", read_exchange_with_openrouter}};
static const contender error[] = {{"openrouter", read_error_with_openrouter}};
static const contender check[] = {{"openrouter", check_with_openrouter}};

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
};
const size_t comparison_count = sizeof comparisons / sizeof comparisons[0];
