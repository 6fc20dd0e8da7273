/*
 * openrouter.h: OpenRouter's OAuth models for C and C++.
 *
 * Builds the documented requests, as JSON and as the HTTP requests that carry them, reads their answers, and does
 * everything of the PKCE sign-in but the sending and listening. Documentation of the service: https://openrouter.ai/docs
 *
 * What this library does not do: it opens no sockets and no files, starts no threads, reads no clock and no
 * environment, keeps no global state, installs no handlers, and never ends the program. It allocates with malloc when a
 * handle is made or outgrows its memory, and says so when there is none.
 *
 * Conventions, which hold everywhere and are not repeated below:
 *
 *  - Handles are opaque. `_new` makes one, `_free` frees it (NULL is fine), `_reset` empties it and keeps its memory.
 *    No function takes a handle over.
 *  - Almost every function returns a status. 0 is success, negative is an error, positive is an answer that is no error
 *    (OPENROUTER_ABSENT, OPENROUTER_NULL). Outputs come last and are written on success only. A call that fails changes
 *    nothing.
 *  - Text goes in as a pointer and a size in bytes; the size OPENROUTER_NTS (in full OPENROUTER_NUL_TERMINATED) stands for
 *    a null-terminated string. It is copied before the call returns. All text is UTF-8 without NUL.
 *  - Text comes out as openrouter_string, NUL-terminated. The memory is the handle's, until the next call that changes
 *    the handle (any whose handle is not const).
 *  - Functions that copy out take a buffer, its capacity and a pointer to the size: they always report the size that is
 *    needed, and write nothing into a buffer that is too small. A NULL buffer with capacity 0 asks for the size.
 *  - After a failure on a handle that is not const, `_error_field` and `_error_message` tell what was wrong. They keep
 *    telling it until the next failure or reset. No message shows an API key, an authorization code, a code verifier or
 *    challenge, or more of a URL than scheme, host and port.
 *  - Any pointer argument may be NULL by mistake: the answer is OPENROUTER_ERROR_NULL_POINTER.
 *  - Threads: different handles may be used at the same time, one handle by one thread at a time; functions on a const
 *    handle may run at once. There are no locks and no lazy globals: fork and dlclose are safe.
 *  - Values are checked when they are set and never repaired. Rules that concern two fields are applied by `_check`, by
 *    `_write_body` and when an HTTP request is filled.
 *
 * New statuses and constants may come; numbers are never reused.
 */
#ifndef OPENROUTER_OPENROUTER_H
#define OPENROUTER_OPENROUTER_H

#include <stddef.h>
#include <stdint.h>

/* ------------------------------------------------------------------------------------------------------ Attributes */

/* How declarations are marked for the compiler. */

/** Marks what the shared library exports. @since 0.1.0 */
#if defined(__GNUC__)
#define OPENROUTER_API __attribute__((visibility("default")))
#else
#define OPENROUTER_API
#endif

/** Marks what a later version will not have, with the text of the compiler's warning. @since 0.1.0 */
#if defined(__GNUC__)
#define OPENROUTER_DEPRECATED(text) __attribute__((deprecated(text)))
#else
#define OPENROUTER_DEPRECATED(text)
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* --------------------------------------------------------------------------------------------------------- Version */

/* Which version the header is of, and which one runs. */

/** First part of the version: grows when programs have to be changed. @since 0.1.0 */
#define OPENROUTER_VERSION_MAJOR 0
/** Second part of the version: grows with new functions. @since 0.1.0 */
#define OPENROUTER_VERSION_MINOR 1
/** Third part of the version: grows with corrections. @since 0.1.0 */
#define OPENROUTER_VERSION_PATCH 0
/** The version of this header as text. @since 0.1.0 */
#define OPENROUTER_VERSION_STRING "0.1.0"
/** The version of this header as a number, 0xXXYYZZ, to compare. @since 0.1.0 */
#define OPENROUTER_VERSION_NUMBER                                                                                      \
  ((OPENROUTER_VERSION_MAJOR << 16) | (OPENROUTER_VERSION_MINOR << 8) | OPENROUTER_VERSION_PATCH)
/** Whether this header is of the given version or a newer one; for the preprocessor. @since 0.1.0 */
#define OPENROUTER_VERSION_AT_LEAST(major, minor, patch)                                                               \
  (OPENROUTER_VERSION_NUMBER >= (((major) << 16) | ((minor) << 8) | (patch)))

/**
 * The version of the library that runs, as text: "0.1.0".
 *
 * @return constant text, never NULL
 * @par Ownership
 * The text lives as long as the library is loaded.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_version_string(void);

/**
 * The version of the library that runs, as OPENROUTER_VERSION_NUMBER is for the header.
 *
 * @return 0xXXYYZZ
 * @since 0.1.0
 */
OPENROUTER_API uint32_t openrouter_version_number(void);

/* ---------------------------------------------------------------------------------------------------------- Status */

/** What a call came to: 0 success, negative an error, positive an answer that is no error. @since 0.1.0 */
typedef int32_t openrouter_status;

/** Success. @since 0.1.0 */
#define OPENROUTER_OK 0
/** The field is not set. @since 0.1.0 */
#define OPENROUTER_ABSENT 1
/** The field is JSON null, which is not the same as absent. @since 0.1.0 */
#define OPENROUTER_NULL 2
/** Nothing yet: more is to come, or something is to be done first. No error. @since 0.1.0 */
#define OPENROUTER_WAITING 3
/** A stream is complete, and all of it was read. No error. @since 0.1.0 */
#define OPENROUTER_END 5
/** A pointer argument is NULL. @since 0.1.0 */
#define OPENROUTER_ERROR_NULL_POINTER (-1)
/** There is no memory left. The handle is as it was before the call. @since 0.1.0 */
#define OPENROUTER_ERROR_OUT_OF_MEMORY (-2)
/** A value breaks the rule of its field. @since 0.1.0 */
#define OPENROUTER_ERROR_INVALID_VALUE (-3)
/** A text is not valid UTF-8. @since 0.1.0 */
#define OPENROUTER_ERROR_INVALID_UTF8 (-4)
/** A value or a message is over its limit. @since 0.1.0 */
#define OPENROUTER_ERROR_TOO_LARGE (-5)
/** A required field is missing. @since 0.1.0 */
#define OPENROUTER_ERROR_INCOMPLETE (-6)
/** Fields contradict each other. @since 0.1.0 */
#define OPENROUTER_ERROR_INCONSISTENT (-7)
/** The buffer is too small; the size that is needed was reported. @since 0.1.0 */
#define OPENROUTER_ERROR_BUFFER_TOO_SMALL (-8)
/** A text is not valid JSON (RFC 8259). @since 0.1.0 */
#define OPENROUTER_ERROR_INVALID_JSON (-9)
/** JSON, but not the documented answer. @since 0.1.0 */
#define OPENROUTER_ERROR_UNEXPECTED_ANSWER (-10)
/** The service answered with an error. @since 0.1.0 */
#define OPENROUTER_ERROR_API (-11)
/** The system's random source failed. @since 0.1.0 */
#define OPENROUTER_ERROR_RANDOM (-12)
/** A stream or a body broke off before its end. @since 0.1.0 */
#define OPENROUTER_ERROR_UNEXPECTED_END (-13)
/** A JSON value has another type than was asked for. @since 0.1.0 */
#define OPENROUTER_ERROR_UNEXPECTED_TYPE (-14)
/** A node is no longer in its document. @since 0.1.0 */
#define OPENROUTER_ERROR_STALE_NODE (-15)

/**
 * What a status means, in one line of English.
 *
 * @param status any number
 * @return constant text, never NULL; "unknown status" for a number that is none
 * @par Ownership
 * The text lives as long as the library is loaded.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_status_text(openrouter_status status);

/* -------------------------------------------------------------------------------------------------- Text and bytes */

