/* The command line: commands, their options, and what was given. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

enum {
  OPTION_HELP = 1,
  OPTION_VERSION,
  OPTION_JSON,
  OPTION_VERBOSE,
  OPTION_MODEL,
  OPTION_SYSTEM,
  OPTION_SET,
  OPTION_COST,
  OPTION_SEARCH,
  OPTION_TOOLS,
  OPTION_MAX_PRICE,
  OPTION_MAX_OUTPUT_PRICE,
  OPTION_SORT,
  OPTION_BODY,
  OPTION_OUTPUT,
  OPTION_DRY_RUN,
  OPTION_LIST,
  OPTION_SAVE,
  OPTION_PRINT,
  OPTION_LABEL,
  OPTION_LIMIT,
  OPTION_HEADLESS
};

/* A table of them ends with a row without a name. */
typedef struct option {
  int id;
  char letter;
  const char *name;
  /* What --help calls its value; NULL if it takes none. */
  const char *value;
  const char *help;
} option;

typedef struct arguments {
  /* The options in their order, and their values; "" for an option without one. */
  struct {
    int id;
    const char *value;
  } * given;
  size_t given_count;
  /* All other words, in their order; the last one is followed by NULL. */
  char **words;
  size_t word_count;
} arguments;

/* A table of them ends with a row without a name. */
typedef struct command {
  const char *name;
  const char *usage;
  const char *summary;
  /* A paragraph of --help, and lines that follow it. */
  const char *text, *lines;
  const char *examples;
  const option *options;
  int (*run)(const arguments *arguments);
} command;

/* The options that every command has, and the table of a command that has no others. */
extern const option common_options[], no_options[];

/* Reads the words after the command's name. On a mistake it says what is wrong and returns false. */
bool read_arguments(const command *command, char **words, size_t count, arguments *to);

void free_arguments(arguments *arguments);

/* The last value of an option, or NULL if it was not given. */
const char *value_of(const arguments *arguments, int id);

/* Reports a mistake in the command line and returns EXIT_USAGE. */
int misuse(const char *command, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
