/*
 * A chat service in a thread of this program, without TLS. It answers with a short result; if "stream" is true, with as
 * many chunks as "max_tokens" allows, or one.
 */
#ifndef SERVICE_H
#define SERVICE_H

#include <stddef.h>

enum { BASE_URL_SIZE = 60 };

/* When the service began to send its last stream, in nanoseconds. */
extern volatile double first_byte_at;
/* The size of a result, and of a chunk of a stream. */
extern const size_t result_size, event_size;

/* Starts it, and writes where it is. Ends the program if it cannot start. */
void start_service(char base_url[BASE_URL_SIZE]);

/* Ends the program, and says why, unless a condition holds. */
void must(int holds, const char *what);

#endif
