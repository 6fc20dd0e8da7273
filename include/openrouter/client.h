/*
 * client.h: sends the requests of openrouter.h to OpenRouter, through libcurl.
 *
 * For programs that have no HTTP client. All conventions of openrouter.h apply here too. Link with -lopenrouter-client;
 * it needs libopenrouter and libcurl 7.87 or newer.
 *
 * Always on, and not configurable: TLS 1.2 or newer with full verification; https only (http to this machine only,
 * never through a proxy); no redirects, no cookies, no .netrc, no compression; at most 64 KiB of headers in a response.
 * Nothing is logged, except by libcurl itself if SSLKEYLOGFILE is set.
 *
 *  - The functions openrouter_client_... block their thread until they have a response, fail, time out, or are
 *    cancelled; openrouter_call blocks no longer than the program says. The library starts no threads; libcurl starts
 *    one to look up a name. SIGPIPE never reaches the program.
 *  - The library zeroes its secrets when a call ends. libcurl and the TLS library keep theirs in buffers for sending
 *    and receiving for a while; those are not zeroed.
 *  - No message shows an API key, an authorization code, a code verifier or challenge, or a proxy's password, even if
 *    the service repeats one.
 *  - After fork, the child may make its own calls; calls that were running belong to the parent. A cancellation made
 *    before the fork is shared by both, like every descriptor.
 *  - The library is never unloaded: after dlclose, a thread of libcurl may still be looking up a name.
 */
#ifndef OPENROUTER_CLIENT_H
#define OPENROUTER_CLIENT_H

#include "openrouter.h"

