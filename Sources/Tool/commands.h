/* The commands: one file each. */
#ifndef COMMANDS_H
#define COMMANDS_H

#include "options.h"

extern const command chat_command, key_command, models_command, request_command;

#endif
