/*
 * client.h: sends the requests of openrouter.h to OpenRouter, through libcurl.
 *
 * For programs that have no HTTP client of their own, or no wish to use it for this. Everything of openrouter.h's
 * conventions holds here too. Link with -lopenrouter-client; it needs libopenrouter and libcurl 7.87 or newer.
 *
 * What is no option, because it must always hold: TLS 1.2 or newer with full verification, https only (http to this
 * machine alone, never through a proxy), no redirects, no cookies, no .netrc, no compression, answers of at most 1 MiB
 * with at most 64 KiB of headers. Nothing is logged, but by libcurl itself where SSLKEYLOGFILE says so.
 *
 *  - A call blocks its thread until there is an answer, a failure, the end of its time, or a cancellation. It starts no
 *    thread of its own; libcurl does for looking up names. SIGPIPE never reaches the program.
 *  - Secrets are overwritten when a call ends, as far as they are this library's. What libcurl and the TLS library keep
 *    for a while is not: their buffers for sending and receiving.
 *  - No message shows an API key, an authorization code, a code verifier or challenge, or a proxy's password, even
 *    where the service repeats one.
 *  - After fork a child may make calls of its own; those that were running are the parent's. A cancellation that was
 *    there before is shared by both, like every descriptor.
 *  - The library is never unloaded: after dlclose a thread of libcurl may still be looking up a name.
 */
#ifndef OPENROUTER_CLIENT_H
#define OPENROUTER_CLIENT_H

#include "openrouter.h"

