// PKCE, the authorization URL, the callback, and keys for display.
#include "checks.hpp"

static const char *const verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
static const char *const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
static const char *const workspace = "0c6f9a52-3c1b-4f0e-9d55-2f4f7b1a6d3e";

template <class E> static void test_pkce() {
  auto pkce = MUST(openrouter::basic_pkce<E>::make());
  EXPECT(blames(FAILURE(pkce.get_verifier()), "verifier", OPENROUTER_ERROR_INCOMPLETE) &&
         blames(FAILURE(pkce.get_challenge()), "challenge", OPENROUTER_ERROR_INCOMPLETE));
  MUST(pkce.set_verifier(verifier));
  EXPECT(MUST(pkce.get_verifier()) == verifier && MUST(pkce.get_challenge()) == challenge);
  EXPECT(blames(FAILURE(pkce.set_verifier("short")), "verifier") && pkce.error_field() == "verifier");
  EXPECT(!pkce.error_message().empty());
  MUST(pkce.generate());
  EXPECT(MUST(pkce.get_verifier()) != verifier && MUST(pkce.get_verifier()).size() == 43);
  pkce.reset();
  EXPECT(blames(FAILURE(pkce.get_verifier()), "verifier", OPENROUTER_ERROR_INCOMPLETE));
}

template <class E> static void test_authorization_url() {
  using openrouter::code_challenge_method;
  auto url = MUST(openrouter::basic_authorization_url<E>::make());
  EXPECT(url.get_auth_url() == "https://openrouter.ai/auth" && !url.get_callback_url());
  MUST(url.set_auth_url("http://localhost:8080/auth"));
  MUST(url.set_callback_url("http://127.0.0.1:4000/x"));
  MUST(url.set_code_challenge(challenge));
  MUST(url.set_code_challenge_method(code_challenge_method::s256));
  MUST(url.set_limit(2));
  MUST(url.set_key_label("A B"));
  MUST(url.set_workspace_id(workspace));
  MUST(url.set_required_workspace_id(workspace));
  MUST(url.set_parameter("name", "value"));
  MUST(url.check());
  EXPECT(url.get_auth_url() == "http://localhost:8080/auth" && url.get_callback_url() == "http://127.0.0.1:4000/x");
  EXPECT(url.get_code_challenge() == challenge && url.get_code_challenge_method() == code_challenge_method::s256);
  EXPECT(url.get_code_challenge_method_text() == "S256" && url.get_limit() == 2 && url.get_key_label() == "A B");
  EXPECT(url.get_workspace_id() == workspace && url.get_required_workspace_id() == workspace);
  EXPECT(url.get_parameter("name") == "value" && !url.get_parameter("value"));
  std::string text;
  MUST(url.write(text));
  EXPECT(text ==
         std::string("http://localhost:8080/auth?callback_url=http%3A%2F%2F127.0.0.1%3A4000%2Fx&code_challenge=") +
             challenge + "&code_challenge_method=S256&limit=2&key_label=A+B&workspace_id=" + workspace +
             "&required_workspace_id=" + workspace + "&name=value");

  EXPECT(blames(FAILURE(url.set_auth_url("x")), "auth_url") && blames(FAILURE(url.set_limit(0 / 0.0)), "limit"));
  EXPECT(blames(FAILURE(url.set_callback_url("my.app:/x")), "callback_url"));
  url.allow_private_use_scheme();
  MUST(url.set_callback_url("my.app:/x"));
  EXPECT(blames(FAILURE(url.set_code_challenge("x")), "code_challenge"));
  EXPECT(blames(FAILURE(url.set_code_challenge_method(code_challenge_method())), "code_challenge_method"));
  EXPECT(blames(FAILURE(url.set_code_challenge_method_text("")), "code_challenge_method"));
  EXPECT(blames(FAILURE(url.set_key_label("\xff")), "key_label", OPENROUTER_ERROR_INVALID_UTF8));
  EXPECT(blames(FAILURE(url.set_workspace_id("x")), "workspace_id"));
  EXPECT(blames(FAILURE(url.set_required_workspace_id("x")), "required_workspace_id"));
  EXPECT(FAILURE(url.set_parameter("", "x")).status() == OPENROUTER_ERROR_INVALID_VALUE);
  MUST(url.set_code_challenge_method_text("S512"));
  EXPECT(url.get_code_challenge_method() == code_challenge_method::other);

  url.unset_auth_url(), url.unset_callback_url(), url.unset_code_challenge_method(), url.unset_limit();
  url.unset_key_label(), url.unset_workspace_id(), url.unset_required_workspace_id(), url.unset_parameter("name");
  EXPECT(url.get_auth_url() == "https://openrouter.ai/auth" && !url.get_callback_url() && !url.get_limit());
  EXPECT(!url.get_code_challenge_method() && !url.get_key_label() && !url.get_workspace_id());
  EXPECT(!url.get_required_workspace_id() && !url.get_parameter("name"));
  EXPECT(FAILURE(url.check()).status() == OPENROUTER_ERROR_INCONSISTENT);
  EXPECT(!url.error_field().empty() && !url.error_message().empty());
  url.unset_code_challenge();
  EXPECT(!url.get_code_challenge() && is_bare(FAILURE(url.write(text)), OPENROUTER_ERROR_INCOMPLETE));
  url.reset();
}

