/*
 * chat.h: Responses to chat requests. Part of openrouter.h, which includes it.
 *
 * Reads what POST /chat/completions returns, streamed or not: bytes in, events out, and all of it together as a result. No
 * I/O: your HTTP client delivers the bytes. The conventions are those of openrouter.h.
 */
/* Before the guard: the topics that openrouter.h includes come in its order, whichever header comes first. */
#include "openrouter.h"

#ifndef OPENROUTER_CHAT_H
#define OPENROUTER_CHAT_H

#include "json.h"
#include "request.h"
#include "response.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------------------------------------------ Chat result */

/**
 * What a chat response has brought so far, by choice. It belongs to the stream that reads it, and can be read at any time,
 * also after a failure; or openrouter_chat_result_new made it, for responses that are not streamed. A choice is named by
 * its index: 0, unless the request asked for several.
 *
 * @since 0.1.0
 */
typedef struct openrouter_chat_result openrouter_chat_result;

/**
 * Makes an empty result.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_chat_result_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_new(openrouter_chat_result **out);

/**
 * Frees a result that openrouter_chat_result_new made, and everything borrowed from it; all of it is zeroed first. Does
 * nothing with the result of a stream, which is freed with the stream.
 *
 * @param result the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_chat_result_free(openrouter_chat_result *result);

/**
 * Empties a result that openrouter_chat_result_new made, as if it were new. Its memory is zeroed.
 *
 * @param result the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What was borrowed from the handle is no longer valid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_reset(openrouter_chat_result *result);

/**
 * Reads a whole response to a chat request, by the rules of openrouter_chat_stream: JSON, or a stream that was stored.
 *
 * @param result a handle that openrouter_chat_result_new made; what it had is replaced, also on failure
 * @param response what openrouter_response_read read, also of an error
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INCOMPLETE the response was not read, OPENROUTER_ERROR_INVALID_JSON,
 *     OPENROUTER_ERROR_UNEXPECTED_RESPONSE, OPENROUTER_ERROR_API, OPENROUTER_ERROR_UNEXPECTED_END
 * @par Ownership
 * The response is copied. What was borrowed from the handle is no longer valid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_read(openrouter_chat_result *result,
                                                             const openrouter_response *response);

/* ------------------------------------------------------------------------------------------------------ Chat stream */

/**
 * A reader of the response to a chat request. _begin takes the head of the response, _read its bytes in pieces of any
 * size; _next returns one event after the other, and at last how the response ended. The same bytes give the same events,
 * however they are cut. A plain JSON response gives the events that a stream of one chunk would give; but each element of
 * its tool calls is a call, whatever its id, and each element of its blocks of reasoning a block.
 *
 * How the response ended is decided by these rules:
 *
 *  - An error in a chunk or in one of its choices, or the finish reason "error", is OPENROUTER_ERROR_API. Reading ends
 *    with that chunk; what it brought is returned first.
 *  - An event whose data is no JSON object, [DONE] or comment is OPENROUTER_ERROR_INVALID_JSON. Reading ends there.
 *  - [DONE], or the end of the bytes after each choice had a finish reason, is OPENROUTER_END if there was a choice.
 *  - Anything else is OPENROUTER_ERROR_UNEXPECTED_END: the response broke off.
 *
 * What was read stays readable after each of them. Members of a type that is not expected are passed over; half of a
 * surrogate pair, U+0000 and bytes that are not UTF-8 become U+FFFD. Everything is zeroed before it is freed: responses
 * are private.
 *
 * @since 0.1.0
 */
typedef struct openrouter_chat_stream openrouter_chat_stream;

/** What an event is. More may come: pass over those that you do not know. @since 0.1.0 */
typedef int32_t openrouter_event_type;

/** A piece of a choice's text. @since 0.1.0 */
#define OPENROUTER_EVENT_TEXT 1
/** A piece of its reasoning. @since 0.1.0 */
#define OPENROUTER_EVENT_REASONING 2
/** A piece of its refusal. @since 0.1.0 */
#define OPENROUTER_EVENT_REFUSAL 3
/** A tool call begins. Its name may still be empty. @since 0.1.0 */
#define OPENROUTER_EVENT_TOOL_CALL 4
/** A piece of a tool call's arguments. @since 0.1.0 */
#define OPENROUTER_EVENT_TOOL_ARGUMENTS 5
/** A tool call is complete. Comes before OPENROUTER_END, and not for a call that may be truncated. @since 0.1.0 */
#define OPENROUTER_EVENT_TOOL_CALL_END 6
/** An image: text is its URL, json all of it. @since 0.1.0 */
#define OPENROUTER_EVENT_IMAGE 7
/** A piece of audio: text is base64, json all of it. @since 0.1.0 */
#define OPENROUTER_EVENT_AUDIO 8
/** An annotation, such as a citation: json is all of it. @since 0.1.0 */
#define OPENROUTER_EVENT_ANNOTATION 9
/** Tokens and cost: numbers, and json. @since 0.1.0 */
#define OPENROUTER_EVENT_USAGE 10
/** A comment, which says that the service is at work. @since 0.1.0 */
#define OPENROUTER_EVENT_KEEP_ALIVE 11
/** A member that this version does not know: name and json. @since 0.1.0 */
#define OPENROUTER_EVENT_OTHER 12
/** Of openrouter_call only: a message of an event stream that is not chat. Name is the event's type, text its data. @since 0.1.0 */
#define OPENROUTER_EVENT_MESSAGE 13
/** Of openrouter_call only: bytes of a body that is neither JSON nor an event stream, in text. @since 0.1.0 */
#define OPENROUTER_EVENT_BYTES 14

