/*
 * trace.h: Reports of what calls do, stage by stage, for a program's log. Part of client.h, which includes it. The
 * conventions of openrouter.h and client.h apply.
 */
/* Before the guard: the topics that client.h includes come in its order, whichever header comes first. */
#include "client.h"

#ifndef OPENROUTER_TRACE_H
#define OPENROUTER_TRACE_H

#ifdef __cplusplus
extern "C" {
#endif

/* ----------------------------------------------------------------------------------------------------------- Trace */

/* Reports of what the calls of a client do, stage by stage: for a log. */

/** The stage of a call. Later versions can add stages: pass over those you do not know. @since 0.1.0 */
typedef int32_t openrouter_trace_stage;

/** An attempt begins. @since 0.1.0 */
#define OPENROUTER_TRACE_STAGE_ATTEMPT 1
/** There is a connection, a new one or a kept one, and the request is being sent. @since 0.1.0 */
#define OPENROUTER_TRACE_STAGE_CONNECTED 2
/** The whole request was sent. Not reported if the response came earlier. @since 0.1.0 */
#define OPENROUTER_TRACE_STAGE_SENT 3
/** The HTTP status and the headers of a response have arrived. @since 0.1.0 */
#define OPENROUTER_TRACE_STAGE_HEADERS 4
/** The attempt failed, and another one follows after wait_ms. @since 0.1.0 */
#define OPENROUTER_TRACE_STAGE_RETRY 5
/** The call is over: reported exactly once for each call that was started. @since 0.1.0 */
#define OPENROUTER_TRACE_STAGE_END 6

/**
 * What a trace reports, borrowed from the call. Only the library makes one, and members may be added at its end: do not
 * copy the struct. It never has an API key, a code, a prompt, a query, or a value that
 * openrouter_request_set_path_parameter set.
 *
 * @since 0.1.0
 */
typedef struct openrouter_trace_event {
  /** A constant of openrouter_trace_stage, or a newer one. */
  openrouter_trace_stage stage;
  /** The number of the attempt, counted from 1; 0 if the call ended before its first attempt. */
  int32_t attempt;
  /** The number of the call among the traced calls of its client, counted from 1. */
  uint64_t call;
  /** The method: "POST". Empty if no operation was set. */
  openrouter_string method;
  /** The path, as openrouter_request_get_operation reads it. Empty if no operation was set. */
  openrouter_string path;
  /**
   * Of OPENROUTER_TRACE_STAGE_RETRY, why the attempt failed; of OPENROUTER_TRACE_STAGE_END, how the call ended:
   * OPENROUTER_OK, also after a stream. A call that was freed or started again before its end has
   * OPENROUTER_ERROR_CANCELLED. OPENROUTER_OK in all other stages.
   */
  openrouter_status status;
  /** The HTTP status of the attempt; -1 if there is no response. */
  int32_t http_status;
  /** Whether the attempt uses a kept connection: 1 or 0; -1 before there is a connection. */
  int32_t is_kept;
  /** Bytes of the request's body that were sent in this attempt. */
  int64_t sent_size;
  /** Bytes of the response that arrived in this attempt: head and body, without TLS. */
  int64_t received_size;
  /** Of OPENROUTER_TRACE_STAGE_RETRY, milliseconds until the next attempt; -1 in all other stages. */
  int64_t wait_ms;
  /** Microseconds since the call was started. */
  int64_t call_us;
  /** Microseconds since the attempt began; 0 before the first one. */
  int64_t attempt_us;
} openrouter_trace_event;

/**
 * A function that receives the reports of a trace. It runs in the thread that runs the call, inside the function that
 * does the work, such as openrouter_call_next or openrouter_call_free. So it runs in several threads at once if calls do.
 *
 * The call continues when it returns, so its time is part of the call's. It may use other handles, make calls on the same
 * client, and request a cancellation. It must not use the call, the sign-in, the request, the response or the error that it
 * is a report of, nor free the client, and must return: no longjmp, and no exception. SIGPIPE is blocked meanwhile. errno
 * is restored.
 *
 * @param event what is reported; valid until the function returns
 * @param user_data the pointer that was given to openrouter_client_options_set_trace
 * @since 0.1.0
 */
typedef void (*openrouter_trace_callback)(const openrouter_trace_event *event, void *user_data);

/**
 * Sets the trace of a client: a function that receives a report at each stage of its calls. These are openrouter_call,
 * openrouter_client_send, openrouter_client_chat, the two typed calls, and the exchange of a sign-in. No trace by default.
 *
 * @param options the handle
 * @param trace the function, or NULL for no trace
 * @param user_data a pointer that the function receives each time, or NULL
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The library never frees user_data. What it points to must exist as long as the clients that are made with the options.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_options_set_trace(openrouter_client_options *options,
                                                                     openrouter_trace_callback trace, void *user_data);

#ifdef __cplusplus
}
#endif

#endif
