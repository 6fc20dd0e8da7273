#include "refusal.h"
#include <jansson.h>
#include <stdio.h>
#include <string.h>

void expect_failure_told(const model *model, const void *handle, const char *field) {
  const char *message = model->error_message(handle);
  size_t size = strlen(message);
  expect_c_string("error_field", field, model->error_field(handle));
  expect_shown(message, field);
  expect("the message has 1 to 255 bytes", size >= 1 && size <= 255);
  bool has_controls = false;
  for (size_t i = 0; i < size; i++)
    has_controls |= (unsigned char)message[i] < 0x20 || message[i] == 0x7F;
  expect("the message has no control characters", !has_controls);
  json_t *text = json_stringn(message, size);
  expect("the message is UTF-8 to jansson", text != NULL);
  json_decref(text);
}

void expect_refused(const refusal *refused, void *handle) {
  static char before[SNAPSHOT_CAPACITY], after[SNAPSHOT_CAPACITY];
  static char text[70 * 1000];
  const model *model = refused->field->model;
  size_t size = refused->size;
  memcpy(text, refused->text, size);
  if (refused->filled_size > size) {
    memset(text + size, refused->filler, refused->filled_size - size);
    size = refused->filled_size;
  }
  size_t before_size = model->snapshot(handle, before);
  expect_status("set", refused->status, refused->field->set(handle, text, size));
  expect_failure_told(model, handle, refused->field->name);
  if (refused->hidden != NULL)
    expect_hidden(model->error_message(handle), refused->hidden);
  if (refused->shown != NULL)
    expect_shown(model->error_message(handle), refused->shown);
  size_t after_size = model->snapshot(handle, after);
  expect("the handle is unchanged", before_size == after_size && memcmp(before, after, after_size) == 0);
}

void expect_refusal(const refusal *refused) {
  const model *model = refused->field->model;
  void *handle = model->make();
  size_t size = refused->filled_size > refused->size ? refused->filled_size : refused->size;
  int shown = refused->size < 60 ? (int)refused->size : 60;
  about("%s %s \"%.*s\" (%zu bytes)", model->name, refused->field->name, shown, refused->text, size);
  expect_refused(refused, handle);
  set_examples(model, handle);
  expect_refused(refused, handle);
  model->release(handle);
}
