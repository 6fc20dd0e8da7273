/*
 * Talks to a model: each argument after the model's name is a turn. Responses are streamed by libcurl's easy interface, and
 * printed as they come. The model may call one tool, which says what time it is. Any other HTTP client works in the same
 * way: it gets URL, headers and body, and gives the HTTP status, the content type and the bytes.
 *
 *     cc own_http_chat.c $(pkg-config --cflags --libs openrouter libcurl) -o own_http_chat
 *     OPENROUTER_API_KEY=... ./own_http_chat openai/gpt-5-mini "What time is it?" "And in Tokyo?"
 */
#include <curl/curl.h>
#include <openrouter/openrouter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define NTS OPENROUTER_NUL_TERMINATED
/* A model that calls tools again and again is stopped. */
#define MOST_CALLS 8

typedef struct transfer {
  CURL *curl;
  openrouter_chat_stream *stream;
  /* What the stream returned last: OPENROUTER_WAITING until the response ends, OPENROUTER_OK before it begins. */
  openrouter_status status;
} transfer;

static void fail(const char *message) {
  fprintf(stderr, "own_http_chat: %s\n", message);
  exit(1);
}

/* Prints the text that has come. */
static void print_events(transfer *of) {
  const openrouter_event *event;
  while ((of->status = openrouter_chat_stream_next(of->stream, &event)) == OPENROUTER_OK)
    if (event->type == OPENROUTER_EVENT_TEXT)
      fwrite(event->text.data, 1, event->text.size, stdout);
  fflush(stdout);
}

/* The head is complete when the first bytes of the body come, or when there are none. */
static void begin_response(transfer *of) {
  long http_status = 0;
  const char *type = NULL;
  curl_easy_getinfo(of->curl, CURLINFO_RESPONSE_CODE, &http_status);
  curl_easy_getinfo(of->curl, CURLINFO_CONTENT_TYPE, &type);
  of->status = openrouter_chat_stream_begin(of->stream, (int32_t)http_status, type != NULL ? type : "", NTS);
  if (of->status == OPENROUTER_OK)
    of->status = OPENROUTER_WAITING;
}

static size_t take(char *bytes, size_t one, size_t size, void *context) {
  transfer *of = (transfer *)context;
  (void)one;
  if (of->status == OPENROUTER_OK)
    begin_response(of);
  if (of->status == OPENROUTER_WAITING)
    of->status = openrouter_chat_stream_read(of->stream, bytes, size);
  if (of->status == OPENROUTER_OK)
    print_events(of);
  /* After the end nothing is needed any more; another size than came ends the transfer. */
  return of->status == OPENROUTER_WAITING ? size : 0;
}

static struct curl_slist *headers_of(const openrouter_http_request *http_request) {
  struct curl_slist *headers = NULL;
  openrouter_string name, value;
  char line[8192];
  for (size_t i = 0; openrouter_http_request_get_header(http_request, i, &name, &value) == OPENROUTER_OK; i++) {
    snprintf(line, sizeof line, "%s: %s", name.data, value.data);
    headers = curl_slist_append(headers, line);
  }
  return headers;
}

