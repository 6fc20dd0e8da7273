/*
 * Calls on a kept connection beside bare libcurl, in turns: the time from the server's first byte to the first event of a
 * stream (in libcurl to the write callback), of a chunk of a long stream, and of a whole call. The service is a thread of
 * this program, without TLS: with it all would take longer by the same. Everything runs on one processor: to wake an idle
 * one can take ten times as long as a call.
 *
 * Prints a line for each: what was measured, who, and the median in nanoseconds, separated by tabs. With "at-once": how
 * many calls ran at once, and the nanoseconds of all of them. With "serve" it prints where the service is, which ends with
 * the standard input.
 */
#include "service.h"
#include "timing.h"

#include <curl/curl.h>
#include <openrouter/client.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

enum { ROUNDS = 1000, STREAMS = 50, CHUNKS = 1000 };

#define QUESTION                                                                                                       \
  "{\"model\":\"openai/gpt-5-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"Why is the sky blue?\"}]"
static const char streamed_body[] = QUESTION ",\"stream\":true}", plain_body[] = QUESTION "}";
static char long_body[sizeof streamed_body + 40];

static char base_url[BASE_URL_SIZE];

/* -------------------------------------------------------------------------------------------------------- libcurl */

typedef struct {
  double first_at;
  size_t size;
  char bytes[1 << 19];
} collected;

static size_t collect(char *bytes, size_t one, size_t count, void *context) {
  collected *all = context;
  if (all->size == 0)
    all->first_at = nanoseconds();
  must(all->size + one * count <= sizeof all->bytes, "a response that is too large");
  memcpy(all->bytes + all->size, bytes, one * count);
  all->size += one * count;
  return one * count;
}

static CURL *easy;
static struct curl_slist *headers;
static collected all;

static void start_libcurl(void) {
  char url[100];
  snprintf(url, sizeof url, "%s/chat/completions", base_url);
  snprintf(long_body, sizeof long_body, QUESTION ",\"max_tokens\":%d,\"stream\":true}", CHUNKS);
  easy = curl_easy_init();
  must(easy != NULL, "curl_easy_init");
  headers = curl_slist_append(headers, "Authorization: Bearer sk-or-v1-0123456789abcdef0123456789abcdef");
  headers = curl_slist_append(headers, "Content-Type: application/json");
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, collect);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &all);
}

static void perform(const char *body, size_t size) {
  all.size = 0;
  curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body);
  curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, (long)size);
  must(curl_easy_perform(easy) == CURLE_OK, "curl_easy_perform");
}

static double first_of_libcurl(void) {
  perform(streamed_body, sizeof streamed_body - 1);
  return all.first_at - first_byte_at;
}

static double chunk_of_libcurl(void) {
  double start = nanoseconds();
  perform(long_body, strlen(long_body));
  must(all.size > CHUNKS * event_size, "a stream of libcurl");
  return (nanoseconds() - start) / CHUNKS;
}

static double call_of_libcurl(void) {
  double start = nanoseconds();
  perform(plain_body, sizeof plain_body - 1);
  must(all.size == result_size, "a response of libcurl");
  return nanoseconds() - start;
}

/* ------------------------------------------------------------------------------------------------------------ Ours */

static openrouter_client *client;
static openrouter_request *request, *long_request;
static openrouter_chat_result *result;
static openrouter_client_error *error;
static openrouter_call *call;

static openrouter_request *question(void) {
  openrouter_request *asked = NULL;
  openrouter_json *body = NULL;
  must(openrouter_request_new(&asked) == OPENROUTER_OK &&
           openrouter_request_set_operation(asked, "POST", "/chat/completions") == OPENROUTER_OK &&
           openrouter_request_get_body(asked, &body) == OPENROUTER_OK &&
           openrouter_json_set_text(body, "/model", "openai/gpt-5-mini", OPENROUTER_NTS) == OPENROUTER_OK &&
           openrouter_request_add_message(asked, "user", "Why is the sky blue?", OPENROUTER_NTS) == OPENROUTER_OK,
       "request");
  return asked;
}

static void start_ours(void) {
  openrouter_settings *settings = NULL;
  openrouter_json *body = NULL;
  must(openrouter_settings_new(&settings) == OPENROUTER_OK &&
           openrouter_settings_set_base_url(settings, base_url, OPENROUTER_NTS) == OPENROUTER_OK &&
           openrouter_settings_set_api_key(settings, "sk-or-v1-0123456789abcdef0123456789abcdef", OPENROUTER_NTS) ==
               OPENROUTER_OK &&
           openrouter_client_new(settings, NULL, &client) == OPENROUTER_OK,
       "client");
  openrouter_settings_free(settings);
  must(openrouter_chat_result_new(&result) == OPENROUTER_OK && openrouter_client_error_new(&error) == OPENROUTER_OK &&
           openrouter_call_new(client, NULL, NULL, &call) == OPENROUTER_OK,
       "handles");
  request = question();
  long_request = question();
  must(openrouter_request_get_body(long_request, &body) == OPENROUTER_OK &&
           openrouter_json_set_integer(body, "/max_tokens", CHUNKS) == OPENROUTER_OK,
       "max_tokens");
}

