/// @file
/// The two requests of the sign-in. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_REQUESTS_HPP
#define OPENROUTER_REQUESTS_HPP

#if __cplusplus < 201703L
#error "<openrouter/requests.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "handles.hpp"
#include "values.hpp"

namespace openrouter {

template <>
struct functions_of<openrouter_create_auth_keys_code_request>
    : detail::functions<openrouter_create_auth_keys_code_request_new, openrouter_create_auth_keys_code_request_free> {};

/// The request of POST /auth/keys/code. write_body() is const and leaves no message: check() reports the failure.
template <class Errors>
class basic_create_auth_keys_code_request : public detail::model<basic_create_auth_keys_code_request<Errors>, Errors,
                                                                 openrouter_create_auth_keys_code_request> {
  using base = detail::model<basic_create_auth_keys_code_request, Errors, openrouter_create_auth_keys_code_request>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_create_auth_keys_code_request_reset); }
  std::string_view error_field() const noexcept {
    return openrouter_create_auth_keys_code_request_error_field(this->get());
  }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_create_auth_keys_code_request_error_message(this->get());
  }

  returned<Errors> set_http_referer(text_argument http_referer) {
    return this->call(openrouter_create_auth_keys_code_request_set_http_referer, http_referer);
  }
  std::optional<std::string_view> get_http_referer() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_http_referer);
  }
  void unset_http_referer() noexcept { this->apply(openrouter_create_auth_keys_code_request_unset_http_referer); }

  returned<Errors> set_x_title(text_argument x_title) {
    return this->call(openrouter_create_auth_keys_code_request_set_x_title, x_title);
  }
  std::optional<std::string_view> get_x_title() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_x_title);
  }
  void unset_x_title() noexcept { this->apply(openrouter_create_auth_keys_code_request_unset_x_title); }

  returned<Errors> set_app_categories(text_argument app_categories) {
    return this->call(openrouter_create_auth_keys_code_request_set_app_categories, app_categories);
  }
  std::optional<std::string_view> get_app_categories() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_app_categories);
  }
  void unset_app_categories() noexcept { this->apply(openrouter_create_auth_keys_code_request_unset_app_categories); }

  returned<Errors> set_callback_url(text_argument callback_url) {
    return this->call(openrouter_create_auth_keys_code_request_set_callback_url, callback_url);
  }
  std::optional<std::string_view> get_callback_url() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_callback_url);
  }
  void unset_callback_url() noexcept { this->apply(openrouter_create_auth_keys_code_request_unset_callback_url); }
  void allow_private_use_scheme() noexcept {
    this->apply(openrouter_create_auth_keys_code_request_allow_private_use_scheme);
  }
  returned<Errors> set_code_challenge(text_argument code_challenge) {
    return this->call(openrouter_create_auth_keys_code_request_set_code_challenge, code_challenge);
  }
  std::optional<std::string_view> get_code_challenge() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_code_challenge);
  }
  void unset_code_challenge() noexcept { this->apply(openrouter_create_auth_keys_code_request_unset_code_challenge); }

  returned<Errors> set_code_challenge_method(code_challenge_method method) {
    return this->call(openrouter_create_auth_keys_code_request_set_code_challenge_method, method);
  }
  returned<Errors> set_code_challenge_method_text(text_argument method) {
    return this->call(openrouter_create_auth_keys_code_request_set_code_challenge_method_text, method);
  }
  std::optional<code_challenge_method> get_code_challenge_method() const noexcept {
    return this->template optional<code_challenge_method>(
        openrouter_create_auth_keys_code_request_get_code_challenge_method);
  }
  std::optional<std::string_view> get_code_challenge_method_text() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_code_challenge_method_text);
  }
  void unset_code_challenge_method() noexcept {
    this->apply(openrouter_create_auth_keys_code_request_unset_code_challenge_method);
  }

  returned<Errors> set_limit(double limit) {
    return this->call(openrouter_create_auth_keys_code_request_set_limit, limit);
  }
  std::optional<double> get_limit() const noexcept {
    return this->optional(openrouter_create_auth_keys_code_request_get_limit);
  }
  void unset_limit() noexcept { this->apply(openrouter_create_auth_keys_code_request_unset_limit); }

  returned<Errors> set_expires_at(text_argument expires_at) {
    return this->call(openrouter_create_auth_keys_code_request_set_expires_at, expires_at);
  }
  returned<Errors> set_expires_at_unix_seconds(std::int64_t unix_seconds) {
    return this->call(openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds, unix_seconds);
  }
  returned<Errors> set_expires_at(sys_seconds time) {
    return set_expires_at_unix_seconds(time.time_since_epoch().count());
  }
  /// Use set_expires_at_null() for null and set_expires_at_unix_seconds(0) for the number 0.
  void set_expires_at(std::nullptr_t) = delete;
  void set_expires_at_null() noexcept { this->apply(openrouter_create_auth_keys_code_request_set_expires_at_null); }
  std::optional<std::string_view> get_expires_at() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_expires_at);
  }
  bool is_expires_at_null() const noexcept {
    return this->is_null(openrouter_create_auth_keys_code_request_get_expires_at);
  }
  void unset_expires_at() noexcept { this->apply(openrouter_create_auth_keys_code_request_unset_expires_at); }

  returned<Errors> set_key_label(text_argument key_label) {
    return this->call(openrouter_create_auth_keys_code_request_set_key_label, key_label);
  }
  std::optional<std::string_view> get_key_label() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_key_label);
  }
  void unset_key_label() noexcept { this->apply(openrouter_create_auth_keys_code_request_unset_key_label); }

  returned<Errors> set_usage_limit_type(usage_limit_type type) {
    return this->call(openrouter_create_auth_keys_code_request_set_usage_limit_type, type);
  }
  returned<Errors> set_usage_limit_type_text(text_argument type) {
    return this->call(openrouter_create_auth_keys_code_request_set_usage_limit_type_text, type);
  }
  std::optional<usage_limit_type> get_usage_limit_type() const noexcept {
    return this->template optional<usage_limit_type>(openrouter_create_auth_keys_code_request_get_usage_limit_type);
  }
  std::optional<std::string_view> get_usage_limit_type_text() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_usage_limit_type_text);
  }
  void unset_usage_limit_type() noexcept {
    this->apply(openrouter_create_auth_keys_code_request_unset_usage_limit_type);
  }

  returned<Errors> set_workspace_id(text_argument workspace_id) {
    return this->call(openrouter_create_auth_keys_code_request_set_workspace_id, workspace_id);
  }
  std::optional<std::string_view> get_workspace_id() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_workspace_id);
  }
  void unset_workspace_id() noexcept { this->apply(openrouter_create_auth_keys_code_request_unset_workspace_id); }

  returned<Errors> set_member(text_argument name, text_argument json) {
    return this->call(openrouter_create_auth_keys_code_request_set_member, name.data(), name.size(), json.data(),
                      json.size());
  }
  std::optional<std::string_view> get_member(text_argument name) const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_request_get_member, name);
  }
  void unset_member(text_argument name) noexcept {
    this->apply(openrouter_create_auth_keys_code_request_unset_member, name);
  }

  returned<Errors> check() { return this->call(openrouter_create_auth_keys_code_request_check); }
  returned<Errors, std::size_t> write_body(char *buffer, std::size_t capacity) const {
    return this->copy_out(openrouter_create_auth_keys_code_request_write_body, buffer, capacity);
  }
  template <class Buffer> returned<Errors, std::size_t> write_body(Buffer &&buffer) const {
    return this->copy_out(openrouter_create_auth_keys_code_request_write_body, buffer);
  }
};

