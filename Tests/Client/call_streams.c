/* Responses to chat through real sockets: the named cases of Tests/Chat, whole, byte by byte and cut, over fresh and kept
   connections; and long ones. */
#include "allocations.h"
#include "any_calls.h"
#include "stand_in.h"
#include "tests.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How a case travels; the long ones only whole. */
static const char *const ways[] = {"", "+pieces=1", "+pieces=7,1"};
enum { LONG_CASE = 3000 };

static const char *string_of(const json_t *json, const char *member) {
  const char *text = json_string_value(json_object_get(json, member));
  return text == NULL ? "" : text;
}

static void expect_result(const json_t *expected, openrouter_call *call, const any_outcome *outcome) {
  openrouter_chat_result *result = NULL;
  openrouter_string text = {"", 0}, finish = {"", 0};
  int64_t tokens = 0;
  double cost = 0;
  expect_ok("the result", CALL(openrouter_call_get_chat_result, call, &result));
  openrouter_chat_result_get_text(result, 0, &text);
  expect_string("text", string_of(expected, "text"), json_string_length(json_object_get(expected, "text")), text);
  expect_size("text of the events", text.size, outcome->text_size);
  if (json_object_get(expected, "finish") != NULL) {
    openrouter_chat_result_get_finish_reason(result, 0, &finish);
    expect_text("finish reason", string_of(expected, "finish"), finish);
  }
  if (json_object_get(expected, "tokens") != NULL) {
    expect_ok("tokens", openrouter_chat_result_get_total_tokens(result, &tokens));
    expect("tokens", tokens == json_integer_value(json_object_get(expected, "tokens")));
  }
  if (json_object_get(expected, "cost") != NULL) {
    expect_ok("cost", openrouter_chat_result_get_cost(result, &cost));
    expect("cost", cost == json_real_value(json_object_get(expected, "cost")));
  }
  if (json_object_get(expected, "kept") != NULL)
    expect_size("comments", (size_t)json_integer_value(json_object_get(expected, "kept")),
                outcome->events[OPENROUTER_EVENT_KEEP_ALIVE]);
  if (json_object_get(expected, "error") != NULL)
    expect_shown(outcome->message, string_of(expected, "error"));
}

/* The call is of a client that has a connection already, unless the case before broke it. */
static void test_case(const json_t *expected, size_t number, const char *way) {
  char behaviour[100];
  any_outcome outcome;
  snprintf(behaviour, sizeof behaviour, "case=%zu%s", number, way);
  /* A refusal of the cases must come once, whatever it says. */
  any_call any = {.behaviour = behaviour, .max_attempts = 1};
  recorded_client recorded = new_any_client(&any);
  openrouter_call *call = new_any_call(&any, recorded.client);
  for (int i = 0; i < 2; i++) {
    about("%s, %s, call %d", string_of(expected, "name"), behaviour, i + 1);
    run_call(call, &any, &outcome);
    expect_status("how it ends", (openrouter_status)json_integer_value(json_object_get(expected, "status")),
                  outcome.status);
    expect_result(expected, call, &outcome);
  }
  expect_size("arrivals", 2, stand_in_whole(recorded.id, CHAT_POST));
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

static void test_cases(void) {
  json_t *cases = stand_in_ask("cases"), *expected;
  size_t i;
  json_array_foreach(cases, i, expected) {
    bool is_long = json_integer_value(json_object_get(expected, "size")) > LONG_CASE;
    /* Whole, and in one of the other ways. */
    test_case(expected, i, ways[0]);
    if (!is_long)
      test_case(expected, i, ways[1 + i % (sizeof ways / sizeof *ways - 1)]);
  }
  expect("there are cases", i > 100);
  json_decref(cases);
}

/* The most memory that the process ever had, in KiB. */
static long peak_memory(void) {
  char line[200];
  long kilobytes = 0;
  FILE *file = fopen("/proc/self/status", "r");
  while (file != NULL && fgets(line, sizeof line, file) != NULL)
    sscanf(line, "VmHWM: %ld", &kilobytes);
  if (file != NULL)
    fclose(file);
  return kilobytes;
}

/* Many chunks: memory is that of the text, and the time grows with their number. MANY, a variable, shortens it. */
static void test_chunks(size_t count) {
  char behaviour[100];
  any_outcome outcome;
  snprintf(behaviour, sizeof behaviour, "chunks=%zu", count);
  any_call any = {.behaviour = behaviour};
  recorded_client recorded = new_any_client(&any);
  about("%zu chunks", count);
  long before = peak_memory();
  make_any_call(recorded.client, &any, &outcome);
  expect_status("it ends well", OPENROUTER_END, outcome.status);
  expect_size("events of text", count, outcome.events[OPENROUTER_EVENT_TEXT]);
  expect_size("text", 2 * count, outcome.text_size);
  expect("memory is that of the text", peak_memory() - before < 4096 + (long)(8 * count / 1024));
  openrouter_client_free(recorded.client);
}

static void test_large(void) {
  any_call plain = {.behaviour = "large=20000000", .is_plain = true}, streamed = {.behaviour = "large=20000000"},
           limited = {.behaviour = "large=200000", .limit = 100000};
  const any_call *all[] = {&plain, &streamed, &limited};
  for (size_t i = 0; i < 3; i++) {
    any_outcome outcome;
    recorded_client recorded = new_any_client(all[i]);
    about_any_call(all[i], "");
    make_any_call(recorded.client, all[i], &outcome);
    bool is_limited = all[i] == &limited;
    expect_status("how it ends", is_limited ? OPENROUTER_ERROR_TOO_LARGE : OPENROUTER_END, outcome.status);
    expect("the text", is_limited ? outcome.text_size <= 100000 : outcome.text_size == 20000000);
    expect_size("arrivals", 1, stand_in_whole(recorded.id, CHAT_POST));
    openrouter_client_free(recorded.client);
  }
}

#define CHUNK "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"0123456789\"}}]}\n\n"
#define DOCUMENT "{\"choices\":[{\"message\":{\"content\":\"0123456789\"},\"finish_reason\":\"stop\"}]}"

/* What is wrong with the bytes of a response is wrong with its body, whichever reader finds it. */
static void test_refused(void) {
  static const struct {
    const char *type, *body, *path;
    int64_t limit;
    openrouter_status status;
    const char *message;
  } refused[] = {
      {"text/event-stream", CHUNK, NULL, 0, OPENROUTER_ERROR_UNEXPECTED_END, "body must end with [DONE], or "},
      {"text/event-stream", CHUNK "data: {\n\n", NULL, 0, OPENROUTER_ERROR_INVALID_JSON, "body must be JSON "},
      {"text/event-stream", CHUNK CHUNK CHUNK, NULL, 20, OPENROUTER_ERROR_TOO_LARGE, "body must not be larger than "},
      {"text/event-stream", CHUNK, NULL, 1, OPENROUTER_ERROR_TOO_LARGE, "body must not be larger than "},
      {"application/json", DOCUMENT, NULL, 20, OPENROUTER_ERROR_TOO_LARGE, "body must not be larger than "},
      {"application/json", DOCUMENT, NULL, 1, OPENROUTER_ERROR_TOO_LARGE, "body must not be larger than "},
      {"application/json", "{", NULL, 0, OPENROUTER_ERROR_UNEXPECTED_END, "body must end with "},
      {"text/event-stream", "data: {}", "/responses", 0, OPENROUTER_ERROR_UNEXPECTED_END,
       "body must end with an empty "},
      {"application/json", DOCUMENT, "/responses", 20, OPENROUTER_ERROR_TOO_LARGE, "body of the response must have "},
  };
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
    any_call any = {
        .behaviour = "canned=refused", .method = "POST", .path = refused[i].path, .limit = refused[i].limit};
    any_outcome outcome = {0};
    recorded_client recorded = new_any_client(&any);
    openrouter_call *call = new_any_call(&any, recorded.client);
    about("%s, limit %d: %s", refused[i].type, (int)refused[i].limit, refused[i].body);
    stand_in_can("refused", 200, refused[i].type, refused[i].body, strlen(refused[i].body));
    openrouter_request *request = new_any_request(&any);
    openrouter_json *body = NULL;
    expect_ok("body", openrouter_request_get_body(request, &body));
    expect_ok("stream", openrouter_json_set_boolean(body, "/stream", true));
    run_request(call, request, &outcome);
    expect_status("it is refused", refused[i].status, outcome.status);
    expect_c_string("field", "body", openrouter_call_error_field(call));
    expect_c_string("message", refused[i].message,
                    strncmp(outcome.message, refused[i].message, strlen(refused[i].message)) == 0 ? refused[i].message
                                                                                                  : outcome.message);
    openrouter_call_free(call);
    openrouter_client_free(recorded.client);
  }
}

