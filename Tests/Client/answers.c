/* The result of every kind of response: one request arrives, and one status says what it was. */
#include "calls.h"
#include "stand_in.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

typedef struct {
  const char *behaviour;
  /* 0 for both operations. */
  operation operation;
  openrouter_status status;
  int32_t http_status;
  const char *field, *message;
} answer;

static const answer answers[] = {
    {"ok", 0, OPENROUTER_OK, 200, "", NULL},
    {"slow=100", 0, OPENROUTER_OK, 200, "", NULL},
    {"drip=1", 0, OPENROUTER_OK, 200, "", NULL},
    {"null-user", EXCHANGE, OPENROUTER_OK, 200, "", NULL},
    {"long-values", 0, OPENROUTER_OK, 200, "", NULL},
    {"no-type", 0, OPENROUTER_OK, 200, "", NULL},
    {"plain-type", 0, OPENROUTER_OK, 200, "", NULL},
    {"strange-members", 0, OPENROUTER_OK, 200, "", NULL},
    {"key-twice", 0, OPENROUTER_OK, 200, "", NULL},
    {"big-integer", CREATE, OPENROUTER_OK, 200, "", NULL},
    {"not-utf-8", EXCHANGE, OPENROUTER_OK, 200, "", NULL},
    {"unknown-members", 0, OPENROUTER_OK, 200, "", NULL},
    {"trailer", 0, OPENROUTER_OK, 200, "", NULL},
    {"interim", 0, OPENROUTER_OK, 200, "", NULL},
    {"cookie", 0, OPENROUTER_OK, 200, "", NULL},
    /* Errors of the service. */
    {"status=400", 0, OPENROUTER_ERROR_API, 400, "", "HTTP 400: Invalid request parameters"},
    {"status=401", CREATE, OPENROUTER_ERROR_API, 401, "", "HTTP 401: Missing Authentication header"},
    {"status=403", 0, OPENROUTER_ERROR_API, 403, "", "HTTP 403: "},
    {"status=409", CREATE, OPENROUTER_ERROR_API, 409, "", "HTTP 409: Resource conflict. Please try again later."},
    {"status=429", 0, OPENROUTER_ERROR_API, 429, "", "HTTP 429: "},
    {"status=500", 0, OPENROUTER_ERROR_API, 500, "", "HTTP 500: Internal Server Error"},
    {"status=503", 0, OPENROUTER_ERROR_API, 503, "", "HTTP 503: "},
    {"error-string=400", 0, OPENROUTER_ERROR_API, 400, "", "HTTP 400: "},
    {"message=400", 0, OPENROUTER_ERROR_API, 400, "", "HTTP 400: "},
    {"html=502", 0, OPENROUTER_ERROR_API, 502, "", "HTTP 502: not JSON (text/html, "},
    {"empty=500", 0, OPENROUTER_ERROR_API, 500, "", "HTTP 500: empty body"},
    {"empty-message=400", 0, OPENROUTER_ERROR_API, 400, "", "HTTP 400: JSON without a message (application/json, "},
    {"foreign=400,oauth", 0, OPENROUTER_ERROR_API, 400, "", "HTTP 400: the words"},
    {"foreign=404,detail", 0, OPENROUTER_ERROR_API, 404, "", "HTTP 404: the words"},
    {"foreign=422,fastapi", 0, OPENROUTER_ERROR_API, 422, "", "HTTP 422: the words"},
    {"foreign=403,problem", 0, OPENROUTER_ERROR_API, 403, "", "HTTP 403: the words"},
    {"foreign=403,errors", 0, OPENROUTER_ERROR_API, 403, "", "HTTP 403: the words"},
    {"foreign=400,zod", 0, OPENROUTER_ERROR_API, 400, "", "HTTP 400: the words"},
    {"foreign=400,zod-text", 0, OPENROUTER_ERROR_API, 400, "", "HTTP 400: the words"},
    {"foreign=400,no-words", 0, OPENROUTER_ERROR_API, 400, "",
     "HTTP 400: JSON without a message (application/json, 20 bytes)"},
    {"marked=400", 0, OPENROUTER_ERROR_API, 400, "", "HTTP 400: Invalid request parameters"},
    {"auth-challenge", 0, OPENROUTER_ERROR_API, 401, "", "HTTP 401: "},
    /* Successes that are none. */
    {"html=200", 0, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 200, "content_type", "must be application/json"},
    {"empty=200", 0, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 200, "body", "must not be empty"},
    {"error-in-success", 0, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 200, "body", "must not be an error"},
    {"not-json", 0, OPENROUTER_ERROR_INVALID_JSON, 200, "body", "must be JSON"},
    {"not-utf-8", CREATE, OPENROUTER_ERROR_INVALID_UTF8, 200, "body", "must be valid UTF-8"},
    {"gzip", 0, OPENROUTER_ERROR_INVALID_JSON, 200, "body", NULL},
    {"transfer-gzip", 0, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 200, "headers", "no transfer encoding but chunked"},
    {"wrong-type", CREATE, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 200, "id", "must be a JSON string"},
    {"wrong-type", EXCHANGE, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 200, "key", "must be a JSON string"},
    {"missing", CREATE, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 200, "data", "is required"},
    {"missing", EXCHANGE, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 200, "key", "is required"},
    {"key-control", CREATE, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 200, "id", "must not contain U+0000"},
    {"key-control", EXCHANGE, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 200, "key", "visible ASCII"},
    {"switch", 0, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, -1, "", "another protocol (HTTP 101)"},
    {"garbage", 0, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, -1, "", "HTTP/0.9"},
    {"http-0.9", 0, OPENROUTER_ERROR_UNEXPECTED_RESPONSE, -1, "", "HTTP/0.9"},
    /* Answers over the limits. */
    {"oversized", 0, OPENROUTER_ERROR_TOO_LARGE, 200, "body", "at most 1048576 bytes"},
    {"oversized-chunked", 0, OPENROUTER_ERROR_TOO_LARGE, 200, "body", "at most 1048576 bytes"},
    {"oversized-headers", 0, OPENROUTER_ERROR_TOO_LARGE, 200, "headers", "at most 65536 bytes"},
    {"many-headers", 0, OPENROUTER_ERROR_TOO_LARGE, 200, "headers", "at most 65536 bytes"},
    {"endless-header", 0, OPENROUTER_ERROR_TOO_LARGE, 200, "headers", "at most 65536 bytes"},
    /* Redirections are not followed. */
    {"redirect=301", 0, OPENROUTER_ERROR_API, 301, "", "HTTP 301: "},
    {"redirect=302", 0, OPENROUTER_ERROR_API, 302, "", "HTTP 302: "},
    {"redirect=303", 0, OPENROUTER_ERROR_API, 303, "", "HTTP 303: "},
    {"redirect=307", 0, OPENROUTER_ERROR_API, 307, "", "HTTP 307: "},
    {"redirect=308", 0, OPENROUTER_ERROR_API, 308, "", "HTTP 308: "},
};

