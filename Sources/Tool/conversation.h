/* A conversation at a terminal. */
#ifndef CONVERSATION_H
#define CONVERSATION_H

#include "answer.h"

/* Reads messages line by line and prints the answers, until Ctrl-D. Returns the exit status: that of the last failure. */
int hold_conversation(service *service, answer_style style);

#endif