template <>
struct functions_of<openrouter_exchange_auth_code_for_api_key_request>
    : detail::functions<openrouter_exchange_auth_code_for_api_key_request_new,
                        openrouter_exchange_auth_code_for_api_key_request_free> {};

/// The request of POST /auth/keys, which exchanges a code for an API key.
template <class Errors>
class basic_exchange_auth_code_for_api_key_request
    : public detail::model<basic_exchange_auth_code_for_api_key_request<Errors>, Errors,
                           openrouter_exchange_auth_code_for_api_key_request> {
  using base = detail::model<basic_exchange_auth_code_for_api_key_request, Errors,
                             openrouter_exchange_auth_code_for_api_key_request>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_exchange_auth_code_for_api_key_request_reset); }
  std::string_view error_field() const noexcept {
    return openrouter_exchange_auth_code_for_api_key_request_error_field(this->get());
  }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_exchange_auth_code_for_api_key_request_error_message(this->get());
  }

  returned<Errors> set_code(text_argument code) {
    return this->call(openrouter_exchange_auth_code_for_api_key_request_set_code, code);
  }
  std::optional<std::string_view> get_code() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_exchange_auth_code_for_api_key_request_get_code);
  }
  void unset_code() noexcept { this->apply(openrouter_exchange_auth_code_for_api_key_request_unset_code); }

  returned<Errors> set_code_challenge_method(code_challenge_method method) {
    return this->call(openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method, method);
  }
  returned<Errors> set_code_challenge_method_text(text_argument method) {
    return this->call(openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_text, method);
  }
  void set_code_challenge_method_null() noexcept {
    this->apply(openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_null);
  }
  std::optional<code_challenge_method> get_code_challenge_method() const noexcept {
    return this->template optional<code_challenge_method>(
        openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method);
  }
  bool is_code_challenge_method_null() const noexcept {
    return this->is_null(openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method);
  }
  std::optional<std::string_view> get_code_challenge_method_text() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method_text);
  }
  void unset_code_challenge_method() noexcept {
    this->apply(openrouter_exchange_auth_code_for_api_key_request_unset_code_challenge_method);
  }

  returned<Errors> set_code_verifier(text_argument code_verifier) {
    return this->call(openrouter_exchange_auth_code_for_api_key_request_set_code_verifier, code_verifier);
  }
  std::optional<std::string_view> get_code_verifier() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_exchange_auth_code_for_api_key_request_get_code_verifier);
  }
  void unset_code_verifier() noexcept {
    this->apply(openrouter_exchange_auth_code_for_api_key_request_unset_code_verifier);
  }

  void send_api_key() noexcept { this->apply(openrouter_exchange_auth_code_for_api_key_request_send_api_key); }
  returned<Errors> set_member(text_argument name, text_argument json) {
    return this->call(openrouter_exchange_auth_code_for_api_key_request_set_member, name.data(), name.size(),
                      json.data(), json.size());
  }
  std::optional<std::string_view> get_member(text_argument name) const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_exchange_auth_code_for_api_key_request_get_member, name);
  }
  void unset_member(text_argument name) noexcept {
    this->apply(openrouter_exchange_auth_code_for_api_key_request_unset_member, name);
  }

  returned<Errors> check() { return this->call(openrouter_exchange_auth_code_for_api_key_request_check); }
  returned<Errors, std::size_t> write_body(char *buffer, std::size_t capacity) const {
    return this->copy_out(openrouter_exchange_auth_code_for_api_key_request_write_body, buffer, capacity);
  }
  template <class Buffer> returned<Errors, std::size_t> write_body(Buffer &&buffer) const {
    return this->copy_out(openrouter_exchange_auth_code_for_api_key_request_write_body, buffer);
  }
};

} // namespace openrouter

#endif // C++17

#endif
