#include "show_request.h"
#include "exits.h"
#include "output.h"
#include "show_json.h"
#include <string.h>

static void print_head(const openrouter_http_request *http_request) {
  openrouter_string method, url, name, value;
  if (openrouter_http_request_get_method(http_request, &method) == OPENROUTER_OK &&
      openrouter_http_request_get_url(http_request, &url) == OPENROUTER_OK)
    print("%s %s\n", method.data, url.data);
  for (size_t i = 0; openrouter_http_request_get_header(http_request, i, &name, &value) == OPENROUTER_OK; i++)
    print("%s: %s\n", name.data, strcmp(name.data, "Authorization") == 0 ? "Bearer ..." : value.data);
}

static void print_body(const openrouter_http_request *http_request) {
  openrouter_bytes piece;
  openrouter_string path;
  for (size_t i = 0; openrouter_http_request_get_body_piece(http_request, i, &piece, &path) == OPENROUTER_OK; i++) {
    print("%s", i == 0 ? "\n" : "");
    if (piece.size > 0 && (piece.data[0] == '{' || piece.data[0] == '['))
      show_json((const char *)piece.data, piece.size);
    else
      print_safely((const char *)piece.data, piece.size);
    if (path.size > 0)
      print("(the content of %s)", path.data);
  }
}

int show_request(service *service) {
  openrouter_http_request *http_request = NULL;
  openrouter_status status = openrouter_http_request_new(&http_request);
  if (status == OPENROUTER_OK)
    status = openrouter_http_request_fill_request(http_request, service->settings, service->request);
  if (status == OPENROUTER_OK) {
    print_head(http_request);
    print_body(http_request);
  }
  openrouter_http_request_free(http_request);
  if (status != OPENROUTER_OK)
    return report_request(status, service->request);
  return EXIT_DONE;
}
