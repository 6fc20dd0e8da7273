// Answers as models, and whether to repeat.
#include "checks.hpp"

static const char *const json = "application/json";

template <class E> static void test_success() {
  auto created = MUST(openrouter::basic_create_auth_keys_code_response<E>::make());
  EXPECT(blames(FAILURE(created.get_id()), "id", OPENROUTER_ERROR_INCOMPLETE) && !created.get_app_id());
  MUST(created.read(200, json, R"({"data":{"id":"code_1","app_id":12,"created_at":"now"}})"));
  EXPECT(MUST(created.get_id()) == "code_1" && created.get_app_id() == 12 && created.get_created_at() == "now");
  EXPECT(blames(FAILURE(created.read(200, json, R"({"data":{"app_id":12,"created_at":"now"}})")), "id",
                OPENROUTER_ERROR_UNEXPECTED_RESPONSE));
  EXPECT(MUST(created.get_id()) == "code_1" && created.error_field() == "id" && !created.error_message().empty());
  EXPECT(FAILURE(created.read(200, json, "{")).status() == OPENROUTER_ERROR_INVALID_JSON);
  EXPECT(created.get_body() == "{");
  EXPECT(FAILURE(created.read(403, json, "{}")).status() == OPENROUTER_ERROR_API);
  // No text at all is an empty one.
  EXPECT(blames(FAILURE(created.read(200, {}, {})), "body", OPENROUTER_ERROR_UNEXPECTED_RESPONSE));
  created.reset();
  EXPECT(blames(FAILURE(created.get_id()), "id", OPENROUTER_ERROR_INCOMPLETE));

  auto key = MUST(openrouter::basic_exchange_auth_code_for_api_key_response<E>::make());
  EXPECT(blames(FAILURE(key.get_key()), "key", OPENROUTER_ERROR_INCOMPLETE) && !key.is_user_id_null());
  MUST(key.read(201, json, R"({"key":"sk-or-v1-abc","user_id":null})"));
  EXPECT(MUST(key.get_key()) == "sk-or-v1-abc" && !key.get_user_id() && key.is_user_id_null());
  MUST(key.read(200, json, R"({"key":"sk-or-v1-abc","user_id":"user_1"})"));
  EXPECT(key.get_user_id() == "user_1" && !key.is_user_id_null());
  EXPECT(blames(FAILURE(key.read(200, json, "{}")), "key", OPENROUTER_ERROR_UNEXPECTED_RESPONSE));
  EXPECT(key.get_body() == "{}");
  EXPECT(key.error_field() == "key" && !key.error_message().empty());
  key.reset();
  EXPECT(blames(FAILURE(key.get_key()), "key", OPENROUTER_ERROR_INCOMPLETE));
}

template <class E> static void test_api_error() {
  auto error = MUST(openrouter::basic_api_error<E>::make());
  EXPECT(blames(FAILURE(error.get_http_status()), "http_status", OPENROUTER_ERROR_INCOMPLETE) &&
         blames(FAILURE(error.get_body()), "body", OPENROUTER_ERROR_INCOMPLETE));
  std::string_view body = R"({"error":{"code":403,"message":"No","metadata":{"a":1}},"user_id":"user_1",)"
                          R"("openrouter_metadata":null})";
  MUST(error.read(403, json, body));
  EXPECT(MUST(error.get_http_status()) == 403 && error.get_code() == 403 && error.get_message() == "No");
  EXPECT(error.get_metadata() == R"({"a":1})" && !error.is_metadata_null() && MUST(error.get_body()) == body);
  EXPECT(!error.get_openrouter_metadata() && error.is_openrouter_metadata_null());
  EXPECT(error.get_user_id() == "user_1" && !error.is_user_id_null() && MUST(error.get_summary()) == "No");
  // The same through what does not own it.
  openrouter::basic_api_error_view<E> view(error.get()), copy = view;
  EXPECT(MUST(copy.get_http_status()) == 403 && copy.get_code() == 403 && copy.get_message() == "No");
  EXPECT(copy.get_metadata() == R"({"a":1})" && copy.is_openrouter_metadata_null() && copy.get_user_id() == "user_1");
  MUST(error.read(500, json, R"({"error":{"code":1,"message":"x","metadata":null},"user_id":null})"));
  EXPECT(error.is_metadata_null() && error.is_user_id_null() && !error.is_openrouter_metadata_null());
  // Nothing is read where the size alone is too much.
  EXPECT(blames(FAILURE(error.read(500, json, {"{", std::size_t(1) << 31})), "body", OPENROUTER_ERROR_TOO_LARGE));
  EXPECT(error.error_field() == "body" && !error.error_message().empty() && copy.error_field() == "body");
  EXPECT(copy.error_message() == error.error_message());
  error.reset();
  EXPECT(blames(FAILURE(copy.get_http_status()), "http_status", OPENROUTER_ERROR_INCOMPLETE));
}

template <class E> static void test_http_date() {
  using namespace std::chrono;
  const openrouter::sys_seconds now(seconds(784111777)); // Sun, 06 Nov 1994 08:49:37 GMT
  openrouter::basic_http_date<E> http_date;
  EXPECT(MUST(http_date("Sun, 06 Nov 1994 08:49:37 GMT", now + hours(1))) == now);
  EXPECT(!MUST(http_date("", now)) && !MUST(http_date("yesterday", now)));
}

void test_answers() {
  BOTH_WAYS(test_success);
  BOTH_WAYS(test_api_error);
  BOTH_WAYS(test_http_date);
}
