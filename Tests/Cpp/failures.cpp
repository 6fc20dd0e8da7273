// failure, error and result by themselves.
#include "checks.hpp"
#include <any>
#include <csignal>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using openrouter::failure;
using openrouter::result;

static_assert(std::is_nothrow_copy_constructible_v<failure> && std::is_trivially_copyable_v<failure>);
static_assert(std::is_nothrow_move_constructible_v<result<std::unique_ptr<int>>>);
static_assert(!std::is_copy_constructible_v<result<std::unique_ptr<int>>>);
static_assert(std::is_copy_constructible_v<result<int>>);
static_assert(!std::is_convertible_v<result<int>, bool>, "a result is no number");
static_assert(!std::is_convertible_v<openrouter_status, failure>, "a status becomes a failure by name only");
static_assert(!std::is_constructible_v<result<std::unique_ptr<int>>, int>);

static result<std::unique_ptr<int>> made(bool succeeds) {
  auto value = std::make_unique<int>(7);
  if (!succeeds)
    return failure(OPENROUTER_ERROR_API, "key", "key: no");
  return value;
}

// What reads a value that is not there ends the program: it gives out no memory.
template <class Call> static bool ends_the_program(Call call) {
  std::fflush(nullptr);
  pid_t child = fork();
  if (child == 0) {
    // What the system says of it is nothing for the report.
    if (std::freopen("/dev/null", "w", stderr) != nullptr)
      call();
    _exit(0);
  }
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

static void test_misuse() {
  result<std::string> bad = failure(OPENROUTER_ERROR_API), good = std::string("text");
  const result<std::string> &lent = bad;
  result<void> failed = failure(OPENROUTER_ERROR_API), nothing;
  EXPECT(ends_the_program([&] { return *bad; }) && ends_the_program([&] { return *lent; }));
  EXPECT(ends_the_program([&] { return bad->size(); }) && ends_the_program([&] { return lent->size(); }));
  EXPECT(ends_the_program([&] { return *std::move(bad); }) && ends_the_program([&] { return bad.value(); }));
  EXPECT(ends_the_program([&] { *failed; }) && ends_the_program([&] { failed.value(); }));
  EXPECT(ends_the_program([&] { return good.error(); }) && ends_the_program([&] { return nothing.error(); }));
  EXPECT(!ends_the_program([&] { return *good + lent.error().message().data(); }));
}

static void test_failure() {
  failure bare(OPENROUTER_ERROR_API), full(OPENROUTER_ERROR_TOO_LARGE, "limit", std::string(300, 'x').c_str());
  EXPECT(is_bare(bare, OPENROUTER_ERROR_API));
  EXPECT(full.message() == std::string(255, 'x') && full.message().data()[255] == '\0');
  bare = full;
  EXPECT(bare.field() == "limit" && bare.status() == OPENROUTER_ERROR_TOO_LARGE && bare.message() == full.message());
}

static void test_result() {
  result<std::unique_ptr<int>> good = made(true), bad = made(false);
  EXPECT(good.has_value() && good && **good == 7 && *good.value() == 7 && good->get() == good.value().get());
  EXPECT(!bad.has_value() && !bad && bad.error().status() == OPENROUTER_ERROR_API &&
         bad.error().message() == "key: no");
  std::unique_ptr<int> out = std::move(good).value();
  EXPECT(*out == 7 && *made(true).value_or(nullptr) == 7 && made(false).value_or(nullptr) == nullptr);
  bad = made(true);
  EXPECT(bad && **bad == 7);

  const result<std::string> text = std::string("text");
  EXPECT(text->size() == 4 && *text == "text" && text.value() == "text" && text.value_or("other") == "text");
  EXPECT((result<std::string>(failure(OPENROUTER_ERROR_API)).value_or("other") == "other"));
  // A vector is not a list with one element.
  EXPECT((result<std::vector<char>>(std::vector<char>(3))->size() == 3));
  // A copy is a copy, also where the value could hold the result itself.
  result<std::any> any = std::any(7), other(any);
  EXPECT(other->has_value() && std::any_cast<int>(&*other) != nullptr);

  result<void> nothing, failed = failure(OPENROUTER_ERROR_API);
  nothing.value(), *nothing;
  EXPECT(nothing.has_value() && nothing && !failed && is_bare(failed.error(), OPENROUTER_ERROR_API));
}

#if defined(__cpp_exceptions)
static_assert(std::is_nothrow_copy_constructible_v<openrouter::error>);
static_assert(std::is_nothrow_copy_assignable_v<openrouter::error>);

static void test_error() {
  try {
    throw openrouter::error(failure(OPENROUTER_ERROR_API, "key", "key: no"));
  } catch (const std::exception &caught) {
    EXPECT(std::string(caught.what()) == "key: no");
  }
  bool is_thrown = false;
  try {
    openrouter::settings().set_base_url("ftp://x");
  } catch (const failure &caught) {
    is_thrown = true;
    EXPECT(blames(caught, "base_url"));
  }
  EXPECT(is_thrown);
}
#endif

// What a text may be given as. NULL, as getenv may give it, is refused as in C.
struct viewed {
  operator std::string_view() const { return "seen"; }
};
template <class From> inline constexpr bool is_text = std::is_convertible_v<From, openrouter::text_argument>;
static_assert(is_text<std::string> && is_text<std::string &> && is_text<std::string_view> && is_text<viewed>);
static_assert(is_text<const char *> && is_text<char *> && is_text<char[4]> && is_text<const char (&)[4]>);
static_assert(!is_text<int> && !is_text<char> && !is_text<bool> && !is_text<const wchar_t *> && !is_text<const void *>);

template <class E> static void test_null_texts() {
  const char *none = nullptr;
  auto settings = MUST(openrouter::basic_settings<E>::make());
  auto request = MUST(openrouter::basic_request<E>::make());
  auto json = MUST(openrouter::basic_json<E>::make());
  auto create = MUST(openrouter::basic_create_auth_keys_code_request<E>::make());
  EXPECT(blames(FAILURE(settings.set_api_key(none)), "api_key", OPENROUTER_ERROR_NULL_POINTER));
  EXPECT(blames(FAILURE(create.set_expires_at(none)), "expires_at", OPENROUTER_ERROR_NULL_POINTER));
  EXPECT(!create.get_member(none) && FAILURE(json.read(none)).status() == OPENROUTER_ERROR_NULL_POINTER);
  create.unset_member(none);
  MUST(request.set_operation("POST", "/chat/completions"));
  EXPECT(FAILURE(request.add_message("user", none)).status() == OPENROUTER_ERROR_NULL_POINTER);
  EXPECT(FAILURE(request.check()).status() == OPENROUTER_ERROR_NULL_POINTER);
  char buffer[65];
  EXPECT(FAILURE(openrouter::basic_api_key_hash<E>{}(none, buffer)).status() == OPENROUTER_ERROR_NULL_POINTER);
  // The empty text, each time.
  EXPECT(blames(FAILURE(settings.set_api_key(std::string_view())), "api_key"));
  EXPECT(blames(FAILURE(settings.set_api_key({})), "api_key"));
  EXPECT(blames(FAILURE(settings.set_api_key({none, 0})), "api_key"));
  MUST(settings.set_api_key(viewed()));
  EXPECT(settings.get_api_key() == "seen");
  MUST(settings.set_api_key({"seen by size", 4}));
  EXPECT(settings.get_api_key() == "seen");
}

void test_failures() {
  BOTH_WAYS(test_null_texts);
  test_failure();
  test_result();
  test_misuse();
#if defined(__cpp_exceptions)
  test_error();
#endif
}
