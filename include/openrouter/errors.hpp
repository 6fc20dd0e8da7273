/// @file
/// Failures of the C++ layer, thrown or returned. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_ERRORS_HPP
#define OPENROUTER_ERRORS_HPP

#if __cplusplus < 201703L
#error "<openrouter/errors.hpp> needs C++17 or newer (-std=c++17)"
#else

#include <cstddef>
#include <cstring>
#include <exception>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include "openrouter.h"

/// Marks a function that returns borrowed memory of an object, so that clang warns about a dangling use.
#if defined(__has_cpp_attribute)
#if __has_cpp_attribute(clang::lifetimebound)
#define OPENROUTER_LIFETIMEBOUND [[clang::lifetimebound]]
#endif
#endif
#ifndef OPENROUTER_LIFETIMEBOUND
#define OPENROUTER_LIFETIMEBOUND
#endif

namespace openrouter {

/// Why a call failed: an independent value without a handle or heap memory.
class failure {
public:
  /// Copies the message, truncated to 255 bytes; an empty message becomes the text of the status.
  // Out of line, so that successful calls stay small.
  [[gnu::noinline, gnu::cold]] explicit failure(openrouter_status status, const char *field = "",
                                                const char *message = "") noexcept
      : status_(status), field_(field) {
    const char *text = openrouter_error_text(status, message);
    std::size_t size = std::strlen(text);
    if (size >= sizeof message_)
      size = sizeof message_ - 1;
    std::memcpy(message_, text, size);
  }

  /// One of the OPENROUTER_ERROR constants.
  openrouter_status status() const noexcept { return status_; }
  /// The field of the failure, "callback_url", as constant text; empty if the failure concerns no field.
  std::string_view field() const noexcept { return field_; }
  /// One line of English, NUL-terminated: the field, what was expected, what was given.
  std::string_view message() const noexcept OPENROUTER_LIFETIMEBOUND { return message_; }

private:
  openrouter_status status_;
  const char *field_;
  char message_[256] = {};
};

namespace detail {

/// The common part of both kinds of result: holds either a value or a failure (neither only if moving the value
/// throws).
template <class Value> class outcome {
public:
  bool has_value() const noexcept { return outcome_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  /// Why there is no value. Calls std::terminate if there is one.
  const failure &error() const noexcept OPENROUTER_LIFETIMEBOUND {
    const failure *why = std::get_if<1>(&outcome_);
    if (why == nullptr)
      std::terminate();
    return *why;
  }

protected:
  template <class... From>
  explicit outcome(std::in_place_index_t<0> first, From &&...from) : outcome_(first, std::forward<From>(from)...) {}
  explicit outcome(const failure &why) noexcept : outcome_(std::in_place_index<1>, why) {}

  Value *pointer() noexcept { return std::get_if<0>(&outcome_); }
  const Value *pointer() const noexcept { return std::get_if<0>(&outcome_); }

  /// Ends the program if there is no value, with or without exceptions, instead of reading invalid memory.
  void must_have_value() const noexcept {
    if (!has_value())
      std::terminate();
  }

private:
  std::variant<Value, failure> outcome_;
};

} // namespace detail

/// A value or a failure, with the interface of std::expected, and without exceptions. Ignoring one is a warning.
template <class T> class [[nodiscard]] result : public detail::outcome<T> {
  using base = detail::outcome<T>;

public:
  using value_type = T;

  // Not explicit, so that a function can return a value or a failure directly. A result itself is copied, even if T
  // accepts any type.
  template <class Value = T, class = std::enable_if_t<!std::is_base_of_v<result, std::decay_t<Value>> &&
                                                      std::is_convertible_v<Value &&, T>>>
  result(Value &&value) : base(std::in_place_index<0>, std::forward<Value>(value)) {}
  result(const failure &why) noexcept : base(why) {}

  /// The value. Calls std::terminate if there is no value, as an uncaught exception does.
  T &value() &noexcept OPENROUTER_LIFETIMEBOUND { return this->must_have_value(), *this->pointer(); }
  const T &value() const &noexcept OPENROUTER_LIFETIMEBOUND { return this->must_have_value(), *this->pointer(); }
  T &&value() &&noexcept OPENROUTER_LIFETIMEBOUND { return this->must_have_value(), std::move(*this->pointer()); }

  /// The same.
  T &operator*() &noexcept OPENROUTER_LIFETIMEBOUND { return value(); }
  const T &operator*() const &noexcept OPENROUTER_LIFETIMEBOUND { return value(); }
  T &&operator*() &&noexcept OPENROUTER_LIFETIMEBOUND { return std::move(*this).value(); }
  T *operator->() noexcept OPENROUTER_LIFETIMEBOUND { return &value(); }
  const T *operator->() const noexcept OPENROUTER_LIFETIMEBOUND { return &value(); }

  /// The value, or the given default if there is no value.
  template <class Other> T value_or(Other &&other) const & {
    return this->has_value() ? **this : static_cast<T>(std::forward<Other>(other));
  }
  template <class Other> T value_or(Other &&other) && {
    return this->has_value() ? *std::move(*this) : static_cast<T>(std::forward<Other>(other));
  }
};

/// Success, or a failure.
template <> class [[nodiscard]] result<void> : public detail::outcome<std::monostate> {
  using base = detail::outcome<std::monostate>;

public:
  using value_type = void;

  result() noexcept : base(std::in_place_index<0>) {}
  result(const failure &why) noexcept : base(why) {}

  /// Returns nothing. Calls std::terminate if there is a failure.
  void value() const noexcept { must_have_value(); }
  void operator*() const noexcept { value(); }
};

/// An error policy, the template parameter of each model. returning: failures are returned as results.
struct returning {
  static constexpr bool throws = false;
  template <class T> using returned = result<T>;
  template <class T> static result<T> failed(const failure &why) noexcept { return why; }
};

#if defined(__cpp_exceptions)

// -Wnon-virtual-dtor wants a virtual destructor in failure, which is a value.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"
#endif

/// The exception type: a failure whose message is what(). Copying does not throw.
class OPENROUTER_API error : public std::exception, public failure {
public:
  explicit error(const failure &why) noexcept : failure(why) {}
  const char *what() const noexcept override { return message().data(); }
};

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

/// An error policy, the template parameter of each model. throwing: failures are thrown as exceptions of type error.
struct throwing {
  static constexpr bool throws = true;
  template <class T> using returned = T;
  template <class T> [[noreturn]] static T failed(const failure &why) { throw error(why); }
};

#endif

/// The return type of a function that can fail: T itself, or a result of T.
template <class Errors, class T = void> using returned = typename Errors::template returned<T>;

namespace detail {

/// Converts a status to a function's return value. If the status is a failure, describe() returns the details.
template <class Errors, class Describe, class T>
returned<Errors, T> settle(openrouter_status status, const Describe &describe, T value) {
  if (status < 0)
    return Errors::template failed<T>(describe());
  return returned<Errors, T>(std::move(value));
}

/// The same for a function without a value.
template <class Errors, class Describe> returned<Errors> settle(openrouter_status status, const Describe &describe) {
  if (status < 0)
    return Errors::template failed<void>(describe());
  return returned<Errors>();
}

} // namespace detail
} // namespace openrouter

#endif // C++17

#endif
