#include "form.h"
#include "lent.h"
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static bool is_escape(const char *text, const char *end) {
  return end - text >= 3 && text[0] == '%' && isxdigit((unsigned char)text[1]) && isxdigit((unsigned char)text[2]);
}

static openrouter_string decode(const char *text, const char *end, char **memory) {
  openrouter_string decoded = {*memory, 0};
  while (text < end) {
    char c = *text;
    if (c == '+')
      c = ' ';
    if (is_escape(text, end)) {
      char digits[] = {text[1], text[2], '\0'};
      c = (char)strtoul(digits, NULL, 16);
      text += 2;
    }
    text++;
    (*memory)[decoded.size++] = c;
  }
  *memory += decoded.size;
  return decoded;
}

void read_form(form *form, const char *query, size_t size) {
  form->count = 0;
  form->is_full = false;
  form->memory = malloc(size + 1);
  char *memory = form->memory;
  const char *end = query + size;
  for (const char *start = query, *next; start < end; start = next + 1) {
    next = memchr(start, '&', (size_t)(end - start));
    if (next == NULL)
      next = end;
    if (next == start)
      continue;
    if (form->count == FORM_LIMIT) {
      form->is_full = true;
      return;
    }
    const char *equals = memchr(start, '=', (size_t)(next - start));
    parameter *parameter = &form->parameters[form->count++];
    parameter->has_equals = equals != NULL;
    parameter->name = decode(start, equals != NULL ? equals : next, &memory);
    parameter->value = decode(equals != NULL ? equals + 1 : next, next, &memory);
  }
}

void free_form(form *form) { free(form->memory); }

size_t count_named(const form *form, const char *name, openrouter_string *value) {
  size_t count = 0;
  openrouter_string wanted = {name, strlen(name)};
  for (size_t i = 0; i < form->count; i++) {
    if (is_same(form->parameters[i].name, wanted)) {
      *value = form->parameters[i].value;
      count++;
    }
  }
  return count;
}

/* The same without those that have no value: to a callback they count as omitted. */
static size_t count_filled(const form *form, const char *name, openrouter_string *value) {
  size_t count = 0;
  openrouter_string wanted = {name, strlen(name)};
  for (size_t i = 0; i < form->count; i++) {
    if (is_same(form->parameters[i].name, wanted) && form->parameters[i].value.size > 0) {
      *value = form->parameters[i].value;
      count++;
    }
  }
  return count;
}

outcome read_outcome(const form *form) {
  outcome outcome = {false, false, false, {"", 0}};
  openrouter_string code = {"", 0}, error = {"", 0}, description = {"", 0};
  size_t codes = count_filled(form, "code", &code), errors = count_filled(form, "error", &error);
  if (codes + errors != 1)
    return outcome;
  /* A description that is there twice is not one, and spoils nothing. */
  outcome.has_description = errors == 1 && count_filled(form, "error_description", &description) == 1;
  outcome.is_code = codes == 1;
  outcome.told = outcome.is_code ? code : error;
  outcome.is_one = outcome.told.size > 0 && outcome.told.size <= 2048;
  for (size_t i = 0; i < outcome.told.size; i++)
    outcome.is_one = outcome.is_one && outcome.told.data[i] >= ' ' && outcome.told.data[i] <= '~';
  return outcome;
}

void expect_outcome(const openrouter_callback *callback, outcome outcome) {
  openrouter_string code = {"", 0}, error = {"", 0}, description = {"", 0};
  openrouter_status code_status = openrouter_callback_get_code(callback, &code);
  openrouter_status error_status = openrouter_callback_get_error(callback, &error);
  expect_status("code", outcome.is_code ? OPENROUTER_OK : OPENROUTER_ABSENT, code_status);
  expect_status("error", outcome.is_code ? OPENROUTER_ABSENT : OPENROUTER_OK, error_status);
  openrouter_string actual = outcome.is_code ? code : error;
  expect_lent(actual);
  expect("the same code or error", is_same(outcome.told, actual));
  if (openrouter_callback_get_error_description(callback, &description) == OPENROUTER_OK) {
    expect("one description comes with an error", outcome.has_description);
    expect_lent(description);
  }
}
