// The heap: the C++ layer asks for no more than the C calls do, and bears it when there is none.
#include "checks.hpp"
#include <openrouter/client.hpp>
#include <valgrind/valgrind.h>

namespace {

std::size_t allocations;
bool is_empty;

const char *not_watched() {
#if defined(__SANITIZE_ADDRESS__)
  return "AddressSanitizer has its own malloc";
#else
  return RUNNING_ON_VALGRIND ? "valgrind has its own malloc" : nullptr;
#endif
}

} // namespace

#if !defined(__SANITIZE_ADDRESS__)
extern "C" void *__libc_malloc(std::size_t size);
extern "C" void *malloc(std::size_t size) {
  allocations++;
  return is_empty ? nullptr : __libc_malloc(size);
}
#endif

template <class Call> static std::size_t allocations_of(Call call) {
  std::size_t before = allocations;
  call();
  return allocations - before;
}

static const char *const url = "https://myapp.com/auth/callback";

static void build_in_c() {
  openrouter_create_auth_keys_code_request *request = nullptr;
  openrouter_settings *settings = nullptr;
  openrouter_http_request *http_request = nullptr;
  char body[1000];
  std::size_t size;
  openrouter_create_auth_keys_code_request_new(&request);
  openrouter_settings_new(&settings);
  openrouter_http_request_new(&http_request);
  openrouter_create_auth_keys_code_request_set_callback_url(request, url, OPENROUTER_NUL_TERMINATED);
  openrouter_create_auth_keys_code_request_set_limit(request, 100);
  openrouter_create_auth_keys_code_request_write_body(request, body, sizeof body, &size);
  openrouter_http_request_fill_create_auth_keys_code(http_request, settings, request);
  openrouter_http_request_free(http_request);
  openrouter_settings_free(settings);
  openrouter_create_auth_keys_code_request_free(request);
}

template <class E> static void build() {
  auto request = MUST(openrouter::basic_create_auth_keys_code_request<E>::make());
  auto settings = MUST(openrouter::basic_settings<E>::make());
  auto http_request = MUST(openrouter::basic_http_request<E>::make());
  char body[1000];
  MUST(request.set_callback_url(url));
  MUST(request.set_limit(100));
  MUST(request.write_body(body));
  MUST(http_request.fill_create_auth_keys_code(settings, request));
  auto moved = std::move(request);
  EXPECT(moved.get_limit() == 100);
}

static void fail_in_c() {
  openrouter_settings *settings = nullptr;
  openrouter_settings_new(&settings);
  openrouter_settings_set_base_url(settings, "nonsense", OPENROUTER_NUL_TERMINATED);
  openrouter_settings_free(settings);
}

static void fail_with_results() {
  auto settings = MUST(openrouter::results::settings::make());
  openrouter::result<void> result = settings.set_base_url("nonsense"), copy = result;
  EXPECT(blames(copy.error(), "base_url"));
}

template <class E> static void test_counts() {
  EXPECT(allocations_of(build_in_c) == 3);
  EXPECT(allocations_of(build<E>) == allocations_of(build_in_c));
}

template <class Model> static bool makes_none() {
  is_empty = true;
  openrouter::failure failure = FAILURE(Model::make());
  is_empty = false;
  return is_bare(failure, OPENROUTER_ERROR_OUT_OF_MEMORY);
}

template <class E, template <class> class... Models> static void test_makes_none() {
  EXPECT((makes_none<Models<E>>() && ...));
}

template <class E> static void test_no_memory() {
  using namespace openrouter;
  test_makes_none<E, basic_create_auth_keys_code_request, basic_exchange_auth_code_for_api_key_request, basic_settings,
                  basic_http_request, basic_pkce, basic_authorization_url, basic_callback,
                  basic_create_auth_keys_code_response, basic_exchange_auth_code_for_api_key_response, basic_api_error,
                  basic_client_options, basic_cancellation, basic_client_error, basic_sign_in_options>();
  auto request = MUST(basic_create_auth_keys_code_request<E>::make());
  auto settings = MUST(basic_settings<E>::make());
  auto client = MUST(basic_client<E>::make(settings));
  MUST(request.set_callback_url("https://myapp.com"));
  const std::string large = "https://myapp.com/" + std::string(2000, 'x');
  is_empty = true;
  failure of_client = FAILURE(basic_client<E>::make(settings));
  failure of_sign_in = FAILURE(basic_sign_in<E>::make(client));
  failure of_setter = FAILURE(request.set_callback_url(large));
  is_empty = false;
  EXPECT(is_bare(of_client, OPENROUTER_ERROR_OUT_OF_MEMORY) && is_bare(of_sign_in, OPENROUTER_ERROR_OUT_OF_MEMORY));
  EXPECT(of_setter.status() == OPENROUTER_ERROR_OUT_OF_MEMORY && of_setter.field() == "callback_url");
  EXPECT(of_setter.message() == request.error_message() && request.get_callback_url() == "https://myapp.com");
}

void test_memory() {
  if (not_watched() != nullptr) {
    skip("the heap", not_watched());
    return;
  }
  BOTH_WAYS(test_counts);
  EXPECT(allocations_of(fail_with_results) == allocations_of(fail_in_c));
  BOTH_WAYS(test_no_memory);
#if defined(__cpp_exceptions)
  // The default constructor too; what is thrown comes from the memory that C++ keeps for it.
  is_empty = true;
  bool is_thrown = false;
  try {
    openrouter::pkce pkce;
  } catch (const openrouter::error &error) {
    is_thrown = error.status() == OPENROUTER_ERROR_OUT_OF_MEMORY;
  }
  is_empty = false;
  EXPECT(is_thrown);
#endif
}
