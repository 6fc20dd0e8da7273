/*
 * chat_request.h: Building the body of a chat request. Part of openrouter.h, which includes it.
 *
 * A chat request is an openrouter_request of POST /chat/completions, or of another operation that takes the same messages.
 * These functions add to its body what takes several members; all others are set with the functions of json.h, in any order.
 *
 *  - Each function adds all of what it says, or nothing: after a failure the body is as it was.
 *  - What was not added stays a failure: openrouter_request_check returns it until openrouter_request_clear_error. The next
 *    message that is added is another one, and does not make it good. So no conversation is sent with a gap.
 *  - Adding costs what the added costs, however long the conversation is: keep one request, and add turn after turn.
 *  - Where the operation is known to take no messages of chat, each of them is OPENROUTER_ERROR_INCONSISTENT.
 */
/* Before the guard: the topics that openrouter.h includes come in its order, whichever header comes first. */
#include "openrouter.h"

#ifndef OPENROUTER_CHAT_REQUEST_H
#define OPENROUTER_CHAT_REQUEST_H

#include "chat.h"
#include "request.h"

#ifdef __cplusplus
extern "C" {
#endif

/* --------------------------------------------------------------------------------------------------------- Messages */

/* Adding messages to a chat request. */

/**
 * Adds a message with a text. To a message that is to have images or files, add them with the functions below.
 *
 * @param request the handle; receives field and message
 * @param role "system", "developer", "user", "assistant" or another one; ends with a NUL
 * @param text UTF-8 without U+0000; may be empty
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_message(openrouter_request *request, const char *role,
                                                                const char *text, size_t size);

/**
 * Adds what a choice of a response said, in the form in which the service wants it back: its text, its tool calls, and its
 * blocks of reasoning, merged and in order, with their signatures. Where no blocks came, its reasoning as text; where no
 * text came, its refusal. Nothing else: images and annotations are not sent back.
 *
 * @param request the handle; receives field and message
 * @param result the result of a chat stream
 * @param choice the index of the choice
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *         OPENROUTER_ERROR_INVALID_VALUE no such choice, OPENROUTER_ERROR_TOO_LARGE,
 *         OPENROUTER_ERROR_INCOMPLETE a tool call is truncated, or neither a text nor a refusal nor a tool call came,
 *         OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_chat_result(openrouter_request *request,
                                                                    const openrouter_chat_result *result,
                                                                    int32_t choice);

/**
 * Adds the result of a tool call. There is one for each call of the assistant's last message, which is added before them.
 *
 * @param request the handle; receives field and message
 * @param tool_call_id the id of the call, as openrouter_chat_result_get_tool_call_id gives it; ends with a NUL
 * @param text UTF-8 without U+0000; may be empty
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_tool_result(openrouter_request *request,
                                                                    const char *tool_call_id, const char *text,
                                                                    size_t size);

/* ------------------------------------------------------------------------------------ Content of the last message */

/* Adding texts, images, audio and files to the last message. */

/**
 * Adds a text to the content of the last message. A text that the message had becomes the first part of the content, as for
 * all functions of this group; an empty one is dropped.
 *
 * @param request the handle; receives field and message
 * @param text UTF-8 without U+0000; may be empty
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_content_text(openrouter_request *request, const char *text,
                                                                     size_t size);

/**
 * Adds an image to the content of the last message.
 *
 * @param request the handle; receives field and message
 * @param media_type "image/png" or the like, without parameters; ends with a NUL
 * @param bytes the content of the file; sent in base64, which is a third longer
 * @param size its size in bytes; OPENROUTER_NUL_TERMINATED is not possible
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_content_image(openrouter_request *request,
                                                                      const char *media_type, const uint8_t *bytes,
                                                                      size_t size);

/**
 * Adds an image to the content of the last message, by its URL.
 *
 * @param request the handle; receives field and message
 * @param url where the service finds it, or a data URL
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_content_image_url(openrouter_request *request, const char *url,
                                                                          size_t size);

/**
 * Adds audio to the content of the last message.
 *
 * @param request the handle; receives field and message
 * @param format "wav", "mp3" or another one that the model takes; ends with a NUL
 * @param bytes the content of the file; sent in base64, which is a third longer
 * @param size its size in bytes; OPENROUTER_NUL_TERMINATED is not possible
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_content_audio(openrouter_request *request, const char *format,
                                                                      const uint8_t *bytes, size_t size);

/**
 * Adds a file, such as a PDF, to the content of the last message.
 *
 * @param request the handle; receives field and message
 * @param filename the name that the model sees; ends with a NUL
 * @param media_type "application/pdf" or the like, without parameters; ends with a NUL
 * @param bytes the content of the file; sent in base64, which is a third longer
 * @param size its size in bytes; OPENROUTER_NUL_TERMINATED is not possible
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_content_file(openrouter_request *request, const char *filename,
                                                                     const char *media_type, const uint8_t *bytes,
                                                                     size_t size);

/* --------------------------------------------------------------------------------------------------- Tools and output */

/* Functions that the model may call, and the form of its answer. */

/**
 * Adds a function that the model may ask the program to call. Send the tools again with their results.
 *
 * @param request the handle; receives field and message
 * @param name letters, digits, _ and -, at most 64; ends with a NUL
 * @param description what it does, for the model, or NULL; ends with a NUL
 * @param parameters a JSON Schema of its arguments, an object, or NULL if it takes none; not checked further
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED; of no importance without parameters
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *         OPENROUTER_ERROR_INVALID_JSON
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_add_tool(openrouter_request *request, const char *name,
                                                             const char *description, const char *parameters,
                                                             size_t size);

/**
 * Asks for a response that is JSON of a schema, in place of another format; openrouter_chat_result_get_json reads it.
 *
 * @param request the handle; receives field and message
 * @param name letters, digits, _ and -, at most 64; ends with a NUL
 * @param schema a JSON Schema, an object. Not checked further
 * @param size its size in bytes, or OPENROUTER_NUL_TERMINATED
 * @param strict 1 if the response must follow the schema, 0 if it should
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *         OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCONSISTENT,
 *         OPENROUTER_ERROR_INVALID_JSON
 * @par Ownership
 * What is given is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_request_set_response_format_json_schema(openrouter_request *request,
                                                                                    const char *name,
                                                                                    const char *schema, size_t size,
                                                                                    int32_t strict);

#ifdef __cplusplus
}
#endif

#endif
