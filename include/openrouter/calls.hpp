/// @file
/// The client and its calls. Include <openrouter/client.hpp>.
#ifndef OPENROUTER_CALLS_HPP
#define OPENROUTER_CALLS_HPP

#if __cplusplus < 201703L
#error "<openrouter/calls.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "chat.hpp"
#include "client.h"
#include "http.hpp"
#include "request.hpp"
#include "requests.hpp"
#include "responses.hpp"
#include "trace.hpp"

namespace openrouter {

namespace detail {

/// An optional argument: NULL if omitted, as in C.
template <class C> const C *get(const handle<C> *optional) noexcept {
  return optional == nullptr ? nullptr : optional->get();
}

} // namespace detail

/// Loads the settings that are not set yet from the environment.
template <class Errors> returned<Errors> load_environment(basic_settings<Errors> &into) {
  openrouter_status status = openrouter_settings_load_environment(into.get());
  return detail::settle<Errors>(status, detail::last_failure(into, status));
}

template <>
struct functions_of<openrouter_client_options>
    : detail::functions<openrouter_client_options_new, openrouter_client_options_free> {};

/// Options of a client: timeouts, retries, network.
template <class Errors>
class basic_client_options : public detail::model<basic_client_options<Errors>, Errors, openrouter_client_options> {
  using base = detail::model<basic_client_options, Errors, openrouter_client_options>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_client_options_reset); }
  std::string_view error_field() const noexcept { return openrouter_client_options_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_client_options_error_message(this->get());
  }

  returned<Errors> set_connect_timeout(std::chrono::milliseconds connect_timeout) {
    return this->call(openrouter_client_options_set_connect_timeout_ms, connect_timeout);
  }
  std::chrono::milliseconds get_connect_timeout() const noexcept {
    return this->template value<std::chrono::milliseconds>(openrouter_client_options_get_connect_timeout_ms);
  }
  void unset_connect_timeout() noexcept { this->apply(openrouter_client_options_unset_connect_timeout_ms); }

  returned<Errors> set_attempt_timeout(std::chrono::milliseconds attempt_timeout) {
    return this->call(openrouter_client_options_set_attempt_timeout_ms, attempt_timeout);
  }
  std::chrono::milliseconds get_attempt_timeout() const noexcept {
    return this->template value<std::chrono::milliseconds>(openrouter_client_options_get_attempt_timeout_ms);
  }
  void unset_attempt_timeout() noexcept { this->apply(openrouter_client_options_unset_attempt_timeout_ms); }

  returned<Errors> set_total_timeout(std::chrono::milliseconds total_timeout) {
    return this->call(openrouter_client_options_set_total_timeout_ms, total_timeout);
  }
  std::chrono::milliseconds get_total_timeout() const noexcept {
    return this->template value<std::chrono::milliseconds>(openrouter_client_options_get_total_timeout_ms);
  }
  void unset_total_timeout() noexcept { this->apply(openrouter_client_options_unset_total_timeout_ms); }

  returned<Errors> set_max_attempts(std::int32_t max_attempts) {
    return this->call(openrouter_client_options_set_max_attempts, max_attempts);
  }
  std::int32_t get_max_attempts() const noexcept { return this->value(openrouter_client_options_get_max_attempts); }
  void unset_max_attempts() noexcept { this->apply(openrouter_client_options_unset_max_attempts); }

  returned<Errors> set_proxy(text_argument proxy) { return this->call(openrouter_client_options_set_proxy, proxy); }
  std::optional<std::string_view> get_proxy() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_client_options_get_proxy);
  }
  void unset_proxy() noexcept { this->apply(openrouter_client_options_unset_proxy); }

  returned<Errors> set_ca_file(text_argument ca_file) {
    return this->call(openrouter_client_options_set_ca_file, ca_file);
  }
  std::optional<std::string_view> get_ca_file() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_client_options_get_ca_file);
  }
  void unset_ca_file() noexcept { this->apply(openrouter_client_options_unset_ca_file); }

  /// Sets the trace of a client: a function or function object that is called with each trace_event, and must not throw.
  /// It is not copied: it must outlive the clients that are made with the options.
  template <class Trace> void set_trace(Trace &trace) noexcept {
    static_assert(std::is_nothrow_invocable_v<Trace &, const trace_event &>, "noexcept, and called with a trace_event");
    openrouter_client_options_set_trace(this->get(), &detail::report<Trace>, detail::address(trace));
  }
  /// Sets no trace.
  void set_trace(std::nullptr_t) noexcept { openrouter_client_options_set_trace(this->get(), nullptr, nullptr); }
};

