/* The parts of a request as words: /POINTER=TEXT, /POINTER:=JSON, NAME==VALUE and so on. */
#ifndef ITEMS_H
#define ITEMS_H

#include <openrouter/openrouter.h>
#include <stddef.h>

/* What --help says of them. */
#define ITEMS_HELP                                                                                                     \
  "  /POINTER=TEXT    a text of the body\n"                                                                            \
  "  /POINTER:=JSON   a number, true, false, null, an object or an array\n"                                            \
  "  NAME==VALUE      a parameter of the query\n"                                                                      \
  "  {NAME}=VALUE     a parameter of the path\n"                                                                       \
  "  NAME:VALUE       a header\n"                                                                                      \
  "  NAME=VALUE       a field of a form\n"                                                                             \
  "  NAME@FILE        a file to upload\n"

/* Sets what the words say. Reports what is wrong, and returns the exit status. */
int set_items(openrouter_request *request, const char *command, char **words, size_t count);

/* The same for one word, which must set a member of the body. */
int set_member(openrouter_request *request, const char *command, const char *word);

#endif
