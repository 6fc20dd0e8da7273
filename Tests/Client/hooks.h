/* Functions of the system and of libcurl that the program defines in their place, to fail or to wait when it wants. */
#ifndef HOOKS_H
#define HOOKS_H

#include <stddef.h>

/* Names that end in ".test" are this machine's, and have no address of IPv6: that many look-ups fail, or each waits that many
 * milliseconds before it fails. Other names are looked up as ever. */
void hook_names_failing(unsigned count);
void hook_names_waiting(unsigned milliseconds);

/* libcurl makes no handle of a transfer (1) or of several (2), for a reason in errno; 0 for all as ever. */
void hook_handles_failing(int which, int error);
/* Options of handles of several transfers: the number that the last one was set to, or -1. */
long hook_multi_option(int option);
/* What libcurl says to each of them, 0 for what it says. */
void hook_multi_options_failing(int code);
/* libcurl says that adding a transfer failed, 0 for what it says. */
void hook_adding_failing(int code);

/* libcurl cannot be set up. */
void hook_curl_failing(int fails);
/* Setting an option of libcurl takes `milliseconds`. */
void hook_options_waiting(unsigned milliseconds);
/* Connections that programs which are started would inherit. */
size_t hook_inherited_connections(void);
/* From now on the n-th option is unknown to libcurl, counted from 1; none where it is 0. */
void hook_count_options(size_t n);
/* All options are known again. Says how many were set since. */
size_t hook_counted_options(void);
/* Whether an option was set while options were counted, and to what: a number or a text, which may be NULL. */
int hook_option_is_set(int option);
const void *hook_option(int option);
/* Each time that libcurl is let work, SIGPIPE comes. */
void hook_raises_pipe(int raises);
/* No eventfd can be made. */
void hook_no_events(int fails);
/* Bytes of header lines that were not zero when their list was given back. */
size_t hook_living_header_bytes(void);

#endif
