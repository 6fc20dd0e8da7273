/*
 * sign_in.h: Signs a user in, in one call or in your event loop. Part of client.h, which includes it.
 *
 * PKCE, the browser, the listener on 127.0.0.1, the exchange of the code: your program gets an API key. The conventions
 * are those of openrouter.h and client.h.
 */
/* Before the guard: the topics that client.h includes come in its order, whichever header comes first. */
#include "client.h"

#ifndef OPENROUTER_SIGN_IN_H
#define OPENROUTER_SIGN_IN_H

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------------------------------------- Sign-in options */

/** How the code gets from the browser to the program. @since 0.1.0 */
typedef int32_t openrouter_sign_in_mode;

/**
 * OPENROUTER_SIGN_IN_MODE_BROWSER if DISPLAY or WAYLAND_DISPLAY is set and none of SSH_CONNECTION, SSH_CLIENT and
 * SSH_TTY is. Otherwise, if BROWSER holds the whole path of a program and that program opens the page, also
 * OPENROUTER_SIGN_IN_MODE_BROWSER. In all other cases OPENROUTER_SIGN_IN_MODE_HEADLESS. This is the default.
 *
 * @since 0.1.0
 */
#define OPENROUTER_SIGN_IN_MODE_AUTOMATIC 1
/**
 * A listener on 127.0.0.1; the page is opened by xdg-open or, without a display, by the program whose whole path
 * BROWSER holds. If that fails, the mode becomes OPENROUTER_SIGN_IN_MODE_CALLBACK.
 *
 * @since 0.1.0
 */
#define OPENROUTER_SIGN_IN_MODE_BROWSER 2
/** A listener on 127.0.0.1; the caller opens the page. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_MODE_CALLBACK 3
/** No listener: OpenRouter's page shows a code, and the user copies it. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_MODE_HEADLESS 4

/**
 * Options of a sign-in: what it requests, and how it runs.
 *
 * @since 0.1.0
 */
typedef struct openrouter_sign_in_options openrouter_sign_in_options;

