/* By hand: the body by jansson, the head by snprintf, which checks nothing of what it is given. */
#include "http.h"

#include <stdio.h>

size_t whole_with_jansson(const void *input, char *buffer, size_t capacity) {
  const request *from = input;
  char body[1024];
  request only_body = *from;
  only_body.http_referer = only_body.x_title = only_body.app_categories = (text){NULL, 0};
  size_t body_size = build_with_jansson(&only_body, body, sizeof body);
  int head = snprintf(buffer, capacity,
                      "POST %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: %s\r\nAccept: application/json\r\n"
                      "Content-Type: application/json\r\nContent-Length: %zu\r\nAuthorization: Bearer %s\r\n"
                      "HTTP-Referer: %s\r\nX-Title: %s\r\nX-OpenRouter-Categories: %s\r\n\r\n",
                      PATH, HOST, USER_AGENT, body_size, API_KEY, from->http_referer.data, from->x_title.data,
                      from->app_categories.data);
  if (body_size == 0 || body_size > sizeof body || head < 0 || (size_t)head + body_size > capacity)
    return 0;
  return append(buffer, (size_t)head, (text){body, body_size});
}
