/*
 * Reads chat responses for chat.py, and prints the result of each as one line of JSON, made by jansson.
 *
 * Standard input, all numbers 32 bits in the machine's order: HTTP status, size and bytes of the content type, size and
 * bytes of the body, and how it is cut: 0 as a whole, n in pieces of n; n above 0xFFFF0000 at each (n - 0xFFFF0000)th place
 * and in pieces of 1 to 9, which must make no difference.
 */
#include <jansson.h>
#include <openrouter/openrouter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static openrouter_chat_stream *stream;
static openrouter_chat_result *result;
static openrouter_json *document;

/* A text, which jansson takes only if it is UTF-8. */
static json_t *text(openrouter_string string) {
  json_t *made = string.data[string.size] == '\0' ? json_stringn(string.data, string.size) : NULL;
  return made != NULL ? made : json_string("not UTF-8");
}

/* What a function has filled the document with, as text: jansson reads no integers of more than 64 bits. */
static json_t *filled(openrouter_status status) {
  size_t size = 0;
  if (status != OPENROUTER_OK)
    return json_integer(status);
  openrouter_json_write(document, NULL, 0, &size);
  char *bytes = malloc(size + 1);
  if (bytes == NULL || openrouter_json_write(document, bytes, size, &size) != OPENROUTER_OK)
    abort();
  json_t *made = json_stringn(bytes, size);
  free(bytes);
  return made != NULL ? made : json_string("not UTF-8");
}

static json_t *event_array(const openrouter_event *event) {
  return json_pack("[i,i,i,o,o,o,o,I,I,I,f]", event->type, event->choice, event->tool_call, text(event->text),
                   text(event->id), text(event->name), text(event->json), (json_int_t)event->prompt_tokens,
                   (json_int_t)event->completion_tokens, (json_int_t)event->total_tokens, event->cost);
}

typedef openrouter_status text_getter(const openrouter_chat_result *, int32_t, openrouter_string *);
typedef openrouter_status item_getter(const openrouter_chat_result *, int32_t, size_t, openrouter_string *);

static json_t *choice_text(text_getter *get, int32_t choice) {
  openrouter_string string = {"", 0};
  get(result, choice, &string);
  return text(string);
}

static json_t *item_text(item_getter *get, int32_t choice, size_t item) {
  openrouter_string string = {"", 0};
  get(result, choice, item, &string);
  return text(string);
}

static json_t *calls(int32_t choice) {
  size_t count = 0;
  json_t *array = json_array();
  openrouter_chat_result_get_tool_call_count(result, choice, &count);
  for (size_t i = 0; i < count; i++) {
    json_t *json = filled(openrouter_chat_result_get_tool_call_arguments_json(result, choice, i, document));
    json_array_append_new(array, json_pack("[o,o,o,o]", item_text(openrouter_chat_result_get_tool_call_id, choice, i),
                                           item_text(openrouter_chat_result_get_tool_call_name, choice, i),
                                           item_text(openrouter_chat_result_get_tool_call_arguments, choice, i), json));
  }
  return array;
}

static json_t *items(item_getter *get, int32_t choice, size_t count) {
  json_t *array = json_array();
  for (size_t i = 0; i < count; i++)
    json_array_append_new(array, item_text(get, choice, i));
  return array;
}

static json_t *choice_object(int32_t choice) {
  size_t images = 0, annotations = 0;
  openrouter_chat_result_get_image_count(result, choice, &images);
  openrouter_chat_result_get_annotation_count(result, choice, &annotations);
  return json_pack("{s:i,s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:o}", "index", choice, "text",
                   choice_text(openrouter_chat_result_get_text, choice), "reasoning",
                   choice_text(openrouter_chat_result_get_reasoning, choice), "refusal",
                   choice_text(openrouter_chat_result_get_refusal, choice), "finish",
                   choice_text(openrouter_chat_result_get_finish_reason, choice), "native",
                   choice_text(openrouter_chat_result_get_native_finish_reason, choice), "calls", calls(choice),
                   "details", filled(openrouter_chat_result_get_reasoning_details(result, choice, document)), "images",
                   items(openrouter_chat_result_get_image_url, choice, images), "annotations",
                   items(openrouter_chat_result_get_annotation, choice, annotations), "audio",
                   choice_text(openrouter_chat_result_get_audio_data, choice), "transcript",
                   choice_text(openrouter_chat_result_get_audio_transcript, choice), "json",
                   filled(openrouter_chat_result_get_json(result, choice, document)));
}

