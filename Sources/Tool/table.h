/* A table of text that fits the terminal. */
#ifndef TABLE_H
#define TABLE_H

#include <stdbool.h>
#include <stddef.h>

enum { TABLE_COLUMNS = 6 };

typedef struct column {
  const char *title;
  bool is_number;
  /* The least width to which it is shortened; 0 if it never is. */
  size_t least;
} column;

typedef struct table {
  const column *columns;
  size_t column_count;
  /* Row after row; each text belongs to the table. */
  char **cells;
  size_t count, capacity;
  bool is_out_of_memory;
} table;

void begin_table(table *table, const column *columns, size_t column_count);

/* Adds a cell, in which control characters are left out. */
void add_cell(table *table, const char *text, size_t size);

/* Prints the titles and the rows; if there are no rows, notes the text. A terminal that is too narrow shows fewer columns, and the first one shortened. */
void print_table(const table *table, const char *if_empty);

void free_table(table *table);

#endif