/* How text goes in, and how the library lends text and bytes. */

/** As the size of a text: it ends at its NUL. @since 0.1.0 */
#define OPENROUTER_NUL_TERMINATED SIZE_MAX
/** The same, short: a null-terminated string. @since 0.1.0 */
#define OPENROUTER_NTS OPENROUTER_NUL_TERMINATED

/** Text that the library lends: UTF-8 without NUL inside; data is never NULL and data[size] is NUL. @since 0.1.0 */
typedef struct openrouter_string {
  /** The first byte. */
  const char *data;
  /** Bytes before the NUL. */
  size_t size;
} openrouter_string;

/** Bytes that the library lends; data is never NULL. @since 0.1.0 */
typedef struct openrouter_bytes {
  /** The first byte. */
  const uint8_t *data;
  /** How many there are. */
  size_t size;
} openrouter_bytes;

/* --------------------------------------------------------------------------------------------------------- Choices */

/* What fields choose from that have a fixed set of values. */

/** How a code challenge was made from its verifier (RFC 7636 section 4.2). @since 0.1.0 */
typedef int32_t openrouter_code_challenge_method;

/** A method that this version knows only by its text; can be read, not set. @since 0.1.0 */
#define OPENROUTER_CODE_CHALLENGE_METHOD_OTHER 0
/** "S256": the SHA-256 of the verifier, in base64url. @since 0.1.0 */
#define OPENROUTER_CODE_CHALLENGE_METHOD_S256 1
/** "plain": the verifier itself. For programs that have to; protects less (RFC 7636 section 7.2). @since 0.1.0 */
#define OPENROUTER_CODE_CHALLENGE_METHOD_PLAIN 2

/** The interval after which a credit limit starts anew. @since 0.1.0 */
typedef int32_t openrouter_usage_limit_type;

/** A type that this version knows only by its text; can be read, not set. @since 0.1.0 */
#define OPENROUTER_USAGE_LIMIT_TYPE_OTHER 0
/** "daily" @since 0.1.0 */
#define OPENROUTER_USAGE_LIMIT_TYPE_DAILY 1
/** "weekly" @since 0.1.0 */
#define OPENROUTER_USAGE_LIMIT_TYPE_WEEKLY 2
/** "monthly" @since 0.1.0 */
#define OPENROUTER_USAGE_LIMIT_TYPE_MONTHLY 3

/** Which HTTP header carries the app's title. The service takes both; never both are sent. @since 0.1.0 */
typedef int32_t openrouter_title_header;

/** "X-Title", the older name and the default. @since 0.1.0 */
#define OPENROUTER_TITLE_HEADER_X_TITLE 1
/** "X-OpenRouter-Title", which the service asks apps on localhost to send. @since 0.1.0 */
#define OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE 2

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
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param request the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_create_auth_keys_code_request_free(openrouter_create_auth_keys_code_request *request);

/**
 * Empties the handle, as if it were new, and keeps its memory for what is set next; secrets are overwritten.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_reset(openrouter_create_auth_keys_code_request *request);

/**
 * Sets the header HTTP-Referer: "your app's URL", "used as the primary identifier for rankings". Wins over the one
 * of the settings.
 *
 * @param request the handle
 * @param http_referer absolute URL of any scheme ("https://myapp.com", "app://my.app"): visible ASCII, no user
 *     information, no fragment, at most 4,096 bytes
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_http_referer(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Makes http_referer absent. No error where it is already.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_http_referer(openrouter_create_auth_keys_code_request *request);

/**
 * Sets the header X-Title: "The app display name allows you to customize how your app appears in OpenRouter's
 * dashboard." Wins over the one of the settings, which also choose the header's name.
 *
 * @param request the handle
 * @param x_title UTF-8 without control characters (U+0000 to U+001F, U+007F to U+009F), not empty, no space at either
 *     end, at most 4,096 bytes; ASCII is safest, other text is sent as UTF-8
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_x_title(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Makes x_title absent. No error where it is already.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_x_title(openrouter_create_auth_keys_code_request *request);

/**
 * Sets the header X-OpenRouter-Categories: "Used for marketplace rankings." Wins over the one of the settings.
 *
 * @param request the handle
 * @param app_categories lower-case words joined by hyphens, categories separated by single commas
 *     ("cli-agent,cloud-agent"), each at most 30 characters, at most 4,096 bytes together; the service uses at most
 *     two per request
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_app_categories(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Makes app_categories absent. No error where it is already.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_app_categories(openrouter_create_auth_keys_code_request *request);

/**
 * Sets callback_url, the one required field: "The callback URL to redirect to after authorization. Supports https
 * URLs and localhost/127.0.0.1 URLs on any port for local CLI tools."
 *
 * @param request the handle
 * @param callback_url absolute URL in RFC 3986 characters, at most 2,048 bytes, no user information, no fragment, no
 *     port with leading zeros and no path segment . or .. (also as %2e), which browsers write in another way:
 *     https with any host, http with localhost or 127.0.0.1 only; the port, if any, from 1 to 65535
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_callback_url(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Makes callback_url absent. No error where it is already.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_callback_url(openrouter_create_auth_keys_code_request *request);

/**
 * From now on callback_url may have a scheme of the app's own (RFC 8252 section 7.1), such as
 * "com.example.app:/callback"; never javascript, data or file. http keeps its rule.
 *
 * OpenRouter documents only https and loopback URLs: whether it accepts another scheme is not known. Reset takes the
 * permission back.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_allow_private_use_scheme(openrouter_create_auth_keys_code_request *request);

/**
 * Sets code_challenge: "PKCE code challenge for enhanced security". It and code_challenge_method come together or
 * not at all. Overwritten in memory when it goes.
 *
 * @param request the handle
 * @param code_challenge 43 to 128 characters of A-Z a-z 0-9 - . _ ~ (RFC 7636 section 4.2); with S256 exactly 43 of
 *     A-Z a-z 0-9 - _, which _check finds out
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_code_challenge(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Makes code_challenge absent. No error where it is already.
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
 * Sets code_challenge_method by its text: a documented one, or one that the service has added since.
 *
 * @param request the handle
 * @param code_challenge_method 1 to 64 characters of A-Z a-z 0-9 - _
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_code_challenge_method_text(
    openrouter_create_auth_keys_code_request *request, const char *code_challenge_method, size_t size);

/**
 * Reads code_challenge_method; OPENROUTER_CODE_CHALLENGE_METHOD_OTHER where only its text tells it.
 *
 * @param request the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_code_challenge_method(
    const openrouter_create_auth_keys_code_request *request, openrouter_code_challenge_method *out);

/**
 * Reads the text of code_challenge_method, however it was set.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_code_challenge_method_text(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Makes code_challenge_method absent. No error where it is already.
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
 * Makes limit absent. No error where it is already.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_limit(openrouter_create_auth_keys_code_request *request);

/**
 * Sets expires_at: "Optional ISO 8601 UTC expiration timestamp", when the key to be created ends. A moment in the
 * past is not refused here.
 *
 * @param request the handle
 * @param expires_at RFC 3339 in UTC: YYYY-MM-DDTHH:MM:SSZ, capital T and Z, a fraction of a second allowed, at most
 *     64 bytes; second 60 only at 23:59:60 on 30 June or 31 December
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_expires_at(
    openrouter_create_auth_keys_code_request *request, const char *expires_at, size_t size);

/**
 * Sets expires_at to a moment that the C library knows as time_t.
 *
 * @param request the handle
 * @param unix_seconds seconds since 1970-01-01T00:00:00Z, of the years 0000 to 9999: -62167219200 to 253402300799
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds(
    openrouter_create_auth_keys_code_request *request, int64_t unix_seconds);

/**
 * Sets expires_at to JSON null, which is written; absent is not.
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_expires_at(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Makes expires_at absent. It is then left out of the body.
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
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_key_label(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Makes key_label absent. No error where it is already.
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
 * Sets usage_limit_type by its text: a documented one, or one that the service has added since.
 *
 * @param request the handle
 * @param usage_limit_type 1 to 64 characters of A-Z a-z 0-9 - _
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_set_usage_limit_type_text(
    openrouter_create_auth_keys_code_request *request, const char *usage_limit_type, size_t size);

/**
 * Reads usage_limit_type; OPENROUTER_USAGE_LIMIT_TYPE_OTHER where only its text tells it.
 *
 * @param request the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_usage_limit_type(
    const openrouter_create_auth_keys_code_request *request, openrouter_usage_limit_type *out);

/**
 * Reads the text of usage_limit_type, however it was set.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_usage_limit_type_text(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Makes usage_limit_type absent. No error where it is already.
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
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_get_workspace_id(
    const openrouter_create_auth_keys_code_request *request, openrouter_string *out);

/**
 * Makes workspace_id absent. No error where it is already.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_unset_workspace_id(openrouter_create_auth_keys_code_request *request);

/**
 * Adds a member to the body that this version of the library does not know, or gives it another value.
 *
 * All such members together have at most 65,536 bytes, 9 of them for each member besides its name and value.
 *
 * @param request the handle
 * @param name UTF-8 without NUL, 1 to 128 bytes, not the name of a documented member of the body
 * @param name_size bytes of name, or OPENROUTER_NUL_TERMINATED
 * @param json one JSON value (RFC 8259) of at most 65,536 bytes, nested at most 128 levels deep; written as it came,
 *     white space around it left out. Only the grammar is judged: not which escapes or double names it holds
 * @param json_size bytes of json, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INVALID_JSON
 * @par Ownership
 * Both texts are copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_set_member(openrouter_create_auth_keys_code_request *request, const char *name,
                                                    size_t name_size, const char *json, size_t json_size);

/**
 * Reads the JSON of a member that was added.
 *
 * @param request the handle
 * @param name its name
 * @param name_size bytes of name, or OPENROUTER_NUL_TERMINATED
 * @param out receives the JSON
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_get_member(const openrouter_create_auth_keys_code_request *request,
                                                    const char *name, size_t name_size, openrouter_string *out);

/**
 * Takes a member out that was added. No error where there is none of the name.
 *
 * @param request the handle
 * @param name its name
 * @param name_size bytes of name, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_unset_member(
    openrouter_create_auth_keys_code_request *request, const char *name, size_t name_size);

/**
 * Applies the rules that no field can keep alone: callback_url is there; code_challenge and code_challenge_method
 * come together or not at all; with S256 the challenge is one. _write_body applies the same rules; here the failure
 * is recorded on the handle.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_request_check(openrouter_create_auth_keys_code_request *request);

/**
 * Writes the JSON body: strict UTF-8, no white space, members that are absent left out; in the order of the
 * documented example, then alphabetically.
 *
 * @param request the handle
 * @param buffer receives the JSON, without a NUL; may be NULL where capacity is 0
 * @param capacity bytes that the buffer has
 * @param size receives the bytes of the JSON, also where the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The buffer is the caller's.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_request_write_body(
    const openrouter_create_auth_keys_code_request *request, char *buffer, size_t capacity, size_t *size);

/**
 * The field that the last failure was about, by the ending of its setter: "callback_url".
 *
 * @param request the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_create_auth_keys_code_request_error_field(
    const openrouter_create_auth_keys_code_request *request);

/**
 * The last failure in one line of English: which field, what is right, what came.
 *
 * @param request the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_create_auth_keys_code_request_error_message(
    const openrouter_create_auth_keys_code_request *request);

/* -------------------------------------------------------------------------------- ExchangeAuthCodeForAPIKeyRequest */

