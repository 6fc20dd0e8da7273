/* For strncasecmp. */
#define _XOPEN_SOURCE 700
#include "operations.h"
#include "exits.h"
#include "show_json.h"
#include "table.h"
#include <openrouter/openrouter.h>
#include <string.h>
#include <strings.h>

static const column columns[] = {{"METHOD", false, 6}, {"PATH", false, 20}, {"ID", false, 12}};
static const char *const members[] = {"/method", "/path", "/operationId"};
enum { COLUMNS = sizeof columns / sizeof columns[0] };

static openrouter_string text_at(const openrouter_json *json, openrouter_json_node node, size_t member) {
  openrouter_string text = {"", 0};
  openrouter_json_get_text_at(json, node, members[member], &text);
  return text;
}

/* Whether a word is in a text, in any case. */
static bool has_word(openrouter_string text, const char *word) {
  size_t size = strlen(word);
  for (size_t i = 0; i + size <= text.size; i++)
    if (strncasecmp(text.data + i, word, size) == 0)
      return true;
  return false;
}

static bool has_all_words(const openrouter_json *json, openrouter_json_node node, const arguments *arguments) {
  for (size_t i = 0; i < arguments->word_count; i++) {
    bool is_found = false;
    for (size_t k = 0; k < COLUMNS && !is_found; k++)
      is_found = has_word(text_at(json, node, k), arguments->words[i]);
    if (!is_found)
      return false;
  }
  return true;
}

/* Removes the operations that are not asked for. */
static void select_operations(openrouter_json *json, const arguments *arguments) {
  openrouter_json_node node = OPENROUTER_JSON_ROOT, next = OPENROUTER_JSON_ROOT;
  openrouter_status status = openrouter_json_first_child(json, node, &next);
  while (status == OPENROUTER_OK) {
    node = next;
    status = openrouter_json_next_sibling(json, node, &next);
    if (!has_all_words(json, node, arguments))
      openrouter_json_unset_at(json, node, "");
  }
}

static bool print_operations(const openrouter_json *json) {
  openrouter_json_node node = OPENROUTER_JSON_ROOT;
  table table;
  begin_table(&table, columns, COLUMNS);
  if (openrouter_json_first_child(json, node, &node) == OPENROUTER_OK) {
    do
      for (size_t i = 0; i < COLUMNS; i++)
        add_cell(&table, text_at(json, node, i).data, text_at(json, node, i).size);
    while (openrouter_json_next_sibling(json, node, &node) == OPENROUTER_OK);
  }
  print_table(&table, "no operation was found");
  free_table(&table);
  return !table.is_out_of_memory;
}

int list_operations(const arguments *arguments) {
  openrouter_json *json = NULL;
  openrouter_status status = openrouter_json_new(&json);
  if (status == OPENROUTER_OK)
    status = openrouter_json_read_operations(json);
  if (status == OPENROUTER_OK) {
    select_operations(json, arguments);
    if (value_of(arguments, OPTION_JSON) != NULL ? !show_document(json) : !print_operations(json))
      status = OPENROUTER_ERROR_OUT_OF_MEMORY;
  }
  openrouter_json_free(json);
  return status == OPENROUTER_OK ? EXIT_DONE : report_failure(status, NULL, NULL);
}

bool can_stream(const char *method, const char *path) {
  openrouter_json *json = NULL;
  openrouter_json_node node = OPENROUTER_JSON_ROOT;
  int32_t streams = 0;
  if (openrouter_json_new(&json) == OPENROUTER_OK && openrouter_json_read_operations(json) == OPENROUTER_OK &&
      openrouter_json_first_child(json, node, &node) == OPENROUTER_OK) {
    do
      if (strcmp(text_at(json, node, 0).data, method) == 0 && strcmp(text_at(json, node, 1).data, path) == 0)
        openrouter_json_get_boolean_at(json, node, "/streams", &streams);
    while (openrouter_json_next_sibling(json, node, &node) == OPENROUTER_OK);
  }
  openrouter_json_free(json);
  return streams != 0;
}
