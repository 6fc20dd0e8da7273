#include "table.h"
#include "output.h"
#include "text.h"
#include <stdlib.h>
#include <string.h>

static const char gap[] = "  ", cut[] = "...";
enum { GAP = sizeof gap - 1, CUT = sizeof cut - 1 };

void begin_table(table *table, const column *columns, size_t column_count) {
  memset(table, 0, sizeof *table);
  table->columns = columns;
  table->column_count = column_count;
}

static char *without_controls(const char *text, size_t size) {
  char *copy = malloc(size + 1);
  size_t used = 0;
  for (size_t i = 0; copy != NULL && i < size;) {
    size_t control = control_size(text + i, size - i);
    if (control == 0)
      copy[used++] = text[i];
    i += control == 0 ? 1 : control;
  }
  if (copy != NULL)
    copy[used] = '\0';
  return copy;
}

void add_cell(table *table, const char *text, size_t size) {
  if (table->count == table->capacity) {
    size_t capacity = table->capacity == 0 ? 256 : table->capacity * 2;
    char **larger = realloc(table->cells, capacity * sizeof *larger);
    if (larger == NULL) {
      table->is_out_of_memory = true;
      return;
    }
    table->cells = larger;
    table->capacity = capacity;
  }
  char *copy = without_controls(text, size);
  if (copy == NULL)
    table->is_out_of_memory = true;
  else
    table->cells[table->count++] = copy;
}

static size_t width_of_text(const char *text) { return columns_of(text, strlen(text)); }

/* The widths that all texts need. */
static void measure(const table *table, size_t *widths) {
  for (size_t i = 0; i < table->column_count; i++) {
    widths[i] = width_of_text(table->columns[i].title);
    for (size_t cell = i; cell < table->count; cell += table->column_count) {
      size_t width = width_of_text(table->cells[cell]);
      widths[i] = width > widths[i] ? width : widths[i];
    }
  }
}

/* Takes from a width what is too much, down to its least; returns what is still too much. */
static size_t shorten(size_t *width, size_t least, size_t excess) {
  size_t most = least > 0 && *width > least ? *width - least : 0, taken = excess < most ? excess : most;
  *width -= taken;
  return excess - taken;
}

/* Chooses how many columns are shown, and how wide. The first column is shortened only if no other one can be. */
static size_t fit(const table *table, size_t limit, size_t *widths) {
  size_t natural[TABLE_COLUMNS] = {0};
  measure(table, natural);
  for (size_t count = table->column_count;; count--) {
    size_t total = GAP * (count - 1);
    bool has_flexible = false;
    for (size_t i = 0; i < count; i++) {
      widths[i] = natural[i];
      total += natural[i];
      has_flexible = has_flexible || (i > 0 && table->columns[i].least > 0);
    }
    size_t excess = limit > 0 && total > limit ? total - limit : 0;
    for (size_t i = count; i-- > 1;)
      excess = shorten(&widths[i], table->columns[i].least, excess);
    if (!has_flexible)
      excess = shorten(&widths[0], count == 1 ? 1 : table->columns[0].least, excess);
    if (excess == 0 || count == 1)
      return count;
  }
}

static void put_cell(const char *text, const column *column, size_t width, bool is_last) {
  size_t size = strlen(text), columns = columns_of(text, size);
  const char *mark = "";
  if (columns > width) {
    mark = width > CUT ? cut : "";
    size = size_within(text, size, width > CUT ? width - CUT : width);
    columns = columns_of(text, size) + strlen(mark);
  }
  size_t space = width > columns ? width - columns : 0;
  print("%*s", column->is_number ? (int)space : 0, "");
  print_bytes(text, size);
  print("%s%*s", mark, column->is_number || is_last ? 0 : (int)space, "");
}

static void put_row(const table *table, char *const *cells, const size_t *widths, size_t count) {
  for (size_t i = 0; i < count; i++) {
    print("%s", i > 0 ? gap : "");
    put_cell(cells != NULL ? cells[i] : table->columns[i].title, &table->columns[i], widths[i], i + 1 == count);
  }
}

void print_table(const table *table, const char *if_empty) {
  size_t widths[TABLE_COLUMNS] = {0};
  if (table->count == 0) {
    note("%s", if_empty);
    return;
  }
  size_t count = fit(table, terminal_columns(), widths);
  print("%s", bold());
  put_row(table, NULL, widths, count);
  print("%s\n", plain());
  for (size_t i = 0; i + table->column_count <= table->count; i += table->column_count) {
    put_row(table, table->cells + i, widths, count);
    print("\n");
  }
}

void free_table(table *table) {
  for (size_t i = 0; i < table->count; i++)
    free(table->cells[i]);
  free(table->cells);
}
