// The saved key, and a sign-in in a terminal.
#include "checks.hpp"
#include "server.hpp"
#include <cstdlib>
#include <fcntl.h>
#include <openrouter/client.hpp>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace {

// A folder for the file, named by the environment as long as this lives.
class folder {
public:
  folder() {
    EXPECT(mkdtemp(path_) != nullptr);
    setenv("XDG_CONFIG_HOME", path_, 1);
  }
  ~folder() {
    unlink(file().c_str());
    rmdir((std::string(path_) + "/openrouter").c_str());
    rmdir(path_);
    unsetenv("XDG_CONFIG_HOME");
  }
  folder(const folder &) = delete;
  folder &operator=(const folder &) = delete;

  std::string file() const { return std::string(path_) + "/openrouter/key"; }

private:
  char path_[40] = "/tmp/openrouter-cpp-XXXXXX";
};

// Standard input with this text, and no standard error, as long as this lives.
class streams {
public:
  explicit streams(std::string_view text) : input_(dup(0)), error_(dup(2)) {
    int pipes[2], null = open("/dev/null", O_WRONLY | O_CLOEXEC);
    EXPECT(pipe(pipes) == 0 && write(pipes[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    dup2(pipes[0], 0), dup2(null, 2);
    close(pipes[0]), close(pipes[1]), close(null);
  }
  ~streams() {
    dup2(input_, 0), dup2(error_, 2);
    close(input_), close(error_);
  }
  streams(const streams &) = delete;
  streams &operator=(const streams &) = delete;

private:
  int input_, error_;
};

template <class E> void test_saved_key() {
  constexpr openrouter::basic_api_key_save<E> save{};
  constexpr openrouter::basic_api_key_load<E> load{};
  constexpr openrouter::basic_api_key_path<E> path_of{};
  folder folder;
  std::string path;
  auto settings = MUST(openrouter::basic_settings<E>::make());
  EXPECT(MUST(path_of(path)) == folder.file().size() && path == folder.file());
  EXPECT(!MUST(load(settings)) && !settings.get_api_key());
  EXPECT(blames(FAILURE(save("a b")), "api_key"));
  MUST(save("sk-or-v1-cpp"));
  EXPECT(MUST(load(settings)) && settings.get_api_key() == "sk-or-v1-cpp");
  // Settings with a key keep it.
  MUST(save("sk-or-v1-other"));
  EXPECT(MUST(load(settings)) && settings.get_api_key() == "sk-or-v1-cpp");
  settings.unset_api_key();
  chmod(path.c_str(), 0644);
  openrouter::failure failure = FAILURE(load(settings));
  EXPECT(failure.status() == OPENROUTER_ERROR_INSECURE_FILE && failure.field() == "key_file" &&
         failure.message().find(path) != std::string_view::npos);
  setenv("XDG_CONFIG_HOME", "", 1);
  std::string home = std::getenv("HOME") != nullptr ? std::getenv("HOME") : "";
  unsetenv("HOME");
  EXPECT(FAILURE(save("sk-or-v1-cpp")).field() == "HOME" && is_bare(FAILURE(path_of(path)), OPENROUTER_ERROR_NO_HOME));
  setenv("HOME", home.c_str(), 1);
}

template <class E> void test_terminal() {
  auto options = MUST(openrouter::basic_sign_in_options<E>::make());
  auto cancellation = MUST(openrouter::basic_cancellation<E>::make());
  MUST(options.set_mode(openrouter::sign_in_mode::headless));
  server agrees(answer("200 OK", R"({"key":"sk-or-v1-new","user_id":null})"));
  setenv("OPENROUTER_BASE_URL", agrees.base_url().c_str(), 1);
  auto sign_in = MUST(openrouter::basic_sign_in<E>::from_environment(&options, &cancellation));
  setenv("OPENROUTER_BASE_URL", "no URL", 1);
  EXPECT(blames(FAILURE(openrouter::basic_sign_in<E>::from_environment()), "OPENROUTER_BASE_URL"));
  setenv("OPENROUTER_BASE_URL", "", 1);
  {
    streams streams("two words\nabc\n");
    MUST(sign_in.run_in_terminal());
  }
  EXPECT(MUST(sign_in.get_key()) == "sk-or-v1-new");
  streams streams("");
  EXPECT(FAILURE(sign_in.run_in_terminal()).status() == OPENROUTER_ERROR_UNEXPECTED_END);
  cancellation.request();
  EXPECT(FAILURE(sign_in.run_in_terminal()).message().find("cancelled") != std::string_view::npos);
}

} // namespace

void test_api_key() {
  BOTH_WAYS(test_saved_key);
  BOTH_WAYS(test_terminal);
#if defined(__cpp_exceptions)
  folder folder;
  openrouter::settings settings;
  openrouter::api_key_save("sk-or-v1-cpp");
  EXPECT(openrouter::api_key_load(settings) && settings.get_api_key() == "sk-or-v1-cpp");
#endif
}
