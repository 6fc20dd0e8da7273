/*
 * Calls on a kept connection beside bare libcurl, in turns: the time from the server's first byte to the first event of a
 * stream (in libcurl to the write callback), and the time of a whole call. The server is a thread of this program, without
 * TLS: with it both would take longer by the same. Everything runs on one processor: to wake an idle one can take ten times
 * as long as a call.
 *
 * Prints a line for each: what was measured, who, and the median in nanoseconds, separated by tabs. With "at-once": how
 * many calls ran at once, and the nanoseconds of all of them.
 */
#include "timing.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openrouter/client.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ROUNDS = 1000 };

#define EVENT                                                                                                          \
  "data: {\"id\":\"gen-1\",\"object\":\"chat.completion.chunk\",\"model\":\"openai/gpt-5-mini\",\"choices\":[{"        \
  "\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Hello\"},\"finish_reason\":null}]}\n\n"
#define DONE "data: [DONE]\n\n"
#define RESULT                                                                                                         \
  "{\"id\":\"gen-1\",\"model\":\"openai/gpt-5-mini\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","   \
  "\"content\":\"Hello\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":1}}"
#define QUESTION                                                                                                       \
  "{\"model\":\"openai/gpt-5-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"Why is the sky blue?\"}]"
static const char streamed_body[] = QUESTION ",\"stream\":true}", plain_body[] = QUESTION "}";

/* When the server began its last response. */
static volatile double first_byte_at;
static char base_url[60];

static void must(int holds, const char *what) {
  if (!holds) {
    fprintf(stderr, "calls: %s\n", what);
    exit(1);
  }
}

/* ------------------------------------------------------------------------------------------------------- The server */

static void send_all(int connection, const char *bytes, size_t size) {
  while (size > 0) {
    ssize_t count = send(connection, bytes, size, MSG_NOSIGNAL);
    must(count > 0, "send");
    bytes += count;
    size -= (size_t)count;
  }
}

static void answer_stream(int connection) {
  char head[600], rest[100];
  int size =
      snprintf(head, sizeof head,
               "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n%zx\r\n%s\r\n",
               sizeof EVENT - 1, EVENT);
  int rest_size = snprintf(rest, sizeof rest, "%zx\r\n%s\r\n0\r\n\r\n", sizeof DONE - 1, DONE);
  first_byte_at = nanoseconds();
  send_all(connection, head, (size_t)size);
  send_all(connection, rest, (size_t)rest_size);
}

static void answer_plain(int connection) {
  char response[600];
  int size = snprintf(response, sizeof response,
                      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
                      sizeof RESULT - 1, RESULT);
  send_all(connection, response, (size_t)size);
}

/* Answers the requests of one connection. */
static void *answer(void *context) {
  char request[8192], *end;
  int connection = (int)(intptr_t)context, yes = 1;
  size_t size = 0;
  setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  for (;;) {
    ssize_t count = recv(connection, request + size, sizeof request - 1 - size, 0);
    if (count <= 0)
      break;
    request[size += (size_t)count] = '\0';
    const char *length = strcasestr(request, "\r\nContent-Length: ");
    if ((end = strstr(request, "\r\n\r\n")) == NULL || length == NULL ||
        size < (size_t)(end + 4 - request) + strtoul(length + 18, NULL, 10))
      continue;
    if (strstr(end, "\"stream\":true") != NULL)
      answer_stream(connection);
    else
      answer_plain(connection);
    size = 0;
  }
  close(connection);
  return NULL;
}

static void *serve(void *context) {
  int listener = (int)(intptr_t)context;
  int connection;
  while ((connection = accept(listener, NULL, NULL)) >= 0) {
    pthread_t thread;
    must(pthread_create(&thread, NULL, answer, (void *)(intptr_t)connection) == 0, "a thread");
    pthread_detach(thread);
  }
  return NULL;
}

