/// @file
/// Reports of what calls do. Include <openrouter/client.hpp>.
#ifndef OPENROUTER_TRACE_HPP
#define OPENROUTER_TRACE_HPP

#if __cplusplus < 201703L
#error "<openrouter/trace.hpp> needs C++17 or newer (-std=c++17)"
#else

#include <chrono>
#include <memory>
#include <optional>
#include <type_traits>

#include "client.h"
#include "handles.hpp"

namespace openrouter {

/// The stage of a call. A trace may report stages that have no name here: pass over those.
enum class trace_stage : std::int32_t {
  attempt = OPENROUTER_TRACE_STAGE_ATTEMPT,
  connected = OPENROUTER_TRACE_STAGE_CONNECTED,
  sent = OPENROUTER_TRACE_STAGE_SENT,
  headers = OPENROUTER_TRACE_STAGE_HEADERS,
  retry = OPENROUTER_TRACE_STAGE_RETRY,
  end = OPENROUTER_TRACE_STAGE_END,
};

/// What a trace reports: openrouter_trace_event, with no value for what is not known. Texts are borrowed until the function
/// that receives it returns.
struct trace_event {
  trace_stage stage;
  std::int32_t attempt;
  std::uint64_t call;
  std::string_view method, path;
  openrouter_status status;
  /// That of the attempt, if there is a response.
  std::optional<std::int32_t> http_status;
  /// Whether the attempt uses a kept connection, as soon as it has one.
  std::optional<bool> is_kept;
  std::int64_t sent_size, received_size;
  /// Of trace_stage::retry: until the next attempt.
  std::optional<std::chrono::milliseconds> wait;
  /// Since the call was started.
  std::chrono::microseconds since_call;
  /// Since the attempt began; 0 before the first one.
  std::chrono::microseconds since_attempt;
};

namespace detail {

/// A number that is not known is -1.
template <class To, class From> std::optional<To> known(From number) noexcept {
  return number < 0 ? std::nullopt : std::optional<To>(static_cast<To>(number));
}

inline trace_event lent(const openrouter_trace_event &read) noexcept {
  return {static_cast<trace_stage>(read.stage),
          read.attempt,
          read.call,
          lent(read.method),
          lent(read.path),
          read.status,
          known<std::int32_t>(read.http_status),
          known<bool>(read.is_kept),
          read.sent_size,
          read.received_size,
          known<std::chrono::milliseconds>(read.wait_ms),
          std::chrono::microseconds(read.call_us),
          std::chrono::microseconds(read.attempt_us)};
}

/// Calls a Trace by its address, as the C function that is set.
template <class Trace> void report(const openrouter_trace_event *event, void *trace) noexcept {
  if constexpr (std::is_function_v<Trace>)
    reinterpret_cast<Trace *>(trace)(lent(*event));
  else
    (*static_cast<Trace *>(trace))(lent(*event));
}

/// That address. C knows no const there; report() gives it back.
template <class Trace> void *address(Trace &trace) noexcept {
  if constexpr (std::is_function_v<Trace>)
    return reinterpret_cast<void *>(&trace);
  else
    return const_cast<void *>(static_cast<const void *>(std::addressof(trace)));
}

} // namespace detail
} // namespace openrouter

#endif // C++17

#endif
