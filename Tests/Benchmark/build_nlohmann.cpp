// The kind of object that keeps the order in which members came.
#include "build.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

using nlohmann::ordered_json;

static void set_text(ordered_json &object, const char *name, text value) {
  if (value.data != nullptr)
    object[name] = std::string_view(value.data, value.size);
}

std::size_t build_with_nlohmann(const void *input, char *buffer, std::size_t capacity) {
  const auto &from = *static_cast<const request *>(input);
  ordered_json object;
  set_text(object, "callback_url", from.callback_url);
  set_text(object, "code_challenge", from.code_challenge);
  set_text(object, "code_challenge_method", from.code_challenge_method);
  if (is_whole(from.limit))
    object["limit"] = static_cast<int64_t>(from.limit);
  else
    object["limit"] = from.limit;
  set_text(object, "expires_at", from.expires_at);
  set_text(object, "key_label", from.key_label);
  set_text(object, "usage_limit_type", from.usage_limit_type);
  set_text(object, "workspace_id", from.workspace_id);
  const std::string json = object.dump();
  if (json.size() > capacity)
    return 0;
  return append_headers(&from, buffer, append(buffer, 0, {json.data(), json.size()}));
}
