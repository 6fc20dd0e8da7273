// The client: options, calls that succeed, are refused, cannot connect, and are cancelled.
#include "checks.hpp"
#include "server.hpp"
#include <openrouter/client.hpp>

using std::chrono::milliseconds;

template <class E> static void test_options() {
  auto options = MUST(openrouter::basic_client_options<E>::make());
  EXPECT(options.get_connect_timeout() == milliseconds(10000) && options.get_attempt_timeout() == milliseconds(30000));
  EXPECT(options.get_total_timeout() == milliseconds(60000) && options.get_max_attempts() == 1000);
  EXPECT(!options.get_proxy() && !options.get_ca_file());
  MUST(options.set_connect_timeout(std::chrono::seconds(1)));
  MUST(options.set_attempt_timeout(milliseconds(2)));
  MUST(options.set_total_timeout(std::chrono::hours(24)));
  MUST(options.set_max_attempts(4));
  MUST(options.set_proxy(std::string_view()));
  MUST(options.set_ca_file("/x"));
  EXPECT(options.get_connect_timeout() == milliseconds(1000) && options.get_attempt_timeout() == milliseconds(2));
  EXPECT(options.get_total_timeout() == milliseconds(86400000) && options.get_max_attempts() == 4);
  EXPECT(options.get_proxy() == "" && options.get_ca_file() == "/x");
  EXPECT(blames(FAILURE(options.set_connect_timeout(milliseconds(0))), "connect_timeout_ms"));
  EXPECT(blames(FAILURE(options.set_attempt_timeout(milliseconds(0))), "attempt_timeout_ms"));
  EXPECT(blames(FAILURE(options.set_total_timeout(milliseconds::max())), "total_timeout_ms"));
  EXPECT(blames(FAILURE(options.set_max_attempts(0)), "max_attempts"));
  EXPECT(blames(FAILURE(options.set_proxy("ftp://x")), "proxy") && blames(FAILURE(options.set_ca_file("")), "ca_file"));
  EXPECT(options.error_field() == "ca_file" && !options.error_message().empty());
  options.unset_connect_timeout(), options.unset_attempt_timeout(), options.unset_total_timeout();
  options.unset_max_attempts(), options.unset_proxy(), options.unset_ca_file();
  EXPECT(options.get_connect_timeout() == milliseconds(10000) && options.get_attempt_timeout() == milliseconds(30000));
  EXPECT(options.get_total_timeout() == milliseconds(60000) && options.get_max_attempts() == 1000);
  EXPECT(!options.get_proxy() && !options.get_ca_file());
  options.reset();
}

template <class E> static void test_environment() {
  auto settings = MUST(openrouter::basic_settings<E>::make());
  setenv("OPENROUTER_API_KEY", "key-of-the-environment", 1);
  MUST(load_environment(settings));
  EXPECT(settings.get_api_key() == "key-of-the-environment");
  settings.reset();
  setenv("OPENROUTER_API_KEY", "Bearer x", 1);
  EXPECT(blames(FAILURE(openrouter::load_environment(settings)), "api_key"));
  unsetenv("OPENROUTER_API_KEY");
}

// What a call needs.
template <class E> struct parts {
  openrouter::basic_create_auth_keys_code_request<E> request;
  openrouter::basic_create_auth_keys_code_response<E> response;
  openrouter::basic_client_error<E> error;
  openrouter::basic_cancellation<E> cancellation;

  parts()
      : request(MUST(decltype(request)::make())), response(MUST(decltype(response)::make())),
        error(MUST(decltype(error)::make())), cancellation(MUST(decltype(cancellation)::make())) {
    MUST(request.set_callback_url("https://myapp.com"));
  }
};

template <class E> static openrouter::basic_client<E> make_client(std::string_view base_url) {
  auto settings = MUST(openrouter::basic_settings<E>::make());
  auto options = MUST(openrouter::basic_client_options<E>::make());
  MUST(settings.set_base_url(base_url));
  MUST(settings.set_api_key("sk-or-v1-abc"));
  MUST(options.set_max_attempts(1));
  return MUST(openrouter::basic_client<E>::make(settings, &options));
}

