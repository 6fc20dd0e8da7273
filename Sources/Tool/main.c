/*
 * openrouter: OpenRouter's models and API at the command line. Each command is in the file of its name.
 */
/* For raise and sigaction. */
#define _XOPEN_SOURCE 700
#include "commands.h"
#include "exits.h"
#include "help.h"
#include "nearest.h"
#include "output.h"
#include <openrouter/client.h>
#include <signal.h>
#include <string.h>

/* Before the command, or without one. */
static const command no_command = {"", "", "", "", "", "", no_options, NULL};

static const command *find_command(const char *name) {
  for (const command *const *row = all_commands; *row != NULL; row++)
    if (strcmp((*row)->name, name) == 0)
      return *row;
  return NULL;
}

static int report_unknown(const char *name) {
  nearest near;
  nearest_begin(&near, name, strlen(name));
  for (const command *const *row = all_commands; *row != NULL; row++)
    nearest_try(&near, (*row)->name);
  if (near.name != NULL)
    return misuse("", "there is no command %s; did you mean %s?", name, near.name);
  return misuse("", "there is no command %s", name);
}

/* "openrouter help" and "openrouter help COMMAND" are what people try first. */
static int help(const char *name) {
  const command *command = name != NULL ? find_command(name) : NULL;
  if (name != NULL && command == NULL && strcmp(name, "help") != 0)
    return report_unknown(name);
  if (command != NULL)
    print_command_help(command);
  else
    print_help();
  return EXIT_DONE;
}

/* Options before the name of a command belong to the command. */
static size_t command_index(char **words, size_t count) {
  size_t i = 0;
  while (i < count && words[i][0] == '-' && words[i][1] != '\0')
    i++;
  return i;
}

static int run(char **words, size_t count) {
  arguments arguments;
  size_t index = command_index(words, count);
  const char *name = index < count ? words[index] : NULL;
  const command *command = name != NULL ? find_command(name) : &no_command;
  if (name != NULL && strcmp(name, "help") == 0)
    return help(index + 1 < count ? words[index + 1] : NULL);
  if (command == NULL)
    return report_unknown(name);
  if (name != NULL) {
    memmove(words + 1, words, index * sizeof *words);
    words++;
    count--;
  }
  int status = EXIT_DONE;
  if (!read_arguments(command, words, count, &arguments))
    status = EXIT_USAGE;
  else if (value_of(&arguments, OPTION_HELP) != NULL)
    status = help(name);
  else if (value_of(&arguments, OPTION_VERSION) != NULL)
    print("openrouter %s\n", openrouter_version_string());
  else if (command->run != NULL)
    status = command->run(&arguments);
  else {
    help(NULL);
    status = EXIT_USAGE;
  }
  free_arguments(&arguments);
  return status;
}

/* A shell stops its loop if a program dies of Ctrl-C, and is silent if it dies of a closed pipe. */
static void end_by_signal(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(number, &action, NULL);
  raise(number);
}

int main(int count, char **words) {
  begin_output();
  int status = end_output(run(words + 1, count > 0 ? (size_t)count - 1 : 0));
  if (status == EXIT_INTERRUPTED)
    end_by_signal(SIGINT);
  if (status == EXIT_PIPE_CLOSED)
    end_by_signal(SIGPIPE);
  return status;
}
