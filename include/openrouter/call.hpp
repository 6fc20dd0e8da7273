/// @file
/// Calls of any operation, event by event. Include <openrouter/client.hpp>.
#ifndef OPENROUTER_CALL_HPP
#define OPENROUTER_CALL_HPP

#if __cplusplus < 201703L
#error "<openrouter/call.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "calls.hpp"
#include "chat.hpp"
#include "event_range.hpp"
#include "request.hpp"

namespace openrouter {

template <>
struct functions_of<openrouter_call_options>
    : detail::functions<openrouter_call_options_new, openrouter_call_options_free> {};

/// Options of a call: timeouts, retries, the size of responses.
template <class Errors>
class basic_call_options : public detail::model<basic_call_options<Errors>, Errors, openrouter_call_options> {
  using base = detail::model<basic_call_options, Errors, openrouter_call_options>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_call_options_reset); }
  std::string_view error_field() const noexcept { return openrouter_call_options_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_call_options_error_message(this->get());
  }

  returned<Errors> set_first_byte_timeout(std::chrono::milliseconds first_byte_timeout) {
    return this->call(openrouter_call_options_set_first_byte_timeout_ms, first_byte_timeout);
  }
  std::chrono::milliseconds get_first_byte_timeout() const noexcept {
    return this->template value<std::chrono::milliseconds>(openrouter_call_options_get_first_byte_timeout_ms);
  }
  void unset_first_byte_timeout() noexcept { this->apply(openrouter_call_options_unset_first_byte_timeout_ms); }

  returned<Errors> set_idle_timeout(std::chrono::milliseconds idle_timeout) {
    return this->call(openrouter_call_options_set_idle_timeout_ms, idle_timeout);
  }
  std::chrono::milliseconds get_idle_timeout() const noexcept {
    return this->template value<std::chrono::milliseconds>(openrouter_call_options_get_idle_timeout_ms);
  }
  void unset_idle_timeout() noexcept { this->apply(openrouter_call_options_unset_idle_timeout_ms); }

  returned<Errors> set_progress_timeout(std::chrono::milliseconds progress_timeout) {
    return this->call(openrouter_call_options_set_progress_timeout_ms, progress_timeout);
  }
  std::chrono::milliseconds get_progress_timeout() const noexcept {
    return this->template value<std::chrono::milliseconds>(openrouter_call_options_get_progress_timeout_ms);
  }
  void unset_progress_timeout() noexcept { this->apply(openrouter_call_options_unset_progress_timeout_ms); }

  returned<Errors> set_total_timeout(std::chrono::milliseconds total_timeout) {
    return this->call(openrouter_call_options_set_total_timeout_ms, total_timeout);
  }
  std::chrono::milliseconds get_total_timeout() const noexcept {
    return this->template value<std::chrono::milliseconds>(openrouter_call_options_get_total_timeout_ms);
  }
  void unset_total_timeout() noexcept { this->apply(openrouter_call_options_unset_total_timeout_ms); }

  returned<Errors> set_retry_window(std::chrono::milliseconds retry_window) {
    return this->call(openrouter_call_options_set_retry_window_ms, retry_window);
  }
  std::chrono::milliseconds get_retry_window() const noexcept {
    return this->template value<std::chrono::milliseconds>(openrouter_call_options_get_retry_window_ms);
  }
  void unset_retry_window() noexcept { this->apply(openrouter_call_options_unset_retry_window_ms); }

  returned<Errors> set_max_attempts(std::int32_t max_attempts) {
    return this->call(openrouter_call_options_set_max_attempts, max_attempts);
  }
  std::int32_t get_max_attempts() const noexcept { return this->value(openrouter_call_options_get_max_attempts); }
  void unset_max_attempts() noexcept { this->apply(openrouter_call_options_unset_max_attempts); }

  returned<Errors> set_limit(std::int64_t limit) { return this->call(openrouter_call_options_set_limit, limit); }
  std::int64_t get_limit() const noexcept { return this->value(openrouter_call_options_get_limit); }
  void unset_limit() noexcept { this->apply(openrouter_call_options_unset_limit); }
};

