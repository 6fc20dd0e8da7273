// Expectations that are counted, and calls of the C++ layer whose failures come the same way, thrown or returned.
#ifndef CHECKS_HPP
#define CHECKS_HPP

#include <openrouter/openrouter.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>

void expect(const char *file, int line, const char *what, bool holds);
void skip(const char *what, const char *why);
// Prints the last line; gives the program's exit status.
int finish();

#define EXPECT(condition) expect(__FILE__, __LINE__, #condition, condition)
// A call that has to succeed; gives its value.
#define MUST(call) must(__FILE__, __LINE__, #call, [&] { return call; })
// A call that has to fail; gives the failure.
#define FAILURE(call) failure_of(__FILE__, __LINE__, #call, [&] { return call; })

template <class T> inline constexpr bool is_result = false;
template <class T> inline constexpr bool is_result<openrouter::result<T>> = true;

template <class Call> auto must(const char *file, int line, const char *what, Call call) {
  if constexpr (is_result<decltype(call())>) {
    auto result = call();
    if (!result) {
      expect(file, line, what, false);
      std::printf("  %s\n", result.error().message().data());
      std::exit(finish());
    }
    return *std::move(result);
  } else {
    return call();
  }
}

template <class Call> openrouter::failure failure_of(const char *file, int line, const char *what, Call call) {
  if constexpr (is_result<decltype(call())>) {
    auto result = call();
    expect(file, line, what, !result.has_value());
    return result ? openrouter::failure(OPENROUTER_OK) : result.error();
  } else {
#if defined(__cpp_exceptions)
    try {
      call();
    } catch (const openrouter::error &error) {
      expect(file, line, what, error.what() == error.message().data());
      return error;
    }
#endif
    expect(file, line, what, false);
    return openrouter::failure(OPENROUTER_OK);
  }
}

// Whether a failure says that a field breaks its rule.
inline bool blames(const openrouter::failure &failure, std::string_view field,
                   openrouter_status status = OPENROUTER_ERROR_INVALID_VALUE) {
  return failure.status() == status && failure.field() == field && failure.message().substr(0, field.size()) == field;
}

// Whether a failure says no more than its status.
inline bool is_bare(const openrouter::failure &failure, openrouter_status status) {
  return failure.status() == status && failure.field().empty() && failure.message() == openrouter::status_text(status);
}

// A test for both ways that failures go, where the compiler has both.
#if defined(__cpp_exceptions)
#define BOTH_WAYS(test) (test<openrouter::throwing>(), test<openrouter::returning>())
#else
#define BOTH_WAYS(test) test<openrouter::returning>()
#endif

// The tests, one for each file.
void test_failures();
void test_handles();
void test_requests();
void test_http();
void test_oauth();
void test_answers();
void test_event_streams();
void test_chat();
void test_json();
void test_any_operation();
void test_copy_out();
void test_memory();
void test_calls();
void test_any_calls();
void test_sign_in();
void test_api_key();
// In a unit that is compiled without exceptions.
void test_other_unit();

#endif
