#include "show_json.h"
#include "output.h"
#include "text.h"
#include <stdlib.h>

enum { INDENTATION = 2 };

static void begin_line(size_t depth) { print("\n%*s", (int)(depth * INDENTATION), ""); }

/* Prints a string with its quotes, and returns its size. */
static size_t show_string(const char *json, size_t size) {
  size_t i = 1;
  print("\"");
  while (i < size && json[i] != '"') {
    size_t control = control_size(json + i, size - i), used = control > 0 ? control : json[i] == '\\' ? 2 : 1;
    used = used < size - i ? used : size - i;
    if (control > 0)
      print("\\u%04x", (unsigned char)json[i + control - 1]);
    else
      print_bytes(json + i, used);
    i += used;
  }
  print("\"");
  return i < size ? i + 1 : size;
}

static bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t'; }

static size_t after_space(const char *json, size_t size, size_t i) {
  while (i < size && is_space(json[i]))
    i++;
  return i;
}

static void show_indented(const char *json, size_t size) {
  size_t depth = 0;
  for (size_t i = after_space(json, size, 0); i < size; i = after_space(json, size, i)) {
    char letter = json[i];
    if (letter == '"') {
      i += show_string(json + i, size - i);
      continue;
    }
    i++;
    size_t next = after_space(json, size, i);
    bool is_empty = next < size && (json[next] == '}' || json[next] == ']');
    if (letter == '}' || letter == ']') {
      depth -= depth > 0 ? 1 : 0;
      begin_line(depth);
      print_bytes(&letter, 1);
    } else if (letter == '{' || letter == '[') {
      print_bytes(&letter, 1);
      if (is_empty) {
        print_bytes(json + next, 1);
        i = next + 1;
      } else {
        begin_line(++depth);
      }
    } else if (letter == ',') {
      print_bytes(&letter, 1);
      begin_line(depth);
    } else if (letter == ':') {
      print(": ");
    } else {
      print_safely(&letter, 1);
    }
  }
}

void show_json(const char *json, size_t size) {
  if (is_terminal_output())
    show_indented(json, size);
  else
    print_bytes(json, size);
  if (size == 0 || is_terminal_output() || json[size - 1] != '\n')
    print("\n");
}

bool show_document(const openrouter_json *document) {
  size_t size = 0;
  openrouter_json_write(document, NULL, 0, &size);
  char *text = malloc(size + 1);
  bool is_good = text != NULL && openrouter_json_write(document, text, size + 1, &size) == OPENROUTER_OK;
  if (is_good)
    show_json(text, size);
  free(text);
  return is_good;
}
