/* What --help prints. */
#ifndef HELP_H
#define HELP_H

#include "options.h"

/* Ends with NULL. */
extern const command *const all_commands[];

void print_help(void);
void print_command_help(const command *command);

#endif