/**
 * Makes options with the defaults.
 *
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_sign_in_options_free.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_new(openrouter_sign_in_options **out);

/**
 * Frees the handle and everything borrowed from it.
 *
 * @param options the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_sign_in_options_free(openrouter_sign_in_options *options);

/**
 * Empties the handle, as if it were new.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_reset(openrouter_sign_in_options *options);

/**
 * Sets auth_url, the page that the browser opens. Defaults to https://openrouter.ai/auth.
 *
 * @param options the handle
 * @param auth_url absolute https URL, or http with host localhost or 127.0.0.1; no user information, no query, no
 *     fragment, at most 2,048 bytes. A browser is opened only for https
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_auth_url(openrouter_sign_in_options *options,
                                                                         const char *auth_url, size_t size);

/**
 * Reads auth_url, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_auth_url(const openrouter_sign_in_options *options,
                                                                         openrouter_string *out);

/**
 * Unsets auth_url: the default applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_auth_url(openrouter_sign_in_options *options);

/**
 * Sets key_label: the initial name of the key. Absent by default. Set a name for your app: OpenRouter's default for an
 * app on this machine is localhost and a port. The browser's page at the end of the sign-in names the app: by x_title of
 * the client's settings, otherwise by this label, up to 64 code points.
 *
 * @param options the handle
 * @param key_label UTF-8 without NUL, at most 100 code points; may be empty
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_key_label(openrouter_sign_in_options *options,
                                                                          const char *key_label, size_t size);

/**
 * Reads key_label.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_key_label(const openrouter_sign_in_options *options,
                                                                          openrouter_string *out);

/**
 * Unsets key_label. Does nothing if already unset.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_key_label(openrouter_sign_in_options *options);

/**
 * Sets limit: the credit limit of the key. Absent by default. It is not documented whether the page honours it.
 *
 * @param options the handle
 * @param limit any finite number, in US dollars
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_limit(openrouter_sign_in_options *options,
                                                                      double limit);

/**
 * Reads limit.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_limit(const openrouter_sign_in_options *options,
                                                                      double *out);

/**
 * Unsets limit. Does nothing if already unset.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_limit(openrouter_sign_in_options *options);

/**
 * Sets workspace_id: the initially selected workspace. Absent by default.
 *
 * @param options the handle
 * @param workspace_id UUID: hexadecimal digits in groups of 8-4-4-4-12
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_workspace_id(openrouter_sign_in_options *options,
                                                                             const char *workspace_id, size_t size);

/**
 * Reads workspace_id.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_workspace_id(const openrouter_sign_in_options *options,
                                                                             openrouter_string *out);

/**
 * Unsets workspace_id. Does nothing if already unset.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_workspace_id(openrouter_sign_in_options *options);

/**
 * Sets required_workspace_id: the only workspace in which the key may be created. Absent by default.
 *
 * @param options the handle
 * @param required_workspace_id UUID: hexadecimal digits in groups of 8-4-4-4-12
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_required_workspace_id(
    openrouter_sign_in_options *options, const char *required_workspace_id, size_t size);

/**
 * Reads required_workspace_id.
 *
 * @param options the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_sign_in_options_get_required_workspace_id(const openrouter_sign_in_options *options, openrouter_string *out);

/**
 * Unsets required_workspace_id. Does nothing if already unset.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status
openrouter_sign_in_options_unset_required_workspace_id(openrouter_sign_in_options *options);

/**
 * Sets how the code gets from the browser to the program. Defaults to OPENROUTER_SIGN_IN_MODE_AUTOMATIC.
 *
 * @param options the handle
 * @param mode one of the OPENROUTER_SIGN_IN_MODE constants
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_mode(openrouter_sign_in_options *options,
                                                                     openrouter_sign_in_mode mode);

/**
 * Reads mode, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_mode(const openrouter_sign_in_options *options,
                                                                     openrouter_sign_in_mode *out);

/**
 * Unsets mode: the default, OPENROUTER_SIGN_IN_MODE_AUTOMATIC, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_mode(openrouter_sign_in_options *options);

/**
 * Sets the port of the listener. OpenRouter names an app on this machine by its port: with a fixed port the name stays
 * the same, but another program may be using that port.
 *
 * @param options the handle
 * @param port 1 to 65535, or 0 to let the system choose, which is the default
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_port(openrouter_sign_in_options *options, int32_t port);

/**
 * Reads port, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_port(const openrouter_sign_in_options *options,
                                                                     int32_t *out);

/**
 * Unsets port: the system chooses again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_port(openrouter_sign_in_options *options);

/**
 * Sets how long a sign-in may take from its start, including the time that the user takes. Defaults to 300,000 (five
 * minutes); OpenRouter's codes are valid for ten.
 *
 * @param options the handle
 * @param timeout_ms milliseconds, 1 to 86,400,000 (a day)
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_set_timeout_ms(openrouter_sign_in_options *options,
                                                                           int64_t timeout_ms);

/**
 * Reads timeout_ms, or the default if it is not set.
 *
 * @param options the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_get_timeout_ms(const openrouter_sign_in_options *options,
                                                                           int64_t *out);

/**
 * Unsets timeout_ms: the default, 300,000, applies again.
 *
 * @param options the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_options_unset_timeout_ms(openrouter_sign_in_options *options);

/**
 * The field of the last failure, named as in its setter: "key_label".
 *
 * @param options the handle
 * @return text, never NULL; empty if nothing failed
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_options_error_field(const openrouter_sign_in_options *options);

/**
 * The last failure in one line of English: the field, what was expected, what was given.
 *
 * @param options the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_options_error_message(const openrouter_sign_in_options *options);

/* --------------------------------------------------------------------------------------------------------- Sign-in */

/**
 * Signs a user in with OpenRouter, so that the program gets an API key: PKCE, the page in the browser, the callback,
 * and the exchange. A program that can block calls _start and _run. A program with an event loop calls _start, polls
 * the descriptor of _get_descriptor for reading with no timeout, and calls _step with 0 each time the descriptor is
 * readable.
 *
 * The listener is bound to 127.0.0.1 only, before the URL is made. Only a request with 192 random bits in its path can
 * end the wait; every other request is ignored. The browser's page waits for the exchange and shows its result. No
 * state parameter is sent. The verifier is kept only in this handle, and is zeroed when the sign-in is over; if the
 * code was refused, it is zeroed at the timeout, at the next start, or when the handle is freed.
 *
 * A handle runs one sign-in at a time; there may be any number of handles.
 *
 * @since 0.1.0
 */
