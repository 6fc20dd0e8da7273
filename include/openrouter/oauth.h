/*
 * oauth.h: The steps of a PKCE sign-in between its requests. Part of openrouter.h, which includes it.
 *
 * The code verifier and its challenge, the URL that the browser opens, the callback that it comes back to, and what can be
 * shown of an API key. No I/O: your program opens the browser and listens; sign_in.h does both. The conventions are those
 * of openrouter.h.
 */
/* Before the guard: the topics that openrouter.h includes come in its order, whichever header comes first. */
#include "openrouter.h"

#ifndef OPENROUTER_OAUTH_H
#define OPENROUTER_OAUTH_H

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------------------------------------------------ PKCE */

/**
 * A code verifier and its S256 code challenge (RFC 7636). They prove that the program that exchanges a code is the one
 * that requested it. Send the challenge in the first step of a sign-in and the verifier in the last. Use a pair for one
 * sign-in only.
 *
 * @since 0.1.0
 */
typedef struct openrouter_pkce openrouter_pkce;

/**
 * Makes a handle without a pair.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_pkce_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_pkce_new(openrouter_pkce **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param pkce the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_pkce_free(openrouter_pkce *pkce);

/**
 * Empties the handle, as if it were new, and keeps its memory for reuse; secrets are zeroed.
 *
 * @param pkce the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_pkce_reset(openrouter_pkce *pkce);

/**
 * Makes a new pair: 32 octets from the system's random source, encoded as a verifier of 43 characters. Replaces the old
 * pair; on failure the old pair stays.
 *
 * @param pkce the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_RANDOM
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_pkce_generate(openrouter_pkce *pkce);

/**
 * Sets a verifier of the caller's and computes its challenge. Replaces the old pair; on failure the old pair stays. The
 * verifier is never shown in an error, and is zeroed before its memory is freed or reused.
 *
 * @param pkce the handle
 * @param verifier 43 to 128 characters of A-Z a-z 0-9 - . _ ~ (RFC 7636 section 4.1); unguessable, and never used
 *     before
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_pkce_set_verifier(openrouter_pkce *pkce, const char *verifier, size_t size);

/**
 * Reads the code verifier, which is a secret until the exchange.
 *
 * @param pkce the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_pkce_get_verifier(const openrouter_pkce *pkce, openrouter_string *out);

/**
 * Reads the code challenge: the SHA-256 of the verifier in base64url, 43 characters.
 *
 * @param pkce the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_pkce_get_challenge(const openrouter_pkce *pkce, openrouter_string *out);

/**
 * The field of the last failure, named as in its setter: "verifier".
 *
 * @param pkce the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_pkce_error_field(const openrouter_pkce *pkce);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param pkce the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_pkce_error_message(const openrouter_pkce *pkce);

/* ----------------------------------------------------------------------------------------------- Authorization URL */

/**
 * The URL of the page on which a user allows the app to have an API key: https://openrouter.ai/auth with its
 * parameters. The page redirects the browser to callback_url with a code. Without callback_url the page shows the code,
 * and the user copies it ("headless"); a code_challenge is then required.
 *
 * @since 0.1.0
 */
typedef struct openrouter_authorization_url openrouter_authorization_url;

