/* Requests of which a setter was refused: the first failure sticks, and everything that sends or writes returns it. */
#ifndef REFUSED_REQUESTS_H
#define REFUSED_REQUESTS_H

#include "check.h"
#include <stdlib.h>

typedef struct {
  const char *name;
  openrouter_status status;
  openrouter_status (*set)(openrouter_json *body);
} refusal_row;

static openrouter_status set_wrong_type(openrouter_json *body) {
  return openrouter_json_set_text(body, "/temperature", TEXT("warm"));
}

static openrouter_status set_wrong_text(openrouter_json *body) {
  return openrouter_json_set_text(body, "/model", TEXT("\xFF"));
}

static openrouter_status set_below_text(openrouter_json *body) {
  openrouter_status status = openrouter_json_set_text(body, "/model", TEXT("openai/gpt-5-mini"));
  return status == OPENROUTER_OK ? openrouter_json_set_json(body, "/model/name", TEXT("1")) : status;
}

static openrouter_status set_wrong_json(openrouter_json *body) {
  return openrouter_json_set_json(body, "/new", TEXT("{"));
}

static openrouter_status set_too_much(openrouter_json *body) {
  openrouter_json_set_text_limit(body, 2);
  return openrouter_json_set_json(body, "/new", TEXT("123"));
}

static openrouter_status set_removed_node(openrouter_json *body) {
  openrouter_json_node node = OPENROUTER_JSON_ROOT;
  openrouter_status status = openrouter_json_append(body, "/messages", &node);
  if (status == OPENROUTER_OK)
    status = openrouter_json_unset(body, "/messages");
  return status == OPENROUTER_OK ? openrouter_json_set_text_at(body, node, "/role", TEXT("user")) : status;
}

static openrouter_status set_nothing(openrouter_json *body) {
  (void)body;
  return OPENROUTER_ERROR_INCOMPLETE;
}

static const refusal_row refusal_rows[] = {
    {"a text that should be a number", OPENROUTER_ERROR_INVALID_VALUE, set_wrong_type},
    {"a text that is not UTF-8", OPENROUTER_ERROR_INVALID_UTF8, set_wrong_text},
    {"a member of a text", OPENROUTER_ERROR_INCONSISTENT, set_below_text},
    {"broken JSON", OPENROUTER_ERROR_INVALID_JSON, set_wrong_json},
    {"JSON over the limit", OPENROUTER_ERROR_TOO_LARGE, set_too_much},
    {"a node that was removed", OPENROUTER_ERROR_STALE_NODE, set_removed_node},
    {"no messages", OPENROUTER_ERROR_INCOMPLETE, set_nothing},
};
enum { REFUSAL_COUNT = sizeof refusal_rows / sizeof *refusal_rows };

/* A chat request; the caller frees it. */
static openrouter_request *new_chat_request(openrouter_json **body, int is_complete) {
  openrouter_request *request = NULL;
  if (openrouter_request_new(&request) != OPENROUTER_OK)
    abort();
  expect_ok("operation", openrouter_request_set_operation(request, "POST", "/chat/completions"));
  expect_ok("body", openrouter_request_get_body(request, body));
  if (is_complete) {
    expect_ok("role", openrouter_json_set_text(*body, "/messages/0/role", TEXT("user")));
    expect_ok("content", openrouter_json_set_text(*body, "/messages/0/content", TEXT("Hello")));
  }
  return request;
}

/* The same, refused as the row says. */
static openrouter_request *new_refused_request(const refusal_row *row, openrouter_json **body) {
  openrouter_request *request = new_chat_request(body, row->set != set_nothing);
  expect_status(row->name, row->status, row->set(*body));
  return request;
}

#endif
