/*
 * The functions of libcurl that the client uses. Swift cannot call variadic functions, so there is one here for each
 * type of argument.
 */
#ifndef OPENROUTER_CCURL_H
#define OPENROUTER_CCURL_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <errno.h>

#if LIBCURL_VERSION_NUM < 0x075700
#error libcurl 7.87 or newer is needed, for CURLOPT_QUICK_EXIT
#endif

/* The flag for a name and a password, as a constant that Swift can read. */
enum { AUTHENTICATION_BASIC = CURLAUTH_BASIC };

static inline CURLcode easy_set_number(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode easy_set_text(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode easy_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode easy_set_callback(CURL *easy, CURLoption option, curl_write_callback callback) {
  return curl_easy_setopt(easy, option, callback);
}

static inline CURLcode easy_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode easy_set_seek_callback(CURL *easy, void *context, curl_seek_callback callback) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_SEEKDATA, context);
  return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, callback);
}

static inline CURLcode easy_set_sending_callback(CURL *easy, void *context, curl_prereq_callback callback) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_PREREQDATA, context);
  return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback);
}

static inline CURLcode easy_set_socket_callback(CURL *easy, void *context, curl_opensocket_callback callback) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, context);
  return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, callback);
}

/* Lets curl_multi_cleanup return without waiting for pending name look-ups. Its number is repeated here, as the headers
 * of older versions lack it. Since 8.20 the threads belong to the multi handle; before, they belong to each transfer
 * and CURLOPT_QUICK_EXIT is enough. */
static inline CURLMcode multi_set_quick_exit(CURLM *multi) {
  CURLMcode code = curl_multi_setopt(multi, (CURLMoption)21, 1L);
  return code == CURLM_UNKNOWN_OPTION ? CURLM_OK : code;
}

/* How many connections a multi handle keeps for later. */
static inline CURLMcode multi_set_kept_connections(CURLM *multi, long count) {
  return curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, count);
}

/* Make a handle. On failure they return NULL and errno gives the reason; errno 0 means out of memory. */
static inline CURL *easy_new(void) {
  errno = 0;
  return curl_easy_init();
}

static inline CURLM *multi_new(void) {
  errno = 0;
  return curl_multi_init();
}

/* Lets libcurl work. An error of the system during that is left in errno. */
static inline CURLMcode multi_perform(CURLM *multi, int *running) {
  errno = 0;
  return curl_multi_perform(multi, running);
}

static inline CURLMcode multi_socket_action(CURLM *multi, curl_socket_t socket, int events, int *running) {
  errno = 0;
  return curl_multi_socket_action(multi, socket, events, running);
}

static inline CURLcode easy_set_closing_callback(CURL *easy, void *context, curl_closesocket_callback callback) {
  CURLcode code = curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, context);
  return code != CURLE_OK ? code : curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, callback);
}

static inline CURLMcode multi_set_event_callbacks(CURLM *multi, void *context, curl_socket_callback sockets,
                                                  curl_multi_timer_callback timer) {
  CURLMcode code = curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, sockets);
  if (code == CURLM_OK)
    code = curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, context);
  if (code == CURLM_OK)
    code = curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timer);
  return code != CURLM_OK ? code : curl_multi_setopt(multi, CURLMOPT_TIMERDATA, context);
}

/* 0 if libcurl does not know. */
static inline long easy_get_number(CURL *easy, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

/* 0 if libcurl does not know. */
static inline curl_off_t easy_get_time(CURL *easy, CURLINFO info) {
  curl_off_t value = 0;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

/* Whether CURLINFO_REQUEST_SIZE counts all bytes of a request. libcurl 7.88 counts those of its first write, and that may
 * be none if the socket is not ready. Newer versions count all; since 8.10 they are recognised by
 * CURLINFO_POSTTRANSFER_TIME_T, which older headers lack. */
static inline int easy_counts_all(CURL *easy) {
  curl_off_t ignored;
  return curl_easy_getinfo(easy, (CURLINFO)(CURLINFO_OFF_T + 67), &ignored) == CURLE_OK;
}

/* The first header of a name in the last response, or NULL. */
static inline const char *easy_get_header(CURL *easy, const char *name) {
  struct curl_header *header = NULL;
  return curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &header) == CURLHE_OK ? header->value : NULL;
}

/* The header after another one of the last response, or the first one; NULL after the last. */
static inline struct curl_header *easy_next_header(CURL *easy, struct curl_header *previous) {
  return curl_easy_nextheader(easy, CURLH_HEADER, -1, previous);
}

/* Whether a SOCKS proxy refused permanently or for an unknown reason. Temporary failures count as those of the network.
 * */
static inline int easy_proxy_refuses(CURL *easy) {
  switch (easy_get_number(easy, CURLINFO_PROXY_ERROR)) {
  case CURLPX_OK:
  case CURLPX_CLOSED:
  case CURLPX_RECV_ADDRESS:
  case CURLPX_RECV_AUTH:
  case CURLPX_RECV_CONNECT:
  case CURLPX_RECV_REQACK:
  case CURLPX_SEND_AUTH:
  case CURLPX_SEND_CONNECT:
  case CURLPX_SEND_REQUEST:
  case CURLPX_RESOLVE_HOST:
  case CURLPX_REPLY_CONNECTION_REFUSED:
  case CURLPX_REPLY_GENERAL_SERVER_FAILURE:
  case CURLPX_REPLY_HOST_UNREACHABLE:
  case CURLPX_REPLY_NETWORK_UNREACHABLE:
  case CURLPX_REPLY_TTL_EXPIRED:
  case CURLPX_REQUEST_FAILED:
    return 0;
  default:
    return 1;
  }
}

/* The result of the one transfer in a multi handle, once it is done. */
static inline CURLcode multi_result(CURLM *multi) {
  int left;
  const CURLMsg *message = curl_multi_info_read(multi, &left);
  return message != NULL && message->msg == CURLMSG_DONE ? message->data.result : CURLE_FAILED_INIT;
}

/* Thread-safe since 7.84. Versions before 7.87 lack an option that every transfer needs. */
static inline CURLcode curl_set_up(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

#endif
