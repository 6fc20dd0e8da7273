// Calls of any operation against the mock server: streamed and whole, as ranges and step by step, and what goes wrong.
#include "checks.hpp"
#include <openrouter/client.hpp>

#include <memory>
#include <poll.h>
#include <unistd.h>

using openrouter::event_type;
using std::chrono::milliseconds;

// A base URL of the mock server at which its operations behave as told. Programs of the same server have different ones:
// it counts the requests of each.
static std::string base_url(const std::string &behaviour) {
  static int count;
  const char *port = std::getenv("STAND_IN_PORT");
  return std::string("http://127.0.0.1:") + (port == nullptr ? "1" : port) + "/b/" + behaviour + "/cpp-" +
         std::to_string(getpid()) + "-" + std::to_string(++count) + "/api/v1";
}

template <class E> static openrouter::basic_client<E> client_for(const std::string &behaviour) {
  auto settings = MUST(openrouter::basic_settings<E>::make());
  MUST(settings.set_base_url(base_url(behaviour)));
  MUST(settings.set_api_key("sk-or-v1-abc"));
  return MUST(openrouter::basic_client<E>::make(settings));
}

template <class E> static openrouter::basic_request<E> make_request(const char *path) {
  auto request = MUST(openrouter::basic_request<E>::make());
  MUST(request.set_operation("POST", path));
  MUST(request.body().set("/model", "openai/gpt-5-mini"));
  return request;
}

template <class E> static openrouter::basic_request<E> make_chat() {
  auto request = make_request<E>("/chat/completions");
  MUST(request.body().set("/messages/0/role", "user"));
  MUST(request.body().set("/messages/0/content", "Why is the sky blue?"));
  return request;
}

// The event of an element of a range, or nothing if that is a failure.
template <class Element> static const openrouter::event *event_of(const Element &element) {
  if constexpr (is_result<Element>)
    return element ? &*element : nullptr;
  else
    return &element;
}

// All that the events of one type bring, and how many there were.
struct brought {
  std::string text, name;
  int count = 0, failures = 0;
};

template <class Call> static brought take(Call &call, event_type type) {
  brought all;
  for (const auto &element : call.events()) {
    const openrouter::event *event = event_of(element);
    if (event == nullptr) {
      all.failures++;
    } else if (event->type == type) {
      all.text += event->text;
      all.name = event->name;
      all.count++;
    }
  }
  return all;
}

static int function_reports;
static void count_report(const openrouter::trace_event &) noexcept { function_reports++; }

// What a trace of a client reports of a call that is sent twice.
template <class E> static void test_trace() {
  using openrouter::trace_stage;
  struct tracer {
    int reports = 0, kept = 0;
    trace_stage last = trace_stage::attempt;
    openrouter_status status = 1;
    std::optional<milliseconds> wait;
    bool is_right = true;
    void operator()(const openrouter::trace_event &event) noexcept {
      reports++;
      kept += event.is_kept.value_or(false);
      last = event.stage;
      status = event.status;
      if (event.wait)
        wait = event.wait;
      is_right = is_right && event.method == "POST" && event.path == "/chat/completions" && event.call == 1 &&
                 event.since_call >= event.since_attempt && event.http_status.has_value() == (event.received_size > 0);
    }
  } trace;
  auto settings = MUST(openrouter::basic_settings<E>::make());
  auto options = MUST(openrouter::basic_client_options<E>::make());
  MUST(settings.set_base_url(base_url("refuse=429,ms-7*1")));
  MUST(settings.set_api_key("sk-or-v1-abc"));
  options.set_trace(trace);
  auto client = MUST(openrouter::basic_client<E>::make(settings, &options));
  options.set_trace(nullptr);
  auto quiet = MUST(openrouter::basic_client<E>::make(settings, &options));
  auto call = MUST(openrouter::basic_call<E>::make(client));
  auto request = make_chat<E>();
  MUST(call.start(request));
  MUST(call.run());
  EXPECT(trace.reports == 10 && trace.last == trace_stage::end && trace.status == OPENROUTER_OK);
  EXPECT(trace.wait && *trace.wait >= milliseconds(7) && trace.kept == 0 && trace.is_right);
  auto other = MUST(openrouter::basic_call<E>::make(quiet));
  MUST(other.start(request));
  MUST(other.run());
  EXPECT(trace.reports == 10);
  // A function, and an object that is const.
  int const_reports = 0;
  const auto count = [&const_reports](const openrouter::trace_event &) noexcept { const_reports++; };
  options.set_trace(count);
  auto by_const = MUST(openrouter::basic_client<E>::make(settings, &options));
  options.set_trace(count_report);
  auto by_function = MUST(openrouter::basic_client<E>::make(settings, &options));
  auto error = MUST(openrouter::basic_client_error<E>::make());
  auto response = MUST(openrouter::basic_response<E>::make());
  MUST(by_const.send(request, response, error));
  function_reports = 0;
  MUST(by_function.send(request, response, error));
  EXPECT(const_reports > 1 && function_reports == const_reports);
}

