// What all models have in common: one owner, moves, taking over and giving away.
#include "checks.hpp"
#include <memory>
#include <openrouter/client.hpp>
#include <utility>

template <class Model, bool makes_itself> constexpr bool is_a_handle() {
  static_assert(sizeof(Model) == sizeof(void *));
  static_assert(std::is_nothrow_move_constructible_v<Model> && std::is_nothrow_move_assignable_v<Model>);
  static_assert(std::is_nothrow_destructible_v<Model> && std::is_nothrow_swappable_v<Model>);
  static_assert(!std::is_copy_constructible_v<Model> && !std::is_copy_assignable_v<Model>);
  static_assert(std::is_default_constructible_v<Model> == makes_itself);
  // A C pointer is taken over only by name.
  static_assert(!std::is_convertible_v<typename Model::c_type *, Model>);
  static_assert(std::is_nothrow_constructible_v<Model, typename Model::c_type *>);
  static_assert(!std::is_convertible_v<Model, bool>);
  // A const handle gives no access for changes.
  static_assert(std::is_same_v<decltype(std::declval<const Model &>().get()), const typename Model::c_type *>);
  return true;
}

template <class E, template <class> class... Models> constexpr bool all_are_handles() {
  return (is_a_handle<Models<E>, E::throws>() && ...);
}

template <class E> constexpr bool models_are_handles() {
  using namespace openrouter;
  static_assert(all_are_handles<E, basic_create_auth_keys_code_request, basic_exchange_auth_code_for_api_key_request,
                                basic_settings, basic_http_request, basic_pkce, basic_authorization_url, basic_callback,
                                basic_create_auth_keys_code_response, basic_exchange_auth_code_for_api_key_response,
                                basic_api_error, basic_client_options, basic_cancellation, basic_client_error,
                                basic_sign_in_options>());
  // These need another one.
  static_assert(is_a_handle<basic_client<E>, false>() && is_a_handle<basic_sign_in<E>, false>());
  static_assert(std::is_constructible_v<basic_client<E>, basic_settings<E> &> == E::throws);
  static_assert(std::is_trivially_copyable_v<basic_api_error_view<E>>);
  static_assert(std::is_trivially_copyable_v<basic_client_error_view<E>>);
  return true;
}

static_assert(models_are_handles<openrouter::returning>());
#if defined(__cpp_exceptions)
static_assert(models_are_handles<openrouter::throwing>());
#endif

template <class E> static void test() {
  using settings = openrouter::basic_settings<E>;
  settings one = MUST(settings::make()), other = MUST(settings::make());
  MUST(one.set_api_key("key-of-one"));
  const openrouter_settings *handle = one.get();

  // A borrowed text moves with its handle.
  std::string_view key = *one.get_api_key();
  settings moved = std::move(one);
  EXPECT(moved && moved.get() == handle && moved.get_api_key() == "key-of-one" && key == "key-of-one");
  other = std::move(moved);
  EXPECT(other.get() == handle && !moved && moved.get() == nullptr);
  settings &self = other;
  other = std::move(self);
  EXPECT(other.get_api_key() == "key-of-one");
  std::swap(one, other);
  EXPECT(one.get() == handle && !other);

  // Whatever is called on an empty one is defined.
  EXPECT(other.get_base_url().empty() && *other.get_base_url().data() == '\0');
  EXPECT(!other.get_api_key() && other.error_message().empty() && other.error_field().empty());
  EXPECT(other.get_title_header() == openrouter::title_header());
  other.reset();
  other.unset_api_key();
  EXPECT(is_bare(FAILURE(other.set_api_key("x")), OPENROUTER_ERROR_NULL_POINTER));

  // Into C and back.
  openrouter_settings *c = one.release();
  EXPECT(c == handle && !one);
  EXPECT(openrouter_settings_set_x_title(c, "by C", OPENROUTER_NUL_TERMINATED) == OPENROUTER_OK);
  settings back(c);
  EXPECT(back.get_x_title() == "by C");
  EXPECT(openrouter_settings_reset(back.get()) == OPENROUTER_OK && !back.get_x_title());
  EXPECT(!settings(nullptr));

  // A handle goes from one way of failing to the other, and serves both.
  openrouter::results::settings with_results(back.release());
  EXPECT(!with_results.set_base_url("nonsense"));
  auto request = MUST(openrouter::basic_http_request<E>::make());
  auto body = MUST(openrouter::basic_create_auth_keys_code_request<E>::make());
  MUST(body.set_callback_url("https://myapp.com"));
  MUST(request.fill_create_auth_keys_code(with_results, body));

  // In the library's words, also where another handle is the empty one.
  EXPECT(blames(FAILURE(request.fill_create_auth_keys_code(other, body)), "settings", OPENROUTER_ERROR_NULL_POINTER));
}

void test_handles() {
  BOTH_WAYS(test);
#if defined(__cpp_exceptions)
  openrouter::pkce pkce;
  pkce.generate();
  EXPECT(MUST(pkce.get_challenge()).size() == 43);
#endif
}
