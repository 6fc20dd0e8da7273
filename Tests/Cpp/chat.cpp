// Chat responses: events by a range, the result, its documents, and what goes wrong.
#include "checks.hpp"

static const std::string_view CHUNKS =
    ": at work\n\n"
    "data: {\"id\":\"gen-1\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"{\\\"a\\\":\"}}]}\n\n"
    "data: "
    "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"1}\",\"reasoning\":\"why\",\"reasoning_details\":[{\"type\":"
    "\"reasoning.text\","
    "\"index\":0,\"text\":\"why\"}],\"tool_calls\":[{\"index\":0,\"id\":\"call-1\",\"function\":{\"name\":\"f\","
    "\"arguments\":\"{\\\"b\\\":2}\"}}]},\"finish_reason\":\"tool_calls\"}],\"usage\":{\"prompt_tokens\":3,"
    "\"cost\":null}}\n\ndata: [DONE]\n\n";

template <class Stream> static std::string texts(Stream &stream) {
  std::string all;
  for (const auto &read : stream.events()) {
    if constexpr (is_result<std::decay_t<decltype(read)>>) {
      if (!read)
        all += "failed: " + std::string(read.error().field());
      else if (read->type == openrouter::event_type::text)
        all += read->text;
    } else if (read.type == openrouter::event_type::text) {
      all += read.text;
    }
  }
  return all;
}

template <class E> static void test_results() {
  auto stream = MUST(openrouter::basic_chat_stream<E>::make());
  MUST(stream.begin(200, "text/event-stream"));
  EXPECT(!MUST(stream.next()) && !stream.is_complete());
  MUST(stream.read(CHUNKS));
  auto first = MUST(stream.next());
  EXPECT(first && first->type == openrouter::event_type::keep_alive && first->text == "at work" && first->choice == -1);
  EXPECT(texts(stream) == "{\"a\":1}" && stream.is_complete());
  MUST(stream.end());
  auto result = stream.get_result();
  EXPECT(result.get() != nullptr && result.get_id() == "gen-1" && result.get_model() == "m" && !result.get_provider());
  EXPECT(result.get_choice_count() == 1 && result.get_choice_index(0) == 0 && !result.get_choice_index(1));
  EXPECT(result.get_text() == "{\"a\":1}" && result.get_finish_reason() == "tool_calls" && !result.get_text(1));
  EXPECT(result.get_reasoning() == "why" && !result.get_refusal() && !result.get_native_finish_reason());
  EXPECT(result.get_tool_call_count() == std::size_t(1) && !result.get_tool_call_count(1));
  EXPECT(result.get_tool_call_id(0, 0) == "call-1" && result.get_tool_call_name(0, 0) == "f");
  EXPECT(result.get_tool_call_arguments(0, 0) == "{\"b\":2}" && !result.get_tool_call_arguments(0, 1));
  EXPECT(result.get_image_count() == std::size_t(0) && !result.get_image_url(0, 0) && !result.get_audio_data());
  EXPECT(result.get_annotation_count() == std::size_t(0) && !result.get_annotation(0, 0));
  EXPECT(!result.get_audio_transcript() && result.get_prompt_tokens() == 3 && !result.get_total_tokens());
  EXPECT(!result.get_completion_tokens() && !result.get_reasoning_tokens() && !result.get_cached_tokens());
  EXPECT(!result.get_cost() && result.is_cost_null() && result.get_usage());
  stream.reset();
  EXPECT(result.get_choice_count() == 0 && !result.get_text() && !result.is_cost_null() && !stream.is_complete());
}

// Another response on the same stream, and another stream.
template <class E> static void test_complete() {
  auto stream = MUST(openrouter::basic_chat_stream<E>::make());
  MUST(stream.begin(200, "text/event-stream"));
  MUST(stream.read(CHUNKS));
  texts(stream);
  EXPECT(stream.is_complete());
  MUST(stream.begin(200, "text/event-stream"));
  EXPECT(!stream.is_complete());
  MUST(stream.read(CHUNKS));
  texts(stream);
  auto moved = std::move(stream);
  EXPECT(moved.is_complete() && !stream.is_complete());
}

template <class E> static void test_result_documents() {
  auto stream = MUST(openrouter::basic_chat_stream<E>::make());
  auto json = MUST(openrouter::basic_json<E>::make());
  auto error = MUST(openrouter::basic_api_error<E>::make());
  MUST(stream.begin(200, "text/event-stream"));
  MUST(stream.read(CHUNKS));
  texts(stream);
  auto result = stream.get_result();
  EXPECT(MUST(result.get_json(0, json)) && json.template get<std::int64_t>("/a") == 1);
  MUST(result.get_tool_call_arguments_json(0, 0, json));
  EXPECT(json.template get<std::int64_t>("/b") == 2);
  MUST(result.get_reasoning_details(0, json));
  EXPECT(json.template get<std::string_view>("/0/text") == "why");
  MUST(result.get_document(json));
  EXPECT(json.template get<std::string_view>("/choices/0/finish_reason") == "tool_calls");
  EXPECT(!MUST(result.get_api_error(error)));
  EXPECT(blames(FAILURE(result.get_json(1, json)), "choice"));
  EXPECT(blames(FAILURE(result.get_tool_call_arguments_json(0, 1, json)), "call"));
  EXPECT(result.error_field() == "call" && result.error_message().find("call") == 0);
}

