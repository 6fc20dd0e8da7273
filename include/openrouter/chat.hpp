/// @file
/// Responses to chat requests: bytes in, events and a result out. Include <openrouter/openrouter.hpp>.
#ifndef OPENROUTER_CHAT_HPP
#define OPENROUTER_CHAT_HPP

#if __cplusplus < 201703L
#error "<openrouter/chat.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "event_range.hpp"
#include "handles.hpp"
#include "values.hpp"

namespace openrouter {

/// What an event of a chat response is. A stream may have types that have no name here: pass over those.
enum class event_type : std::int32_t {
  text = OPENROUTER_EVENT_TEXT,
  reasoning = OPENROUTER_EVENT_REASONING,
  refusal = OPENROUTER_EVENT_REFUSAL,
  tool_call = OPENROUTER_EVENT_TOOL_CALL,
  tool_arguments = OPENROUTER_EVENT_TOOL_ARGUMENTS,
  tool_call_end = OPENROUTER_EVENT_TOOL_CALL_END,
  image = OPENROUTER_EVENT_IMAGE,
  audio = OPENROUTER_EVENT_AUDIO,
  annotation = OPENROUTER_EVENT_ANNOTATION,
  usage = OPENROUTER_EVENT_USAGE,
  keep_alive = OPENROUTER_EVENT_KEEP_ALIVE,
  other = OPENROUTER_EVENT_OTHER,
  message = OPENROUTER_EVENT_MESSAGE,
  bytes = OPENROUTER_EVENT_BYTES,
};

/// An event of a response, borrowed from the stream or the call until the next call that changes it.
struct event {
  event_type type;
  std::int32_t choice, tool_call;
  std::string_view text, id, name, json;
  std::int64_t prompt_tokens, completion_tokens, total_tokens;
  double cost;
};

namespace detail {

inline event lent(const openrouter_event &read) noexcept {
  return {static_cast<event_type>(read.type),
          read.choice,
          read.tool_call,
          lent(read.text),
          lent(read.id),
          lent(read.name),
          lent(read.json),
          read.prompt_tokens,
          read.completion_tokens,
          read.total_tokens,
          read.cost};
}

/// A borrowed result. It is not const: a getter that fails leaves its message.
class lent_chat_result {
public:
  using c_type = openrouter_chat_result;

