/*
 * http.h: Settings, and requests as HTTP. Part of openrouter.h, which includes it.
 *
 * Settings have what all requests share: the server, the API key, headers. An HTTP request is settings and a request
 * together, as any HTTP client sends it: method, URL, headers and body. The conventions are those of openrouter.h.
 */
/* Before the guard: the topics that openrouter.h includes come in its order, whichever header comes first. */
#include "openrouter.h"

#ifndef OPENROUTER_HTTP_H
#define OPENROUTER_HTTP_H

#include "create_auth_code.h"
#include "exchange.h"

#ifdef __cplusplus
extern "C" {
#endif

/* -------------------------------------------------------------------------------------------------------- Settings */

/**
 * Settings shared by all requests of a program. Filling an HTTP request does not change them.
 *
 * @since 0.1.0
 */
typedef struct openrouter_settings openrouter_settings;

/**
 * Makes settings with the defaults.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_settings_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_new(openrouter_settings **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param settings the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_settings_free(openrouter_settings *settings);

/**
 * Empties the handle, as if it were new, and keeps its memory for reuse; secrets are zeroed.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_reset(openrouter_settings *settings);

/**
 * Sets the URL of the API, including its path. A trailing slash makes no difference.
 *
 * @param settings the handle
 * @param base_url https URL, or http with host localhost or 127.0.0.1; RFC 3986 characters, no user information, no
 *     query, no fragment, at most 2,048 bytes
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_set_base_url(openrouter_settings *settings, const char *base_url,
                                                                  size_t size);

/**
 * Reads base_url, or the default if it is not set.
 *
 * @param settings the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_base_url(const openrouter_settings *settings,
                                                                  openrouter_string *out);

/**
 * Unsets base_url: the default, https://openrouter.ai/api/v1, applies again.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_unset_base_url(openrouter_settings *settings);

/**
 * Sets the API key, sent as "Authorization: Bearer KEY". If it is not set, the header is left out. Never shown in an
 * error; zeroed before its memory is freed or reused.
 *
 * @param settings the handle
 * @param api_key the key alone, without "Bearer ": 1 to 4,096 visible ASCII characters
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_set_api_key(openrouter_settings *settings, const char *api_key,
                                                                 size_t size);

/**
 * Reads api_key.
 *
 * @param settings the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_api_key(const openrouter_settings *settings,
                                                                 openrouter_string *out);

/**
 * Unsets api_key. Does nothing if already unset.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_unset_api_key(openrouter_settings *settings);

/**
 * Sets the header HTTP-Referer of requests that do not set their own.
 *
 * @param settings the handle
 * @param http_referer absolute URL of any scheme ("https://myapp.com", "app://my.app"): visible ASCII, no user
 *     information, no fragment, at most 4,096 bytes
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_set_http_referer(openrouter_settings *settings,
                                                                      const char *http_referer, size_t size);

/**
 * Reads http_referer.
 *
 * @param settings the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_http_referer(const openrouter_settings *settings,
                                                                      openrouter_string *out);

/**
 * Unsets http_referer. Does nothing if already unset.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_unset_http_referer(openrouter_settings *settings);

/**
 * Sets the title header of requests that do not set their own.
 *
 * @param settings the handle
 * @param x_title UTF-8 without control characters (U+0000 to U+001F, U+007F to U+009F), not empty, no space at either
 *     end, at most 4,096 bytes; ASCII is safest, other text is sent as UTF-8
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_set_x_title(openrouter_settings *settings, const char *x_title,
                                                                 size_t size);

/**
 * Reads x_title.
 *
 * @param settings the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_x_title(const openrouter_settings *settings,
                                                                 openrouter_string *out);

/**
 * Unsets x_title. Does nothing if already unset.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_unset_x_title(openrouter_settings *settings);

/**
 * Sets the header X-OpenRouter-Categories of requests that do not set their own.
 *
 * @param settings the handle
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
OPENROUTER_API openrouter_status openrouter_settings_set_app_categories(openrouter_settings *settings,
                                                                        const char *app_categories, size_t size);

/**
 * Reads app_categories.
 *
 * @param settings the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_app_categories(const openrouter_settings *settings,
                                                                        openrouter_string *out);

/**
 * Unsets app_categories. Does nothing if already unset.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_unset_app_categories(openrouter_settings *settings);

/**
 * Sets the header User-Agent.
 *
 * @param settings the handle
 * @param user_agent visible ASCII and inner spaces (RFC 9110 section 10.1.5), 1 to 4,096 bytes
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_set_user_agent(openrouter_settings *settings,
                                                                    const char *user_agent, size_t size);

/**
 * Reads user_agent, or the default if it is not set.
 *
 * @param settings the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_user_agent(const openrouter_settings *settings,
                                                                    openrouter_string *out);

/**
 * Unsets user_agent: the default, "openrouter-for-c/" and the version, applies again.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_unset_user_agent(openrouter_settings *settings);

/**
 * Chooses the name of the header that carries the title.
 *
 * @param settings the handle
 * @param title_header OPENROUTER_TITLE_HEADER_X_TITLE or OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_set_title_header(openrouter_settings *settings,
                                                                      openrouter_title_header title_header);

/**
 * Reads which header carries the title.
 *
 * @param settings the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_title_header(const openrouter_settings *settings,
                                                                      openrouter_title_header *out);

/**
 * The field of the last failure, named as in its setter: "base_url".
 *
 * @param settings the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_settings_error_field(const openrouter_settings *settings);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param settings the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_settings_error_message(const openrouter_settings *settings);

/* ---------------------------------------------------------------------------------------------------- HTTP request */

/**
 * A request for any HTTP client: method, URL, headers and body, or the same as HTTP/1.1 bytes. Holds copies of
 * everything it was filled from, including the API key; all of it is zeroed before its memory is freed or reused.
 *
 * @since 0.1.0
 */
typedef struct openrouter_http_request openrouter_http_request;

/**
 * Makes an empty HTTP request.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_http_request_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_new(openrouter_http_request **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param http_request the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_http_request_free(openrouter_http_request *http_request);

/**
 * Empties the handle, as if it were new, and keeps its memory for reuse; secrets are zeroed.
 *
 * @param http_request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_reset(openrouter_http_request *http_request);

/**
 * Fills in the operation createAuthKeysCode: POST {base_url}/auth/keys/code. Replaces the old content; on failure the
 * old content stays.
 *
 * @param http_request the handle; failures are recorded on it, including those of the request
 * @param settings base URL, API key, and defaults
 * @param request the request to send
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * Everything is copied; the caller keeps ownership of settings and request.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_fill_create_auth_keys_code(
    openrouter_http_request *http_request, const openrouter_settings *settings,
    const openrouter_create_auth_keys_code_request *request);

/**
 * Fills in the operation exchangeAuthCodeForAPIKey: POST {base_url}/auth/keys. Replaces the old content; on failure the
 * old content stays. The API key of the settings is included only after
 * openrouter_exchange_auth_code_for_api_key_request_send_api_key.
 *
 * Send it once: if the response is lost, the code is used up.
 *
 * @param http_request the handle; failures are recorded on it, including those of the request
 * @param settings base URL, and the headers that identify the app
 * @param request the request to send
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * Everything is copied; the caller keeps ownership of settings and request.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_fill_exchange_auth_code_for_api_key(
    openrouter_http_request *http_request, const openrouter_settings *settings,
    const openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Reads the method: "POST".
 *
 * @param http_request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_get_method(const openrouter_http_request *http_request,
                                                                    openrouter_string *out);

/**
 * Reads the URL.
 *
 * @param http_request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_get_url(const openrouter_http_request *http_request,
                                                                 openrouter_string *out);

/**
 * Reads the number of headers; 0 if nothing was filled in. Host and Content-Length are not included: an HTTP client
 * makes them from URL and body.
 *
 * @param http_request the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_get_header_count(const openrouter_http_request *http_request,
                                                                          size_t *out);

/**
 * Reads one header. The order is fixed: User-Agent, Accept, Content-Type, Authorization, HTTP-Referer, title,
 * categories; headers that are not set are left out.
 *
 * @param http_request the handle
 * @param index index, from 0
 * @param name receives the name
 * @param value receives the value
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The texts are borrowed: they are valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_get_header(const openrouter_http_request *http_request,
                                                                    size_t index, openrouter_string *name,
                                                                    openrouter_string *value);

/**
 * Reads the body. A request without one has none; one with files as parts is INCONSISTENT: see
 * openrouter_http_request_get_body_piece.
 *
 * @param http_request the handle
 * @param out receives the bytes
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * The bytes are borrowed: they are valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_get_body(const openrouter_http_request *http_request,
                                                                  openrouter_bytes *out);

/**
 * Writes the whole request as HTTP/1.1 (RFC 9112): request line, Host, User-Agent, Accept, Content-Type,
 * Content-Length, Authorization, HTTP-Referer, title, categories, an empty line, the body.
 *
 * @param http_request the handle
 * @param buffer receives the bytes, without a NUL; may be NULL if capacity is 0
 * @param capacity size of the buffer in bytes
 * @param size receives the size of the request in bytes, also if the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE,
 *         OPENROUTER_ERROR_INCONSISTENT (files are parts of the body), OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The caller owns the buffer and should zero it after use: it holds the API key.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_write(const openrouter_http_request *http_request,
                                                               char *buffer, size_t capacity, size_t *size);

/**
 * The field of the last failure, named as in its setter: "callback_url".
 *
 * @param http_request the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_http_request_error_field(const openrouter_http_request *http_request);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param http_request the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_http_request_error_message(const openrouter_http_request *http_request);

/* ------------------------------------------------------------------------------------------------------- HTTP date */

/**
 * Reads an HTTP date (RFC 9110 section 5.6.7): the header Date of a response. A server's clock may differ from yours,
 * so compare its times with its own Date: `int64_t now = time(NULL); openrouter_http_date(date, date_size, now, &now);`
 *
 * @param date value of the header, in any of the three formats; empty if the header is missing
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @param now_unix_seconds your present time in seconds since 1970, used to interpret a two-digit year
 * @param unix_seconds receives the date in seconds since 1970
 * @return OPENROUTER_OK, OPENROUTER_ABSENT if the text is not a date, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is only read; nothing is kept.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_date(const char *date, size_t size, int64_t now_unix_seconds,
                                                      int64_t *unix_seconds);

#ifdef __cplusplus
}
#endif

#endif
