// The documented request in C, and through the C++ layer in both of its ways: what each costs is counted from outside.
#include <cstdlib>
#include <cstring>
#include <openrouter/openrouter.hpp>

#define COUNTED extern "C" __attribute__((noinline))

static const char *const url = "https://myapp.com/auth/callback";
static const char *const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

static void must(bool succeeded) {
  if (!succeeded)
    std::abort();
}

COUNTED std::size_t through_c(char *buffer, std::size_t capacity) {
  openrouter_create_auth_keys_code_request *request = nullptr;
  std::size_t size = 0;
  must(openrouter_create_auth_keys_code_request_new(&request) == 0);
  must(openrouter_create_auth_keys_code_request_set_callback_url(request, url, std::strlen(url)) == 0);
  must(openrouter_create_auth_keys_code_request_set_code_challenge(request, challenge, std::strlen(challenge)) == 0);
  must(openrouter_create_auth_keys_code_request_set_code_challenge_method(request, 1) == 0);
  must(openrouter_create_auth_keys_code_request_set_limit(request, 100) == 0);
  must(openrouter_create_auth_keys_code_request_write_body(request, buffer, capacity, &size) == 0);
  openrouter_create_auth_keys_code_request_free(request);
  return size;
}

COUNTED std::size_t through_throwing(char *buffer, std::size_t capacity) {
  openrouter::create_auth_keys_code_request request;
  request.set_callback_url(url);
  request.set_code_challenge(challenge);
  request.set_code_challenge_method(openrouter::code_challenge_method::s256);
  request.set_limit(100);
  return request.write_body(buffer, capacity);
}

COUNTED std::size_t through_returning(char *buffer, std::size_t capacity) {
  auto request = openrouter::results::create_auth_keys_code_request::make();
  must(request.has_value());
  must(request->set_callback_url(url).has_value());
  must(request->set_code_challenge(challenge).has_value());
  must(request->set_code_challenge_method(openrouter::code_challenge_method::s256).has_value());
  must(request->set_limit(100).has_value());
  auto size = request->write_body(buffer, capacity);
  must(size.has_value());
  return *size;
}

int main(int, char **arguments) {
  char buffer[1000];
  const char *way = arguments[1];
  auto *build = std::strcmp(way, "c") == 0          ? through_c
                : std::strcmp(way, "throwing") == 0 ? through_throwing
                                                    : through_returning;
  for (int count = std::atoi(arguments[2]); count > 0; count--)
    must(build(buffer, sizeof buffer) > 100);
}
