/* Names of members that are one edit away from a documented one, and names that are near none. */
#include "json.h"
#include "tests.h"

#include <stdio.h>
#include <string.h>

enum { ROOM = 64 };

/* Names to which no other name of their object is as near as a misspelling is. */
static const struct {
  const char *path;
  const char *names[12];
} documented[] = {
    {"/chat/completions",
     {"temperature", "frequency_penalty", "logit_bias", "messages", "metadata", "modalities", "parallel_tool_calls",
      "prompt_cache_key", "repetition_penalty", "response_format", "stream_options"}},
    {"/responses",
     {"background", "instructions", "max_output_tokens", "previous_response_id", "safety_identifier", "truncation",
      "service_tier", "store"}},
    {"/messages", {"context_management", "fallbacks", "output_config", "stop_sequences", "thinking", "system"}},
    {"/images", {"aspect_ratio", "input_references", "output_compression", "quality", "resolution"}},
    {"/embeddings", {"dimensions", "encoding_format"}},
    {"/guardrails", {"allowed_models", "description", "enforce_zdr", "reset_interval"}},
    {"/videos", {"callback_url", "creativity", "duration", "generate_audio", "upscale_factor"}},
};

/* One character less, more, another one, and two that are swapped; at a place that the number chooses. */
static void misspell(const char *name, unsigned number, char *out) {
  size_t size = strlen(name), at = ((size_t)number * 7 + size) % (size - 1);
  memcpy(out, name, size + 1);
  switch (number % 5) {
  case 0:
    memmove(out + at, name + at + 1, size - at);
    break;
  case 1:
    memmove(out + at + 1, name + at, size - at + 1);
    out[at] = 'q';
    break;
  case 2:
    out[at] = 'X';
    break;
  case 3:
    while (name[at] == name[at + 1])
      at = (at + 1) % (size - 1);
    out[at] = name[at + 1];
    out[at + 1] = name[at];
    break;
  default:
    out[size] = 's';
    out[size + 1] = 0;
  }
}

static void expect_suggestion(openrouter_json *body, const char *path, const char *name, unsigned number) {
  char pointer[ROOM] = "/", *wrong = pointer + 1, message[256];
  misspell(name, number, wrong);
  expect_status(pointer, OPENROUTER_ERROR_INVALID_VALUE, CALL(openrouter_json_set_integer, body, pointer, 1));
  snprintf(message, sizeof message,
           "POST %s has no member /%s; did you mean /%s? Use openrouter_json_set_json for members newer than this "
           "library",
           path, wrong, name);
  expect_c_string("the suggestion", message, openrouter_json_error_message(body));
}

static void expect_advice(openrouter_json *body, const char *path, unsigned number) {
  static const char *const strange[] = {"zebra_quilt", "w0mbat", "hyperdrive", "unrelated_gizmo", "x9"};
  char pointer[ROOM], message[256];
  snprintf(pointer, sizeof pointer, "/%s_%u", strange[number % 5], number * 7919);
  expect_status(pointer, OPENROUTER_ERROR_INVALID_VALUE, set_text(body, pointer, "value"));
  snprintf(message, sizeof message,
           "POST %s has no member %s; use openrouter_json_set_json for members newer than this library", path, pointer);
  expect_c_string("the advice", message, openrouter_json_error_message(body));
  expect_ok(pointer, set_json(body, pointer, "\"value\""));
  expect_value(body, pointer, "\"value\"");
}

void test_misspellings(void) {
  unsigned misspelt = 0, strange = 0;
  openrouter_request *request = NULL;
  openrouter_json *body = NULL;
  expect_ok("new", CALL(openrouter_request_new, &request));
  for (size_t i = 0; i < sizeof documented / sizeof documented[0]; i++) {
    about("POST %s", documented[i].path);
    CALL(openrouter_request_reset, request);
    expect_ok("operation", CALL(openrouter_request_set_operation, request, "POST", documented[i].path));
    expect_ok("body", CALL(openrouter_request_get_body, request, &body));
    for (const char *const *name = documented[i].names; *name; name++)
      for (unsigned edit = 0; edit < 5; edit++)
        expect_suggestion(body, documented[i].path, *name, misspelt++);
    for (unsigned other = 0; other < 29; other++)
      expect_advice(body, documented[i].path, strange++);
  }
  openrouter_request_free(request);
  about("%s", "");
  expect("200 names that are misspelt", misspelt >= 200);
  expect("200 names that are near none", strange >= 200);
}
