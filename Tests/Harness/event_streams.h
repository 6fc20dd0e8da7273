/* Event streams as tests read them. */
#ifndef EVENT_STREAMS_H
#define EVENT_STREAMS_H

#include "check.h"

/* The program ends if there is none. */
openrouter_event_stream *new_event_stream(void);

/* All that came out of a stream, in order: each event as its kind, type, data and last event id, with their sizes. */
typedef struct transcript {
  char *bytes;
  size_t size, capacity, events, comments;
} transcript;

void free_transcript(transcript *transcript);

/* Takes the events that there are; gives the status that ended them. */
openrouter_status take_events(openrouter_event_stream *stream, transcript *to);

/* Adds an event as take_events does. */
void add_event(transcript *to, openrouter_stream_event_kind kind, openrouter_string type, openrouter_string data,
               openrouter_string last_event_id);

/* Resets a stream and reads all bytes in pieces of a size; a first piece of another size, 0 for none. Gives the status
   with which the stream ended. */
openrouter_status read_in_pieces(openrouter_event_stream *stream, const char *bytes, size_t size, size_t first,
                                 size_t step, transcript *to);

#endif
