/// @file
/// PKCE, the URL that the browser opens, and the callback. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_OAUTH_HPP
#define OPENROUTER_OAUTH_HPP

#if __cplusplus < 201703L
#error "<openrouter/oauth.hpp> needs C++17 or newer (-std=c++17)"
#else

#include <cstdint>

#include "handles.hpp"
#include "values.hpp"

namespace openrouter {

template <> struct functions_of<openrouter_pkce> : detail::functions<openrouter_pkce_new, openrouter_pkce_free> {};

/// A code verifier and its S256 challenge.
template <class Errors> class basic_pkce : public detail::model<basic_pkce<Errors>, Errors, openrouter_pkce> {
  using base = detail::model<basic_pkce, Errors, openrouter_pkce>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_pkce_reset); }
  std::string_view error_field() const noexcept { return openrouter_pkce_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_pkce_error_message(this->get());
  }

  returned<Errors> generate() { return this->call(openrouter_pkce_generate); }
  returned<Errors> set_verifier(text_argument verifier) { return this->call(openrouter_pkce_set_verifier, verifier); }
  returned<Errors, std::string_view> get_verifier() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_pkce_get_verifier, "verifier",
                                           "verifier is not available: call generate or set_verifier first");
  }
  returned<Errors, std::string_view> get_challenge() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_pkce_get_challenge, "challenge",
                                           "challenge is not available: call generate or set_verifier first");
  }
};

template <>
struct functions_of<openrouter_authorization_url>
    : detail::functions<openrouter_authorization_url_new, openrouter_authorization_url_free> {};

/// The URL that the browser opens.
template <class Errors>
class basic_authorization_url
    : public detail::model<basic_authorization_url<Errors>, Errors, openrouter_authorization_url> {
  using base = detail::model<basic_authorization_url, Errors, openrouter_authorization_url>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_authorization_url_reset); }
  std::string_view error_field() const noexcept { return openrouter_authorization_url_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_authorization_url_error_message(this->get());
  }

  returned<Errors> set_auth_url(text_argument auth_url) {
    return this->call(openrouter_authorization_url_set_auth_url, auth_url);
  }
  std::string_view get_auth_url() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->value(openrouter_authorization_url_get_auth_url);
  }
  void unset_auth_url() noexcept { this->apply(openrouter_authorization_url_unset_auth_url); }

  returned<Errors> set_callback_url(text_argument callback_url) {
    return this->call(openrouter_authorization_url_set_callback_url, callback_url);
  }
  std::optional<std::string_view> get_callback_url() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_authorization_url_get_callback_url);
  }
  void unset_callback_url() noexcept { this->apply(openrouter_authorization_url_unset_callback_url); }
  void allow_private_use_scheme() noexcept { this->apply(openrouter_authorization_url_allow_private_use_scheme); }
  returned<Errors> set_code_challenge(text_argument code_challenge) {
    return this->call(openrouter_authorization_url_set_code_challenge, code_challenge);
  }
  std::optional<std::string_view> get_code_challenge() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_authorization_url_get_code_challenge);
  }
  void unset_code_challenge() noexcept { this->apply(openrouter_authorization_url_unset_code_challenge); }

  returned<Errors> set_code_challenge_method(code_challenge_method method) {
    return this->call(openrouter_authorization_url_set_code_challenge_method, method);
  }
  returned<Errors> set_code_challenge_method_text(text_argument method) {
    return this->call(openrouter_authorization_url_set_code_challenge_method_text, method);
  }
  std::optional<code_challenge_method> get_code_challenge_method() const noexcept {
    return this->template optional<code_challenge_method>(openrouter_authorization_url_get_code_challenge_method);
  }
  std::optional<std::string_view> get_code_challenge_method_text() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_authorization_url_get_code_challenge_method_text);
  }
  void unset_code_challenge_method() noexcept { this->apply(openrouter_authorization_url_unset_code_challenge_method); }

  returned<Errors> set_limit(double limit) { return this->call(openrouter_authorization_url_set_limit, limit); }
  std::optional<double> get_limit() const noexcept { return this->optional(openrouter_authorization_url_get_limit); }
  void unset_limit() noexcept { this->apply(openrouter_authorization_url_unset_limit); }

  returned<Errors> set_key_label(text_argument key_label) {
    return this->call(openrouter_authorization_url_set_key_label, key_label);
  }
  std::optional<std::string_view> get_key_label() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_authorization_url_get_key_label);
  }
  void unset_key_label() noexcept { this->apply(openrouter_authorization_url_unset_key_label); }

  returned<Errors> set_workspace_id(text_argument workspace_id) {
    return this->call(openrouter_authorization_url_set_workspace_id, workspace_id);
  }
  std::optional<std::string_view> get_workspace_id() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_authorization_url_get_workspace_id);
  }
  void unset_workspace_id() noexcept { this->apply(openrouter_authorization_url_unset_workspace_id); }

  returned<Errors> set_required_workspace_id(text_argument required_workspace_id) {
    return this->call(openrouter_authorization_url_set_required_workspace_id, required_workspace_id);
  }
  std::optional<std::string_view> get_required_workspace_id() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_authorization_url_get_required_workspace_id);
  }
  void unset_required_workspace_id() noexcept { this->apply(openrouter_authorization_url_unset_required_workspace_id); }

  returned<Errors> set_parameter(text_argument name, text_argument value) {
    return this->call(openrouter_authorization_url_set_parameter, name.data(), name.size(), value.data(), value.size());
  }
  std::optional<std::string_view> get_parameter(text_argument name) const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_authorization_url_get_parameter, name);
  }
  void unset_parameter(text_argument name) noexcept { this->apply(openrouter_authorization_url_unset_parameter, name); }

  returned<Errors> check() { return this->call(openrouter_authorization_url_check); }
  returned<Errors, std::size_t> write(char *buffer, std::size_t capacity) const {
    return this->copy_out(openrouter_authorization_url_write, buffer, capacity);
  }
  template <class Buffer> returned<Errors, std::size_t> write(Buffer &&buffer) const {
    return this->copy_out(openrouter_authorization_url_write, buffer);
  }
};

