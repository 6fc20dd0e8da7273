// Signs a user in with OpenRouter, in a terminal, without exceptions: failures are results. Waits for the browser and for
// a pasted code at the same time, and prints the masked key. Ctrl-C cancels.
//
//     g++ -std=c++17 -fno-exceptions sign_in.cpp $(pkg-config --cflags --libs openrouter-client) -o sign_in
//     ./sign_in --key-label "My CLI"
//
// OPENROUTER_BASE_URL, OPENROUTER_AUTH_URL and OPENROUTER_CA_FILE select another server than openrouter.ai.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <openrouter/client.hpp>
#include <string_view>

namespace router = openrouter::results;

// Requested by Ctrl-C.
static const router::cancellation *cancellation;

static void cancel(int) { cancellation->request(); }

[[noreturn]] static void fail(std::string_view message) {
  std::fprintf(stderr, "sign_in: %.*s\n", static_cast<int>(message.size()), message.data());
  std::exit(1);
}

// Returns the value, or prints the failure and ends the program.
template <class T> static T must(openrouter::result<T> result) {
  if (!result)
    fail(result.error().message());
  return *std::move(result);
}

static router::client make_client() {
  router::settings settings = must(router::settings::make());
  router::client_options options = must(router::client_options::make());
  must(router::load_environment(settings));
  if (const char *ca_file = std::getenv("OPENROUTER_CA_FILE"))
    must(options.set_ca_file(ca_file));
  return must(router::client::make(settings, &options));
}

static router::sign_in_options read_arguments(int count, char **arguments) {
  router::sign_in_options options = must(router::sign_in_options::make());
  if (const char *auth_url = std::getenv("OPENROUTER_AUTH_URL"))
    must(options.set_auth_url(auth_url));
  for (int i = 1; i < count; i++) {
    std::string_view name = arguments[i];
    if (name == "--headless") {
      must(options.set_mode(router::sign_in_mode::headless));
    } else if (name == "--no-browser") {
      must(options.set_mode(router::sign_in_mode::callback));
    } else if (name == "--key-label" && i + 1 < count) {
      must(options.set_key_label(arguments[++i]));
    } else {
      bool is_help = count == 2 && name == "--help";
      std::fprintf(is_help ? stdout : stderr, "usage: sign_in [--key-label TEXT] [--no-browser | --headless]\n");
      std::exit(is_help ? 0 : 2);
    }
  }
  return options;
}

int main(int argc, char **argv) {
  router::sign_in_options options = read_arguments(argc, argv);
  router::client client = make_client();
  router::cancellation own_cancellation = must(router::cancellation::make());
  router::sign_in sign_in = must(router::sign_in::make(client, &options, &own_cancellation));
  cancellation = &own_cancellation;
  std::signal(SIGINT, cancel);
  must(sign_in.run_in_terminal());
  std::signal(SIGINT, SIG_DFL);

  char masked[64];
  std::size_t size = must(router::api_key_mask(must(sign_in.get_key()), masked));
  std::printf("Signed in: %.*s", static_cast<int>(size), masked);
  if (auto user_id = sign_in.get_user_id())
    std::printf(", for %s", user_id->data());
  std::printf("\n");
  return std::fflush(stdout) == 0 && !std::ferror(stdout) ? 0 : 1;
}
