/*
 * event_stream.h: Event streams. Part of openrouter.h, which includes it.
 *
 * Reads what a server streams as text/event-stream: bytes in, events out. The conventions are those of openrouter.h.
 */
#ifndef OPENROUTER_EVENT_STREAM_H
#define OPENROUTER_EVENT_STREAM_H

#include "openrouter.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---------------------------------------------------------------------------------------------------- Event stream */

/**
 * A reader of server-sent events, by the rules of WHATWG's HTML standard (section "Server-sent events"). Your HTTP client
 * delivers bytes, in pieces of any size; _read takes them, and _next returns one event after the other. The same bytes
 * give the same events, however they are cut.
 *
 * All bytes are kept in one buffer, in which events are read in place: no event allocates unless the buffer has to grow.
 * The buffer is zeroed before it is freed or replaced. Reconnecting is the program's: _get_last_event_id and
 * _get_retry_ms have what it needs.
 *
 * @since 0.1.0
 */
typedef struct openrouter_event_stream openrouter_event_stream;

/** What an event of a stream is. More may come: pass over those that you do not know. @since 0.1.0 */
typedef int32_t openrouter_stream_event_kind;

/** An event with data. @since 0.1.0 */
#define OPENROUTER_STREAM_EVENT_KIND_MESSAGE 1
/** A comment, which servers send to keep a connection alive. @since 0.1.0 */
#define OPENROUTER_STREAM_EVENT_KIND_COMMENT 2

/**
 * An event that a stream lends. Only the library makes one, and members may be added at its end: do not copy the struct.
 * Text that is not valid UTF-8 has U+FFFD for each broken sequence.
 *
 * @since 0.1.0
 */
typedef struct openrouter_stream_event {
  /** What it is: one of the constants above, or a newer one. */
  openrouter_stream_event_kind kind;
  /** The event's type; "message" if the server gave none. Of a comment empty. */
  openrouter_string type;
  /** The lines of data joined by line feeds, or a comment's text. Unlike other text it may hold U+0000. */
  openrouter_string data;
  /** The last id that the server gave, with this event or an earlier one; empty if none. */
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
 * Frees the handle and everything it lent; all of it is zeroed first.
 *
 * @param stream the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_event_stream_free(openrouter_event_stream *stream);

/**
 * Empties the handle, as if it were new, for another stream: bytes, last event id, retry time and limit are gone. Its
 * memory is zeroed and kept.
 *
 * @param stream the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_reset(openrouter_event_stream *stream);

/**
 * Sets how many bytes the data of one event may have; its type, its id and a comment may have as many each. Fields of
 * other names are passed over, whatever their size. An event over the limit is OPENROUTER_ERROR_TOO_LARGE in _next; a
 * larger limit lets that event be read after all.
 *
 * @param stream the handle
 * @param limit 1 to 1,073,741,824 bytes; 16,777,216 unless set
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
 * Takes the next bytes of the stream, in pieces of any size; none is fine. Call _next until it returns OPENROUTER_WAITING
 * before the next piece: what was not read yet is kept, without a limit.
 *
 * @param stream the handle
 * @param bytes what the server sent
 * @param size bytes of it, at most 1 GiB
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_TOO_LARGE more than 1 GiB, or _next found an event over the limit,
 *     OPENROUTER_ERROR_INCONSISTENT after _end
 * @par Ownership
 * The bytes are copied before the call returns. What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_read(openrouter_event_stream *stream, const char *bytes,
                                                              size_t size);

/**
 * No more bytes come: when _next has returned all events, it says how the stream ended.
 *
 * @param stream the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * What the handle lent is gone.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_end(openrouter_event_stream *stream);

/**
 * Goes on to the next event or comment.
 *
 * An event that no empty line ends is never returned, as the standard has it. After _end that is
 * OPENROUTER_ERROR_UNEXPECTED_END, so that you notice a stream that broke off within an event or a line; a program for
 * which that is no failure takes it for OPENROUTER_END. After a failure the same call can be made again.
 *
 * @param stream the handle
 * @param event receives a pointer to the event
 * @return OPENROUTER_OK, OPENROUTER_WAITING more bytes are needed, OPENROUTER_END all was read after _end,
 *     OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_UNEXPECTED_END
 * @par Ownership
 * The event is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_next(openrouter_event_stream *stream,
                                                              const openrouter_stream_event **event);

/**
 * Reads the last id that the server gave with an event, for the header Last-Event-ID of another request.
 *
 * @param stream the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT none, or an empty one, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_get_last_event_id(const openrouter_event_stream *stream,
                                                                           openrouter_string *out);

/**
 * Reads how long the server asks clients to wait before they connect again. It counts from the line that says so.
 *
 * @param stream the handle
 * @param out receives milliseconds, INT64_MAX for any larger number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_event_stream_get_retry_ms(const openrouter_event_stream *stream,
                                                                      int64_t *out);

/**
 * The field that the last failure was about: "bytes".
 *
 * @param stream the handle
 * @return text, never NULL; empty where nothing failed, or no single field was to blame
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_event_stream_error_field(const openrouter_event_stream *stream);

/**
 * The last failure in one line of English: which field, what is right, what came.
 *
 * @param stream the handle
 * @return text of at most 255 bytes, never NULL; empty where nothing failed
 * @par Ownership
 * The text is the handle's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_event_stream_error_message(const openrouter_event_stream *stream);

#ifdef __cplusplus
}
#endif

#endif