template <>
struct functions_of<openrouter_callback> : detail::functions<openrouter_callback_new, openrouter_callback_free> {};

/// The callback: the browser's redirect to the app.
template <class Errors>
class basic_callback : public detail::model<basic_callback<Errors>, Errors, openrouter_callback> {
  using base = detail::model<basic_callback, Errors, openrouter_callback>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_callback_reset); }
  std::string_view error_field() const noexcept { return openrouter_callback_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_callback_error_message(this->get());
  }

  /// A number that is no port is refused, whatever its last 16 bits are.
  returned<Errors> expect(std::int64_t port) {
    return this->call(openrouter_callback_expect, static_cast<std::uint16_t>(port < 0 || port > 65535 ? 0 : port));
  }
  returned<Errors> set_url(text_argument url) { return this->call(openrouter_callback_set_url, url); }
  returned<Errors, std::string_view> get_url() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_callback_get_url, "url",
                                           "url is not available: call expect or set_url first");
  }
  void unset_url() noexcept { this->apply(openrouter_callback_unset_url); }

  /// 0 if more bytes are needed, otherwise the HTTP status to respond with.
  returned<Errors, std::int32_t> read(text_argument bytes) {
    std::int32_t response = 0;
    openrouter_status status = openrouter_callback_read(this->get(), bytes.data(), bytes.size(), &response);
    return detail::settle<Errors>(status, detail::last_failure(*this, status), response);
  }
  returned<Errors> read_pasted(text_argument text) { return this->call(openrouter_callback_read_pasted, text); }
  returned<Errors, std::string_view> get_code() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_callback_get_code, "code",
                                           "code is not available: no callback with a code was read");
  }
  std::optional<std::string_view> get_error() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_callback_get_error);
  }
  std::optional<std::string_view> get_error_description() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_callback_get_error_description);
  }
};

/// A key's hash, which identifies it on OpenRouter's pages. The buffer must not overlap the key.
template <class Errors> struct basic_api_key_hash {
  returned<Errors, std::size_t> operator()(text_argument api_key, char *buffer, std::size_t capacity) const {
    return detail::copy_out_of<Errors>(openrouter_api_key_hash, api_key, buffer, capacity);
  }
  template <class Buffer> returned<Errors, std::size_t> operator()(text_argument api_key, Buffer &&buffer) const {
    return detail::copy_out_of<Errors>(openrouter_api_key_hash, api_key, buffer);
  }
};

/// A key's form for display. The buffer must not overlap the key.
template <class Errors> struct basic_api_key_mask {
  returned<Errors, std::size_t> operator()(text_argument api_key, char *buffer, std::size_t capacity) const {
    return detail::copy_out_of<Errors>(openrouter_api_key_mask, api_key, buffer, capacity);
  }
  template <class Buffer> returned<Errors, std::size_t> operator()(text_argument api_key, Buffer &&buffer) const {
    return detail::copy_out_of<Errors>(openrouter_api_key_mask, api_key, buffer);
  }
};

} // namespace openrouter

#endif // C++17

#endif
