/// @file
/// The sign-in in one call. Include <openrouter/client.hpp>.
#ifndef OPENROUTER_SIGN_IN_HPP
#define OPENROUTER_SIGN_IN_HPP

#if __cplusplus < 201703L
#error "<openrouter/sign_in.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "calls.hpp"

namespace openrouter {

// GCC's -Wshadow warns that an enumerator hides the class of the same name.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/// How the code gets from the browser to the program.
enum class sign_in_mode : std::int32_t {
  automatic = OPENROUTER_SIGN_IN_MODE_AUTOMATIC,
  browser = OPENROUTER_SIGN_IN_MODE_BROWSER,
  callback = OPENROUTER_SIGN_IN_MODE_CALLBACK,
  headless = OPENROUTER_SIGN_IN_MODE_HEADLESS,
};

/// The stage of a sign-in, to show progress.
enum class sign_in_stage : std::int32_t {
  browser = OPENROUTER_SIGN_IN_STAGE_BROWSER,
  input = OPENROUTER_SIGN_IN_STAGE_INPUT,
  exchanging = OPENROUTER_SIGN_IN_STAGE_EXCHANGING,
  retrying = OPENROUTER_SIGN_IN_STAGE_RETRYING,
  finishing = OPENROUTER_SIGN_IN_STAGE_FINISHING,
  done = OPENROUTER_SIGN_IN_STAGE_DONE,
};

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

/// The state of a sign-in: done, the key is available; waiting, step again; input_needed, submit the code that the user
/// copied.
enum class sign_in_state : std::int32_t {
  done = OPENROUTER_OK,
  waiting = OPENROUTER_WAITING,
  input_needed = OPENROUTER_INPUT_NEEDED,
};

template <>
struct functions_of<openrouter_sign_in_options>
    : detail::functions<openrouter_sign_in_options_new, openrouter_sign_in_options_free> {};

/// Options of a sign-in: what it requests, and how it runs.
template <class Errors>
class basic_sign_in_options : public detail::model<basic_sign_in_options<Errors>, Errors, openrouter_sign_in_options> {
  using base = detail::model<basic_sign_in_options, Errors, openrouter_sign_in_options>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_sign_in_options_reset); }
  std::string_view error_field() const noexcept { return openrouter_sign_in_options_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_sign_in_options_error_message(this->get());
  }

  returned<Errors> set_auth_url(text_argument auth_url) {
    return this->call(openrouter_sign_in_options_set_auth_url, auth_url);
  }
  std::string_view get_auth_url() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->value(openrouter_sign_in_options_get_auth_url);
  }
  void unset_auth_url() noexcept { this->apply(openrouter_sign_in_options_unset_auth_url); }

  returned<Errors> set_key_label(text_argument key_label) {
    return this->call(openrouter_sign_in_options_set_key_label, key_label);
  }
  std::optional<std::string_view> get_key_label() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_sign_in_options_get_key_label);
  }
  void unset_key_label() noexcept { this->apply(openrouter_sign_in_options_unset_key_label); }

  returned<Errors> set_limit(double limit) { return this->call(openrouter_sign_in_options_set_limit, limit); }
  std::optional<double> get_limit() const noexcept { return this->optional(openrouter_sign_in_options_get_limit); }
  void unset_limit() noexcept { this->apply(openrouter_sign_in_options_unset_limit); }

  returned<Errors> set_workspace_id(text_argument workspace_id) {
    return this->call(openrouter_sign_in_options_set_workspace_id, workspace_id);
  }
  std::optional<std::string_view> get_workspace_id() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_sign_in_options_get_workspace_id);
  }
  void unset_workspace_id() noexcept { this->apply(openrouter_sign_in_options_unset_workspace_id); }

  returned<Errors> set_required_workspace_id(text_argument required_workspace_id) {
    return this->call(openrouter_sign_in_options_set_required_workspace_id, required_workspace_id);
  }
  std::optional<std::string_view> get_required_workspace_id() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_sign_in_options_get_required_workspace_id);
  }
  void unset_required_workspace_id() noexcept { this->apply(openrouter_sign_in_options_unset_required_workspace_id); }

  returned<Errors> set_mode(sign_in_mode mode) { return this->call(openrouter_sign_in_options_set_mode, mode); }
  sign_in_mode get_mode() const noexcept {
    return this->template value<sign_in_mode>(openrouter_sign_in_options_get_mode);
  }
  void unset_mode() noexcept { this->apply(openrouter_sign_in_options_unset_mode); }

  returned<Errors> set_port(std::int32_t port) { return this->call(openrouter_sign_in_options_set_port, port); }
  std::int32_t get_port() const noexcept { return this->value(openrouter_sign_in_options_get_port); }
  void unset_port() noexcept { this->apply(openrouter_sign_in_options_unset_port); }

  returned<Errors> set_timeout(std::chrono::milliseconds timeout) {
    return this->call(openrouter_sign_in_options_set_timeout_ms, timeout);
  }
  std::chrono::milliseconds get_timeout() const noexcept {
    return this->template value<std::chrono::milliseconds>(openrouter_sign_in_options_get_timeout_ms);
  }
  void unset_timeout() noexcept { this->apply(openrouter_sign_in_options_unset_timeout_ms); }
};