template <class E> static void test_create() {
  parts<E> p;
  EXPECT(!p.error.get_http_status() && !p.error.get_api_error() && !p.error.get_attempts());
  EXPECT(!p.error.get_curl_code() && !p.error.get_retry_after());
  server good(answer("200 OK", R"({"data":{"id":"code_1","app_id":12,"created_at":"now"}})"));
  auto client = make_client<E>(good.base_url());
  MUST(std::as_const(client).create_auth_keys_code(p.request, p.response, p.error, &p.cancellation));
  EXPECT(MUST(p.response.get_id()) == "code_1" && p.error.get_attempts() == 1 && p.error.get_http_status() == 200);
  EXPECT(!p.error.get_api_error());

  server bad(answer("429 Too Many Requests", R"({"error":{"code":429,"message":"Slowly"}})", "Retry-After: 3600\r\n"));
  client = make_client<E>(bad.base_url());
  openrouter::failure failure = FAILURE(client.create_auth_keys_code(p.request, p.response, p.error));
  EXPECT(failure.status() == OPENROUTER_ERROR_API && failure.message() == "HTTP 429: Slowly");
  EXPECT(failure.message() == p.error.message() && failure.field() == p.error.field() && failure.field().empty());
  EXPECT(p.error.get_api_error()->get_message() == "Slowly" && MUST(p.error.get_api_error()->get_http_status()) == 429);
  EXPECT(p.error.get_retry_after() == std::chrono::hours(1) && MUST(p.response.get_id()) == "code_1");
  openrouter::basic_client_error_view<E> view(p.error.get());
  EXPECT(view.message() == failure.message() && view.get_api_error()->get_code() == 429);
  p.error.reset();
  EXPECT(p.error.message().empty());

  p.request.unset_callback_url();
  EXPECT(blames(FAILURE(client.create_auth_keys_code(p.request, p.response, p.error)), "callback_url",
                OPENROUTER_ERROR_INCOMPLETE));
}

template <class E> static void test_exchange() {
  auto request = MUST(openrouter::basic_exchange_auth_code_for_api_key_request<E>::make());
  auto response = MUST(openrouter::basic_exchange_auth_code_for_api_key_response<E>::make());
  parts<E> p;
  MUST(request.set_code("abc"));
  server good(answer("200 OK", R"({"key":"sk-or-v1-new","user_id":"user_1"})"));
  MUST(make_client<E>(good.base_url()).exchange_auth_code_for_api_key(request, response, p.error));
  EXPECT(MUST(response.get_key()) == "sk-or-v1-new" && response.get_user_id() == "user_1");
  server bad(answer("200 OK", "{}"));
  auto client = make_client<E>(bad.base_url());
  EXPECT(blames(FAILURE(client.exchange_auth_code_for_api_key(request, response, p.error, &p.cancellation)), "key",
                OPENROUTER_ERROR_UNEXPECTED_RESPONSE));
}

template <class E> static void test_nobody() {
  parts<E> p;
  std::string closed;
  {
    server gone("");
    closed = gone.base_url();
  }
  openrouter::failure failure = FAILURE(make_client<E>(closed).create_auth_keys_code(p.request, p.response, p.error));
  EXPECT(failure.status() == OPENROUTER_ERROR_CONNECTION && failure.message() == p.error.message());
  EXPECT(p.error.get_curl_code() == 7 && !p.error.get_http_status() && p.error.get_attempts() == 1);

  server silent("");
  auto client = make_client<E>(silent.base_url());
  std::thread other([&p, &silent] {
    silent.wait_until_asked();
    p.cancellation.request();
  });
  failure = FAILURE(client.create_auth_keys_code(p.request, p.response, p.error, &p.cancellation));
  other.join();
  EXPECT(failure.status() == OPENROUTER_ERROR_CANCELLED && failure.message() == "cancelled after the request was sent");
  // It stays requested until it is reset.
  EXPECT(FAILURE(client.create_auth_keys_code(p.request, p.response, p.error, &p.cancellation)).status() ==
         OPENROUTER_ERROR_CANCELLED);
  p.cancellation.reset();
  server good(answer("200 OK", R"({"data":{"id":"code_1","app_id":12,"created_at":"now"}})"));
  MUST(make_client<E>(good.base_url()).create_auth_keys_code(p.request, p.response, p.error, &p.cancellation));
}

void test_calls() {
  BOTH_WAYS(test_options);
  BOTH_WAYS(test_environment);
  BOTH_WAYS(test_create);
  BOTH_WAYS(test_exchange);
  BOTH_WAYS(test_nobody);
}