static double first_of_ours(void) {
  const openrouter_event *event = NULL;
  must(openrouter_call_start(call, request) == OPENROUTER_OK, "start");
  must(openrouter_call_next(call, -1, &event) == OPENROUTER_OK && event->type == OPENROUTER_EVENT_TEXT, "event");
  double at = nanoseconds();
  must(openrouter_call_run(call) == OPENROUTER_OK, "run");
  return at - first_byte_at;
}

static double chunk_of_ours(void) {
  const openrouter_event *event = NULL;
  size_t size = 0;
  openrouter_status status;
  double start = nanoseconds();
  must(openrouter_call_start(call, long_request) == OPENROUTER_OK, "start");
  while ((status = openrouter_call_next(call, -1, &event)) == OPENROUTER_OK)
    size += event->text.size;
  must(status == OPENROUTER_END && size == CHUNKS * strlen("Hello"), "a stream");
  return (nanoseconds() - start) / CHUNKS;
}

static double call_of_ours(void) {
  double start = nanoseconds();
  must(openrouter_client_chat(client, request, NULL, result, error) == OPENROUTER_OK, "chat");
  return nanoseconds() - start;
}

/* -------------------------------------------------------------------------------------------------------- Measuring */

static void measure(const char *what, int rounds, double (*ours)(void), double (*libcurls)(void)) {
  static double times[2][ROUNDS];
  for (int i = -20; i < rounds; i++) {
    /* Each is first in turns. */
    double first = i & 1 ? ours() : libcurls(), second = i & 1 ? libcurls() : ours();
    if (i >= 0) {
      times[0][i] = i & 1 ? first : second;
      times[1][i] = i & 1 ? second : first;
    }
  }
  printf("%s\topenrouter\t%.0f\n", what, median(times[0], (size_t)rounds));
  printf("%s\tlibcurl\t%.0f\n", what, median(times[1], (size_t)rounds));
}

/* Calls at once, from the first start to the last end: each has another connection, and eight are kept. */
static void grow_calls(void) {
  enum { MOST = 500, REPEATS = 5 };
  static openrouter_call *calls[MOST];
  static const size_t counts[] = {1, 10, 100, MOST};
  for (size_t i = 0; i < MOST; i++)
    must(openrouter_call_new(client, NULL, NULL, &calls[i]) == OPENROUTER_OK, "calls");
  for (size_t which = 0; which < sizeof counts / sizeof *counts; which++) {
    double times[REPEATS];
    for (size_t repeat = 0; repeat < REPEATS; repeat++) {
      double start = nanoseconds();
      for (size_t i = 0; i < counts[which]; i++)
        must(openrouter_call_start(calls[i], request) == OPENROUTER_OK, "start at once");
      for (size_t i = 0; i < counts[which]; i++)
        must(openrouter_call_run(calls[i]) == OPENROUTER_OK, "run at once");
      times[repeat] = nanoseconds() - start;
    }
    printf("calls\t%zu\t%.0f\n", counts[which], median(times, REPEATS));
  }
  for (size_t i = 0; i < MOST; i++)
    openrouter_call_free(calls[i]);
}

/* Some descriptors for each call, and one for the server. */
static void allow_descriptors(void) {
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

static void use_one_processor(void) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(sched_getcpu(), &set);
  must(sched_setaffinity(0, sizeof set, &set) == 0, "one processor");
}

/* Until the service is not needed any more. */
static void serve_others(void) {
  char byte;
  puts(base_url);
  fflush(stdout);
  while (read(STDIN_FILENO, &byte, 1) > 0)
    continue;
}

/* calls [at-once | serve] */
int main(int argc, char **argv) {
  const char *what = argc > 1 ? argv[1] : "";
  allow_descriptors();
  /* First, so that it holds for the threads of the service, too. */
  use_one_processor();
  start_service(base_url);
  if (strcmp(what, "serve") == 0) {
    serve_others();
    return 0;
  }
  must(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK, "curl_global_init");
  start_libcurl();
  start_ours();
  if (strcmp(what, "at-once") == 0)
    grow_calls();
  else {
    measure("first event", ROUNDS, first_of_ours, first_of_libcurl);
    measure("chunk", STREAMS, chunk_of_ours, chunk_of_libcurl);
    measure("call", ROUNDS, call_of_ours, call_of_libcurl);
  }
  openrouter_call_free(call);
  openrouter_client_error_free(error);
  openrouter_chat_result_free(result);
  openrouter_request_free(request);
  openrouter_request_free(long_request);
  openrouter_client_free(client);
  curl_easy_cleanup(easy);
  curl_slist_free_all(headers);
  return 0;
}
