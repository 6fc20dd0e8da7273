/*
 * json.h: JSON documents, which a program builds and reads by JSON Pointer (RFC 6901).
 *
 * Part of openrouter.h, which includes it. Its conventions apply here too, and in addition:
 *
 *  - Pointers are program constants, NUL-terminated: "/messages/0/content". ~1 stands for a slash in a name, ~0 for ~.
 *  - A text is passed as a pointer and a size, as everywhere.
 *  - Each function that takes a pointer has two forms: openrouter_json_get_text(json, pointer, out) starts at the root,
 *    openrouter_json_get_text_at(json, node, pointer, out) at a node.
 *  - The first failure of a setter is remembered: openrouter_json_check and openrouter_json_write return it until a
 *    setter succeeds at the same place, or until openrouter_json_clear_error or _reset. So a program can set all values
 *    first and check once, and never sends a document that lacks a refused value. The same place is the same pointer from
 *    the same node: "/stop/-" is one place, whichever element it adds, so check after each if one may be refused.
 */
/* Before the guard: the topics that openrouter.h includes come in its order, whichever header comes first. */
#include "openrouter.h"

#ifndef OPENROUTER_JSON_H
#define OPENROUTER_JSON_H

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------------------------------------------------- JSON */

/**
 * A JSON document: built by setters, or filled by openrouter_json_read. A new one is empty. Any JSON value can be its
 * root; the first setter makes an object, or an array if its pointer begins with "/-".
 *
 *     openrouter_json *json = NULL;
 *     openrouter_json_new(&json);
 *     openrouter_json_set_text(json, "/model", "openai/gpt-5-mini", OPENROUTER_NTS);
 *     openrouter_json_set_number(json, "/temperature", 0.2);
 *     openrouter_json_set_text(json, "/messages/-/role", "user", OPENROUTER_NTS);
 *     openrouter_json_set_text(json, "/messages/0/content", "Why is the sky blue?", OPENROUTER_NTS);
 *     status = openrouter_json_write(json, buffer, sizeof buffer, &size);
 *
 * @since 0.1.0
 */
typedef struct openrouter_json openrouter_json;

/**
 * A value in a document: an element, a member or the root. It stays valid while other values are set, until it is
 * removed. After that, and after openrouter_json_reset and openrouter_json_read, it is stale: functions return
 * OPENROUTER_ERROR_STALE_NODE.
 *
 * @since 0.1.0
 */
typedef uint64_t openrouter_json_node;

/** The root of every document, also of an empty one. Never stale. @since 0.1.0 */
#define OPENROUTER_JSON_ROOT 0

/** The type of a JSON value. Later versions can add types: ignore those that you do not know. @since 0.1.0 */
typedef int32_t openrouter_json_type;

/** null. @since 0.1.0 */
#define OPENROUTER_JSON_TYPE_NULL 1

/** true or false. @since 0.1.0 */
#define OPENROUTER_JSON_TYPE_BOOLEAN 2

/** A number. @since 0.1.0 */
#define OPENROUTER_JSON_TYPE_NUMBER 3

/** A string. @since 0.1.0 */
#define OPENROUTER_JSON_TYPE_TEXT 4

/** An array. @since 0.1.0 */
#define OPENROUTER_JSON_TYPE_ARRAY 5

/** An object. @since 0.1.0 */
#define OPENROUTER_JSON_TYPE_OBJECT 6

/**
 * Makes an empty document.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_json_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_new(openrouter_json **out);

/**
 * Frees the document and everything borrowed from it. Does nothing if the document belongs to another handle.
 *
 * @param json the document, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_json_free(openrouter_json *json);

/**
 * Empties the document, clears its failures, and keeps its memory for what follows. Limits and secrecy stay.
 *
 * @param json the document
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the document becomes invalid, and all nodes become stale.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_reset(openrouter_json *json);

/**
 * From now on, zeroes the document's memory before it is freed, moved or used again. Documents of requests and
 * responses are always zeroed. Cannot be undone.
 *
 * @param json the document
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_secret(openrouter_json *json);

/**
 * Limits the JSON texts that openrouter_json_read and openrouter_json_set_json accept. Without a limit, 2 GiB are
 * possible.
 *
 * @param json the document
 * @param text_limit bytes; SIZE_MAX for no limit
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_text_limit(openrouter_json *json, size_t text_limit);

/**
 * Limits the memory that the document allocates for its values. A call that would need more returns
 * OPENROUTER_ERROR_TOO_LARGE and changes nothing. Memory that is already allocated stays.
 *
 * @param json the document
 * @param memory_limit bytes; SIZE_MAX for no limit
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_memory_limit(openrouter_json *json, size_t memory_limit);

/* ------------------------------------------------------------------------------------------------------- JSON texts */

/* Reading and writing whole documents. */