template <class E> static void test_call_options() {
  auto options = MUST(openrouter::basic_call_options<E>::make());
  auto has_defaults = [&options] {
    return options.get_first_byte_timeout() == milliseconds(0) && options.get_idle_timeout() == milliseconds(120000) &&
           options.get_progress_timeout() == milliseconds(600000) && options.get_total_timeout() == milliseconds(0) &&
           options.get_retry_window() == milliseconds(60000) && options.get_max_attempts() == 3 &&
           options.get_limit() == 67108864;
  };
  EXPECT(has_defaults());
  MUST(options.set_first_byte_timeout(milliseconds(1)));
  MUST(options.set_idle_timeout(std::chrono::seconds(2)));
  MUST(options.set_progress_timeout(milliseconds(3)));
  MUST(options.set_total_timeout(std::chrono::hours(24)));
  MUST(options.set_retry_window(milliseconds(5)));
  MUST(options.set_max_attempts(6));
  MUST(options.set_limit(7));
  EXPECT(options.get_first_byte_timeout() == milliseconds(1) && options.get_idle_timeout() == milliseconds(2000));
  EXPECT(options.get_progress_timeout() == milliseconds(3) && options.get_total_timeout() == milliseconds(86400000));
  EXPECT(options.get_retry_window() == milliseconds(5) && options.get_max_attempts() == 6 && options.get_limit() == 7);
  EXPECT(blames(FAILURE(options.set_first_byte_timeout(milliseconds(0))), "first_byte_timeout_ms"));
  EXPECT(blames(FAILURE(options.set_idle_timeout(milliseconds(-1))), "idle_timeout_ms"));
  EXPECT(blames(FAILURE(options.set_progress_timeout(milliseconds::max())), "progress_timeout_ms"));
  EXPECT(blames(FAILURE(options.set_total_timeout(milliseconds(0))), "total_timeout_ms"));
  EXPECT(blames(FAILURE(options.set_retry_window(milliseconds(0))), "retry_window_ms"));
  EXPECT(blames(FAILURE(options.set_max_attempts(0)), "max_attempts"));
  EXPECT(blames(FAILURE(options.set_limit(0)), "limit"));
  EXPECT(options.error_field() == "limit" && options.error_message().find("limit must be") == 0);
  options.unset_first_byte_timeout(), options.unset_idle_timeout(), options.unset_progress_timeout();
  options.unset_total_timeout(), options.unset_retry_window(), options.unset_max_attempts(), options.unset_limit();
  EXPECT(has_defaults());
  MUST(options.set_limit(7));
  options.reset();
  EXPECT(has_defaults() && options.error_message().empty());
}

template <class E> static void test_streamed() {
  auto client = client_for<E>("pieces=100");
  auto request = make_chat<E>();
  auto call = MUST(openrouter::basic_call<E>::make(client));
  EXPECT(!call.get_chat_result() && !call.get_response().get_http_status() && !call.get_client_error().get_delivery());
  EXPECT(FAILURE(call.next()).status() == OPENROUTER_ERROR_INCOMPLETE && !call.error_message().empty());
  MUST(call.start(request));
  brought text = take(call, event_type::text);
  EXPECT(text.count > 1 && text.failures == 0 && call.is_complete());
  EXPECT(!MUST(call.next()) && call.is_complete());
  auto result = call.get_chat_result();
  EXPECT(result && result->get_text() == text.text && result->get_finish_reason() == "stop" && result->get_cost());
  EXPECT(call.get_response().get_http_status() == 200 && call.get_response().get_header("X-Generation-Id"));
  EXPECT(call.get_client_error().get_delivery() == openrouter::delivery::answered);
  EXPECT(call.get_client_error().get_attempts() == 1 && call.error_field().empty() && call.error_message().empty());
  // Once more, without looking at the events.
  MUST(call.start(request));
  EXPECT(!call.is_complete());
  MUST(call.run());
  EXPECT(call.get_chat_result()->get_text() == text.text && call.is_complete());
  // Its response is as good as one that is owned.
  auto all = MUST(openrouter::basic_chat_result<E>::make());
  // The bytes of the stream are gone.
  EXPECT(FAILURE(all.read(call.get_response())).status() == OPENROUTER_ERROR_UNEXPECTED_END);
  request.reset();
  MUST(request.set_operation("GET", "/keys"));
  EXPECT(!MUST(request.set_next_page(call.get_response())));
  EXPECT(!MUST(request.get_retry(call.get_response(), openrouter::delivery::answered, 1, openrouter::sys_seconds())));
  auto moved = std::move(call);
  EXPECT(moved.is_complete() && !call.is_complete());
}

