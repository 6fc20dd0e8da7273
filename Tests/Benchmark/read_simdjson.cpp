// simdjson's on-demand reader: it reads only as far as it is asked, and keeps its parser. Its input needs room behind the
// end, which bytes that come from elsewhere do not have, so they are copied.
#include "read.h"

#include <simdjson.h>
#include <string>
#include <string_view>

using simdjson::ondemand::document;
using simdjson::ondemand::object;
using simdjson::ondemand::parser;

static parser kept;
static std::string padded;

static bool parse(const void *input, document &root) {
  const auto &body = *static_cast<const text *>(input);
  padded.reserve(body.size + simdjson::SIMDJSON_PADDING);
  padded.assign(body.data, body.size);
  return kept.iterate(padded.data(), padded.size(), padded.capacity()).get(root) == simdjson::SUCCESS;
}

static text text_of(object &from, const char *name) {
  std::string_view value;
  if (from[std::string_view(name)].get_string().get(value) != simdjson::SUCCESS)
    return {nullptr, 0};
  return {value.data(), value.size()};
}

std::size_t read_create_with_simdjson(const void *input, char *buffer, std::size_t capacity) {
  document root;
  object data;
  int64_t app_id = 0;
  if (!parse(input, root) || root["data"].get_object().get(data) != simdjson::SUCCESS)
    return 0;
  const text id = text_of(data, "id");
  if (data["app_id"].get_int64().get(app_id) != simdjson::SUCCESS)
    return 0;
  return copy_out(buffer, capacity, id, text_of(data, "created_at"), app_id);
}

std::size_t read_exchange_with_simdjson(const void *input, char *buffer, std::size_t capacity) {
  document root;
  object whole;
  if (!parse(input, root) || root.get_object().get(whole) != simdjson::SUCCESS)
    return 0;
  const text key = text_of(whole, "key");
  return copy_out(buffer, capacity, key, text_of(whole, "user_id"), 0);
}

std::size_t read_error_with_simdjson(const void *input, char *buffer, std::size_t capacity) {
  document root;
  object error;
  int64_t code = 0;
  if (!parse(input, root) || root["error"].get_object().get(error) != simdjson::SUCCESS ||
      error["code"].get_int64().get(code) != simdjson::SUCCESS)
    return 0;
  return copy_out(buffer, capacity, text_of(error, "message"), TEXT(""), code);
}