typedef struct openrouter_sign_in openrouter_sign_in;

/**
 * Makes a sign-in that is not started.
 *
 * @param client sends the exchange; must outlive the sign-in
 * @param options the options, or NULL for the defaults
 * @param cancellation cancels the sign-in when requested, or NULL; must outlive the sign-in
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY
 * @par Ownership
 * The caller frees it with openrouter_sign_in_free. Options are copied; the caller keeps ownership of them.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_new(const openrouter_client *client,
                                                        const openrouter_sign_in_options *options,
                                                        const openrouter_cancellation *cancellation,
                                                        openrouter_sign_in **out);

/**
 * Makes a sign-in with a separate client, which has the settings of the environment: openrouter_settings_load_environment
 * says which variables those are. No API key is needed.
 *
 * @param options the options, or NULL for the defaults
 * @param cancellation cancels the sign-in when requested, or NULL; must outlive the sign-in
 * @param error receives the failure, or NULL; the field is the name of the variable that is wrong
 * @param out receives the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_SYSTEM as openrouter_client_new
 * @par Ownership
 * The caller frees it with openrouter_sign_in_free. Options are copied; the caller keeps ownership of them.
 * @par Threads
 * Reads the environment; no other thread may change it during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_new_from_environment(const openrouter_sign_in_options *options,
                                                                         const openrouter_cancellation *cancellation,
                                                                         openrouter_client_error *error,
                                                                         openrouter_sign_in **out);

/**
 * Frees the handle; a sign-in in progress is abandoned and its listener closed. Secrets are zeroed.
 *
 * @param sign_in the handle, or NULL
 * @since 0.1.0
 */
OPENROUTER_API void openrouter_sign_in_free(openrouter_sign_in *sign_in);

/**
 * Starts a sign-in: binds the listener, makes a PKCE pair, the path and the URL, and opens the browser if the mode
 * requires it. Any earlier sign-in of the handle is ended and forgotten; pair and path are new each time.
 *
 * The browser is not a child of the program: starting it sends no SIGCHLD and does not disturb other waits for
 * children. The call waits up to 200 ms for xdg-open to end, and returns as soon as it has. Signals to the calling
 * thread are delayed until then. If xdg-open cannot be started, crashes or ends with an exit status other than 0, the
 * mode is OPENROUTER_SIGN_IN_MODE_CALLBACK. OPENROUTER_SIGN_IN_MODE_BROWSER means only that xdg-open succeeded or is
 * still running; the library cannot know whether a window opened.
 *
 * No browser is started if the program has more rights than the user who started it (AT_SECURE), if it runs as another
 * user than SUDO_UID, PKEXEC_UID or DOAS_USER name, or if the URL is not https.
 *
 * @param sign_in the handle
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE
 *     if a proxy of the environment cannot be used, OPENROUTER_ERROR_RANDOM, OPENROUTER_ERROR_SYSTEM if the port is in
 *     use, out of file descriptors, or the system refuses another step; the message names the step and the reason
 * @par Ownership
 * Everything borrowed from the handle becomes invalid.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_start(openrouter_sign_in *sign_in);

/**
 * Reads the URL that the browser opens. Show it to the user in every mode: a browser may not open at all.
 *
 * @param sign_in the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next start.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_url(const openrouter_sign_in *sign_in, openrouter_string *out);

/**
 * Reads the mode in use: the one that automatic chose, or OPENROUTER_SIGN_IN_MODE_CALLBACK if openrouter_sign_in_start
 * noticed that no browser could be opened.
 *
 * @param sign_in the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_mode(const openrouter_sign_in *sign_in,
                                                             openrouter_sign_in_mode *out);

/** The stage that a sign-in has reached. @since 0.1.0 */
typedef int32_t openrouter_sign_in_stage;