static void start_server(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  pthread_t thread;
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  must(bind(listener, (struct sockaddr *)&address, sizeof address) == 0 && listen(listener, 4096) == 0 &&
           getsockname(listener, (struct sockaddr *)&address, &size) == 0,
       "listen");
  snprintf(base_url, sizeof base_url, "http://127.0.0.1:%u/api/v1", ntohs(address.sin_port));
  must(pthread_create(&thread, NULL, serve, (void *)(intptr_t)listener) == 0, "thread");
  pthread_detach(thread);
}

/* -------------------------------------------------------------------------------------------------------- libcurl */

typedef struct {
  double first_at;
  size_t size;
  char bytes[4096];
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

static double call_of_libcurl(void) {
  double start = nanoseconds();
  perform(plain_body, sizeof plain_body - 1);
  must(all.size == sizeof RESULT - 1, "a response of libcurl");
  return nanoseconds() - start;
}

/* ------------------------------------------------------------------------------------------------------------ Ours */

static openrouter_client *client;
static openrouter_request *request;
static openrouter_chat_result *result;
static openrouter_client_error *error;
static openrouter_call *call;

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
  must(openrouter_request_new(&request) == OPENROUTER_OK && openrouter_chat_result_new(&result) == OPENROUTER_OK &&
           openrouter_client_error_new(&error) == OPENROUTER_OK &&
           openrouter_call_new(client, NULL, NULL, &call) == OPENROUTER_OK,
       "handles");
  must(openrouter_request_set_operation(request, "POST", "/chat/completions") == OPENROUTER_OK &&
           openrouter_request_get_body(request, &body) == OPENROUTER_OK &&
           openrouter_json_set_text(body, "/model", "openai/gpt-5-mini", OPENROUTER_NTS) == OPENROUTER_OK &&
           openrouter_request_add_message(request, "user", "Why is the sky blue?", OPENROUTER_NTS) == OPENROUTER_OK,
       "request");
}

static double first_of_ours(void) {
  const openrouter_event *event = NULL;
  must(openrouter_call_start(call, request) == OPENROUTER_OK, "start");
  must(openrouter_call_next(call, -1, &event) == OPENROUTER_OK && event->type == OPENROUTER_EVENT_TEXT, "event");
  double at = nanoseconds();
  must(openrouter_call_run(call) == OPENROUTER_OK, "run");
  return at - first_byte_at;
}

static double call_of_ours(void) {
  double start = nanoseconds();
  must(openrouter_client_chat(client, request, NULL, result, error) == OPENROUTER_OK, "chat");
  return nanoseconds() - start;
}

/* -------------------------------------------------------------------------------------------------------- Measuring */

static void measure(const char *what, double (*ours)(void), double (*libcurls)(void)) {
  static double times[2][ROUNDS];
  for (int i = -20; i < ROUNDS; i++) {
    /* Each is first in turns. */
    double first = i & 1 ? ours() : libcurls(), second = i & 1 ? libcurls() : ours();
    if (i >= 0) {
      times[0][i] = i & 1 ? first : second;
      times[1][i] = i & 1 ? second : first;
    }
  }
  printf("%s\topenrouter\t%.0f\n", what, median(times[0], ROUNDS));
  printf("%s\tlibcurl\t%.0f\n", what, median(times[1], ROUNDS));
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

/* calls [at-once] */
int main(int argc, char **argv) {
  allow_descriptors();
  use_one_processor();
  must(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK, "curl_global_init");
  start_server();
  start_libcurl();
  start_ours();
  if (argc > 1 && strcmp(argv[1], "at-once") == 0)
    grow_calls();
  else {
    measure("first event", first_of_ours, first_of_libcurl);
    measure("call", call_of_ours, call_of_libcurl);
  }
  openrouter_call_free(call);
  openrouter_client_error_free(error);
  openrouter_chat_result_free(result);
  openrouter_request_free(request);
  openrouter_client_free(client);
  curl_easy_cleanup(easy);
  curl_slist_free_all(headers);
  return 0;
}
