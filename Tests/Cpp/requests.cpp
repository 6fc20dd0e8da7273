// The two requests: every field goes in, comes out, is absent, and fails.
#include "checks.hpp"

static const char *const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
static const char *const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
static const char *const workspace = "0c6f9a52-3c1b-4f0e-9d55-2f4f7b1a6d3e";

template <class E> static void test_create() {
  using openrouter::code_challenge_method, openrouter::usage_limit_type;
  auto request = MUST(openrouter::basic_create_auth_keys_code_request<E>::make());
  EXPECT(!request.get_callback_url() && !request.get_limit() && !request.get_code_challenge_method());
  EXPECT(blames(FAILURE(request.check()), "callback_url", OPENROUTER_ERROR_INCOMPLETE));

  MUST(request.set_http_referer("app://my.app"));
  MUST(request.set_x_title("My App"));
  MUST(request.set_app_categories("cli-agent,cloud-agent"));
  MUST(request.set_callback_url(std::string("https://myapp.com/callback, not this").substr(0, 26)));
  MUST(request.set_code_challenge(challenge));
  MUST(request.set_code_challenge_method(code_challenge_method::s256));
  MUST(request.set_limit(12.5));
  MUST(request.set_expires_at("2027-12-31T23:59:59Z"));
  MUST(request.set_key_label("My CLI"));
  MUST(request.set_usage_limit_type(usage_limit_type::weekly));
  MUST(request.set_workspace_id(workspace));
  MUST(request.set_member("new_member", "[1]"));
  MUST(request.check());
  EXPECT(request.get_http_referer() == "app://my.app" && request.get_x_title() == "My App");
  EXPECT(request.get_app_categories() == "cli-agent,cloud-agent");
  EXPECT(request.get_callback_url() == "https://myapp.com/callback" && request.get_callback_url()->data()[26] == '\0');
  EXPECT(request.get_code_challenge() == challenge);
  EXPECT(request.get_code_challenge_method() == code_challenge_method::s256);
  EXPECT(request.get_code_challenge_method_text() == "S256" && request.get_limit() == 12.5);
  EXPECT(request.get_expires_at() == "2027-12-31T23:59:59Z" && !request.is_expires_at_null());
  EXPECT(request.get_key_label() == "My CLI" && request.get_workspace_id() == workspace);
  EXPECT(request.get_usage_limit_type() == usage_limit_type::weekly && request.get_usage_limit_type_text() == "weekly");
  EXPECT(request.get_member("new_member") == "[1]" && !request.get_member("other"));
  EXPECT(!request.get_member(std::string(1000, 'x')));

  std::string body;
  EXPECT(MUST(request.write_body(body)) == body.size());
  EXPECT(body == std::string(R"({"callback_url":"https://myapp.com/callback","code_challenge":")") + challenge +
                     R"(","code_challenge_method":"S256","limit":12.5,"expires_at":"2027-12-31T23:59:59Z",)" +
                     R"("key_label":"My CLI","new_member":[1],"usage_limit_type":"weekly","workspace_id":")" +
                     workspace + "\"}");

  MUST(request.set_code_challenge_method_text("S512"));
  MUST(request.set_usage_limit_type_text("yearly"));
  EXPECT(request.get_code_challenge_method() == code_challenge_method::other);
  EXPECT(request.get_code_challenge_method_text() == "S512" && request.get_usage_limit_type_text() == "yearly");
  EXPECT(request.get_usage_limit_type() == usage_limit_type::other);

  // Moments.
  MUST(request.set_expires_at_unix_seconds(0));
  EXPECT(request.get_expires_at() == "1970-01-01T00:00:00Z");
  MUST(request.set_expires_at(openrouter::sys_seconds(std::chrono::hours(24))));
  EXPECT(request.get_expires_at() == "1970-01-02T00:00:00Z");
#if __cplusplus >= 202002L
  static_assert(std::is_same_v<openrouter::sys_seconds, std::chrono::sys_seconds>);
  using namespace std::chrono;
  MUST(request.set_expires_at(sys_days(2027y / December / 31d) + 23h + 59min + 59s));
  EXPECT(request.get_expires_at() == "2027-12-31T23:59:59Z");