  explicit lent_chat_result(openrouter_chat_result *of) noexcept : pointer_(of) {}
  openrouter_chat_result *get() const noexcept { return pointer_; }

private:
  openrouter_chat_result *pointer_;
};

} // namespace detail

/// Reads what a chat response has brought so far, owned or borrowed. What did not come has no value. A choice is named by
/// its index. What is borrowed from it is valid as long as the owner keeps it; the compiler cannot check that for a view.
template <class Errors, class Base> class chat_result_getters : public Base {
public:
  using Base::Base;

  std::optional<std::string_view> get_id() const noexcept { return text(openrouter_chat_result_get_id); }
  std::optional<std::string_view> get_model() const noexcept { return text(openrouter_chat_result_get_model); }
  std::optional<std::string_view> get_provider() const noexcept { return text(openrouter_chat_result_get_provider); }
  std::optional<std::string_view> get_usage() const noexcept { return text(openrouter_chat_result_get_usage); }

  std::size_t get_choice_count() const noexcept {
    return value<std::size_t>(openrouter_chat_result_get_choice_count).value_or(0);
  }
  std::optional<std::int32_t> get_choice_index(std::size_t position) const noexcept {
    return value<std::int32_t>(openrouter_chat_result_get_choice_index, position);
  }

  std::optional<std::string_view> get_text(std::int32_t choice = 0) const noexcept {
    return text(openrouter_chat_result_get_text, choice);
  }
  std::optional<std::string_view> get_reasoning(std::int32_t choice = 0) const noexcept {
    return text(openrouter_chat_result_get_reasoning, choice);
  }
  std::optional<std::string_view> get_refusal(std::int32_t choice = 0) const noexcept {
    return text(openrouter_chat_result_get_refusal, choice);
  }
  std::optional<std::string_view> get_finish_reason(std::int32_t choice = 0) const noexcept {
    return text(openrouter_chat_result_get_finish_reason, choice);
  }
  std::optional<std::string_view> get_native_finish_reason(std::int32_t choice = 0) const noexcept {
    return text(openrouter_chat_result_get_native_finish_reason, choice);
  }
  std::optional<std::string_view> get_audio_data(std::int32_t choice = 0) const noexcept {
    return text(openrouter_chat_result_get_audio_data, choice);
  }
  std::optional<std::string_view> get_audio_transcript(std::int32_t choice = 0) const noexcept {
    return text(openrouter_chat_result_get_audio_transcript, choice);
  }

  std::optional<std::size_t> get_tool_call_count(std::int32_t choice = 0) const noexcept {
    return value<std::size_t>(openrouter_chat_result_get_tool_call_count, choice);
  }
  std::optional<std::string_view> get_tool_call_id(std::int32_t choice, std::size_t call) const noexcept {
    return text(openrouter_chat_result_get_tool_call_id, choice, call);
  }
  std::optional<std::string_view> get_tool_call_name(std::int32_t choice, std::size_t call) const noexcept {
    return text(openrouter_chat_result_get_tool_call_name, choice, call);
  }
  std::optional<std::string_view> get_tool_call_arguments(std::int32_t choice, std::size_t call) const noexcept {
    return text(openrouter_chat_result_get_tool_call_arguments, choice, call);
  }
  std::optional<std::size_t> get_image_count(std::int32_t choice = 0) const noexcept {
    return value<std::size_t>(openrouter_chat_result_get_image_count, choice);
  }
  std::optional<std::string_view> get_image_url(std::int32_t choice, std::size_t image) const noexcept {
    return text(openrouter_chat_result_get_image_url, choice, image);
  }
  std::optional<std::size_t> get_annotation_count(std::int32_t choice = 0) const noexcept {
    return value<std::size_t>(openrouter_chat_result_get_annotation_count, choice);
  }
  std::optional<std::string_view> get_annotation(std::int32_t choice, std::size_t annotation) const noexcept {
    return text(openrouter_chat_result_get_annotation, choice, annotation);
  }

  std::optional<std::int64_t> get_prompt_tokens() const noexcept {
    return value<std::int64_t>(openrouter_chat_result_get_prompt_tokens);
  }
  std::optional<std::int64_t> get_completion_tokens() const noexcept {
    return value<std::int64_t>(openrouter_chat_result_get_completion_tokens);
  }
  std::optional<std::int64_t> get_total_tokens() const noexcept {
    return value<std::int64_t>(openrouter_chat_result_get_total_tokens);
  }
  std::optional<std::int64_t> get_reasoning_tokens() const noexcept {
    return value<std::int64_t>(openrouter_chat_result_get_reasoning_tokens);
  }
  std::optional<std::int64_t> get_cached_tokens() const noexcept {
    return value<std::int64_t>(openrouter_chat_result_get_cached_tokens);
  }
  /// In US dollars.
  std::optional<double> get_cost() const noexcept { return value<double>(openrouter_chat_result_get_cost); }
  bool is_cost_null() const noexcept {
    double none = 0;
    return openrouter_chat_result_get_cost(this->get(), &none) == OPENROUTER_NULL;
  }

  /// Fills a document with the text of a choice, which is JSON; false if no text came.
  returned<Errors, bool> get_json(std::int32_t choice, handle<openrouter_json> &json) {
    openrouter_status status = openrouter_chat_result_get_json(this->get(), choice, json.get());
    return detail::settle<Errors>(status, detail::last_failure(*this, status), status == OPENROUTER_OK);
  }
  /// Fills a document with the arguments of a tool call.
  returned<Errors> get_tool_call_arguments_json(std::int32_t choice, std::size_t call, handle<openrouter_json> &json) {
    openrouter_status status =
        openrouter_chat_result_get_tool_call_arguments_json(this->get(), choice, call, json.get());
    return detail::settle<Errors>(status, detail::last_failure(*this, status));
  }
  /// Fills a document with the blocks of reasoning of a choice, as the next request takes them.
  returned<Errors> get_reasoning_details(std::int32_t choice, handle<openrouter_json> &json) {
    openrouter_status status = openrouter_chat_result_get_reasoning_details(this->get(), choice, json.get());
    return detail::settle<Errors>(status, detail::last_failure(*this, status));
  }
  /// Fills a document with all of the result.
  returned<Errors> get_document(handle<openrouter_json> &json) {
    openrouter_status status = openrouter_chat_result_get_document(this->get(), json.get());
    return detail::settle<Errors>(status, detail::last_failure(*this, status));
  }
  /// Fills an api_error with the error that ended the response; false if none did.
  returned<Errors, bool> get_api_error(handle<openrouter_api_error> &error) const {
    openrouter_status status = openrouter_chat_result_get_api_error(this->get(), error.get());
    return detail::settle<Errors>(status, detail::failure_of(status), status == OPENROUTER_OK);
  }

  std::string_view error_field() const noexcept { return openrouter_chat_result_error_field(this->get()); }
  std::string_view error_message() const noexcept { return openrouter_chat_result_error_message(this->get()); }

private:
  template <class Out, class... Parameters, class... Arguments>
  std::optional<Out> value(openrouter_status (*function)(const openrouter_chat_result *, Parameters...),
                           Arguments... arguments) const noexcept {
    return detail::found<Out, Out>(function, this->get(), arguments...);
  }
  template <class... Parameters, class... Arguments>
  std::optional<std::string_view> text(openrouter_status (*function)(const openrouter_chat_result *, Parameters...),
                                       Arguments... arguments) const noexcept {
    return detail::found<std::string_view, openrouter_string>(function, this->get(), arguments...);
  }
};

/// A result that belongs to a stream or a call.
template <class Errors>
class basic_chat_result_view : public chat_result_getters<Errors, detail::reading<detail::lent_chat_result>> {
  using base = chat_result_getters<Errors, detail::reading<detail::lent_chat_result>>;

public:
  using base::base;
};

template <>
struct functions_of<openrouter_chat_result>
    : detail::functions<openrouter_chat_result_new, openrouter_chat_result_free> {};

/// The result of a whole response to a chat request.
template <class Errors>
class basic_chat_result
    : public chat_result_getters<Errors, detail::model<basic_chat_result<Errors>, Errors, openrouter_chat_result>> {
  using base = chat_result_getters<Errors, detail::model<basic_chat_result, Errors, openrouter_chat_result>>;

public:
  using base::base;

  void reset() noexcept { this->apply(openrouter_chat_result_reset); }
  /// Reads a response: JSON, or a stream that was stored; also of an error.
  returned<Errors> read(const handle<openrouter_response> &response) {
    return read(view<openrouter_response>(response.get()));
  }
  returned<Errors> read(const view<openrouter_response> &response) {
    return this->call(openrouter_chat_result_read, response.get());
  }
};

template <>
struct functions_of<openrouter_chat_stream>
    : detail::functions<openrouter_chat_stream_new, openrouter_chat_stream_free> {};

/// Reads the response to a chat request.
template <class Errors>
class basic_chat_stream : public detail::model<basic_chat_stream<Errors>, Errors, openrouter_chat_stream> {
  using base = detail::model<basic_chat_stream, Errors, openrouter_chat_stream>;

public:
  using base::base;

