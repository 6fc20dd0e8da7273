/*
 * event_stream.h: Event streams. Part of openrouter.h, which includes it.
 *
 * Reads a text/event-stream response: bytes in, events out. The conventions of openrouter.h apply.
 */
#ifndef OPENROUTER_EVENT_STREAM_H
#define OPENROUTER_EVENT_STREAM_H

#include "openrouter.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---------------------------------------------------------------------------------------------------- Event stream */

/**
 * A reader of server-sent events, by the rules of WHATWG's HTML standard (section "Server-sent events"). Your HTTP
 * client delivers bytes in pieces of any size: pass them to _read, and call _next to get one event after another. The
 * same bytes give the same events, no matter how they are split.
 *
 * All bytes are kept in one buffer, and events are read in place: an event allocates memory only if the buffer has to
 * grow. The buffer is zeroed before it is freed or replaced. Reconnecting is left to the program: _get_last_event_id
 * and _get_retry_ms have the values for it.
 *
 * @since 0.1.0
 */
typedef struct openrouter_event_stream openrouter_event_stream;

/** The kind of a stream event. Later versions can add kinds: ignore those that you do not know. @since 0.1.0 */
typedef int32_t openrouter_stream_event_kind;

/** An event with data. @since 0.1.0 */
#define OPENROUTER_STREAM_EVENT_KIND_MESSAGE 1
/** A comment; servers send comments to keep a connection alive. @since 0.1.0 */
#define OPENROUTER_STREAM_EVENT_KIND_COMMENT 2

/**
 * An event, borrowed from a stream. Only the library makes one, and later versions can add members at its end: do not
 * copy the struct. In text that is not valid UTF-8, each broken sequence is replaced by U+FFFD.
 *
 * @since 0.1.0
 */
typedef struct openrouter_stream_event {
  /** A constant of openrouter_stream_event_kind, or a newer one. */
  openrouter_stream_event_kind kind;
  /** The event's type; "message" if the server gave none. Empty for a comment. */
  openrouter_string type;
  /** The event's data lines joined by line feeds, or the text of a comment. Unlike other text it may contain U+0000. */
  openrouter_string data;
  /** The last id that the server sent, with this event or an earlier one; empty if none. */
  openrouter_string last_event_id;
} openrouter_stream_event;

/**
 * Makes an empty stream.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_event_stream_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_new(openrouter_event_stream **out);

/**
 * Frees the handle and everything borrowed from it; all of it is zeroed first.
 *
 * @param stream the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_event_stream_free(openrouter_event_stream *stream);

/**
 * Empties the handle, as if it were new, for another stream: bytes, last event id, retry time and limit are cleared.
 * Its memory is zeroed and kept.
 *
 * @param stream the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_reset(openrouter_event_stream *stream);

/**
 * Sets the maximum size of an event's data; the same limit applies to its type, its id and a comment, each on its own.
 * The bytes that the server sent count: with U+FFFD for broken sequences a text can be three times as long. Fields with
 * other names are ignored, whatever their size. If an event is over the limit, _next returns OPENROUTER_ERROR_TOO_LARGE;
 * the event can still be read after setting a larger limit.
 *
 * @param stream the handle
 * @param limit 1 to 1,073,741,824 bytes; defaults to 16,777,216
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_set_limit(openrouter_event_stream *stream, size_t limit);

/**
 * Reads the limit.
 *
 * @param stream the handle
 * @param out receives the number of bytes
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_get_limit(const openrouter_event_stream *stream, size_t *out);

/**
 * Appends the next bytes of the stream, in pieces of any size; a piece may be empty. Call _next until it returns
 * OPENROUTER_WAITING before you append the next piece: bytes that were not read yet are kept, without a limit.
 *
 * @param stream the handle
 * @param bytes bytes that the server sent
 * @param size in bytes, at most 1 GiB
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE more
 *     than 1 GiB, or _next found an event over the limit, OPENROUTER_ERROR_INCONSISTENT after _end
 * @par Ownership
 * The bytes are copied before the call returns. Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_read(openrouter_event_stream *stream, const char *bytes,
                                                              size_t size);

/**
 * Reports that no more bytes follow: after the remaining events, _next returns how the stream ended.
 *
 * @param stream the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_end(openrouter_event_stream *stream);

/**
 * Moves to the next event or comment.
 *
 * An event without a terminating empty line is never returned, as the standard requires. After _end the status is then
 * OPENROUTER_ERROR_UNEXPECTED_END: the stream broke off within an event or a line. If your program does not consider
 * that a failure, treat it as OPENROUTER_END. A failed call can be repeated.
 *
 * @param stream the handle
 * @param event receives a pointer to the event
 * @return OPENROUTER_OK, OPENROUTER_WAITING more bytes are needed, OPENROUTER_END _end was called and everything was
 *     read, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_UNEXPECTED_END
 * @par Ownership
 * The event is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_next(openrouter_event_stream *stream,
                                                              const openrouter_stream_event **event);

/**
 * Reads the last id that the server sent with an event, for the header Last-Event-ID of another request.
 *
 * @param stream the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT if there is no id or it is empty, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_get_last_event_id(const openrouter_event_stream *stream,
                                                                           openrouter_string *out);

/**
 * Reads how long the server asks clients to wait before they reconnect. It takes effect at the line that sets it.
 *
 * @param stream the handle
 * @param out receives milliseconds, INT64_MAX for any larger number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_get_retry_ms(const openrouter_event_stream *stream,
                                                                      int64_t *out);

/**
 * The field of the last failure: "bytes".
 *
 * @param stream the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_event_stream_error_field(const openrouter_event_stream *stream);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param stream the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_event_stream_error_message(const openrouter_event_stream *stream);

#ifdef __cplusplus
}
#endif

#endif
