/*
 * api_error.h: Errors of the service. Part of openrouter.h, which includes it.
 *
 * Reads the body of a response that is an error, whatever its form, into one line to show and the members to act on. The
 * conventions are those of openrouter.h.
 */
/* Before the guard: the topics that openrouter.h includes come in its order, whichever header comes first. */
#include "openrouter.h"

#ifndef OPENROUTER_API_ERROR_H
#define OPENROUTER_API_ERROR_H

#ifdef __cplusplus
extern "C" {
#endif

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

#ifdef __cplusplus
}
#endif

#endif
