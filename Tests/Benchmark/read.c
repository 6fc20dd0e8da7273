/* Reads answers. */
#include "read.h"
#include "body.h"

enum { UNKNOWN_SIZE = 100000 };

static text unknown_members;

static void make_unknown_members(void) { unknown_members = make_body(UNKNOWN_SIZE); }

#define READERS(answer)                                                                                                \
  {                                                                                                                    \
    {"openrouter", read_##answer##_with_openrouter},                                                                   \
        {"openrouter, handle reused", read_##answer##_with_reused_openrouter},                                         \
        {"jansson", read_##answer##_with_jansson}, {"cJSON", read_##answer##_with_cjson},                              \
        {"json-c", read_##answer##_with_json_c}, {"RapidJSON", read_##answer##_with_rapidjson},                        \
        {"nlohmann-json", read_##answer##_with_nlohmann}, {"yyjson", read_##answer##_with_yyjson},                     \
        {"simdjson", read_##answer##_with_simdjson},                                                                   \
  }
static const contender create[] = READERS(create), exchange[] = READERS(exchange), error[] = READERS(error);

const comparison comparisons[] = {
    {"read create response", &documented_create_answer, NULL, &create_values, NULL, CONTENDERS(create)},
    {"read exchange response", &documented_exchange_answer, NULL, &exchange_values, NULL, CONTENDERS(exchange)},
    {"read error", &documented_error, NULL, &error_values, NULL, CONTENDERS(error)},
    {"read unknown members", &unknown_members, make_unknown_members, &create_values, NULL, CONTENDERS(create)},
};
const size_t comparison_count = sizeof comparisons / sizeof comparisons[0];