template <>
struct functions_of<openrouter_cancellation>
    : detail::functions<openrouter_cancellation_new, openrouter_cancellation_free> {};

/// Cancels calls.
template <class Errors>
class basic_cancellation : public detail::model<basic_cancellation<Errors>, Errors, openrouter_cancellation> {
  using base = detail::model<basic_cancellation, Errors, openrouter_cancellation>;

public:
  using base::base;

  /// May be called from any thread and from a signal handler.
  void request() const noexcept { openrouter_cancellation_request(this->get()); }
  void reset() noexcept { this->apply(openrouter_cancellation_reset); }
};

/// Reads why a call failed, owned or borrowed. Its texts are valid as long as the owner exists; the compiler cannot
/// check that for a view.
template <class Errors, class Base> class client_error_getters : public Base {
public:
  using Base::Base;

  std::string_view field() const noexcept { return openrouter_client_error_field(this->get()); }
  std::string_view message() const noexcept { return openrouter_client_error_message(this->get()); }

  std::optional<std::int32_t> get_http_status() const noexcept {
    return this->optional(openrouter_client_error_get_http_status);
  }
  std::optional<std::string_view> get_body() const noexcept { return this->optional(openrouter_client_error_get_body); }
  std::optional<basic_api_error_view<Errors>> get_api_error() const noexcept {
    return this->template optional<basic_api_error_view<Errors>>(openrouter_client_error_get_api_error);
  }
  std::optional<std::int32_t> get_attempts() const noexcept {
    return this->optional(openrouter_client_error_get_attempts);
  }
  std::optional<std::int32_t> get_curl_code() const noexcept {
    return this->optional(openrouter_client_error_get_curl_code);
  }
  std::optional<std::chrono::milliseconds> get_retry_after() const noexcept {
    return this->template optional<std::chrono::milliseconds>(openrouter_client_error_get_retry_after_ms);
  }
  /// How far the last attempt got; no value before the first one.
  std::optional<delivery> get_delivery() const noexcept {
    return this->template optional<delivery>(openrouter_client_error_get_delivery);
  }
};

/// Why a call failed, borrowed from a call or a sign_in.
template <class Errors>
class basic_client_error_view : public client_error_getters<Errors, detail::reading<view<openrouter_client_error>>> {
  using base = client_error_getters<Errors, detail::reading<view<openrouter_client_error>>>;

public:
  using base::base;
};

template <>
struct functions_of<openrouter_client_error>
    : detail::functions<openrouter_client_error_new, openrouter_client_error_free> {};

/// Why a call failed.
template <class Errors>
class basic_client_error
    : public client_error_getters<Errors, detail::model<basic_client_error<Errors>, Errors, openrouter_client_error>> {
  using base = client_error_getters<Errors, detail::model<basic_client_error, Errors, openrouter_client_error>>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_client_error_reset); }
};

namespace detail {

/// A client_error for a call that reports to one. Without memory it is empty, and failures have their status alone.
template <class Errors> basic_client_error<Errors> new_report() noexcept {
  openrouter_client_error *made = nullptr;
  functions_of<openrouter_client_error>::create(&made);
  return basic_client_error<Errors>(made);
}

template <class Errors> auto reported(const basic_client_error<Errors> &error, openrouter_status status) noexcept {
  return [&error, status] { return failure(status, error.field().data(), error.message().data()); };
}

} // namespace detail