/**
 * Makes an empty authorization URL.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_authorization_url_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_new(openrouter_authorization_url **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param authorization_url the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_authorization_url_free(openrouter_authorization_url *authorization_url);

/**
 * Empties the handle, as if it were new, and keeps its memory for reuse; secrets are zeroed.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_reset(openrouter_authorization_url *authorization_url);

/**
 * Sets the URL of the page. It is at the root of the host, not below the base URL of the API.
 *
 * @param authorization_url the handle
 * @param auth_url absolute https URL, or http with host localhost or 127.0.0.1; no user information, no query, no
 *     fragment, at most 2,048 bytes
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_auth_url(
    openrouter_authorization_url *authorization_url, const char *auth_url, size_t size);

/**
 * Reads auth_url, or the default if it is not set.
 *
 * @param authorization_url the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_auth_url(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Unsets auth_url: the default, "https://openrouter.ai/auth", applies again.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_auth_url(openrouter_authorization_url *authorization_url);

/**
 * Sets callback_url: where the browser is redirected afterwards.
 *
 * @param authorization_url the handle
 * @param callback_url absolute URL in RFC 3986 characters, at most 2,048 bytes: https, or http with host localhost or
 *     127.0.0.1. No user information and no fragment. No port with leading zeros and no path segment . or .. (also as
 *     %2e), because browsers rewrite these
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_callback_url(
    openrouter_authorization_url *authorization_url, const char *callback_url, size_t size);

/**
 * Reads callback_url.
 *
 * @param authorization_url the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_callback_url(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Unsets callback_url. Does nothing if already unset.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_callback_url(openrouter_authorization_url *authorization_url);

/**
 * Allows callback_url to use a private-use scheme (RFC 8252 section 7.1), such as "com.example.app:/callback"; never
 * javascript, data or file. The rule for http is unchanged. It is not known whether OpenRouter accepts another scheme.
 * Reset revokes the permission.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_allow_private_use_scheme(openrouter_authorization_url *authorization_url);

/**
 * Sets code_challenge (RFC 7636 section 4.2).
 *
 * @param authorization_url the handle
 * @param code_challenge 43 to 128 characters of A-Z a-z 0-9 - . _ ~; with the method S256 exactly 43 of A-Z a-z 0-9 - _
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_code_challenge(
    openrouter_authorization_url *authorization_url, const char *code_challenge, size_t size);

/**
 * Reads code_challenge.
 *
 * @param authorization_url the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_code_challenge(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Unsets code_challenge. Does nothing if already unset.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_code_challenge(openrouter_authorization_url *authorization_url);

/**
 * Sets code_challenge_method. Set it together with code_challenge.
 *
 * @param authorization_url the handle
 * @param code_challenge_method OPENROUTER_CODE_CHALLENGE_METHOD_S256 or OPENROUTER_CODE_CHALLENGE_METHOD_PLAIN
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_code_challenge_method(
    openrouter_authorization_url *authorization_url, openrouter_code_challenge_method code_challenge_method);

/**
 * Sets code_challenge_method by its text: a documented one, or one that the service added later.
 *
 * @param authorization_url the handle
 * @param code_challenge_method 1 to 64 characters of A-Z a-z 0-9 - _
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_code_challenge_method_text(
    openrouter_authorization_url *authorization_url, const char *code_challenge_method, size_t size);

/**
 * Reads code_challenge_method; OPENROUTER_CODE_CHALLENGE_METHOD_OTHER if this version knows only its text.
 *
 * @param authorization_url the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_code_challenge_method(
    const openrouter_authorization_url *authorization_url, openrouter_code_challenge_method *out);

/**
 * Reads code_challenge_method as text.
 *
 * @param authorization_url the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_code_challenge_method_text(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Unsets code_challenge_method. Does nothing if already unset.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_code_challenge_method(openrouter_authorization_url *authorization_url);

/**
 * Sets limit: the credit limit of the key. It is not documented whether the page honours it.
 *
 * @param authorization_url the handle
 * @param limit any finite number, in US dollars
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_limit(openrouter_authorization_url *authorization_url,
                                                                        double limit);

/**
 * Reads limit.
 *
 * @param authorization_url the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_get_limit(const openrouter_authorization_url *authorization_url, double *out);

/**
 * Unsets limit. Does nothing if already unset.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_limit(openrouter_authorization_url *authorization_url);

/**
 * Sets key_label: the initial name of the key.
 *
 * @param authorization_url the handle
 * @param key_label UTF-8, at most 100 code points
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_key_label(
    openrouter_authorization_url *authorization_url, const char *key_label, size_t size);

/**
 * Reads key_label.
 *
 * @param authorization_url the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_key_label(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Unsets key_label. Does nothing if already unset.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_key_label(openrouter_authorization_url *authorization_url);

/**
 * Sets workspace_id: the initially selected workspace.
 *
 * @param authorization_url the handle
 * @param workspace_id UUID, 8-4-4-4-12 hexadecimal digits
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_workspace_id(
    openrouter_authorization_url *authorization_url, const char *workspace_id, size_t size);

/**
 * Reads workspace_id.
 *
 * @param authorization_url the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_workspace_id(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Unsets workspace_id. Does nothing if already unset.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_workspace_id(openrouter_authorization_url *authorization_url);

/**
 * Sets required_workspace_id: the only workspace in which the key may be created. Takes precedence over workspace_id.
 *
 * @param authorization_url the handle
 * @param required_workspace_id UUID, 8-4-4-4-12 hexadecimal digits
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_required_workspace_id(
    openrouter_authorization_url *authorization_url, const char *required_workspace_id, size_t size);

/**
 * Reads required_workspace_id.
 *
 * @param authorization_url the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_required_workspace_id(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Unsets required_workspace_id. Does nothing if already unset.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_required_workspace_id(openrouter_authorization_url *authorization_url);

/**
 * Adds a parameter that this version of the library does not know, or replaces its value. All added parameters together
 * may take at most 65,536 bytes: name and value of each, plus 9 bytes.
 *
 * @param authorization_url the handle
 * @param name UTF-8 without NUL, 1 to 128 bytes, not the name of a parameter that has its own setter
 * @param name_size size of name in bytes, or OPENROUTER_NUL_TERMINATED
 * @param value UTF-8 without NUL, not encoded; may be empty
 * @param value_size size of value in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * Both texts are copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_set_parameter(openrouter_authorization_url *authorization_url, const char *name,
                                           size_t name_size, const char *value, size_t value_size);

/**
 * Reads the value of an added parameter.
 *
 * @param authorization_url the handle
 * @param name its name
 * @param name_size size of name in bytes, or OPENROUTER_NUL_TERMINATED
 * @param out receives the value, not encoded
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_parameter(
    const openrouter_authorization_url *authorization_url, const char *name, size_t name_size, openrouter_string *out);

/**
 * Removes an added parameter. Does nothing if there is no parameter with this name.
 *
 * @param authorization_url the handle
 * @param name its name
 * @param name_size size of name in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_unset_parameter(
    openrouter_authorization_url *authorization_url, const char *name, size_t name_size);

/**
 * Applies the rules that concern several fields: code_challenge is set if callback_url is not; code_challenge and
 * code_challenge_method are both set, or neither is; with S256, the challenge has the form of one. _write applies the
 * same rules; this function also records the failure on the handle.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_check(openrouter_authorization_url *authorization_url);

/**
 * Writes the URL: ASCII, the parameters encoded as application/x-www-form-urlencoded, in the order callback_url,
 * code_challenge, code_challenge_method, limit, key_label, workspace_id, required_workspace_id, then the added ones by
 * name.
 *
 * @param authorization_url the handle
 * @param buffer receives the URL, without a NUL; may be NULL if capacity is 0
 * @param capacity size of the buffer in bytes
 * @param size receives the size of the URL in bytes, also if the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The caller owns the buffer.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_write(
    const openrouter_authorization_url *authorization_url, char *buffer, size_t capacity, size_t *size);

/**
 * The field of the last failure: "callback_url".
 *
 * @param authorization_url the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_authorization_url_error_field(
    const openrouter_authorization_url *authorization_url);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param authorization_url the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_authorization_url_error_message(
    const openrouter_authorization_url *authorization_url);

/* -------------------------------------------------------------------------------------------------------- Callback */

