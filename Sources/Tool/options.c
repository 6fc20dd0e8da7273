#include "options.h"
#include "exits.h"
#include "nearest.h"
#include "output.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const option no_options[] = {{0, 0, NULL, NULL, NULL}};

const option common_options[] = {
    {OPTION_JSON, 0, "json", NULL, "print JSON, as OpenRouter sent it"},
    {OPTION_VERBOSE, 'v', "verbose", NULL, "report each stage of a request on standard error"},
    {OPTION_HELP, 'h', "help", NULL, "print this help"},
    {OPTION_VERSION, 0, "version", NULL, "print the version"},
    {0, 0, NULL, NULL, NULL},
};

int misuse(const char *command, const char *format, ...) {
  char message[512];
  va_list values;
  va_start(values, format);
  vsnprintf(message, sizeof message, format, values);
  va_end(values);
  bool is_question = message[strlen(message) - 1] == '?';
  complain("%s%s openrouter %s%s--help", message, is_question ? " See" : "; see", command, *command != '\0' ? " " : "");
  return EXIT_USAGE;
}

static const option *in_table(const option *table, const char *name, size_t size, char letter) {
  for (; table->name != NULL; table++)
    if (letter != '\0' ? table->letter == letter : strlen(table->name) == size && strncmp(table->name, name, size) == 0)
      return table;
  return NULL;
}

static const option *find(const command *command, const char *name, size_t size, char letter) {
  const option *found = in_table(command->options, name, size, letter);
  return found != NULL ? found : in_table(common_options, name, size, letter);
}

static void report_unknown(const command *command, const char *word, size_t size) {
  nearest near;
  nearest_begin(&near, word + 2, size - 2);
  for (const option *row = command->options; row->name != NULL; row++)
    nearest_try(&near, row->name);
  for (const option *row = common_options; row->name != NULL; row++)
    nearest_try(&near, row->name);
  if (word[1] == '-' && near.name != NULL)
    misuse(command->name, "there is no option %.*s; did you mean --%s?", (int)size, word, near.name);
  else
    misuse(command->name, "there is no option %.*s", (int)size, word);
}

static void add(arguments *to, const option *option, const char *value) {
  to->given[to->given_count].id = option->id;
  to->given[to->given_count++].value = value;
}

/* Reads the value of an option from the rest of its word or from the next word. Returns the words used, 0 on a mistake. */
static size_t read_value(const command *command, const option *option, const char *rest, char **words, size_t count,
                         arguments *to) {
  const char *value = rest != NULL ? rest : count > 1 ? words[1] : NULL;
  if (value == NULL) {
    misuse(command->name, "--%s needs a value: --%s %s", option->name, option->name, option->value);
    return 0;
  }
  if (rest == NULL && strncmp(value, "--", 2) == 0) {
    misuse(command->name, "--%s needs a value, and %s looks like an option; --%s=%s makes it the value", option->name,
           value, option->name, value);
    return 0;
  }
  if (*value == '\0' && strcmp(option->value, "FILE") == 0) {
    misuse(command->name, "--%s needs the name of a file", option->name);
    return 0;
  }
  add(to, option, value);
  return rest != NULL ? 1 : 2;
}

/* --name, --name=VALUE or --name VALUE. */
static size_t read_long(const command *command, char **words, size_t count, arguments *to) {
  const char *name = words[0] + 2, *sign = strchr(name, '=');
  size_t size = sign != NULL ? (size_t)(sign - name) : strlen(name);
  const option *option = find(command, name, size, '\0');
  if (option == NULL) {
    report_unknown(command, words[0], size + 2);
    return 0;
  }
  if (option->value != NULL)
    return read_value(command, option, sign != NULL ? sign + 1 : NULL, words, count, to);
  if (sign != NULL) {
    misuse(command->name, "--%s takes no value; got %s", option->name, words[0]);
    return 0;
  }
  add(to, option, "");
  return 1;
}

/* -m VALUE, -mVALUE; options without a value can share a word. */
static size_t read_short(const command *command, char **words, size_t count, arguments *to) {
  for (const char *letter = words[0] + 1; *letter != '\0'; letter++) {
    const option *option = find(command, "", 0, *letter);
    if (option == NULL) {
      report_unknown(command, words[0], strlen(words[0]));
      return 0;
    }
    if (option->value != NULL)
      return read_value(command, option, letter[1] != '\0' ? letter + 1 : NULL, words, count, to);
    add(to, option, "");
  }
  return 1;
}

bool read_arguments(const command *command, char **words, size_t count, arguments *to) {
  /* A word can hold several options of one letter each. */
  size_t letters = 1;
  for (size_t i = 0; i < count; i++)
    letters += strlen(words[i]) + 1;
  memset(to, 0, sizeof *to);
  to->given = calloc(letters, sizeof *to->given);
  to->words = calloc(count + 1, sizeof *to->words);
  if (to->given == NULL || to->words == NULL) {
    complain("out of memory");
    return false;
  }
  bool only_words = false;
  for (size_t i = 0; i < count;) {
    char *word = words[i];
    size_t used = 1;
    if (!only_words && strcmp(word, "--") == 0)
      only_words = true;
    else if (only_words || word[0] != '-' || word[1] == '\0')
      to->words[to->word_count++] = word;
    else if (word[1] == '-')
      used = read_long(command, words + i, count - i, to);
    else
      used = read_short(command, words + i, count - i, to);
    if (used == 0)
      return false;
    i += used;
  }
  return true;
}

void free_arguments(arguments *arguments) {
  free(arguments->given);
  free(arguments->words);
}

const char *value_of(const arguments *arguments, int id) {
  for (size_t i = arguments->given_count; i > 0; i--)
    if (arguments->given[i - 1].id == id)
      return arguments->given[i - 1].value;
  return NULL;
}
