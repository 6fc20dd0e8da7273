/*
 * openrouter.h: OpenRouter's OAuth models for C and C++.
 *
 * Builds and parses OpenRouter's OAuth messages without doing any I/O: requests as JSON and as complete HTTP requests,
 * their responses, and every step of the PKCE sign-in except sending and listening. Also reads and writes JSON
 * documents, and reads event streams. Documentation of the service: https://openrouter.ai/docs
 *
 * The library opens no sockets and no files, starts no threads, reads no clock and no environment, keeps no global
 * state, installs no handlers, and never ends the program. It calls malloc when a handle is made or outgrows its
 * memory, and reports a failure as a status.
 *
 * Conventions. They apply to every function and are not repeated below:
 *
 *  - Handles are opaque. `_new` makes one, `_free` frees it (NULL is allowed), `_reset` empties it and keeps its
 *    memory. No function takes ownership of its arguments.
 *  - Almost every function returns a status: 0 is success, negative an error, positive a result that is not an error
 *    (OPENROUTER_ABSENT, OPENROUTER_NULL). Output parameters come last and are written only on success. A call that
 *    fails changes nothing.
 *  - Text arguments are a pointer and a size in bytes; the size OPENROUTER_NTS (in full OPENROUTER_NUL_TERMINATED)
 *    means a null-terminated string. The text is copied before the call returns. All text is UTF-8 without NUL.
 *  - Text results are an openrouter_string, NUL-terminated. The memory is borrowed from the handle: it is valid until
 *    the next call that changes the handle (any call whose handle is not const).
 *  - Functions that copy out take a buffer, its capacity and a pointer to the size. They always report the needed size,
 *    and write nothing if the buffer is too small. A NULL buffer with capacity 0 asks for the size.
 *  - After a failure on a handle that is not const, `_error_field` and `_error_message` describe it, until the next
 *    failure or reset. No message shows an API key, an authorization code, a code verifier or challenge, or more of a
 *    URL than scheme, host and port.
 *  - If a required pointer argument is NULL, functions return OPENROUTER_ERROR_NULL_POINTER.
 *  - Threads: different handles may be used concurrently; one handle may be used by one thread at a time; functions on
 *    a const handle may run concurrently. There are no locks and no lazily initialized globals: fork and dlclose are
 *    safe.
 *  - Values are validated when set and never repaired. Rules that concern two fields are applied by `_check`, by
 *    `_write_body` and when an HTTP request is filled.
 *
 * Later versions can add statuses and constants; numbers are never reused.
 */
#ifndef OPENROUTER_OPENROUTER_H
#define OPENROUTER_OPENROUTER_H

#include <stddef.h>
#include <stdint.h>

/* ------------------------------------------------------------------------------------------------------ Attributes */

/* Marks on declarations, for the compiler. */

/** Marks a function that the shared library exports. @since 0.1.0 */
#if defined(__GNUC__)
#define OPENROUTER_API __attribute__((visibility("default")))
#else
#define OPENROUTER_API
#endif

/** Marks a deprecated declaration: a later version will remove it. The text is the compiler's warning. @since 0.1.0 */
#if defined(__GNUC__)
#define OPENROUTER_DEPRECATED(text) __attribute__((deprecated(text)))
#else
#define OPENROUTER_DEPRECATED(text)
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* --------------------------------------------------------------------------------------------------------- Version */

/* The version of the header, and that of the library at run time. */

/** First part of the version: increases with incompatible changes. @since 0.1.0 */
#define OPENROUTER_VERSION_MAJOR 0
/** Second part of the version: increases with new functions. @since 0.1.0 */
#define OPENROUTER_VERSION_MINOR 1
/** Third part of the version: increases with corrections. @since 0.1.0 */
#define OPENROUTER_VERSION_PATCH 0
/** The version of this header as text. @since 0.1.0 */
#define OPENROUTER_VERSION_STRING "0.1.0"
/** The version of this header as a number, 0xXXYYZZ, for comparisons. @since 0.1.0 */
#define OPENROUTER_VERSION_NUMBER                                                                                      \
  ((OPENROUTER_VERSION_MAJOR << 16) | (OPENROUTER_VERSION_MINOR << 8) | OPENROUTER_VERSION_PATCH)
/** Whether this header has the given version or a newer one; for the preprocessor. @since 0.1.0 */
#define OPENROUTER_VERSION_AT_LEAST(major, minor, patch)                                                               \
  (OPENROUTER_VERSION_NUMBER >= (((major) << 16) | ((minor) << 8) | (patch)))

/**
 * The version of the library at run time, as text: "0.1.0".
 *
 * @return constant text, never NULL
 * @par Ownership
 * The text lives as long as the library is loaded.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_version_string(void);

/**
 * The version of the library at run time, in the form of OPENROUTER_VERSION_NUMBER.
 *
 * @return 0xXXYYZZ
 * @since 0.1.0
 */
OPENROUTER_API uint32_t openrouter_version_number(void);

/* ---------------------------------------------------------------------------------------------------------- Status */

