/* Chat streams as tests read them. */
#ifndef CHAT_STREAMS_H
#define CHAT_STREAMS_H

#include "check.h"

/* Takes the events that there are; gives the status that ended them. */
openrouter_status take_chat_events(openrouter_chat_stream *stream);

#endif
