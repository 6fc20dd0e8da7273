/// @file
/// How the C++ layer holds C handles and calls C functions. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_HANDLES_HPP
#define OPENROUTER_HANDLES_HPP

#if __cplusplus < 201703L
#error "<openrouter/handles.hpp> needs C++17 or newer (-std=c++17)"
#else

#include <chrono>
#include <cstdint>
#include <iterator>
#include <optional>

#include "errors.hpp"

namespace openrouter {

/// The C functions that make and free handles of a type; each model has a specialization.
template <class C> struct functions_of;

/// Owns a C handle exclusively, like a std::unique_ptr; the base of every model, with any error policy. A moved-from
/// handle is empty: it holds nothing, and every function that can fail reports OPENROUTER_ERROR_NULL_POINTER.
template <class C> class handle {
public:
  using c_type = C;

  /// Takes ownership of a C handle, which may be NULL.
  explicit handle(C *owned) noexcept : pointer_(owned) {}
  handle(handle &&other) noexcept : pointer_(other.release()) {}
  handle(const handle &) = delete;
  handle &operator=(const handle &) = delete;
  handle &operator=(handle &&other) noexcept {
    C *taken = other.release();
    functions_of<C>::destroy(pointer_);
    pointer_ = taken;
    return *this;
  }
  ~handle() { functions_of<C>::destroy(pointer_); }

  /// The C handle, for C functions. This object keeps ownership.
  C *get() noexcept OPENROUTER_LIFETIMEBOUND { return pointer_; }
  const C *get() const noexcept OPENROUTER_LIFETIMEBOUND { return pointer_; }
  /// Releases ownership of the C handle; the caller frees it with its C function.
  [[nodiscard]] C *release() noexcept { return std::exchange(pointer_, nullptr); }
  /// Whether there is a C handle; false after a move.
  explicit operator bool() const noexcept { return pointer_ != nullptr; }

private:
  C *pointer_;
};

/// A borrowed C handle, read-only: valid until the next call that changes its owner.
template <class C> class view {
public:
  using c_type = C;

  explicit view(const C *lent) noexcept : pointer_(lent) {}
  /// The C handle, for C functions.
  const C *get() const noexcept { return pointer_; }

private:
  const C *pointer_;
};

/// Text that a function takes: a C string, a std::string_view, or what converts to one. NULL as a C string, which getenv
/// may give, is refused as in C; a std::string_view without memory is the empty text.
class text_argument {
public:
  /// The empty text.
  text_argument() noexcept : text_argument("", 0) {}
  /// A C string, or NULL.
  text_argument(const char *terminated) noexcept
      : data_(terminated), size_(terminated == nullptr ? 0 : std::strlen(terminated)) {}
  /// Bytes of text.
  text_argument(const char *data, std::size_t size) noexcept
      : data_(data == nullptr && size == 0 ? "" : data), size_(size) {}
  template <class Text, class = std::enable_if_t<std::is_convertible_v<const Text &, std::string_view> &&
                                                 !std::is_convertible_v<const Text &, const char *>>>
  text_argument(const Text &text) : text_argument(of(text)) {}

  /// NULL only for a C string that is.
  const char *data() const noexcept { return data_; }
  /// In bytes.
  std::size_t size() const noexcept { return size_; }

private:
  static text_argument of(std::string_view text) noexcept { return {text.data(), text.size()}; }

