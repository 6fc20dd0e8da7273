/*
 * What the client takes from libcurl. Swift cannot call functions with variable arguments: each kind of argument has one
 * of its own here.
 */
#ifndef OPENROUTER_CCURL_H
#define OPENROUTER_CCURL_H

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

#if LIBCURL_VERSION_NUM < 0x075700
#error libcurl 7.87 or newer is needed, for CURLOPT_QUICK_EXIT
#endif

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

/* 0 where libcurl does not know. */
static inline long easy_get_number(CURL *easy, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

/* 0 where libcurl does not know. */
static inline curl_off_t easy_get_time(CURL *easy, CURLINFO info) {
  curl_off_t value = 0;
  return curl_easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

/* The first header of a name in the last answer; NULL where it has none. */
static inline const char *easy_get_header(CURL *easy, const char *name) {
  struct curl_header *header = NULL;
  return curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &header) == CURLHE_OK ? header->value : NULL;
}

/* The result of the one transfer that is in a multi handle, once it is done. */
static inline CURLcode multi_result(CURLM *multi) {
  int left;
  const CURLMsg *message = curl_multi_info_read(multi, &left);
  return message != NULL && message->msg == CURLMSG_DONE ? message->data.result : CURLE_FAILED_INIT;
}

/* Whether libcurl is set up, new enough, able to look up names without blocking, and safe to set up in any thread. */
static inline int curl_is_ready(void) {
  const int wanted = CURL_VERSION_SSL | CURL_VERSION_ASYNCHDNS | CURL_VERSION_THREADSAFE;
  const curl_version_info_data *version = curl_version_info(CURLVERSION_NOW);
  return version->version_num >= 0x075700 && (version->features & wanted) == wanted &&
         curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

#endif