template <class E> static void test_failures_of_chat() {
  auto stream = MUST(openrouter::basic_chat_stream<E>::make());
  auto error = MUST(openrouter::basic_api_error<E>::make());
  EXPECT(blames(FAILURE(stream.set_limit(0)), "limit"));
  EXPECT(blames(FAILURE(stream.read("x")), "bytes", OPENROUTER_ERROR_INCONSISTENT));
  EXPECT(blames(FAILURE(stream.end()), "bytes", OPENROUTER_ERROR_INCONSISTENT));
  MUST(stream.begin(429, "application/json"));
  MUST(stream.read("{\"error\":{\"code\":429,\"message\":\"slow down\"}}"));
  MUST(stream.end());
  EXPECT(blames(FAILURE(stream.next()), "http_status", OPENROUTER_ERROR_API) && !stream.is_complete());
  EXPECT(MUST(stream.get_result().get_api_error(error)) && error.get_message() == "slow down");
  MUST(stream.begin(200, "text/event-stream"));
  MUST(stream.read("data: {\"choices\":[{\"delta\":{\"content\":\"cut\"}}]}\n\n"));
  MUST(stream.end());
  if constexpr (E::throws) {
#if defined(__cpp_exceptions)
    EXPECT(FAILURE(texts(stream)).status() == OPENROUTER_ERROR_UNEXPECTED_END);
#endif
  } else {
    EXPECT(texts(stream) == "cutfailed: bytes");
  }
  EXPECT(stream.get_result().get_text() == "cut");
  auto moved = std::move(stream);
  EXPECT(is_bare(FAILURE(stream.next()), OPENROUTER_ERROR_NULL_POINTER));
  EXPECT(!stream.get_result().get_text() && stream.get_result().get_choice_count() == 0);
  EXPECT(moved.get_result().get_text() == "cut");
}

template <class E> static void test_requests() {
  auto stream = MUST(openrouter::basic_chat_stream<E>::make());
  auto request = MUST(openrouter::basic_request<E>::make());
  MUST(stream.begin(200, "text/event-stream"));
  MUST(stream.read(CHUNKS));
  texts(stream);
  MUST(request.set_operation("POST", "/chat/completions"));
  EXPECT(FAILURE(request.add_message("usr", "x")).message().find("\"user\"?") != std::string_view::npos);
  request.clear_error();
  MUST(request.add_message("user", "Why?"));
  MUST(request.add_content_text("Because?"));
  MUST(request.add_content_image("image/png", "PNG", 3));
  MUST(request.add_content_image_url("https://example.com/"));
  MUST(request.add_content_audio("wav", "RIFF", 4));
  MUST(request.add_content_file("a.pdf", "application/pdf", "%PDF", 4));
  MUST(request.add_tool("f", nullptr));
  MUST(request.add_tool("g", "does something", "{}"));
  MUST(request.set_response_format_json_schema("s", "{}"));
  MUST(request.add_chat_result(stream.get_result()));
  MUST(request.add_tool_result("call-1", "2"));
  EXPECT(FAILURE(request.add_chat_result(MUST(openrouter::basic_chat_result<E>::make()))).status() ==
         OPENROUTER_ERROR_INVALID_VALUE);
  request.clear_error();
  MUST(request.check());
  auto body = request.body();
  EXPECT(body.template get<std::string_view>("/messages/0/content/0/text") == "Why?");
  EXPECT(body.template get<std::string_view>("/messages/0/content/4/input_audio/data") == "UklGRg==");
  EXPECT(body.template get<std::string_view>("/messages/0/content/5/file/file_data") ==
         "data:application/pdf;base64,JVBERg==");
  EXPECT(body.template get<std::string_view>("/messages/1/tool_calls/0/function/name") == "f");
  EXPECT(body.template get<std::string_view>("/messages/2/tool_call_id") == "call-1");
  EXPECT(!body.template get<openrouter::json_type>("/tools/0/function/parameters"));
  EXPECT(body.template get<bool>("/response_format/json_schema/strict") == true);
}

void test_chat() {
  BOTH_WAYS(test_results);
  BOTH_WAYS(test_complete);
  BOTH_WAYS(test_result_documents);
  BOTH_WAYS(test_requests);
  BOTH_WAYS(test_failures_of_chat);
}
