/// @file
/// JSON documents: built and read by JSON Pointer, or from a node on. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_JSON_HPP
#define OPENROUTER_JSON_HPP

#if __cplusplus < 201703L
#error "<openrouter/json.hpp> needs C++17 or newer (-std=c++17)"
#else

#include <cstdint>

#include "handles.hpp"
#include "values.hpp"

namespace openrouter {

/// A value in a document, while it is not removed.
using json_node = openrouter_json_node;

/// The root of every document.
inline constexpr json_node json_root = OPENROUTER_JSON_ROOT;

template <> struct functions_of<openrouter_json> : detail::functions<openrouter_json_new, openrouter_json_free> {};

template <class Errors> class basic_json;

namespace detail {

/// The failure of a document: its field is text of the document, which changes, but the message begins with it.
template <class Errors> auto last_failure(const basic_json<Errors> &json, openrouter_status status) noexcept {
  return [&json, status] { return failure(status, "", json.error_message().data()); };
}

} // namespace detail

/// A JSON document. Pointers end with a NUL. Getters return nothing for what is absent or null; another type is a failure.
template <class Errors> class basic_json : public detail::model<basic_json<Errors>, Errors, openrouter_json> {
  using base = detail::model<basic_json, Errors, openrouter_json>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_json_reset); }
  void set_secret() noexcept { this->apply(openrouter_json_set_secret); }
  void set_text_limit(std::size_t limit) noexcept { openrouter_json_set_text_limit(this->get(), limit); }
  void set_memory_limit(std::size_t limit) noexcept { openrouter_json_set_memory_limit(this->get(), limit); }

  returned<Errors> read(std::string_view text) { return this->call(openrouter_json_read, text); }
  returned<Errors, std::size_t> write(char *buffer, std::size_t capacity) const {
    return this->copy_out(openrouter_json_write, buffer, capacity);
  }
  template <class Buffer> returned<Errors, std::size_t> write(Buffer &&buffer) const {
    return this->copy_out(openrouter_json_write, buffer);
  }

  returned<Errors> check() { return this->call(openrouter_json_check); }
  std::string_view error_field() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_json_error_field(this->get());
  }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_json_error_message(this->get());
  }
  void clear_error() noexcept { this->apply(openrouter_json_clear_error); }

  returned<Errors> set_text(const char *pointer, std::string_view text) {
    return this->call(openrouter_json_set_text, pointer, detail::data(text), text.size());
  }
  returned<Errors> set_text_at(json_node node, const char *pointer, std::string_view text) {
    return this->call(openrouter_json_set_text_at, node, pointer, detail::data(text), text.size());
  }

  returned<Errors> set_bytes(const char *pointer, std::string_view bytes) {
    return this->call(openrouter_json_set_bytes, pointer, reinterpret_cast<const std::uint8_t *>(detail::data(bytes)),
                      bytes.size());
  }
  returned<Errors> set_bytes_at(json_node node, const char *pointer, std::string_view bytes) {
    return this->call(openrouter_json_set_bytes_at, node, pointer,
                      reinterpret_cast<const std::uint8_t *>(detail::data(bytes)), bytes.size());
  }

  returned<Errors> set_number(const char *pointer, double number) {
    return this->call(openrouter_json_set_number, pointer, number);
  }
  returned<Errors> set_number_at(json_node node, const char *pointer, double number) {
    return this->call(openrouter_json_set_number_at, node, pointer, number);
  }

  returned<Errors> set_integer(const char *pointer, std::int64_t integer) {
    return this->call(openrouter_json_set_integer, pointer, integer);
  }
  returned<Errors> set_integer_at(json_node node, const char *pointer, std::int64_t integer) {
    return this->call(openrouter_json_set_integer_at, node, pointer, integer);
  }

  returned<Errors> set_boolean(const char *pointer, bool boolean) {
    return this->call(openrouter_json_set_boolean, pointer, std::int32_t(boolean));
  }
  returned<Errors> set_boolean_at(json_node node, const char *pointer, bool boolean) {
    return this->call(openrouter_json_set_boolean_at, node, pointer, std::int32_t(boolean));
  }

  returned<Errors> set_null(const char *pointer) { return this->call(openrouter_json_set_null, pointer); }
  returned<Errors> set_null_at(json_node node, const char *pointer) {
    return this->call(openrouter_json_set_null_at, node, pointer);
  }

  returned<Errors> set_json(const char *pointer, std::string_view text) {
    return this->call(openrouter_json_set_json, pointer, detail::data(text), text.size());
  }
  returned<Errors> set_json_at(json_node node, const char *pointer, std::string_view text) {
    return this->call(openrouter_json_set_json_at, node, pointer, detail::data(text), text.size());
  }

  returned<Errors> unset(const char *pointer) { return this->call(openrouter_json_unset, pointer); }
  returned<Errors> unset_at(json_node node, const char *pointer) {
    return this->call(openrouter_json_unset_at, node, pointer);
  }

  /// Adds an element, and returns it.
  returned<Errors, json_node> append(const char *pointer) {
    json_node element = json_root;
    openrouter_status status = openrouter_json_append(this->get(), pointer, &element);
    return detail::settle<Errors>(status, detail::last_failure(*this, status), element);
  }
  returned<Errors, json_node> append_at(json_node node, const char *pointer) {
    json_node element = json_root;
    openrouter_status status = openrouter_json_append_at(this->get(), node, pointer, &element);
    return detail::settle<Errors>(status, detail::last_failure(*this, status), element);
  }

  returned<Errors, std::optional<std::string_view>> get_text(const char *pointer) const OPENROUTER_LIFETIMEBOUND {
    return find<std::string_view, openrouter_string>(openrouter_json_get_text, pointer);
  }
  returned<Errors, std::optional<std::string_view>> get_text_at(json_node node,
                                                                const char *pointer) const OPENROUTER_LIFETIMEBOUND {
    return find<std::string_view, openrouter_string>(openrouter_json_get_text_at, node, pointer);
  }

  returned<Errors, std::optional<double>> get_number(const char *pointer) const {
    return find<double, double>(openrouter_json_get_number, pointer);
  }
  returned<Errors, std::optional<double>> get_number_at(json_node node, const char *pointer) const {
    return find<double, double>(openrouter_json_get_number_at, node, pointer);
  }

  returned<Errors, std::optional<std::int64_t>> get_integer(const char *pointer) const {
    return find<std::int64_t, std::int64_t>(openrouter_json_get_integer, pointer);
  }
  returned<Errors, std::optional<std::int64_t>> get_integer_at(json_node node, const char *pointer) const {
    return find<std::int64_t, std::int64_t>(openrouter_json_get_integer_at, node, pointer);
  }

  returned<Errors, std::optional<bool>> get_boolean(const char *pointer) const {
    return find<bool, std::int32_t>(openrouter_json_get_boolean, pointer);
  }
  returned<Errors, std::optional<bool>> get_boolean_at(json_node node, const char *pointer) const {
    return find<bool, std::int32_t>(openrouter_json_get_boolean_at, node, pointer);
  }

  /// Any value as JSON, into (char *, capacity) or a buffer; returns the size.
  returned<Errors, std::optional<std::size_t>> get_json(const char *pointer, char *buffer, std::size_t capacity) const {
    auto write = [&](char *to, std::size_t room, std::size_t *size) {
      return openrouter_json_get_json(this->get(), pointer, to, room, size);
    };
    return copy_found(write, buffer, capacity);
  }
  template <class Buffer>
  returned<Errors, std::optional<std::size_t>> get_json(const char *pointer, Buffer &&buffer) const {
    auto write = [&](char *to, std::size_t room, std::size_t *size) {
      return openrouter_json_get_json(this->get(), pointer, to, room, size);
    };
    return copy_found(write, buffer);
  }
  returned<Errors, std::optional<std::size_t>> get_json_at(json_node node, const char *pointer, char *buffer,
                                                           std::size_t capacity) const {
    auto write = [&](char *to, std::size_t room, std::size_t *size) {
      return openrouter_json_get_json_at(this->get(), node, pointer, to, room, size);
    };
    return copy_found(write, buffer, capacity);
  }
  template <class Buffer>
  returned<Errors, std::optional<std::size_t>> get_json_at(json_node node, const char *pointer, Buffer &&buffer) const {
    auto write = [&](char *to, std::size_t room, std::size_t *size) {
      return openrouter_json_get_json_at(this->get(), node, pointer, to, room, size);
    };
    return copy_found(write, buffer);
  }

  returned<Errors, std::optional<json_type>> get_type(const char *pointer) const {
    return find<json_type, openrouter_json_type>(openrouter_json_get_type, pointer);
  }
  returned<Errors, std::optional<json_type>> get_type_at(json_node node, const char *pointer) const {
    return find<json_type, openrouter_json_type>(openrouter_json_get_type_at, node, pointer);
  }

  returned<Errors, std::optional<std::size_t>> get_count(const char *pointer) const {
    return find<std::size_t, std::size_t>(openrouter_json_get_count, pointer);
  }
  returned<Errors, std::optional<std::size_t>> get_count_at(json_node node, const char *pointer) const {
    return find<std::size_t, std::size_t>(openrouter_json_get_count_at, node, pointer);
  }

  returned<Errors, std::optional<json_node>> get_node(const char *pointer) const {
    return find<json_node, openrouter_json_node>(openrouter_json_get_node, pointer);
  }
  returned<Errors, std::optional<json_node>> get_node_at(json_node node, const char *pointer) const {
    return find<json_node, openrouter_json_node>(openrouter_json_get_node_at, node, pointer);
  }

  /// Whether there is a null, which is not the same as absent.
  bool is_null(const char *pointer) const noexcept {
    openrouter_json_type type = 0;
    return openrouter_json_get_type(this->get(), pointer, &type) == OPENROUTER_OK && type == OPENROUTER_JSON_TYPE_NULL;
  }
  bool is_null_at(json_node node, const char *pointer) const noexcept {
    openrouter_json_type type = 0;
    return openrouter_json_get_type_at(this->get(), node, pointer, &type) == OPENROUTER_OK &&
           type == OPENROUTER_JSON_TYPE_NULL;
  }

  /// The first element or member; nothing if there is none.
  returned<Errors, std::optional<json_node>> first_child(json_node node) const {
    return find<json_node, openrouter_json_node>(openrouter_json_first_child, node);
  }
  /// The next element or member; nothing after the last.
  returned<Errors, std::optional<json_node>> next_sibling(json_node node) const {
    return find<json_node, openrouter_json_node>(openrouter_json_next_sibling, node);
  }
  /// The name of a member.
  returned<Errors, std::optional<std::string_view>> name(json_node node) const OPENROUTER_LIFETIMEBOUND {
    return find<std::string_view, openrouter_string>(openrouter_json_name, node);
  }

