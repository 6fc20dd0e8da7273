/*
 * What openrouter_request_check says of bodies. Reads lines of a method, a path and a body as JSON, with tabs between, and
 * prints for each the status and the field, with a tab between.
 */
#include <openrouter/openrouter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static openrouter_status judge(openrouter_request *request, const char *method, const char *path, const char *json) {
  openrouter_json *body = NULL;
  openrouter_request_reset(request);
  openrouter_status status = openrouter_request_set_operation(request, method, path);
  if (status == OPENROUTER_OK)
    status = openrouter_request_get_body(request, &body);
  if (status == OPENROUTER_OK)
    status = openrouter_json_read(body, json, strlen(json));
  return status == OPENROUTER_OK ? openrouter_request_check(request) : status;
}

int main(void) {
  openrouter_request *request = NULL;
  char *line = NULL;
  size_t room = 0;
  ssize_t size;
  if (openrouter_request_new(&request) != OPENROUTER_OK)
    return 1;
  while ((size = getline(&line, &room, stdin)) > 0) {
    line[size - 1] = 0;
    char *rest = line;
    const char *method = strsep(&rest, "\t"), *path = strsep(&rest, "\t");
    if (!rest)
      return 2;
    openrouter_status status = judge(request, method, path, rest);
    printf("%d\t%s\n", (int)status, status == OPENROUTER_OK ? "" : openrouter_request_error_field(request));
  }
  free(line);
  openrouter_request_free(request);
  return 0;
}