template <class E> static void test_whole() {
  auto client = client_for<E>("ok");
  auto request = make_chat<E>();
  auto result = MUST(openrouter::basic_chat_result<E>::make());
  auto response = MUST(openrouter::basic_response<E>::make());
  auto error = MUST(openrouter::basic_client_error<E>::make());
  EXPECT(!error.get_delivery());
  MUST(std::as_const(client).chat(request, result, error));
  EXPECT(result.get_choice_count() == 1 && result.get_text() && !result.get_text()->empty());
  EXPECT(error.get_delivery() == openrouter::delivery::answered && error.get_http_status() == 200);
  std::string text(*result.get_text());
  MUST(client.send(request, response, error));
  auto json = response.get_json();
  EXPECT(json && json->template get<std::string_view>("/choices/0/message/content") == text);
  result.reset();
  EXPECT(result.get_choice_count() == 0 && !result.get_text());
  MUST(result.read(response));
  EXPECT(result.get_text() == text);
  auto document = MUST(openrouter::basic_json<E>::make());
  EXPECT(FAILURE(result.get_json(0, document)).status() == OPENROUTER_ERROR_INVALID_JSON);
  EXPECT(!result.error_message().empty());
  response.reset();
  EXPECT(FAILURE(result.read(response)).status() == OPENROUTER_ERROR_INCOMPLETE);

  request.reset();
  MUST(request.set_operation("GET", "/models"));
  MUST(client.send(request, response, error));
  EXPECT(response.get_json() && response.get_json()->count("/data") > std::size_t(0));
}

template <class E> static void test_other_streams() {
  auto client = client_for<E>("ok");
  auto request = make_request<E>("/responses");
  MUST(request.body().set("/input", "Why?"));
  auto call = MUST(openrouter::basic_call<E>::make(client));
  MUST(call.start(request));
  brought messages = take(call, event_type::message);
  EXPECT(messages.count > 1 && messages.failures == 0 && messages.name == "message" && call.is_complete());
  EXPECT(!call.get_chat_result());
  request = make_request<E>("/audio/speech");
  MUST(request.body().set("/input", "Hello"));
  MUST(request.body().set("/voice", "alloy"));
  MUST(call.start(request));
  brought bytes = take(call, event_type::bytes);
  EXPECT(bytes.count > 0 && bytes.failures == 0 && !bytes.text.empty() && call.is_complete());
}

template <class E> static void test_failed_calls() {
  auto request = make_chat<E>();
  auto result = MUST(openrouter::basic_chat_result<E>::make());
  auto response = MUST(openrouter::basic_response<E>::make());
  auto error = MUST(openrouter::basic_client_error<E>::make());
  auto refused = client_for<E>("refuse=429,after-100");
  openrouter::failure failure = FAILURE(refused.send(request, response, error));
  EXPECT(failure.status() == OPENROUTER_ERROR_API && failure.message() == error.message());
  EXPECT(error.get_retry_after() == std::chrono::seconds(100) && response.get_http_status() == 429);
  EXPECT(response.get_retry_after(openrouter::sys_seconds()) == std::chrono::seconds(100));
  EXPECT(response.get_api_error() && response.get_api_error()->get_message());
  EXPECT(FAILURE(refused.chat(request, result, error)).status() == OPENROUTER_ERROR_API);

  // The failure of a request outlives it: in the error, and without it.
  auto unsent = std::make_unique<openrouter::basic_request<E>>(make_chat<E>());
  EXPECT(FAILURE(unsent->body().set("/temprature", 1)).field().empty());
  failure = FAILURE(refused.send(*unsent, response, error));
  unsent.reset();
  EXPECT(error.field() == "/temprature" && failure.message() == error.message() && failure.field().empty());
  error.reset();
  EXPECT(error.field().empty() && failure.message().find("/temperature") != std::string_view::npos);

  auto lost = client_for<E>("lost=fin");
  auto call = MUST(openrouter::basic_call<E>::make(lost));
  MUST(call.start(request));
  failure = FAILURE(call.next());
  EXPECT(failure.status() == OPENROUTER_ERROR_MAY_HAVE_ARRIVED && failure.message() == call.error_message());
  EXPECT(call.get_client_error().get_delivery() == openrouter::delivery::sent && !call.is_complete());
  EXPECT(FAILURE(call.run()).status() == OPENROUTER_ERROR_MAY_HAVE_ARRIVED);

  // The text before the error stays readable, and a range of results ends with the failure.
  auto broken = client_for<E>("stream-error");
  call = MUST(openrouter::basic_call<E>::make(broken));
  MUST(call.start(request));
  if constexpr (E::throws)
    EXPECT(FAILURE(take(call, event_type::text)).status() == OPENROUTER_ERROR_API);
  else
    EXPECT(take(call, event_type::text).failures == 1);
  EXPECT(call.get_chat_result() && call.get_chat_result()->get_text() && !call.is_complete());

  MUST(request.body().set("/temperature", 1.5));
  FAILURE(request.body().set("/temprature", 1.5));
  failure = FAILURE(call.start(request));
  EXPECT(failure.status() == OPENROUTER_ERROR_INVALID_VALUE && request.error_field() == "/temprature");
  EXPECT(call.error_field() == "/temprature" && failure.message() == request.error_message());
}

