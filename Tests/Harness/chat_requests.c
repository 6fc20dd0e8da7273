/* Chat requests: what each function adds, in the documented form, what is refused, and that a failure changes nothing. */
#include "heap.h"
#include "json.h"
#include "tests.h"
#include <stdio.h>
#include <stdlib.h>

static openrouter_request *request;
static openrouter_json *body;

static void begin(const char *path) {
  about("POST %s", path ? path : "to nothing yet");
  expect_ok("new", CALL(openrouter_request_new, &request));
  if (path)
    expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", path));
  expect_ok("body", CALL(openrouter_request_get_body, request, &body));
}

static void end(void) {
  openrouter_request_free(request);
  about("%s", "");
}

static openrouter_status add_message(const char *role, const char *text) {
  return CALL(openrouter_request_add_message, request, role, text, NUL);
}
static openrouter_status add_text(const char *text) {
  return CALL(openrouter_request_add_content_text, request, text, NUL);
}
static openrouter_status add_image(const char *type, const char *bytes) {
  return CALL(openrouter_request_add_content_image, request, type, (const uint8_t *)bytes, bytes ? strlen(bytes) : 0);
}
static openrouter_status add_url(const char *url) {
  return CALL(openrouter_request_add_content_image_url, request, url, NUL);
}
static openrouter_status add_audio(const char *format, const char *bytes) {
  return CALL(openrouter_request_add_content_audio, request, format, (const uint8_t *)bytes, bytes ? strlen(bytes) : 0);
}
static openrouter_status add_file(const char *name, const char *type, const char *bytes) {
  return CALL(openrouter_request_add_content_file, request, name, type, (const uint8_t *)bytes,
              bytes ? strlen(bytes) : 0);
}
static openrouter_status add_tool(const char *name, const char *description, const char *parameters) {
  return CALL(openrouter_request_add_tool, request, name, description, parameters, NUL);
}
static openrouter_status add_result(const char *id, const char *text) {
  return CALL(openrouter_request_add_tool_result, request, id, text, NUL);
}
static openrouter_status set_format(const char *name, const char *schema, int32_t strict) {
  return CALL(openrouter_request_set_response_format_json_schema, request, name, schema, NUL, strict);
}

static void check_messages(const char *path) {
  begin(path);
  expect_ok("system", add_message("system", "Be brief."));
  expect_ok("user", add_message("user", ""));
  expect_written(body, "{\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\"},{\"role\":\"user\",\"content\":"
                       "\"\"}]}");
  expect_ok("an empty text is no part", add_url("https://example.com/\"cat\".png"));
  expect_ok("image", add_image("image/png", "PNG1"));
  expect_ok("text", add_text("What is this?"));
  expect_ok("audio", add_audio("wav", "RIFF!"));
  expect_ok("file", add_file("a.pdf", "application/pdf", "%PDF-"));
  expect_value(body, "/messages/1",
               "{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":"
               "\"https://example.com/\\\"cat\\\".png\"}},{\"type\":\"image_url\",\"image_url\":{\"url\":"
               "\"data:image/png;base64,UE5HMQ==\"}},{\"type\":\"text\",\"text\":\"What is this?\"},{\"type\":"
               "\"input_audio\",\"input_audio\":{\"data\":\"UklGRiE=\",\"format\":\"wav\"}},{\"type\":\"file\","
               "\"file\":{\"filename\":\"a.pdf\",\"file_data\":\"data:application/pdf;base64,JVBERi0=\"}}]}");
  expect_ok("a message with a name", add_message("user", "First \\ \xE6\x97\xA5"));
  expect_ok("name", set_text(body, "/messages/2/name", "Ada"));
  expect_ok("its text becomes a part", add_text("Second"));
  expect_value(body, "/messages/2",
               "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"First \\\\ \xE6\x97\xA5\"},{\"type\":"
               "\"text\",\"text\":\"Second\"}],\"name\":\"Ada\"}");
  expect_ok("tool result", add_result("call_1", "{\"celsius\":21}"));
  expect_value(body, "/messages/3",
               "{\"role\":\"tool\",\"tool_call_id\":\"call_1\",\"content\":\"{\\\"celsius\\\":21}\"}");
  expect_ok("message of JSON", set_json(body, "/messages/-", "{\"role\":\"assistant\",\"content\":null}"));
  expect_ok("what stands as null becomes parts", add_text("Sure"));
  expect_value(body, "/messages/4", "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"Sure\"}]}");
  expect_ok("message without content", set_text(body, "/messages/-/role", "assistant"));
  expect_ok("its first part", add_text("Sure"));
  expect_value(body, "/messages/5", "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"Sure\"}]}");
  expect_ok("check", path ? CALL(openrouter_request_check, request) : OPENROUTER_OK);
  end();
}

