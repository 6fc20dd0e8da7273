/// @file
/// The events of a stream as a range. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_EVENT_RANGE_HPP
#define OPENROUTER_EVENT_RANGE_HPP

#if __cplusplus < 201703L
#error "<openrouter/event_range.hpp> needs C++17 or newer (-std=c++17)"
#else

#include <cstddef>
#include <iterator>
#include <optional>

#include "errors.hpp"

namespace openrouter {

/// The events that a stream has now, for a range-based for. If failures are results, each element is a result, and a
/// failure is the last one.
template <class Errors, class Stream, class Event> class event_range {
public:
  /// The end of the range.
  struct sentinel {};

  /// Reads the next event when incremented. Use only one iterator at a time: all of them move the same stream.
  class iterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = returned<Errors, Event>;
    using difference_type = std::ptrdiff_t;
    using pointer = const value_type *;
    using reference = const value_type &;

    explicit iterator(Stream &from) : stream_(&from) { advance(); }

    reference operator*() const noexcept OPENROUTER_LIFETIMEBOUND { return *event_; }
    pointer operator->() const noexcept OPENROUTER_LIFETIMEBOUND { return &*event_; }
    iterator &operator++() {
      advance();
      return *this;
    }
    void operator++(int) { advance(); }
    friend bool operator==(const iterator &left, sentinel) noexcept { return !left.event_; }
    friend bool operator!=(const iterator &left, sentinel) noexcept { return left.event_.has_value(); }

  private:
    void advance() {
      event_.reset();
      if (is_over_)
        return;
      auto next = stream_->next();
      if constexpr (Errors::throws) {
        event_ = next;
      } else if (!next) {
        is_over_ = true;
        event_.emplace(next.error());
      } else if (*next) {
        event_.emplace(**next);
      }
    }

    Stream *stream_;
    std::optional<value_type> event_;
    bool is_over_ = false;
  };

  explicit event_range(Stream &of) noexcept : stream_(&of) {}
  iterator begin() const { return iterator(*stream_); }
  sentinel end() const noexcept { return {}; }

private:
  Stream *stream_;
};

} // namespace openrouter

#endif // C++17

#endif