/** The result of a call: 0 success, negative an error, positive a result that is not an error. @since 0.1.0 */
typedef int32_t openrouter_status;

/** Success. @since 0.1.0 */
#define OPENROUTER_OK 0
/** The field is not set. @since 0.1.0 */
#define OPENROUTER_ABSENT 1
/** The field is JSON null, which is not the same as absent. @since 0.1.0 */
#define OPENROUTER_NULL 2
/** Not finished: more data is needed, or another step must be done first. Not an error. @since 0.1.0 */
#define OPENROUTER_WAITING 3
/** A stream is complete, and all of it was read. Not an error. @since 0.1.0 */
#define OPENROUTER_END 5
/** A pointer argument is NULL. @since 0.1.0 */
#define OPENROUTER_ERROR_NULL_POINTER (-1)
/** Out of memory. The handle is as it was before the call. @since 0.1.0 */
#define OPENROUTER_ERROR_OUT_OF_MEMORY (-2)
/** A value violates the rule of its field. @since 0.1.0 */
#define OPENROUTER_ERROR_INVALID_VALUE (-3)
/** A text is not valid UTF-8. @since 0.1.0 */
#define OPENROUTER_ERROR_INVALID_UTF8 (-4)
/** A value or a message exceeds its limit. @since 0.1.0 */
#define OPENROUTER_ERROR_TOO_LARGE (-5)
/** A required field is missing. @since 0.1.0 */
#define OPENROUTER_ERROR_INCOMPLETE (-6)
/** Fields contradict each other. @since 0.1.0 */
#define OPENROUTER_ERROR_INCONSISTENT (-7)
/** The buffer is too small; the needed size was reported. @since 0.1.0 */
#define OPENROUTER_ERROR_BUFFER_TOO_SMALL (-8)
/** A text is not valid JSON (RFC 8259). @since 0.1.0 */
#define OPENROUTER_ERROR_INVALID_JSON (-9)
/** Valid JSON, but not the documented response. @since 0.1.0 */
#define OPENROUTER_ERROR_UNEXPECTED_RESPONSE (-10)
/** The service returned an error. @since 0.1.0 */
#define OPENROUTER_ERROR_API (-11)
/** The system's random source failed. @since 0.1.0 */
#define OPENROUTER_ERROR_RANDOM (-12)
/** A stream or a body ended early. @since 0.1.0 */
#define OPENROUTER_ERROR_UNEXPECTED_END (-13)
/** A JSON value has another type than the one requested. @since 0.1.0 */
#define OPENROUTER_ERROR_UNEXPECTED_TYPE (-14)
/** A node is no longer in its document. @since 0.1.0 */
#define OPENROUTER_ERROR_STALE_NODE (-15)

/**
 * The meaning of a status, in one line of English.
 *
 * @param status any number
 * @return constant text, never NULL; "unknown status" for any other number
 * @par Ownership
 * The text lives as long as the library is loaded.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_status_text(openrouter_status status);

/* -------------------------------------------------------------------------------------------------- Text and bytes */

/* How text is passed in, and how borrowed text and bytes are returned. */

/** As the size of a text: the text ends at its NUL. @since 0.1.0 */
#define OPENROUTER_NUL_TERMINATED SIZE_MAX
/** Short form of OPENROUTER_NUL_TERMINATED: a null-terminated string. @since 0.1.0 */
#define OPENROUTER_NTS OPENROUTER_NUL_TERMINATED

/** Borrowed text: UTF-8 without NUL inside; data is never NULL and data[size] is NUL. @since 0.1.0 */
typedef struct openrouter_string {
  /** The first byte. */
  const char *data;
  /** Size in bytes, without the terminating NUL. */
  size_t size;
} openrouter_string;

/** Borrowed bytes; data is never NULL. @since 0.1.0 */
typedef struct openrouter_bytes {
  /** The first byte. */
  const uint8_t *data;
  /** Size in bytes. */
  size_t size;
} openrouter_bytes;

/* --------------------------------------------------------------------------------------------------------- Choices */

/* Types of fields that have a fixed set of values. */

/** How a code challenge is derived from its verifier (RFC 7636 section 4.2). @since 0.1.0 */
typedef int32_t openrouter_code_challenge_method;

/** A method that this version knows only by its text; it can be read, but not set. @since 0.1.0 */
#define OPENROUTER_CODE_CHALLENGE_METHOD_OTHER 0
/** "S256": the SHA-256 of the verifier, in base64url. @since 0.1.0 */
#define OPENROUTER_CODE_CHALLENGE_METHOD_S256 1
/**
 * "plain": the verifier itself. Only for programs that cannot use S256; it protects less (RFC 7636 section 7.2).
 *
 * @since 0.1.0
 */
#define OPENROUTER_CODE_CHALLENGE_METHOD_PLAIN 2

/** The interval after which a credit limit is reset. @since 0.1.0 */
typedef int32_t openrouter_usage_limit_type;