static void check_tools(const char *path) {
  begin(path);
  expect_ok("tool", add_tool("get_weather", "Get the current weather for a location",
                             "{\"type\":\"object\",\"properties\":{\"location\":{\"type\":\"string\"}}}"));
  expect_ok("plain tool", CALL(openrouter_request_add_tool, request, "now", NULL, NULL, 0));
  expect_ok("format", set_format("answer", "{\"type\":\"object\"}", 1));
  const char *expected =
      "{\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"get_weather\",\"description\":\"Get the current "
      "weather for a location\",\"parameters\":{\"type\":\"object\",\"properties\":{\"location\":{\"type\":"
      "\"string\"}}}}},{\"type\":\"function\",\"function\":{\"name\":\"now\"}}],\"response_format\":{\"type\":"
      "\"json_schema\",\"json_schema\":{\"name\":\"answer\",\"strict\":true,\"schema\":{\"type\":\"object\"}}}}";
  expect_written(body, expected);
  expect_status("not an object", OPENROUTER_ERROR_INVALID_VALUE, set_format("answer", "[1]", 0));
  expect_c_string("field", "/response_format/json_schema/schema", openrouter_request_error_field(request));
  expect_value(body, "", expected);
  expect_ok("made good", set_format("other", "{\"a\":1}", 0));
  expect_value(body, "/response_format",
               "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"other\",\"strict\":false,\"schema\":{\"a\":1}}}");
  expect_ok("nothing sticks", CALL(openrouter_json_check, body));
  end();
}