/**
 * Replaces the content by a JSON text: RFC 8259 exactly, nested at most 128 levels deep. Numbers keep their digits. Of
 * members with the same name, all are kept, and the last one counts. Clears the failures of earlier calls.
 *
 * If it fails, the content stays as it was. To use the memory of the old content again, call openrouter_json_reset
 * first.
 *
 *     openrouter_json_read(json, bytes, size);
 *     openrouter_json_get_text(json, "/choices/0/message/content", &content);
 *
 * @param json the document
 * @param json_text the JSON text; it may be borrowed from the document itself
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INVALID_JSON
 * @par Ownership
 * The text is copied before the call returns. On success, everything borrowed from the document becomes invalid, and
 * all nodes become stale.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_read(openrouter_json *json, const char *json_text, size_t size);

/**
 * Writes the document as compact JSON, in the order in which members were set or read. If a setter failed and was not
 * repeated with success, returns the status of that failure; openrouter_json_check gives the details.
 *
 * @param json the document
 * @param buffer receives the JSON, without a NUL; may be NULL if capacity is 0, to ask for the size
 * @param capacity size of the buffer in bytes
 * @param size receives the size of the JSON text
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_BUFFER_TOO_SMALL, OPENROUTER_ERROR_INVALID_JSON,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The text is copied to the buffer, without a NUL.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_write(const openrouter_json *json, char *buffer, size_t capacity,
                                                       size_t *size);

/**
 * Checks whether openrouter_json_write would succeed: returns the first failure since the document was made or reset
 * that was not repaired, and makes it the one that openrouter_json_error_message describes. OPENROUTER_ERROR_INCOMPLETE
 * if the document is empty.
 *
 *     openrouter_json_set_number(json, "/temperature", 0.2);
 *     openrouter_json_set_text(json, "/user", user, user_size);
 *     if (openrouter_json_check(json) != OPENROUTER_OK)
 *       fprintf(stderr, "%s\n", openrouter_json_error_message(json));
 *
 * @param json the document
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_STALE_NODE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_check(openrouter_json *json);

/**
 * The JSON Pointer of the last failure, truncated to 127 bytes; relative to the node, if the function takes one. After
 * openrouter_json_read it is json_text.
 *
 * @param json the document
 * @return NUL-terminated text, never NULL; empty if nothing failed, or the failure was at the root
 * @par Ownership
 * The text is borrowed: it is valid until the next failure, openrouter_json_check, _clear_error, _read or _reset.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_json_error_field(const openrouter_json *json);

/**
 * The last failure in one line: the pointer, what was expected, what was given. Texts of the document are never shown.
 *
 * @param json the document
 * @return NUL-terminated text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next failure, openrouter_json_check, _clear_error, _read or _reset.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_json_error_message(const openrouter_json *json);

/**
 * Clears all failures, so that the document can be written without the refused values.
 *
 * @param json the document
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_clear_error(openrouter_json *json);

/* ----------------------------------------------------------------------------------------------------- JSON setters */

/* Setting values by JSON Pointer, from the root or from a node. */

