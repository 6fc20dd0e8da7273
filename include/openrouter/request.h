/*
 * request.h: A request for any operation of the API, checked against OpenRouter's description while it is built.
 *
 * A part of openrouter.h, which includes it; what is said there holds here too. Besides:
 *
 *  - Methods, paths, operationIds and names are program constants and end with a NUL. Values have a pointer and a size.
 *  - The first failure of a setter sticks, also of one of the body's: openrouter_request_check and
 *    openrouter_http_request_fill_request return it until something succeeds at its place, or until
 *    openrouter_request_clear_error or _reset. So a program can set everything first and look once.
 *  - What the library's description does not know is never in the way: operations that it does not know are not checked,
 *    openrouter_json_set_json sets members and values that are newer than it, and a query can be written into the path.
 */
/* Before the guard: the topics that openrouter.h includes come in its order, whichever header comes first. */
#include "openrouter.h"

#ifndef OPENROUTER_REQUEST_H
#define OPENROUTER_REQUEST_H

#ifdef __cplusplus
extern "C" {
#endif

/* ---------------------------------------------------------------------------------------------------------- Request */

/**
 * A request for one operation: method and path as OpenRouter's documentation shows them, parameters, headers, and a body.
 *
 * @since 0.1.0
 */
typedef struct openrouter_request openrouter_request;

/**
 * Makes an empty request.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_request_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_new(openrouter_request **out);

/**
 * Frees the request, its body and all memory that was borrowed from them; all of it is zeroed first.
 *
 * @param request the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_request_free(openrouter_request *request);

/**
 * Empties the request and its body, as if they were new. Memory is zeroed and kept; the body stays the same handle, and
 * keeps its limits.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What was borrowed from the handle is no longer valid, and all nodes of the body are stale.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_reset(openrouter_request *request);

/**
 * Chooses the operation. From now on the body's setters and openrouter_request_check judge by its description; operations
 * that the library does not know are not checked. Set it first: what is set before is checked by openrouter_request_check
 * only.
 *
 * @param request the handle
 * @param method in capital letters: "GET", "POST", "PUT", "PATCH", "DELETE" or another one
 * @param path begins with a slash, as documented: "/chat/completions", "/keys/{hash}" or with the parameters filled in; a
 *             query may follow, which is not checked; at most 2048 bytes
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_set_operation(openrouter_request *request, const char *method,
                                                                  const char *path);

/**
 * Chooses the operation by its operationId, which OpenRouter's description has.
 *
 * @param request the handle
 * @param operation_id such as "getCurrentKey"
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_set_operation_id(openrouter_request *request,
                                                                     const char *operation_id);

/**
 * Reads the operation, without the values of its parameters: text for a log.
 *
 * @param request the handle
 * @param method receives the method
 * @param path receives the path as documented, with the names of its parameters: "/keys/{hash}"; of an operation that the
 *             library does not know, the path as it was set. It has no query
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no operation was set, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Borrowed: valid until the next call that changes the request.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_get_operation(const openrouter_request *request,
                                                                  openrouter_string *method, openrouter_string *path);

/**
 * Fills in a parameter of the path, such as hash in "/keys/{hash}". What must be escaped in a URL is escaped.
 *
 * @param request the handle
 * @param name the parameter's name, without braces
 * @param value one segment: not empty, not "." or ".."
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_set_path_parameter(openrouter_request *request, const char *name,
                                                                       const char *value, size_t size);

/**
 * Sets a query parameter, in place of all of its name, also of those in the path. What must be escaped in a URL is
 * escaped.
 *
 * @param request the handle
 * @param name the parameter's name
 * @param value the value as text: numbers in decimal digits, "true" or "false"
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_set_query(openrouter_request *request, const char *name,
                                                              const char *value, size_t size);

/**
 * Adds a query parameter, beside those of its name, also of those in the path: for parameters that take several values.
 *
 * @param request the handle
 * @param name the parameter's name
 * @param value the value as text
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_query(openrouter_request *request, const char *name,
                                                              const char *value, size_t size);

/**
 * Sets a header, in place of one of its name, also of one that the settings have. Those that the library or the HTTP client
 * set are refused: Authorization (see openrouter_request_set_api_key), Host, Content-…, Transfer-Encoding, Connection,
 * Cookie and the like.
 *
 * @param request the handle
 * @param name the header's name, in any case
 * @param value UTF-8 without control characters, not empty, no outer spaces, at most 4096 bytes
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_set_header(openrouter_request *request, const char *name,
                                                               const char *value, size_t size);

/**
 * Sets an API key for this request, in place of the settings' one: many operations want a management key.
 *
 * @param request the handle
 * @param api_key visible ASCII, without "Bearer " before it, at most 4096 bytes; a secret, which is zeroed
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_set_api_key(openrouter_request *request, const char *api_key,
                                                                size_t size);

/* ------------------------------------------------------------------------------------------------------------- Body */

/* The body of a request: JSON, a form, parts with files, or bytes. */

/**
 * Gives the body as a JSON document, which the functions of json.h fill. Its setters judge by the description: unknown
 * names, wrong types, values out of range and misspelt values of known lists are refused, with advice. Only
 * openrouter_json_set_json and openrouter_json_read take everything; what the former sets is never judged.
 *
 * @param request the handle
 * @param body receives the document
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The document belongs to the request: the same one each time, until the request is freed. openrouter_json_free does
 * nothing with it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_get_body(openrouter_request *request, openrouter_json **body);

/**
 * Sets the body as bytes, in place of a document. They are not checked.
 *
 * @param request the handle
 * @param content_type the value of the header Content-Type; ends with a NUL
 * @param bytes the body
 * @param size its size in bytes; OPENROUTER_NUL_TERMINATED is not possible
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_set_body(openrouter_request *request, const char *content_type,
                                                             const uint8_t *bytes, size_t size);

/**
 * Sets a field of a form, in place of one of its name: for operations that take application/x-www-form-urlencoded.
 * Refused if the operation is known to take none.
 *
 * @param request the handle
 * @param name the field's name; ends with a NUL
 * @param value UTF-8
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_set_form_field(openrouter_request *request, const char *name,
                                                                   const char *value, size_t size);

/**
 * Adds a part of a multipart body (RFC 7578), as bytes: for operations that take multipart/form-data. Refused if the
 * operation is known to take none. Plain fields have neither a file name nor a content type.
 *
 * @param request the handle
 * @param name the part's name; ends with a NUL
 * @param filename the name that the service sees, or NULL
 * @param content_type the part's content type, or NULL
 * @param bytes the part's content
 * @param size its size in bytes; OPENROUTER_NUL_TERMINATED is not possible
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_part(openrouter_request *request, const char *name,
                                                             const char *filename, const char *content_type,
                                                             const uint8_t *bytes, size_t size);

/**
 * Adds a file as a part of a multipart body. Only its path is kept. The program that sends the request opens the
 * file (see openrouter_http_request_get_body_piece), so that it is never in memory as a whole.
 *
 * @param request the handle
 * @param name the part's name; ends with a NUL
 * @param path the file's path; ends with a NUL
 * @param filename the name that the service sees, or NULL for the path's last segment
 * @param content_type the part's content type, or NULL
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_part_file(openrouter_request *request, const char *name,
                                                                  const char *path, const char *filename,
                                                                  const char *content_type);

/* --------------------------------------------------------------------------------------------------- Checking and sending */

/* Checking a whole request, filling an HTTP request from it, and reading the body of that in pieces. */

/**
 * Checks the whole request: the first failure of a setter if there was one; otherwise what is missing (operation, path
 * parameters, required query parameters and members), and what the description says of the body as a whole.
 *
 * @param request the handle; receives field and message
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE,
 *         OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_STALE_NODE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_check(openrouter_request *request);

/**
 * Fills an HTTP request with a request for any operation, as far as openrouter_request_check finds nothing wrong. Its
 * header Accept is text/event-stream if the body asks for a stream, and application/json otherwise;
 * openrouter_request_set_header sets another one.
 *
 * @param http_request the HTTP request, whose content it replaces; keeps what it had on failure
 * @param settings base URL, API key and attribution
 * @param request the request; receives field and message of what is wrong with it
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE,
 *         OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_STALE_NODE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_fill_request(openrouter_http_request *http_request,
                                                                      const openrouter_settings *settings,
                                                                      openrouter_request *request);

/**
 * Like openrouter_http_request_fill_request, and asks for the response as a stream, where the operation offers one: what is
 * filled has "stream": true, unless the body has a member "stream". The request itself stays as it is.
 *
 * @param http_request the HTTP request, whose content it replaces; keeps what it had on failure
 * @param settings base URL, API key and attribution
 * @param request the request; receives field and message of what is wrong with it
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE,
 *         OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_STALE_NODE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_fill_streaming_request(openrouter_http_request *http_request,
                                                                                const openrouter_settings *settings,
                                                                                openrouter_request *request);

/**
 * Gives one piece of the body after the other: bytes, and the path of the file whose content follows them. A body without
 * files is one piece. The size of all bytes and files is what Content-Length has to be.
 *
 * @param http_request the handle
 * @param index counted from 0
 * @param bytes receives the bytes, which may be none
 * @param path receives the file's path; empty after the last file
 * @return OPENROUTER_OK, OPENROUTER_ABSENT (no such piece), OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Borrowed: valid until the HTTP request is filled again, reset or freed.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_http_request_get_body_piece(const openrouter_http_request *http_request,
                                                                        size_t index, openrouter_bytes *bytes,
                                                                        openrouter_string *path);

/**
 * The field of the last failure of the request or of its body: a JSON Pointer for the body, the name of a parameter or
 * header, or "operation", "api_key", "body".
 *
 * @param request the handle
 * @return NUL-terminated text; empty if nothing failed, if the failure belongs to no field, and for NULL
 * @par Ownership
 * Borrowed: valid until the next call that changes or checks the request or its body.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_request_error_field(const openrouter_request *request);

/**
 * Describes the last failure of the request or of its body, in one line of at most 255 bytes; no text that could be secret.
 *
 * @param request the handle
 * @return NUL-terminated text; empty if nothing failed, and for NULL
 * @par Ownership
 * Borrowed: valid until the next call that changes or checks the request or its body.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_request_error_message(const openrouter_request *request);

/**
 * Forgets all failures of the request and of its body. What was refused stays unset.
 *
 * @param request the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_clear_error(openrouter_request *request);

/* ------------------------------------------------------------------------------------------------------ Description */

/* What the library knows of OpenRouter's operations. */

/**
 * The day of the newest source of what the library knows of OpenRouter's API: "2026-11-29".
 *
 * @return constant text, never NULL
 * @par Ownership
 * The text lives as long as the library is loaded.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_description_version(void);

/**
 * Reads the operations that the library knows into a document: an array of objects, sorted by path and method. Members may
 * be added in later versions; each object has:
 *
 *  - method, path, operationId: texts
 *  - parameters: an array of objects with name, in ("path", "query", "header") and required
 *  - bodyTypes: an array of content types; bodyRequired: whether there must be a body
 *  - streams: whether the member stream of its body asks for an event stream
 *  - pages: "none", "offset", "cursor": how openrouter_request_set_next_page asks for the next page
 *  - repeats: "safe", "idempotent", "once": what sending it twice does
 *  - atRoot: whether the path begins at the server's root, not under the base URL
 *  - managementKey: whether it needs a management key
 *  - deprecated
 *  - described: whether parameters and body are checked
 *
 * @param json receives the array, in place of all that it has
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * All nodes of the document are stale, and what was borrowed from it is no longer valid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_read_operations(openrouter_json *json);

#ifdef __cplusplus
}
#endif

#endif