private:
  template <class To, class Out, class Function, class... Place>
  returned<Errors, std::optional<To>> find(Function function, Place... place) const {
    Out out = detail::nothing<Out>;
    openrouter_status status = function(this->get(), place..., &out);
    std::optional<To> value;
    if (status == OPENROUTER_OK)
      value = static_cast<To>(detail::lent(out));
    return detail::settle<Errors>(status, detail::failure_of(status), value);
  }

  template <class Write, class... Buffer>
  returned<Errors, std::optional<std::size_t>> copy_found(const Write &write, Buffer &&...buffer) const {
    openrouter_status status = OPENROUTER_ABSENT;
    auto last = [&](char *to, std::size_t capacity, std::size_t *size) { return status = write(to, capacity, size); };
    auto size = detail::copy_out<Errors>(last, buffer...);
    if constexpr (!Errors::throws) {
      if (!size)
        return size.error();
    }
    if (status != OPENROUTER_OK)
      return std::optional<std::size_t>();
    if constexpr (Errors::throws)
      return size;
    else
      return std::optional<std::size_t>(*size);
  }
};

/// Reads a number that is given as text, as OpenRouter gives prices.
template <class Errors> struct basic_number_read {
  returned<Errors, double> operator()(std::string_view text) const {
    double number = 0;
    openrouter_status status = openrouter_number_read(detail::data(text), text.size(), &number);
    return detail::settle<Errors>(status, detail::failure_of(status), number);
  }
};

} // namespace openrouter

#endif // C++17

#endif
