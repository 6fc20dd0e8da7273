/// @file
/// openrouter.h for C++17 and newer: RAII classes that own their handles, text as std::string_view, failures as
/// exceptions or as results. Header-only; link with -lopenrouter.
///
/// C++ names follow the C names: openrouter_pkce_get_verifier(pkce, &text) is pkce.get_verifier(). The comments of
/// openrouter.h document what each function accepts and does. The differences are:
///
///  - Failures. openrouter::pkce throws openrouter::error, openrouter::results::pkce returns openrouter::result. A
///    program may use both. Without exceptions (-fno-exceptions) only openrouter::results is available.
///  - Handles. They can be moved, not copied; their destructor frees them. The default constructor makes a handle if
///    failures are thrown; make() always does. get() is the C handle, release() gives up ownership, and a constructor
///    takes ownership of one. A moved-from handle is empty and safe to use: it holds nothing, and every function that
///    can fail reports OPENROUTER_ERROR_NULL_POINTER.
///  - Text. A std::string_view without memory is the empty text; a C string that is NULL, as getenv may give it, fails
///    with OPENROUTER_ERROR_NULL_POINTER where C does. Returned text is NUL-terminated after its size, and
///    borrowed from the handle: it is valid until the next call that changes the handle, or until the handle is
///    destroyed.
///  - Getters. A value that a call produces, such as the URL of start() or the key of a response, is returned directly:
///    before that call the getter fails with OPENROUTER_ERROR_INCOMPLETE, as an exception or a result. A value that the
///    program or the service may leave out is a std::optional; if null is not the same as absent, is_..._null()
///    distinguishes them. A value that is always available, such as a default, is returned directly and never fails;
///    for an empty handle it is "" or 0.
///  - Functions that copy out take (char *, capacity), an array or a span, or a container such as std::string or
///    std::vector<char>, which is resized to the needed size. All of them return the size. They are const, and a const
///    function calls nothing that changes the handle: their failures have the text of the status, while check() reports
///    the field and the reason.
///  - Memory. Only the C functions, the containers passed in, and C++ itself for exceptions allocate memory.
///
/// Threads, secrets and everything else are as in C.
#ifndef OPENROUTER_OPENROUTER_HPP
#define OPENROUTER_OPENROUTER_HPP

#if __cplusplus < 201703L
#error "<openrouter/openrouter.hpp> needs C++17 or newer (-std=c++17)"
#else

#include "chat.hpp"
#include "errors.hpp"
#include "event_stream.hpp"
#include "handles.hpp"
#include "http.hpp"
#include "json.hpp"
#include "oauth.hpp"
#include "openrouter.h"
#include "request.hpp"
#include "requests.hpp"
#include "responses.hpp"
#include "values.hpp"

namespace openrouter {

/// The version of the library at run time: "0.1.0".
inline std::string_view version_string() noexcept { return openrouter_version_string(); }
/// The day of the newest source of what the library knows of OpenRouter's API.
inline std::string_view description_version() noexcept { return openrouter_description_version(); }
/// The version of the library at run time, in the form of OPENROUTER_VERSION_NUMBER.
inline std::uint32_t version_number() noexcept { return openrouter_version_number(); }
/// The meaning of a status, in one line of English.
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
using chat_result = basic_chat_result<throwing>;
using chat_result_view = basic_chat_result_view<throwing>;
using chat_stream = basic_chat_stream<throwing>;
using event_stream = basic_event_stream<throwing>;
using json = basic_json<throwing>;
using request = basic_request<throwing>;
using response = basic_response<throwing>;
using response_view = basic_response_view<throwing>;
using api_error_view = basic_api_error_view<throwing>;
inline constexpr basic_api_key_hash<throwing> api_key_hash{};
inline constexpr basic_api_key_mask<throwing> api_key_mask{};
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
using chat_result = basic_chat_result<returning>;
using chat_result_view = basic_chat_result_view<returning>;
using chat_stream = basic_chat_stream<returning>;
using event_stream = basic_event_stream<returning>;
using json = basic_json<returning>;
using request = basic_request<returning>;
using response = basic_response<returning>;
using response_view = basic_response_view<returning>;
using api_error_view = basic_api_error_view<returning>;
inline constexpr basic_api_key_hash<returning> api_key_hash{};
inline constexpr basic_api_key_mask<returning> api_key_mask{};
inline constexpr basic_http_date<returning> http_date{};
inline constexpr basic_number_read<returning> number_read{};

// Shared by both namespaces.
using openrouter::body_piece;
using openrouter::code_challenge_method;
using openrouter::delivery;
using openrouter::description_version;
using openrouter::event;
using openrouter::event_type;
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