static void test_answer(const answer *answer, operation operation, const char *port) {
  call call = {.operation = operation, .behaviour = answer->behaviour, .port = port};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect_outcome(answer->status, answer->field, answer->message, &outcome);
  expect_size("attempts", 1, (size_t)outcome.attempts);
  expect("the HTTP status is reported", outcome.http_status == answer->http_status);
  expect("no delay is reported, as none was asked for", outcome.retry_after_ms == -1);
  expect("the service's answer is there exactly where it is an error",
         (outcome.api_message[0] != '\0') <= (answer->status == OPENROUTER_ERROR_API));
  /* Over the limits, or broken off, there is no whole body. */
  bool is_whole = answer->status != OPENROUTER_OK && answer->status != OPENROUTER_ERROR_TOO_LARGE &&
                  answer->http_status > 0 && strcmp(answer->field, "headers") != 0;
  expect("the body is there where the response is whole, and no success", outcome.has_body == is_whole);
  if (strcmp(answer->behaviour, "error-in-success") == 0)
    expect("all of the body",
           strncmp(outcome.body, "{\"error\"", 8) == 0 && outcome.body[strlen(outcome.body) - 1] == '}');
  expect_size("arrivals", 1, stand_in_arrivals(outcome.id));
  expect_size("arrivals elsewhere", 0, stand_in_elsewhere(outcome.id));
}

/* A date in Retry-After counts from the Date of the same response, however wrong the server's clock is. */
static void test_server_clock(const char *behaviour) {
  call call = {.operation = EXCHANGE, .behaviour = behaviour};
  outcome outcome;
  about_call(&call);
  make_call(&call, &outcome);
  expect("90 s by the server's clock", outcome.retry_after_ms == 90000);
}

void test_answers(void) {
  static const operation operations[] = {CREATE, EXCHANGE};
  for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
    if (getenv("UNDER_EMULATOR") != NULL && strcmp(answers[i].behaviour, "endless-header") == 0) {
      skip("an endless header", "the emulator does not count what a socket has read (TCP_INFO)");
      continue;
    }
    for (size_t j = 0; j < 2; j++) {
      if (answers[i].operation == 0 || answers[i].operation == operations[j])
        test_answer(&answers[i], operations[j], "https");
    }
  }
  test_server_clock("retry-after=503,ahead-90");
  test_server_clock("retry-after=429,behind-90");
  test_answer(&answers[0], CREATE, "http");
  test_answer(&answers[0], EXCHANGE, "http");
}