template <>
struct functions_of<openrouter_sign_in> : detail::functions<openrouter_sign_in_new, openrouter_sign_in_free> {};

/// Signs a user in with OpenRouter, so that the program gets an API key.
template <class Errors> class basic_sign_in : public detail::model<basic_sign_in<Errors>, Errors, openrouter_sign_in> {
  using base = detail::model<basic_sign_in, Errors, openrouter_sign_in>;

public:
  using base::base;

  basic_sign_in() = delete;

  /// Makes a sign-in, if errors are thrown; otherwise use make(). Options and cancellation may be omitted; client and
  /// cancellation must outlive the sign-in.
  template <class E = Errors, class = std::enable_if_t<E::throws>>
  explicit basic_sign_in(const handle<openrouter_client> &client OPENROUTER_LIFETIMEBOUND,
                         const handle<openrouter_sign_in_options> *options = nullptr,
                         const handle<openrouter_cancellation> *cancellation OPENROUTER_LIFETIMEBOUND = nullptr)
      : base(make(client, options, cancellation).release()) {}

  /// Makes a sign-in; returns it, or a result that holds it.
  static returned<Errors, basic_sign_in> make(
      const handle<openrouter_client> &client OPENROUTER_LIFETIMEBOUND,
      const handle<openrouter_sign_in_options> *options = nullptr,
      const handle<openrouter_cancellation> *cancellation OPENROUTER_LIFETIMEBOUND = nullptr) {
    return base::created(client.get(), detail::get(options), detail::get(cancellation));
  }

  /// Makes a sign-in with a separate client, which has the settings of the environment. The field of a failure is the
  /// name of the variable.
  static returned<Errors, basic_sign_in> from_environment(
      const handle<openrouter_sign_in_options> *options = nullptr,
      const handle<openrouter_cancellation> *cancellation OPENROUTER_LIFETIMEBOUND = nullptr) {
    basic_client_error<Errors> error = detail::new_report<Errors>();
    openrouter_sign_in *made = nullptr;
    openrouter_status status =
        openrouter_sign_in_new_from_environment(detail::get(options), detail::get(cancellation), error.get(), &made);
    return detail::settle<Errors>(status, detail::reported(error, status), basic_sign_in(made));
  }

  std::string_view error_field() const noexcept { return openrouter_sign_in_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_sign_in_error_message(this->get());
  }

  returned<Errors> start() { return this->call(openrouter_sign_in_start); }
  returned<Errors, std::string_view> get_url() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_sign_in_get_url, "url", "url is not available: call start first");
  }
  returned<Errors, sign_in_mode> get_mode() const {
    return this->template required<Errors, sign_in_mode>(openrouter_sign_in_get_mode, "mode",
                                                         "mode is not available: call start first");
  }
  returned<Errors, sign_in_stage> get_stage() const {
    return this->template required<Errors, sign_in_stage>(openrouter_sign_in_get_stage, "stage",
                                                          "stage is not available: call start first");
  }
  returned<Errors, std::int32_t> get_descriptor() const {
    return this->template required<Errors>(openrouter_sign_in_get_descriptor, "descriptor",
                                           "descriptor is not available: call start first");
  }
  /// Waits up to the given time for the next event; a negative time waits without a limit.
  returned<Errors, sign_in_state> step(std::chrono::milliseconds timeout) {
    return went_on(openrouter_sign_in_step(this->get(), timeout.count()));
  }
  returned<Errors> submit(text_argument text) { return this->call(openrouter_sign_in_submit, text); }
  /// Blocks until the end, or until input_needed: submit, and run again.
  returned<Errors, sign_in_state> run() { return went_on(openrouter_sign_in_run(this->get())); }
  /// Starts, and runs to the end as a conversation on standard error and standard input.
  returned<Errors> run_in_terminal() { return this->call(openrouter_sign_in_run_in_terminal); }
  returned<Errors, std::string_view> get_key() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_sign_in_get_key, "key",
                                           "key is not available: the sign-in has not succeeded");
  }
  std::optional<std::string_view> get_user_id() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_sign_in_get_user_id);
  }
  bool is_user_id_null() const noexcept { return this->is_null(openrouter_sign_in_get_user_id); }
  std::optional<basic_client_error_view<Errors>> get_client_error() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->template optional<basic_client_error_view<Errors>>(openrouter_sign_in_get_client_error);
  }

private:
  returned<Errors, sign_in_state> went_on(openrouter_status status) {
    return detail::settle<Errors>(status, detail::last_failure(*this, status), static_cast<sign_in_state>(status));
  }
};

} // namespace openrouter

#endif // C++17

#endif
