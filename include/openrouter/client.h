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
/** There is no folder for the saved key: neither XDG_CONFIG_HOME nor HOME is an absolute path. @since 0.1.0 */
#define OPENROUTER_ERROR_NO_HOME (-39)
/** The file of the saved key, or its folder, is open to other users, belongs to one, or is a link. @since 0.1.0 */
#define OPENROUTER_ERROR_INSECURE_FILE (-40)

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
 * The text is borrowed: it is valid until the next call that changes the handle.
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
 * Reads how long the service asks to wait before the request is sent again, by Retry-After, retry-after-ms, or with status
 * 429 X-RateLimit-Reset. If that wait would exceed total_timeout_ms or retry_window_ms, the call returns its error instead.
 * Absent if the service asked for no wait.
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
 * openrouter_settings_load_environment says which variables those are.
 *
 * @param error receives the failure, or NULL; the field is the name of the variable that is missing or wrong
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE without an API key,
 *     OPENROUTER_ERROR_SYSTEM as openrouter_client_new
 * @par Ownership
 * The caller frees the client with openrouter_client_free.
 * @par Threads
 * Reads the environment; no other thread may change it during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_new_from_environment(openrouter_client_error *error,
                                                                        openrouter_client **out);

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

#ifdef __cplusplus
}
#endif

/* Topics with separate headers. */
#include "api_key.h"
#include "call.h"
#include "sign_in.h"
#include "trace.h"

#endif
