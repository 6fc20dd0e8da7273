/*
 * openrouter.h: OpenRouter's API for C and C++: sign your users in, and talk to models.
 *
 * Builds requests and parses responses without doing any I/O: use it with your own HTTP client, or with client.h.
 * Documentation of the service: https://openrouter.ai/docs
 *
 * This header has what all others share, and includes them:
 *
 *  - create_auth_code.h, exchange.h: the two requests of the sign-in and their responses
 *  - oauth.h: PKCE, the URL that the browser opens, the callback, API keys
 *  - http.h, api_error.h: settings, requests as HTTP, errors of the service
 *  - json.h: JSON documents
 *  - request.h, response.h: any operation of the API
 *  - event_stream.h, chat.h, chat_request.h: streamed responses, and chat
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
 *    failure or reset; openrouter_error_text has a text for every failure. No message shows an API key, an authorization
 *    code, a code verifier or challenge, or more of a URL than scheme, host and port.
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

/**
 * What went wrong, in one line of English for people. It is never empty: without a message of the handle, it is the
 * meaning of the status.
 *
 * @param status what the call returned
 * @param message `_error_message` of the handle on which the call was made, read after the call, or NULL
 * @return message, if status is an error and message is not empty; otherwise openrouter_status_text(status)
 * @par Ownership
 * As message, or constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_error_text(openrouter_status status, const char *message);

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

#ifdef __cplusplus
}
#endif

/* Topics with separate headers, each after those that it needs. */
/* clang-format off */
#include "create_auth_code.h"
#include "exchange.h"
#include "oauth.h"
#include "http.h"
#include "api_error.h"
#include "json.h"
#include "request.h"
#include "response.h"
#include "event_stream.h"
#include "chat.h"
#include "chat_request.h"
/* clang-format on */

#endif