/**
 * The callback: the browser's redirect to the app. For a listener on 127.0.0.1, _expect makes an unguessable callback
 * URL; _read parses the bytes of a connection, returns the HTTP status to respond with, and finds the code in the one
 * request that is the callback. For text that a user copies from the browser, there is _read_pasted.
 *
 * The library opens no socket. A listener binds 127.0.0.1 and no other address, and calls _expect with the bound port.
 * For each connection it calls _reset, then _read until the response is known. Only the response 200 ends the wait; no
 * other request changes anything. If a request has the right path but cannot be used, the browser sent it: after _read,
 * _error_message describes why. Show that to the user on a page, and keep waiting. The URL, the code and the bytes read
 * are zeroed before their memory is freed or reused.
 *
 * @since 0.1.0
 */
typedef struct openrouter_callback openrouter_callback;

/**
 * Makes a callback without an expected URL.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_callback_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_new(openrouter_callback **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param callback the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_callback_free(openrouter_callback *callback);

/**
 * Prepares for the next connection: forgets what was read, including code and error. Unlike in all other handles, the
 * expected URL stays; _unset_url removes it.
 *
 * @param callback the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid, except the URL.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_reset(openrouter_callback *callback);

/**
 * Makes the expected URL: http://127.0.0.1:PORT/callback/SECRET, with a secret of 192 random bits from the system.
 * Replaces the previous URL, and forgets what was read. Blocks only until the system's random source is initialized,
 * and allocates nothing.
 *
 * @param callback the handle
 * @param port the port that the listener is bound to, 1 to 65535
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_RANDOM
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_expect(openrouter_callback *callback, uint16_t port);

/**
 * Sets the expected URL, if the caller makes its own. A request that guesses its path can end the wait: the path should
 * hold at least 128 random bits. Forgets what was read.
 *
 * @param callback the handle
 * @param url http URL with host 127.0.0.1 and a path, no query, no fragment, no user information, at most 2,048 bytes;
 *     in the form that browsers send: no port with leading zeros, no path segment . or .. (or %2e for a dot)
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_set_url(openrouter_callback *callback, const char *url,
                                                             size_t size);

/**
 * Reads the expected URL, to be set as callback_url of the authorization URL.
 *
 * @param callback the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_get_url(const openrouter_callback *callback,
                                                             openrouter_string *out);

/**
 * Removes the expected URL, and forgets what was read.
 *
 * @param callback the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_unset_url(openrouter_callback *callback);

/**
 * Reads the next bytes of one HTTP/1.x connection, in pieces of any size. Once the head of the first request is
 * complete, the response is known; a body is not waited for. A known response stays until the next reset, and further
 * bytes are ignored.
 *
 * Pass each piece once; the caller keeps nothing. The handle keeps the request line (at most 8,000 bytes) and the
 * fields that it needs, which are Host, Origin, Sec-Fetch-Mode, Sec-Purpose, Purpose, Content-Length and
 * Transfer-Encoding (at most 16,384 bytes including their line ends). The grammar of all other fields is checked, up to
 * 1,048,576 bytes, but they are not kept: browsers send the cookies of every server on 127.0.0.1.
 *
 * The values of response; the first that applies is used:
 *  - 0: more bytes are needed.
 *  - 400: not a request, or one that violates the grammar of RFC 9112; 414: the request line is too long; 431: the
 *    fields are too long; whichever is found first.
 *  - 501: a transfer coding other than chunked.
 *  - 400: not exactly one Host, or a different one, also in an absolute target.
 *  - 405: the method is not GET (respond with "Allow: GET", and to HEAD without a body).
 *  - 404: the path is a different one, compared byte by byte in constant time.
 *  - 403: Origin is foreign, or Sec-Fetch-Mode is not navigate.
 *  - 503: the browser prefetches.
 *  - 400: not exactly one code or one error of 1 to 2,048 printable ASCII characters; a parameter without a value
 *    counts as omitted.
 *  - 200: this is the callback; _get_code or _get_error has the result.
 *
 * If the path is the right one and the response is not 200, _error_field is "request" and _error_message describes the
 * problem, although the call returns OPENROUTER_OK.
 *
 * @param callback the handle
 * @param bytes bytes from the connection, with any content
 * @param size in bytes, at most 65,536
 * @param response receives 0, or the HTTP status to respond with
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INCOMPLETE
 * @par Ownership
 * The bytes are copied before the call returns. After OPENROUTER_ERROR_OUT_OF_MEMORY they can be passed again.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_read(openrouter_callback *callback, const char *bytes, size_t size,
                                                          int32_t *response);

/**
 * Reads text that a user copied: a code, code=CODE, a query (?code=CODE&state=...), or the whole URL to which the
 * browser was sent; or the same with an error. The URL's host and path are not checked. Never use it for data from a
 * socket.
 *
 * Removed from both ends, in any number and order: white space and invisible characters (also U+0085, U+00A0, U+00AD,
 * U+061C, U+1680, U+180E, U+2000 to U+200F, U+2028 to U+202F, U+205F to U+206F, U+3000, U+FEFF); the bracketed paste
 * codes ESC [200~ and ESC [201~, also with U+009B, with ^[ or without the escape; quotes of all kinds, straight, curly,
 * angled and cornered, and < and >; opening brackets at the start and closing ones at the end; at the end also . , : ;
 * ! and the ellipsis, and their full-width forms. The same code or URL counts once if it occurs several times with
 * white space between; a URL counts once even with nothing between.
 *
 * Refused: inside a code, white space, control characters, any character beyond ASCII, " ' ` < and >, and inside a code
 * alone also & and #; two different codes or URLs; an API key (sk-or-...), which the message identifies as one. A
 * parameter without a value counts as omitted.
 *
 * @param callback the handle
 * @param text UTF-8, at most 8,192 bytes
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_read_pasted(openrouter_callback *callback, const char *text,
                                                                 size_t size);

/**
 * Reads the received authorization code: a secret until it is exchanged, and valid for one exchange within ten minutes.
 *
 * @param callback the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_get_code(const openrouter_callback *callback,
                                                              openrouter_string *out);

/**
 * Reads the error received instead of a code, such as "access_denied".
 *
 * @param callback the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_get_error(const openrouter_callback *callback,
                                                               openrouter_string *out);

/**
 * Reads the description of the error. Also absent if it was not UTF-8, contained control characters, was longer than
 * 2,048 bytes or occurred twice.
 *
 * @param callback the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_get_error_description(const openrouter_callback *callback,
                                                                           openrouter_string *out);

/**
 * The field of the last failure: "url", "pasted", or "request" after _read.
 *
 * @param callback the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_callback_error_field(const openrouter_callback *callback);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param callback the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_callback_error_message(const openrouter_callback *callback);

/* --------------------------------------------------------------------------------------------------------- API key */

