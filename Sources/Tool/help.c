#include "help.h"
#include "commands.h"
#include "exits.h"
#include "output.h"
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

const command *const all_commands[] = {&sign_in_command, &sign_out_command, &key_command, &models_command,
                                       &chat_command,    &request_command,  NULL};

enum { WIDTH = 80, LEAST_WIDTH = 20 };

static void heading(const char *text) { print("\n%s%s%s\n", bold(), text, plain()); }

/* Fills lines of the terminal with words; the first line begins at a column, the others are indented by it. */
static void print_words(const char *text, size_t indentation) {
  size_t columns = terminal_columns(), width = columns > indentation + LEAST_WIDTH && columns < WIDTH ? columns : WIDTH;
  size_t used = indentation;
  while (*text != '\0') {
    size_t size = strcspn(text, " ");
    bool is_first = used == indentation;
    if (!is_first && used + 1 + size > width) {
      print("\n%*s", (int)indentation, "");
      used = indentation;
      is_first = true;
    }
    print("%s%.*s", is_first ? "" : " ", (int)size, text);
    used += size + (is_first ? 0 : 1);
    text += size + strspn(text + size, " ");
  }
  print("\n");
}

static void print_option(const option *row) {
  char names[64];
  const char letter[] = {'-', row->letter, ',', ' ', '\0'};
  snprintf(names, sizeof names, "%s--%s%s%s", row->letter != '\0' ? letter : "    ", row->name,
           row->value != NULL ? " " : "", row->value != NULL ? row->value : "");
  print("  %-26s", names);
  if (strlen(names) > 25)
    print("\n%28s", "");
  print_words(row->help, 28);
}

static void print_options(const option *rows) {
  for (; rows->name != NULL; rows++)
    print_option(rows);
}

static void print_statuses(void) {
  heading("Exit status");
  for (const exit_meaning *row = exit_meanings; row->text != NULL; row++) {
    print("  %-5d", row->status);
    print_words(row->text, 7);
  }
}

void print_help(void) {
  print_words("openrouter talks to the models of OpenRouter (https://openrouter.ai), and to all of its API.", 0);
  print("\nusage: openrouter COMMAND [OPTION...] [WORD...]\n");
  heading("Commands");
  for (const command *const *row = all_commands; *row != NULL; row++) {
    print("  %-10s", (*row)->name);
    print_words((*row)->summary, 12);
  }
  print("\nopenrouter COMMAND --help describes a command.\n");
  heading("Options of every command");
  print_options(common_options);
  heading("To begin");
  print("  openrouter sign-in\n"
        "  openrouter models --search claude\n"
        "  openrouter chat \"Why is the sky blue?\"\n"
        "  git diff | openrouter chat \"Review this change\"\n"
        "  openrouter chat                   (a conversation)\n");
  print_statuses();
}

void print_command_help(const command *command) {
  print("usage: openrouter %s\n\n", command->usage);
  print_words(command->text, 0);
  print("%s%s", *command->lines != '\0' ? "\n" : "", command->lines);
  heading("Options");
  print_options(command->options);
  print_options(common_options);
  heading("Examples");
  print("%s", command->examples);
}