/**
 * Sets a text. Missing parents are made: an array for "-", which appends an element at each use, an object for a name.
 * A number can mean either, so its array or object must already exist. An existing value is replaced, whatever its
 * type. Nothing can be set below a text, a number, a boolean or null.
 *
 *     openrouter_json_set_text(json, "/provider/sort", "price", OPENROUTER_NTS);
 *     openrouter_json_set_text(json, "/stop/-", "###", OPENROUTER_NTS);
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param text UTF-8 without NUL; it may be borrowed from the document itself
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * The text is copied before the call returns. Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_text(openrouter_json *json, const char *pointer, const char *text,
                                                          size_t size);

/**
 * The same as openrouter_json_set_text, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param text UTF-8 without NUL; it may be borrowed from the document itself
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The text is copied before the call returns. Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_text_at(openrouter_json *json, openrouter_json_node node,
                                                             const char *pointer, const char *text, size_t size);

/**
 * Sets bytes as a text in base64 (RFC 4648 section 4, with padding).
 *
 *     openrouter_json_set_bytes(json, "/input_audio/data", wav, wav_size);
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param bytes any bytes
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * The bytes are copied before the call returns. Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_bytes(openrouter_json *json, const char *pointer,
                                                           const char *bytes, size_t size);

/**
 * The same as openrouter_json_set_bytes, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param bytes any bytes
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The bytes are copied before the call returns. Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_bytes_at(openrouter_json *json, openrouter_json_node node,
                                                              const char *pointer, const char *bytes, size_t size);

/**
 * Sets a number, which must be finite. It is written as ECMAScript prints it: 100, 0.1, 1e+21.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param number any finite number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_number(openrouter_json *json, const char *pointer, double number);

/**
 * The same as openrouter_json_set_number, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param number any finite number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_number_at(openrouter_json *json, openrouter_json_node node,
                                                               const char *pointer, double number);

/**
 * Sets an integer, which is written with all its digits.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param integer any integer
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_integer(openrouter_json *json, const char *pointer,
                                                             int64_t integer);

/**
 * The same as openrouter_json_set_integer, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param integer any integer
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_integer_at(openrouter_json *json, openrouter_json_node node,
                                                                const char *pointer, int64_t integer);

/**
 * Sets true or false.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param boolean 0 for false, anything else for true
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_boolean(openrouter_json *json, const char *pointer,
                                                             int32_t boolean);

/**
 * The same as openrouter_json_set_boolean, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param boolean 0 for false, anything else for true
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_boolean_at(openrouter_json *json, openrouter_json_node node,
                                                                const char *pointer, int32_t boolean);

/**
 * Sets null.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_null(openrouter_json *json, const char *pointer);

/**
 * The same as openrouter_json_set_null, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_null_at(openrouter_json *json, openrouter_json_node node,
                                                             const char *pointer);

/**
 * Sets any value, given as a JSON text. Numbers keep their digits.
 *
 *     openrouter_json_set_json(json, "/plugins", "[{\"id\":\"web\"}]", OPENROUTER_NTS);
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param json_text one JSON value (RFC 8259); it may be borrowed from the document itself
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_INVALID_JSON
 * @par Ownership
 * The text is copied before the call returns. Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_json(openrouter_json *json, const char *pointer,
                                                          const char *json_text, size_t size);

/**
 * The same as openrouter_json_set_json, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param json_text one JSON value (RFC 8259); it may be borrowed from the document itself
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The text is copied before the call returns. Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_set_json_at(openrouter_json *json, openrouter_json_node node,
                                                             const char *pointer, const char *json_text, size_t size);

/**
 * Removes a value; a member is removed together with its name. If several members have that name, all are removed. Does
 * nothing if there is no such value.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_unset(openrouter_json *json, const char *pointer);

/**
 * The same as openrouter_json_unset, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_unset_at(openrouter_json *json, openrouter_json_node node,
                                                          const char *pointer);

/**
 * Adds an element at the end of an array, which is made if it is missing. The element is null until something is set at
 * it or below it, by the functions that begin at a node.
 *
 *     openrouter_json_append(json, "/messages", &message);
 *     openrouter_json_set_text_at(json, message, "/role", "user", OPENROUTER_NTS);
 *     openrouter_json_set_text_at(json, message, "/content", question, question_size);
 *
 * @param json the document
 * @param pointer JSON Pointer to the array; "" is the whole document
 * @param element receives the new element
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_append(openrouter_json *json, const char *pointer,
                                                        openrouter_json_node *element);

/**
 * The same as openrouter_json_append, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the array, relative to the node; "" is the node itself
 * @param element receives the new element
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * Everything borrowed from the document becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_append_at(openrouter_json *json, openrouter_json_node node,
                                                           const char *pointer, openrouter_json_node *element);

/* ----------------------------------------------------------------------------------------------------- JSON getters */

/* Reading values by JSON Pointer, from the root or from a node. A value of another type is a status, never a guess. */