template <>
struct functions_of<openrouter_client> : detail::functions<openrouter_client_new, openrouter_client_free> {};

/// Sends requests. Immutable: calls may run concurrently on one client. The failure of a call has the message of the
/// client_error that was passed; the client_error holds more details.
template <class Errors> class basic_client : public detail::model<basic_client<Errors>, Errors, openrouter_client> {
  using base = detail::model<basic_client, Errors, openrouter_client>;

public:
  using base::base;

  basic_client() = delete;

  /// Makes a client, if errors are thrown; otherwise use make(). Options may be omitted.
  template <class E = Errors, class = std::enable_if_t<E::throws>>
  explicit basic_client(const handle<openrouter_settings> &with,
                        const handle<openrouter_client_options> *options = nullptr)
      : base(make(with, options).release()) {}

  /// Makes a client; returns it, or a result that holds it.
  static returned<Errors, basic_client> make(const handle<openrouter_settings> &with,
                                             const handle<openrouter_client_options> *options = nullptr) {
    return base::created(with.get(), detail::get(options));
  }
  /// Makes a client with the settings of the environment. The field of a failure is the name of the variable.
  static returned<Errors, basic_client> from_environment() {
    basic_client_error<Errors> error = detail::new_report<Errors>();
    openrouter_client *made = nullptr;
    openrouter_status status = openrouter_client_new_from_environment(error.get(), &made);
    return detail::settle<Errors>(status, detail::reported(error, status), basic_client(made));
  }

  /// Sends a request of any operation, and receives the whole response.
  returned<Errors> send(handle<openrouter_request> &sent, handle<openrouter_response> &received,
                        handle<openrouter_client_error> &error,
                        const handle<openrouter_cancellation> *cancellation = nullptr) const {
    openrouter_status status =
        openrouter_client_send(this->get(), sent.get(), detail::get(cancellation), received.get(), error.get());
    return detail::settle<Errors>(status, words(error, status));
  }
  /// Sends a chat request, and receives the whole result.
  returned<Errors> chat(handle<openrouter_request> &sent, handle<openrouter_chat_result> &received,
                        handle<openrouter_client_error> &error,
                        const handle<openrouter_cancellation> *cancellation = nullptr) const {
    openrouter_status status =
        openrouter_client_chat(this->get(), sent.get(), detail::get(cancellation), received.get(), error.get());
    return detail::settle<Errors>(status, words(error, status));
  }

  returned<Errors> create_auth_keys_code(const handle<openrouter_create_auth_keys_code_request> &sent,
                                         handle<openrouter_create_auth_keys_code_response> &received,
                                         handle<openrouter_client_error> &error,
                                         const handle<openrouter_cancellation> *cancellation = nullptr) const {
    openrouter_status status = openrouter_client_create_auth_keys_code(
        this->get(), sent.get(), detail::get(cancellation), received.get(), error.get());
    return detail::settle<Errors>(status, why(error, status));
  }

  returned<Errors> exchange_auth_code_for_api_key(const handle<openrouter_exchange_auth_code_for_api_key_request> &sent,
                                                  handle<openrouter_exchange_auth_code_for_api_key_response> &received,
                                                  handle<openrouter_client_error> &error,
                                                  const handle<openrouter_cancellation> *cancellation = nullptr) const {
    openrouter_status status = openrouter_client_exchange_auth_code_for_api_key(
        this->get(), sent.get(), detail::get(cancellation), received.get(), error.get());
    return detail::settle<Errors>(status, why(error, status));
  }

private:
  static auto why(const handle<openrouter_client_error> &error, openrouter_status status) noexcept {
    return [&error, status] {
      return failure(status, openrouter_client_error_field(error.get()), openrouter_client_error_message(error.get()));
    };
  }
  // Without the field, which is borrowed if the request is one of any operation.
  static auto words(const handle<openrouter_client_error> &error, openrouter_status status) noexcept {
    return [&error, status] { return failure(status, "", openrouter_client_error_message(error.get())); };
  }
};

} // namespace openrouter

#endif // C++17

#endif
