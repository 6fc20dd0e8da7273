/// @file
/// Requests for any operation, and their responses. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_REQUEST_HPP
#define OPENROUTER_REQUEST_HPP

#if __cplusplus < 201703L
#error "<openrouter/request.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "chat.hpp"
#include "handles.hpp"
#include "json.hpp"
#include "responses.hpp"
#include "values.hpp"

namespace openrouter {

template <>
struct functions_of<openrouter_request> : detail::functions<openrouter_request_new, openrouter_request_free> {};
template <>
struct functions_of<openrouter_response> : detail::functions<openrouter_response_new, openrouter_response_free> {};

/// A method, and a path with the names of its parameters.
struct operation {
  /// As "POST".
  std::string_view method;
  /// As "/keys/{hash}".
  std::string_view path;
};

/// A request for any operation: request.set_operation("POST", "/chat/completions"), request.body().set("/temperature", 0.2).
template <class Errors> class basic_request : public detail::model<basic_request<Errors>, Errors, openrouter_request> {
  using base = detail::model<basic_request, Errors, openrouter_request>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_request_reset); }
  std::string_view error_field() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_request_error_field(this->get());
  }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_request_error_message(this->get());
  }
  void clear_error() noexcept { this->apply(openrouter_request_clear_error); }

  returned<Errors> set_operation(const char *method, const char *path) {
    return settled(openrouter_request_set_operation(this->get(), method, path));
  }
  returned<Errors> set_operation_id(const char *operation_id) {
    return settled(openrouter_request_set_operation_id(this->get(), operation_id));
  }
  /// The operation, without the values of its parameters; nothing if none was set.
  std::optional<operation> get_operation() const noexcept OPENROUTER_LIFETIMEBOUND {
    openrouter_string method = {"", 0}, path = {"", 0};
    if (openrouter_request_get_operation(this->get(), &method, &path) != OPENROUTER_OK)
      return std::nullopt;
    return operation{detail::lent(method), detail::lent(path)};
  }
  returned<Errors> set_path_parameter(const char *name, text_argument value) {
    return settled(openrouter_request_set_path_parameter(this->get(), name, value.data(), value.size()));
  }
  returned<Errors> set_query(const char *name, text_argument value) {
    return settled(openrouter_request_set_query(this->get(), name, value.data(), value.size()));
  }
  returned<Errors> add_query(const char *name, text_argument value) {
    return settled(openrouter_request_add_query(this->get(), name, value.data(), value.size()));
  }
  returned<Errors> set_header(const char *name, text_argument value) {
    return settled(openrouter_request_set_header(this->get(), name, value.data(), value.size()));
  }
  returned<Errors> set_api_key(text_argument api_key) {
    return settled(openrouter_request_set_api_key(this->get(), api_key.data(), api_key.size()));
  }

  /// The body, which belongs to the request: valid as long as that exists.
  basic_json<Errors> body() noexcept OPENROUTER_LIFETIMEBOUND {
    openrouter_json *json = nullptr;
    openrouter_request_get_body(this->get(), &json);
    // Freeing a borrowed document does nothing.
    return basic_json<Errors>(json);
  }
  returned<Errors> set_body(const char *content_type, const void *bytes, std::size_t size) {
    return settled(
        openrouter_request_set_body(this->get(), content_type, static_cast<const std::uint8_t *>(bytes), size));
  }
  returned<Errors> set_form_field(const char *name, text_argument value) {
    return settled(openrouter_request_set_form_field(this->get(), name, value.data(), value.size()));
  }
  /// A file name and a content type may be nullptr.
  returned<Errors> add_part(const char *name, const char *filename, const char *content_type, const void *bytes,
                            std::size_t size) {
    return settled(openrouter_request_add_part(this->get(), name, filename, content_type,
                                               static_cast<const std::uint8_t *>(bytes), size));
  }
  returned<Errors> add_part_file(const char *name, const char *path, const char *filename = nullptr,
                                 const char *content_type = nullptr) {
    return settled(openrouter_request_add_part_file(this->get(), name, path, filename, content_type));
  }

  /// Of a chat: messages and their content, tools, and the format of the response, as chat_request.h says.
  returned<Errors> add_message(const char *role, text_argument text) {
    return settled(openrouter_request_add_message(this->get(), role, text.data(), text.size()));
  }
  template <class Of>
  returned<Errors> add_chat_result(const chat_result_getters<Errors, Of> &result, std::int32_t choice = 0) {
    return settled(openrouter_request_add_chat_result(this->get(), result.get(), choice));
  }
  returned<Errors> add_tool_result(const char *tool_call_id, text_argument text) {
    return settled(openrouter_request_add_tool_result(this->get(), tool_call_id, text.data(), text.size()));
  }
  returned<Errors> add_content_text(text_argument text) {
    return settled(openrouter_request_add_content_text(this->get(), text.data(), text.size()));
  }
  returned<Errors> add_content_image(const char *media_type, const void *bytes, std::size_t size) {
    return settled(
        openrouter_request_add_content_image(this->get(), media_type, static_cast<const std::uint8_t *>(bytes), size));
  }
  returned<Errors> add_content_image_url(text_argument url) {
    return settled(openrouter_request_add_content_image_url(this->get(), url.data(), url.size()));
  }
  returned<Errors> add_content_audio(const char *format, const void *bytes, std::size_t size) {
    return settled(
        openrouter_request_add_content_audio(this->get(), format, static_cast<const std::uint8_t *>(bytes), size));
  }
  returned<Errors> add_content_file(const char *filename, const char *media_type, const void *bytes, std::size_t size) {
    return settled(openrouter_request_add_content_file(this->get(), filename, media_type,
                                                       static_cast<const std::uint8_t *>(bytes), size));
  }
  /// A description may be nullptr; parameters that are empty are none.
  returned<Errors> add_tool(const char *name, const char *description, text_argument parameters = "") {
    return settled(openrouter_request_add_tool(
        this->get(), name, description, parameters.size() == 0 ? nullptr : parameters.data(), parameters.size()));
  }
  returned<Errors> set_response_format_json_schema(const char *name, text_argument schema, bool strict = true) {
    return settled(openrouter_request_set_response_format_json_schema(this->get(), name, schema.data(), schema.size(),
                                                                      strict ? 1 : 0));
  }

  returned<Errors> check() { return settled(openrouter_request_check(this->get())); }

  /// Asks for the page after a response; false after the last one.
  returned<Errors, bool> set_next_page(const handle<openrouter_response> &response) {
    return set_next_page(view<openrouter_response>(response.get()));
  }
  returned<Errors, bool> set_next_page(const view<openrouter_response> &response) {
    openrouter_status status = openrouter_request_set_next_page(this->get(), response.get());
    return detail::settle<Errors>(status, detail::last_message(*this, status), status == OPENROUTER_OK);
  }
  /// How long to wait until the request is sent again; nothing if it should not be.
  returned<Errors, std::optional<std::chrono::milliseconds>> get_retry(const handle<openrouter_response> *response,
                                                                       delivery how_far, std::int32_t attempt,
                                                                       sys_seconds now) const {
    return get_retry(view<openrouter_response>(response == nullptr ? nullptr : response->get()), how_far, attempt, now);
  }
  returned<Errors, std::optional<std::chrono::milliseconds>> get_retry(const view<openrouter_response> &response,
                                                                       delivery how_far, std::int32_t attempt,
                                                                       sys_seconds now) const {
    std::int64_t milliseconds = 0;
    openrouter_status status = openrouter_request_get_retry(this->get(), response.get(), detail::raw(how_far), attempt,
                                                            now.time_since_epoch().count(), &milliseconds);
    std::optional<std::chrono::milliseconds> wait;
    if (status == OPENROUTER_OK)
      wait = std::chrono::milliseconds(milliseconds);
    return detail::settle<Errors>(status, detail::failure_of(status), wait);
  }

