// Compiled without exceptions and without run-time types, and linked with units that have both.
#include "checks.hpp"
#include <openrouter/client.hpp>

#if defined(__cpp_exceptions)
#error compile this one with -fno-exceptions
#endif

namespace router = openrouter::results;

static openrouter::result<router::settings> make_settings(std::string_view base_url) {
  auto settings = router::settings::make();
  if (!settings)
    return settings;
  if (auto set = settings->set_base_url(base_url); !set)
    return set.error();
  return settings;
}

void test_other_unit() {
  EXPECT(make_settings("http://localhost:1/v1")->get_base_url() == "http://localhost:1/v1");
  EXPECT(blames(make_settings("nonsense").error(), "base_url"));
  EXPECT(router::code_challenge_method::s256 == openrouter::code_challenge_method::s256);
  std::string mask;
  EXPECT(router::api_key_mask("sk-or-v1-0e6f44a47a05f1da", mask) && !mask.empty());
}
