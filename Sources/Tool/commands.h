/* The commands: one file each. */
#ifndef COMMANDS_H
#define COMMANDS_H

#include "options.h"

extern const command sign_in_command, sign_out_command, key_command, models_command, chat_command, request_command;

#endif
