/* What arrives is what libopenrouter says: method, target, headers and body, and nothing more. */
#include "calls.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *member(const json_t *request, const char *name) {
  const char *text = json_string_value(json_object_get(request, name));
  return text != NULL ? text : "";
}

/* Writes what arrived as HTTP/1.1 has it, in the order in which it came. */
static void write_arrived(const json_t *request, char *text, size_t capacity) {
  size_t size =
      (size_t)snprintf(text, capacity, "%s %s HTTP/1.1\r\n", member(request, "method"), member(request, "target"));
  json_t *headers = json_object_get(request, "headers"), *header;
  size_t i;
  json_array_foreach(headers, i, header) {
    size += (size_t)snprintf(text + size, capacity - size, "%s: %s\r\n", json_string_value(json_array_get(header, 0)),
                             json_string_value(json_array_get(header, 1)));
  }
  snprintf(text + size, capacity - size, "\r\n%s", member(request, "body"));
}

static int compare(const void *left, const void *right) {
  return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The lines of a head in order: HTTP gives none to different headers. */
static void sort_head(char *text) {
  char *lines[40], *copy = duplicate(text), *body = strstr(copy, "\r\n\r\n"), *next = NULL;
  size_t count = 0, size = 0;
  *body = '\0';
  for (char *line = strtok_r(copy, "\r\n", &next); line != NULL && count < 40; line = strtok_r(NULL, "\r\n", &next))
    lines[count++] = line;
  qsort(lines + 1, count - 1, sizeof *lines, compare);
  char *sorted = allocate(strlen(text) + 1, 1);
  for (size_t i = 0; i < count; i++)
    size += (size_t)sprintf(sorted + size, "%s\r\n", lines[i]);
  memcpy(text, sorted, size);
  free(sorted);
  free(copy);
}

static void expect_arrived(const char *id, const openrouter_http_request *http_request) {
  char wanted[20000], arrived[20000];
  size_t size = 0;
  json_t *record = stand_in_ask(id);
  json_t *request = json_array_get(json_object_get(record, "requests"), 0);
  expect_ok("write", openrouter_http_request_write(http_request, wanted, sizeof wanted - 1, &size));
  wanted[size] = '\0';
  write_arrived(request, arrived, sizeof arrived);
  sort_head(wanted);
  sort_head(arrived);
  expect_c_string("what arrived", wanted, arrived);
  expect_size("violations of the description", 0, json_array_size(json_object_get(request, "violations")));
  json_decref(record);
}

typedef struct {
  openrouter_settings *settings;
  openrouter_client *client;
  openrouter_http_request *http_request;
  handles handles;
  char id[40];
} parts;

static parts make_parts(const call *call, bool has_attribution) {
  parts parts = {.handles = new_handles()};
  char base_url[300];
  openrouter_client_options *options = NULL;
  stand_in_new_id(parts.id, sizeof parts.id);
  base_url_of(call, parts.id, base_url, sizeof base_url);
  parts.settings = new_settings(base_url);
  if (has_attribution) {
    expect_ok("referer", openrouter_settings_set_http_referer(parts.settings, TEXT("app://my.app/start?a=1")));
    expect_ok("title", openrouter_settings_set_x_title(parts.settings, TEXT("B\303\274ro 1")));
    expect_ok("categories", openrouter_settings_set_app_categories(parts.settings, TEXT("cli-agent,cloud-agent")));
    expect_ok("agent", openrouter_settings_set_user_agent(parts.settings, TEXT("myapp/1.0 (test)")));
    expect_ok("title's header",
              openrouter_settings_set_title_header(parts.settings, OPENROUTER_TITLE_HEADER_X_OPENROUTER_TITLE));
  }
  expect_ok("options", openrouter_client_options_new(&options));
  expect_ok("authority",
            openrouter_client_options_set_ca_file(options, stand_in_file("ca"), OPENROUTER_NUL_TERMINATED));
  expect_ok("client", openrouter_client_new(parts.settings, options, &parts.client));
  expect_ok("HTTP request", openrouter_http_request_new(&parts.http_request));
  openrouter_client_options_free(options);
  return parts;
}

static void free_parts(const parts *parts) {
  free_handles(&parts->handles);
  openrouter_http_request_free(parts->http_request);
  openrouter_client_free(parts->client);
  openrouter_settings_free(parts->settings);
}

static void test_create(const char *port, bool has_attribution) {
  call call = {.operation = CREATE, .port = port};
  parts parts = make_parts(&call, has_attribution);
  const handles *of = &parts.handles;
  openrouter_string created_at;
  int64_t app_id = 0;
  about("what arrives of a create request at %s, attribution %d", port, has_attribution);
  expect_ok("label", openrouter_create_auth_keys_code_request_set_key_label(of->create, TEXT("\"B\303\274ro\"\n")));
  expect_ok("call", openrouter_client_create_auth_keys_code(parts.client, of->create, NULL, of->created, of->error));
  expect_ok("app_id", openrouter_create_auth_keys_code_response_get_app_id(of->created, &app_id));
  expect_ok("created_at", openrouter_create_auth_keys_code_response_get_created_at(of->created, &created_at));
  expect_ok("fill", openrouter_http_request_fill_create_auth_keys_code(parts.http_request, parts.settings, of->create));
  expect_arrived(parts.id, parts.http_request);
  free_parts(&parts);
}

static openrouter_status exchange(const parts *parts) {
  const handles *of = &parts->handles;
  return CALL(openrouter_client_exchange_auth_code_for_api_key, parts->client, of->exchange, NULL, of->exchanged,
              of->error);
}

static void test_exchange(const char *port, bool has_attribution, bool sends_key) {
  call call = {.operation = EXCHANGE, .port = port};
  parts parts = make_parts(&call, has_attribution);
  openrouter_exchange_auth_code_for_api_key_request *request = parts.handles.exchange;
  about("what arrives of an exchange at %s, attribution %d", port, has_attribution);
  if (sends_key)
    expect_ok("key", openrouter_exchange_auth_code_for_api_key_request_send_api_key(request));
  expect_ok("call", exchange(&parts));
  expect_ok("fill",
            openrouter_http_request_fill_exchange_auth_code_for_api_key(parts.http_request, parts.settings, request));
  if (!sends_key)
    expect_arrived(parts.id, parts.http_request);
  json_t *record = stand_in_ask(parts.id), *header;
  json_t *headers = json_object_get(json_array_get(json_object_get(record, "requests"), 0), "headers");
  bool has_key = false;
  size_t i;
  json_array_foreach(headers, i, header) {
    has_key |= strcmp(json_string_value(json_array_get(header, 0)), "Authorization") == 0;
  }
  expect("the key goes along exactly where that was asked for", has_key == sends_key);
  json_decref(record);
  free_parts(&parts);
}

static void expect_refused(const char *field, openrouter_status expected, openrouter_status actual,
                           const handles *handles) {
  expect_status(field, expected, actual);
  expect_c_string("field", field, openrouter_client_error_field(handles->error));
}

/* A request that is not complete, or contradicts itself, is not sent. */
static void test_incomplete(void) {
  call call = {.operation = EXCHANGE};
  parts parts = make_parts(&call, false);
  const handles *of = &parts.handles;
  about("requests that are not complete");
  openrouter_exchange_auth_code_for_api_key_request_unset_code_challenge_method(of->exchange);
  expect_refused("code_challenge_method", OPENROUTER_ERROR_INCONSISTENT, exchange(&parts), of);
  openrouter_exchange_auth_code_for_api_key_request_reset(of->exchange);
  expect_refused("code", OPENROUTER_ERROR_INCOMPLETE, exchange(&parts), of);
  expect_c_string("message", "code is required, and was not set", openrouter_client_error_message(of->error));
  openrouter_create_auth_keys_code_request_unset_code_challenge(of->create);
  expect_refused("code_challenge", OPENROUTER_ERROR_INCONSISTENT,
                 CALL(openrouter_client_create_auth_keys_code, parts.client, of->create, NULL, of->created, of->error),
                 of);
  openrouter_create_auth_keys_code_request_reset(of->create);
  expect_refused("callback_url", OPENROUTER_ERROR_INCOMPLETE,
                 CALL(openrouter_client_create_auth_keys_code, parts.client, of->create, NULL, of->created, of->error),
                 of);
  expect_size("arrivals", 0, stand_in_arrivals(parts.id));
  free_parts(&parts);
}

/* A code is good once, and a failure leaves the response that was there before. */
static void test_twice(void) {
  call call = {.operation = EXCHANGE};
  parts parts = make_parts(&call, false);
  const handles *of = &parts.handles;
  openrouter_string first = {"", 0}, second = {"", 0};
  about("the same code twice");
  expect_ok("call", exchange(&parts));
  expect_ok("key", openrouter_exchange_auth_code_for_api_key_response_get_key(of->exchanged, &first));
  char *key = duplicate(first.data);
  expect_status("again", OPENROUTER_ERROR_API, exchange(&parts));
  expect_c_string("message", "HTTP 403: Invalid code or code_verifier", openrouter_client_error_message(of->error));
  expect_ok("key", openrouter_exchange_auth_code_for_api_key_response_get_key(of->exchanged, &second));
  expect_text("the key of the first call", key, second);
  free(key);
  free_parts(&parts);
}

void test_sent_requests(void) {
  test_create("https", false);
  test_create("https", true);
  test_create("http", true);
  test_exchange("https", false, false);
  test_exchange("https", true, false);
  test_exchange("http", true, false);
  test_exchange("https", false, true);
  test_incomplete();
  test_twice();
}