/**
 * The request of POST /auth/keys: "Exchange an authorization code from the PKCE flow for a user-controlled API key".
 * Only code is required; a code that was asked for with a code challenge needs code_verifier and code_challenge_method
 * too.
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
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param request the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_exchange_auth_code_for_api_key_request_free(
    openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Empties the handle, as if it were new, and keeps its memory for what is set next; secrets are overwritten.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_exchange_auth_code_for_api_key_request_reset(openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Sets code, the one required field: "The authorization code received from the OAuth redirect". Never shown in an
 * error, overwritten in memory when it goes.
 *
 * @param request the handle
 * @param code 1 to 2,048 characters of visible ASCII or space (RFC 6749 appendix A.11)
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_get_code(
    const openrouter_exchange_auth_code_for_api_key_request *request, openrouter_string *out);

/**
 * Makes code absent. No error where it is already.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_unset_code(
    openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Sets code_challenge_method: "The method used to generate the code challenge". The one that the code was asked for
 * with.
 *
 * @param request the handle
 * @param code_challenge_method OPENROUTER_CODE_CHALLENGE_METHOD_S256 or OPENROUTER_CODE_CHALLENGE_METHOD_PLAIN
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(
    openrouter_exchange_auth_code_for_api_key_request *request, openrouter_code_challenge_method code_challenge_method);

/**
 * Sets code_challenge_method by its text: a documented one, or one that the service has added since.
 *
 * @param request the handle
 * @param code_challenge_method 1 to 64 characters of A-Z a-z 0-9 - _
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_text(
    openrouter_exchange_auth_code_for_api_key_request *request, const char *code_challenge_method, size_t size);

/**
 * Sets code_challenge_method to JSON null, which is written; absent is not. Null names no method: _check refuses it
 * beside a code_verifier, because OpenRouter does not document which method it would take then.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method_null(
    openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Reads code_challenge_method; OPENROUTER_CODE_CHALLENGE_METHOD_OTHER where only its text tells it.
 *
 * @param request the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method(
    const openrouter_exchange_auth_code_for_api_key_request *request, openrouter_code_challenge_method *out);

/**
 * Reads the text of code_challenge_method, however it was set.
 *
 * @param request the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_get_code_challenge_method_text(
    const openrouter_exchange_auth_code_for_api_key_request *request, openrouter_string *out);

/**
 * Makes code_challenge_method absent. It is then left out of the body.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_unset_code_challenge_method(
    openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Sets code_verifier: "The code verifier if code_challenge was used in the authorization request". It and
 * code_challenge_method come together or not at all. Never shown in an error, overwritten in memory when it goes.
 *
 * @param request the handle
 * @param code_verifier 43 to 128 characters of A-Z a-z 0-9 - . _ ~ (RFC 7636 section 4.1)
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_get_code_verifier(
    const openrouter_exchange_auth_code_for_api_key_request *request, openrouter_string *out);

/**
 * Makes code_verifier absent. No error where it is already.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_unset_code_verifier(
    openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * From now on HTTP requests that are filled from this request carry the API key of the settings, if they have one.
 * Without this call they carry none: the code alone says whose key is to be made. Reset takes the permission back.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_send_api_key(
    openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Adds a member to the body that this version of the library does not know, or gives it another value.
 *
 * All such members together have at most 65,536 bytes, 9 of them for each member besides its name and value.
 *
 * @param request the handle
 * @param name UTF-8 without NUL, 1 to 128 bytes, not the name of a documented member of the body
 * @param name_size bytes of name, or OPENROUTER_NUL_TERMINATED
 * @param json one JSON value (RFC 8259) of at most 65,536 bytes, nested at most 128 levels deep; written as it came,
 *     white space around it left out. Only the grammar is judged: not which escapes or double names it holds
 * @param json_size bytes of json, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INVALID_JSON
 * @par Ownership
 * Both texts are copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_set_member(
    openrouter_exchange_auth_code_for_api_key_request *request, const char *name, size_t name_size, const char *json,
    size_t json_size);

/**
 * Reads the JSON of a member that was added.
 *
 * @param request the handle
 * @param name its name
 * @param name_size bytes of name, or OPENROUTER_NUL_TERMINATED
 * @param out receives the JSON
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_get_member(
    const openrouter_exchange_auth_code_for_api_key_request *request, const char *name, size_t name_size,
    openrouter_string *out);

/**
 * Takes a member out that was added. No error where there is none of the name.
 *
 * @param request the handle
 * @param name its name
 * @param name_size bytes of name, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_unset_member(
    openrouter_exchange_auth_code_for_api_key_request *request, const char *name, size_t name_size);

/**
 * Applies the rules that no field can keep alone: code is there; code_verifier and code_challenge_method come together
 * or not at all, where null is as good as absent. _write_body applies the same rules; here the failure is recorded on
 * the handle.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_exchange_auth_code_for_api_key_request_check(openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * Writes the JSON body: strict UTF-8, no white space, members that are absent left out; in the order of the documented
 * example, members that were added behind them, sorted by name.
 *
 * @param request the handle
 * @param buffer receives the JSON, without a NUL; may be NULL where capacity is 0
 * @param capacity bytes that the buffer has
 * @param size receives the bytes of the JSON, also where the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The buffer is the caller's, who wipes it: it holds code and code_verifier.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_request_write_body(
    const openrouter_exchange_auth_code_for_api_key_request *request, char *buffer, size_t capacity, size_t *size);

/**
 * The field that the last failure was about, by the ending of its setter: "code".
 *
 * @param request the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_exchange_auth_code_for_api_key_request_error_field(
    const openrouter_exchange_auth_code_for_api_key_request *request);

/**
 * The last failure in one line of English: which field, what is right, what came.
 *
 * @param request the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_exchange_auth_code_for_api_key_request_error_message(
    const openrouter_exchange_auth_code_for_api_key_request *request);

/* ------------------------------------------------------------------------------------------------------------ PKCE */