private:
  returned<Errors> settled(openrouter_status status) {
    return detail::settle<Errors>(status, detail::last_message(*this, status));
  }
};

/// Reads a response, owned or borrowed. What is borrowed from it is valid as long as the owner keeps it; the compiler
/// cannot check that for a view.
template <class Errors, class Base> class response_getters : public Base {
public:
  using Base::Base;

  std::string_view error_field() const noexcept { return openrouter_response_error_field(this->get()); }
  std::string_view error_message() const noexcept { return openrouter_response_error_message(this->get()); }

  std::optional<std::int32_t> get_http_status() const noexcept {
    return this->optional(openrouter_response_get_http_status);
  }
  std::optional<std::string_view> get_header(const char *name) const noexcept {
    return detail::found<std::string_view, openrouter_string>(openrouter_response_get_header, this->get(), name);
  }
  std::optional<std::string_view> get_body() const noexcept { return this->optional(openrouter_response_get_body); }
  /// The body as a document, which belongs to the response.
  std::optional<const basic_json<Errors>> get_json() const noexcept {
    const openrouter_json *json = nullptr;
    if (openrouter_response_get_json(this->get(), &json) != OPENROUTER_OK)
      return std::nullopt;
    // Only its const members can be called, and freeing a borrowed document does nothing.
    return std::optional<const basic_json<Errors>>(std::in_place, const_cast<openrouter_json *>(json));
  }
  std::optional<basic_api_error_view<Errors>> get_api_error() const noexcept {
    return this->template optional<basic_api_error_view<Errors>>(openrouter_response_get_api_error);
  }
  /// How long the service asks to wait before the request is sent again.
  std::optional<std::chrono::milliseconds> get_retry_after(sys_seconds now) const noexcept {
    return detail::found<std::chrono::milliseconds, std::int64_t>(openrouter_response_get_retry_after_ms, this->get(),
                                                                  now.time_since_epoch().count());
  }
};

/// A response, borrowed from a call.
template <class Errors>
class basic_response_view : public response_getters<Errors, detail::reading<view<openrouter_response>>> {
  using base = response_getters<Errors, detail::reading<view<openrouter_response>>>;

public:
  using base::base;
};

/// The response to any request.
template <class Errors>
class basic_response
    : public response_getters<Errors, detail::model<basic_response<Errors>, Errors, openrouter_response>> {
  using base = response_getters<Errors, detail::model<basic_response, Errors, openrouter_response>>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_response_reset); }

  returned<Errors> add_header(const char *name, text_argument value) {
    return this->call(openrouter_response_add_header, name, value.data(), value.size());
  }
  /// Reads the response to a request; nullptr if its operation does not matter.
  returned<Errors> read(const handle<openrouter_request> *request, std::int32_t http_status, text_argument content_type,
                        text_argument body) {
    return this->call(openrouter_response_read, request == nullptr ? nullptr : request->get(), http_status,
                      content_type.data(), content_type.size(), body.data(), body.size());
  }
};

} // namespace openrouter

#endif // C++17

#endif
