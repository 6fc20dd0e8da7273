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

static size_t fetch(const char *path, char *answer, size_t capacity) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  char request[300];
  size_t size = 0;
  address.sin_port = htons((uint16_t)stand_in_port("http"));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  int length =
      snprintf(request, sizeof request, "GET /control/%s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\nConnection: close\r\n\r\n",
               path, stand_in_port("http"));
  if (descriptor < 0 || connect(descriptor, (struct sockaddr *)&address, sizeof address) != 0 ||
      write(descriptor, request, (size_t)length) != length)
    give_up("it cannot be reached");
  for (ssize_t count = 1; count > 0; size += (size_t)count) {
    count = read(descriptor, answer + size, capacity - 1 - size);
    if (count < 0)
      give_up("its response broke off");
  }
  close(descriptor);
  answer[size] = '\0';
  return size;
}

json_t *stand_in_ask(const char *path) {
  enum { CAPACITY = 1 << 20 };
  char *answer = malloc(CAPACITY);
  fetch(path, answer, CAPACITY);
  const char *body = strstr(answer, "\r\n\r\n");
  json_t *json = body == NULL ? NULL : json_loads(body + 4, JSON_DECODE_ANY, NULL);
  if (json == NULL)
    give_up(path);
  free(answer);
  return json;
}

size_t stand_in_arrivals(const char *id) {
  json_t *record = stand_in_ask(id);
  size_t count = json_array_size(json_object_get(record, "requests"));
  json_decref(record);
  return count;
}

size_t stand_in_elsewhere(const char *id) {
  json_t *record = stand_in_ask(id);
  json_int_t count = json_integer_value(json_object_get(record, "elsewhere"));
  json_decref(record);
  return (size_t)count;
}
