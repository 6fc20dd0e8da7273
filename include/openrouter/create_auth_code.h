/*
 * create_auth_code.h: POST /auth/keys/code, its request and its response. Part of openrouter.h, which includes it.
 *
 * The first step of a sign-in in which your program asks OpenRouter for the code itself, with an API key of your account:
 * CreateAuthKeysCodeRequest and CreateAuthKeysCodeResponse. The conventions are those of openrouter.h.
 */
/* Before the guard: the topics that openrouter.h includes come in its order, whichever header comes first. */
#include "openrouter.h"

#ifndef OPENROUTER_CREATE_AUTH_CODE_H
#define OPENROUTER_CREATE_AUTH_CODE_H

#ifdef __cplusplus
extern "C" {
#endif

/* --------------------------------------------------------------------------------------- CreateAuthKeysCodeRequest */

/**
 * The request of POST /auth/keys/code: "Create an authorization code for the PKCE flow to generate a user-controlled API
 * key". Three of its fields become HTTP headers (http_referer, x_title, app_categories), the others the JSON body.
 * Only callback_url is required.
 *
 * @since 0.1.0
 */
typedef struct openrouter_create_auth_keys_code_request openrouter_create_auth_keys_code_request;

/**
 * Makes an empty request.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_create_auth_keys_code_request_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_new(openrouter_create_auth_keys_code_request **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param request the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_create_auth_keys_code_request_free(openrouter_create_auth_keys_code_request *request);

/**
 * Empties the handle, as if it were new, and keeps its memory for reuse; secrets are zeroed.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_reset(openrouter_create_auth_keys_code_request *request);

/**
 * Sets the header HTTP-Referer: "your app's URL", "used as the primary identifier for rankings". Overrides the one of
 * the settings.
 *
 * @param request the handle
 * @param http_referer absolute URL of any scheme ("https://myapp.com", "app://my.app"): visible ASCII, no user
 *     information, no fragment, at most 4,096 bytes
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_http_referer(
    openrouter_create_auth_keys_code_request *request, const char *http_referer, size_t size);

/**
 * Reads http_referer.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_http_referer(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Unsets http_referer. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_http_referer(openrouter_create_auth_keys_code_request *request);

/**
 * Sets the header X-Title: "The app display name allows you to customize how your app appears in OpenRouter's
 * dashboard." Overrides the one of the settings, which also choose the header's name.
 *
 * @param request the handle
 * @param x_title UTF-8 without control characters (U+0000 to U+001F, U+007F to U+009F), not empty, no space at either
 *     end, at most 4,096 bytes; ASCII is safest, other text is sent as UTF-8
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_x_title(
    openrouter_create_auth_keys_code_request *request, const char *x_title, size_t size);

/**
 * Reads x_title.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_x_title(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Unsets x_title. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_x_title(openrouter_create_auth_keys_code_request *request);

/**
 * Sets the header X-OpenRouter-Categories: "Used for marketplace rankings." Overrides the one of the settings.
 *
 * @param request the handle
 * @param app_categories lower-case words joined by hyphens, categories separated by single commas
 *     ("cli-agent,cloud-agent"), each at most 30 characters, at most 4,096 bytes in total; the service uses at most two
 *     per request
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_app_categories(
    openrouter_create_auth_keys_code_request *request, const char *app_categories, size_t size);

/**
 * Reads app_categories.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_app_categories(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Unsets app_categories. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_app_categories(openrouter_create_auth_keys_code_request *request);

/**
 * Sets callback_url, the one required field: "The callback URL to redirect to after authorization. Supports https URLs
 * and localhost/127.0.0.1 URLs on any port for local CLI tools."
 *
 * @param request the handle
 * @param callback_url absolute URL in RFC 3986 characters, at most 2,048 bytes: https with any host, or http with
 *     localhost or 127.0.0.1; the port, if any, from 1 to 65535. No user information and no fragment. No port with
 *     leading zeros and no path segment . or .. (also as %2e), because browsers rewrite these
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_callback_url(
    openrouter_create_auth_keys_code_request *request, const char *callback_url, size_t size);

/**
 * Reads callback_url.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_callback_url(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Unsets callback_url. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_callback_url(openrouter_create_auth_keys_code_request *request);

/**
 * Allows callback_url to use a private-use scheme (RFC 8252 section 7.1), such as "com.example.app:/callback"; never
 * javascript, data or file. The rule for http is unchanged.
 *
 * OpenRouter documents only https and loopback URLs; it is not known whether it accepts another scheme. Reset revokes
 * the permission.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_allow_private_use_scheme(openrouter_create_auth_keys_code_request *request);

/**
 * Sets code_challenge: "PKCE code challenge for enhanced security". Set both code_challenge and code_challenge_method,
 * or neither. Zeroed before its memory is freed or reused.
 *
 * @param request the handle
 * @param code_challenge 43 to 128 characters of A-Z a-z 0-9 - . _ ~ (RFC 7636 section 4.2); with S256 exactly 43 of A-Z
 *     a-z 0-9 - _, which _check verifies
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_code_challenge(
    openrouter_create_auth_keys_code_request *request, const char *code_challenge, size_t size);

/**
 * Reads code_challenge.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_code_challenge(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Unsets code_challenge. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_code_challenge(openrouter_create_auth_keys_code_request *request);

/**
 * Sets code_challenge_method: "The method used to generate the code challenge".
 *
 * @param request the handle
 * @param code_challenge_method OPENROUTER_CODE_CHALLENGE_METHOD_S256 or OPENROUTER_CODE_CHALLENGE_METHOD_PLAIN
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_code_challenge_method(
    openrouter_create_auth_keys_code_request *request, openrouter_code_challenge_method code_challenge_method);

/**
 * Sets code_challenge_method by its text: a documented one, or one that the service added later.
 *
 * @param request the handle
 * @param code_challenge_method 1 to 64 characters of A-Z a-z 0-9 - _
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_code_challenge_method_text(
    openrouter_create_auth_keys_code_request *request, const char *code_challenge_method, size_t size);

/**
 * Reads code_challenge_method; OPENROUTER_CODE_CHALLENGE_METHOD_OTHER if this version knows only its text.
 *
 * @param request the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_code_challenge_method(
    const openrouter_create_auth_keys_code_request *request, openrouter_code_challenge_method *out);

/**
 * Reads the text of code_challenge_method, whichever setter was used.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_code_challenge_method_text(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Unsets code_challenge_method. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_code_challenge_method(openrouter_create_auth_keys_code_request *request);

/**
 * Sets limit: "Credit limit for the API key to be created". Written as ECMAScript prints numbers (100, 0.1, 1e+21),
 * in every locale.
 *
 * @param request the handle
 * @param limit credits in US dollars; any finite number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_set_limit(openrouter_create_auth_keys_code_request *request, double limit);

/**
 * Reads limit.
 *
 * @param request the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_limit(
    const openrouter_create_auth_keys_code_request *request, double *out);

/**
 * Unsets limit. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_limit(openrouter_create_auth_keys_code_request *request);

/**
 * Sets expires_at: "Optional ISO 8601 UTC expiration timestamp", the time at which the new key expires. A time in the
 * past is accepted.
 *
 * @param request the handle
 * @param expires_at RFC 3339 in UTC: YYYY-MM-DDTHH:MM:SSZ, capital T and Z, a fraction of a second allowed, at most 64
 *     bytes; second 60 only at 23:59:60 on 30 June or 31 December
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_expires_at(
    openrouter_create_auth_keys_code_request *request, const char *expires_at, size_t size);

/**
 * Sets expires_at to a time in seconds, as time_t.
 *
 * @param request the handle
 * @param unix_seconds seconds since 1970-01-01T00:00:00Z, in the years 0000 to 9999: -62167219200 to 253402300799
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds(
    openrouter_create_auth_keys_code_request *request, int64_t unix_seconds);

/**
 * Sets expires_at to JSON null, which is written to the body; an absent field is not.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_set_expires_at_null(openrouter_create_auth_keys_code_request *request);

/**
 * Reads expires_at.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_expires_at(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Unsets expires_at: it is left out of the body.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_expires_at(openrouter_create_auth_keys_code_request *request);

/**
 * Sets key_label: "Optional custom label for the API key. Defaults to the app name if not provided."
 *
 * @param request the handle
 * @param key_label UTF-8 without NUL, at most 100 code points; may be empty
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_key_label(
    openrouter_create_auth_keys_code_request *request, const char *key_label, size_t size);

/**
 * Reads key_label.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_key_label(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Unsets key_label. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_key_label(openrouter_create_auth_keys_code_request *request);

/**
 * Sets usage_limit_type: "Optional credit limit reset interval. When set, the credit limit resets on this interval."
 *
 * @param request the handle
 * @param usage_limit_type OPENROUTER_USAGE_LIMIT_TYPE_DAILY, OPENROUTER_USAGE_LIMIT_TYPE_WEEKLY or
 *     OPENROUTER_USAGE_LIMIT_TYPE_MONTHLY
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_usage_limit_type(
    openrouter_create_auth_keys_code_request *request, openrouter_usage_limit_type usage_limit_type);

/**
 * Sets usage_limit_type by its text: a documented one, or one that the service added later.
 *
 * @param request the handle
 * @param usage_limit_type 1 to 64 characters of A-Z a-z 0-9 - _
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_usage_limit_type_text(
    openrouter_create_auth_keys_code_request *request, const char *usage_limit_type, size_t size);

/**
 * Reads usage_limit_type; OPENROUTER_USAGE_LIMIT_TYPE_OTHER if this version knows only its text.
 *
 * @param request the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_usage_limit_type(
    const openrouter_create_auth_keys_code_request *request, openrouter_usage_limit_type *out);

/**
 * Reads the text of usage_limit_type, whichever setter was used.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_usage_limit_type_text(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Unsets usage_limit_type. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_usage_limit_type(openrouter_create_auth_keys_code_request *request);

/**
 * Sets workspace_id: "Optional workspace ID to associate the API key with".
 *
 * @param request the handle
 * @param workspace_id UUID, 36 characters: hexadecimal digits of either case in groups of 8-4-4-4-12
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_workspace_id(
    openrouter_create_auth_keys_code_request *request, const char *workspace_id, size_t size);

/**
 * Reads workspace_id.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_workspace_id(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Unsets workspace_id. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_workspace_id(openrouter_create_auth_keys_code_request *request);

/**
 * Adds a member to the body that this version of the library does not know, or replaces its value.
 *
 * All added members together may take at most 65,536 bytes: name and value of each, plus 9 bytes.
 *
 * @param request the handle
 * @param name UTF-8 without NUL, 1 to 128 bytes, not the name of a documented member of the body
 * @param name_size size of name in bytes, or OPENROUTER_NUL_TERMINATED
 * @param json one JSON value (RFC 8259) of at most 65,536 bytes, nested at most 128 levels deep; written unchanged,
 *     without white space around it. Only the grammar is checked: escapes and duplicate names are not
 * @param json_size size of json in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INVALID_JSON
 * @par Ownership
 * Both texts are copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_set_member(openrouter_create_auth_keys_code_request *request, const char *name,
                                                    size_t name_size, const char *json, size_t json_size);

/**
 * Reads the JSON of an added member.
 *
 * @param request the handle
 * @param name its name
 * @param name_size size of name in bytes, or OPENROUTER_NUL_TERMINATED
 * @param out receives the JSON
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_get_member(const openrouter_create_auth_keys_code_request *request,
                                                    const char *name, size_t name_size, openrouter_string *out);

/**
 * Removes an added member. Does nothing if there is no member with this name.
 *
 * @param request the handle
 * @param name its name
 * @param name_size size of name in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_unset_member(
    openrouter_create_auth_keys_code_request *request, const char *name, size_t name_size);

/**
 * Applies the rules that concern several fields: callback_url is set; code_challenge and code_challenge_method are both
 * set, or neither is; with S256, the challenge has the form of one. _write_body applies the same rules; this function
 * also records the failure on the handle.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_check(openrouter_create_auth_keys_code_request *request);

/**
 * Writes the JSON body: strict UTF-8, no white space, absent members left out; in the order of the documented example,
 * then alphabetically.
 *
 * @param request the handle
 * @param buffer receives the JSON, without a NUL; may be NULL if capacity is 0
 * @param capacity size of the buffer in bytes
 * @param size receives the size of the JSON in bytes, also if the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The caller owns the buffer.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_write_body(
    const openrouter_create_auth_keys_code_request *request, char *buffer, size_t capacity, size_t *size);

/**
 * The field of the last failure, named as in its setter: "callback_url".
 *
 * @param request the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_create_auth_keys_code_request_error_field(
    const openrouter_create_auth_keys_code_request *request);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param request the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_create_auth_keys_code_request_error_message(
    const openrouter_create_auth_keys_code_request *request);

/* -------------------------------------------------------------------------------------- CreateAuthKeysCodeResponse */

/**
 * The response to POST /auth/keys/code: "Auth code created successfully". The code is zeroed before its memory is freed
 * or reused.
 *
 * @since 0.1.0
 */
typedef struct openrouter_create_auth_keys_code_response openrouter_create_auth_keys_code_response;

/**
 * Makes an empty response.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_create_auth_keys_code_response_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_response_new(openrouter_create_auth_keys_code_response **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param response the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_create_auth_keys_code_response_free(openrouter_create_auth_keys_code_response *response);

/**
 * Empties the handle, as if it were new, and keeps its memory for the next response; secrets are zeroed.
 *
 * @param response the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_response_reset(openrouter_create_auth_keys_code_response *response);

/**
 * Reads a response, {"data":{"id":...,"app_id":...,"created_at":...}}. Replaces the old content; on failure the old
 * content stays. A response is refused only if its id is doubtful: the id must be a string that set_code accepts, in a
 * complete JSON object, at most 128 levels deep. Any other value that is malformed, has another type, or occurs with
 * different values counts as absent: strings that are not UTF-8, app_id as a text, NaN. A value that occurs twice and
 * is the same counts once. A leading byte order mark is skipped. Integers may be written 12345, 12345.0 or 1e3.
 * OPENROUTER_ERROR_API: the HTTP status is not 200 to 299; read the same response as an openrouter_api_error. After any
 * other failure to read a success, `_get_body` has the body, and `_error_field` names the member, or content_type or
 * body. No message shows any part of the body.
 *
 * @param response the handle
 * @param http_status the HTTP status
 * @param content_type value of the header Content-Type, or empty; checked only if the body is not a JSON object with an
 *     id: it must be application/json or another type that ends with +json, in any case, with any parameters
 * @param content_type_size in bytes, or OPENROUTER_NUL_TERMINATED
 * @param body the body, below 2 GiB
 * @param body_size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_RESPONSE,
 *     OPENROUTER_ERROR_API
 * @par Ownership
 * The needed parts are copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_response_read(
    openrouter_create_auth_keys_code_response *response, int32_t http_status, const char *content_type,
    size_t content_type_size, const char *body, size_t body_size);

/**
 * Reads data.id: "The authorization code ID to use in the exchange request". 1 to 2,048 printable ASCII characters, the
 * same as openrouter_exchange_auth_code_for_api_key_request_set_code accepts.
 *
 * @param response the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_response_get_id(
    const openrouter_create_auth_keys_code_response *response, openrouter_string *out);

/**
 * Reads data.app_id: "The application ID associated with this auth code". Absent if it is not a whole number of at most
 * 64 bits.
 *
 * @param response the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_response_get_app_id(
    const openrouter_create_auth_keys_code_response *response, int64_t *out);

/**
 * Reads data.created_at: "ISO 8601 timestamp of when the auth code was created". Returned unchanged, whatever its form;
 * absent if it is not a text.
 *
 * @param response the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_response_get_created_at(
    const openrouter_create_auth_keys_code_response *response, openrouter_string *out);

/**
 * Reads the whole body of a successful response that the last `_read` refused, so that a result that cannot be
 * requested again is not lost. The bytes are arbitrary and may include NUL. Absent after any other `_read`. Zeroed when
 * it is replaced, and by the next `_read`, `_reset` or `_free`.
 *
 * @param response the handle
 * @param out receives the bytes
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The bytes are borrowed: they are valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_response_get_body(
    const openrouter_create_auth_keys_code_response *response, openrouter_bytes *out);

/**
 * The field of the last failure, named as in its getter, or the parameter: "app_id".
 *
 * @param response the handle
 * @return text, never NULL; empty if nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_create_auth_keys_code_response_error_field(
    const openrouter_create_auth_keys_code_response *response);

/**
 * The last failure in one line of English: the field and what was expected; for JSON also the byte and the line.
 *
 * @param response the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_create_auth_keys_code_response_error_message(
    const openrouter_create_auth_keys_code_response *response);

#ifdef __cplusplus
}
#endif

#endif