/**
 * A code verifier and its code challenge by the method S256 (RFC 7636): the proof that who exchanges a code is who
 * asked for it. The challenge goes out with the first step of a sign-in, the verifier with the last. One pair is good
 * for one sign-in.
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
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param pkce the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_pkce_free(openrouter_pkce *pkce);

/**
 * Empties the handle, as if it were new, and keeps its memory for what is set next; secrets are overwritten.
 *
 * @param pkce the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_pkce_reset(openrouter_pkce *pkce);

/**
 * Makes a new pair: 32 octets from the system's random source, which are a verifier of 43 characters. Takes the place
 * of the old pair; on failure that stays.
 *
 * @param pkce the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_RANDOM
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_pkce_generate(openrouter_pkce *pkce);

/**
 * Takes a verifier that the caller made, and computes its challenge. Both take the place of the old pair; on failure
 * that stays. The verifier is never shown in an error, and overwritten in memory when it goes.
 *
 * @param pkce the handle
 * @param verifier 43 to 128 characters of A-Z a-z 0-9 - . _ ~ (RFC 7636 section 4.1); unguessable, and never used
 *     before
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_pkce_set_verifier(openrouter_pkce *pkce, const char *verifier, size_t size);

/**
 * Reads the code verifier, a secret until the exchange.
 *
 * @param pkce the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_pkce_get_challenge(const openrouter_pkce *pkce, openrouter_string *out);

/**
 * The field that the last failure was about, by the ending of its setter: "verifier".
 *
 * @param pkce the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_pkce_error_field(const openrouter_pkce *pkce);

/**
 * The last failure in one line of English: which field, what is right, what came.
 *
 * @param pkce the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_pkce_error_message(const openrouter_pkce *pkce);

/* -------------------------------------------------------------------------------------------------------- Settings */

/**
 * What all requests of a program have in common. Used to fill HTTP requests; never changed by that.
 *
 * @since 0.1.0
 */
typedef struct openrouter_settings openrouter_settings;

/**
 * Makes settings that hold the defaults.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_settings_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_new(openrouter_settings **out);

/**
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param settings the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_settings_free(openrouter_settings *settings);

/**
 * Empties the handle, as if it were new, and keeps its memory for what is set next; secrets are overwritten.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_reset(openrouter_settings *settings);

/**
 * Sets where the API is, its path included. A slash at the end makes no difference.
 *
 * @param settings the handle
 * @param base_url https URL, or http with host localhost or 127.0.0.1; RFC 3986 characters, no user information, no
 *     query, no fragment, at most 2,048 bytes
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_set_base_url(openrouter_settings *settings, const char *base_url,
                                                                  size_t size);

/**
 * Reads base_url. The default where none was set.
 *
 * @param settings the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_base_url(const openrouter_settings *settings,
                                                                  openrouter_string *out);

/**
 * Makes base_url absent. The default, https://openrouter.ai/api/v1, counts again.
 *
 * @param settings the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_unset_base_url(openrouter_settings *settings);

/**
 * Sets the API key, sent as "Authorization: Bearer KEY". Without one the header is left out. Never shown in an
 * error, overwritten in memory when it goes.
 *
 * @param settings the handle
 * @param api_key the key alone, without "Bearer ": 1 to 4,096 visible ASCII characters
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_api_key(const openrouter_settings *settings,
                                                                 openrouter_string *out);

/**
 * Makes api_key absent. No error where it is already.
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
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_http_referer(const openrouter_settings *settings,
                                                                      openrouter_string *out);

/**
 * Makes http_referer absent. No error where it is already.
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
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_x_title(const openrouter_settings *settings,
                                                                 openrouter_string *out);

/**
 * Makes x_title absent. No error where it is already.
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
 *     ("cli-agent,cloud-agent"), each at most 30 characters, at most 4,096 bytes together; the service uses at most
 *     two per request
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_app_categories(const openrouter_settings *settings,
                                                                        openrouter_string *out);

/**
 * Makes app_categories absent. No error where it is already.
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
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_set_user_agent(openrouter_settings *settings,
                                                                    const char *user_agent, size_t size);

/**
 * Reads user_agent. The default where none was set.
 *
 * @param settings the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_settings_get_user_agent(const openrouter_settings *settings,
                                                                    openrouter_string *out);

/**
 * Makes user_agent absent. The default, "openrouter-for-c/" and the version, counts again.
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
 * The field that the last failure was about, by the ending of its setter: "base_url".
 *
 * @param settings the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_settings_error_field(const openrouter_settings *settings);

/**
 * The last failure in one line of English: which field, what is right, what came.
 *
 * @param settings the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_settings_error_message(const openrouter_settings *settings);

/* ---------------------------------------------------------------------------------------------------- HTTP request */

/**
 * A request that any HTTP client can send: method, URL, headers, body; and the same as HTTP/1.1 bytes. Holds copies of
 * all it was filled from, the API key among them; all of it is overwritten in memory when it goes.
 *
 * @since 0.1.0
 */
typedef struct openrouter_http_request openrouter_http_request;

