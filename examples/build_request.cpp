// Builds OpenRouter's CreateAuthKeysCodeRequest in C++, and prints the HTTP request and its JSON body. Without arguments
// it builds the documented example. An invalid value throws an exception that names the field.
//
//     g++ -std=c++17 build_request.cpp $(pkg-config --cflags --libs openrouter) -o build_request
//     ./build_request http://localhost:3000/callback "My CLI" 25
#include <cstdlib>
#include <iostream>
#include <openrouter/openrouter.hpp>
#include <string>

static void set_documented_example(openrouter::create_auth_keys_code_request &request) {
  request.set_callback_url("https://myapp.com/auth/callback");
  request.set_code_challenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  request.set_code_challenge_method(openrouter::code_challenge_method::s256);
  request.set_limit(100);
}

// Reports an invalid number in the same way as the library reports an invalid value.
static double read_limit(const char *text) {
  char *end = nullptr;
  double limit = std::strtod(text, &end);
  if (end == text || *end != '\0')
    throw openrouter::error(openrouter::failure(OPENROUTER_ERROR_INVALID_VALUE, "limit", "limit must be a number"));
  return limit;
}

int main(int argc, char **argv) try {
  bool is_help = argc == 2 && std::string(argv[1]) == "--help";
  if (is_help || argc > 4) {
    (is_help ? std::cout : std::cerr) << "usage: build_request [CALLBACK_URL [KEY_LABEL [LIMIT]]]\n";
    return is_help ? 0 : 2;
  }

  openrouter::create_auth_keys_code_request request;
  if (argc == 1)
    set_documented_example(request);
  if (argc > 1)
    request.set_callback_url(argv[1]);
  if (argc > 2)
    request.set_key_label(argv[2]);
  if (argc > 3)
    request.set_limit(read_limit(argv[3]));

  openrouter::settings settings;
  openrouter::http_request http_request;
  http_request.fill_create_auth_keys_code(settings, request);

  std::string bytes;
  http_request.write(bytes);
  std::cout << bytes << "\n\n" << http_request.get_body() << "\n" << std::flush;
  return std::cout ? 0 : 1;
} catch (const openrouter::error &error) {
  std::cerr << "build_request: " << error.what() << "\n";
  return 1;
}
