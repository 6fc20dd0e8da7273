/*
 * response.h: The response to any request: status, headers, body, and the body as a JSON document; when to send again.
 *
 * A part of openrouter.h, which includes it; what is said there holds here too.
 */
/* Before the guard: the topics that openrouter.h includes come in its order, whichever header comes first. */
#include "openrouter.h"

#ifndef OPENROUTER_RESPONSE_H
#define OPENROUTER_RESPONSE_H

#ifdef __cplusplus
extern "C" {
#endif

/* --------------------------------------------------------------------------------------------------------- Response */

/**
 * A response as an HTTP client received it. Headers come first, one by one, then the rest with openrouter_response_read:
 * its status says whether this is a success. All that was read stays readable, also of what is an error.
 *
 * @since 0.1.0
 */
typedef struct openrouter_response openrouter_response;

/**
 * Makes an empty response.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_response_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_response_new(openrouter_response **out);

/**
 * Frees the response and all memory that was borrowed from it; all of it is zeroed first.
 *
 * @param response the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_response_free(openrouter_response *response);

/**
 * Empties the response, as if it were new. Its memory is zeroed.
 *
 * @param response the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What was borrowed from the handle is no longer valid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_response_reset(openrouter_response *response);

/**
 * Adds a header.
 *
 * @param response the handle
 * @param name the header's name; ends with a NUL
 * @param value any bytes without a NUL
 * @param size their size, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns. Headers that were borrowed are no longer valid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_response_add_header(openrouter_response *response, const char *name,
                                                                const char *value, size_t size);

/**
 * Reads the response. A body that is JSON (by its type, or without one by its look) becomes a document; white space before
 * it is skipped. It is an error if the status is not 200 to 299, or if a success has a member "error" that is not null and
 * its operation has no such member in good responses.
 *
 * @param response the handle, whose document, body and status it replaces; headers stay
 * @param request the request that was answered, or NULL if its operation does not matter
 * @param http_status the HTTP status
 * @param content_type the value of the header Content-Type; "" if there was none
 * @param content_type_size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @param body the body as it came
 * @param body_size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE,
 *         OPENROUTER_ERROR_INVALID_JSON (a success says that it is JSON, and is not; the body is readable),
 *         OPENROUTER_ERROR_API (see openrouter_response_get_api_error)
 * @par Ownership
 * What is given is copied before the call returns. What was borrowed from the handle is no longer valid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_response_read(openrouter_response *response,
                                                          const openrouter_request *request, int32_t http_status,
                                                          const char *content_type, size_t content_type_size,
                                                          const char *body, size_t body_size);

/**
 * Reads the HTTP status.
 *
 * @param response the handle
 * @param out receives the status
 * @return OPENROUTER_OK, OPENROUTER_ABSENT (nothing was read), OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_response_get_http_status(const openrouter_response *response, int32_t *out);

/**
 * Reads a header.
 *
 * @param response the handle
 * @param name the header's name, in any case; ends with a NUL
 * @param out receives the value of the first header of this name
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_response_get_header(const openrouter_response *response, const char *name,
                                                                openrouter_string *out);

/**
 * Reads the body as it came.
 *
 * @param response the handle
 * @param out receives the bytes
 * @return OPENROUTER_OK, OPENROUTER_ABSENT (nothing was read), OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The bytes are borrowed: valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_response_get_body(const openrouter_response *response,
                                                              openrouter_bytes *out);

/**
 * Gives the body as a document.
 *
 * @param response the handle
 * @param out receives the document
 * @return OPENROUTER_OK, OPENROUTER_ABSENT (the body is no JSON), OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The document is borrowed: valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_response_get_json(const openrouter_response *response,
                                                              const openrouter_json **out);

/**
 * Gives the error of a response that is not a success. What its getters do not have is in the document:
 * "/error/metadata/provider_name", "/error/metadata/raw", "/error/availability/retryable".
 *
 * @param response the handle
 * @param out receives the error
 * @return OPENROUTER_OK, OPENROUTER_ABSENT (a success, or nothing was read), OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The error is borrowed: valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_response_get_api_error(const openrouter_response *response,
                                                                   const openrouter_api_error **out);

/**
 * The field of the last failure of a call on the handle, such as "body".
 *
 * @param response the handle
 * @return NUL-terminated text; empty if nothing failed, if the failure belongs to no field, and for NULL
 * @par Ownership
 * The text is borrowed: valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_response_error_field(const openrouter_response *response);

/**
 * Describes the last failure of a call on the handle, in one line of at most 255 bytes; nothing of the body.
 *
 * @param response the handle
 * @return NUL-terminated text; empty if nothing failed, and for NULL
 * @par Ownership
 * The text is borrowed: valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_response_error_message(const openrouter_response *response);

/* ------------------------------------------------------------------------------------------------- Pages and sending again */

/* Asking for the next page of a list, and when a request may be sent again. */

/**
 * Changes the request so that it asks for the page after the one in a response, as its operation does it: by offset or by
 * cursor. Links in the response are not followed.
 *
 * @param request the request that was answered; receives offset or cursor as a query parameter
 * @param response its response
 * @return OPENROUTER_OK, OPENROUTER_ABSENT (no page follows, or the operation has no pages), OPENROUTER_ERROR_NULL_POINTER,
 *         OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_set_next_page(openrouter_request *request,
                                                                  const openrouter_response *response);

/**
 * Reads how long the service asks to wait before the request is sent again: Retry-After, retry-after-ms, or with status 429
 * X-RateLimit-Reset.
 *
 * @param response the handle
 * @param now_unix_seconds the time now, which dates in the response are compared with if it has no Date
 * @param out receives milliseconds
 * @return OPENROUTER_OK, OPENROUTER_ABSENT (it asks for no wait), OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_response_get_retry_after_ms(const openrouter_response *response,
                                                                        int64_t now_unix_seconds, int64_t *out);

/** How far a request got. @since 0.1.0 */
typedef int32_t openrouter_delivery;

/** Nothing of it was sent: no name, no connection, no TLS. @since 0.1.0 */
#define OPENROUTER_DELIVERY_NOT_SENT 1
/** The connection broke before all of its body was handed over. @since 0.1.0 */
#define OPENROUTER_DELIVERY_PARTLY_SENT 2
/** All was sent, and nothing of a response came: it may have been carried out. @since 0.1.0 */
#define OPENROUTER_DELIVERY_SENT 3
/** A response came, whole or its beginning. @since 0.1.0 */
#define OPENROUTER_DELIVERY_ANSWERED 4

/**
 * Whether a request should be sent again, and after which time. Chat costs money: what may have been carried out is sent
 * again only if its operation is safe or idempotent. Call it only if nothing of a response was handed to the user, and end
 * when the time that it gives goes beyond your own limit (60 s after the first attempt is a good one).
 *
 * @param request the request
 * @param response what openrouter_response_read read, also of an error, or NULL if no whole response came
 * @param delivery how far the request got, one of OPENROUTER_DELIVERY_…
 * @param attempt which attempt this was, counted from 1
 * @param now_unix_seconds the time now, which dates in the response are compared with if it has no Date
 * @param milliseconds receives how long to wait: what the service asks for and up to 10 % more, or a back-off from 500 ms on
 *                     with jitter
 * @return OPENROUTER_OK, OPENROUTER_ABSENT (do not send again), OPENROUTER_ERROR_NULL_POINTER,
 *         OPENROUTER_ERROR_INVALID_VALUE (no such delivery, or no attempt), OPENROUTER_ERROR_RANDOM
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_get_retry(const openrouter_request *request,
                                                              const openrouter_response *response,
                                                              openrouter_delivery delivery, int32_t attempt,
                                                              int64_t now_unix_seconds, int64_t *milliseconds);

#ifdef __cplusplus
}
#endif

#endif