/** The page is open in the browser; a code may also be submitted. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_BROWSER 1
/** Headless mode: the user copies the code from the page, and the program must submit it. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_INPUT 2
/** The code is being exchanged. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_EXCHANGING 3
/** An attempt to exchange the code failed; the next one follows after a pause. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_RETRYING 4
/** The result is known, and the browser's page is being sent. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_FINISHING 5
/** The sign-in is over. @since 0.1.0 */
#define OPENROUTER_SIGN_IN_STAGE_DONE 6

/**
 * Reads the stage of the sign-in, to show progress between two calls of openrouter_sign_in_step. While exchanging and
 * retrying, openrouter_sign_in_get_client_error has the number of attempts and, after a failed one, its message.
 * Without a network a sign-in retries until it times out, so show the user why.
 *
 * @param sign_in the handle
 * @param out receives the number
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_stage(const openrouter_sign_in *sign_in,
                                                              openrouter_sign_in_stage *out);

/**
 * Reads the descriptor of the sign-in: it becomes readable when openrouter_sign_in_step has work to do, including
 * expired timeouts. It is an epoll descriptor. Poll it for reading only, with no timeout.
 *
 * @param sign_in the handle
 * @param out receives the descriptor
 * @return OPENROUTER_OK, OPENROUTER_ABSENT before the start, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The descriptor is owned by the handle and valid until the next start.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_descriptor(const openrouter_sign_in *sign_in, int32_t *out);

/**
 * Waits up to timeout_ms for the next event and processes it: a request, a response, an expired timeout.
 *
 * @param sign_in the handle, already started
 * @param timeout_ms milliseconds; 0 does not wait, a negative number waits without a limit
 * @return OPENROUTER_OK the key is available; OPENROUTER_WAITING, OPENROUTER_INPUT_NEEDED in headless mode, if nothing
 *     was submitted; otherwise how the sign-in ended: OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY,
 *     OPENROUTER_ERROR_INVALID_VALUE a proxy of the environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE it was not started, OPENROUTER_ERROR_INVALID_JSON,
 *     OPENROUTER_ERROR_UNEXPECTED_RESPONSE, OPENROUTER_ERROR_API, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS,
 *     OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, OPENROUTER_ERROR_SYSTEM,
 *     OPENROUTER_ERROR_DENIED
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_step(openrouter_sign_in *sign_in, int64_t timeout_ms);

/**
 * Submits the text that the user copied: a code, code=CODE, or the whole URL to which the browser was sent. An error in
 * one of these forms ends the sign-in. The URL's host and path are not checked. In headless mode this is the only way
 * to get the code; in the other modes the text may be submitted before the browser's request arrives. A failed
 * submission does not end the sign-in: submit again. If the service refuses a code (OPENROUTER_ERROR_API), another one
 * can be submitted until the timeout; _step and _run then continue with it. openrouter_callback_read_pasted documents
 * what is removed from both ends and what is refused.
 *
 * @param sign_in the handle, already started
 * @param text UTF-8, at most 8,192 bytes
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INCOMPLETE it was not started,
 *     OPENROUTER_ERROR_INCONSISTENT if a code was already received, or the sign-in is over for another reason than a
 *     refused code, OPENROUTER_ERROR_SYSTEM in a child of the process that started it
 * @par Ownership
 * The text is copied before the call returns.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_submit(openrouter_sign_in *sign_in, const char *text, size_t size);

/**
 * Blocks until the sign-in ends. In headless mode it first returns OPENROUTER_INPUT_NEEDED: submit a code, then run
 * again.
 *
 * @param sign_in the handle, already started
 * @return OPENROUTER_OK the key is available; OPENROUTER_INPUT_NEEDED; otherwise how the sign-in ended:
 *     OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE a proxy of the
 *     environment cannot be used, OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE,
 *     OPENROUTER_ERROR_INCOMPLETE it was not started, OPENROUTER_ERROR_INVALID_JSON,
 *     OPENROUTER_ERROR_UNEXPECTED_RESPONSE, OPENROUTER_ERROR_API, OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS,
 *     OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED, OPENROUTER_ERROR_MAY_HAVE_ARRIVED, OPENROUTER_ERROR_SYSTEM,
 *     OPENROUTER_ERROR_DENIED
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_run(openrouter_sign_in *sign_in);

/**
 * Starts a sign-in and runs it to its end, for a program in a terminal. Writes the URL, what to do with it, and why
 * the key cannot be fetched yet to standard error, and reads what the user pastes from standard input: lines, as
 * openrouter_sign_in_submit takes them. A line that is not a code, or a code that the service refuses in headless mode,
 * is reported, and the next line is read. No code and no key is ever written.
 *
 * In a terminal the pasted text is not shown: echoing is off until the function returns. SIGHUP, SIGINT, SIGQUIT,
 * SIGTERM and SIGTSTP have their usual effect, and the terminal echoes again before they do; no handler is installed.
 * To cancel, let your handler request the cancellation. If standard input is closed or ends, only the browser is left.
 *
 * @param sign_in the handle
 * @return OPENROUTER_OK the key is available; otherwise how the sign-in ended: OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE a proxy of the environment cannot be used,
 *     OPENROUTER_ERROR_INVALID_UTF8, OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_INVALID_JSON,
 *     OPENROUTER_ERROR_UNEXPECTED_RESPONSE, OPENROUTER_ERROR_API, OPENROUTER_ERROR_RANDOM,
 *     OPENROUTER_ERROR_UNEXPECTED_END in headless mode, if the input ended before a code was pasted,
 *     OPENROUTER_ERROR_CONNECTION, OPENROUTER_ERROR_TLS, OPENROUTER_ERROR_TIMEOUT, OPENROUTER_ERROR_CANCELLED,
 *     OPENROUTER_ERROR_MAY_HAVE_ARRIVED, OPENROUTER_ERROR_SYSTEM also if the URL cannot be written,
 *     OPENROUTER_ERROR_DENIED
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_run_in_terminal(openrouter_sign_in *sign_in);

/**
 * Reads the API key. It is a secret and stays valid after the sign-in.
 *
 * @param sign_in the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next start. It is zeroed before its memory is freed or reused.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_key(const openrouter_sign_in *sign_in, openrouter_string *out);

/**
 * Reads user_id: "User ID associated with the API key".
 *
 * @param sign_in the handle
 * @param out receives the text
 * @return OPENROUTER_OK, OPENROUTER_ABSENT, OPENROUTER_NULL, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The text is borrowed: it is valid until the next start.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_user_id(const openrouter_sign_in *sign_in,
                                                                openrouter_string *out);

/**
 * Reads the outcome of the exchange: HTTP status, attempts, and the service's error response. During the exchange it
 * has the number of attempts so far and, while waiting for a retry, the reason why the last attempt failed.
 *
 * @param sign_in the handle
 * @param out receives the error's handle, read-only
 * @return OPENROUTER_OK, OPENROUTER_ABSENT if there was no exchange, OPENROUTER_ERROR_NULL_POINTER
 * @par Ownership
 * The error's handle is borrowed: it is valid until the next call that changes the sign-in.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_sign_in_get_client_error(const openrouter_sign_in *sign_in,
                                                                     const openrouter_client_error **out);

/**
 * The field of the last failure: "port", "pasted", or a field of the exchange.
 *
 * @param sign_in the handle
 * @return text, never NULL; empty if nothing failed, or the failure concerns no single field
 * @par Ownership
 * Constant text.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_error_field(const openrouter_sign_in *sign_in);

/**
 * The last failure in one line of English; after a denial, OpenRouter's text with its control characters escaped. While
 * the sign-in is waiting: why the browser's callback could not be used, if one arrived and was not usable. The message
 * of a timeout includes this reason.
 *
 * @param sign_in the handle
 * @return text of at most 255 bytes, never NULL; empty if nothing failed
 * @par Ownership
 * The text is borrowed: it is valid until the next call that changes the handle.
 * @since 0.1.0
 */
OPENROUTER_API const char *openrouter_sign_in_error_message(const openrouter_sign_in *sign_in);

#ifdef __cplusplus
}
#endif

#endif