/* Signs of life, pauses and odd endings of a stream that is complete. */
static void test_paces(void) {
  static const struct {
    const char *behaviour;
    size_t comments;
  } paces[] = {{"processing=10,20", 20}, {"silent=100", 0}, {"stall=300,100", 0}, {"slow=100", 0}, {"linger", 0},
               {"late-end=50", 0},       {"drip=0", 0}};
  for (size_t i = 0; i < sizeof paces / sizeof *paces; i++) {
    for (int is_plain = 0; is_plain < (strcmp(paces[i].behaviour, "linger") == 0 ? 1 : 2); is_plain++) {
      any_call any = {.behaviour = paces[i].behaviour, .is_plain = is_plain};
      any_outcome outcome;
      recorded_client recorded = new_any_client(&any);
      about_any_call(&any, "");
      make_any_call(recorded.client, &any, &outcome);
      expect_status("it ends well", OPENROUTER_END, outcome.status);
      expect_c_string("text", "You wrote: “Hello”", outcome.text);
      if (!is_plain)
        expect_size("comments", paces[i].comments, outcome.events[OPENROUTER_EVENT_KEEP_ALIVE]);
      openrouter_client_free(recorded.client);
    }
  }
}

/* A length that is wrong: what is complete is complete, what is missing is said, and junk spoils no later response. */
static void test_lengths(void) {
  static const struct {
    const char *behaviour;
    bool is_complete;
  } lengths[] = {{"length=7", true}, {"length=-7", false}, {"cut-body", false}, {"cut-chunk", true}};
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
    any_call any = {.behaviour = lengths[i].behaviour, .is_plain = true};
    any_outcome outcome;
    recorded_client recorded = new_any_client(&any);
    about_any_call(&any, "");
    for (size_t j = 1; j <= 2; j++) {
      make_any_call(recorded.client, &any, &outcome);
      expect("how it ends", lengths[i].is_complete ? outcome.status == OPENROUTER_END : outcome.status < 0);
      expect_size("arrivals", j, stand_in_whole(recorded.id, CHAT_POST));
    }
    openrouter_client_free(recorded.client);
  }
}

void test_call_streams(void) {
  const char *many = getenv("MANY");
  test_cases();
  test_paces();
  test_lengths();
  test_refused();
  test_chunks(many == NULL ? 200000 : 10000);
  test_large();
}