template <class E> static void test_event_loop() {
  auto client = client_for<E>("pieces=50,1");
  auto request = make_chat<E>();
  auto cancellation = MUST(openrouter::basic_cancellation<E>::make());
  auto options = MUST(openrouter::basic_call_options<E>::make());
  MUST(options.set_idle_timeout(std::chrono::minutes(5)));
  auto call = MUST(openrouter::basic_call<E>::make(client, &options, &cancellation));
  pollfd polled = {call.get_descriptor(), POLLIN, 0};
  EXPECT(polled.fd >= 0);
  MUST(call.start(request));
  std::string text;
  int waits = 0;
  for (;;) {
    auto event = MUST(call.next(milliseconds(0)));
    if (event && event->type == event_type::text)
      text += event->text;
    if (call.is_complete())
      break;
    if (!event && ++waits)
      poll(&polled, 1, -1);
  }
  EXPECT(waits > 0 && call.get_chat_result()->get_text() == text);
  MUST(call.start(request));
  cancellation.request();
  EXPECT(FAILURE(call.run()).status() == OPENROUTER_ERROR_CANCELLED);

  openrouter::basic_call<E> moved = std::move(call);
  EXPECT(moved.get_descriptor() == polled.fd && call.get_descriptor() == -1 && !call.get_chat_result());
  EXPECT(FAILURE(call.start(request)).status() == OPENROUTER_ERROR_NULL_POINTER);
  EXPECT(FAILURE(call.next()).status() == OPENROUTER_ERROR_NULL_POINTER && !call.get_response().get_body());
  EXPECT(call.get_client_error().message().empty() && call.error_message().empty());
}

template <class E> static void test_first_program() {
  EXPECT(FAILURE(openrouter::basic_client<E>::from_environment()).status() == OPENROUTER_ERROR_INCOMPLETE);
  setenv("OPENROUTER_API_KEY", "sk-or-v1-abc", 1);
  setenv("OPENROUTER_BASE_URL", base_url("ok").c_str(), 1);
  auto client = MUST(openrouter::basic_client<E>::from_environment());
  unsetenv("OPENROUTER_API_KEY"), unsetenv("OPENROUTER_BASE_URL");
  auto request = make_chat<E>();
  auto result = MUST(openrouter::basic_chat_result<E>::make());
  auto error = MUST(openrouter::basic_client_error<E>::make());
  MUST(client.chat(request, result, error));
  EXPECT(result.get_text().has_value());
}

// The request that a call sends asks for a stream, and the request itself stays as it is.
template <class E> static void test_streaming_request() {
  auto settings = MUST(openrouter::basic_settings<E>::make());
  auto http = MUST(openrouter::basic_http_request<E>::make());
  auto request = make_chat<E>();
  MUST(http.fill_streaming_request(settings, request));
  EXPECT(MUST(http.get_body()).find("\"stream\":true") != std::string_view::npos);
  MUST(http.fill_request(settings, request));
  EXPECT(MUST(http.get_body()).find("stream") == std::string_view::npos);
}

void test_any_calls() {
  BOTH_WAYS(test_call_options);
  BOTH_WAYS(test_trace);
  BOTH_WAYS(test_streamed);
  BOTH_WAYS(test_whole);
  BOTH_WAYS(test_other_streams);
  BOTH_WAYS(test_failed_calls);
  BOTH_WAYS(test_event_loop);
  BOTH_WAYS(test_first_program);
  BOTH_WAYS(test_streaming_request);
}