#ifdef __cplusplus
extern "C" {
#endif

/* --------------------------------------------------------------------------------------------------- Client status */

/* The statuses that only the client has, besides those of openrouter.h. */

/** The sign-in waits for what the person copies out of the browser: submit it. No error. @since 0.1.0 */
#define OPENROUTER_INPUT_NEEDED 4
/** No connection could be made, or it broke; see the message, which is libcurl's. @since 0.1.0 */
#define OPENROUTER_ERROR_CONNECTION (-32)
/** TLS failed: most often a certificate that is not trusted. Nothing was sent. @since 0.1.0 */
#define OPENROUTER_ERROR_TLS (-33)
/**
 * The time was over: of a call's last attempt (connect_timeout_ms, attempt_timeout_ms, or what total_timeout_ms had
 * left for it), where no other could follow; of a sign-in, timeout_ms.
 *
 * @since 0.1.0
 */
#define OPENROUTER_ERROR_TIMEOUT (-34)
/** The call was cancelled. @since 0.1.0 */
#define OPENROUTER_ERROR_CANCELLED (-35)
/** The exchange was sent, but its answer did not come: the code may be used up. Sign in anew. @since 0.1.0 */
#define OPENROUTER_ERROR_MAY_HAVE_ARRIVED (-36)
/** The system or libcurl refused what is needed: a descriptor, or an option of libcurl 7.87. @since 0.1.0 */
#define OPENROUTER_ERROR_SYSTEM (-37)
/** The person at the browser said no, or OpenRouter did. @since 0.1.0 */
#define OPENROUTER_ERROR_DENIED (-38)

/* ----------------------------------------------------------------------------------------------------- Environment */

/**
 * Sets, from the environment, the settings that are not set yet; base_url also where it is the default. A variable that
 * is not there or empty counts for nothing:
 *
 *  - OPENROUTER_API_KEY: api_key
 *  - OPENROUTER_BASE_URL: base_url, with its path ("https://openrouter.ai/api/v1")
 *  - OPENROUTER_HTTP_REFERER: http_referer
 *  - OPENROUTER_APP_TITLE, else OPENROUTER_X_TITLE: x_title
 *  - OPENROUTER_APP_CATEGORIES: app_categories
 *
 * Nothing else in this library reads these variables. On failure no setting has changed, and `_error_field` of the
 * settings tells which one was wrong. A program that runs with more rights than the person who started it (set-user-ID,
 * set-group-ID, capabilities: AT_SECURE) finds none of them.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The values are copied.
 * @par Threads
 * Reads the environment, which no other thread may change meanwhile.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_load_environment(openrouter_settings *settings);

/* -------------------------------------------------------------------------------------------------- Client options */

/**
 * How a client goes about its calls: time, repetition, network.
 *
 * @since 0.1.0
 */
typedef struct openrouter_client_options openrouter_client_options;

/**
 * Makes options that hold the defaults.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_client_options_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_new(openrouter_client_options **out);

/**
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param options the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_client_options_free(openrouter_client_options *options);

/**
 * Empties the handle, as if it were new, and keeps its memory for what is set next; secrets are overwritten.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_reset(openrouter_client_options *options);

/**
 * Sets how long making a connection may take, in every attempt anew: looking up the name, TCP, the proxy, TLS. The
 * default is 10,000.
 *
 * @param options the handle
 * @param connect_timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_connect_timeout_ms(openrouter_client_options *options,
                                                                                  int64_t connect_timeout_ms);

/**
 * Reads connect_timeout_ms. The default where none was set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_client_options_get_connect_timeout_ms(const openrouter_client_options *options, int64_t *out);

/**
 * Makes connect_timeout_ms absent. The default, 10,000, counts again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_connect_timeout_ms(openrouter_client_options *options);

/**
 * Sets how long one attempt may take, from looking up the name to the last byte of the answer. The default is 30,000.
 *
 * @param options the handle
 * @param attempt_timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_attempt_timeout_ms(openrouter_client_options *options,
                                                                                  int64_t attempt_timeout_ms);

/**
 * Reads attempt_timeout_ms. The default where none was set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_client_options_get_attempt_timeout_ms(const openrouter_client_options *options, int64_t *out);

/**
 * Makes attempt_timeout_ms absent. The default, 30,000, counts again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_attempt_timeout_ms(openrouter_client_options *options);

/**
 * Sets how long a call may take, with all its attempts and the time between them. No attempt goes on beyond it, and
 * none is waited for that would begin behind it. The default is 60,000. The exchange of a sign-in has what is left of
 * the sign-in's own time instead.
 *
 * @param options the handle
 * @param total_timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_total_timeout_ms(openrouter_client_options *options,
                                                                                int64_t total_timeout_ms);

/**
 * Reads total_timeout_ms. The default where none was set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_client_options_get_total_timeout_ms(const openrouter_client_options *options, int64_t *out);

/**
 * Makes total_timeout_ms absent. The default, 60,000, counts again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_total_timeout_ms(openrouter_client_options *options);

/**
 * Sets how often a call may send its request. The default is 1,000, which means that the time ends it. A call says
 * nothing before its end: a program that shows each attempt sets 1, and repeats the call itself.
 *
 * @param options the handle
 * @param max_attempts 1 (nothing is repeated) to 1,000
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_max_attempts(openrouter_client_options *options,
                                                                            int32_t max_attempts);

/**
 * Reads max_attempts. The default where none was set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_get_max_attempts(const openrouter_client_options *options,
                                                                            int32_t *out);

/**
 * Makes max_attempts absent. The default, 1,000, counts again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_max_attempts(openrouter_client_options *options);

/**
 * Sets the proxy, in the place of those that the environment names. Without it libcurl's variables count: the first of
 * https_proxy, HTTPS_PROXY, all_proxy and ALL_PROXY that is not empty, unless no_proxy or NO_PROXY excepts the host. A
 * proxy of the environment that cannot be used makes calls and openrouter_sign_in_start fail at once with
 * OPENROUTER_ERROR_INVALID_VALUE; the field is the variable's name. A program that runs with more rights than the person
 * who started it (AT_SECURE) finds none of them. http to this machine never goes through a proxy. Overwritten in memory
 * when it goes, for it may hold a password.
 *
 * @param options the handle
 * @param proxy as curl's option --proxy takes it: [scheme://][user:password@]host[:port] with scheme http, https,
 *     socks4, socks4a, socks5 or socks5h; / ? # @ \ and % in user and password encoded, as %2F; visible ASCII, at most
 *     2,048 bytes. Empty means no proxy
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_get_proxy(const openrouter_client_options *options,
                                                                     openrouter_string *out);

/**
 * Makes proxy absent. The environment's variables count again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_proxy(openrouter_client_options *options);

/**
 * Sets which certificate authorities are trusted, in the place of the system's, which are the default.
 *
 * @param options the handle
 * @param ca_file path of a file with certificates in PEM form: UTF-8 without control characters (U+0000 to
 *     U+001F, U+007F to U+009F), 1 to 4,096 bytes. The file is read by every call, not before
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_get_ca_file(const openrouter_client_options *options,
                                                                       openrouter_string *out);

/**
 * Makes ca_file absent. The system's authorities count again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_unset_ca_file(openrouter_client_options *options);

/**
 * The field that the last failure was about, by the ending of its setter: "proxy".
 *
 * @param options the handle
 * @return text, never NULL; empty where nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_client_options_error_field(const openrouter_client_options *options);

/**
 * The last failure in one line of English: which field, what is right, what came.
 *
 * @param options the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_client_options_error_message(const openrouter_client_options *options);

/* ---------------------------------------------------------------------------------------------------------- Client */

/**
 * Sends requests. Never changes after it was made: calls on it may run at once, in as many threads as there are. Each
 * attempt makes its own connection.
 *
 * @since 0.1.0
 */
typedef struct openrouter_client openrouter_client;

/**
 * Makes a client. Also does libcurl's global set-up, which is safe in any thread, and which nothing here takes back.
 *
 * @param settings where to, on whose account, and defaults. Without api_key nothing is refused here: a call goes out
 *     without Authorization, and to create a code the service then answers with 401; the exchange and the sign-in need
 *     none
 * @param options how, or NULL for the defaults
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_SYSTEM where
 *     libcurl cannot be set up, or the program runs with more rights than the person who started it (AT_SECURE) and
 *     SSLKEYLOGFILE is set, which libcurl would obey
 * @par Ownership
 * The caller frees the client with openrouter_client_free. Settings and options are copied and stay the caller's.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_new(const openrouter_settings *settings,
                                                       const openrouter_client_options *options,
                                                       openrouter_client **out);

/**
 * Frees the client; secrets are overwritten first. No call on it may be running.
 *
 * @param client the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_client_free(openrouter_client *client);

/* ---------------------------------------------------------------------------------------------------- Cancellation */

/**
 * Ends calls from outside. One may serve several calls, at once or one after another; each of them ends when it is
 * requested, and so does each that begins afterwards, until it is reset.
 *
 * @since 0.1.0
 */
typedef struct openrouter_cancellation openrouter_cancellation;

/**
 * Makes a cancellation. It has a descriptor of its own, an eventfd, which programs that are started do not inherit.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_SYSTEM where
 *     the system gives no eventfd: errno says why
 * @par Ownership
 * The caller frees it with openrouter_cancellation_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_cancellation_new(openrouter_cancellation **out);

/**
 * Frees the handle. No call that was given it may be running.
 *
 * @param cancellation the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_cancellation_free(openrouter_cancellation *cancellation);

/**
 * Cancels: a call that runs returns OPENROUTER_ERROR_CANCELLED at once, whatever it waits for.
 *
 * @param cancellation the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Threads
 * May be called from any thread at any time, and from a signal handler; leaves errno as it was.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_cancellation_request(const openrouter_cancellation *cancellation);

/**
 * Takes the request back, so that the handle can be used again.
 *
 * @param cancellation the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_cancellation_reset(openrouter_cancellation *cancellation);

/* ---------------------------------------------------------------------------------------------------- Client error */

/**
 * Why a call failed. Every call begins by emptying it. What the service said is overwritten in memory when it goes.
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
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param error the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_client_error_free(openrouter_client_error *error);

/**
 * Empties the handle, as if it were new, and keeps its memory; secrets are overwritten.
 *
 * @param error the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_reset(openrouter_client_error *error);

/**
 * The field that the failure was about: of the request ("callback_url"), or of the answer ("key", "content_type",
 * "body", "headers").
 *
 * @param error the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_client_error_field(const openrouter_client_error *error);

/**
 * The failure in one line: for the network in libcurl's words; for a response that is an error "HTTP 403: " and what
 * openrouter_api_error_get_summary has, its controls escaped: the service's words, "not JSON (text/html, 1,234 bytes)",
 * "empty body". Words that repeat a secret that was sent are left out.
 *
 * @param error the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_client_error_message(const openrouter_client_error *error);

/**
 * Reads the HTTP status of the last attempt's answer, also after success. Absent where none came.
 *
 * @param error the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_http_status(const openrouter_client_error *error,
                                                                         int32_t *out);

/**
 * Reads the answer that is an error, where the call came to OPENROUTER_ERROR_API; absent else.
 *
 * @param error the handle
 * @param out receives the answer's handle, to be read only
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The answer's handle is the error's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_api_error(const openrouter_client_error *error,
                                                                       const openrouter_api_error **out);

/**
 * Reads the whole body of the last response, where that was an error, or a success that could not be used (another
 * status than OPENROUTER_ERROR_API): an error sent as a success, members that are not documented, a page. Any bytes, NUL
 * among them; it may hold the API key. Absent after a success, and where no whole response came: over its limits, broken
 * off, or cancelled. Zeroed with the error.
 *
 * @param error the handle
 * @param out receives the bytes
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The bytes are the error's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_body(const openrouter_client_error *error,
                                                                  openrouter_bytes *out);

/**
 * Reads how often the request was sent, or tried to be. Also there after success; absent before the first attempt.
 *
 * @param error the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_attempts(const openrouter_client_error *error,
                                                                      int32_t *out);

/**
 * Reads libcurl's own number for the failure of the last attempt (CURLcode). Absent where libcurl reported none.
 *
 * @param error the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_curl_code(const openrouter_client_error *error,
                                                                       int32_t *out);

/**
 * Reads how long the service asks to wait before the request is sent again, by Retry-After or retry-after-ms: a call
 * ends with its error where that would take it beyond total_timeout_ms. Absent where the service asks for nothing.
 *
 * @param error the handle
 * @param out receives milliseconds
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_error_get_retry_after_ms(const openrouter_client_error *error,
                                                                            int64_t *out);

/* ---------------------------------------------------------------------------------------------------- Client calls */

/* What a client sends. */

/**
 * Sends POST /auth/keys/code and reads its answer. To create a code does no harm if it happens twice, so the request is
 * sent again after a connection error, the end of an attempt's time, 409, 429 and 5xx: after 500 ms, then 1.5 times as
 * long each time, up to half as much longer by chance, at most 60 s; or later, when the service says (Retry-After,
 * retry-after-ms). Where that would be beyond total_timeout_ms, the call ends at once with what happened last. All
 * other failures are final: of TLS, of a proxy that refuses, redirects, and what this version does not know of libcurl.
 *
 * @param client the client
 * @param request what to ask for
 * @param cancellation ends the call when it is requested, or NULL
 * @param response receives the answer; on failure what was there stays
 * @param error receives what went wrong
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE where a proxy of the environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE where the answer is over its limits, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_ANSWER,
 *     OPENROUTER_ERROR_API, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT,
 *     OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_SYSTEM
 * @par Ownership
 * Request and cancellation stay the caller's.
 * @par Threads
 * May run at once with other calls on the same client; each with a response and an error of its own.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_create_auth_keys_code(
    const openrouter_client *client, const openrouter_create_auth_keys_code_request *request,
    const openrouter_cancellation *cancellation, openrouter_create_auth_keys_code_response *response,
    openrouter_client_error *error);

/**
 * Sends POST /auth/keys, which exchanges a code for an API key, and reads its answer. The settings' API key goes along
 * only after openrouter_exchange_auth_code_for_api_key_request_send_api_key.
 *
 * A code is good once: the request is sent again only where nothing of it was sent before, as after a connection that
 * was refused. After OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT,
 * OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_OUT_OF_MEMORY and OPENROUTER_ERROR_SYSTEM nothing was sent, and the
 * code is still good; after
 * OPENROUTER_ERROR_MAY_HAVE_ARRIVED it may be used up; after OPENROUTER_ERROR_API it is what the service says; after
 * any other failure of a response it is used up, and openrouter_client_error_get_body has what came, in which the key
 * may be. A call that is cancelled says in its message whether the request was
 * sent.
 *
 * @param client the client
 * @param request what to exchange
 * @param cancellation ends the call when it is requested, or NULL
 * @param response receives the answer; on failure what was there stays
 * @param error receives what went wrong
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE where a proxy of the environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE where the answer is over its limits, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_ANSWER,
 *     OPENROUTER_ERROR_API, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT,
 *     OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, OPENROUTER_ERROR_SYSTEM
 * @par Ownership
 * Request and cancellation stay the caller's.
 * @par Threads
 * May run at once with other calls on the same client; each with a response and an error of its own.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_exchange_auth_code_for_api_key(
    const openrouter_client *client, const openrouter_exchange_auth_code_for_api_key_request *request,
    const openrouter_cancellation *cancellation, openrouter_exchange_auth_code_for_api_key_response *response,
    openrouter_client_error *error);

/* ------------------------------------------------------------------------------------------------- Sign-in options */

/** How the code comes back from the browser. @since 0.1.0 */
typedef int32_t openrouter_sign_in_mode;

/**
 * OPENROUTER_SIGN_IN_MODE_BROWSER where DISPLAY or WAYLAND_DISPLAY is set and none of SSH_CONNECTION, SSH_CLIENT and
 * SSH_TTY. Else, where BROWSER holds the whole path of a program and that opens the page, the same; and
 * OPENROUTER_SIGN_IN_MODE_HEADLESS everywhere else. The default.
 *
 * @since 0.1.0
 */
#define OPENROUTER_SIGN_IN_MODE_AUTOMATIC 1
/**
 * A listener on 127.0.0.1, and xdg-open opens the page, or without a display the program whose whole path BROWSER holds.
 * Where that fails, the mode becomes OPENROUTER_SIGN_IN_MODE_CALLBACK.
 *
 * @since 0.1.0
 */
#define OPENROUTER_SIGN_IN_MODE_BROWSER 2
/** A listener on 127.0.0.1; the caller opens the page. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_MODE_CALLBACK 3
/** No listener: OpenRouter's page shows a code, which the person copies. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_MODE_HEADLESS 4

/**
 * What a sign-in asks for, and how it goes about it.
 *
 * @since 0.1.0
 */
typedef struct openrouter_sign_in_options openrouter_sign_in_options;

/**
 * Makes options that hold the defaults.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_sign_in_options_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_new(openrouter_sign_in_options **out);

/**
 * Frees the handle and everything it lent.
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
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_reset(openrouter_sign_in_options *options);

/**
 * Sets where the page is to which the browser goes; https://openrouter.ai/auth is the default.
 *
 * @param options the handle
 * @param auth_url absolute https URL, or http with host localhost or 127.0.0.1; no user information, no query, no
 *     fragment, at most 2,048 bytes. The browser is opened only where it is https
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_auth_url(openrouter_sign_in_options *options,
                                                                         const char *auth_url, size_t size);

/**
 * Reads auth_url. The default where none was set.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_auth_url(const openrouter_sign_in_options *options,
                                                                         openrouter_string *out);

/**
 * Makes auth_url absent. The default counts again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_auth_url(openrouter_sign_in_options *options);

/**
 * Sets key_label: what the key is called at first; absent by default. A name of the app's own is worth setting: for an
 * app on this machine OpenRouter's own is localhost and a port.
 *
 * @param options the handle
 * @param key_label UTF-8 without NUL, at most 100 code points; may be empty
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_key_label(const openrouter_sign_in_options *options,
                                                                          openrouter_string *out);

/**
 * Makes key_label absent. No error where it is already.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_key_label(openrouter_sign_in_options *options);

/**
 * Sets limit: the credit limit of the key; absent by default. Whether the page honours it is not documented.
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
 * Makes limit absent. No error where it is already.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_limit(openrouter_sign_in_options *options);

/**
 * Sets workspace_id: the workspace that is chosen at first; absent by default.
 *
 * @param options the handle
 * @param workspace_id UUID: hexadecimal digits in groups of 8-4-4-4-12
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_workspace_id(const openrouter_sign_in_options *options,
                                                                             openrouter_string *out);

/**
 * Makes workspace_id absent. No error where it is already.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_workspace_id(openrouter_sign_in_options *options);

/**
 * Sets required_workspace_id: the only workspace in which the key may be; absent by default.
 *
 * @param options the handle
 * @param required_workspace_id UUID: hexadecimal digits in groups of 8-4-4-4-12
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_sign_in_options_get_required_workspace_id(const openrouter_sign_in_options *options, openrouter_string *out);

/**
 * Makes required_workspace_id absent. No error where it is already.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_sign_in_options_unset_required_workspace_id(openrouter_sign_in_options *options);

/**
 * Sets how the code comes back. The default is OPENROUTER_SIGN_IN_MODE_AUTOMATIC.
 *
 * @param options the handle
 * @param mode one of the OPENROUTER_SIGN_IN_MODE constants
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_mode(openrouter_sign_in_options *options,
                                                                     openrouter_sign_in_mode mode);

/**
 * Reads mode. The default where none was set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_mode(const openrouter_sign_in_options *options,
                                                                     openrouter_sign_in_mode *out);

/**
 * Makes mode absent. The default, OPENROUTER_SIGN_IN_MODE_AUTOMATIC, counts again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_mode(openrouter_sign_in_options *options);

/**
 * Sets the port of the listener. OpenRouter names an app on this machine by its port, so one that is always the same
 * keeps the name; but another program may have it.
 *
 * @param options the handle
 * @param port 1 to 65535, or 0 for one that the system chooses, which is the default
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_port(openrouter_sign_in_options *options, int32_t port);

/**
 * Reads port. The default where none was set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_port(const openrouter_sign_in_options *options,
                                                                     int32_t *out);

/**
 * Makes port absent. The system chooses again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_port(openrouter_sign_in_options *options);

/**
 * Sets how long a sign-in may take from its start, the person's part included. The default is 300,000, five minutes;
 * OpenRouter's codes live ten.
 *
 * @param options the handle
 * @param timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_timeout_ms(openrouter_sign_in_options *options,
                                                                           int64_t timeout_ms);

/**
 * Reads timeout_ms. The default where none was set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_timeout_ms(const openrouter_sign_in_options *options,
                                                                           int64_t *out);

/**
 * Makes timeout_ms absent. The default, 300,000, counts again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_timeout_ms(openrouter_sign_in_options *options);

/**
 * The field that the last failure was about, by the ending of its setter: "key_label".
 *
 * @param options the handle
 * @return text, never NULL; empty where nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_options_error_field(const openrouter_sign_in_options *options);

/**
 * The last failure in one line of English: which field, what is right, what came.
 *
 * @param options the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_options_error_message(const openrouter_sign_in_options *options);

/* --------------------------------------------------------------------------------------------------------- Sign-in */

/**
 * A person signs in with OpenRouter, and the program gets an API key: PKCE, the page in the browser, the way back, and
 * the exchange. A program that can wait calls _start and _run. One with an event loop calls _start, polls what
 * _get_descriptor gives for reading with no time limit, and calls _step with 0 each time it is readable.
 *
 * The listener is bound to 127.0.0.1 and nothing else, before the URL is made. Only a request whose path holds 192
 * random bits ends the wait, whatever else comes. The browser's page waits for the exchange, and says how it ended. No
 * state parameter is sent. The verifier is nowhere but in this handle, and overwritten when the sign-in is
 * over; after a code that was refused, at the timeout, the next start or the free.
 *
 * One sign-in at a time for a handle; any number of handles.
 *
 * @since 0.1.0
 */
typedef struct openrouter_sign_in openrouter_sign_in;

/**
 * Makes a sign-in that has not started.
 *
 * @param client sends the exchange; lives longer than the sign-in
 * @param options what to ask for, or NULL for the defaults
 * @param cancellation ends the sign-in when it is requested, or NULL; lives longer than the sign-in
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_sign_in_free. Options are copied and stay the caller's.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_new(const openrouter_client *client,
                                                        const openrouter_sign_in_options *options,
                                                        const openrouter_cancellation *cancellation,
                                                        openrouter_sign_in **out);

/**
 * Frees the handle: what was not over is, the listener is closed, and secrets are overwritten.
 *
 * @param sign_in the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_sign_in_free(openrouter_sign_in *sign_in);

/**
 * Starts: binds the listener, makes PKCE, the path and the URL, and opens the browser where the mode says so. Ends and
 * forgets what was there before; PKCE and path are new each time.
 *
 * A browser is no child of the program, and starting it neither sends SIGCHLD nor disturbs who waits for children. For
 * at most 200 ms the call waits for xdg-open to end: not at all, if it ends at once. Signals to the calling thread wait
 * meanwhile. If it cannot be started, crashes or ends with another exit status than 0, the mode is
 * OPENROUTER_SIGN_IN_MODE_CALLBACK. OPENROUTER_SIGN_IN_MODE_BROWSER means no more than that it succeeded or is still
 * running: whether a window opened, nobody can tell.
 *
 * No browser is started in a program with more rights than whoever started it (AT_SECURE), nor as another user than
 * SUDO_UID, PKEXEC_UID or DOAS_USER name, nor for a URL that is not https.
 *
 * @param sign_in the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE where a proxy of the environment cannot be used, OPENROUTER_ERROR_RANDOM,
 *     OPENROUTER_ERROR_SYSTEM where the port is taken, no descriptor is left, or the system refuses a step, which the
 *     message names with the reason
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_start(openrouter_sign_in *sign_in);

/**
 * Reads the URL that the browser opens. To be shown to the person in every mode: a browser may open nowhere.
 *
 * @param sign_in the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next start.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_url(const openrouter_sign_in *sign_in, openrouter_string *out);

/**
 * Reads the mode that counts: what automatic came to, and OPENROUTER_SIGN_IN_MODE_CALLBACK where no browser could be
 * opened, as far as openrouter_sign_in_start can know.
 *
 * @param sign_in the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_mode(const openrouter_sign_in *sign_in,
                                                             openrouter_sign_in_mode *out);

/** How far a sign-in is. @since 0.1.0 */
typedef int32_t openrouter_sign_in_stage;

/** The person has the page in the browser; a code may be submitted too. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_BROWSER 1
/** Headless mode: the person copies the code from the page, and it must be submitted. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_INPUT 2
/** The code is being exchanged. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_EXCHANGING 3
/** An attempt to exchange the code failed, and the next one follows after a pause. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_RETRYING 4
/** The end is known, and the browser's page is being sent. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_FINISHING 5
/** The sign-in is over. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_DONE 6

/**
 * Reads how far the sign-in is: for a program that shows it between two calls of openrouter_sign_in_step. While
 * exchanging and retrying, openrouter_sign_in_get_client_error has the number of attempts and, when one has failed, its
 * message: without a network a sign-in retries until its time is over, and the person should see why.
 *
 * @param sign_in the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_stage(const openrouter_sign_in *sign_in,
                                                              openrouter_sign_in_stage *out);

/**
 * Reads the descriptor that is readable whenever there is something to do, be it that time is over: an epoll of all
 * that the sign-in waits for. To be polled for reading with no time limit, and for nothing else.
 *
 * @param sign_in the handle
 * @param out receives the descriptor
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The descriptor is the handle's, until the next start.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_descriptor(const openrouter_sign_in *sign_in, int32_t *out);

/**
 * Does what there is to do, after waiting so long at most for the next event: a request, an answer, the end of a time.
 *
 * @param sign_in the handle, which was started
 * @param timeout_ms milliseconds; 0 waits for nothing, a negative number until the next event comes
 * @return OPENROUTER_OK the key is there; OPENROUTER_WAITING, OPENROUTER_INPUT_NEEDED in headless mode, where nothing
 *     was submitted; else how the sign-in ended: OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE a proxy of the environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE it was not started,
 *     OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_ANSWER, OPENROUTER_ERROR_API,
 *     OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED,
 *     OPENROUTER_ERROR_MAY_HAVE_ARRIVED, OPENROUTER_ERROR_SYSTEM, OPENROUTER_ERROR_DENIED
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_step(openrouter_sign_in *sign_in, int64_t timeout_ms);

/**
 * Takes what the person copied: a code, code=CODE, or the whole URL to which the browser was sent; or the same with an
 * error, with which the sign-in ends. Which URL it is, is not judged. In headless mode it is the only way; in the
 * others it may come before the browser does. A failure ends nothing: it can be submitted again. If the service refuses a
 * code (OPENROUTER_ERROR_API), another one can be submitted until the timeout: _step and _run then go on with it. What is
 * removed from its ends and what is refused: see openrouter_callback_read_pasted.
 *
 * @param sign_in the handle, which was started
 * @param text UTF-8, at most 8,192 bytes
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE it was not started,
 *     OPENROUTER_ERROR_INCONSISTENT where a code has come already, or the sign-in is over for another reason than a
 *     code that was refused, OPENROUTER_ERROR_SYSTEM in
 *     a process that was forked from the one that started it
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_submit(openrouter_sign_in *sign_in, const char *text, size_t size);

/**
 * Goes on from _start to the end, waiting. In headless mode only up to OPENROUTER_INPUT_NEEDED: submit, and run again.
 *
 * @param sign_in the handle, which was started
 * @return OPENROUTER_OK the key is there; OPENROUTER_INPUT_NEEDED; else how the sign-in ended:
 *     OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE a proxy of the
 *     environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INCOMPLETE it was not started, OPENROUTER_ERROR_INVALID_JSON,
 *     OPENROUTER_ERROR_UNEXPECTED_ANSWER, OPENROUTER_ERROR_API, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS,
 *     OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_MAY_HAVE_ARRIVED,
 *     OPENROUTER_ERROR_SYSTEM, OPENROUTER_ERROR_DENIED
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_run(openrouter_sign_in *sign_in);

/**
 * Reads the API key: a secret that lasts.
 *
 * @param sign_in the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next start, and overwritten in memory when it goes.
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
 * The text is the handle's, until the next start.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_user_id(const openrouter_sign_in *sign_in,
                                                                openrouter_string *out);

/**
 * Reads what the exchange came to: HTTP status, attempts, the service's answer where that is an error. While it lasts,
 * what there is so far: how often it was sent, and while the next attempt is waited for, why the last one failed.
 *
 * @param sign_in the handle
 * @param out receives the error's handle, to be read only
 * @return OPENROUTER_OK, OPENROUTER_ABSENT where there was no exchange, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The error's handle is the sign-in's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_client_error(const openrouter_sign_in *sign_in,
                                                                     const openrouter_client_error **out);

/**
 * The field that the last failure was about: "port", "pasted", or one of the exchange's.
 *
 * @param sign_in the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_error_field(const openrouter_sign_in *sign_in);

/**
 * The last failure in one line of English; for a denial what OpenRouter says of it, its controls escaped. While the
 * sign-in waits: why the browser's answer could not be used, if it came and was not usable; also part of the timeout's.
 *
 * @param sign_in the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_error_message(const openrouter_sign_in *sign_in);

#ifdef __cplusplus
}
#endif

#endif