/**
 * An event, borrowed from a stream. Only the library makes one, and members may be added at its end: do not copy the struct.
 * Text that an event does not have is empty.
 *
 * @since 0.1.0
 */
typedef struct openrouter_event {
  /** What it is: a constant of openrouter_event_type, or a newer one. */
  openrouter_event_type type;
  /** The index of the choice; -1 if it belongs to none. */
  int32_t choice;
  /** The position of the tool call among those of its choice, as for openrouter_chat_result_get_tool_call_id, or -1. */
  int32_t tool_call;
  /** A piece of text, of arguments or of base64, a URL, or a comment. A comment may contain U+0000. */
  openrouter_string text;
  /** Of a tool call, its id. */
  openrouter_string id;
  /** Of a tool call, the name of its function; of OPENROUTER_EVENT_OTHER, that of the member. */
  openrouter_string name;
  /** The value as JSON, for those events that say so. */
  openrouter_string json;
  /** Of OPENROUTER_EVENT_USAGE; -1 if not reported, as in all other events. */
  int64_t prompt_tokens;
  /** As above. */
  int64_t completion_tokens;
  /** As above. */
  int64_t total_tokens;
  /** In US dollars; -1 if not reported. */
  double cost;
} openrouter_event;

/**
 * Makes an empty stream.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_chat_stream_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_stream_new(openrouter_chat_stream **out);

/**
 * Frees the handle, its result and everything borrowed from them; all of it is zeroed first.
 *
 * @param stream the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_chat_stream_free(openrouter_chat_stream *stream);

/**
 * Empties the handle and its result, as if they were new: what was read is zeroed, and the limit is the standard one.
 *
 * @param stream the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What was borrowed from the handle is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_stream_reset(openrouter_chat_stream *stream);

/**
 * Sets how many bytes the texts of a response may have together, or the body of one that is no stream. White space before
 * the body does not count. A response over the limit is OPENROUTER_ERROR_TOO_LARGE; so are an event of more than 16 MiB,
 * JSON of more than 128 levels, more than 1,024 choices, more than 4,096 tool calls, images, annotations or blocks of
 * reasoning in one of them, and a block of reasoning or audio with more than 64 members.
 *
 * @param stream the handle
 * @param limit 1 to 1,073,741,824 bytes; 67,108,864 unless set
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_stream_set_limit(openrouter_chat_stream *stream, size_t limit);

/**
 * Begins to read a response, by its head. What was read before is gone, the limit stays.
 *
 * A response that is no success (any HTTP status but 200 to 299) is an error, whatever its type: after _end, _next
 * returns OPENROUTER_ERROR_API. A success of a JSON type is read as one JSON document, at _end; so is one whose first
 * byte, after white space, is a brace, whatever its type. Any other is read as an event stream, but for a page of HTML
 * or XML, which is OPENROUTER_ERROR_UNEXPECTED_RESPONSE.
 *
 * @param stream the handle
 * @param http_status the HTTP status
 * @param content_type the value of the header Content-Type, empty if there was none
 * @param size bytes of it, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * What was borrowed from the handle is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_stream_begin(openrouter_chat_stream *stream, int32_t http_status,
                                                              const char *content_type, size_t size);

/**
 * Takes the next bytes of the body, in pieces of any size; none is fine. Call _next until it returns OPENROUTER_WAITING
 * before the next piece. After the response has ended, bytes are passed over.
 *
 * @param stream the handle
 * @param bytes what the service sent, without transfer or content encoding
 * @param size bytes of it, at most 1 GiB
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INCONSISTENT before _begin or after _end
 * @par Ownership
 * The bytes are copied before the call returns. What was borrowed from the handle is gone. On failure nothing has
 * changed, and the same call can be made again.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_stream_read(openrouter_chat_stream *stream, const char *bytes,
                                                             size_t size);

/**
 * No more bytes come, be it that the response is over or that the connection broke: when _next has returned all events,
 * it says how the response ended.
 *
 * @param stream the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INCONSISTENT before _begin
 * @par Ownership
 * What was borrowed from the handle is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_stream_end(openrouter_chat_stream *stream);

/**
 * Moves to the next event. OPENROUTER_END and a failure are final: each further call returns the same, and the result
 * keeps what was read. After OPENROUTER_ERROR_OUT_OF_MEMORY too: a chunk may have been read by half.
 *
 * @param stream the handle
 * @param event receives a pointer to the event
 * @return OPENROUTER_OK, OPENROUTER_WAITING more bytes are needed, OPENROUTER_END the response is complete,
 *     OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INCONSISTENT before _begin, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_RESPONSE,
 *     OPENROUTER_ERROR_API, OPENROUTER_ERROR_UNEXPECTED_END
 * @par Ownership
 * The event is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_stream_next(openrouter_chat_stream *stream,
                                                             const openrouter_event **event);

/**
 * Gives the result of what is read. The same pointer, until the stream is freed.
 *
 * @param stream the handle
 * @param out receives the result
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The result is the stream's. It must not be used after the stream was freed.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_stream_get_result(openrouter_chat_stream *stream,
                                                                   openrouter_chat_result **out);

/**
 * The field that the last failure was about: "bytes", "limit", "content_type", "http_status", "event" or "out".
 *
 * @param stream the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_chat_stream_error_field(const openrouter_chat_stream *stream);

/**
 * The last failure in one line of English: which field, what was expected, what was given.
 *
 * @param stream the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_chat_stream_error_message(const openrouter_chat_stream *stream);

/* ------------------------------------------------------------------------------------------- Values of chat results */