static void send_request(transfer *of, const openrouter_http_request *http_request) {
  openrouter_string url;
  openrouter_bytes body;
  char error[CURL_ERROR_SIZE] = "";
  if (openrouter_http_request_get_url(http_request, &url) != OPENROUTER_OK ||
      openrouter_http_request_get_body(http_request, &body) != OPENROUTER_OK)
    fail("the request is empty");
  struct curl_slist *headers = headers_of(http_request);
  curl_easy_reset(of->curl);
  curl_easy_setopt(of->curl, CURLOPT_URL, url.data);
  curl_easy_setopt(of->curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(of->curl, CURLOPT_POSTFIELDSIZE, (long)body.size);
  curl_easy_setopt(of->curl, CURLOPT_POSTFIELDS, (const char *)body.data);
  curl_easy_setopt(of->curl, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(of->curl, CURLOPT_WRITEDATA, of);
  curl_easy_setopt(of->curl, CURLOPT_ERRORBUFFER, error);
  /* A stream may take long. One that brings nothing for two minutes hangs. */
  curl_easy_setopt(of->curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(of->curl, CURLOPT_LOW_SPEED_TIME, 120L);
  curl_easy_setopt(of->curl, CURLOPT_NOSIGNAL, 1L);
  of->status = OPENROUTER_OK;
  CURLcode code = curl_easy_perform(of->curl);
  curl_slist_free_all(headers);
  if (of->status == OPENROUTER_OK && code != CURLE_OK)
    fail(*error ? error : "no response");
  if (of->status == OPENROUTER_OK)
    begin_response(of);
  if (of->status == OPENROUTER_WAITING && openrouter_chat_stream_end(of->stream) == OPENROUTER_OK)
    print_events(of);
}

/* Says why a response did not end well. What was received is printed already. */
static void print_failure(transfer *of, const openrouter_chat_result *result) {
  openrouter_api_error *error = NULL;
  openrouter_string message = {"", 0};
  if (openrouter_api_error_new(&error) < 0 || openrouter_chat_result_get_api_error(result, error) != OPENROUTER_OK ||
      openrouter_api_error_get_summary(error, &message) != OPENROUTER_OK)
    message.data = openrouter_chat_stream_error_message(of->stream);
  putchar('\n');
  fprintf(stderr, "own_http_chat: %s\n", message.data);
  openrouter_api_error_free(error);
  exit(1);
}

/* Adds the result of each tool call; false if there was none. */
static int run_tools(openrouter_request *request, const openrouter_chat_result *result) {
  size_t count = 0;
  openrouter_string id, name;
  char now[64];
  time_t seconds = time(NULL);
  strftime(now, sizeof now, "%Y-%m-%dT%H:%M:%SZ", gmtime(&seconds));
  openrouter_chat_result_get_tool_call_count(result, 0, &count);
  for (size_t i = 0; i < count; i++) {
    int is_known = openrouter_chat_result_get_tool_call_name(result, 0, i, &name) == OPENROUTER_OK &&
                   strcmp(name.data, "current_time") == 0;
    if (openrouter_chat_result_get_tool_call_id(result, 0, i, &id) == OPENROUTER_OK)
      openrouter_request_add_tool_result(request, id.data, is_known ? now : "There is no such tool.", NTS);
  }
  return count > 0;
}

static void build(openrouter_request *request, const char *model) {
  openrouter_json *body = NULL;
  openrouter_request_set_operation(request, "POST", "/chat/completions");
  openrouter_request_get_body(request, &body);
  openrouter_json_set_text(body, "/model", model, NTS);
  openrouter_request_add_tool(request, "current_time", "Get the current date and time in UTC", NULL, 0);
}

int main(int argc, char **argv) {
  transfer of = {curl_easy_init(), NULL, OPENROUTER_OK};
  openrouter_settings *settings = NULL;
  openrouter_http_request *http_request = NULL;
  openrouter_request *request = NULL;
  openrouter_chat_result *result = NULL;
  int is_help = argc == 2 && strcmp(argv[1], "--help") == 0;
  if (is_help || argc < 3) {
    fprintf(is_help ? stdout : stderr, "usage: own_http_chat MODEL TURN...\n");
    return is_help ? 0 : 2;
  }
  if (of.curl == NULL || openrouter_chat_stream_new(&of.stream) < 0 || openrouter_settings_new(&settings) < 0 ||
      openrouter_http_request_new(&http_request) < 0 || openrouter_request_new(&request) < 0 ||
      openrouter_chat_stream_get_result(of.stream, &result) < 0)
    fail("out of memory");
  const char *key = getenv("OPENROUTER_API_KEY"), *base_url = getenv("OPENROUTER_BASE_URL");
  if (key == NULL)
    fail("set OPENROUTER_API_KEY to an API key");
  if (openrouter_settings_set_api_key(settings, key, NTS) < 0 ||
      (base_url != NULL && openrouter_settings_set_base_url(settings, base_url, NTS) < 0))
    fail(openrouter_settings_error_message(settings));
  build(request, argv[1]);
  for (int turn = 2; turn < argc; turn++) {
    openrouter_request_add_message(request, "user", argv[turn], NTS);
    for (int calls = 0, is_called = 1; is_called; calls++) {
      if (calls == MOST_CALLS)
        fail("the model calls tools without end");
      /* Says too what was wrong with all that was added above. */
      if (openrouter_http_request_fill_streaming_request(http_request, settings, request) < 0)
        fail(openrouter_request_error_message(request));
      send_request(&of, http_request);
      if (of.status != OPENROUTER_END)
        print_failure(&of, result);
      openrouter_request_add_chat_result(request, result, 0);
      is_called = run_tools(request, result);
    }
    putchar('\n');
  }
  openrouter_request_free(request);
  openrouter_http_request_free(http_request);
  openrouter_settings_free(settings);
  openrouter_chat_stream_free(of.stream);
  curl_easy_cleanup(of.curl);
  return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