#endif
  request.set_expires_at_null();
  EXPECT(!request.get_expires_at() && request.is_expires_at_null());

  // Failures: the field, the rule, and nothing has changed.
  EXPECT(blames(FAILURE(request.set_http_referer("no url")), "http_referer"));
  EXPECT(blames(FAILURE(request.set_x_title(" ")), "x_title"));
  EXPECT(blames(FAILURE(request.set_app_categories("A")), "app_categories"));
  openrouter::failure failure = FAILURE(request.set_callback_url("ftp://myapp.com"));
  EXPECT(blames(failure, "callback_url") && failure.message() == request.error_message());
  EXPECT(request.error_field() == "callback_url" && request.get_callback_url() == "https://myapp.com/callback");
  EXPECT(blames(FAILURE(request.set_callback_url(std::string_view())), "callback_url"));
  EXPECT(blames(FAILURE(request.set_code_challenge("short")), "code_challenge"));
  EXPECT(blames(FAILURE(request.set_code_challenge_method(code_challenge_method::other)), "code_challenge_method"));
  EXPECT(blames(FAILURE(request.set_code_challenge_method_text("?")), "code_challenge_method"));
  EXPECT(blames(FAILURE(request.set_limit(1 / 0.0)), "limit"));
  EXPECT(blames(FAILURE(request.set_expires_at("soon")), "expires_at"));
  EXPECT(blames(FAILURE(request.set_expires_at(openrouter::sys_seconds::max())), "expires_at"));
  EXPECT(blames(FAILURE(request.set_key_label(std::string(101, 'x'))), "key_label", OPENROUTER_ERROR_TOO_LARGE));
  EXPECT(blames(FAILURE(request.set_key_label("\xff")), "key_label", OPENROUTER_ERROR_INVALID_UTF8));
  EXPECT(blames(FAILURE(request.set_usage_limit_type(static_cast<usage_limit_type>(9))), "usage_limit_type"));
  EXPECT(blames(FAILURE(request.set_usage_limit_type_text("")), "usage_limit_type"));
  EXPECT(blames(FAILURE(request.set_workspace_id("1")), "workspace_id"));
  EXPECT(FAILURE(request.set_member("new_member", "[")).status() == OPENROUTER_ERROR_INVALID_JSON);
  EXPECT(FAILURE(request.set_callback_url("my.app:/callback")).status() == OPENROUTER_ERROR_INVALID_VALUE);
  request.allow_private_use_scheme();
  MUST(request.set_callback_url("my.app:/callback"));

  request.unset_http_referer(), request.unset_x_title(), request.unset_app_categories();
  request.unset_callback_url(), request.unset_code_challenge(), request.unset_code_challenge_method();
  request.unset_limit(), request.unset_expires_at(), request.unset_key_label(), request.unset_usage_limit_type();
  request.unset_workspace_id(), request.unset_member("new_member"), request.unset_member(std::string(1000, 'x'));
  EXPECT(!request.get_http_referer() && !request.get_x_title() && !request.get_app_categories());
  EXPECT(!request.get_callback_url() && !request.get_code_challenge() && !request.get_code_challenge_method());
  EXPECT(!request.get_limit() && !request.is_expires_at_null() && !request.get_key_label());
  EXPECT(!request.get_usage_limit_type() && !request.get_workspace_id() && !request.get_member("new_member"));

  // A const function leaves no message; the status has one.
  EXPECT(is_bare(FAILURE(std::as_const(request).write_body(body)), OPENROUTER_ERROR_INCOMPLETE));
  request.reset();
  EXPECT(request.error_message().empty());
}

template <class E> static void test_exchange() {
  using openrouter::code_challenge_method;
  auto request = MUST(openrouter::basic_exchange_auth_code_for_api_key_request<E>::make());
  EXPECT(!request.get_code() && !request.is_code_challenge_method_null());
  MUST(request.set_code("auth_code_abc"));
  MUST(request.set_code_challenge_method(code_challenge_method::s256));
  MUST(request.set_code_verifier(verifier));
  MUST(request.set_member("a", "null"));
  EXPECT(request.get_code() == "auth_code_abc" && request.get_code_verifier() == verifier);
  EXPECT(request.get_code_challenge_method() == code_challenge_method::s256);
  EXPECT(request.get_code_challenge_method_text() == "S256" && request.get_member("a") == "null");
  MUST(request.check());
  std::string body;
  MUST(request.write_body(body));
  EXPECT(body.find("auth_code_abc") != body.npos && body.find("\"a\":null") != body.npos);
  MUST(request.set_code_challenge_method_text("plain"));
  EXPECT(request.get_code_challenge_method() == code_challenge_method::plain);
  request.set_code_challenge_method_null();
  EXPECT(request.is_code_challenge_method_null() && !request.get_code_challenge_method());
  EXPECT(!request.get_code_challenge_method_text());

  EXPECT(blames(FAILURE(request.set_code("")), "code") &&
         blames(FAILURE(request.set_code_verifier("x")), "code_verifier"));
  EXPECT(blames(FAILURE(request.set_code_challenge_method(code_challenge_method())), "code_challenge_method"));
  EXPECT(blames(FAILURE(request.set_code_challenge_method_text("?")), "code_challenge_method"));
  EXPECT(FAILURE(request.set_member("a", "")).status() == OPENROUTER_ERROR_INVALID_JSON);

  // The API key goes along only where it is asked for.
  auto settings = MUST(openrouter::basic_settings<E>::make());
  auto http_request = MUST(openrouter::basic_http_request<E>::make());
  MUST(request.set_code_challenge_method(code_challenge_method::s256));
  MUST(settings.set_api_key("key"));
  MUST(http_request.fill_exchange_auth_code_for_api_key(settings, request));
  std::size_t without = http_request.get_header_count();
  request.send_api_key();
  MUST(http_request.fill_exchange_auth_code_for_api_key(settings, request));
  EXPECT(http_request.get_header_count() == without + 1);

  request.unset_code(), request.unset_code_challenge_method(), request.unset_code_verifier(), request.unset_member("a");
  EXPECT(!request.get_code() && !request.is_code_challenge_method_null() && !request.get_code_verifier());
  EXPECT(!request.get_member("a"));
  EXPECT(blames(FAILURE(request.check()), "code", OPENROUTER_ERROR_INCOMPLETE) && request.error_field() == "code");
  EXPECT(request.error_message().substr(0, 4) == "code");
  EXPECT(blames(FAILURE(http_request.fill_exchange_auth_code_for_api_key(settings, request)), "code",
                OPENROUTER_ERROR_INCOMPLETE));
  request.reset();
}

void test_requests() {
  BOTH_WAYS(test_create);
  BOTH_WAYS(test_exchange);
}
