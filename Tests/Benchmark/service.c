#include "service.h"

#include "timing.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define EVENT                                                                                                          \
  "data: {\"id\":\"gen-1\",\"object\":\"chat.completion.chunk\",\"created\":1796000000,\"model\":\"openai/"            \
  "gpt-5-mini\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Hello\"},"                   \
  "\"finish_reason\":null}]}\n\n"
#define DONE "data: [DONE]\n\n"
#define RESULT                                                                                                         \
  "{\"id\":\"gen-1\",\"model\":\"openai/gpt-5-mini\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","   \
  "\"content\":\"Hello\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":1}}"
/* The bytes of an event as a chunk of HTTP, at most. */
enum { CHUNK_SIZE = sizeof EVENT + 16 };

volatile double first_byte_at;
const size_t result_size = sizeof RESULT - 1, event_size = sizeof EVENT - 1;

void must(int holds, const char *what) {
  if (!holds) {
    fprintf(stderr, "calls: %s\n", what);
    exit(1);
  }
}

static void send_all(int connection, const char *bytes, size_t size) {
  while (size > 0) {
    ssize_t count = send(connection, bytes, size, MSG_NOSIGNAL);
    must(count > 0, "send");
    bytes += count;
    size -= (size_t)count;
  }
}

static void answer_stream(int connection, size_t chunks) {
  static const char head[] = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  char rest[100];
  int rest_size = snprintf(rest, sizeof rest, "%zx\r\n%s\r\n0\r\n\r\n", sizeof DONE - 1, DONE);
  char *response = malloc(sizeof head + chunks * CHUNK_SIZE);
  must(response != NULL, "memory");
  size_t size = (size_t)sprintf(response, "%s", head);
  for (size_t i = 0; i < chunks; i++)
    size += (size_t)sprintf(response + size, "%zx\r\n%s\r\n", event_size, EVENT);
  first_byte_at = nanoseconds();
  send_all(connection, response, size);
  send_all(connection, rest, (size_t)rest_size);
  free(response);
}

static void answer_plain(int connection) {
  char response[600];
  int size = snprintf(response, sizeof response,
                      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s", result_size,
                      RESULT);
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
    const char *limit = strstr(end, "\"max_tokens\":");
    if (strstr(end, "\"stream\":true") != NULL)
      answer_stream(connection, limit == NULL ? 1 : strtoul(limit + 13, NULL, 10));
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

void start_service(char base_url[BASE_URL_SIZE]) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t size = sizeof address;
  pthread_t thread;
  int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  must(bind(listener, (struct sockaddr *)&address, sizeof address) == 0 && listen(listener, 4096) == 0 &&
           getsockname(listener, (struct sockaddr *)&address, &size) == 0,
       "listen");
  snprintf(base_url, BASE_URL_SIZE, "http://127.0.0.1:%u/api/v1", ntohs(address.sin_port));
  must(pthread_create(&thread, NULL, serve, (void *)(intptr_t)listener) == 0, "thread");
  pthread_detach(thread);
}
