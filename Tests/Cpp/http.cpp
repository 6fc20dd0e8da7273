// Settings, and the HTTP request that is made of them.
#include "checks.hpp"

template <class E> static void test_settings() {
  using openrouter::title_header;
  auto settings = MUST(openrouter::basic_settings<E>::make());
  EXPECT(settings.get_base_url() == "https://openrouter.ai/api/v1" && !settings.get_api_key());
  EXPECT(settings.get_title_header() == title_header::x_title && !settings.get_user_agent().empty());
  const std::string user_agent(settings.get_user_agent());

  MUST(settings.set_base_url("http://localhost:3000/v1"));
  MUST(settings.set_api_key("sk-or-v1-abc"));
  MUST(settings.set_http_referer("https://myapp.com"));
  MUST(settings.set_x_title("My App"));
  MUST(settings.set_app_categories("cli-agent"));
  MUST(settings.set_user_agent("my-app/1.0"));
  MUST(settings.set_title_header(title_header::x_openrouter_title));
  EXPECT(settings.get_base_url() == "http://localhost:3000/v1" && settings.get_api_key() == "sk-or-v1-abc");
  EXPECT(settings.get_http_referer() == "https://myapp.com" && settings.get_x_title() == "My App");
  EXPECT(settings.get_app_categories() == "cli-agent" && settings.get_user_agent() == "my-app/1.0");
  EXPECT(settings.get_title_header() == title_header::x_openrouter_title);

  EXPECT(blames(FAILURE(settings.set_base_url("x")), "base_url") &&
         blames(FAILURE(settings.set_api_key("")), "api_key"));
  EXPECT(blames(FAILURE(settings.set_http_referer("x")), "http_referer"));
  EXPECT(blames(FAILURE(settings.set_x_title("")), "x_title"));
  EXPECT(blames(FAILURE(settings.set_app_categories("-")), "app_categories"));
  EXPECT(blames(FAILURE(settings.set_user_agent("")), "user_agent"));
  EXPECT(blames(FAILURE(settings.set_title_header(title_header())), "title_header"));
  EXPECT(settings.error_field() == "title_header" && !settings.error_message().empty());

  settings.unset_base_url(), settings.unset_api_key(), settings.unset_http_referer(), settings.unset_x_title();
  settings.unset_app_categories(), settings.unset_user_agent();
  EXPECT(settings.get_base_url() == "https://openrouter.ai/api/v1" && !settings.get_api_key());
  EXPECT(!settings.get_http_referer() && !settings.get_x_title() && !settings.get_app_categories());
  EXPECT(settings.get_user_agent() == user_agent);
  settings.reset();
  EXPECT(settings.get_title_header() == title_header::x_title);
}

template <class E> static void test_http_request() {
  auto settings = MUST(openrouter::basic_settings<E>::make());
  auto request = MUST(openrouter::basic_create_auth_keys_code_request<E>::make());
  auto http_request = MUST(openrouter::basic_http_request<E>::make());
  EXPECT(blames(FAILURE(http_request.get_method()), "method", OPENROUTER_ERROR_INCOMPLETE) &&
         blames(FAILURE(http_request.get_url()), "url", OPENROUTER_ERROR_INCOMPLETE) &&
         blames(FAILURE(http_request.get_body()), "body", OPENROUTER_ERROR_INCOMPLETE));
  EXPECT(http_request.get_header_count() == 0 &&
         blames(FAILURE(http_request.get_header(0)), "header", OPENROUTER_ERROR_INCOMPLETE));
  std::string bytes;
  EXPECT(is_bare(FAILURE(http_request.write(bytes)), OPENROUTER_ERROR_INCOMPLETE));
  EXPECT(blames(FAILURE(http_request.fill_create_auth_keys_code(settings, request)), "callback_url",
                OPENROUTER_ERROR_INCOMPLETE));
  EXPECT(http_request.error_field() == "callback_url" && !http_request.error_message().empty());

  MUST(request.set_callback_url("https://myapp.com"));
  MUST(request.set_x_title("My App"));
  MUST(http_request.fill_create_auth_keys_code(settings, request));
  EXPECT(MUST(http_request.get_method()) == "POST" &&
         MUST(http_request.get_body()) == R"({"callback_url":"https://myapp.com"})");
  EXPECT(MUST(http_request.get_url()) == "https://openrouter.ai/api/v1/auth/keys/code");
  bool has_title = false;
  for (std::size_t i = 0; i < http_request.get_header_count(); i++) {
    openrouter::http_header header = MUST(http_request.get_header(i));
    has_title |= header.name == "X-Title" && header.value == "My App";
  }
  EXPECT(has_title && blames(FAILURE(http_request.get_header(http_request.get_header_count())), "header",
                             OPENROUTER_ERROR_INCOMPLETE));
  MUST(http_request.write(bytes));
  EXPECT(bytes.substr(0, 5) == "POST " && bytes.find("\r\nX-Title: My App\r\n") != bytes.npos);
  http_request.reset();
  EXPECT(blames(FAILURE(http_request.get_method()), "method", OPENROUTER_ERROR_INCOMPLETE));
}

void test_http() {
  BOTH_WAYS(test_settings);
  BOTH_WAYS(test_http_request);
}
