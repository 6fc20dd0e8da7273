// The sign-in: options, and one in headless mode to each of its ends.
#include "checks.hpp"
#include "server.hpp"
#include <openrouter/client.hpp>

using openrouter::sign_in_mode, openrouter::sign_in_state;
using std::chrono::milliseconds;

// A value or a failure, and no third that a program could read without asking.
template <class Model> using key_of = decltype(std::declval<Model &>().get_key());
static_assert(std::is_same_v<key_of<openrouter::results::sign_in>, openrouter::result<std::string_view>>);
#if defined(__cpp_exceptions)
static_assert(std::is_same_v<key_of<openrouter::sign_in>, std::string_view>);
#endif

static const char *const workspace = "0c6f9a52-3c1b-4f0e-9d55-2f4f7b1a6d3e";

template <class E> static void test_options() {
  auto options = MUST(openrouter::basic_sign_in_options<E>::make());
  EXPECT(options.get_auth_url() == "https://openrouter.ai/auth" && options.get_mode() == sign_in_mode::automatic);
  EXPECT(options.get_port() == 0 && options.get_timeout() == std::chrono::minutes(5) && !options.get_limit());
  MUST(options.set_auth_url("http://localhost:1/auth"));
  MUST(options.set_key_label("My CLI"));
  MUST(options.set_limit(3));
  MUST(options.set_workspace_id(workspace));
  MUST(options.set_required_workspace_id(workspace));
  MUST(options.set_mode(sign_in_mode::callback));
  MUST(options.set_port(4000));
  MUST(options.set_timeout(milliseconds(5)));
  EXPECT(options.get_auth_url() == "http://localhost:1/auth" && options.get_key_label() == "My CLI");
  EXPECT(options.get_limit() == 3 && options.get_workspace_id() == workspace && options.get_port() == 4000);
  EXPECT(options.get_required_workspace_id() == workspace && options.get_timeout() == milliseconds(5));
  EXPECT(options.get_mode() == sign_in_mode::callback);
  EXPECT(blames(FAILURE(options.set_auth_url("x")), "auth_url"));
  EXPECT(blames(FAILURE(options.set_key_label("\xff")), "key_label", OPENROUTER_ERROR_INVALID_UTF8));
  EXPECT(blames(FAILURE(options.set_limit(1 / 0.0)), "limit") && blames(FAILURE(options.set_port(-1)), "port"));
  EXPECT(blames(FAILURE(options.set_workspace_id("x")), "workspace_id"));
  EXPECT(blames(FAILURE(options.set_required_workspace_id("x")), "required_workspace_id"));
  EXPECT(blames(FAILURE(options.set_mode(sign_in_mode())), "mode"));
  EXPECT(blames(FAILURE(options.set_timeout(milliseconds(0))), "timeout_ms") && options.error_field() == "timeout_ms");
  EXPECT(!options.error_message().empty());
  options.unset_auth_url(), options.unset_key_label(), options.unset_limit(), options.unset_workspace_id();
  options.unset_required_workspace_id(), options.unset_mode(), options.unset_port(), options.unset_timeout();
  EXPECT(options.get_auth_url() == "https://openrouter.ai/auth" && options.get_mode() == sign_in_mode::automatic);
  EXPECT(options.get_port() == 0 && options.get_timeout() == std::chrono::minutes(5) && !options.get_limit());
  EXPECT(!options.get_key_label() && !options.get_workspace_id() && !options.get_required_workspace_id());
  options.reset();
}