/**
 * Makes an HTTP request with nothing in it.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_http_request_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_new(openrouter_http_request **out);

/**
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param http_request the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_http_request_free(openrouter_http_request *http_request);

/**
 * Empties the handle, as if it were new, and keeps its memory for what is set next; secrets are overwritten.
 *
 * @param http_request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_reset(openrouter_http_request *http_request);

/**
 * Fills in the operation createAuthKeysCode: POST {base_url}/auth/keys/code. Takes the place of what was there; on
 * failure that stays.
 *
 * @param http_request the handle; records a failure, also one of the request
 * @param settings where to, on whose account, and defaults
 * @param request what to ask for
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * Everything is copied; settings and request stay the caller's.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_fill_create_auth_keys_code(
    openrouter_http_request *http_request, const openrouter_settings *settings,
    const openrouter_create_auth_keys_code_request *request);

/**
 * Fills in the operation exchangeAuthCodeForAPIKey: POST {base_url}/auth/keys. Takes the place of what was there; on
 * failure that stays. The API key of the settings goes along only after
 * openrouter_exchange_auth_code_for_api_key_request_send_api_key.
 *
 * To be sent once: where the answer was lost, the code is used up.
 *
 * @param http_request the handle; records a failure, also one of the request
 * @param settings where to, and how the app introduces itself
 * @param request what to exchange
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * Everything is copied; settings and request stay the caller's.
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
 * The text is the handle's, until the next call that changes it.
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_get_url(const openrouter_http_request *http_request,
                                                                 openrouter_string *out);

/**
 * Reads how many headers there are; 0 where nothing was filled in. Host and Content-Length are not among them: an
 * HTTP client makes those itself from URL and body.
 *
 * @param http_request the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_get_header_count(const openrouter_http_request *http_request,
                                                                          size_t *out);

/**
 * Reads one header. They come in a fixed order: User-Agent, Accept, Content-Type, Authorization, HTTP-Referer,
 * title, categories; those that are not set are left out.
 *
 * @param http_request the handle
 * @param index which one, from 0
 * @param name receives its name
 * @param value receives its value
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The texts are the handle's, until the next call that changes it.
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
 * The bytes are the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_get_body(const openrouter_http_request *http_request,
                                                                  openrouter_bytes *out);

/**
 * Writes the whole request as HTTP/1.1 (RFC 9112): request line, Host, User-Agent, Accept, Content-Type,
 * Content-Length, Authorization, HTTP-Referer, title, categories, an empty line, the body.
 *
 * @param http_request the handle
 * @param buffer receives the bytes, without a NUL; may be NULL where capacity is 0
 * @param capacity bytes that the buffer has
 * @param size receives the bytes of the request, also where the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT (files are parts of the body), OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The buffer is the caller's, who wipes it: it holds the API key.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_write(const openrouter_http_request *http_request,
                                                               char *buffer, size_t capacity, size_t *size);

/**
 * The field that the last failure was about, by the ending of its setter: "callback_url".
 *
 * @param http_request the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_http_request_error_field(const openrouter_http_request *http_request);

/**
 * The last failure in one line of English: which field, what is right, what came.
 *
 * @param http_request the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_http_request_error_message(const openrouter_http_request *http_request);

/* --------------------------------------------------------------------------------------------------------- API key */

/* A key's form for display, and its hash, by which OpenRouter's pages know it. */

/**
 * Computes the SHA-256 of an API key in lower-case hexadecimal, 64 characters. By it OpenRouter's pages know the key:
 * https://openrouter.ai/keys/HASH and https://openrouter.ai/logs?api_key_hash=HASH, for its owner, signed in.
 *
 * @param api_key the key alone, without "Bearer ": 1 to 4,096 visible ASCII characters
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @param buffer receives the hash, without a NUL; may be NULL where capacity is 0
 * @param capacity bytes that the buffer has
 * @param hash_size receives the bytes of the hash, also where the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The buffer is the caller's.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_key_hash(const char *api_key, size_t size, char *buffer,
                                                         size_t capacity, size_t *hash_size);

/**
 * Masks an API key for display, as UTF-8: "sk-or-v1-0e6...c96" for a long one of OpenRouter's form, where the dots are
 * one character, U+2026. Of a key of 32 characters or more it shows the last three, and the first three behind the
 * prefix "sk-or-v1-" if it has that; of a shorter key nothing.
 *
 * @param api_key the key alone, without "Bearer ": 1 to 4,096 visible ASCII characters
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @param buffer receives the masked key, without a NUL; may be NULL where capacity is 0
 * @param capacity bytes that the buffer has
 * @param mask_size receives the bytes of the masked key, also where the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The buffer is the caller's.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_key_mask(const char *api_key, size_t size, char *buffer,
                                                         size_t capacity, size_t *mask_size);

/* ------------------------------------------------------------------------------------------------------ Operations */

/** An operation of the API, for what depends on which one was sent. @since 0.1.0 */
typedef int32_t openrouter_operation;

/** POST /auth/keys/code, the request CreateAuthKeysCodeRequest. @since 0.1.0 */
#define OPENROUTER_OPERATION_CREATE_AUTH_KEYS_CODE 1
/** POST /auth/keys, which exchanges a code for an API key. @since 0.1.0 */
#define OPENROUTER_OPERATION_EXCHANGE_AUTH_CODE_FOR_API_KEY 2

/* -------------------------------------------------------------------------------------- CreateAuthKeysCodeResponse */

/**
 * The answer of POST /auth/keys/code: "Auth code created successfully". The code is overwritten in memory when it
 * goes.
 *
 * @since 0.1.0
 */
typedef struct openrouter_create_auth_keys_code_response openrouter_create_auth_keys_code_response;

/**
 * Makes an empty answer.
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
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param response the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_create_auth_keys_code_response_free(openrouter_create_auth_keys_code_response *response);

/**
 * Empties the handle, as if it were new, and keeps its memory for what is read next; secrets are overwritten.
 *
 * @param response the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_create_auth_keys_code_response_reset(openrouter_create_auth_keys_code_response *response);

/**
 * Reads a response, {"data":{"id":...,"app_id":...,"created_at":...}}. Takes the place of what was there; on failure
 * that stays. Refused is only what makes the id doubtful: it must be a string that set_code takes, in an object of JSON
 * that is whole, at most 128 levels deep. Everything else that is malformed, of another type, or there with different
 * values counts as absent: strings that are not UTF-8, app_id as a text, NaN. The same value twice counts as one. A byte
 * order mark in front is skipped. Integers may be written 12345, 12345.0 or 1e3.
 * OPENROUTER_ERROR_API: the HTTP status is not 200 to 299, so read the same response as an openrouter_api_error.
 * After any other failure to read a success `_get_body` has the body, and `_error_field` names the member, or
 * content_type or body. No message shows anything of the body.
 *
 * @param response the handle
 * @param http_status the HTTP status
 * @param content_type value of the header Content-Type, or empty; judged only where the body is no object of JSON with
 *     an id: application/json or another type that ends with +json, in any case, with any parameters
 * @param content_type_size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @param body the body, below 2 GiB
 * @param body_size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_ANSWER,
 *     OPENROUTER_ERROR_API
 * @par Ownership
 * What is needed of it is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_response_read(
    openrouter_create_auth_keys_code_response *response, int32_t http_status, const char *content_type,
    size_t content_type_size, const char *body, size_t body_size);

/**
 * Reads data.id: "The authorization code ID to use in the exchange request". 1 to 2,048 printable ASCII characters, as
 * openrouter_exchange_auth_code_for_api_key_request_set_code takes them.
 *
 * @param response the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_response_get_id(
    const openrouter_create_auth_keys_code_response *response, openrouter_string *out);

/**
 * Reads data.app_id: "The application ID associated with this auth code". Absent where it is no whole number of at most
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
 * Reads data.created_at: "ISO 8601 timestamp of when the auth code was created". Handed out as it came, of whatever
 * form; absent where it is no text.
 *
 * @param response the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_response_get_created_at(
    const openrouter_create_auth_keys_code_response *response, openrouter_string *out);

/**
 * Reads the whole body of a successful response that the last `_read` refused: nothing that was paid for, or can be had
 * only once, is lost. Any bytes, NUL among them. Absent after any other `_read`. Zeroed when it is replaced, and by the
 * next `_read`, `_reset` or `_free`.
 *
 * @param response the handle
 * @param out receives the bytes
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The bytes are the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_create_auth_keys_code_response_get_body(
    const openrouter_create_auth_keys_code_response *response, openrouter_bytes *out);

/**
 * The field that the last failure was about, by the ending of its getter, or by the parameter: "app_id".
 *
 * @param response the handle
 * @return text, never NULL; empty where nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_create_auth_keys_code_response_error_field(
    const openrouter_create_auth_keys_code_response *response);

/**
 * The last failure in one line of English: which field, what is right; for JSON also the byte and the line.
 *
 * @param response the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_create_auth_keys_code_response_error_message(
    const openrouter_create_auth_keys_code_response *response);

/* ------------------------------------------------------------------------------- ExchangeAuthCodeForAPIKeyResponse */