/**
 * Reads a text. OPENROUTER_ERROR_INVALID_VALUE if it has U+0000 (or if the pointer is malformed),
 * OPENROUTER_ERROR_INVALID_UTF8 if it has half of a surrogate pair; openrouter_json_get_json reads such texts too.
 *
 *     status = openrouter_json_get_text(json, "/choices/0/finish_reason", &reason);
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_UNEXPECTED_TYPE
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the document.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_text(const openrouter_json *json, const char *pointer,
                                                          openrouter_string *out);

/**
 * The same as openrouter_json_get_text, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_UNEXPECTED_TYPE,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the document.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_text_at(const openrouter_json *json, openrouter_json_node node,
                                                             const char *pointer, openrouter_string *out);

/**
 * Reads a number as the nearest double. OPENROUTER_ERROR_TOO_LARGE if it is beyond the largest one.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_UNEXPECTED_TYPE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_number(const openrouter_json *json, const char *pointer,
                                                            double *out);

/**
 * The same as openrouter_json_get_number, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_UNEXPECTED_TYPE,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_number_at(const openrouter_json *json, openrouter_json_node node,
                                                               const char *pointer, double *out);

/**
 * Reads a whole number, also if it is written as 12.0 or 1e3. OPENROUTER_ERROR_INVALID_VALUE if it has a fraction or
 * does not fit in 64 bits (or if the pointer is malformed).
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param out receives the integer
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_UNEXPECTED_TYPE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_integer(const openrouter_json *json, const char *pointer,
                                                             int64_t *out);

/**
 * The same as openrouter_json_get_integer, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param out receives the integer
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_UNEXPECTED_TYPE, OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_integer_at(const openrouter_json *json, openrouter_json_node node,
                                                                const char *pointer, int64_t *out);

/**
 * Reads true or false.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param out receives 1 or 0
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_UNEXPECTED_TYPE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_boolean(const openrouter_json *json, const char *pointer,
                                                             int32_t *out);

/**
 * The same as openrouter_json_get_boolean, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param out receives 1 or 0
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_UNEXPECTED_TYPE, OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_boolean_at(const openrouter_json *json, openrouter_json_node node,
                                                                const char *pointer, int32_t *out);

/**
 * Reads any value as compact JSON.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param buffer receives the JSON, without a NUL; may be NULL if capacity is 0, to ask for the size
 * @param capacity size of the buffer in bytes
 * @param size receives the size of the JSON text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_BUFFER_TOO_SMALL
 * @par Ownership
 * The text is copied to the buffer, without a NUL.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_json(const openrouter_json *json, const char *pointer,
                                                          char *buffer, size_t capacity, size_t *size);

/**
 * The same as openrouter_json_get_json, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param buffer receives the JSON, without a NUL; may be NULL if capacity is 0, to ask for the size
 * @param capacity size of the buffer in bytes
 * @param size receives the size of the JSON text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_BUFFER_TOO_SMALL, OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The text is copied to the buffer, without a NUL.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_json_at(const openrouter_json *json, openrouter_json_node node,
                                                             const char *pointer, char *buffer, size_t capacity,
                                                             size_t *size);

/**
 * Reads the type of a value, also of null.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param out receives the type
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_type(const openrouter_json *json, const char *pointer,
                                                          openrouter_json_type *out);

/**
 * The same as openrouter_json_get_type, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param out receives the type
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_type_at(const openrouter_json *json, openrouter_json_node node,
                                                             const char *pointer, openrouter_json_type *out);

/**
 * Reads the number of elements of an array, or of members of an object.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_UNEXPECTED_TYPE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_count(const openrouter_json *json, const char *pointer,
                                                           size_t *out);

/**
 * The same as openrouter_json_get_count, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_UNEXPECTED_TYPE, OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_count_at(const openrouter_json *json, openrouter_json_node node,
                                                              const char *pointer, size_t *out);

/**
 * Finds a value, for functions that start at a node.
 *
 * @param json the document
 * @param pointer JSON Pointer to the value; "" is the whole document
 * @param out receives the node
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_node(const openrouter_json *json, const char *pointer,
                                                          openrouter_json_node *out);

/**
 * The same as openrouter_json_get_node, starting at a node.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param pointer JSON Pointer to the value, relative to the node; "" is the node itself
 * @param out receives the node
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The pointer is only read during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_get_node_at(const openrouter_json *json, openrouter_json_node node,
                                                             const char *pointer, openrouter_json_node *out);

/* ------------------------------------------------------------------------------------------------------- JSON walks */

/* Iterating over elements and members; each step takes constant time. */

/**
 * Finds the first element of an array, or the first member of an object. Absent if it is empty.
 *
 *     openrouter_json_get_node(json, "/data", &node);
 *     for (status = openrouter_json_first_child(json, node, &node); status == OPENROUTER_OK;
 *          status = openrouter_json_next_sibling(json, node, &node))
 *       openrouter_json_get_text_at(json, node, "/id", &id);
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param out receives the node
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_UNEXPECTED_TYPE, OPENROUTER_ERROR_STALE_NODE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_first_child(const openrouter_json *json, openrouter_json_node node,
                                                             openrouter_json_node *out);

/**
 * Finds the element or member that follows. Absent after the last one.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param out receives the node; may be the variable that holds the current one
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_STALE_NODE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_next_sibling(const openrouter_json *json, openrouter_json_node node,
                                                              openrouter_json_node *out);

/**
 * Reads the name of a member. Absent for an element and for the root. OPENROUTER_ERROR_INVALID_VALUE if it has U+0000,
 * OPENROUTER_ERROR_INVALID_UTF8 if it has half of a surrogate pair.
 *
 * @param json the document
 * @param node a node of the document, or OPENROUTER_JSON_ROOT
 * @param out receives the name
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_STALE_NODE
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the document.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_json_name(const openrouter_json *json, openrouter_json_node node,
                                                      openrouter_string *out);

/* ---------------------------------------------------------------------------------------------------------- Numbers */

/**
 * Reads a number that is given as text, as OpenRouter gives prices ("0.00000015"), the same in every locale.
 *
 *     openrouter_json_get_text(json, "/data/0/pricing/prompt", &price);
 *     status = openrouter_number_read(price.data, price.size, &dollars);
 *
 * @param number_text a number as JSON writes it, without white space
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @param out receives the nearest double
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is only read.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_number_read(const char *number_text, size_t size, double *out);

#ifdef __cplusplus
}
#endif

#endif
