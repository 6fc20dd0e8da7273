/*
 * What grows, with one contender: for each size a line of what, how many, and nanoseconds, with tabs between; the time
 * is negative where the contender fails.
 */
#ifndef GROWTH_H
#define GROWTH_H

#include "comparison.h"

/* Reading a text that is made with that many bytes, up to the largest; what is read out of it must be right. */
void grow_reading(const char *what, job read, size_t largest, text (*make)(size_t size), const text *right);

/* Reading a body of that many bytes, up to the largest. */
void grow_bodies(job read, size_t largest);

/* Making, setting, writing and freeing that many handles, all alive at once. The input of the job is a size_t. */
enum { MOST_HANDLES = 1000000 };
void grow_handles(job live);
size_t live_with_openrouter(const void *input, char *buffer, size_t capacity);
size_t live_with_jansson(const void *input, char *buffer, size_t capacity);

/* Reading a JSON document of that many bytes, up to the largest. */
void grow_documents(job read, size_t largest);
size_t read_whole_with_openrouter(const void *input, char *buffer, size_t capacity);
size_t read_whole_with_jansson(const void *input, char *buffer, size_t capacity);

/* Reading that many chunks of a streamed answer, and building a conversation of that many messages. */
void grow_chat(void);

/* Building a request in each of that many threads; the time is that of one call. */
void grow_threads(job build);

#endif
