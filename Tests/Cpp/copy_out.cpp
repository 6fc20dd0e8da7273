// What copies out: into pointers, arrays, spans and containers.
#include "checks.hpp"
#include <array>
#include <cstddef>
#include <cstring>
#include <memory_resource>
#include <vector>
#if __cplusplus >= 202002L
#include <span>
#endif

static const std::string_view expected = R"({"callback_url":"https://myapp.com"})";

static_assert(openrouter::detail::is_buffer<std::array<char, 3>>);
static_assert(!openrouter::detail::is_buffer<std::array<bool, 3>> && !openrouter::detail::is_buffer<std::wstring>);

template <class Buffer> static bool holds(const Buffer &buffer, std::size_t size) {
  return size == expected.size() && std::memcmp(std::data(buffer), expected.data(), size) == 0;
}

template <class E, class Container> static void fill(Container container) {
  auto request = MUST(openrouter::basic_create_auth_keys_code_request<E>::make());
  EXPECT(is_bare(FAILURE(request.write_body(container)), OPENROUTER_ERROR_INCOMPLETE) && container.size() == 3);
  MUST(request.set_callback_url("https://myapp.com"));
  EXPECT(holds(container, MUST(request.write_body(container))) && container.size() == expected.size());
  container.resize(1000);
  EXPECT(holds(container, MUST(request.write_body(container))) && container.size() == expected.size());
}

template <class E> static void test() {
  fill<E>(std::string(3, 'x'));
  fill<E>(std::vector<char>(3));
  fill<E>(std::vector<unsigned char>(3));
  fill<E>(std::vector<std::byte>(3));
  alignas(std::max_align_t) char arena[4096];
  std::pmr::monotonic_buffer_resource memory(arena, sizeof arena, std::pmr::null_memory_resource());
  fill<E>(std::pmr::vector<char>(3, &memory));

  auto request = MUST(openrouter::basic_create_auth_keys_code_request<E>::make());
  MUST(request.set_callback_url("https://myapp.com"));
  char bytes[100] = {};
  EXPECT(holds(bytes, MUST(request.write_body(bytes))));
  std::array<unsigned char, 100> array = {};
  EXPECT(holds(array, MUST(request.write_body(array))));
  EXPECT(MUST(request.write_body(nullptr, 0)) == expected.size());
  std::memset(bytes, 'x', sizeof bytes);
  EXPECT(holds(bytes, MUST(request.write_body(bytes, expected.size()))) && bytes[expected.size()] == 'x');
  EXPECT(is_bare(FAILURE(request.write_body(bytes, expected.size() - 1)), OPENROUTER_ERROR_BUFFER_TOO_SMALL));
  // Room for nothing is not the question for the size.
  std::array<char, 0> none;
  EXPECT(is_bare(FAILURE(request.write_body(none)), OPENROUTER_ERROR_BUFFER_TOO_SMALL));
#if defined(__cpp_lib_span)
  EXPECT(holds(bytes, MUST(request.write_body(std::span(bytes).first(50)))));
  EXPECT(holds(bytes, MUST(request.write_body(std::as_writable_bytes(std::span(bytes))))));
  EXPECT(is_bare(FAILURE(request.write_body(std::span<char>())), OPENROUTER_ERROR_BUFFER_TOO_SMALL));
#endif
}

void test_copy_out() {
  BOTH_WAYS(test);
#if defined(__cpp_exceptions)
  // What a container throws is the container's.
  std::pmr::vector<char> full(std::pmr::null_memory_resource());
  openrouter::create_auth_keys_code_request request;
  request.set_callback_url("https://myapp.com");
  bool is_thrown = false;
  try {
    request.write_body(full);
  } catch (const std::bad_alloc &) {
    is_thrown = true;
  }
  EXPECT(is_thrown && full.empty());
#endif
}
