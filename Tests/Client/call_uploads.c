/* Uploads of files: what arrives is the file, and what is no file is not sent. */
#include "any_calls.h"
#include "stand_in.h"
#include "tests.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const any_call well = {NULL};

/* A file of a size, no byte of which is like the one before. */
static void make_file(char *path, size_t capacity, size_t size) {
  snprintf(path, capacity, "/tmp/openrouter-upload-XXXXXX");
  int descriptor = mkstemp(path);
  uint8_t *bytes = allocate(size + 1, 1);
  for (size_t i = 0; i < size; i++)
    bytes[i] = (uint8_t)(i * 7 + i / 251);
  expect("the file is written", descriptor >= 0 && write(descriptor, bytes, size) == (ssize_t)size);
  close(descriptor);
  free(bytes);
}

static openrouter_request *new_upload(const char *path) {
  openrouter_request *request = new_request("POST", "/files");
  expect_ok("part", openrouter_request_add_part_file(request, "file", path, "my file.bin", "application/pdf"));
  return request;
}

/* What comes back of an upload is the file. */
static void test_upload(openrouter_call *call, size_t size) {
  char path[100], target[100];
  any_outcome outcome;
  const openrouter_response *response = NULL;
  const openrouter_json *json = NULL;
  const openrouter_event *event = NULL;
  openrouter_string id = {"", 0};
  int64_t stored = -1;
  about("POST /files of %zu bytes", size);
  make_file(path, sizeof path, size);
  run_request(call, new_upload(path), &outcome);
  expect_status("it ends well", OPENROUTER_END, outcome.status);
  expect_ok("response", openrouter_call_get_response(call, &response));
  expect_ok("JSON", openrouter_response_get_json(response, &json));
  expect_ok("size", openrouter_json_get_integer(json, "/size_bytes", &stored));
  expect("all of it is stored", stored == (int64_t)size);
  expect_member(call, "/filename", "my file.bin");
  expect_ok("id", openrouter_json_get_text(json, "/id", &id));
  snprintf(target, sizeof target, "/files/%.*s/content", (int)id.size, id.data);

  openrouter_request *request = new_request("GET", target);
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  size_t read_back = 0, same = 0;
  openrouter_status status;
  expect_ok("start", CALL(openrouter_call_start, call, request));
  while ((status = CALL(openrouter_call_next, call, -1, &event)) == OPENROUTER_OK) {
    uint8_t *expected = allocate(event->text.size + 1, 1);
    bool is_read = pread(descriptor, expected, event->text.size, (off_t)read_back) == (ssize_t)event->text.size;
    same += is_read && memcmp(expected, event->text.data, event->text.size) == 0 ? event->text.size : 0;
    read_back += event->text.size;
    free(expected);
  }
  expect_status("it ends well", OPENROUTER_END, status);
  expect_size("bytes that come back", size, read_back);
  expect_size("of them the same", size, same);
  close(descriptor);
  unlink(path);
  openrouter_request_free(request);
}

/* What is no regular file, or is not there, is refused before anything is sent. */
static void test_no_file(openrouter_call *call, const char *path) {
  any_outcome outcome = {0};
  openrouter_request *request = new_upload(path);
  about("POST /files of %s", path);
  expect_status("start", OPENROUTER_ERROR_SYSTEM, CALL(openrouter_call_start, call, request));
  finish_call(call, &outcome);
  expect_status("next", OPENROUTER_ERROR_SYSTEM, outcome.status);
  expect_shown(outcome.message, path);
  openrouter_request_free(request);
}

/* A file that becomes shorter while it is sent ends the call; one that is removed is still there. */
static void test_changing(bool is_removed) {
  const any_call any = {.behaviour = "ok", .max_attempts = 1};
  char path[100];
  any_outcome outcome = {0};
  recorded_client recorded = new_any_client(&any);
  openrouter_call *call = new_any_call(&any, recorded.client);
  about("POST /files of a file that is %s meanwhile", is_removed ? "removed" : "cut");
  make_file(path, sizeof path, 20u << 20);
  openrouter_request *request = new_upload(path);
  expect_ok("start", CALL(openrouter_call_start, call, request));
  expect("it changes", is_removed ? unlink(path) == 0 : truncate(path, 1000) == 0);
  finish_call(call, &outcome);
  expect("how it ends", is_removed ? outcome.status == OPENROUTER_END : outcome.status < 0);
  expect_size("what arrives whole", is_removed, stand_in_whole(recorded.id, "POST /files"));
  if (!is_removed)
    unlink(path);
  openrouter_request_free(request);
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
}

void test_call_uploads(void) {
  static const size_t sizes[] = {0, 1, 1000, 100000, 20u << 20};
  recorded_client recorded = new_any_client(&well);
  openrouter_call *call = new_any_call(&well, recorded.client);
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    test_upload(call, sizes[i]);
  test_no_file(call, "/nonexistent/file");
  test_no_file(call, "/tmp");
  test_no_file(call, "/dev/null");
  expect_size("connections of all", 1, stand_in_connections(recorded.id));
  openrouter_call_free(call);
  openrouter_client_free(recorded.client);
  test_changing(true);
  test_changing(false);
}
