/// @file
/// JSON documents: set("/a", 1.5), get<std::string_view>("/a"), ranges over children. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_JSON_HPP
#define OPENROUTER_JSON_HPP

#if __cplusplus < 201703L
#error "<openrouter/json.hpp> needs C++17 or newer (-std=c++17)"
#else

#include <iterator>

#include "handles.hpp"
#include "values.hpp"

namespace openrouter {

/// A value in a document, for what begins there instead of at the root.
enum class json_node : std::uint64_t { root = OPENROUTER_JSON_ROOT };

template <> struct functions_of<openrouter_json> : detail::functions<openrouter_json_new, openrouter_json_free> {};

/// The elements of an array or the members of an object, as nodes, for a range-based for. Empty for any other value.
class json_children {
public:
  /// Where the children end.
  struct sentinel {};

  class iterator {
  public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = json_node;
    using difference_type = std::ptrdiff_t;
    using pointer = const json_node *;
    using reference = const json_node &;

    iterator() noexcept = default;
    iterator(const openrouter_json *json, openrouter_json_node node, openrouter_status status) noexcept
        : json_(json), node_(static_cast<json_node>(node)), status_(status) {}

    reference operator*() const noexcept OPENROUTER_LIFETIMEBOUND { return node_; }
    pointer operator->() const noexcept OPENROUTER_LIFETIMEBOUND { return &node_; }
    iterator &operator++() noexcept {
      next_sibling();
      return *this;
    }
    iterator operator++(int) noexcept {
      iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const iterator &left, const iterator &right) noexcept {
      // Past the last child, and after a change of the document, which ends the children too, all are alike.
      bool is_end = left.status_ != OPENROUTER_OK, is_other_end = right.status_ != OPENROUTER_OK;
      return is_end || is_other_end ? is_end == is_other_end : left.node_ == right.node_;
    }
    friend bool operator!=(const iterator &left, const iterator &right) noexcept { return !(left == right); }
    friend bool operator==(const iterator &left, sentinel) noexcept { return left.status_ != OPENROUTER_OK; }
    friend bool operator!=(const iterator &left, sentinel) noexcept { return left.status_ == OPENROUTER_OK; }

  private:
    void next_sibling() noexcept {
      openrouter_json_node next = detail::raw(node_);
      status_ = openrouter_json_next_sibling(json_, next, &next);
      node_ = static_cast<json_node>(next);
    }

    const openrouter_json *json_ = nullptr;
    json_node node_ = json_node::root;
    openrouter_status status_ = OPENROUTER_ABSENT;
  };

