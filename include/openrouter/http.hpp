/// @file
/// Settings, and the HTTP request that carries one of the requests. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_HTTP_HPP
#define OPENROUTER_HTTP_HPP

#if __cplusplus < 201703L
#error "<openrouter/http.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "handles.hpp"
#include "values.hpp"

namespace openrouter {

template <>
struct functions_of<openrouter_settings> : detail::functions<openrouter_settings_new, openrouter_settings_free> {};

/// The settings shared by all requests.
template <class Errors>
class basic_settings : public detail::model<basic_settings<Errors>, Errors, openrouter_settings> {
  using base = detail::model<basic_settings, Errors, openrouter_settings>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_settings_reset); }
  std::string_view error_field() const noexcept { return openrouter_settings_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_settings_error_message(this->get());
  }

  returned<Errors> set_base_url(text_argument base_url) {
    return this->call(openrouter_settings_set_base_url, base_url);
  }
  std::string_view get_base_url() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->value(openrouter_settings_get_base_url);
  }
  void unset_base_url() noexcept { this->apply(openrouter_settings_unset_base_url); }

  returned<Errors> set_api_key(text_argument api_key) { return this->call(openrouter_settings_set_api_key, api_key); }
  std::optional<std::string_view> get_api_key() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_settings_get_api_key);
  }
  void unset_api_key() noexcept { this->apply(openrouter_settings_unset_api_key); }

  returned<Errors> set_http_referer(text_argument http_referer) {
    return this->call(openrouter_settings_set_http_referer, http_referer);
  }
  std::optional<std::string_view> get_http_referer() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_settings_get_http_referer);
  }
  void unset_http_referer() noexcept { this->apply(openrouter_settings_unset_http_referer); }

  returned<Errors> set_x_title(text_argument x_title) { return this->call(openrouter_settings_set_x_title, x_title); }
  std::optional<std::string_view> get_x_title() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_settings_get_x_title);
  }
  void unset_x_title() noexcept { this->apply(openrouter_settings_unset_x_title); }

  returned<Errors> set_app_categories(text_argument app_categories) {
    return this->call(openrouter_settings_set_app_categories, app_categories);
  }
  std::optional<std::string_view> get_app_categories() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_settings_get_app_categories);
  }
  void unset_app_categories() noexcept { this->apply(openrouter_settings_unset_app_categories); }

  returned<Errors> set_user_agent(text_argument user_agent) {
    return this->call(openrouter_settings_set_user_agent, user_agent);
  }
  std::string_view get_user_agent() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->value(openrouter_settings_get_user_agent);
  }
  void unset_user_agent() noexcept { this->apply(openrouter_settings_unset_user_agent); }

  returned<Errors> set_title_header(title_header header) {
    return this->call(openrouter_settings_set_title_header, header);
  }
  title_header get_title_header() const noexcept {
    return this->template value<title_header>(openrouter_settings_get_title_header);
  }
};

/// A header of an HTTP request, borrowed from it.
struct http_header {
  /// As "Content-Type".
  std::string_view name;
  /// Without spaces around it.
  std::string_view value;
};

/// A piece of a body: bytes, and the file that follows them.
struct body_piece {
  /// May be empty.
  std::string_view bytes;
  /// The path of the file; empty after the last one.
  std::string_view path;
};

template <>
struct functions_of<openrouter_http_request>
    : detail::functions<openrouter_http_request_new, openrouter_http_request_free> {};

/// An HTTP request for any HTTP client: in parts, or as HTTP/1.1 bytes. The body is text too: JSON.
template <class Errors>
class basic_http_request : public detail::model<basic_http_request<Errors>, Errors, openrouter_http_request> {
  using base = detail::model<basic_http_request, Errors, openrouter_http_request>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_http_request_reset); }
  std::string_view error_field() const noexcept { return openrouter_http_request_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_http_request_error_message(this->get());
  }

  returned<Errors> fill_create_auth_keys_code(const handle<openrouter_settings> &settings,
                                              const handle<openrouter_create_auth_keys_code_request> &request) {
    return this->call(openrouter_http_request_fill_create_auth_keys_code, settings.get(), request.get());
  }
  returned<Errors> fill_exchange_auth_code_for_api_key(
      const handle<openrouter_settings> &settings,
      const handle<openrouter_exchange_auth_code_for_api_key_request> &request) {
    return this->call(openrouter_http_request_fill_exchange_auth_code_for_api_key, settings.get(), request.get());
  }
  /// Checks the request first, which has the failure then.
  returned<Errors> fill_request(const handle<openrouter_settings> &settings, handle<openrouter_request> &request) {
    return this->call(openrouter_http_request_fill_request, settings.get(), request.get());
  }
  /// The same, and asks for the response as a stream, where the operation offers one.
  returned<Errors> fill_streaming_request(const handle<openrouter_settings> &settings,
                                          handle<openrouter_request> &request) {
    return this->call(openrouter_http_request_fill_streaming_request, settings.get(), request.get());
  }
  returned<Errors, std::string_view> get_method() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_http_request_get_method, "method",
                                           "method is not available: the request is not filled");
  }
  returned<Errors, std::string_view> get_url() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_http_request_get_url, "url",
                                           "url is not available: the request is not filled");
  }
  std::size_t get_header_count() const noexcept { return this->value(openrouter_http_request_get_header_count); }
  /// The header at an index below get_header_count().
  returned<Errors, http_header> get_header(std::size_t index) const OPENROUTER_LIFETIMEBOUND {
    openrouter_string name = {"", 0}, value = {"", 0};
    openrouter_status status = openrouter_http_request_get_header(this->get(), index, &name, &value);
    return detail::settle<Errors>(status > 0 ? OPENROUTER_ERROR_INCOMPLETE : status,
                                  detail::absence(status, "header", "header index is out of range"),
                                  http_header{detail::lent(name), detail::lent(value)});
  }
  returned<Errors, std::string_view> get_body() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_http_request_get_body, "body",
                                           "body is not available: the request is not filled");
  }
  /// A piece of a body with files; nothing after the last one.
  std::optional<body_piece> get_body_piece(std::size_t index) const noexcept OPENROUTER_LIFETIMEBOUND {
    openrouter_bytes bytes = {nullptr, 0};
    openrouter_string path = {"", 0};
    if (openrouter_http_request_get_body_piece(this->get(), index, &bytes, &path) != OPENROUTER_OK)
      return std::nullopt;
    return body_piece{detail::lent(bytes), detail::lent(path)};
  }
  returned<Errors, std::size_t> write(char *buffer, std::size_t capacity) const {
    return this->copy_out(openrouter_http_request_write, buffer, capacity);
  }
  template <class Buffer> returned<Errors, std::size_t> write(Buffer &&buffer) const {
    return this->copy_out(openrouter_http_request_write, buffer);
  }
};

} // namespace openrouter

#endif // C++17

#endif