#ifdef __cplusplus
extern "C" {
#endif

/* --------------------------------------------------------------------------------------------------- Client status */

/* Statuses that only the client returns, in addition to those of openrouter.h. */

/** The sign-in waits for the code that the user copies from the browser: submit it. Not an error. @since 0.1.0 */
#define OPENROUTER_INPUT_NEEDED 4
/** No connection could be made, or it broke; the message is libcurl's. @since 0.1.0 */
#define OPENROUTER_ERROR_CONNECTION (-32)
/** TLS failed, usually because a certificate is not trusted. Nothing was sent. @since 0.1.0 */
#define OPENROUTER_ERROR_TLS (-33)
/**
 * Timed out: a call's last attempt (connect_timeout_ms, attempt_timeout_ms, or the rest of total_timeout_ms) when no
 * other attempt could follow; an openrouter_call after a timeout of its options; a sign-in after its timeout_ms.
 *
 * @since 0.1.0
 */
#define OPENROUTER_ERROR_TIMEOUT (-34)
/** The call was cancelled. @since 0.1.0 */
#define OPENROUTER_ERROR_CANCELLED (-35)
/**
 * The request was sent, but no response arrived, and sending it again could do harm: it may have been carried out, and
 * charged. After an exchange, the code may be used up: sign in again.
 *
 * @since 0.1.0
 */
#define OPENROUTER_ERROR_MAY_HAVE_ARRIVED (-36)
/** The system or libcurl refused something that is needed: a descriptor, or an option of libcurl 7.87. @since 0.1.0 */
#define OPENROUTER_ERROR_SYSTEM (-37)
/** The user did not allow access, or OpenRouter denied it. @since 0.1.0 */
#define OPENROUTER_ERROR_DENIED (-38)

/* ----------------------------------------------------------------------------------------------------- Environment */

/**
 * Loads the settings that are not set yet from the environment; base_url also if it is still the default. A variable
 * that is unset or empty is ignored:
 *
 *  - OPENROUTER_API_KEY: api_key
 *  - OPENROUTER_BASE_URL: base_url, with its path ("https://openrouter.ai/api/v1")
 *  - OPENROUTER_HTTP_REFERER: http_referer
 *  - OPENROUTER_APP_TITLE, otherwise OPENROUTER_X_TITLE: x_title
 *  - OPENROUTER_APP_CATEGORIES: app_categories
 *
 * No other function of this library reads these variables. On failure no setting has changed, and `_error_field` of the
 * settings names the one that was wrong. A program that runs with more rights than the user who started it
 * (set-user-ID, set-group-ID, capabilities: AT_SECURE) ignores all of them.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The values are copied.
 * @par Threads
 * Reads the environment; no other thread may change it during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_load_environment(openrouter_settings *settings);

/* -------------------------------------------------------------------------------------------------- Client options */

/**
 * Options of a client: timeouts, retries, network.
 *
 * @since 0.1.0
 */
typedef struct openrouter_client_options openrouter_client_options;

/**
 * Makes options with the defaults.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_client_options_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_new(openrouter_client_options **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param options the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_client_options_free(openrouter_client_options *options);

/**
 * Empties the handle, as if it were new, and keeps its memory for reuse; secrets are zeroed.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_reset(openrouter_client_options *options);

/**
 * Sets how long connecting may take, in each attempt: name lookup, TCP, proxy, TLS. Defaults to 10,000.
 *
 * @param options the handle
 * @param connect_timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_connect_timeout_ms(openrouter_client_options *options,
                                                                                  int64_t connect_timeout_ms);

/**
 * Reads connect_timeout_ms, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_client_options_get_connect_timeout_ms(const openrouter_client_options *options, int64_t *out);

/**
 * Unsets connect_timeout_ms: the default, 10,000, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_connect_timeout_ms(openrouter_client_options *options);

/**
 * Sets how long one attempt may take, from the name lookup to the last byte of the response. Defaults to 30,000. For
 * the two calls of the sign-in; openrouter_call_options has the timeouts of all other calls.
 *
 * @param options the handle
 * @param attempt_timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_attempt_timeout_ms(openrouter_client_options *options,
                                                                                  int64_t attempt_timeout_ms);

/**
 * Reads attempt_timeout_ms, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_client_options_get_attempt_timeout_ms(const openrouter_client_options *options, int64_t *out);

/**
 * Unsets attempt_timeout_ms: the default, 30,000, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_attempt_timeout_ms(openrouter_client_options *options);

/**
 * Sets how long a call may take, including all its attempts and the pauses between them. No attempt continues past this
 * time, and no retry is scheduled that could not start before it. Defaults to 60,000. The exchange of a sign-in uses
 * the time left of the sign-in's own timeout instead. For the two calls of the sign-in, as attempt_timeout_ms.
 *
 * @param options the handle
 * @param total_timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_total_timeout_ms(openrouter_client_options *options,
                                                                                int64_t total_timeout_ms);

/**
 * Reads total_timeout_ms, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_client_options_get_total_timeout_ms(const openrouter_client_options *options, int64_t *out);

/**
 * Unsets total_timeout_ms: the default, 60,000, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_total_timeout_ms(openrouter_client_options *options);

/**
 * Sets how many times a call may send its request. Defaults to 1,000, so that in practice total_timeout_ms ends the
 * call. A call reports nothing before it returns: to show each attempt, set 1 and repeat the call yourself. For the two
 * calls of the sign-in, as attempt_timeout_ms.
 *
 * @param options the handle
 * @param max_attempts 1 (no retries) to 1,000
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_max_attempts(openrouter_client_options *options,
                                                                            int32_t max_attempts);

/**
 * Reads max_attempts, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_get_max_attempts(const openrouter_client_options *options,
                                                                            int32_t *out);

/**
 * Unsets max_attempts: the default, 1,000, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_max_attempts(openrouter_client_options *options);

/**
 * Sets the proxy, which replaces those of the environment. Without it libcurl's variables apply: the first of
 * https_proxy, HTTPS_PROXY, all_proxy and ALL_PROXY that is not empty, unless no_proxy or NO_PROXY exempts the host. If
 * a proxy of the environment cannot be used, calls and openrouter_sign_in_start fail at once with
 * OPENROUTER_ERROR_INVALID_VALUE; the field is the variable's name. A program that runs with more rights than the user
 * who started it (AT_SECURE) ignores these variables. http to this machine never uses a proxy. The value may hold a
 * password, so it is zeroed before its memory is freed or reused.
 *
 * @param options the handle
 * @param proxy as in curl's option --proxy: [scheme://][user:password@]host[:port] with scheme http, https, socks4,
 *     socks4a, socks5 or socks5h; / ? # @ \ and % in user and password percent-encoded (/ as %2F); visible ASCII, at
 *     most 2,048 bytes. Empty means no proxy
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_proxy(openrouter_client_options *options,
                                                                     const char *proxy, size_t size);

/**
 * Reads proxy.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_get_proxy(const openrouter_client_options *options,
                                                                     openrouter_string *out);

/**
 * Unsets proxy: the environment's variables apply again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_proxy(openrouter_client_options *options);

/**
 * Sets which certificate authorities are trusted, instead of the system's. Defaults to the system's.
 *
 * @param options the handle
 * @param ca_file path of a file with certificates in PEM format: UTF-8 without control characters (U+0000 to U+001F,
 *     U+007F to U+009F), 1 to 4,096 bytes. Each call reads the file; it is not read before
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_ca_file(openrouter_client_options *options,
                                                                       const char *ca_file, size_t size);

/**
 * Reads ca_file.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_get_ca_file(const openrouter_client_options *options,
                                                                       openrouter_string *out);

/**
 * Unsets ca_file: the system's authorities apply again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_ca_file(openrouter_client_options *options);

/**
 * The field of the last failure, named as in its setter: "proxy".
 *
 * @param options the handle
 * @return text, never NULL; empty if nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_client_options_error_field(const openrouter_client_options *options);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param options the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_client_options_error_message(const openrouter_client_options *options);

/* ---------------------------------------------------------------------------------------------------------- Client */

/**
 * The client that sends requests. Immutable for the program: calls may run concurrently on one client, in any number of
 * threads. It keeps the connections of openrouter_call, openrouter_client_send and openrouter_client_chat: up to 8 that are
 * idle, each for at most 60 s, and 10 minutes in all. Creating and exchanging a code use a new connection for each attempt.
 *
 * @since 0.1.0
 */
typedef struct openrouter_client openrouter_client;

/**
 * Makes a client. Also runs libcurl's global initialization, which is safe in any thread and is never undone.
 *
 * @param settings base URL, API key, and defaults. api_key may be unset: calls are then sent without Authorization.
 *     Creating a code without it fails with the service's 401; the exchange and the sign-in do not need it
 * @param options the options, or NULL for the defaults
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_SYSTEM if
 *     libcurl cannot be initialized, or the program runs with more rights than the user who started it (AT_SECURE) and
 *     SSLKEYLOGFILE is set, which libcurl would obey
 * @par Ownership
 * The caller frees the client with openrouter_client_free. Settings and options are copied; the caller keeps ownership
 * of both.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_new(const openrouter_settings *settings,
                                                       const openrouter_client_options *options,
                                                       openrouter_client **out);

/**
 * Makes a client with the defaults, and with the settings of the environment, for a first program:
 * openrouter_settings_load_environment says which variables those are. To say what is wrong with a variable, call that
 * function and openrouter_client_new: the settings have field and message.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE without an API key, OPENROUTER_ERROR_SYSTEM as openrouter_client_new
 * @par Ownership
 * The caller frees the client with openrouter_client_free.
 * @par Threads
 * Reads the environment; no other thread may change it during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_new_from_environment(openrouter_client **out);

/**
 * Frees the client; secrets are zeroed first. No call may be running on it.
 *
 * @param client the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_client_free(openrouter_client *client);

/* ---------------------------------------------------------------------------------------------------- Cancellation */

/**
 * A handle that cancels calls. One cancellation may serve several calls, concurrently or one after another. Requesting
 * it cancels every call that is running with it and every call that starts later, until it is reset.
 *
 * @since 0.1.0
 */
typedef struct openrouter_cancellation openrouter_cancellation;

/**
 * Makes a cancellation. It holds a descriptor, an eventfd, which is closed on exec.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_SYSTEM if the
 *     system provides no eventfd; errno holds the reason
 * @par Ownership
 * The caller frees it with openrouter_cancellation_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_cancellation_new(openrouter_cancellation **out);

/**
 * Frees the handle. No call may be running with it.
 *
 * @param cancellation the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_cancellation_free(openrouter_cancellation *cancellation);

/**
 * Cancels: a running call returns OPENROUTER_ERROR_CANCELLED at once, whatever it is waiting for.
 *
 * @param cancellation the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Threads
 * May be called from any thread at any time, and from a signal handler; errno is preserved.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_cancellation_request(const openrouter_cancellation *cancellation);

/**
 * Withdraws the request, so that the handle can be used again.
 *
 * @param cancellation the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_cancellation_reset(openrouter_cancellation *cancellation);

/* ---------------------------------------------------------------------------------------------------- Client error */

/**
 * Why a call failed. Every call empties it first. The service's text is zeroed before its memory is freed or reused.
 *
 * @since 0.1.0
 */
typedef struct openrouter_client_error openrouter_client_error;

/**
 * Makes an empty error.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_client_error_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_new(openrouter_client_error **out);

/**
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param error the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_client_error_free(openrouter_client_error *error);

/**
 * Empties the handle, as if it were new, and keeps its memory; secrets are zeroed.
 *
 * @param error the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_reset(openrouter_client_error *error);

/**
 * The field of the failure: of the request ("callback_url"), or of the response ("key", "content_type", "body",
 * "headers").
 *
 * @param error the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_client_error_field(const openrouter_client_error *error);

/**
 * The failure in one line. For the network: libcurl's text. For an error response: "HTTP 403: " and the text of
 * openrouter_api_error_get_summary with its control characters escaped: the service's message, "not JSON (text/html,
 * 1,234 bytes)", or "empty body". A message that repeats a secret of the request is left out.
 *
 * @param error the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_client_error_message(const openrouter_client_error *error);

/**
 * Reads the HTTP status of the last attempt's response, also after success. Absent if there was no response.
 *
 * @param error the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_http_status(const openrouter_client_error *error,
                                                                         int32_t *out);

/**
 * Reads the error response, if the call returned OPENROUTER_ERROR_API; otherwise absent.
 *
 * @param error the handle
 * @param out receives the response's handle, read-only
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The response's handle is borrowed: it is valid until the next call that changes the error.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_api_error(const openrouter_client_error *error,
                                                                       const openrouter_api_error **out);

/**
 * Reads the whole body of the last response, if it was an error response, or a success that could not be used (any
 * status but OPENROUTER_ERROR_API): an error sent as a success, undocumented members, an HTML page. The bytes are
 * arbitrary and may include NUL; they may hold the API key. Absent after a success, and if no complete response
 * arrived: over a limit, broken off, or cancelled. Zeroed with the error.
 *
 * @param error the handle
 * @param out receives the bytes
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The bytes are borrowed: they are valid until the next call that changes the error.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_body(const openrouter_client_error *error,
                                                                  openrouter_bytes *out);

/**
 * Reads how many attempts were made to send the request. Also available after success; absent before the first attempt.
 *
 * @param error the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_attempts(const openrouter_client_error *error,
                                                                      int32_t *out);

/**
 * Reads libcurl's error code of the last attempt (CURLcode). Absent if libcurl reported none.
 *
 * @param error the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_curl_code(const openrouter_client_error *error,
                                                                       int32_t *out);

/**
 * Reads how long the service asks to wait before the request is sent again, by Retry-After or retry-after-ms. If that
 * wait would exceed total_timeout_ms, the call returns its error instead. Absent if the service asked for no wait.
 *
 * @param error the handle
 * @param out receives milliseconds
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_retry_after_ms(const openrouter_client_error *error,
                                                                            int64_t *out);

/**
 * Reads how far the last attempt got, also after success, a timeout and a cancellation. Absent before the first attempt.
 *
 * @param error the handle
 * @param out receives one of OPENROUTER_DELIVERY_…
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_delivery(const openrouter_client_error *error,
                                                                      openrouter_delivery *out);

/* ---------------------------------------------------------------------------------------------------- Client calls */

/* The calls of the two operations of the sign-in; call.h has those of all other operations. */

/**
 * Sends POST /auth/keys/code and reads its response. Creating a code twice is harmless, so the request is sent again after
 * a connection error, a timed-out attempt, 408, 409, 425, 429 and most of 5xx: openrouter_request_get_retry has the rule.
 * The first wait is 500 ms, give or take a quarter; each further one is 1.5 times as long, at most 60 s. If the service asks
 * for another wait (Retry-After, retry-after-ms), that counts, and up to 10 % more; at least 500 ms. If a retry would start
 * after total_timeout_ms, the call returns the last failure at once. All other failures are final: TLS, a proxy that
 * refuses, redirects, and codes of libcurl that this version does not know.
 *
 * @param client the client
 * @param request the request to send
 * @param cancellation cancels the call when requested, or NULL
 * @param response receives the response; unchanged on failure
 * @param error receives the failure
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE
 *     if a proxy of the environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE if the
 *     response is over its limits, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, OPENROUTER_ERROR_API,
 *     OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED,
 *     OPENROUTER_ERROR_SYSTEM
 * @par Ownership
 * The caller keeps ownership of request and cancellation.
 * @par Threads
 * May run concurrently with other calls on the same client, if each has its own response and error.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_create_auth_keys_code(
    const openrouter_client *client, const openrouter_create_auth_keys_code_request *request,
    const openrouter_cancellation *cancellation, openrouter_create_auth_keys_code_response *response,
    openrouter_client_error *error);

/**
 * Sends POST /auth/keys, which exchanges a code for an API key, and reads its response. The settings' API key is sent
 * only after openrouter_exchange_auth_code_for_api_key_request_send_api_key.
 *
 * A code can be used once, so the request is sent again only if no byte of it was sent, for example after a refused
 * connection, or if the service refused it before any work: 425, 429, and 503 or 529 with an error of OpenRouter's.
 * After OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT,
 * OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_OUT_OF_MEMORY and OPENROUTER_ERROR_SYSTEM nothing was sent, and the
 * code is still valid. After OPENROUTER_ERROR_MAY_HAVE_ARRIVED it may be used up. After OPENROUTER_ERROR_API the
 * service's message says what happened. After any other failure of a response it is used up, and
 * openrouter_client_error_get_body has the body, which may hold the key. The message of a cancelled call says whether
 * the request was sent.
 *
 * @param client the client
 * @param request the request to send
 * @param cancellation cancels the call when requested, or NULL
 * @param response receives the response; unchanged on failure
 * @param error receives the failure
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE
 *     if a proxy of the environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE if the
 *     response is over its limits, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, OPENROUTER_ERROR_API,
 *     OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED,
 *     OPENROUTER_ERROR_MAY_HAVE_ARRIVED, OPENROUTER_ERROR_SYSTEM
 * @par Ownership
 * The caller keeps ownership of request and cancellation.
 * @par Threads
 * May run concurrently with other calls on the same client, if each has its own response and error.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_exchange_auth_code_for_api_key(
    const openrouter_client *client, const openrouter_exchange_auth_code_for_api_key_request *request,
    const openrouter_cancellation *cancellation, openrouter_exchange_auth_code_for_api_key_response *response,
    openrouter_client_error *error);

/* ------------------------------------------------------------------------------------------------- Sign-in options */

/** How the code gets from the browser to the program. @since 0.1.0 */
typedef int32_t openrouter_sign_in_mode;

/**
 * OPENROUTER_SIGN_IN_MODE_BROWSER if DISPLAY or WAYLAND_DISPLAY is set and none of SSH_CONNECTION, SSH_CLIENT and
 * SSH_TTY is. Otherwise, if BROWSER holds the whole path of a program and that program opens the page, also
 * OPENROUTER_SIGN_IN_MODE_BROWSER. In all other cases OPENROUTER_SIGN_IN_MODE_HEADLESS. This is the default.
 *
 * @since 0.1.0
 */
#define OPENROUTER_SIGN_IN_MODE_AUTOMATIC 1
/**
 * A listener on 127.0.0.1; the page is opened by xdg-open or, without a display, by the program whose whole path
 * BROWSER holds. If that fails, the mode becomes OPENROUTER_SIGN_IN_MODE_CALLBACK.
 *
 * @since 0.1.0
 */
#define OPENROUTER_SIGN_IN_MODE_BROWSER 2
/** A listener on 127.0.0.1; the caller opens the page. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_MODE_CALLBACK 3
/** No listener: OpenRouter's page shows a code, and the user copies it. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_MODE_HEADLESS 4

/**
 * Options of a sign-in: what it requests, and how it runs.
 *
 * @since 0.1.0
 */
typedef struct openrouter_sign_in_options openrouter_sign_in_options;

/**
 * Makes options with the defaults.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_sign_in_options_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_new(openrouter_sign_in_options **out);

/**
 * Frees the handle and everything borrowed from it.
 *
 * @param options the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_sign_in_options_free(openrouter_sign_in_options *options);

/**
 * Empties the handle, as if it were new.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_reset(openrouter_sign_in_options *options);

/**
 * Sets auth_url, the page that the browser opens. Defaults to https://openrouter.ai/auth.
 *
 * @param options the handle
 * @param auth_url absolute https URL, or http with host localhost or 127.0.0.1; no user information, no query, no
 *     fragment, at most 2,048 bytes. A browser is opened only for https
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_auth_url(openrouter_sign_in_options *options,
                                                                         const char *auth_url, size_t size);

/**
 * Reads auth_url, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_auth_url(const openrouter_sign_in_options *options,
                                                                         openrouter_string *out);

/**
 * Unsets auth_url: the default applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_auth_url(openrouter_sign_in_options *options);

/**
 * Sets key_label: the initial name of the key. Absent by default. Set a name for your app: OpenRouter's default for an
 * app on this machine is localhost and a port.
 *
 * @param options the handle
 * @param key_label UTF-8 without NUL, at most 100 code points; may be empty
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_key_label(openrouter_sign_in_options *options,
                                                                          const char *key_label, size_t size);

/**
 * Reads key_label.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_key_label(const openrouter_sign_in_options *options,
                                                                          openrouter_string *out);

/**
 * Unsets key_label. Does nothing if already unset.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_key_label(openrouter_sign_in_options *options);

/**
 * Sets limit: the credit limit of the key. Absent by default. It is not documented whether the page honours it.
 *
 * @param options the handle
 * @param limit any finite number, in US dollars
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_limit(openrouter_sign_in_options *options,
                                                                      double limit);

/**
 * Reads limit.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_limit(const openrouter_sign_in_options *options,
                                                                      double *out);

/**
 * Unsets limit. Does nothing if already unset.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_limit(openrouter_sign_in_options *options);

/**
 * Sets workspace_id: the initially selected workspace. Absent by default.
 *
 * @param options the handle
 * @param workspace_id UUID: hexadecimal digits in groups of 8-4-4-4-12
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_workspace_id(openrouter_sign_in_options *options,
                                                                             const char *workspace_id, size_t size);

/**
 * Reads workspace_id.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_workspace_id(const openrouter_sign_in_options *options,
                                                                             openrouter_string *out);

/**
 * Unsets workspace_id. Does nothing if already unset.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_workspace_id(openrouter_sign_in_options *options);

/**
 * Sets required_workspace_id: the only workspace in which the key may be created. Absent by default.
 *
 * @param options the handle
 * @param required_workspace_id UUID: hexadecimal digits in groups of 8-4-4-4-12
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_required_workspace_id(
    openrouter_sign_in_options *options, const char *required_workspace_id, size_t size);

/**
 * Reads required_workspace_id.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_sign_in_options_get_required_workspace_id(const openrouter_sign_in_options *options, openrouter_string *out);

/**
 * Unsets required_workspace_id. Does nothing if already unset.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_sign_in_options_unset_required_workspace_id(openrouter_sign_in_options *options);

/**
 * Sets how the code gets from the browser to the program. Defaults to OPENROUTER_SIGN_IN_MODE_AUTOMATIC.
 *
 * @param options the handle
 * @param mode one of the OPENROUTER_SIGN_IN_MODE constants
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_mode(openrouter_sign_in_options *options,
                                                                     openrouter_sign_in_mode mode);

/**
 * Reads mode, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_mode(const openrouter_sign_in_options *options,
                                                                     openrouter_sign_in_mode *out);

/**
 * Unsets mode: the default, OPENROUTER_SIGN_IN_MODE_AUTOMATIC, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_mode(openrouter_sign_in_options *options);

/**
 * Sets the port of the listener. OpenRouter names an app on this machine by its port: with a fixed port the name stays
 * the same, but another program may be using that port.
 *
 * @param options the handle
 * @param port 1 to 65535, or 0 to let the system choose, which is the default
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_port(openrouter_sign_in_options *options, int32_t port);

/**
 * Reads port, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_port(const openrouter_sign_in_options *options,
                                                                     int32_t *out);

/**
 * Unsets port: the system chooses again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_port(openrouter_sign_in_options *options);

/**
 * Sets how long a sign-in may take from its start, including the time that the user takes. Defaults to 300,000 (five
 * minutes); OpenRouter's codes are valid for ten.
 *
 * @param options the handle
 * @param timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_timeout_ms(openrouter_sign_in_options *options,
                                                                           int64_t timeout_ms);

/**
 * Reads timeout_ms, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_timeout_ms(const openrouter_sign_in_options *options,
                                                                           int64_t *out);

/**
 * Unsets timeout_ms: the default, 300,000, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_timeout_ms(openrouter_sign_in_options *options);

/**
 * The field of the last failure, named as in its setter: "key_label".
 *
 * @param options the handle
 * @return text, never NULL; empty if nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_options_error_field(const openrouter_sign_in_options *options);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param options the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_options_error_message(const openrouter_sign_in_options *options);

/* --------------------------------------------------------------------------------------------------------- Sign-in */

/**
 * Signs a user in with OpenRouter, so that the program gets an API key: PKCE, the page in the browser, the callback,
 * and the exchange. A program that can block calls _start and _run. A program with an event loop calls _start, polls
 * the descriptor of _get_descriptor for reading with no timeout, and calls _step with 0 each time the descriptor is
 * readable.
 *
 * The listener is bound to 127.0.0.1 only, before the URL is made. Only a request with 192 random bits in its path can
 * end the wait; every other request is ignored. The browser's page waits for the exchange and shows its result. No
 * state parameter is sent. The verifier is kept only in this handle, and is zeroed when the sign-in is over; if the
 * code was refused, it is zeroed at the timeout, at the next start, or when the handle is freed.
 *
 * A handle runs one sign-in at a time; there may be any number of handles.
 *
 * @since 0.1.0
 */
typedef struct openrouter_sign_in openrouter_sign_in;

/**
 * Makes a sign-in that is not started.
 *
 * @param client sends the exchange; must outlive the sign-in
 * @param options the options, or NULL for the defaults
 * @param cancellation cancels the sign-in when requested, or NULL; must outlive the sign-in
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_sign_in_free. Options are copied; the caller keeps ownership of them.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_new(const openrouter_client *client,
                                                        const openrouter_sign_in_options *options,
                                                        const openrouter_cancellation *cancellation,
                                                        openrouter_sign_in **out);

/**
 * Frees the handle; a sign-in in progress is abandoned and its listener closed. Secrets are zeroed.
 *
 * @param sign_in the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_sign_in_free(openrouter_sign_in *sign_in);

/**
 * Starts a sign-in: binds the listener, makes a PKCE pair, the path and the URL, and opens the browser if the mode
 * requires it. Any earlier sign-in of the handle is ended and forgotten; pair and path are new each time.
 *
 * The browser is not a child of the program: starting it sends no SIGCHLD and does not disturb other waits for
 * children. The call waits up to 200 ms for xdg-open to end, and returns as soon as it has. Signals to the calling
 * thread are delayed until then. If xdg-open cannot be started, crashes or ends with an exit status other than 0, the
 * mode is OPENROUTER_SIGN_IN_MODE_CALLBACK. OPENROUTER_SIGN_IN_MODE_BROWSER means only that xdg-open succeeded or is
 * still running; the library cannot know whether a window opened.
 *
 * No browser is started if the program has more rights than the user who started it (AT_SECURE), if it runs as another
 * user than SUDO_UID, PKEXEC_UID or DOAS_USER name, or if the URL is not https.
 *
 * @param sign_in the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE
 *     if a proxy of the environment cannot be used, OPENROUTER_ERROR_RANDOM, OPENROUTER_ERROR_SYSTEM if the port is in
 *     use, out of file descriptors, or the system refuses another step; the message names the step and the reason
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_start(openrouter_sign_in *sign_in);

/**
 * Reads the URL that the browser opens. Show it to the user in every mode: a browser may not open at all.
 *
 * @param sign_in the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next start.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_url(const openrouter_sign_in *sign_in, openrouter_string *out);

/**
 * Reads the mode in use: the one that automatic chose, or OPENROUTER_SIGN_IN_MODE_CALLBACK if openrouter_sign_in_start
 * noticed that no browser could be opened.
 *
 * @param sign_in the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_mode(const openrouter_sign_in *sign_in,
                                                             openrouter_sign_in_mode *out);

/** The stage that a sign-in has reached. @since 0.1.0 */
typedef int32_t openrouter_sign_in_stage;

/** The page is open in the browser; a code may also be submitted. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_BROWSER 1
/** Headless mode: the user copies the code from the page, and the program must submit it. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_INPUT 2
/** The code is being exchanged. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_EXCHANGING 3
/** An attempt to exchange the code failed; the next one follows after a pause. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_RETRYING 4
/** The result is known, and the browser's page is being sent. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_FINISHING 5
/** The sign-in is over. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_DONE 6

/**
 * Reads the stage of the sign-in, to show progress between two calls of openrouter_sign_in_step. While exchanging and
 * retrying, openrouter_sign_in_get_client_error has the number of attempts and, after a failed one, its message.
 * Without a network a sign-in retries until it times out, so show the user why.
 *
 * @param sign_in the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_stage(const openrouter_sign_in *sign_in,
                                                              openrouter_sign_in_stage *out);

/**
 * Reads the descriptor of the sign-in: it becomes readable when openrouter_sign_in_step has work to do, including
 * expired timeouts. It is an epoll descriptor. Poll it for reading only, with no timeout.
 *
 * @param sign_in the handle
 * @param out receives the descriptor
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The descriptor is owned by the handle and valid until the next start.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_descriptor(const openrouter_sign_in *sign_in, int32_t *out);

/**
 * Waits up to timeout_ms for the next event and processes it: a request, a response, an expired timeout.
 *
 * @param sign_in the handle, already started
 * @param timeout_ms milliseconds; 0 does not wait, a negative number waits without a limit
 * @return OPENROUTER_OK the key is available; OPENROUTER_WAITING, OPENROUTER_INPUT_NEEDED in headless mode, if nothing
 *     was submitted; otherwise how the sign-in ended: OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE a proxy of the environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE it was not started, OPENROUTER_ERROR_INVALID_JSON,
 *     OPENROUTER_ERROR_UNEXPECTED_RESPONSE, OPENROUTER_ERROR_API, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS,
 *     OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, OPENROUTER_ERROR_SYSTEM,
 *     OPENROUTER_ERROR_DENIED
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_step(openrouter_sign_in *sign_in, int64_t timeout_ms);

/**
 * Submits the text that the user copied: a code, code=CODE, or the whole URL to which the browser was sent. An error in
 * one of these forms ends the sign-in. The URL's host and path are not checked. In headless mode this is the only way
 * to get the code; in the other modes the text may be submitted before the browser's request arrives. A failed
 * submission does not end the sign-in: submit again. If the service refuses a code (OPENROUTER_ERROR_API), another one
 * can be submitted until the timeout; _step and _run then continue with it. openrouter_callback_read_pasted documents
 * what is removed from both ends and what is refused.
 *
 * @param sign_in the handle, already started
 * @param text UTF-8, at most 8,192 bytes
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE it was not started,
 *     OPENROUTER_ERROR_INCONSISTENT if a code was already received, or the sign-in is over for another reason than a
 *     refused code, OPENROUTER_ERROR_SYSTEM in a child of the process that started it
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_submit(openrouter_sign_in *sign_in, const char *text, size_t size);

/**
 * Blocks until the sign-in ends. In headless mode it first returns OPENROUTER_INPUT_NEEDED: submit a code, then run
 * again.
 *
 * @param sign_in the handle, already started
 * @return OPENROUTER_OK the key is available; OPENROUTER_INPUT_NEEDED; otherwise how the sign-in ended:
 *     OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE a proxy of the
 *     environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INCOMPLETE it was not started, OPENROUTER_ERROR_INVALID_JSON,
 *     OPENROUTER_ERROR_UNEXPECTED_RESPONSE, OPENROUTER_ERROR_API, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS,
 *     OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, OPENROUTER_ERROR_SYSTEM,
 *     OPENROUTER_ERROR_DENIED
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_run(openrouter_sign_in *sign_in);

/**
 * Reads the API key. It is a secret and stays valid after the sign-in.
 *
 * @param sign_in the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next start. It is zeroed before its memory is freed or reused.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_key(const openrouter_sign_in *sign_in, openrouter_string *out);

/**
 * Reads user_id: "User ID associated with the API key".
 *
 * @param sign_in the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next start.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_user_id(const openrouter_sign_in *sign_in,
                                                                openrouter_string *out);

/**
 * Reads the outcome of the exchange: HTTP status, attempts, and the service's error response. During the exchange it
 * has the number of attempts so far and, while waiting for a retry, the reason why the last attempt failed.
 *
 * @param sign_in the handle
 * @param out receives the error's handle, read-only
 * @return OPENROUTER_OK, OPENROUTER_ABSENT if there was no exchange, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The error's handle is borrowed: it is valid until the next call that changes the sign-in.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_client_error(const openrouter_sign_in *sign_in,
                                                                     const openrouter_client_error **out);

/**
 * The field of the last failure: "port", "pasted", or a field of the exchange.
 *
 * @param sign_in the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_error_field(const openrouter_sign_in *sign_in);

/**
 * The last failure in one line of English; after a denial, OpenRouter's text with its control characters escaped. While
 * the sign-in is waiting: why the browser's callback could not be used, if one arrived and was not usable. The message
 * of a timeout includes this reason.
 *
 * @param sign_in the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_error_message(const openrouter_sign_in *sign_in);

#ifdef __cplusplus
}
#endif

/* Topics with separate headers. */
#include "call.h"

#endif
