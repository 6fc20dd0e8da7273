/// @file
/// Responses as models. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_RESPONSES_HPP
#define OPENROUTER_RESPONSES_HPP

#if __cplusplus < 201703L
#error "<openrouter/responses.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "handles.hpp"
#include "values.hpp"

namespace openrouter {

template <>
struct functions_of<openrouter_create_auth_keys_code_response>
    : detail::functions<openrouter_create_auth_keys_code_response_new, openrouter_create_auth_keys_code_response_free> {
};

/// The response to POST /auth/keys/code.
template <class Errors>
class basic_create_auth_keys_code_response : public detail::model<basic_create_auth_keys_code_response<Errors>, Errors,
                                                                  openrouter_create_auth_keys_code_response> {
  using base = detail::model<basic_create_auth_keys_code_response, Errors, openrouter_create_auth_keys_code_response>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_create_auth_keys_code_response_reset); }
  std::string_view error_field() const noexcept {
    return openrouter_create_auth_keys_code_response_error_field(this->get());
  }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_create_auth_keys_code_response_error_message(this->get());
  }

  returned<Errors> read(std::int32_t http_status, text_argument content_type, text_argument body) {
    return this->call(openrouter_create_auth_keys_code_response_read, http_status, content_type.data(),
                      content_type.size(), body.data(), body.size());
  }
  returned<Errors, std::string_view> get_id() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_create_auth_keys_code_response_get_id, "id",
                                           "id is not available: no response with an id was read");
  }
  std::optional<std::int64_t> get_app_id() const noexcept {
    return this->optional(openrouter_create_auth_keys_code_response_get_app_id);
  }
  std::optional<std::string_view> get_created_at() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_response_get_created_at);
  }
  std::optional<std::string_view> get_body() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_create_auth_keys_code_response_get_body);
  }
};

template <>
struct functions_of<openrouter_exchange_auth_code_for_api_key_response>
    : detail::functions<openrouter_exchange_auth_code_for_api_key_response_new,
                        openrouter_exchange_auth_code_for_api_key_response_free> {};

/// The response to POST /auth/keys: the API key.
template <class Errors>
class basic_exchange_auth_code_for_api_key_response
    : public detail::model<basic_exchange_auth_code_for_api_key_response<Errors>, Errors,
                           openrouter_exchange_auth_code_for_api_key_response> {
  using base = detail::model<basic_exchange_auth_code_for_api_key_response, Errors,
                             openrouter_exchange_auth_code_for_api_key_response>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_exchange_auth_code_for_api_key_response_reset); }
  std::string_view error_field() const noexcept {
    return openrouter_exchange_auth_code_for_api_key_response_error_field(this->get());
  }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_exchange_auth_code_for_api_key_response_error_message(this->get());
  }

  returned<Errors> read(std::int32_t http_status, text_argument content_type, text_argument body) {
    return this->call(openrouter_exchange_auth_code_for_api_key_response_read, http_status, content_type.data(),
                      content_type.size(), body.data(), body.size());
  }
  returned<Errors, std::string_view> get_key() const OPENROUTER_LIFETIMEBOUND {
    return this->template required<Errors>(openrouter_exchange_auth_code_for_api_key_response_get_key, "key",
                                           "key is not available: no response with a key was read");
  }
  std::optional<std::string_view> get_user_id() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_exchange_auth_code_for_api_key_response_get_user_id);
  }
  bool is_user_id_null() const noexcept {
    return this->is_null(openrouter_exchange_auth_code_for_api_key_response_get_user_id);
  }
  std::optional<std::string_view> get_body() const noexcept OPENROUTER_LIFETIMEBOUND {
    return this->optional(openrouter_exchange_auth_code_for_api_key_response_get_body);
  }
};

/// Reads an error response, owned or borrowed. Its texts are valid as long as the owner exists; the compiler cannot
/// check that for a view.
template <class Errors, class Base> class api_error_getters : public Base {
public:
  using Base::Base;

  std::string_view error_field() const noexcept { return openrouter_api_error_error_field(this->get()); }
  std::string_view error_message() const noexcept { return openrouter_api_error_error_message(this->get()); }

  returned<Errors, std::int32_t> get_http_status() const {
    return this->template required<Errors>(openrouter_api_error_get_http_status, "http_status",
                                           "http_status is not available: no response was read");
  }
  std::optional<std::int64_t> get_code() const noexcept { return this->optional(openrouter_api_error_get_code); }
  std::optional<std::string_view> get_message() const noexcept {
    return this->optional(openrouter_api_error_get_message);
  }
  returned<Errors, std::string_view> get_summary() const {
    return this->template required<Errors>(openrouter_api_error_get_summary, "summary",
                                           "summary is not there: nothing was read");
  }
  std::optional<std::string_view> get_metadata() const noexcept {
    return this->optional(openrouter_api_error_get_metadata);
  }
  bool is_metadata_null() const noexcept { return this->is_null(openrouter_api_error_get_metadata); }
  std::optional<std::string_view> get_openrouter_metadata() const noexcept {
    return this->optional(openrouter_api_error_get_openrouter_metadata);
  }
  bool is_openrouter_metadata_null() const noexcept {
    return this->is_null(openrouter_api_error_get_openrouter_metadata);
  }
  std::optional<std::string_view> get_user_id() const noexcept {
    return this->optional(openrouter_api_error_get_user_id);
  }
  bool is_user_id_null() const noexcept { return this->is_null(openrouter_api_error_get_user_id); }
  returned<Errors, std::string_view> get_body() const {
    return this->template required<Errors>(openrouter_api_error_get_body, "body",
                                           "body is not available: no response was read");
  }
};

/// An error response, borrowed from a client_error.
template <class Errors>
class basic_api_error_view : public api_error_getters<Errors, detail::reading<view<openrouter_api_error>>> {
  using base = api_error_getters<Errors, detail::reading<view<openrouter_api_error>>>;

public:
  using base::base;
};

template <>
struct functions_of<openrouter_api_error> : detail::functions<openrouter_api_error_new, openrouter_api_error_free> {};

/// An error response.
template <class Errors>
class basic_api_error
    : public api_error_getters<Errors, detail::model<basic_api_error<Errors>, Errors, openrouter_api_error>> {
  using base = api_error_getters<Errors, detail::model<basic_api_error, Errors, openrouter_api_error>>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_api_error_reset); }
  returned<Errors> read(std::int32_t http_status, text_argument content_type, text_argument body) {
    return this->call(openrouter_api_error_read, http_status, content_type.data(), content_type.size(), body.data(),
                      body.size());
  }
};

/// The time in a header such as Date; no value if the header holds no date.
template <class Errors> struct basic_http_date {
  returned<Errors, std::optional<sys_seconds>> operator()(text_argument date, sys_seconds now) const {
    std::int64_t seconds = 0;
    openrouter_status status = openrouter_http_date(date.data(), date.size(), now.time_since_epoch().count(), &seconds);
    std::optional<sys_seconds> found;
    if (status == OPENROUTER_OK)
      found = sys_seconds(std::chrono::seconds(seconds));
    return detail::settle<Errors>(status, detail::failure_of(status), found);
  }
};

} // namespace openrouter

#endif // C++17

#endif
