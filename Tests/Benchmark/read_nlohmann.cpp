// Without exceptions: what is no JSON comes out as a value that is discarded, and is no object.
#include "read.h"

#include <nlohmann/json.hpp>
#include <string>

using nlohmann::json;

static const json nothing;

static json parse(const void *input) {
  const auto &body = *static_cast<const text *>(input);
  return json::parse(body.data, body.data + body.size, nullptr, false);
}

static const json &member(const json &object, const char *name) {
  auto found = object.find(name);
  return found == object.end() ? nothing : *found;
}

static text text_of(const json &object, const char *name) {
  const json &value = member(object, name);
  if (!value.is_string())
    return {nullptr, 0};
  const auto &string = value.get_ref<const std::string &>();
  return {string.data(), string.size()};
}

std::size_t read_create_with_nlohmann(const void *input, char *buffer, std::size_t capacity) {
  const json root = parse(input);
  const json &data = member(root, "data"), &app_id = member(data, "app_id");
  if (!app_id.is_number_integer())
    return 0;
  return copy_out(buffer, capacity, text_of(data, "id"), text_of(data, "created_at"), app_id.get<std::int64_t>());
}

std::size_t read_exchange_with_nlohmann(const void *input, char *buffer, std::size_t capacity) {
  const json root = parse(input);
  return copy_out(buffer, capacity, text_of(root, "key"), text_of(root, "user_id"), 0);
}

std::size_t read_error_with_nlohmann(const void *input, char *buffer, std::size_t capacity) {
  const json root = parse(input);
  const json &error = member(root, "error"), &code = member(error, "code");
  if (!code.is_number_integer())
    return 0;
  return copy_out(buffer, capacity, text_of(error, "message"), TEXT(""), code.get<std::int64_t>());
}
