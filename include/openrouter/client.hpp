/// @file
/// client.h for C++17 and newer, as openrouter.hpp is for openrouter.h: the client and the sign-in. Header-only;
/// link with -lopenrouter-client -lopenrouter.
///
/// Optional arguments (options and cancellation) are pointers and come last; an empty handle counts as omitted.
#ifndef OPENROUTER_CLIENT_HPP
#define OPENROUTER_CLIENT_HPP

#if __cplusplus < 201703L
#error "<openrouter/client.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "api_key.hpp"
#include "call.hpp"
#include "calls.hpp"
#include "client.h"
#include "openrouter.hpp"
#include "sign_in.hpp"

namespace openrouter {

#if defined(__cpp_exceptions)

using client_options = basic_client_options<throwing>;
using cancellation = basic_cancellation<throwing>;
using client_error = basic_client_error<throwing>;
using client_error_view = basic_client_error_view<throwing>;
using client = basic_client<throwing>;
using call_options = basic_call_options<throwing>;
using call = basic_call<throwing>;
using sign_in_options = basic_sign_in_options<throwing>;
using sign_in = basic_sign_in<throwing>;
inline constexpr basic_api_key_save<throwing> api_key_save{};
inline constexpr basic_api_key_load<throwing> api_key_load{};
inline constexpr basic_api_key_path<throwing> api_key_path{};

#endif

namespace results {

using client_options = basic_client_options<returning>;
using cancellation = basic_cancellation<returning>;
using client_error = basic_client_error<returning>;
using client_error_view = basic_client_error_view<returning>;
using client = basic_client<returning>;
using call_options = basic_call_options<returning>;
using call = basic_call<returning>;
using sign_in_options = basic_sign_in_options<returning>;
using sign_in = basic_sign_in<returning>;
inline constexpr basic_api_key_save<returning> api_key_save{};
inline constexpr basic_api_key_load<returning> api_key_load{};
inline constexpr basic_api_key_path<returning> api_key_path{};

// Shared by both namespaces.
using openrouter::load_environment;
using openrouter::sign_in_mode;
using openrouter::sign_in_stage;
using openrouter::sign_in_state;
using openrouter::trace_event;
using openrouter::trace_stage;

} // namespace results
} // namespace openrouter

#endif // C++17

#endif
