/// @file
/// Event streams: bytes in, events out, as a range or one by one. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_EVENT_STREAM_HPP
#define OPENROUTER_EVENT_STREAM_HPP

#if __cplusplus < 201703L
#error "<openrouter/event_stream.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "event_range.hpp"
#include "handles.hpp"
#include "values.hpp"

namespace openrouter {

/// An event of a stream, borrowed until the next call that changes the stream. Each text is NUL-terminated.
struct stream_event {
  stream_event_kind kind;
  std::string_view type, data, last_event_id;
};

template <>
struct functions_of<openrouter_event_stream>
    : detail::functions<openrouter_event_stream_new, openrouter_event_stream_free> {};

/// Reads a stream of server-sent events.
template <class Errors>
class basic_event_stream : public detail::model<basic_event_stream<Errors>, Errors, openrouter_event_stream> {
  using base = detail::model<basic_event_stream, Errors, openrouter_event_stream>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_event_stream_reset); }
  std::string_view error_field() const noexcept { return openrouter_event_stream_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_event_stream_error_message(this->get());
  }

  returned<Errors> set_limit(std::size_t limit) { return this->call(openrouter_event_stream_set_limit, limit); }
  std::size_t get_limit() const noexcept { return this->value(openrouter_event_stream_get_limit); }

  returned<Errors> read(text_argument bytes) { return this->call(openrouter_event_stream_read, bytes); }
  void end() noexcept { this->apply(openrouter_event_stream_end); }
  /// The next event; no value if more bytes are needed or, after end(), if everything was read.
  returned<Errors, std::optional<stream_event>> next() OPENROUTER_LIFETIMEBOUND {
    const openrouter_stream_event *event = nullptr;
    openrouter_status status = openrouter_event_stream_next(this->get(), &event);
    std::optional<stream_event> found;
    if (status == OPENROUTER_OK)
      found = stream_event{static_cast<stream_event_kind>(event->kind), detail::lent(event->type),
                           detail::lent(event->data), detail::lent(event->last_event_id)};
    return detail::settle<Errors>(status, detail::last_failure(*this, status), found);
  }
  /// All events that next() would return one by one.
  event_range<Errors, basic_event_stream, stream_event> events() noexcept OPENROUTER_LIFETIMEBOUND {
    return event_range<Errors, basic_event_stream, stream_event>(*this);
  }

  std::optional<std::string_view> get_last_event_id() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_event_stream_get_last_event_id);
  }
  std::optional<std::chrono::milliseconds> get_retry() const noexcept {
    return this->template optional<std::chrono::milliseconds>(openrouter_event_stream_get_retry_ms);
  }
};

} // namespace openrouter

#endif // C++17

#endif
