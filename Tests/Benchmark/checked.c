/* Requests that are checked. An item of /responses may be one of some fifty kinds. */
#include "check.h"

const checked checked_chat = {"/chat/completions", "/messages", 10};
const checked checked_responses = {"/responses", "/input", 100};
const text check_passed = TEXT("checked");
