// Signs a user in from a terminal, and saves the key: the smallest whole program. OPENROUTER_BASE_URL selects a server.
//
//     g++ -std=c++17 small_sign_in.cpp $(pkg-config --cflags --libs openrouter-client) -o small_sign_in
#include <cstdio>
#include <openrouter/client.hpp>

int main() try {
  auto sign_in = openrouter::sign_in::from_environment();
  sign_in.run_in_terminal();
  openrouter::api_key_save(sign_in.get_key());
} catch (const openrouter::error &failure) {
  return std::fprintf(stderr, "%s\n", failure.what()), 1;
}