/** A type that this version knows only by its text; it can be read, but not set. @since 0.1.0 */
#define OPENROUTER_USAGE_LIMIT_TYPE_OTHER 0
/** "daily" @since 0.1.0 */
#define OPENROUTER_USAGE_LIMIT_TYPE_DAILY 1
/** "weekly" @since 0.1.0 */
#define OPENROUTER_USAGE_LIMIT_TYPE_WEEKLY 2
/** "monthly" @since 0.1.0 */
#define OPENROUTER_USAGE_LIMIT_TYPE_MONTHLY 3

/** Which HTTP header carries the app's title. The service accepts both; a request carries only one. @since 0.1.0 */
typedef int32_t openrouter_title_header;

/** "X-Title", the older name and the default. @since 0.1.0 */
#define OPENROUTER_TITLE_HEADER_X_TITLE 1
/** "X-OpenRouter-Title"; the service asks apps on localhost to send this one. @since 0.1.0 */
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

/* ------------------------------------------------------------------------------------------------------- API error */

/**
 * An error response, whatever its form. All texts are zeroed before their memory is freed or reused, because the
 * service may repeat secrets in them.
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
 * Frees the handle and everything borrowed from it; secrets are zeroed first.
 *
 * @param error the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_api_error_free(openrouter_api_error *error);

/**
 * Empties the handle, as if it were new, and keeps its memory for the next response; secrets are zeroed.
 *
 * @param error the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_reset(openrouter_api_error *error);

/**
 * Reads a response with any HTTP status. Replaces the old content; on failure the old content stays. The documented
 * form is {"error":{"code":...,"message":...,"metadata":...}} with openrouter_metadata and user_id beside error; other
 * forms are read as far as possible: the HTTP status and the body are always kept. A leading byte order mark is
 * skipped. A member counts as absent if its type is not the documented one, if it occurs twice, or if it contains
 * invalid UTF-8, U+0000 or half of a surrogate pair.
 *
 * @param error the handle
 * @param http_status the HTTP status; any value is kept
 * @param content_type value of the header Content-Type, or empty; not checked, because errors are sent with any type;
 *     only openrouter_api_error_get_summary shows it, without its parameters
 * @param content_type_size in bytes, or OPENROUTER_NUL_TERMINATED
 * @param body the body, below 2 GiB; may be empty
 * @param body_size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The needed parts are copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_read(openrouter_api_error *error, int32_t http_status,
                                                           const char *content_type, size_t content_type_size,
                                                           const char *body, size_t body_size);

/**
 * Reads the HTTP status. Available after any response was read.
 *
 * @param error the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_http_status(const openrouter_api_error *error, int32_t *out);

/**
 * Reads error.code: usually the same as the HTTP status. Absent if it is not a whole number of at most 64 bits.
 *
 * @param error the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_code(const openrouter_api_error *error, int64_t *out);

/**
 * Reads the message: error.message if it is a text that is not blank. Otherwise the first text in the body, to five
 * levels: of an object, its first member in the order error_description, error, message, msg, detail, errors, issues,
 * title; of an array, its first element that has one. This covers the errors of OAuth, FastAPI, RFC 9457, GraphQL,
 * JSON:API, Cloudflare and zod. If the message itself is JSON, as zod writes it, the same rules apply inside it.
 *
 * @param error the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_message(const openrouter_api_error *error,
                                                                  openrouter_string *out);

/**
 * Reads one line to show: the message or, without a message, a description of the body: "empty body", "not JSON
 * (text/html, 1,234 bytes)", "JSON without a message (application/json, 12 bytes)". Available after any response was
 * read. HTML is never quoted, even if it is the message. A message is the service's own text: escape its control
 * characters, and check it for secrets that it may repeat.
 *
 * @param error the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_summary(const openrouter_api_error *error,
                                                                  openrouter_string *out);

/**
 * Reads error.metadata, the JSON object as it was received.
 *
 * @param error the handle
 * @param out receives the JSON text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_metadata(const openrouter_api_error *error,
                                                                   openrouter_string *out);

/**
 * Reads openrouter_metadata, the JSON object as it was received.
 *
 * @param error the handle
 * @param out receives the JSON text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
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
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_user_id(const openrouter_api_error *error,
                                                                  openrouter_string *out);

/**
 * Reads the whole body as it was received. Available after any response was read; the bytes are arbitrary and may
 * include NUL.
 *
 * @param error the handle
 * @param out receives the bytes
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The bytes are borrowed: they are valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_error_get_body(const openrouter_api_error *error,
                                                               openrouter_bytes *out);

/**
 * The field of the last failure, named as in its getter, or the parameter: "body".
 *
 * @param error the handle
 * @return text, never NULL; empty if nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_api_error_error_field(const openrouter_api_error *error);

/**
 * The last failure in one line of English: the field and what was expected; for JSON also the byte and the line.
 *
 * @param error the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_api_error_error_message(const openrouter_api_error *error);

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

#ifdef __cplusplus
}
#endif

/* Topics with separate headers. */
#include "chat.h"
#include "event_stream.h"
#include "json.h"

#include "request.h"

#include "response.h"

#include "chat_request.h"

#endif
