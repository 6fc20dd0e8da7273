/* Builds requests. */
#include "build.h"

static const contender contenders[] = {
    {"openrouter", build_with_openrouter},  {"openrouter, handle reused", build_with_reused_openrouter},
    {"jansson", build_with_jansson},        {"cJSON", build_with_cjson},
    {"json-c", build_with_json_c},          {"RapidJSON", build_with_rapidjson},
    {"nlohmann-json", build_with_nlohmann}, {"yyjson", build_with_yyjson},
    {"snprintf", build_with_snprintf},      {"memcpy", build_with_memcpy},
};

const comparison comparisons[] = {
    {"build documented", &documented_request, NULL, &documented_body, NULL, CONTENDERS(contenders)},
    {"build all fields", &full_request, NULL, &full_body_and_headers, NULL, CONTENDERS(contenders)},
    {"build escapes", &escaped_request, NULL, &escaped_body, NULL, CONTENDERS(contenders)},
};
const size_t comparison_count = sizeof comparisons / sizeof comparisons[0];
