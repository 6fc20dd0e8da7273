// RapidJSON's document, a new one for each response, with SSE2 and without assertions; it does not check UTF-8.
#define RAPIDJSON_SSE2
#include "read.h"

#include <rapidjson/document.h>

using rapidjson::Document;
using rapidjson::Value;

static const Value nothing;

static const Value &member(const Value &object, const char *name) {
  if (!object.IsObject())
    return nothing;
  auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nothing : found->value;
}

static text text_of(const Value &object, const char *name) {
  const Value &value = member(object, name);
  return value.IsString() ? text{value.GetString(), value.GetStringLength()} : text{nullptr, 0};
}

static void parse(Document &root, const void *input) {
  const auto &body = *static_cast<const text *>(input);
  root.Parse(body.data, body.size);
}

std::size_t read_create_with_rapidjson(const void *input, char *buffer, std::size_t capacity) {
  Document root;
  parse(root, input);
  const Value &data = member(root, "data"), &app_id = member(data, "app_id");
  if (!app_id.IsInt64())
    return 0;
  return copy_out(buffer, capacity, text_of(data, "id"), text_of(data, "created_at"), app_id.GetInt64());
}

std::size_t read_exchange_with_rapidjson(const void *input, char *buffer, std::size_t capacity) {
  Document root;
  parse(root, input);
  return copy_out(buffer, capacity, text_of(root, "key"), text_of(root, "user_id"), 0);
}

std::size_t read_error_with_rapidjson(const void *input, char *buffer, std::size_t capacity) {
  Document root;
  parse(root, input);
  const Value &error = member(root, "error"), &code = member(error, "code");
  if (!code.IsInt64())
    return 0;
  return copy_out(buffer, capacity, text_of(error, "message"), TEXT(""), code.GetInt64());
}