static json_t *result_object(void) {
  openrouter_string id = {"", 0}, model = {"", 0}, provider = {"", 0}, usage = {"", 0}, message = {"", 0};
  size_t count = 0;
  int64_t tokens = -1;
  double cost = -1;
  json_t *choices = json_array();
  openrouter_chat_result_get_id(result, &id);
  openrouter_chat_result_get_model(result, &model);
  openrouter_chat_result_get_provider(result, &provider);
  openrouter_chat_result_get_usage(result, &usage);
  openrouter_chat_result_get_total_tokens(result, &tokens);
  openrouter_status cost_status = openrouter_chat_result_get_cost(result, &cost);
  openrouter_chat_result_get_choice_count(result, &count);
  for (size_t i = 0; i < count; i++) {
    int32_t index = -1;
    openrouter_chat_result_get_choice_index(result, i, &index);
    json_array_append_new(choices, choice_object(index));
  }
  openrouter_api_error *error = NULL;
  if (openrouter_api_error_new(&error) < 0)
    abort();
  if (openrouter_chat_result_get_api_error(result, error) == OPENROUTER_OK)
    openrouter_api_error_get_summary(error, &message);
  json_t *made = json_pack("{s:o,s:o,s:o,s:o,s:I,s:i,s:f,s:o,s:o,s:o}", "id", text(id), "model", text(model),
                           "provider", text(provider), "usage", text(usage), "tokens", (json_int_t)tokens,
                           "cost_status", cost_status, "cost", cost, "choices", choices, "error", text(message),
                           "document", filled(openrouter_chat_result_get_document(result, document)));
  openrouter_api_error_free(error);
  return made;
}

static openrouter_status take(json_t *events) {
  const openrouter_event *event = NULL;
  openrouter_status status;
  while ((status = openrouter_chat_stream_next(stream, &event)) == OPENROUTER_OK)
    json_array_append_new(events, event_array(event));
  return status;
}

/* Reads a first piece, and the rest in steps. */
static json_t *read_in_pieces(int32_t http_status, const char *type, const char *body, size_t size, size_t first,
                              size_t step, int has_result) {
  json_t *events = json_array();
  openrouter_status status = openrouter_chat_stream_begin(stream, http_status, type, strlen(type));
  if (status < 0)
    abort();
  status = OPENROUTER_WAITING;
  for (size_t i = 0; i < size && status == OPENROUTER_WAITING;) {
    size_t wanted = i == 0 && first > 0 ? first : step, piece = wanted < size - i ? wanted : size - i;
    /* Its own block, so that reading beyond it is noticed. */
    char *copy = malloc(piece + 1);
    if (copy == NULL)
      abort();
    memcpy(copy, body + i, piece);
    if (openrouter_chat_stream_read(stream, copy, piece) < 0)
      abort();
    free(copy);
    i += piece;
    status = take(events);
  }
  openrouter_chat_stream_end(stream);
  if (status == OPENROUTER_WAITING)
    status = take(events);
  if (take(events) != status)
    abort();
  return json_pack("{s:i,s:o,s:o}", "status", status, "events", events, "result",
                   has_result ? result_object() : json_null());
}

static uint32_t number(void) {
  uint32_t value = 0;
  if (fread(&value, sizeof value, 1, stdin) != 1)
    exit(0);
  return value;
}

static char *bytes(uint32_t size) {
  char *made = malloc((size_t)size + 1);
  if (made == NULL || fread(made, 1, size, stdin) != size)
    abort();
  made[size] = '\0';
  return made;
}

int main(void) {
  if (openrouter_chat_stream_new(&stream) < 0 || openrouter_chat_stream_get_result(stream, &result) < 0 ||
      openrouter_json_new(&document) < 0)
    return 1;
  for (;;) {
    uint32_t http_status = number(), type_size = number();
    char *type = bytes(type_size);
    uint32_t size = number();
    char *body = bytes(size);
    uint32_t cut = number();
    int is_every = cut > 0xFFFF0000;
    size_t stride = cut - 0xFFFF0000;
    json_t *whole = read_in_pieces((int32_t)http_status, type, body, size, 0, cut == 0 || is_every ? size + 1 : cut, 1);
    for (size_t i = 1; is_every && i < size + 9; i += i + stride < size ? stride : 1) {
      /* The result is made of the same as the events, and takes longer to compare. */
      int has_result = i % 16 == 1 || i >= size;
      json_t *other = read_in_pieces((int32_t)http_status, type, body, size, i < size ? i : 0,
                                     i < size ? size : i - size + 1, has_result);
      int is_same = 1;
      const char *names[] = {"status", "events", "result"};
      for (int k = 0; k < 2 + has_result; k++)
        is_same = is_same && json_equal(json_object_get(whole, names[k]), json_object_get(other, names[k]));
      if (!is_same)
        json_object_set_new(whole, "cut", json_integer((json_int_t)i));
      json_decref(other);
    }
    json_dumpf(whole, stdout, JSON_COMPACT);
    putchar('\n');
    fflush(stdout);
    json_decref(whole);
    free(type);
    free(body);
  }
}