  json_children(const openrouter_json *json, openrouter_json_node node, openrouter_status status) noexcept
      : first_(json, node, status) {}
  iterator begin() const noexcept { return first_; }
  sentinel end() const noexcept { return {}; }

private:
  iterator first_;
};

/// A JSON document. Pointers are JSON Pointers, "/messages/0/content"; with a node they begin there.
///
/// get and count give nothing if there is no such value, or one of another type. The failure of a setter has the pointer in
/// its message, not in field().
template <class Errors> class basic_json : public detail::model<basic_json<Errors>, Errors, openrouter_json> {
  using base = detail::model<basic_json, Errors, openrouter_json>;
  template <class T, class... Types> static constexpr bool is_any = (std::is_same_v<T, Types> || ...);
  // Neither a boolean nor a character.
  template <class T>
  static constexpr bool is_integer = is_any<T, signed char, unsigned char, short, unsigned short, int, unsigned, long,
                                            unsigned long, long long, unsigned long long>;
  // Text is borrowed from the document, other values are copies.
  template <class T> using borrowed = std::enable_if_t<std::is_same_v<T, std::string_view>, std::optional<T>>;
  template <class T> using copied = std::enable_if_t<!std::is_same_v<T, std::string_view>, std::optional<T>>;
  // Any other pointer would become a boolean, for example that to u8"a".
  template <class T> using if_no_text = std::enable_if_t<!std::is_same_v<std::remove_const_t<T>, char>>;
  // So would what becomes a pointer, as a lambda does; it is no number then.
  template <class T>
  using if_pointer =
      std::enable_if_t<std::is_member_pointer_v<T> ||
                       (std::is_class_v<T> && std::is_convertible_v<const T &, bool> &&
                        !std::is_convertible_v<const T &, double> && !std::is_convertible_v<const T &, const char *> &&
                        !std::is_convertible_v<const T &, std::string_view>)>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_json_reset); }
  void set_secret() noexcept { this->apply(openrouter_json_set_secret); }
  void set_text_limit(std::size_t limit) noexcept { openrouter_json_set_text_limit(this->get(), limit); }
  void set_memory_limit(std::size_t limit) noexcept { openrouter_json_set_memory_limit(this->get(), limit); }
  /// The pointer of the last failure.
  std::string_view error_field() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_json_error_field(this->get());
  }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_json_error_message(this->get());
  }
  void clear_error() noexcept { this->apply(openrouter_json_clear_error); }

  using base::get;
  returned<Errors> read(text_argument text) {
    return settled(openrouter_json_read(this->get(), text.data(), text.size()));
  }
  /// The operations that the library knows, as an array of objects.
  returned<Errors> read_operations() { return settled(openrouter_json_read_operations(this->get())); }
  template <class... Buffer> returned<Errors, std::size_t> write(Buffer &&...buffer) const {
    return this->copy_out(openrouter_json_write, std::forward<Buffer>(buffer)...);
  }
  returned<Errors> check() { return settled(openrouter_json_check(this->get())); }

  /// NULL is a failure, as getenv may give it.
  returned<Errors> set(const char *pointer, text_argument text) {
    return settled(openrouter_json_set_text(this->get(), pointer, text.data(), text.size()));
  }
  returned<Errors> set(json_node node, const char *pointer, text_argument text) {
    return settled(openrouter_json_set_text_at(this->get(), detail::raw(node), pointer, text.data(), text.size()));
  }
  // Without these a C string would become a boolean.
  returned<Errors> set(const char *pointer, const char *text) { return set(pointer, text_argument(text)); }
  returned<Errors> set(json_node node, const char *pointer, const char *text) {
    return set(node, pointer, text_argument(text));
  }
  returned<Errors> set(const char *pointer, double number) {
    return settled(openrouter_json_set_number(this->get(), pointer, number));
  }
  returned<Errors> set(json_node node, const char *pointer, double number) {
    return settled(openrouter_json_set_number_at(this->get(), detail::raw(node), pointer, number));
  }
  template <class Integer, class = std::enable_if_t<is_integer<Integer>>>
  returned<Errors> set(const char *pointer, Integer integer) {
    static_assert(sizeof integer < 8 || std::is_signed_v<Integer>, "an integer that fits in 64 bits with a sign");
    return settled(openrouter_json_set_integer(this->get(), pointer, static_cast<std::int64_t>(integer)));
  }
  template <class Integer, class = std::enable_if_t<is_integer<Integer>>>
  returned<Errors> set(json_node node, const char *pointer, Integer integer) {
    static_assert(sizeof integer < 8 || std::is_signed_v<Integer>, "an integer that fits in 64 bits with a sign");
    return settled(
        openrouter_json_set_integer_at(this->get(), detail::raw(node), pointer, static_cast<std::int64_t>(integer)));
  }
  returned<Errors> set(const char *pointer, bool boolean) {
    return settled(openrouter_json_set_boolean(this->get(), pointer, boolean));
  }
  returned<Errors> set(json_node node, const char *pointer, bool boolean) {
    return settled(openrouter_json_set_boolean_at(this->get(), detail::raw(node), pointer, boolean));
  }
  template <class T, class = if_no_text<T>> returned<Errors> set(const char *pointer, T *) = delete;
  template <class T, class = if_no_text<T>> returned<Errors> set(json_node node, const char *pointer, T *) = delete;
  template <class T, class = if_pointer<T>> returned<Errors> set(const char *pointer, const T &) = delete;
  template <class T, class = if_pointer<T>>
  returned<Errors> set(json_node node, const char *pointer, const T &) = delete;
  returned<Errors> set(const char *pointer, std::nullptr_t) {
    return settled(openrouter_json_set_null(this->get(), pointer));
  }
  returned<Errors> set(json_node node, const char *pointer, std::nullptr_t) {
    return settled(openrouter_json_set_null_at(this->get(), detail::raw(node), pointer));
  }
  /// Bytes become a text in base64.
  returned<Errors> set_bytes(const char *pointer, const void *bytes, std::size_t size) {
    return settled(openrouter_json_set_bytes(this->get(), pointer, static_cast<const char *>(bytes), size));
  }
  returned<Errors> set_bytes(json_node node, const char *pointer, const void *bytes, std::size_t size) {
    return settled(
        openrouter_json_set_bytes_at(this->get(), detail::raw(node), pointer, static_cast<const char *>(bytes), size));
  }
  returned<Errors> set_json(const char *pointer, text_argument text) {
    return settled(openrouter_json_set_json(this->get(), pointer, text.data(), text.size()));
  }
  returned<Errors> set_json(json_node node, const char *pointer, text_argument text) {
    return settled(openrouter_json_set_json_at(this->get(), detail::raw(node), pointer, text.data(), text.size()));
  }
  returned<Errors> unset(const char *pointer) { return settled(openrouter_json_unset(this->get(), pointer)); }
  returned<Errors> unset(json_node node, const char *pointer) {
    return settled(openrouter_json_unset_at(this->get(), detail::raw(node), pointer));
  }
  /// Adds an element to an array; gives its node.
  returned<Errors, json_node> append(const char *pointer) {
    openrouter_json_node element = OPENROUTER_JSON_ROOT;
    openrouter_status status = openrouter_json_append(this->get(), pointer, &element);
    return detail::settle<Errors>(status, detail::last_message(*this, status), static_cast<json_node>(element));
  }
  returned<Errors, json_node> append(json_node node, const char *pointer) {
    openrouter_json_node element = OPENROUTER_JSON_ROOT;
    openrouter_status status = openrouter_json_append_at(this->get(), detail::raw(node), pointer, &element);
    return detail::settle<Errors>(status, detail::last_message(*this, status), static_cast<json_node>(element));
  }

  /// A value as std::string_view, double, std::int64_t, bool, json_type or json_node.
  template <class T> borrowed<T> get(const char *pointer) const noexcept OPENROUTER_LIFETIMEBOUND {
    return found<T>(openrouter_json_get_text, pointer);
  }
  template <class T> borrowed<T> get(json_node node, const char *pointer) const noexcept OPENROUTER_LIFETIMEBOUND {
    return found_at<T>(openrouter_json_get_text_at, node, pointer);
  }
  template <class T> copied<T> get(const char *pointer) const noexcept {
    if constexpr (std::is_same_v<T, double>)
      return found<T>(openrouter_json_get_number, pointer);
    else if constexpr (std::is_same_v<T, std::int64_t>)
      return found<T>(openrouter_json_get_integer, pointer);
    else if constexpr (std::is_same_v<T, bool>)
      return found<T>(openrouter_json_get_boolean, pointer);
    else if constexpr (std::is_same_v<T, json_type>)
      return found<T>(openrouter_json_get_type, pointer);
    else
      return found<json_node>(openrouter_json_get_node, pointer);
  }
  template <class T> copied<T> get(json_node node, const char *pointer) const noexcept {
    if constexpr (std::is_same_v<T, double>)
      return found_at<T>(openrouter_json_get_number_at, node, pointer);
    else if constexpr (std::is_same_v<T, std::int64_t>)
      return found_at<T>(openrouter_json_get_integer_at, node, pointer);
    else if constexpr (std::is_same_v<T, bool>)
      return found_at<T>(openrouter_json_get_boolean_at, node, pointer);
    else if constexpr (std::is_same_v<T, json_type>)
      return found_at<T>(openrouter_json_get_type_at, node, pointer);
    else
      return found_at<json_node>(openrouter_json_get_node_at, node, pointer);
  }
  std::optional<std::size_t> count(const char *pointer) const noexcept {
    return found<std::size_t>(openrouter_json_get_count, pointer);
  }
  std::optional<std::size_t> count(json_node node, const char *pointer) const noexcept {
    return found_at<std::size_t>(openrouter_json_get_count_at, node, pointer);
  }
  bool is_null(const char *pointer) const noexcept { return get<json_type>(pointer) == json_type::null; }
  bool is_null(json_node node, const char *pointer) const noexcept {
    return get<json_type>(node, pointer) == json_type::null;
  }
  /// Copies a value out as JSON; an absent one is a failure.
  template <class... Buffer> returned<Errors, std::size_t> get_json(const char *pointer, Buffer &&...buffer) const {
    auto write = [this, pointer](char *to, std::size_t capacity, std::size_t *size) {
      return present(openrouter_json_get_json(this->get(), pointer, to, capacity, size));
    };
    return detail::copy_out<Errors>(write, std::forward<Buffer>(buffer)...);
  }
  template <class... Buffer>
  returned<Errors, std::size_t> get_json(json_node node, const char *pointer, Buffer &&...buffer) const {
    auto write = [this, node, pointer](char *to, std::size_t capacity, std::size_t *size) {
      return present(openrouter_json_get_json_at(this->get(), detail::raw(node), pointer, to, capacity, size));
    };
    return detail::copy_out<Errors>(write, std::forward<Buffer>(buffer)...);
  }

  /// The name of a member.
  std::optional<std::string_view> name(json_node node) const noexcept OPENROUTER_LIFETIMEBOUND {
    return detail::found<std::string_view, openrouter_string>(openrouter_json_name, this->get(), detail::raw(node));
  }
  /// What a value consists of, in order.
  json_children children(json_node node = json_node::root) const noexcept OPENROUTER_LIFETIMEBOUND {
    openrouter_json_node first = OPENROUTER_JSON_ROOT;
    openrouter_status status = openrouter_json_first_child(this->get(), detail::raw(node), &first);
    return json_children(this->get(), first, status);
  }
  json_children children(const char *pointer) const noexcept OPENROUTER_LIFETIMEBOUND {
    std::optional<json_node> node = get<json_node>(pointer);
    return node ? children(*node) : json_children(this->get(), OPENROUTER_JSON_ROOT, OPENROUTER_ABSENT);
  }

private:
  returned<Errors> settled(openrouter_status status) {
    return detail::settle<Errors>(status, detail::last_message(*this, status));
  }
  static openrouter_status present(openrouter_status status) noexcept {
    return status == OPENROUTER_ABSENT ? OPENROUTER_ERROR_INCOMPLETE : status;
  }
  template <class T, class Out>
  std::optional<T> found(openrouter_status (*function)(const openrouter_json *, const char *, Out *),
                         const char *pointer) const noexcept {
    return detail::found<T, Out>(function, this->get(), pointer);
  }
  template <class T, class Out>
  std::optional<T> found_at(openrouter_status (*function)(const openrouter_json *, openrouter_json_node, const char *,
                                                          Out *),
                            json_node node, const char *pointer) const noexcept {
    return detail::found<T, Out>(function, this->get(), detail::raw(node), pointer);
  }
};

/// Reads a number that is given as text, in every locale.
template <class Errors> struct basic_number_read {
  returned<Errors, double> operator()(text_argument text) const {
    double number = 0;
    openrouter_status status = openrouter_number_read(text.data(), text.size(), &number);
    return detail::settle<Errors>(status, detail::failure_of(status), number);
  }
};

} // namespace openrouter

#endif

#endif