/* A key's form for display, and its hash, which identifies it on OpenRouter's pages. */

/**
 * Computes the SHA-256 of an API key in lower-case hexadecimal, 64 characters. OpenRouter's pages identify the key by
 * it: https://openrouter.ai/keys/HASH and https://openrouter.ai/logs?api_key_hash=HASH, for its owner, signed in.
 *
 * @param api_key the key alone, without "Bearer ": 1 to 4,096 visible ASCII characters
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @param buffer receives the hash, without a NUL; may be NULL if capacity is 0
 * @param capacity size of the buffer in bytes
 * @param hash_size receives the size of the hash in bytes, also if the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The caller owns the buffer.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_key_hash(const char *api_key, size_t size, char *buffer,
                                                         size_t capacity, size_t *hash_size);

/**
 * Masks an API key for display, as UTF-8: "sk-or-v1-0e6...c96" for a long key in OpenRouter's form, where the dots are
 * one character, U+2026. Of a key of 32 characters or more it shows the last three, and the first three after the
 * prefix "sk-or-v1-" if the key has it. Of a shorter key it shows nothing.
 *
 * @param api_key the key alone, without "Bearer ": 1 to 4,096 visible ASCII characters
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @param buffer receives the masked key, without a NUL; may be NULL if capacity is 0
 * @param capacity size of the buffer in bytes
 * @param mask_size receives the size of the masked key in bytes, also if the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The caller owns the buffer.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_key_mask(const char *api_key, size_t size, char *buffer,
                                                         size_t capacity, size_t *mask_size);

#ifdef __cplusplus
}
#endif

#endif