  void reset() noexcept {
    is_complete_ = false;
    this->apply(openrouter_chat_stream_reset);
  }
  std::string_view error_field() const noexcept { return openrouter_chat_stream_error_field(this->get()); }
  std::string_view error_message() const noexcept OPENROUTER_LIFETIMEBOUND {
    return openrouter_chat_stream_error_message(this->get());
  }

  returned<Errors> set_limit(std::size_t limit) { return this->call(openrouter_chat_stream_set_limit, limit); }
  returned<Errors> begin(std::int32_t http_status, text_argument content_type) {
    is_complete_ = false;
    return this->call(openrouter_chat_stream_begin, http_status, content_type.data(), content_type.size());
  }
  returned<Errors> read(text_argument bytes) { return this->call(openrouter_chat_stream_read, bytes); }
  returned<Errors> end() { return this->call(openrouter_chat_stream_end); }

  /// The next event; nothing if more bytes are needed, or the response is complete: is_complete() says which.
  returned<Errors, std::optional<event>> next() OPENROUTER_LIFETIMEBOUND {
    const openrouter_event *read = nullptr;
    openrouter_status status = openrouter_chat_stream_next(this->get(), &read);
    is_complete_ = status == OPENROUTER_END;
    std::optional<event> found;
    if (status == OPENROUTER_OK)
      found = detail::lent(*read);
    return detail::settle<Errors>(status, detail::last_failure(*this, status), found);
  }
  /// Whether the last next() found that the response is complete; false after reset() and begin().
  bool is_complete() const noexcept { return is_complete_ && *this; }
  /// All events that next() would return one by one.
  event_range<Errors, basic_chat_stream, event> events() noexcept OPENROUTER_LIFETIMEBOUND {
    return event_range<Errors, basic_chat_stream, event>(*this);
  }

  /// The result of what is read, borrowed until this object is destroyed.
  basic_chat_result_view<Errors> get_result() noexcept OPENROUTER_LIFETIMEBOUND {
    openrouter_chat_result *result = nullptr;
    openrouter_chat_stream_get_result(this->get(), &result);
    return basic_chat_result_view<Errors>(result);
  }

private:
  bool is_complete_ = false;
};

} // namespace openrouter

#endif // C++17

#endif
