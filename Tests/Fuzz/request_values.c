/* What else a request has but a JSON document: query and path parameters, headers, forms and parts. What was set is what a
   second reader finds in the URL and in the body; what was refused leaves nothing behind.

   Input: lines. A step is a letter for its kind, a name, "=" and the value. */
#include "form.h"
#include "input.h"
#include "lent.h"
#include "raw_request.h"
#include <stdlib.h>
#include <string.h>

enum { STEPS = 32 };

typedef struct pair {
  const char *name;
  text value;
} pair;

typedef struct list {
  pair pairs[STEPS];
  size_t count;
} list;

typedef struct model {
  list queries, fields, parts;
  pair parameter, body;
  bool has_parameter, has_body;
} model;

static void add(list *list, const pair *added) { list->pairs[list->count++] = *added; }

static void replace(list *list, const pair *added) {
  size_t kept = 0;
  for (size_t i = 0; i < list->count; i++)
    if (strcmp(list->pairs[i].name, added->name) != 0)
      list->pairs[kept++] = list->pairs[i];
  list->count = kept;
  add(list, added);
}

static openrouter_status take_step(openrouter_request *request, model *model, char kind, const pair *pair) {
  const char *name = pair->name, *data = pair->value.data;
  const uint8_t *bytes = (const uint8_t *)data;
  size_t size = pair->value.size;
  openrouter_status status;
  switch (kind) {
  case 'q':
    status = openrouter_request_set_query(request, name, data, size);
    if (status == OPENROUTER_OK)
      replace(&model->queries, pair);
    return status;
  case '+':
    status = openrouter_request_add_query(request, name, data, size);
    if (status == OPENROUTER_OK)
      add(&model->queries, pair);
    return status;
  case 'p':
    status = openrouter_request_set_path_parameter(request, "id", data, size);
    if (status == OPENROUTER_OK)
      model->parameter = *pair, model->has_parameter = true;
    return status;
  case 'f':
    status = openrouter_request_set_form_field(request, name, data, size);
    if (status == OPENROUTER_OK)
      replace(&model->fields, pair);
    return status;
  case 'P':
    status = openrouter_request_add_part(request, name, size % 2 ? name : NULL, size % 3 ? "a/b" : NULL, bytes, size);
    if (status == OPENROUTER_OK)
      add(&model->parts, pair);
    return status;
  case 'b':
    status = openrouter_request_set_body(request, name, bytes, size);
    if (status == OPENROUTER_OK)
      model->body = *pair, model->has_body = true;
    return status;
  case 'k':
    return openrouter_request_set_api_key(request, data, size);
  default:
    return openrouter_request_set_header(request, name, data, size);
  }
}

/* MARK: Second readers */

static void expect_form(const list *expected, const char *text, size_t size) {
  form form;
  read_form(&form, text, size);
  expect_size("parameters", expected->count, form.count);
  for (size_t i = 0; i < expected->count; i++) {
    const pair *pair = &expected->pairs[i];
    expect_bytes("name", pair->name, strlen(pair->name), form.parameters[i].name.data, form.parameters[i].name.size);
    expect_bytes("value", pair->value.data, pair->value.size, form.parameters[i].value.data,
                 form.parameters[i].value.size);
  }
  free_form(&form);
}

/* RFC 7578, by the sizes that are known. */
static void expect_parts(const list *expected, openrouter_string type, openrouter_bytes body) {
  const char *boundary = strstr(type.data, "boundary="), *next = (const char *)body.data, *end = next + body.size;
  if (boundary == NULL)
    abort();
  size_t size = strlen(boundary += 9);
  for (size_t i = 0; i < expected->count; i++) {
    const text *value = &expected->pairs[i].value;
    expect("a delimiter", (size_t)(end - next) > size + 4 && memcmp(next, "--", 2) == 0 &&
                              memcmp(next + 2, boundary, size) == 0 && memcmp(next + 2 + size, "\r\n", 2) == 0);
    const char *content = memmem(next, (size_t)(end - next), "\r\n\r\n", 4);
    if (content == NULL)
      abort();
    expect("a head", (size_t)(end - content) >= 6 + value->size);
    content += 4;
    expect("the content", value->size == 0 || memcmp(content, value->data, value->size) == 0);
    next = content + value->size;
    expect("a line break", memcmp(next, "\r\n", 2) == 0);
    next += 2;
  }
  expect("the end", (size_t)(end - next) == size + 6 && memcmp(next, "--", 2) == 0 &&
                        memcmp(next + 2, boundary, size) == 0 && memcmp(next + 2 + size, "--\r\n", 4) == 0);
}

