// Requests for any operation and their responses, with exceptions and without.
#include "checks.hpp"

template <class E> static void test_any_request() {
  auto request = MUST(openrouter::basic_request<E>::make());
  auto settings = MUST(openrouter::basic_settings<E>::make());
  auto http = MUST(openrouter::basic_http_request<E>::make());
  EXPECT(!request.get_operation());
  MUST(request.set_operation("GET", "/keys/abc"));
  EXPECT(request.get_operation()->method == "GET" && request.get_operation()->path == "/keys/{hash}");
  MUST(request.set_operation("POST", "/chat/completions"));
  MUST(request.body().set("/temperature", 0.2));
  auto misspelt = FAILURE(request.body().set("/temprature", 0.2));
  EXPECT(misspelt.message().find("did you mean /temperature?") != std::string_view::npos);
  EXPECT(request.error_field() == "/temprature" && request.error_message() == misspelt.message());
  EXPECT(FAILURE(request.check()).status() == OPENROUTER_ERROR_INVALID_VALUE);
  request.clear_error();
  EXPECT(FAILURE(http.fill_request(settings, request)).status() == OPENROUTER_ERROR_INCOMPLETE);
  MUST(request.body().set("/messages/0/role", "user"));
  MUST(request.body().set("/messages/0/content", "Why?"));
  MUST(request.check());
  MUST(request.set_header("X-Trace", "1"));
  MUST(http.fill_request(settings, request));
  EXPECT(MUST(http.get_url()) == "https://openrouter.ai/api/v1/chat/completions");
  auto piece = http.get_body_piece(0);
  EXPECT(piece && piece->bytes == MUST(http.get_body()) && piece->path.empty() && !http.get_body_piece(1));

  request.reset();
  MUST(request.set_operation_id("getModels"));
  EXPECT(FAILURE(request.set_query("limt", "1")).message().find("limit?") != std::string_view::npos);
  request.clear_error();
  MUST(request.set_query("limit", "2"));
  auto response = MUST(openrouter::basic_response<E>::make());
  EXPECT(!response.get_http_status() && !response.get_json() && !response.get_body());
  MUST(response.add_header("Retry-After", "7"));
  MUST(response.read(&request, 200, "application/json", R"({"data":[{"id":"a"},{"id":"b"}],"total_count":3})"));
  auto json = response.get_json();
  EXPECT(json && json->template get<std::string_view>("/data/1/id") == "b");
  EXPECT(MUST(request.set_next_page(response)) && !MUST(request.set_next_page(response)));
  EXPECT(FAILURE(response.read(&request, 429, "", "")).status() == OPENROUTER_ERROR_API);
  EXPECT(response.get_api_error() && response.get_http_status() == 429 && response.get_header("retry-after") == "7");
  auto wait = MUST(request.get_retry(&response, openrouter::delivery::answered, 1, openrouter::sys_seconds()));
  EXPECT(wait && *wait >= std::chrono::seconds(7) && *wait <= std::chrono::milliseconds(7700));
  MUST(request.set_operation("POST", "/responses"));
  EXPECT(!MUST(request.get_retry(nullptr, openrouter::delivery::sent, 1, openrouter::sys_seconds())));
}

void test_any_operation() { BOTH_WAYS(test_any_request); }
