/* How a request gets its members by our library, for all who compare that. */
#ifndef BUILD_OPENROUTER_H
#define BUILD_OPENROUTER_H

#include "build.h"

#include <openrouter/openrouter.h>

/* 0 where one is refused. Every status is checked, as in a program. */
int set_members(openrouter_create_auth_keys_code_request *handle, const request *from);

#endif
