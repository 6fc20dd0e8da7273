/* Traces of the clients that the tests make. Each second client has one, whose reports are checked for what must hold of
   all: so they go through every misbehaviour of the mock server, and no report may have a secret. */
#ifndef TRACES_H
#define TRACES_H

#include <openrouter/client.h>
#include <stdbool.h>
#include <stddef.h>

enum { REPORTS = 60 };

/* The reports of the calls of one client, in their order. */
typedef struct {
  size_t count;
  /* Without their texts. */
  openrouter_trace_event reports[REPORTS];
  /* Of the last report. */
  char method[20], path[100];
  /* Called with each report, if it is not NULL. */
  void (*on_report)(const openrouter_trace_event *event);
} trace_log;

/* The next clients are traced into a log, which is emptied; or as usual again, for NULL. */
void traces_keep(trace_log *log);

/* Gives a client that is made its trace, if it is to have one. */
void traces_set(openrouter_client_options *options);

/* What was wrong in any report, in any thread. */
void traces_expect(void);

/* The stages of a call as text, with the number of their attempts: "A1 C1 S1 H1 E1". K is a kept connection, and T that it
   is tried again. */
void traces_show(const trace_log *log, uint64_t call, char *text, size_t capacity);

/* The last report of a stage, which must be there. */
const openrouter_trace_event *traces_last(const trace_log *log, openrouter_trace_stage stage);

#endif