template <class E> static void test_callback() {
  auto callback = MUST(openrouter::basic_callback<E>::make());
  EXPECT(blames(FAILURE(callback.get_url()), "url", OPENROUTER_ERROR_INCOMPLETE) &&
         blames(FAILURE(callback.get_code()), "code", OPENROUTER_ERROR_INCOMPLETE));
  EXPECT(FAILURE(callback.read("GET /")).status() == OPENROUTER_ERROR_INCOMPLETE);
  MUST(callback.expect(4000));
  EXPECT(MUST(callback.get_url()).substr(0, 31) == "http://127.0.0.1:4000/callback/");
  EXPECT(FAILURE(callback.expect(0)).status() == OPENROUTER_ERROR_INVALID_VALUE);
  // Each is 4000 in 16 bits.
  EXPECT(blames(FAILURE(callback.expect(65536 + 4000)), "port"));
  EXPECT(blames(FAILURE(callback.expect(4000 - 65536)), "port"));
  MUST(callback.set_url("http://127.0.0.1:4000/x"));
  EXPECT(blames(FAILURE(callback.set_url("https://myapp.com/x")), "url") && callback.error_field() == "url");
  EXPECT(!callback.error_message().empty());
  EXPECT(MUST(callback.read("GET /x?code=abc HTTP/1.1\r\nHost: 127")) == 0);
  EXPECT(MUST(callback.read(".0.0.1:4000\r\n\r\n")) == 200 && MUST(callback.get_code()) == "abc" &&
         !callback.get_error());
  callback.reset();
  EXPECT(blames(FAILURE(callback.get_code()), "code", OPENROUTER_ERROR_INCOMPLETE) &&
         !MUST(callback.get_url()).empty());
  EXPECT(MUST(callback.read("GET /y HTTP/1.1\r\nHost: 127.0.0.1:4000\r\n\r\n")) == 404);
  callback.reset();
  MUST(callback.read_pasted("error=access_denied&error_description=No"));
  EXPECT(callback.get_error() == "access_denied" && callback.get_error_description() == "No" &&
         blames(FAILURE(callback.get_code()), "code", OPENROUTER_ERROR_INCOMPLETE));
  EXPECT(FAILURE(callback.read_pasted("")).status() == OPENROUTER_ERROR_INVALID_VALUE);
  callback.unset_url();
  EXPECT(blames(FAILURE(callback.get_url()), "url", OPENROUTER_ERROR_INCOMPLETE));
}

void test_oauth() {
  BOTH_WAYS(test_pkce);
  BOTH_WAYS(test_authorization_url);
  BOTH_WAYS(test_callback);
  // The functions in both namespaces.
  std::string hash, mask, key = "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";
  EXPECT(*openrouter::results::api_key_hash("sk-or-v1-abc", hash) == 64 && hash.size() == 64);
  EXPECT(*openrouter::results::api_key_mask(key, mask) == mask.size());
  EXPECT(mask == "sk-or-v1-0e6…c96");
  char small[4];
  auto failed = openrouter::results::api_key_hash("sk-or-v1-abc", small, sizeof small);
  EXPECT(is_bare(failed.error(), OPENROUTER_ERROR_BUFFER_TOO_SMALL));
  EXPECT(openrouter::results::api_key_mask("", mask).error().status() == OPENROUTER_ERROR_INVALID_VALUE);
#if defined(__cpp_exceptions)
  std::string again;
  EXPECT(openrouter::api_key_hash("sk-or-v1-abc", again) == 64 && again == hash);
  EXPECT(openrouter::api_key_mask(key, again) == again.size() && again == mask);
  EXPECT(is_bare(FAILURE(openrouter::api_key_mask("sk-or-v1-abc", small, 0)), OPENROUTER_ERROR_BUFFER_TOO_SMALL));
#endif
  EXPECT(openrouter::version_string() == OPENROUTER_VERSION_STRING);
  EXPECT(openrouter::version_number() == OPENROUTER_VERSION_NUMBER);
}