  const char *data_;
  std::size_t size_;
};

namespace detail {

template <auto create_function, auto free_function> struct functions {
  static constexpr auto create = create_function;
  // Not named free: debugging heaps define that as a macro.
  static constexpr auto destroy = free_function;
};

/// Other arguments as a C function takes them.
template <class T> constexpr auto raw(T argument) noexcept {
  if constexpr (std::is_enum_v<T>)
    return static_cast<std::underlying_type_t<T>>(argument);
  else
    return argument;
}
constexpr std::int64_t raw(std::chrono::milliseconds time) noexcept { return time.count(); }

inline std::string_view lent(openrouter_string text) noexcept { return {text.data, text.size}; }
inline std::string_view lent(openrouter_bytes bytes) noexcept {
  return {reinterpret_cast<const char *>(bytes.data), bytes.size};
}
template <class T> T lent(T value) noexcept { return value; }

/// The initial value of a getter's result, also returned for an empty handle.
template <class T> inline constexpr T nothing{};
template <> inline constexpr openrouter_string nothing<openrouter_string>{"", 0};

/// Converts the result of a C getter: to To, if that is given.
template <class To, class Out>
using natural = std::conditional_t<std::is_void_v<To>, decltype(lent(std::declval<Out>())), To>;

/// The failure of a getter: a value that is not available yet, or an empty handle.
inline auto absence(openrouter_status status, const char *field, const char *message) noexcept {
  return [status, field, message] {
    return status < 0 ? failure(status) : failure(OPENROUTER_ERROR_INCOMPLETE, field, message);
  };
}

/// Calls a C getter: its result as To, or no value if it is not there.
template <class To, class Out, class Getter, class... Arguments>
std::optional<To> found(Getter getter, Arguments... arguments) noexcept {
  Out out = nothing<Out>;
  if (getter(arguments..., &out) != OPENROUTER_OK)
    return std::nullopt;
  return static_cast<To>(lent(out));
}

/// Reads a C handle, owned or borrowed.
template <class Pointer> class reading : public Pointer {
protected:
  using C = typename Pointer::c_type;
  template <class Out> using getter = openrouter_status (*)(const C *, Out *);

  using Pointer::Pointer;

  /// A value that may be absent.
  template <class To = void, class Out> std::optional<natural<To, Out>> optional(getter<Out> function) const noexcept {
    return found<natural<To, Out>, Out>(function, this->get());
  }

  /// A value with its own type name that may be absent.
  std::optional<std::string_view> optional(openrouter_status (*function)(const C *, const char *, std::size_t,
                                                                         openrouter_string *),
                                           text_argument name) const noexcept {
    return found<std::string_view, openrouter_string>(function, this->get(), name.data(), name.size());
  }

  /// A value that a call produces. Before that call the failure is INCOMPLETE, with the message for it.
  template <class Errors, class To = void, class Out>
  returned<Errors, natural<To, Out>> required(getter<Out> function, const char *field, const char *message) const {
    Out out = nothing<Out>;
    openrouter_status status = function(this->get(), &out);
    return settle<Errors>(status > 0 ? OPENROUTER_ERROR_INCOMPLETE : status, absence(status, field, message),
                          static_cast<natural<To, Out>>(lent(out)));
  }

  /// A value that is always available.
  template <class To = void, class Out> natural<To, Out> value(getter<Out> function) const noexcept {
    Out out = nothing<Out>;
    function(this->get(), &out);
    return static_cast<natural<To, Out>>(lent(out));
  }

  /// Whether the value is null, which is not the same as absent.
  template <class Out> bool is_null(getter<Out> function) const noexcept {
    Out out = nothing<Out>;
    return function(this->get(), &out) == OPENROUTER_NULL;
  }
};

/// The failure of a call that leaves no message.
inline auto failure_of(openrouter_status status) noexcept {
  return [status] { return failure(status); };
}

/// The failure of a call that left its message on a model.
template <class Model> auto last_failure(const Model &model, openrouter_status status) noexcept {
  return [&model, status] { return failure(status, model.error_field().data(), model.error_message().data()); };
}

/// The same without the field, which is borrowed and may be gone when it is read.
template <class Model> auto last_message(const Model &model, openrouter_status status) noexcept {
  return [&model, status] { return failure(status, "", model.error_message().data()); };
}

/// Whether the type is a writable buffer: a container or a span of char, unsigned char or std::byte.
template <class Buffer, class Byte = std::remove_pointer_t<decltype(std::data(std::declval<Buffer &>()))>>
inline constexpr bool is_buffer = sizeof(Byte) == 1 && !std::is_const_v<Byte> &&
                                  !std::is_same_v<Byte, bool> && std::is_trivially_copyable_v<Byte>;

template <class Buffer, class = void> inline constexpr bool can_resize = false;
template <class Buffer>
inline constexpr bool can_resize<Buffer, std::void_t<decltype(std::declval<Buffer &>().resize(std::size_t()))>> = true;

/// Calls a C function that copies out, write(buffer, capacity, &size), and returns the size.
template <class Errors, class Write>
returned<Errors, std::size_t> copy_out(const Write &write, char *buffer, std::size_t capacity) {
  std::size_t size = 0;
  openrouter_status status = write(buffer, capacity, &size);
  return settle<Errors>(status, failure_of(status), size);
}

/// The same into a buffer; a resizable buffer gets the needed size, through its own allocator.
template <class Errors, class Write, class Buffer>
returned<Errors, std::size_t> copy_out(const Write &write, Buffer &buffer) {
  static_assert(is_buffer<Buffer>, "a container or a span of char, unsigned char or std::byte");
  if constexpr (can_resize<Buffer>) {
    std::size_t size = 0;
    openrouter_status status = write(nullptr, 0, &size);
    if (status < 0)
      return Errors::template failed<std::size_t>(failure(status));
    buffer.resize(size);
  }
  // A NULL buffer would request the size only.
  char none;
  char *bytes = reinterpret_cast<char *>(std::data(buffer));
  return copy_out<Errors>(write, bytes == nullptr ? &none : bytes, std::size(buffer));
}

/// A model: makes its handle and calls its functions. Self is the derived class.
template <class Self, class Errors, class C> class model : public reading<handle<C>> {
public:
  using errors_type = Errors;

  /// Takes ownership of a C handle, which may be NULL.
  explicit model(C *owned) noexcept : reading<handle<C>>(owned) {}

  /// Makes one, if errors are thrown; otherwise use make().
  template <class E = Errors, class = std::enable_if_t<E::throws>> model() : model(Self::make().release()) {}

  /// Makes one; returns it, or a result that holds it.
  static returned<Errors, Self> make() { return created(); }

protected:
  template <class... Arguments> static returned<Errors, Self> created(Arguments... arguments) {
    C *made = nullptr;
    openrouter_status status = functions_of<C>::create(arguments..., &made);
    return settle<Errors>(status, failure_of(status), Self(made));
  }

  /// A function that can fail and leaves its message on the handle.
  template <class... Parameters, class... Arguments>
  returned<Errors> call(openrouter_status (*function)(C *, Parameters...), Arguments... arguments) {
    openrouter_status status = function(this->get(), raw(arguments)...);
    return settle<Errors>(status, last_failure(static_cast<const Self &>(*this), status));
  }
  template <class... Parameters>
  returned<Errors> call(openrouter_status (*function)(C *, Parameters...), text_argument text) {
    return call(function, text.data(), text.size());
  }

  /// A function that cannot fail; a no-op on an empty handle.
  void apply(openrouter_status (*function)(C *)) noexcept { function(this->get()); }
  void apply(openrouter_status (*function)(C *, const char *, std::size_t), text_argument name) noexcept {
    function(this->get(), name.data(), name.size());
  }

  /// A function that copies out, into (char *, capacity) or a buffer.
  template <class... Buffer>
  returned<Errors, std::size_t> copy_out(openrouter_status (*function)(const C *, char *, std::size_t, std::size_t *),
                                         Buffer &&...buffer) const {
    auto write = [this, function](char *to, std::size_t capacity, std::size_t *size) {
      return function(this->get(), to, capacity, size);
    };
    return detail::copy_out<Errors>(write, buffer...);
  }
};

/// A function that copies out and has a text argument.
template <class Errors, class... Buffer>
returned<Errors, std::size_t> copy_out_of(openrouter_status (*function)(const char *, std::size_t, char *, std::size_t,
                                                                        std::size_t *),
                                          text_argument text, Buffer &&...buffer) {
  auto write = [function, text](char *to, std::size_t capacity, std::size_t *size) {
    return function(text.data(), text.size(), to, capacity, size);
  };
  return copy_out<Errors>(write, buffer...);
}

} // namespace detail
} // namespace openrouter

#endif // C++17

#endif
