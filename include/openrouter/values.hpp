/// @file
/// Choices of openrouter.h and its parts as enumerations, and times. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_VALUES_HPP
#define OPENROUTER_VALUES_HPP

#if __cplusplus < 201703L
#error "<openrouter/values.hpp> needs C++17 or newer (-std=c++17)"
#else

#include <chrono>
#include <cstdint>

#include "openrouter.h"

namespace openrouter {

/// How a code challenge is derived from its verifier. other: known only by its text; it can be read, but not set.
enum class code_challenge_method : std::int32_t {
  other = OPENROUTER_CODE_CHALLENGE_METHOD_OTHER,
  s256 = OPENROUTER_CODE_CHALLENGE_METHOD_S256,
  plain = OPENROUTER_CODE_CHALLENGE_METHOD_PLAIN,
};

/// The interval after which a credit limit is reset. other: known only by its text; it can be read, but not set.
enum class usage_limit_type : std::int32_t {
  other = OPENROUTER_USAGE_LIMIT_TYPE_OTHER,
  daily = OPENROUTER_USAGE_LIMIT_TYPE_DAILY,
  weekly = OPENROUTER_USAGE_LIMIT_TYPE_WEEKLY,
  monthly = OPENROUTER_USAGE_LIMIT_TYPE_MONTHLY,
};

/// Which HTTP header carries the app's title.
enum class title_header : std::int32_t {
  x_title = OPENROUTER_TITLE_HEADER_X_TITLE,
  x_openrouter_title = OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE,
};

/// The kind of a stream event. Later versions can add kinds that have no name here: ignore those.
enum class stream_event_kind : std::int32_t {
  message = OPENROUTER_STREAM_EVENT_KIND_MESSAGE,
  comment = OPENROUTER_STREAM_EVENT_KIND_COMMENT,
};

/// What a JSON value is. Later versions may have types that have no name here: pass over those.
enum class json_type : std::int32_t {
  null = OPENROUTER_JSON_TYPE_NULL,
  boolean = OPENROUTER_JSON_TYPE_BOOLEAN,
  number = OPENROUTER_JSON_TYPE_NUMBER,
  text = OPENROUTER_JSON_TYPE_TEXT,
  array = OPENROUTER_JSON_TYPE_ARRAY,
  object = OPENROUTER_JSON_TYPE_OBJECT,
};

/// How far a request got.
enum class delivery : std::int32_t {
  not_sent = OPENROUTER_DELIVERY_NOT_SENT,
  partly_sent = OPENROUTER_DELIVERY_PARTLY_SENT,
  sent = OPENROUTER_DELIVERY_SENT,
  answered = OPENROUTER_DELIVERY_ANSWERED,
};

/// A time in seconds since 1970: std::chrono::sys_seconds, which has that name since C++20.
using sys_seconds = std::chrono::time_point<std::chrono::system_clock, std::chrono::seconds>;

} // namespace openrouter

#endif // C++17

#endif
