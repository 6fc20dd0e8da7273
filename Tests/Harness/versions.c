/* Versions and the texts of statuses. */
#include "check.h"
#include "tests.h"
#include <openrouter/client.h>
#include <stdio.h>
#include <string.h>

static const openrouter_status statuses[] = {
    OPENROUTER_OK,
    OPENROUTER_ABSENT,
    OPENROUTER_NULL,
    OPENROUTER_WAITING,
    OPENROUTER_INPUT_NEEDED,
    OPENROUTER_END,
    OPENROUTER_ERROR_NULL_POINTER,
    OPENROUTER_ERROR_OUT_OF_MEMORY,
    OPENROUTER_ERROR_INVALID_VALUE,
    OPENROUTER_ERROR_INVALID_UTF8,
    OPENROUTER_ERROR_TOO_LARGE,
    OPENROUTER_ERROR_INCOMPLETE,
    OPENROUTER_ERROR_INCONSISTENT,
    OPENROUTER_ERROR_BUFFER_TOO_SMALL,
    OPENROUTER_ERROR_INVALID_JSON,
    OPENROUTER_ERROR_UNEXPECTED_RESPONSE,
    OPENROUTER_ERROR_API,
    OPENROUTER_ERROR_RANDOM,
    OPENROUTER_ERROR_UNEXPECTED_END,
    OPENROUTER_ERROR_UNEXPECTED_TYPE,
    OPENROUTER_ERROR_STALE_NODE,
    OPENROUTER_ERROR_CONNECTION,
    OPENROUTER_ERROR_TLS,
    OPENROUTER_ERROR_TIMEOUT,
    OPENROUTER_ERROR_CANCELLED,
    OPENROUTER_ERROR_MAY_HAVE_ARRIVED,
    OPENROUTER_ERROR_SYSTEM,
    OPENROUTER_ERROR_DENIED,
    OPENROUTER_ERROR_NO_HOME,
    OPENROUTER_ERROR_INSECURE_FILE,
};

enum { STATUS_COUNT = sizeof statuses / sizeof *statuses };

static void test_version_of_library(void) {
  about("versions");
  char text[32];
  snprintf(text, sizeof text, "%d.%d.%d", OPENROUTER_VERSION_MAJOR, OPENROUTER_VERSION_MINOR, OPENROUTER_VERSION_PATCH);
  expect_c_string("OPENROUTER_VERSION_STRING", text, OPENROUTER_VERSION_STRING);
  expect_c_string("openrouter_version_string()", text, openrouter_version_string());
  expect_size("openrouter_version_number()", OPENROUTER_VERSION_NUMBER, openrouter_version_number());
  uint32_t number = OPENROUTER_VERSION_MAJOR * 65536 + OPENROUTER_VERSION_MINOR * 256 + OPENROUTER_VERSION_PATCH;
  expect_size("OPENROUTER_VERSION_NUMBER", number, OPENROUTER_VERSION_NUMBER);
#if !OPENROUTER_VERSION_AT_LEAST(OPENROUTER_VERSION_MAJOR, OPENROUTER_VERSION_MINOR, OPENROUTER_VERSION_PATCH)
  expect("this version is at least itself", false);
#endif
  expect("it is newer than 0.0.255", OPENROUTER_VERSION_AT_LEAST(0, 0, 255));
  expect(
      "it is not yet the next patch",
      !OPENROUTER_VERSION_AT_LEAST(OPENROUTER_VERSION_MAJOR, OPENROUTER_VERSION_MINOR, OPENROUTER_VERSION_PATCH + 1));
  expect("nor the next minor version",
         !OPENROUTER_VERSION_AT_LEAST(OPENROUTER_VERSION_MAJOR, OPENROUTER_VERSION_MINOR + 1, 0));
  expect("nor the next major version", !OPENROUTER_VERSION_AT_LEAST(OPENROUTER_VERSION_MAJOR + 1, 0, 0));
}

static void test_status_texts(void) {
  about("status texts");
  for (size_t i = 0; i < STATUS_COUNT; i++) {
    const char *text = openrouter_status_text(statuses[i]);
    expect("a status has a text", text[0] != '\0' && strcmp(text, "unknown status") != 0);
    expect("the text is one line", strpbrk(text, "\r\n") == NULL);
    for (size_t other = 0; other < i; other++) {
      expect("no two statuses are the same number", statuses[other] != statuses[i]);
      expect("no two statuses have the same text", strcmp(openrouter_status_text(statuses[other]), text) != 0);
    }
  }
  static const openrouter_status unknown[] = {6, 100, -16, -31, -41, -100, INT32_MAX, INT32_MIN, INT32_MIN + 1};
  for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
    about("text of status %d", (int)unknown[i]);
    expect_c_string("openrouter_status_text", "unknown status", openrouter_status_text(unknown[i]));
  }
}

static void test_error_texts(void) {
  static const char message[] = "key_label must be valid UTF-8";
  about("error texts");
  expect("the message itself", openrouter_error_text(OPENROUTER_ERROR_INVALID_UTF8, message) == message);
  for (size_t i = 0; i < STATUS_COUNT; i++) {
    const char *text = openrouter_status_text(statuses[i]);
    about("error text of status %d", (int)statuses[i]);
    expect_c_string("no message", text, openrouter_error_text(statuses[i], NULL));
    expect_c_string("an empty message", text, openrouter_error_text(statuses[i], ""));
    expect_c_string("a message", statuses[i] < 0 ? message : text, openrouter_error_text(statuses[i], message));
  }
  expect_c_string("an unknown status", "unknown status", openrouter_error_text(-1000, ""));
}

void test_versions(void) {
  test_version_of_library();
  test_status_texts();
  test_error_texts();
}
