// Signs a user in with OpenRouter, in a terminal, without exceptions: failures are results. Waits for the browser and for
// a pasted code at the same time, and prints the masked key. Ctrl-C cancels.
//
//     g++ -std=c++17 -fno-exceptions sign_in.cpp $(pkg-config --cflags --libs openrouter-client) -o sign_in
//     ./sign_in --key-label "My CLI"
//
// OPENROUTER_BASE_URL, OPENROUTER_AUTH_URL and OPENROUTER_CA_FILE select another server than openrouter.ai.
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <openrouter/client.hpp>
#include <poll.h>
#include <string_view>
#include <unistd.h>

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

// Submits a line that the user pasted. If it is not a code, reports that; the user can paste another one.
static void submit_line(router::sign_in &sign_in, pollfd &input) {
  char line[9000];
  ssize_t size = read(input.fd, line, sizeof line);
  if (size <= 0) {
    // End of input: only the browser is left.
    input.fd = -1;
    return;
  }
  auto submitted = sign_in.submit({line, static_cast<std::size_t>(size)});
  if (!submitted)
    std::fprintf(stderr, "sign_in: %s\n", submitted.error().message().data());
  // A compiler may remove a memset of memory that is not read again.
  explicit_bzero(line, sizeof line);
}

// Reports why an attempt to exchange the code failed: without a network, retries continue until the timeout.
static void show_attempt(const router::sign_in &sign_in, int &shown) {
  auto error = sign_in.get_client_error();
  if (must(sign_in.get_stage()) != router::sign_in_stage::retrying || !error)
    return;
  int attempts = error->get_attempts().value_or(0);
  if (attempts > shown)
    std::fprintf(stderr, "sign_in: attempt %d failed, retrying: %s\n", attempts, error->message().data());
  shown = attempts;
}

static void wait_for_key(router::sign_in &sign_in) {
  int shown = 0;
  pollfd polled[] = {{must(sign_in.get_descriptor()), POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
  for (;;) {
    router::sign_in_state state = must(sign_in.step(std::chrono::milliseconds(0)));
    if (state == router::sign_in_state::done)
      return;
    show_attempt(sign_in, shown);
    if (poll(polled, 2, -1) < 0 && errno != EINTR)
      fail("poll failed");
    if (polled[1].revents != 0)
      submit_line(sign_in, polled[1]);
    if (state == router::sign_in_state::input_needed && polled[1].fd < 0)
      fail("the input ended before a code was entered");
  }
}

int main(int argc, char **argv) {
  router::sign_in_options options = read_arguments(argc, argv);
  router::client client = make_client();
  router::cancellation own_cancellation = must(router::cancellation::make());
  router::sign_in sign_in = must(router::sign_in::make(client, &options, &own_cancellation));
  must(sign_in.start());
  cancellation = &own_cancellation;
  std::signal(SIGINT, cancel);

  // Borrowed text is NUL-terminated.
  std::printf("If no browser opens, open this:\n\n  %s\n\n", must(sign_in.get_url()).data());
  std::printf("Waiting for the browser. You can also paste a code, or the whole address from the browser.\n");
  if (std::fflush(stdout) != 0 || std::ferror(stdout))
    fail("the URL cannot be written");
  wait_for_key(sign_in);
  std::signal(SIGINT, SIG_DFL);

  char masked[64];
  std::size_t size = must(router::api_key_mask(must(sign_in.get_key()), masked));
  std::printf("Signed in: %.*s", static_cast<int>(size), masked);
  if (auto user_id = sign_in.get_user_id())
    std::printf(", for %s", user_id->data());
  std::printf("\n");
  return std::fflush(stdout) == 0 && !std::ferror(stdout) ? 0 : 1;
}