/* One segment, in which nothing but letters, digits and a few other characters is not escaped. */
static const char *expect_segment(const char *path, const text *value) {
  size_t size = strcspn(path, "/?#"), decoded = 0;
  for (size_t i = 0; i < size; i++, decoded++) {
    char digits[] = {path[i], 0, 0}, c = path[i];
    if (c == '%') {
      digits[0] = path[i + 1], digits[1] = path[i + 2];
      c = (char)strtoul(digits, NULL, 16);
      i += 2;
    }
    expect("the segment", path[i] != '+' && decoded < value->size && c == value->data[decoded]);
  }
  expect_size("the segment", value->size, decoded);
  return path + size;
}

static void check_filled(const openrouter_http_request *http, const model *model) {
  static const char start[] = "https://openrouter.ai/api/v1/brand/";
  openrouter_string url = {"", 0}, name = {"", 0}, type = {"", 0}, value = {"", 0};
  openrouter_bytes body = {(const uint8_t *)"", 0};
  expect_ok("url", openrouter_http_request_get_url(http, &url));
  expect_lent(url);
  expect("the path", strncmp(url.data, start, sizeof start - 1) == 0);
  const char *rest = expect_segment(url.data + sizeof start - 1, &model->parameter.value);
  expect("the query", *rest == (model->queries.count > 0 ? '?' : 0));
  if (*rest)
    expect_form(&model->queries, rest + 1, strlen(rest + 1));
  for (size_t i = 0; openrouter_http_request_get_header(http, i, &name, &value) == OPENROUTER_OK; i++)
    if (strcmp(name.data, "Content-Type") == 0)
      type = value;
  openrouter_http_request_get_body(http, &body);
  if (model->has_body)
    expect_bytes("the body", model->body.value.data, model->body.value.size, body.data, body.size);
  else if (model->fields.count > 0)
    expect_form(&model->fields, (const char *)body.data, body.size);
  else if (model->parts.count > 0)
    expect_parts(&model->parts, type, body);
  text whole = {(char *)(uintptr_t)body.data, body.size};
  check_raw(http, &whole);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  openrouter_request *request = NULL;
  openrouter_http_request *http = NULL;
  openrouter_settings *settings = NULL;
  model model = {0};
  text lines[STEPS];
  size_t count = 0;
  expect_ok("new", openrouter_request_new(&request));
  expect_ok("new", openrouter_http_request_new(&http));
  expect_ok("new", openrouter_settings_new(&settings));
  expect_ok("operation", openrouter_request_set_operation(request, "POST", "/brand/{id}"));
  while (input.next < input.end && count < STEPS) {
    text line = lines[count++] = take_line_with_nul(&input);
    char *equals = memchr(line.data, '=', line.size), *end = line.data + line.size;
    if (equals)
      *equals = 0;
    char *value = equals ? equals + 1 : end;
    pair pair = {line.data + (line.size > 0), {value, (size_t)(end - value)}};
    openrouter_status status = take_step(request, &model, line.data[0], &pair);
    expect("a message", (status == OPENROUTER_OK) == (*openrouter_request_error_message(request) == 0));
    expect_message(openrouter_request_error_message(request));
    if (status != OPENROUTER_OK)
      expect_status("it sticks", status, openrouter_request_check(request));
    expect_ok("clear", openrouter_request_clear_error(request));
  }
  int bodies = model.has_body + (model.fields.count > 0) + (model.parts.count > 0);
  openrouter_status status = openrouter_request_check(request);
  expect_status("check",
                !model.has_parameter ? OPENROUTER_ERROR_INCOMPLETE
                : bodies > 1         ? OPENROUTER_ERROR_INCONSISTENT
                                     : OPENROUTER_OK,
                status);
  expect_status("fill", status, openrouter_http_request_fill_request(http, settings, request));
  if (status == OPENROUTER_OK)
    check_filled(http, &model);
  for (size_t i = 0; i < count; i++)
    free(lines[i].data);
  openrouter_settings_free(settings);
  openrouter_http_request_free(http);
  openrouter_request_free(request);
  return 0;
}