/**
 * The answer of POST /auth/keys: "Successfully exchanged code for an API key". The key is overwritten in memory when
 * it goes.
 *
 * @since 0.1.0
 */
typedef struct openrouter_exchange_auth_code_for_api_key_response openrouter_exchange_auth_code_for_api_key_response;

/**
 * Makes an empty answer.
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
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param response the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_exchange_auth_code_for_api_key_response_free(
    openrouter_exchange_auth_code_for_api_key_response *response);

/**
 * Empties the handle, as if it were new, and keeps its memory for what is read next; secrets are overwritten.
 *
 * @param response the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_exchange_auth_code_for_api_key_response_reset(openrouter_exchange_auth_code_for_api_key_response *response);

/**
 * Reads a response, {"key":...,"user_id":...}. Takes the place of what was there; on failure that stays. Refused is only
 * what makes the key doubtful: it must be a string that api_key of the settings takes, in an object of JSON that is whole,
 * at most 128 levels deep. Everything else that is malformed, of another type, or there with different values counts as
 * absent: strings that are not UTF-8, user_id as a number, NaN. The same value twice counts as one. A byte order mark in
 * front is skipped. OPENROUTER_ERROR_API: the HTTP status is not 200 to 299, so read the same response as an
 * openrouter_api_error. After any other failure to read a success `_get_body` has the body, and `_error_field` names the
 * member, or content_type or body. No message shows anything of the body.
 *
 * @param response the handle
 * @param http_status the HTTP status
 * @param content_type value of the header Content-Type, or empty; judged only where the body is no object of JSON with
 *     a key: application/json or another type that ends with +json, in any case, with any parameters
 * @param content_type_size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @param body the body, below 2 GiB
 * @param body_size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_ANSWER,
 *     OPENROUTER_ERROR_API
 * @par Ownership
 * What is needed of it is copied before the call returns.
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_response_get_key(
    const openrouter_exchange_auth_code_for_api_key_response *response, openrouter_string *out);

/**
 * Reads user_id: "User ID associated with the API key". OPENROUTER_NULL where the service said null. Documented as
 * required, yet absent where the response does not have it as a text: a code can be exchanged only once, and to refuse
 * the response would be to lose the key.
 *
 * @param response the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_response_get_user_id(
    const openrouter_exchange_auth_code_for_api_key_response *response, openrouter_string *out);

/**
 * Reads the whole body of a successful response that the last `_read` refused: nothing that was paid for, or can be had
 * only once, is lost. Any bytes, NUL among them. Absent after any other `_read`. Zeroed when it is replaced, and by the
 * next `_read`, `_reset` or `_free`.
 *
 * @param response the handle
 * @param out receives the bytes
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The bytes are the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_exchange_auth_code_for_api_key_response_get_body(
    const openrouter_exchange_auth_code_for_api_key_response *response, openrouter_bytes *out);

/**
 * The field that the last failure was about, by the ending of its getter, or by the parameter: "key".
 *
 * @param response the handle
 * @return text, never NULL; empty where nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_exchange_auth_code_for_api_key_response_error_field(
    const openrouter_exchange_auth_code_for_api_key_response *response);

/**
 * The last failure in one line of English: which field, what is right; for JSON also the byte and the line.
 *
 * @param response the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_exchange_auth_code_for_api_key_response_error_message(
    const openrouter_exchange_auth_code_for_api_key_response *response);

/* ------------------------------------------------------------------------------------------------------- API error */

/**
 * Any answer that is no success, whatever its form. All texts are overwritten in memory when they go, for the service
 * may repeat in them what it was sent.
 *
 * @since 0.1.0
 */
typedef struct openrouter_api_error openrouter_api_error;

/**
 * Makes an empty error.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_api_error_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_new(openrouter_api_error **out);

/**
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param error the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_api_error_free(openrouter_api_error *error);

/**
 * Empties the handle, as if it were new, and keeps its memory for what is read next; secrets are overwritten.
 *
 * @param error the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_reset(openrouter_api_error *error);

/**
 * Reads a response of whatever HTTP status. Takes the place of what was there; on failure that stays. Documented is
 * {"error":{"code":...,"message":...,"metadata":...}} with openrouter_metadata and user_id beside error; anything else is
 * read as far as it goes: the HTTP status and the body are always kept. A byte order mark in front is skipped. A member
 * of another type than documented, there twice, or with invalid UTF-8, U+0000 or half of a surrogate pair in it, counts
 * as absent.
 *
 * @param error the handle
 * @param http_status the HTTP status, which is kept whatever it is
 * @param content_type value of the header Content-Type, or empty; only shown by openrouter_api_error_get_summary, without
 *     its parameters, as errors are sent under any
 * @param content_type_size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @param body the body, below 2 GiB; may be empty
 * @param body_size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is needed of it is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_read(openrouter_api_error *error, int32_t http_status,
                                                           const char *content_type, size_t content_type_size,
                                                           const char *body, size_t body_size);

/**
 * Reads the HTTP status. There whenever something was read.
 *
 * @param error the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_http_status(const openrouter_api_error *error, int32_t *out);

/**
 * Reads error.code: usually the HTTP status once more. Absent where it is no whole number of at most 64 bits.
 *
 * @param error the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_code(const openrouter_api_error *error, int64_t *out);

/**
 * Reads the message: error.message where it is a text that is not blank. Otherwise the first text that the body has: of an
 * object, the first in the order error_description, error, message, msg, detail, errors, issues, title; of an array, that
 * of its first element that has one; to five levels. So the errors of OAuth, FastAPI, RFC 9457, GraphQL, JSON:API,
 * Cloudflare and zod are read. Where the message is JSON, as zod writes it, the same holds inside it.
 *
 * @param error the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_message(const openrouter_api_error *error,
                                                                  openrouter_string *out);

/**
 * Reads one line to show: the message, or what came in the place of one: "empty body", "not JSON (text/html, 1,234
 * bytes)", "JSON without a message (application/json, 12 bytes)". There whenever something was read. HTML is never
 * quoted, not even where it is the message. A message is the service's own text: escape its control characters, and
 * look for secrets that it may repeat.
 *
 * @param error the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_summary(const openrouter_api_error *error,
                                                                  openrouter_string *out);

/**
 * Reads error.metadata as the JSON object that came.
 *
 * @param error the handle
 * @param out receives the JSON text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_metadata(const openrouter_api_error *error,
                                                                   openrouter_string *out);

/**
 * Reads openrouter_metadata as the JSON object that came.
 *
 * @param error the handle
 * @param out receives the JSON text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_openrouter_metadata(const openrouter_api_error *error,
                                                                              openrouter_string *out);

/**
 * Reads user_id.
 *
 * @param error the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_user_id(const openrouter_api_error *error,
                                                                  openrouter_string *out);

/**
 * Reads the whole body as it came. There whenever something was read; any bytes, NUL among them.
 *
 * @param error the handle
 * @param out receives the bytes
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The bytes are the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_body(const openrouter_api_error *error,
                                                               openrouter_bytes *out);

/**
 * The field that the last failure was about, by the ending of its getter, or by the parameter: "body".
 *
 * @param error the handle
 * @return text, never NULL; empty where nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_api_error_error_field(const openrouter_api_error *error);

/**
 * The last failure in one line of English: which field, what is right; for JSON also the byte and the line.
 *
 * @param error the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_api_error_error_message(const openrouter_api_error *error);

/* ----------------------------------------------------------------------------------------------------- Retry delay */