/* A refusal: what it says, that nothing has changed, and that it stays until it is cleared. */
#define EXPECT_REFUSED(expected, field, part, call)                                                                    \
  do {                                                                                                                 \
    char *before = written(body);                                                                                      \
    expect_status(#call, expected, call);                                                                              \
    expect_c_string("field of " #call, field, openrouter_request_error_field(request));                                \
    expect_shown(openrouter_request_error_message(request), part);                                                     \
    expect_status("check after " #call, expected, CALL(openrouter_request_check, request));                            \
    expect_ok("a message is another one", add_message("user", "And then?"));                                           \
    expect_status("it is not made good", expected, CALL(openrouter_request_check, request));                           \
    expect_ok("clear", CALL(openrouter_request_clear_error, request));                                                 \
    remove_last_message();                                                                                             \
    if (before)                                                                                                        \
      expect_written(body, before);                                                                                    \
    free(before);                                                                                                      \
  } while (0)

static void remove_last_message(void) {
  size_t count = 0;
  char pointer[40];
  expect_ok("count", openrouter_json_get_count(body, "/messages", &count));
  snprintf(pointer, sizeof pointer, "/messages/%zu", count - 1);
  expect_ok("remove", openrouter_json_unset(body, pointer));
  if (count == 1)
    expect_ok("remove", openrouter_json_unset(body, "/messages"));
}

static void check_refusals(void) {
  static const char long_name[] = "a_name_of_sixty_five_characters_is_longer_than_the_service_allows";
  begin("/chat/completions");
  expect_ok("model", set_text(body, "/model", "a/b"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INCONSISTENT, "/messages", "must have a message", add_text("To what?"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/messages/0/role", "did you mean \"user\"?", add_message("usr", "x"));
  EXPECT_REFUSED(OPENROUTER_ERROR_NULL_POINTER, "role", "NULL", add_message(NULL, "x"));
  expect_ok("message", add_message("user", "What is this?"));
  EXPECT_REFUSED(OPENROUTER_ERROR_NULL_POINTER, "text", "NULL", add_message("user", NULL));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_UTF8, "/messages/1/content", "UTF-8", add_message("user", "\xFF"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_UTF8, "/messages/1/tool_call_id", "UTF-8", add_result("\xFF", "x"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_UTF8, "/messages/0/content/1/text", "UTF-8", add_text("\xFF"));
  EXPECT_REFUSED(OPENROUTER_ERROR_NULL_POINTER, "text", "NULL", add_text(NULL));
  EXPECT_REFUSED(OPENROUTER_ERROR_NULL_POINTER, "url", "NULL", add_url(NULL));
  EXPECT_REFUSED(OPENROUTER_ERROR_NULL_POINTER, "bytes", "bytes must", add_image("image/png", NULL));
  EXPECT_REFUSED(OPENROUTER_ERROR_NULL_POINTER, "media_type", "media_type must", add_image(NULL, "x"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/messages/0/content/1", "such as image/png; got \"png\"",
                 add_image("png", "x"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/messages/0/content/1", "without parameters",
                 add_image("text/plain;charset=utf-8", "x"));
  EXPECT_REFUSED(OPENROUTER_ERROR_TOO_LARGE, "/messages/0/content/1", "size",
                 CALL(openrouter_request_add_content_image, request, "image/png", (const uint8_t *)"x", SIZE_MAX));
  EXPECT_REFUSED(OPENROUTER_ERROR_TOO_LARGE, "/messages/0/content/1", "size",
                 CALL(openrouter_request_add_content_audio, request, "wav", (const uint8_t *)"x", SIZE_MAX));
  EXPECT_REFUSED(OPENROUTER_ERROR_NULL_POINTER, "format", "NULL", add_audio(NULL, "x"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_UTF8, "/messages/0/content/1/input_audio/format", "UTF-8",
                 add_audio("\xFF", "x"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_UTF8, "/messages/0/content/1/image_url/url", "UTF-8", add_url("\xFF"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/messages/0/content/1", "media_type",
                 add_file("a.pdf", "application/", "x"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_UTF8, "/messages/0/content/1/file/filename", "UTF-8",
                 add_file("\xFF", "application/pdf", "x"));
  EXPECT_REFUSED(OPENROUTER_ERROR_TOO_LARGE, "/tools/0/function/name", "at most 64 characters",
                 add_tool(long_name, NULL, NULL));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/tools/0/function/name",
                 "letters, digits, _ and -; got \"get weather\"", add_tool("get weather", NULL, NULL));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/tools/0/function/name", "got \"\"", add_tool("", NULL, NULL));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/response_format/json_schema/name", "letters, digits",
                 set_format("an.answer", "{}", 1));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_JSON, "/tools/0/function/parameters", "JSON", add_tool("f", NULL, "{"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/tools/0/function/parameters", "object", add_tool("f", NULL, "[]"));
  expect_ok("content of JSON", set_json(body, "/messages/0/content", "7"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INCONSISTENT, "/messages/0", "a text or parts", add_text("x"));
  expect_ok("a message of JSON", set_json(body, "/messages/0", "7"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INCONSISTENT, "/messages", "must have a message", add_text("x"));
  expect_ok("system", add_message("system", "Be brief."));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/messages/1/content/1/image_url/url",
                 "has no member /messages/1/content/1/image_url", add_url("https://example.com/"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/messages/1/content/1/input_audio/data",
                 "has no member /messages/1/content/1/input_audio", add_audio("wav", "x"));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_VALUE, "/messages/1/content/1/text", "NUL",
                 CALL(openrouter_request_add_content_text, request, TEXT("a\0b")));
  EXPECT_REFUSED(OPENROUTER_ERROR_INVALID_UTF8, "/messages/1/content/1/text", "UTF-8", add_text("\xFF"));
  end();
  begin("/embeddings");
  expect_status("an operation without messages", OPENROUTER_ERROR_INCONSISTENT, add_message("user", "x"));
  expect_c_string("field", "operation", openrouter_request_error_field(request));
  expect_status("no tools", OPENROUTER_ERROR_INCONSISTENT, add_tool("f", NULL, NULL));
  expect_status("no results", OPENROUTER_ERROR_INCONSISTENT, add_result("call-1", "x"));
  expect_status("no format", OPENROUTER_ERROR_INCONSISTENT, set_format("a", "{}", 1));
  expect_status("no text", OPENROUTER_ERROR_INCONSISTENT, add_text("x"));
  expect_status("no image", OPENROUTER_ERROR_INCONSISTENT, add_image("image/png", "x"));
  expect_status("no URL", OPENROUTER_ERROR_INCONSISTENT, add_url("https://example.com/"));
  expect_status("no audio", OPENROUTER_ERROR_INCONSISTENT, add_audio("wav", "x"));
  expect_status("no file", OPENROUTER_ERROR_INCONSISTENT, add_file("a.pdf", "application/pdf", "x"));
  expect("nothing was made", written(body) == NULL);
  end();
  begin("/messages");
  expect_status("messages of another kind", OPENROUTER_ERROR_INCONSISTENT, add_message("user", "x"));
  end();
}

/* An object in place of an array: nothing can be added, and its members stay. */
static void check_objects(void) {
  static const char objects[] = "{\"messages\":{\"0\":{\"role\":\"user\"}},\"tools\":{\"0\":1}}";
  begin("/brand/new");
  expect_ok("objects", set_json(body, "", objects));
  const openrouter_status statuses[] = {add_message("user", "x"), add_result("call-1", "x"), add_text("x"),
                                        add_tool("f", NULL, NULL)};
  for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
    expect_status("no array", OPENROUTER_ERROR_INCONSISTENT, statuses[i]);
  expect_ok("clear", CALL(openrouter_request_clear_error, request));
  expect_written(body, objects);
  end();
  begin("/chat/completions");
  expect_ok("objects", openrouter_json_read(body, TEXT(objects)));
  expect_status("no array", OPENROUTER_ERROR_INVALID_VALUE, add_message("user", "x"));
  expect_shown(openrouter_request_error_message(request), "/messages must be an array");
  expect_hidden(openrouter_request_error_message(request), "got an array");
  end();
}

/* What was given may lie in the body. */
static void check_own_texts(void) {
  openrouter_string text = {"", 0};
  begin("/chat/completions");
  expect_ok("message", add_message("user", "again and again"));
  for (int i = 0; i < 300; i++) {
    expect_ok("get", openrouter_json_get_text(body, i % 2 ? "/messages/0/content/0/text" : "/messages/0/content", &text)
                         ? openrouter_json_get_text(body, "/messages/0/content/0/text", &text)
                         : OPENROUTER_OK);
    expect_ok("its own text", i % 3 ? CALL(openrouter_request_add_message, request, "user", text.data, text.size)
                                    : CALL(openrouter_request_add_content_text, request, text.data, text.size));
  }
  openrouter_json_get_text(body, "/messages/200/content/0/text", &text);
  expect_text("the last", "again and again", text);
  end();
}

/* Memory that fails at any allocation leaves everything as it was; with memory the same call succeeds. */
static void check_memory(const char *what, openrouter_status (*add)(void)) {
  static char text[3000];
  memset(text, 'x', sizeof text - 1);
  about("memory for %s", what);
  for (size_t n = 1;; n++) {
    begin("/chat/completions");
    about("memory for %s", what);
    add_message("user", text);
    for (int i = 0; i < 12; i++)
      add_message("user", "y");
    set_json(body, "/response_format",
             "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,"
             "\"k\":1,\"l\":1,\"m\":1,\"n\":1,\"o\":1,\"p\":1,\"q\":1,\"r\":1}");
    char *before = written(body);
    heap_watch(NULL);
    heap_fail(n);
    openrouter_status status = add();
    heap_fail(0);
    heap_unwatch();
    if (status == OPENROUTER_OK) {
      expect("something was allocated", n > 1);
      free(before);
      end();
      return;
    }
    expect_status("without memory", OPENROUTER_ERROR_OUT_OF_MEMORY, status);
    expect_ok("clear", CALL(openrouter_request_clear_error, request));
    expect_written(body, before);
    expect_ok("an index that was taken away is back", CALL(openrouter_json_set_integer, body, "/response_format/r", 1));
    expect_written(body, before);
    expect_ok("with memory", add());
    free(before);
    end();
  }
}

static char large[9000];
static openrouter_status large_message(void) { return add_message("user", large); }
static openrouter_status large_part(void) { return add_text(large); }
static openrouter_status large_image(void) { return add_image("image/png", large); }
static openrouter_status large_tool(void) { return add_tool("f", large, "{}"); }
static openrouter_status large_format(void) {
  char schema[9100];
  snprintf(schema, sizeof schema, "{\"a\":[\"%s\"]}", large);
  return set_format("f", schema, 1);
}

/* Adding the thousandth message costs what the tenth one cost. */
static void check_growth(void) {
  begin("/chat/completions");
  heap_watch(NULL);
  for (int i = 0; i < 20000; i++)
    if (add_message("user", "One message like all others, of some sixty bytes of text.") < 0)
      break;
  size_t allocations = heap_allocations();
  heap_unwatch();
  expect("memory grows by doubling", allocations < 20);
  size_t count = 0;
  openrouter_json_get_count(body, "/messages", &count);
  expect_size("messages", 20000, count);
  end();
}

static openrouter_status large_url(void) { return add_url(large); }
static openrouter_status large_audio(void) { return add_audio("wav", large); }
static openrouter_status large_file(void) { return add_file("a.pdf", "application/pdf", large); }
static openrouter_status large_result(void) { return add_result("call-1", large); }

/* All functions with more than there is memory for, or more than the limit. */
static void check_large(void) {
  static const struct {
    const char *what;
    openrouter_status (*add)(void);
  } all[] = {{"a message", large_message}, {"a part", large_part},     {"an image", large_image},
             {"a URL", large_url},         {"audio", large_audio},     {"a file", large_file},
             {"a tool", large_tool},       {"a result", large_result}, {"a format", large_format}};
  memset(large, 'a', sizeof large - 1);
  for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
    begin("/chat/completions");
    add_message("user", "x");
    expect_ok("limit", CALL(openrouter_json_set_memory_limit, body, 8000));
    char *before = written(body);
    expect_status(all[i].what, OPENROUTER_ERROR_TOO_LARGE, all[i].add());
    expect_ok("clear", CALL(openrouter_request_clear_error, request));
    expect_written(body, before);
    free(before);
    end();
    if (!heap_not_watched())
      check_memory(all[i].what, all[i].add);
  }
}

void test_chat_requests(void) {
  check_messages("/chat/completions");
  check_messages("/presets/mine/chat/completions");
  check_messages("/brand/new");
  check_messages(NULL);
  check_tools("/chat/completions");
  check_tools(NULL);
  check_refusals();
  check_objects();
  check_own_texts();
  check_large();
  if (!heap_not_watched())
    check_growth();
}
