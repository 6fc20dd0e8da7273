/* Texts before or behind which there is no memory: nothing beyond them is read. */
#define _DEFAULT_SOURCE
#include "models.h"
#include "tests.h"
#include <string.h>
#include <sys/mman.h>

enum { SIZE = 64 << 10 };

/* What can be read, and whether texts are put at its end. */
static char *memory;
static bool at_end;

static const char *put(const char *text, size_t size) {
  return memcpy(at_end ? memory + SIZE - size : memory, text, size);
}

static const char *const answers[] = {
    "{\"data\":{\"id\":\"auth_code_xyz789\",\"created_at\":\"2025-08-24T10:30:00Z\",\"app_id\":-12345678901234567}}",
    "{\"key\":\"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\",\"user_id\":"
    "\"\\u00e4\xC3\xA4\"}",
    "{\"error\":{\"code\":-1.5e2,\"message\":\"\\ud83d\\ude00 "
    "Invalid\",\"metadata\":[null,true,false]},\"u\\u0073er_id\":1}",
    "-1234567890123456",
    "12345678901234.67",
    "[\"0123456789abcdef0123456789abcdef\",\"0123456789abcdef\"]",
};

/* All beginnings of the responses. */
static void test_beginnings(void) {
  openrouter_create_auth_keys_code_response *code;
  openrouter_exchange_auth_code_for_api_key_response *key;
  openrouter_api_error *error;
  about("answers at the %s of a page", at_end ? "end" : "beginning");
  expect_ok("new", CALL(openrouter_create_auth_keys_code_response_new, &code));
  expect_ok("new", CALL(openrouter_exchange_auth_code_for_api_key_response_new, &key));
  expect_ok("new", CALL(openrouter_api_error_new, &error));
  for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
    size_t whole = strlen(answers[i]);
    for (size_t size = 0; size <= whole; size++) {
      const char *body = put(answers[i], size);
      openrouter_status actual = CALL(openrouter_create_auth_keys_code_response_read, code, 200, TEXT(""), body, size);
      expect("the code's answer, if it is whole", (actual == OPENROUTER_OK) == (i == 0 && size == whole));
      actual = CALL(openrouter_exchange_auth_code_for_api_key_response_read, key, 200, TEXT(""), body, size);
      expect("the key's answer, if it is whole", (actual == OPENROUTER_OK) == (i == 1 && size == whole));
      expect_ok("read", CALL(openrouter_api_error_read, error, 400, TEXT(""), body, size));
    }
  }
  openrouter_create_auth_keys_code_response_free(code);
  openrouter_exchange_auth_code_for_api_key_response_free(key);
  openrouter_api_error_free(error);
}

/* All beginnings of each field's examples, and texts of all sizes up to that of the longest code challenge. */
static void test_fields(void) {
  static char text[128];
  for (const text_field *const *next = text_fields; *next != NULL; next++) {
    const text_field *field = *next;
    void *handle = field->model->make();
    about("%s %s at the %s of a page", field->model->name, field->name, at_end ? "end" : "beginning");
    for (int round = 0; round < 2; round++) {
      const char *example = round == 0 ? field->example : field->longer;
      for (size_t size = 0; size <= strlen(example); size++)
        (void)field->set(handle, put(example, size), size);
      expect_ok("set", field->set(handle, put(example, strlen(example)), strlen(example)));
      for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)(round == 0 ? 'a' + i % 26 : '0' + i % 10);
      for (size_t size = 0; size <= sizeof text; size++) {
        openrouter_string actual = {"", 0};
        (void)field->unset(handle);
        if (field->set(handle, put(text, size), size) == OPENROUTER_OK) {
          expect_ok("get", field->get(handle, &actual));
          expect_string("the same text", text, size, actual);
        }
      }
    }
    field->model->release(handle);
  }
}

void test_page_edges(void) {
  char *all = mmap(NULL, (size_t)3 * SIZE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (all == MAP_FAILED || mprotect(all + SIZE, SIZE, PROT_READ | PROT_WRITE) != 0) {
    expect("memory with edges", false);
    return;
  }
  memory = all + SIZE;
  for (int edge = 0; edge < 2; edge++) {
    at_end = edge == 1;
    test_beginnings();
    test_fields();
  }
  munmap(all, (size_t)3 * SIZE);
}
