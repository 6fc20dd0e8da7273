#include "stand_in.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void give_up(const char *what) {
  printf("FAILED the mock server: %s\n", what);
  exit(1);
}

static json_t *line;

static json_t *start_line(void) {
  const char *text = getenv("STAND_IN");
  if (line == NULL && text != NULL)
    line = json_loads(text, 0, NULL);
  if (line == NULL)
    give_up("STAND_IN does not hold the line that it prints when it starts");
  return line;
}

void stand_in_forget(void) {
  json_decref(line);
  line = NULL;
}

unsigned stand_in_port(const char *name) {
  json_t *port = json_object_get(start_line(), name);
  if (!json_is_integer(port))
    give_up(name);
  return (unsigned)json_integer_value(port);
}

const char *stand_in_file(const char *name) {
  const char *file = json_string_value(json_object_get(start_line(), name));
  if (file == NULL)
    give_up(name);
  return file;
}

void stand_in_new_id(char *id, size_t capacity) {
  static unsigned count;
  snprintf(id, capacity, "%ld-%u", (long)getpid(), ++count);
}

static void write_all(int descriptor, const char *bytes, size_t size) {
  for (size_t written = 0; written < size;) {
    ssize_t count = write(descriptor, bytes + written, size - written);
    if (count < 0)
      give_up("it does not read");
    written += (size_t)count;
  }
}

/* All that comes until the connection ends; the caller frees it. */
static char *read_all(int descriptor) {
  size_t capacity = 1 << 16, size = 0;
  char *answer = malloc(capacity);
  for (ssize_t count = 1; count > 0; size += (size_t)count) {
    if (size + 1 == capacity)
      answer = realloc(answer, capacity *= 2);
    count = answer == NULL ? -1 : read(descriptor, answer + size, capacity - 1 - size);
    if (count < 0)
      give_up("its response broke off");
  }
  answer[size] = '\0';
  return answer;
}

/* Asks for a path below /control/, with a body. */
static char *fetch(const char *method, const char *path, const void *body, size_t body_size) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  char request[500];
  address.sin_port = htons((uint16_t)stand_in_port("http"));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  int length =
      snprintf(request, sizeof request,
               "%s /control/%s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nConnection: close\r\nContent-Length: %zu\r\n\r\n",
               method, path, stand_in_port("http"), body_size);
  if (descriptor < 0 || connect(descriptor, (struct sockaddr *)&address, sizeof address) != 0)
    give_up("it cannot be reached");
  write_all(descriptor, request, (size_t)length);
  write_all(descriptor, body, body_size);
  char *answer = read_all(descriptor);
  close(descriptor);
  return answer;
}

static json_t *ask(const char *method, const char *path, const void *body, size_t size) {
  char *answer = fetch(method, path, body, size);
  const char *text = strstr(answer, "\r\n\r\n");
  json_t *json = text == NULL ? NULL : json_loads(text + 4, JSON_DECODE_ANY, NULL);
  if (json == NULL)
    give_up(path);
  free(answer);
  return json;
}

json_t *stand_in_ask(const char *path) { return ask("GET", path, "", 0); }

void stand_in_can(const char *name, int http_status, const char *type, const void *body, size_t size) {
  char path[300];
  snprintf(path, sizeof path, "canned?name=%s&status=%d&type=%s", name, http_status, type);
  json_t *answer = ask("POST", path, body, size);
  if (json_integer_value(json_object_get(answer, "size")) != (json_int_t)size)
    give_up("it does not can");
  json_decref(answer);
}

/* A number that it reports at a path: of a member, or of a member of that one; 0 if absent. */
static size_t number_at(const char *path, const char *member, const char *inner) {
  json_t *record = stand_in_ask(path);
  const json_t *number = member == NULL ? record : json_object_get(record, member);
  if (inner != NULL)
    number = json_object_get(number, inner);
  size_t value = (size_t)json_integer_value(number);
  json_decref(record);
  return value;
}

static size_t count_of(const char *id, const char *member, const char *inner) {
  char path[200];
  snprintf(path, sizeof path, "%s/counts", id);
  return number_at(path, member, inner);
}

size_t stand_in_arrivals(const char *id) { return count_of(id, "arrivals", NULL); }

size_t stand_in_elsewhere(const char *id) { return count_of(id, "elsewhere", NULL); }

size_t stand_in_whole(const char *id, const char *request) { return count_of(id, "whole", request); }

size_t stand_in_connections(const char *id) { return count_of(id, "connections", NULL); }

size_t stand_in_open(void) { return number_at("open", NULL, NULL); }

stand_in_port_counts stand_in_port_count(const char *port) {
  return (stand_in_port_counts){number_at("ports", port, "connections"), number_at("ports", port, "handshakes")};
}