/* Reading a chat result: text, tool calls, images, usage and cost. */

/**
 * Reads the id of the response, which GET /generation takes.
 *
 * @param result the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_id(const openrouter_chat_result *result,
                                                               openrouter_string *out);

/**
 * Reads the model that answered.
 *
 * @param result the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_model(const openrouter_chat_result *result,
                                                                  openrouter_string *out);

/**
 * Reads the provider that answered.
 *
 * @param result the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_provider(const openrouter_chat_result *result,
                                                                     openrouter_string *out);

/**
 * Reads how many choices came.
 *
 * @param result the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_choice_count(const openrouter_chat_result *result,
                                                                         size_t *out);

/**
 * Reads the index of a choice, by its position in the order in which they came.
 *
 * @param result the handle
 * @param position 0 for the first choice that came
 * @param out receives the index
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_choice_index(const openrouter_chat_result *result,
                                                                         size_t position, int32_t *out);

/**
 * Reads a choice's text.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no such choice, or nothing came, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_text(const openrouter_chat_result *result, int32_t choice,
                                                                 openrouter_string *out);

/**
 * Reads a choice's reasoning, as text.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no such choice, or nothing came, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_reasoning(const openrouter_chat_result *result,
                                                                      int32_t choice, openrouter_string *out);

/**
 * Reads why the model refused.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no such choice, or nothing came, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_refusal(const openrouter_chat_result *result,
                                                                    int32_t choice, openrouter_string *out);

/**
 * Reads why a choice ended: "stop", "length", "tool_calls", "content_filter", "error", or another. After "length" text
 * and tool calls are truncated.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no such choice, or nothing came, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_finish_reason(const openrouter_chat_result *result,
                                                                          int32_t choice, openrouter_string *out);

/**
 * Reads why a choice ended in the words of its provider.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no such choice, or nothing came, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_native_finish_reason(const openrouter_chat_result *result,
                                                                                 int32_t choice,
                                                                                 openrouter_string *out);

/**
 * Reads a choice's text as the JSON that it is, for structured output. It is never repaired: text around the JSON, such
 * as a code fence, is an error that says so.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param json the document to be filled; on failure it stays as it was
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no text came, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE no such choice, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_END no JSON, and the response is truncated
 * @par Ownership
 * The document is the caller's, and has a copy.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_json(openrouter_chat_result *result, int32_t choice,
                                                                 openrouter_json *json);

/**
 * Reads how many tool calls a choice has.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no such choice, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_tool_call_count(const openrouter_chat_result *result,
                                                                            int32_t choice, size_t *out);

/**
 * Reads a tool call's id. If the service sent none, the library made one.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param call the position of the call: 0 for the one that began first
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_tool_call_id(const openrouter_chat_result *result,
                                                                         int32_t choice, size_t call,
                                                                         openrouter_string *out);

/**
 * Reads the name of a tool call's function.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param call the position of the call: 0 for the one that began first
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_tool_call_name(const openrouter_chat_result *result,
                                                                           int32_t choice, size_t call,
                                                                           openrouter_string *out);

/**
 * Reads a tool call's arguments as text, as far as they came; they may be empty.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param call the position of the call: 0 for the one that began first
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_tool_call_arguments(const openrouter_chat_result *result,
                                                                                int32_t choice, size_t call,
                                                                                openrouter_string *out);

/**
 * Reads a tool call's arguments as JSON. Empty arguments are an empty object. Those of a response that is not complete,
 * or whose finish reason is "length" or "error", are truncated: never run such a call.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param call the position of the call: 0 for the one that began first
 * @param json the document to be filled; on failure it stays as it was
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE no such choice or call, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INVALID_JSON,
 *     OPENROUTER_ERROR_UNEXPECTED_END the call may be truncated
 * @par Ownership
 * The document is the caller's, and has a copy.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_tool_call_arguments_json(openrouter_chat_result *result,
                                                                                     int32_t choice, size_t call,
                                                                                     openrouter_json *json);

/**
 * Reads a choice's blocks of reasoning as a JSON array, merged from their fragments and in order, with their
 * signatures: as the service wants them back with the next request.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param json the document to be filled; on failure it stays as it was
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE no such choice, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The document is the caller's, and has a copy.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_reasoning_details(openrouter_chat_result *result,
                                                                              int32_t choice, openrouter_json *json);

/**
 * Reads how many images a choice has.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no such choice, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_image_count(const openrouter_chat_result *result,
                                                                        int32_t choice, size_t *out);

/**
 * Reads an image's URL, most often a data URL with base64.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param image the position of the image
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_image_url(const openrouter_chat_result *result,
                                                                      int32_t choice, size_t image,
                                                                      openrouter_string *out);

/**
 * Reads how many annotations a choice has.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no such choice, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_annotation_count(const openrouter_chat_result *result,
                                                                             int32_t choice, size_t *out);

/**
 * Reads an annotation as JSON.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param annotation the position of the annotation
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_annotation(const openrouter_chat_result *result,
                                                                       int32_t choice, size_t annotation,
                                                                       openrouter_string *out);

/**
 * Reads a choice's audio in base64: all pieces, one after the other. If the service pads each piece, decode them one by
 * one, from the events.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_audio_data(const openrouter_chat_result *result,
                                                                       int32_t choice, openrouter_string *out);

/**
 * Reads what is said in a choice's audio.
 *
 * @param result the handle
 * @param choice the index of the choice
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_audio_transcript(const openrouter_chat_result *result,
                                                                             int32_t choice, openrouter_string *out);

/**
 * Reads the number of tokens of the prompt.
 *
 * @param result the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_prompt_tokens(const openrouter_chat_result *result,
                                                                          int64_t *out);

/**
 * Reads the number of tokens of the response, with its reasoning.
 *
 * @param result the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_completion_tokens(const openrouter_chat_result *result,
                                                                              int64_t *out);

/**
 * Reads the number of tokens of both together.
 *
 * @param result the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_total_tokens(const openrouter_chat_result *result,
                                                                         int64_t *out);

/**
 * Reads the number of tokens of the reasoning.
 *
 * @param result the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_reasoning_tokens(const openrouter_chat_result *result,
                                                                             int64_t *out);

/**
 * Reads the number of tokens of the prompt that came from a cache.
 *
 * @param result the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_cached_tokens(const openrouter_chat_result *result,
                                                                          int64_t *out);

/**
 * Reads what the request cost.
 *
 * @param result the handle
 * @param out receives US dollars
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_cost(const openrouter_chat_result *result, double *out);

/**
 * Reads the whole usage as JSON.
 *
 * @param result the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the stream's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_usage(const openrouter_chat_result *result,
                                                                  openrouter_string *out);

/**
 * Reads all of the result as one JSON document, in the form of a response that was not streamed. Of the members that this
 * version does not know it has the first 64 of each object.
 *
 * @param result the handle
 * @param json the document to be filled; on failure it stays as it was
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The document is the caller's, and has a copy.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_document(openrouter_chat_result *result,
                                                                     openrouter_json *json);

/**
 * Reads the error that ended the response, after OPENROUTER_ERROR_API: its code, message and metadata. If only a finish
 * reason said that it failed, that is the message, with the provider's one.
 *
 * @param result the handle
 * @param error the error to be filled
 * @return OPENROUTER_OK, OPENROUTER_ABSENT the response did not end with one, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The error is the caller's, and has a copy.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_chat_result_get_api_error(const openrouter_chat_result *result,
                                                                      openrouter_api_error *error);

/**
 * The field that the last failure was about: "json", "choice", "call", "text" or "arguments"; of
 * openrouter_chat_result_read "response", "bytes", "content_type" or "http_status".
 *
 * @param result the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_chat_result_error_field(const openrouter_chat_result *result);

/**
 * The last failure in one line of English: which field, what was expected, what was given.
 *
 * @param result the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_chat_result_error_message(const openrouter_chat_result *result);

#ifdef __cplusplus
}
#endif

#endif
