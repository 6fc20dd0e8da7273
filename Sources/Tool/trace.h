/* What --verbose prints. */
#ifndef TRACE_H
#define TRACE_H

#include <openrouter/client.h>

/* Prints a line on standard error for each stage of a call; for openrouter_client_options_set_trace. */
void print_trace(const openrouter_trace_event *event, void *unused);

#endif