/**
 * Whether an operation may be sent again after an answer, and when. To create a code may be repeated after 409, 429
 * and 5xx. The exchange never: a code is good once, so if the service saw the first request, the second is refused and
 * the key of the first is lost. (What was never sent may be sent; that is for the caller to know.)
 *
 * @param operation which one was answered
 * @param http_status the HTTP status of the answer
 * @param retry_after value of the header Retry-After, seconds or a date (RFC 9110 section 10.2.3); empty where there
 *     was none
 * @param retry_after_size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @param retry_after_ms value of the header retry-after-ms, which wins; empty where there was none
 * @param retry_after_ms_size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @param now_unix_seconds the present time in seconds since 1970, with which a date in Retry-After is compared: by the
 *     server's clock, which is the response's own header Date (openrouter_http_date); by yours only where it has none
 * @param milliseconds receives how long to wait; 0 where no header says anything that can be read, or only a moment
 *     that is past: the caller's own back-off counts. At most INT64_MAX, so set a limit
 * @return OPENROUTER_OK, OPENROUTER_ABSENT where the operation must not be repeated, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * Nothing is kept of the texts.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_retry_delay(openrouter_operation operation, int32_t http_status,
                                                        const char *retry_after, size_t retry_after_size,
                                                        const char *retry_after_ms, size_t retry_after_ms_size,
                                                        int64_t now_unix_seconds, int64_t *milliseconds);

/**
 * Reads a date of HTTP (RFC 9110 section 5.6.7): the header Date of a response, for openrouter_retry_delay. A server's
 * clock may differ from yours, so what it says of a time to come counts from its own Date:
 * `int64_t now = time(NULL); openrouter_http_date(date, date_size, now, &now);`
 *
 * @param date value of the header, in any of the three forms; empty where there was none
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @param now_unix_seconds your present time in seconds since 1970, by which a year of two digits is understood
 * @param unix_seconds receives the date in seconds since 1970
 * @return OPENROUTER_OK, OPENROUTER_ABSENT where the text is no date, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * Nothing is kept of the text.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_date(const char *date, size_t size, int64_t now_unix_seconds,
                                                      int64_t *unix_seconds);

/* ----------------------------------------------------------------------------------------------- Authorization URL */

/**
 * The page on which a person allows the app to have an API key: https://openrouter.ai/auth with its parameters. The
 * browser is sent there, and comes back to callback_url with a code. Without callback_url the page shows the code to the
 * person, who copies it ("headless"); then a code_challenge is required.
 *
 * @since 0.1.0
 */
typedef struct openrouter_authorization_url openrouter_authorization_url;

/**
 * Makes an authorization URL with nothing set.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_authorization_url_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_new(openrouter_authorization_url **out);

/**
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param authorization_url the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_authorization_url_free(openrouter_authorization_url *authorization_url);

/**
 * Empties the handle, as if it were new, and keeps its memory for what is set next; secrets are overwritten.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_reset(openrouter_authorization_url *authorization_url);

/**
 * Sets where the page is. It is at the root of the host, not below the base URL of the API.
 *
 * @param authorization_url the handle
 * @param auth_url absolute https URL, or http with host localhost or 127.0.0.1; no user information, no query, no
 *     fragment, at most 2,048 bytes
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_auth_url(
    openrouter_authorization_url *authorization_url, const char *auth_url, size_t size);

/**
 * Reads auth_url. The default where none was set.
 *
 * @param authorization_url the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_auth_url(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Makes auth_url absent. The default, "https://openrouter.ai/auth", counts again.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_auth_url(openrouter_authorization_url *authorization_url);

/**
 * Sets callback_url: where the browser is sent afterwards.
 *
 * @param authorization_url the handle
 * @param callback_url absolute URL in RFC 3986 characters, at most 2,048 bytes, no user information, no fragment, no
 *     port with leading zeros and no path segment . or .. (also as %2e), which browsers write in another way:
 *     https, or http with host localhost or 127.0.0.1
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_callback_url(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Makes callback_url absent. No error where it is already.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_callback_url(openrouter_authorization_url *authorization_url);

/**
 * From now on callback_url may have a scheme of the app's own (RFC 8252 section 7.1), such as
 * "com.example.app:/callback"; never javascript, data or file. http keeps its rule. Whether OpenRouter accepts another
 * scheme is not known. Reset takes the permission back.
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
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_code_challenge(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Makes code_challenge absent. No error where it is already.
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
 * Sets code_challenge_method by its text: also one that the service has added since.
 *
 * @param authorization_url the handle
 * @param code_challenge_method 1 to 64 characters of A-Z a-z 0-9 - _
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_set_code_challenge_method_text(
    openrouter_authorization_url *authorization_url, const char *code_challenge_method, size_t size);

/**
 * Reads code_challenge_method; OPENROUTER_CODE_CHALLENGE_METHOD_OTHER where only its text tells it.
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_code_challenge_method_text(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Makes code_challenge_method absent. No error where it is already.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_code_challenge_method(openrouter_authorization_url *authorization_url);

/**
 * Sets limit: the credit limit of the key. Whether the page honours it is not documented.
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
 * Makes limit absent. No error where it is already.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_limit(openrouter_authorization_url *authorization_url);

/**
 * Sets key_label: what the key is called at first.
 *
 * @param authorization_url the handle
 * @param key_label UTF-8, at most 100 code points
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_key_label(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Makes key_label absent. No error where it is already.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_key_label(openrouter_authorization_url *authorization_url);

/**
 * Sets workspace_id: the workspace that is chosen at first.
 *
 * @param authorization_url the handle
 * @param workspace_id UUID, 8-4-4-4-12 hexadecimal digits
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_workspace_id(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Makes workspace_id absent. No error where it is already.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_workspace_id(openrouter_authorization_url *authorization_url);

/**
 * Sets required_workspace_id: the only workspace in which the key may be. Takes precedence over workspace_id.
 *
 * @param authorization_url the handle
 * @param required_workspace_id UUID, 8-4-4-4-12 hexadecimal digits
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
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
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_required_workspace_id(
    const openrouter_authorization_url *authorization_url, openrouter_string *out);

/**
 * Makes required_workspace_id absent. No error where it is already.
 *
 * @param authorization_url the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_authorization_url_unset_required_workspace_id(openrouter_authorization_url *authorization_url);

/**
 * Adds a parameter that this version of the library does not know, or gives it another value. All of them together have
 * at most 65,536 bytes, 9 of them for each parameter besides its name and value.
 *
 * @param authorization_url the handle
 * @param name UTF-8 without NUL, 1 to 128 bytes, not the name of a parameter that has a setter of its own
 * @param name_size bytes of name, or OPENROUTER_NUL_TERMINATED
 * @param value UTF-8 without NUL, as it is before it is encoded; may be empty
 * @param value_size bytes of value, or OPENROUTER_NUL_TERMINATED
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
 * Reads the value of a parameter that was added.
 *
 * @param authorization_url the handle
 * @param name its name
 * @param name_size bytes of name, or OPENROUTER_NUL_TERMINATED
 * @param out receives the value, not encoded
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_get_parameter(
    const openrouter_authorization_url *authorization_url, const char *name, size_t name_size, openrouter_string *out);

/**
 * Takes a parameter out that was added. No error where there is none of the name.
 *
 * @param authorization_url the handle
 * @param name its name
 * @param name_size bytes of name, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_TOO_LARGE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_unset_parameter(
    openrouter_authorization_url *authorization_url, const char *name, size_t name_size);

/**
 * Applies the rules that no field can keep alone: code_challenge is there where callback_url is not; code_challenge and
 * code_challenge_method come together or not at all; with S256 the challenge is one. _write applies the same rules;
 * here the failure is recorded on the handle.
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
 * @param buffer receives the URL, without a NUL; may be NULL where capacity is 0
 * @param capacity bytes that the buffer has
 * @param size receives the bytes of the URL, also where the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCOMPLETE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The buffer is the caller's.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_authorization_url_write(
    const openrouter_authorization_url *authorization_url, char *buffer, size_t capacity, size_t *size);

/**
 * The field that the last failure was about: "callback_url".
 *
 * @param authorization_url the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_authorization_url_error_field(
    const openrouter_authorization_url *authorization_url);

/**
 * The last failure in one line of English: which field, what is right, what came.
 *
 * @param authorization_url the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_authorization_url_error_message(
    const openrouter_authorization_url *authorization_url);

/* -------------------------------------------------------------------------------------------------------- Callback */