template <> struct functions_of<openrouter_call> : detail::functions<openrouter_call_new, openrouter_call_free> {};

/// One request of any operation on its way, and its response, event by event.
template <class Errors> class basic_call : public detail::model<basic_call<Errors>, Errors, openrouter_call> {
  using base = detail::model<basic_call, Errors, openrouter_call>;

public:
  using base::base;

  basic_call() = delete;

  /// Makes a call, if errors are thrown; otherwise use make(). Options and cancellation may be omitted; client and
  /// cancellation must outlive the call.
  template <class E = Errors, class = std::enable_if_t<E::throws>>
  explicit basic_call(const handle<openrouter_client> &client OPENROUTER_LIFETIMEBOUND,
                      const handle<openrouter_call_options> *options = nullptr,
                      const handle<openrouter_cancellation> *cancellation OPENROUTER_LIFETIMEBOUND = nullptr)
      : base(make(client, options, cancellation).release()) {}

  /// Makes a call; returns it, or a result that holds it.
  static returned<Errors, basic_call> make(
      const handle<openrouter_client> &client OPENROUTER_LIFETIMEBOUND,
      const handle<openrouter_call_options> *options = nullptr,
      const handle<openrouter_cancellation> *cancellation OPENROUTER_LIFETIMEBOUND = nullptr) {
    return base::created(client.get(), detail::get(options), detail::get(cancellation));
  }

  std::string_view error_field() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_call_error_field(this->get());
  }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_call_error_message(this->get());
  }

  /// Sends a request; a stream is asked for where the operation has one.
  returned<Errors> start(handle<openrouter_request> &sent) {
    is_complete_ = false;
    return settled(openrouter_call_start(this->get(), sent.get()));
  }

  /// The next event; nothing if none came within the time, or the response is complete: is_complete() says which. A
  /// negative time waits without a limit.
  returned<Errors, std::optional<event>> next(std::chrono::milliseconds timeout = std::chrono::milliseconds(-1)) {
    const openrouter_event *read = nullptr;
    openrouter_status status = openrouter_call_next(this->get(), timeout.count(), &read);
    is_complete_ = status == OPENROUTER_END;
    std::optional<event> found;
    if (status == OPENROUTER_OK)
      found = detail::lent(*read);
    return detail::settle<Errors>(status, detail::last_message(*this, status), found);
  }
  /// Whether the last next() or run() found that the response is complete; false after start().
  bool is_complete() const noexcept { return is_complete_ && *this; }
  /// All events until the response is complete.
  event_range<Errors, basic_call, event> events() noexcept OPENROUTER_LIFETIMEBOUND {
    return event_range<Errors, basic_call, event>(*this);
  }
  /// Goes to the end, and passes over all events.
  returned<Errors> run() {
    openrouter_status status = openrouter_call_run(this->get());
    is_complete_ = status == OPENROUTER_OK;
    return settled(status);
  }

  /// A descriptor to wait for in an event loop; -1 for an empty handle.
  int get_descriptor() noexcept {
    int descriptor = -1;
    openrouter_call_get_descriptor(this->get(), &descriptor);
    return descriptor;
  }

  /// The result of a chat request as far as it has come; no value for other requests.
  std::optional<basic_chat_result_view<Errors>> get_chat_result() noexcept OPENROUTER_LIFETIMEBOUND {
    openrouter_chat_result *result = nullptr;
    if (openrouter_call_get_chat_result(this->get(), &result) != OPENROUTER_OK)
      return std::nullopt;
    return basic_chat_result_view<Errors>(result);
  }
  basic_response_view<Errors> get_response() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->template value<basic_response_view<Errors>>(openrouter_call_get_response);
  }
  basic_client_error_view<Errors> get_client_error() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->template value<basic_client_error_view<Errors>>(openrouter_call_get_client_error);
  }

private:
  returned<Errors> settled(openrouter_status status) {
    return detail::settle<Errors>(status, detail::last_message(*this, status));
  }

  bool is_complete_ = false;
};

} // namespace openrouter

#endif // C++17

#endif