template <class E> static void test_headless() {
  auto settings = MUST(openrouter::basic_settings<E>::make());
  auto options = MUST(openrouter::basic_sign_in_options<E>::make());
  auto cancellation = MUST(openrouter::basic_cancellation<E>::make());
  MUST(options.set_mode(sign_in_mode::headless));
  MUST(options.set_key_label("My CLI"));
  server refuses(answer("403 Forbidden", R"({"error":{"code":403,"message":"Invalid code"}})"));
  MUST(settings.set_base_url(refuses.base_url()));
  auto client = MUST(openrouter::basic_client<E>::make(settings));
  auto sign_in = MUST(openrouter::basic_sign_in<E>::make(client, &options, &cancellation));
  EXPECT(blames(FAILURE(sign_in.get_url()), "url", OPENROUTER_ERROR_INCOMPLETE) &&
         blames(FAILURE(sign_in.get_mode()), "mode", OPENROUTER_ERROR_INCOMPLETE) &&
         blames(FAILURE(sign_in.get_descriptor()), "descriptor", OPENROUTER_ERROR_INCOMPLETE) &&
         !sign_in.get_client_error());
  EXPECT(FAILURE(sign_in.step(milliseconds(0))).status() == OPENROUTER_ERROR_INCOMPLETE);

  MUST(sign_in.start());
  EXPECT(MUST(sign_in.get_mode()) == sign_in_mode::headless && MUST(sign_in.get_descriptor()) >= 0);
  EXPECT(MUST(sign_in.get_url()).find("key_label=My+CLI") != std::string_view::npos);
  EXPECT(MUST(sign_in.step(milliseconds(0))) == sign_in_state::input_needed);
  EXPECT(MUST(sign_in.run()) == sign_in_state::input_needed &&
         blames(FAILURE(sign_in.get_key()), "key", OPENROUTER_ERROR_INCOMPLETE));
  // Nonsense ends nothing.
  EXPECT(FAILURE(sign_in.submit("no code at all")).status() == OPENROUTER_ERROR_INVALID_VALUE);
  EXPECT(sign_in.error_field() == "pasted" && !sign_in.error_message().empty());
  MUST(sign_in.submit("code=abc"));
  openrouter::failure failure = FAILURE(sign_in.run());
  EXPECT(failure.status() == OPENROUTER_ERROR_API && failure.message() == "HTTP 403: Invalid code");
  EXPECT(sign_in.get_client_error()->get_api_error()->get_message() == "Invalid code" &&
         blames(FAILURE(sign_in.get_key()), "key", OPENROUTER_ERROR_INCOMPLETE));
  EXPECT(sign_in.get_client_error()->get_http_status() == 403);

  MUST(sign_in.start());
  MUST(sign_in.submit("error=access_denied"));
  EXPECT(FAILURE(sign_in.run()).status() == OPENROUTER_ERROR_DENIED);
  MUST(sign_in.start());
  cancellation.request();
  EXPECT(FAILURE(sign_in.run()).status() == OPENROUTER_ERROR_CANCELLED);

  server agrees(answer("200 OK", R"({"key":"sk-or-v1-new","user_id":null})"));
  MUST(settings.set_base_url(agrees.base_url()));
  auto other_client = MUST(openrouter::basic_client<E>::make(settings));
  sign_in = MUST(openrouter::basic_sign_in<E>::make(other_client, &options));
  MUST(sign_in.start());
  MUST(sign_in.submit("abc"));
  sign_in_state state = MUST(sign_in.step(milliseconds(-1)));
  while (state == sign_in_state::waiting)
    state = MUST(sign_in.step(milliseconds(-1)));
  EXPECT(state == sign_in_state::done && MUST(sign_in.get_key()) == "sk-or-v1-new");
  EXPECT(sign_in.is_user_id_null() && !sign_in.get_user_id());
}

void test_sign_in() {
  BOTH_WAYS(test_options);
  BOTH_WAYS(test_headless);
#if defined(__cpp_exceptions)
  openrouter::settings settings;
  openrouter::client_options options;
  openrouter::client client(settings, &options), plain(settings);
  openrouter::sign_in sign_in(client);
  EXPECT(sign_in && plain && blames(FAILURE(sign_in.get_url()), "url", OPENROUTER_ERROR_INCOMPLETE));
#endif
}