/**
 * The browser's way back to the app. For a listener on 127.0.0.1: _expect makes a callback URL that nobody can guess,
 * _read takes what a connection delivers, says what to answer, and finds the code in the one request that is the callback.
 * For a person who copies it out of the browser: _read_pasted.
 *
 * The library opens no socket. A listener binds 127.0.0.1 and no other address, calls _expect with the port it got, and
 * for each connection _reset and then _read until an answer is known. Only the answer 200 ends the wait; no other
 * request changes anything. A request with the right path that cannot be used all the same is the browser's: after _read,
 * _error_message says why. Show the person a page that says so, and wait on. URL, code and what was read are overwritten in memory when they go.
 *
 * @since 0.1.0
 */
typedef struct openrouter_callback openrouter_callback;

/**
 * Makes a callback that expects nothing yet.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_callback_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_new(openrouter_callback **out);

/**
 * Frees the handle and everything it lent; secrets are overwritten first.
 *
 * @param callback the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_callback_free(openrouter_callback *callback);

/**
 * For the next connection: forgets what was read, code and error included. What is expected stays, unlike in all other
 * handles; _unset_url takes it away.
 *
 * @param callback the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone, but for the URL.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_reset(openrouter_callback *callback);

/**
 * Makes the URL that is expected: http://127.0.0.1:PORT/callback/SECRET, with a secret of 192 random bits from the
 * system. Takes the place of the one before, and forgets what was read. Never waits for more than the start of the
 * system's random source, and allocates nothing.
 *
 * @param callback the handle
 * @param port the port that the listener is bound to, 1 to 65535
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_RANDOM
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_expect(openrouter_callback *callback, uint16_t port);

/**
 * Sets the URL that is expected, where the caller makes one. Whoever can guess its path can end the wait: it should
 * hold at least 128 random bits. Forgets what was read.
 *
 * @param callback the handle
 * @param url http URL with host 127.0.0.1 and a path, no query, no fragment, no user information, at most 2,048 bytes; as
 *     browsers write it: no port with leading zeros, no path segment . or .. (or %2e for a dot)
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_set_url(openrouter_callback *callback, const char *url,
                                                             size_t size);

/**
 * Reads the URL that is expected, to be set as callback_url of the authorization URL.
 *
 * @param callback the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_get_url(const openrouter_callback *callback,
                                                             openrouter_string *out);

/**
 * Expects nothing any more, and forgets what was read.
 *
 * @param callback the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_unset_url(openrouter_callback *callback);

/**
 * Takes the next bytes of one HTTP/1.x connection, in pieces of any size, and judges the head of its first request when
 * that is whole. A body is not waited for. A known answer stays until the next reset, whatever else comes.
 *
 * The caller keeps nothing: pass each piece once. The handle keeps the request line (at most 8,000 bytes) and the fields
 * that it needs, which are Host, Origin, Sec-Fetch-Mode, Sec-Purpose, Purpose, Content-Length and Transfer-Encoding (at
 * most 16,384 bytes with their line ends). All other fields are checked for their grammar and dropped, up to 1,048,576
 * bytes: browsers send the cookies of every server on 127.0.0.1.
 *
 * The answers, of which the first that fits counts: 0: more bytes are needed. 400: no request, or one that breaks the
 * grammar of RFC 9112; 414: the request line is too long; 431: the fields are too long; whichever comes first. 501: a
 * transfer coding other than chunked. 400: not exactly one Host, or another one, also in an absolute target. 405: the
 * method is not GET (answer with "Allow: GET", and HEAD without a body). 404: the path is another one, compared byte by
 * byte in constant time. 403: Origin is foreign, or Sec-Fetch-Mode is not navigate. 503: the browser fetches ahead. 400:
 * not exactly one code or one error of 1 to 2,048 printable ASCII characters; a parameter without a value counts as
 * omitted. 200: this is the callback, and _get_code or _get_error tells how it ended.
 *
 * If the path is the right one and the answer is not 200, _error_field is "request" and _error_message says what was
 * wrong, although the call returns OPENROUTER_OK.
 *
 * @param callback the handle
 * @param bytes what the connection delivered, of any kind
 * @param size bytes of it, at most 65,536
 * @param answer receives 0, or the HTTP status to answer with
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INCOMPLETE
 * @par Ownership
 * The bytes are copied before the call returns. After OPENROUTER_ERROR_OUT_OF_MEMORY they can be given again.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_read(openrouter_callback *callback, const char *bytes, size_t size,
                                                          int32_t *answer);

/**
 * Takes what a person copied: a code, code=CODE, a query (?code=CODE&state=...), or the whole URL to which the browser
 * was sent; or the same with an error. The URL's host and path are not checked. Never to be used on what a socket
 * delivers.
 *
 * Removed from both ends, in any number and order: white space and invisible characters (also U+0085, U+00A0, U+00AD,
 * U+061C, U+1680, U+180E, U+2000 to U+200F, U+2028 to U+202F, U+205F to U+206F, U+3000, U+FEFF); the bracketed paste codes
 * ESC [200~ and ESC [201~, also with U+009B, with ^[ or without the escape; quotes of all kinds, straight, curly, angled
 * and cornered, and < and >; opening brackets at the start and closing ones at the end; at the end also . , : ; ! and the
 * ellipsis, and those of full width. The same code or URL several times, with white space between, counts once, and so
 * does a URL with nothing between.
 *
 * Refused: inside a code, white space, control characters, anything beyond ASCII, " ' ` < and >, and inside a code alone
 * also & and #; two different codes or URLs; an API key (sk-or-...), which the message names as one. A parameter without a
 * value counts as omitted.
 *
 * @param callback the handle
 * @param text UTF-8, at most 8,192 bytes
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_read_pasted(openrouter_callback *callback, const char *text,
                                                                 size_t size);

/**
 * Reads the authorization code that came: a secret until it is exchanged, and good for one exchange within ten minutes.
 *
 * @param callback the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_get_code(const openrouter_callback *callback,
                                                              openrouter_string *out);

/**
 * Reads the error that came in place of a code, such as "access_denied".
 *
 * @param callback the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_get_error(const openrouter_callback *callback,
                                                               openrouter_string *out);

/**
 * Reads the description of the error. Absent too where it was not UTF-8, held control characters or was longer than
 * 2,048 bytes.
 *
 * @param callback the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_callback_get_error_description(const openrouter_callback *callback,
                                                                           openrouter_string *out);

/**
 * The field that the last failure was about: "url", "pasted", or "request" after _read.
 *
 * @param callback the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_callback_error_field(const openrouter_callback *callback);

/**
 * The last failure in one line of English: which field, what is right, what came.
 *
 * @param callback the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_callback_error_message(const openrouter_callback *callback);

#ifdef __cplusplus
}
#endif

/* Topics with a header of their own. */
#include "event_stream.h"
#include "json.h"

#include "request.h"

#include "response.h"

#endif
