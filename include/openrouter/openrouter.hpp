/// @file
/// openrouter.h for C++17 and newer: values that own their handles, text as std::string_view, failures as exceptions or
/// as results. Header only; link with -lopenrouter.
///
/// Whoever knows a C name knows the C++ name: openrouter_pkce_get_verifier(pkce, &text) is pkce.get_verifier(). The
/// comments of openrouter.h say what each function accepts and does; what is different here:
///
///  - Failures. openrouter::pkce throws openrouter::error, openrouter::results::pkce returns openrouter::result. The
///    same program may use both. Without exceptions (-fno-exceptions) there is openrouter::results alone.
///  - Handles. They are moved, not copied, and freed by their destructor. The default constructor makes one where
///    failures are thrown; make() does everywhere. get() is the C handle, release() gives it away, and a constructor
///    takes one over. A handle that was moved from is empty, and safe to use: it holds nothing, and what may fail fails
///    with OPENROUTER_ERROR_NULL_POINTER.
///  - Text. A std::string_view without memory is the empty text. Text that comes out ends with a NUL behind its size,
///    and is the handle's: gone with the next call that changes it, or with the handle.
///  - Getters. What a call makes, such as the URL that start() makes or the key of an answer, comes as any other return
///    value: before that call the getter fails with OPENROUTER_ERROR_INCOMPLETE, as an exception or a result. What may
///    be left out, by the program or by the service, is a std::optional; where null is not the same as absent,
///    is_..._null() tells. What is always there, such as a default, is neither; an empty handle gives "" or 0 for it.
///  - Functions that copy out take (char *, capacity), an array or a span, or a container such as std::string or
///    std::vector<char>, which is resized to the size that is needed; all return the size. They are const, and a const
///    function calls nothing that changes the handle: their failures have the text of the status, while check() says
///    which field it is, and why.
///  - Memory. Nothing is allocated but by the C functions, by containers that are given, and by C++ for what is thrown.
///
/// Threads, secrets and all else are as in C.
#ifndef OPENROUTER_OPENROUTER_HPP
#define OPENROUTER_OPENROUTER_HPP

#if __cplusplus < 201703L
#error "<openrouter/openrouter.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "answers.hpp"
#include "errors.hpp"
#include "event_stream.hpp"
#include "handles.hpp"
#include "http.hpp"
#include "json.hpp"
#include "oauth.hpp"
#include "openrouter.h"
#include "requests.hpp"
#include "values.hpp"

namespace openrouter {

/// The version of the library that runs: "0.1.0".
inline std::string_view version_string() noexcept { return openrouter_version_string(); }
/// The version of the library that runs, as OPENROUTER_VERSION_NUMBER is for the header.
inline std::uint32_t version_number() noexcept { return openrouter_version_number(); }
/// What a status means, in one line of English.
inline std::string_view status_text(openrouter_status status) noexcept { return openrouter_status_text(status); }

#if defined(__cpp_exceptions)

using create_auth_keys_code_request = basic_create_auth_keys_code_request<throwing>;
using exchange_auth_code_for_api_key_request = basic_exchange_auth_code_for_api_key_request<throwing>;
using settings = basic_settings<throwing>;
using http_request = basic_http_request<throwing>;
using pkce = basic_pkce<throwing>;
using authorization_url = basic_authorization_url<throwing>;
using callback = basic_callback<throwing>;
using create_auth_keys_code_response = basic_create_auth_keys_code_response<throwing>;
using exchange_auth_code_for_api_key_response = basic_exchange_auth_code_for_api_key_response<throwing>;
using api_error = basic_api_error<throwing>;
using event_stream = basic_event_stream<throwing>;
using json = basic_json<throwing>;
using api_error_view = basic_api_error_view<throwing>;
inline constexpr basic_api_key_hash<throwing> api_key_hash{};
inline constexpr basic_api_key_mask<throwing> api_key_mask{};
inline constexpr basic_retry_delay<throwing> retry_delay{};
inline constexpr basic_http_date<throwing> http_date{};
inline constexpr basic_number_read<throwing> number_read{};

#endif

/// The same without exceptions.
namespace results {

using create_auth_keys_code_request = basic_create_auth_keys_code_request<returning>;
using exchange_auth_code_for_api_key_request = basic_exchange_auth_code_for_api_key_request<returning>;
using settings = basic_settings<returning>;
using http_request = basic_http_request<returning>;
using pkce = basic_pkce<returning>;
using authorization_url = basic_authorization_url<returning>;
using callback = basic_callback<returning>;
using create_auth_keys_code_response = basic_create_auth_keys_code_response<returning>;
using exchange_auth_code_for_api_key_response = basic_exchange_auth_code_for_api_key_response<returning>;
using api_error = basic_api_error<returning>;
using event_stream = basic_event_stream<returning>;
using json = basic_json<returning>;
using api_error_view = basic_api_error_view<returning>;
inline constexpr basic_api_key_hash<returning> api_key_hash{};
inline constexpr basic_api_key_mask<returning> api_key_mask{};
inline constexpr basic_retry_delay<returning> retry_delay{};
inline constexpr basic_http_date<returning> http_date{};
inline constexpr basic_number_read<returning> number_read{};

// What is the same for both.
using openrouter::code_challenge_method;
using openrouter::failure;
using openrouter::http_header;
using openrouter::json_children;
using openrouter::json_node;
using openrouter::json_type;
using openrouter::operation;
using openrouter::status_text;
using openrouter::stream_event;
using openrouter::stream_event_kind;
using openrouter::sys_seconds;
using openrouter::title_header;
using openrouter::usage_limit_type;
using openrouter::version_number;
using openrouter::version_string;

} // namespace results
} // namespace openrouter

#endif // C++17

#endif
