/*
 * call.h: Calls of any operation: one request sent, its response received, streamed or whole. Part of client.h, which
 * includes it. The conventions of openrouter.h and client.h apply.
 */
/* Before the guard: the topics that client.h includes come in its order, whichever header comes first. */
#include "client.h"

#ifndef OPENROUTER_CALL_H
#define OPENROUTER_CALL_H

#ifdef __cplusplus
extern "C" {
#endif

/* ----------------------------------------------------------------------------------------------------- Call options */

/**
 * Options of a call: timeouts, retries, the size of responses.
 *
 * @since 0.1.0
 */
typedef struct openrouter_call_options openrouter_call_options;

/**
 * Makes options with the defaults.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_call_options_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_new(openrouter_call_options **out);

/**
 * Frees the handle.
 *
 * @param options the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_call_options_free(openrouter_call_options *options);

/**
 * Empties the handle, as if it were new.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_reset(openrouter_call_options *options);

/**
 * Sets how long the service may take to begin its response, after the last byte of the request was sent. Defaults to
 * 120,000 for openrouter_call, and to 600,000 for openrouter_client_send and openrouter_client_chat, whose responses begin
 * when the model is done.
 *
 * @param options the handle
 * @param first_byte_timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_set_first_byte_timeout_ms(openrouter_call_options *options,
                                                                                   int64_t first_byte_timeout_ms);

/**
 * Reads first_byte_timeout_ms, or 0 if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_call_options_get_first_byte_timeout_ms(const openrouter_call_options *options, int64_t *out);

/**
 * Unsets first_byte_timeout_ms: the default applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_unset_first_byte_timeout_ms(openrouter_call_options *options);

/**
 * Sets how long a response may pause, without a single byte. Signs of life, such as the comments of a stream, are bytes.
 * Defaults to 120,000.
 *
 * @param options the handle
 * @param idle_timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_set_idle_timeout_ms(openrouter_call_options *options,
                                                                             int64_t idle_timeout_ms);

/**
 * Reads idle_timeout_ms, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_get_idle_timeout_ms(const openrouter_call_options *options,
                                                                             int64_t *out);

/**
 * Unsets idle_timeout_ms: the default, 120,000, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_unset_idle_timeout_ms(openrouter_call_options *options);

/**
 * Sets how long a response may bring nothing but signs of life: comments of a stream, white space before JSON. Models
 * that reason in silence are billed for it. Defaults to 600,000.
 *
 * @param options the handle
 * @param progress_timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_set_progress_timeout_ms(openrouter_call_options *options,
                                                                                 int64_t progress_timeout_ms);

/**
 * Reads progress_timeout_ms, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_get_progress_timeout_ms(const openrouter_call_options *options,
                                                                                 int64_t *out);

/**
 * Unsets progress_timeout_ms: the default, 600,000, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_unset_progress_timeout_ms(openrouter_call_options *options);

/**
 * Sets how long the call may take, including all attempts and the pauses between them. No limit by default: a stream may
 * last as long as it brings something.
 *
 * @param options the handle
 * @param total_timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_set_total_timeout_ms(openrouter_call_options *options,
                                                                              int64_t total_timeout_ms);

/**
 * Reads total_timeout_ms, or 0 if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_get_total_timeout_ms(const openrouter_call_options *options,
                                                                              int64_t *out);

/**
 * Unsets total_timeout_ms: there is no limit again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_unset_total_timeout_ms(openrouter_call_options *options);

/**
 * Sets how long after its start a call may begin another attempt. A longer wait that the service asks for ends the call at
 * once. Defaults to 60,000.
 *
 * @param options the handle
 * @param retry_window_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_set_retry_window_ms(openrouter_call_options *options,
                                                                             int64_t retry_window_ms);

/**
 * Reads retry_window_ms, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_get_retry_window_ms(const openrouter_call_options *options,
                                                                             int64_t *out);

/**
 * Unsets retry_window_ms: the default, 60,000, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_unset_retry_window_ms(openrouter_call_options *options);

/**
 * Sets how many times a call may send its request. What may have been carried out, and costs money, is never sent again;
 * see openrouter_request_get_retry. Defaults to 3.
 *
 * @param options the handle
 * @param max_attempts 1 (no retries) to 1,000
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_set_max_attempts(openrouter_call_options *options,
                                                                          int32_t max_attempts);

/**
 * Reads max_attempts, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_get_max_attempts(const openrouter_call_options *options,
                                                                          int32_t *out);

/**
 * Unsets max_attempts: the default, 3, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_unset_max_attempts(openrouter_call_options *options);

/**
 * Sets how many bytes a response may have that is kept in memory: JSON, an error, the texts of a chat stream. A response
 * over the limit is OPENROUTER_ERROR_TOO_LARGE. There is no limit for OPENROUTER_EVENT_BYTES. Defaults to 67,108,864 (64 MiB).
 *
 * @param options the handle
 * @param limit 1 to 1,073,741,824 bytes
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_set_limit(openrouter_call_options *options, int64_t limit);

/**
 * Reads limit, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_get_limit(const openrouter_call_options *options,
                                                                   int64_t *out);

/**
 * Unsets limit: the default, 64 MiB, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_options_unset_limit(openrouter_call_options *options);

/**
 * The field of the last failure, named as in its setter: "max_attempts".
 *
 * @param options the handle
 * @return text, never NULL; empty if nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_call_options_error_field(const openrouter_call_options *options);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param options the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_call_options_error_message(const openrouter_call_options *options);

/* ------------------------------------------------------------------------------------------------------------- Call */

/**
 * One request of any operation on its way, and its response, event by event. Blocking, or driven by an event loop.
 *
 *     openrouter_call_new(client, NULL, NULL, &call);
 *     openrouter_call_start(call, request);
 *     while ((status = openrouter_call_next(call, -1, &event)) == OPENROUTER_OK)
 *       if (event->type == OPENROUTER_EVENT_TEXT)
 *         fwrite(event->text.data, 1, event->text.size, stdout);
 *     if (status != OPENROUTER_END)
 *       fprintf(stderr, "%s\n", openrouter_call_error_message(call));
 *
 * What the events are depends on the response:
 *
 *  - of a chat request, those of openrouter_chat_stream, also if the response is plain JSON;
 *  - of any other event stream, OPENROUTER_EVENT_MESSAGE, also for a final "[DONE]", and OPENROUTER_EVENT_KEEP_ALIVE for a
 *    comment;
 *  - of JSON, none: openrouter_call_get_response has it after OPENROUTER_END;
 *  - of any other body of a success, OPENROUTER_EVENT_BYTES.
 *
 * A request is sent again by the rule of openrouter_request_get_retry, and never after the program got an event.
 * Connections are kept: the next call of the client uses one that is idle, for at most 60 s.
 *
 * @since 0.1.0
 */
typedef struct openrouter_call openrouter_call;

/**
 * Makes a call that is not started. It holds two descriptors, which are closed on exec.
 *
 * @param client the client, which must exist as long as the call
 * @param options the options, or NULL for the defaults
 * @param cancellation cancels the call when requested, or NULL; it must exist as long as the call
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_SYSTEM if the
 *     system provides no descriptor; errno holds the reason
 * @par Ownership
 * The caller frees the call with openrouter_call_free. The options are copied.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_new(const openrouter_client *client,
                                                     const openrouter_call_options *options,
                                                     const openrouter_cancellation *cancellation,
                                                     openrouter_call **out);

/**
 * Frees the call and everything borrowed from it; all of it is zeroed first. A call that is running ends: its connection
 * is closed.
 *
 * @param call the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_call_free(openrouter_call *call);

/**
 * Sends a request. Where the operation can stream, a stream is asked for, unless the body has a member "stream". The call may
 * have been started before: what it had is gone.
 *
 * @param call the handle
 * @param request the request; receives field and message of what is wrong with it
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_STALE_NODE,
 *     OPENROUTER_ERROR_SYSTEM if a file cannot be sent, or the call belongs to another process, of which this one was
 *     forked. Any failure but that of a NULL pointer is also that of the call: openrouter_call_next returns it
 * @par Ownership
 * What is sent is copied: the request may be changed or freed at once. Files are opened now, and read while they are sent.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_start(openrouter_call *call, openrouter_request *request);

/**
 * Gives the next event, and does all the work meanwhile. OPENROUTER_END and a failure are final: each further call returns
 * the same. What was read stays readable after both.
 *
 * The time limit is that of this one call; the timeouts of the options count besides. A program that did not ask for a while
 * gets what has come meanwhile. Of the timeouts only connect_timeout_ms and total_timeout_ms end a call for such a pause.
 *
 * @param call the handle
 * @param timeout_ms milliseconds to wait for an event; 0 does not wait, and a negative number is no limit
 * @param event receives a pointer to the event
 * @return OPENROUTER_OK an event, OPENROUTER_WAITING none within the time, OPENROUTER_END the response is complete,
 *     OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE if a proxy of the
 *     environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE if the response is over its
 *     limits, OPENROUTER_ERROR_INCOMPLETE if the call was not started, OPENROUTER_ERROR_INCONSISTENT,
 *     OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, OPENROUTER_ERROR_API,
 *     OPENROUTER_ERROR_UNEXPECTED_END the response broke off, OPENROUTER_ERROR_STALE_NODE, OPENROUTER_ERROR_CONNECTION,
 *     OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_MAY_HAVE_ARRIVED the
 *     request was sent, no response came, and it must not be sent twice, OPENROUTER_ERROR_SYSTEM
 * @par Ownership
 * The event is the call's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_next(openrouter_call *call, int64_t timeout_ms,
                                                      const openrouter_event **event);

/**
 * Goes to the end, and passes over all events: the result or the response has what they brought, but for
 * OPENROUTER_EVENT_BYTES and OPENROUTER_EVENT_MESSAGE.
 *
 * @param call the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_RESPONSE,
 *     OPENROUTER_ERROR_API, OPENROUTER_ERROR_UNEXPECTED_END, OPENROUTER_ERROR_STALE_NODE, OPENROUTER_ERROR_CONNECTION,
 *     OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_MAY_HAVE_ARRIVED,
 *     OPENROUTER_ERROR_SYSTEM; openrouter_call_next says what they mean
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_run(openrouter_call *call);

/**
 * Reads a descriptor for an event loop: it is readable when openrouter_call_next with timeout 0 has something to do, until
 * after the end. The same one in the whole life of the call. Only wait for it: poll, epoll or select.
 *
 * @param call the handle
 * @param out receives the descriptor
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The descriptor is the call's.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_get_descriptor(openrouter_call *call, int *out);

/**
 * Gives the result of a chat request, as far as it has come; also after a failure.
 *
 * @param call the handle
 * @param out receives the result
 * @return OPENROUTER_OK, OPENROUTER_ABSENT no chat request was started, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The result is the call's, until it is started again or freed.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_get_chat_result(openrouter_call *call, openrouter_chat_result **out);

/**
 * Gives the response: headers when they have come, the body of JSON and of errors at the end. Its HTTP status comes with
 * the body, or with the headers if the response comes as events; openrouter_client_error_get_http_status has it always
 * with the headers.
 *
 * @param call the handle
 * @param out receives the response
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The response is the call's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_get_response(const openrouter_call *call,
                                                              const openrouter_response **out);

/**
 * Gives why the call failed, and what is known of its last attempt.
 *
 * @param call the handle
 * @param out receives the error
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The error is the call's, until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_call_get_client_error(const openrouter_call *call,
                                                                  const openrouter_client_error **out);

/**
 * The field of the failure, as openrouter_client_error_field.
 *
 * @param call the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text, or the call's until the next call that changes it.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_call_error_field(const openrouter_call *call);

/**
 * The failure in one line, as openrouter_client_error_message.
 *
 * @param call the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_call_error_message(const openrouter_call *call);

/* ------------------------------------------------------------------------------------------------------ Plain calls */

/* Sending a request and waiting for the whole response. */

/**
 * Sends a request of any operation, and receives the whole response. No stream is asked for.
 *
 * @param client the client
 * @param request the request; receives field and message of what is wrong with it
 * @param cancellation cancels the call when requested, or NULL
 * @param response receives the response: what openrouter_response_read reads, and the headers; also of an error
 * @param error receives the failure
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_RESPONSE,
 *     OPENROUTER_ERROR_API, OPENROUTER_ERROR_UNEXPECTED_END, OPENROUTER_ERROR_STALE_NODE, OPENROUTER_ERROR_CONNECTION,
 *     OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_MAY_HAVE_ARRIVED,
 *     OPENROUTER_ERROR_SYSTEM; openrouter_call_next says what they mean
 * @par Ownership
 * The caller keeps ownership of all handles.
 * @par Threads
 * May run concurrently with other calls on the same client, if each has its own request, response and error.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_send(const openrouter_client *client, openrouter_request *request,
                                                        const openrouter_cancellation *cancellation,
                                                        openrouter_response *response, openrouter_client_error *error);

/**
 * Sends a chat request, and receives the whole result. No stream is asked for.
 *
 * @param client the client
 * @param request the request; receives field and message of what is wrong with it
 * @param cancellation cancels the call when requested, or NULL
 * @param result a handle that openrouter_chat_result_new made; what it had is replaced, also on failure
 * @param error receives the failure
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE,
 *     OPENROUTER_ERROR_INCONSISTENT, OPENROUTER_ERROR_INVALID_JSON, OPENROUTER_ERROR_UNEXPECTED_RESPONSE,
 *     OPENROUTER_ERROR_API, OPENROUTER_ERROR_UNEXPECTED_END, OPENROUTER_ERROR_STALE_NODE, OPENROUTER_ERROR_CONNECTION,
 *     OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_MAY_HAVE_ARRIVED,
 *     OPENROUTER_ERROR_SYSTEM; openrouter_call_next says what they mean
 * @par Ownership
 * The caller keeps ownership of all handles.
 * @par Threads
 * May run concurrently with other calls on the same client, if each has its own request, result and error.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_client_chat(const openrouter_client *client, openrouter_request *request,
                                                        const openrouter_cancellation *cancellation,
                                                        openrouter_chat_result *result, openrouter_client_error *error);

#ifdef __cplusplus
}
#endif

#endif
