/*
 * exchange.h: POST /auth/keys, its request and its response. Part of openrouter.h, which includes it.
 *
 * The last step of a sign-in: ExchangeAuthCodeForAPIKeyRequest sends the code that the browser brought and the code
 * verifier, and ExchangeAuthCodeForAPIKeyResponse has the user's API key. The conventions are those of openrouter.h.
 */
/* Before the guard: the topics that openrouter.h includes come in its order, whichever header comes first. */
#include "openrouter.h"

#ifndef OPENROUTER_EXCHANGE_H
#define OPENROUTER_EXCHANGE_H

#ifdef __cplusplus
extern "C" {
#endif

/* -------------------------------------------------------------------------------- ExchangeAuthCodeForAPIKeyRequest */

/**
 * The request of POST /auth/keys: "Exchange an authorization code from the PKCE flow for a user-controlled API key".
 * Only code is required; if the code was requested with a code challenge, code_verifier and code_challenge_method are
 * required too.
 *
 * A code can be exchanged once, within ten minutes.
 *
 * @since 0.1.0
 */
typedef struct openrouter_exchange_auth_code_for_api_key_request openrouter_exchange_auth_code_for_api_key_request;

/**
 * Makes an empty request.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_exchange_auth_code_for_api_key_request_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_exchange_auth_code_for_api_key_request_new(openrouter_exchange_auth_code_for_api_key_request **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param request the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_exchange_auth_code_for_api_key_request_free(
    openrouter_exchange_auth_code_for_api_key_request *request);

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
openrouter_exchange_auth_code_for_api_key_request_reset(openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Sets code, the one required field: "The authorization code received from the OAuth redirect". Never shown in an
 * error; zeroed before its memory is freed or reused.
 *
 * @param request the handle
 * @param code 1 to 2,048 characters of visible ASCII or space (RFC 6749 appendix A.11)
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_set_code(
    openrouter_exchange_auth_code_for_api_key_request *request, const char *code, size_t size);

/**
 * Reads code.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_get_code(
    const openrouter_exchange_auth_code_for_api_key_request *request, openrouter_string *out);

/**
 * Unsets code. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_unset_code(
    openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Sets code_challenge_method: "The method used to generate the code challenge". Use the method with which the code was
 * requested.
 *
 * @param request the handle
 * @param code_challenge_method OPENROUTER_CODE_CHALLENGE_METHOD_S256 or OPENROUTER_CODE_CHALLENGE_METHOD_PLAIN
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(
    openrouter_exchange_auth_code_for_api_key_request *request, openrouter_code_challenge_method code_challenge_method);

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
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_text(
    openrouter_exchange_auth_code_for_api_key_request *request, const char *code_challenge_method, size_t size);

/**
 * Sets code_challenge_method to JSON null, which is written to the body; an absent field is not. Null names no method,
 * and OpenRouter does not document which method it would then use, so _check refuses null together with a
 * code_verifier.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_null(
    openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Reads code_challenge_method; OPENROUTER_CODE_CHALLENGE_METHOD_OTHER if this version knows only its text.
 *
 * @param request the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method(
    const openrouter_exchange_auth_code_for_api_key_request *request, openrouter_code_challenge_method *out);

/**
 * Reads the text of code_challenge_method, whichever setter was used.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method_text(
    const openrouter_exchange_auth_code_for_api_key_request *request, openrouter_string *out);

/**
 * Unsets code_challenge_method: it is left out of the body.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_unset_code_challenge_method(
    openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Sets code_verifier: "The code verifier if code_challenge was used in the authorization request". Set both
 * code_verifier and code_challenge_method, or neither. Never shown in an error; zeroed before its memory is freed or
 * reused.
 *
 * @param request the handle
 * @param code_verifier 43 to 128 characters of A-Z a-z 0-9 - . _ ~ (RFC 7636 section 4.1)
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_set_code_verifier(
    openrouter_exchange_auth_code_for_api_key_request *request, const char *code_verifier, size_t size);

/**
 * Reads code_verifier.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_get_code_verifier(
    const openrouter_exchange_auth_code_for_api_key_request *request, openrouter_string *out);

/**
 * Unsets code_verifier. Does nothing if already unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_unset_code_verifier(
    openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Allows HTTP requests filled from this request to carry the API key of the settings, if one is set. Without this call
 * they carry none: the code alone identifies the account. Reset revokes the permission.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_send_api_key(
    openrouter_exchange_auth_code_for_api_key_request *request);

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
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_set_member(
    openrouter_exchange_auth_code_for_api_key_request *request, const char *name, size_t name_size, const char *json,
    size_t json_size);

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
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_get_member(
    const openrouter_exchange_auth_code_for_api_key_request *request, const char *name, size_t name_size,
    openrouter_string *out);

/**
 * Removes an added member. Does nothing if there is no member with this name.
 *
 * @param request the handle
 * @param name its name
 * @param name_size size of name in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_unset_member(
    openrouter_exchange_auth_code_for_api_key_request *request, const char *name, size_t name_size);

/**
 * Applies the rules that concern several fields: code is set; code_verifier and code_challenge_method are both set, or
 * neither is; null counts as absent. _write_body applies the same rules; this function also records the failure on the
 * handle.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_exchange_auth_code_for_api_key_request_check(openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Writes the JSON body: strict UTF-8, no white space, absent members left out; in the order of the documented example,
 * followed by the added members, sorted by name.
 *
 * @param request the handle
 * @param buffer receives the JSON, without a NUL; may be NULL if capacity is 0
 * @param capacity size of the buffer in bytes
 * @param size receives the size of the JSON in bytes, also if the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The caller owns the buffer and should zero it after use: it holds code and code_verifier.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_write_body(
    const openrouter_exchange_auth_code_for_api_key_request *request, char *buffer, size_t capacity, size_t *size);

/**
 * The field of the last failure, named as in its setter: "code".
 *
 * @param request the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_exchange_auth_code_for_api_key_request_error_field(
    const openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param request the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_exchange_auth_code_for_api_key_request_error_message(
    const openrouter_exchange_auth_code_for_api_key_request *request);

/* ------------------------------------------------------------------------------- ExchangeAuthCodeForAPIKeyResponse */

/**
 * The response to POST /auth/keys: "Successfully exchanged code for an API key". The key is zeroed before its memory is
 * freed or reused.
 *
 * @since 0.1.0
 */
typedef struct openrouter_exchange_auth_code_for_api_key_response openrouter_exchange_auth_code_for_api_key_response;

/**
 * Makes an empty response.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_exchange_auth_code_for_api_key_response_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_exchange_auth_code_for_api_key_response_new(openrouter_exchange_auth_code_for_api_key_response **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param response the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_exchange_auth_code_for_api_key_response_free(
    openrouter_exchange_auth_code_for_api_key_response *response);

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
openrouter_exchange_auth_code_for_api_key_response_reset(openrouter_exchange_auth_code_for_api_key_response *response);

/**
 * Reads a response, {"key":...,"user_id":...}. Replaces the old content; on failure the old content stays. A response
 * is refused only if its key is doubtful: the key must be a string that api_key of the settings accepts, in a complete
 * JSON object, at most 128 levels deep. Any other value that is malformed, has another type, or occurs with different
 * values counts as absent: strings that are not UTF-8, user_id as a number, NaN. A value that occurs twice and is the
 * same counts once. A leading byte order mark is skipped. OPENROUTER_ERROR_API: the HTTP status is not 200 to 299; read
 * the same response as an openrouter_api_error. After any other failure to read a success, `_get_body` has the body,
 * and `_error_field` names the member, or content_type or body. No message shows any part of the body.
 *
 * @param response the handle
 * @param http_status the HTTP status
 * @param content_type value of the header Content-Type, or empty; checked only if the body is not a JSON object with a
 *     key: it must be application/json or another type that ends with +json, in any case, with any parameters
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
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_response_read(
    openrouter_exchange_auth_code_for_api_key_response *response, int32_t http_status, const char *content_type,
    size_t content_type_size, const char *body, size_t body_size);

/**
 * Reads key: "The API key to use for OpenRouter requests". 1 to 4,096 visible ASCII characters, which a header can
 * carry.
 *
 * @param response the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_response_get_key(
    const openrouter_exchange_auth_code_for_api_key_response *response, openrouter_string *out);

/**
 * Reads user_id: "User ID associated with the API key". OPENROUTER_NULL if the service sent null. It is documented as
 * required, but is absent if the response does not have it as a text: a code can be exchanged only once, and refusing
 * the response would lose the key.
 *
 * @param response the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_response_get_user_id(
    const openrouter_exchange_auth_code_for_api_key_response *response, openrouter_string *out);

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
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_response_get_body(
    const openrouter_exchange_auth_code_for_api_key_response *response, openrouter_bytes *out);

/**
 * The field of the last failure, named as in its getter, or the parameter: "key".
 *
 * @param response the handle
 * @return text, never NULL; empty if nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_exchange_auth_code_for_api_key_response_error_field(
    const openrouter_exchange_auth_code_for_api_key_response *response);

/**
 * The last failure in one line of English: the field and what was expected; for JSON also the byte and the line.
 *
 * @param response the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_exchange_auth_code_for_api_key_response_error_message(
    const openrouter_exchange_auth_code_for_api_key_response *response);

#ifdef __cplusplus
}
#endif

#endif
