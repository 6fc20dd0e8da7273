/* A separate folder for the saved key, and what is in it. */
#ifndef SAVED_KEYS_H
#define SAVED_KEYS_H

#include <openrouter/client.h>
#include <stdbool.h>
#include <sys/types.h>

/* Makes a folder and lets HOME name it; XDG_CONFIG_HOME is unset. */
void enter_home(void);
/* Removes it with all that is in it. */
void leave_home(void);
/* The path of a name in it; the text is overwritten by the fourth call after. */
const char *home(const char *name);

/* Permissions of a file or folder in it; -1 if the name does not exist. */
int mode_of(const char *name);
/* How many files and folders in it others may read, write or enter. */
int count_open(void);
/* How many names a folder in it has. */
size_t count_names(const char *name);

void write_file(const char *name, const char *text, mode_t mode);
openrouter_status save(const char *key);
/* The key that settings are given, as a text to be compared; empty if none. Says the status. */
openrouter_status load(char *key, size_t capacity);
/* The message of the last of these calls. */
const char *message(void);

void expect_saved(const char *key);

/* What test_saved_keys calls of the other file. */
void test_saved_key_failures(void);

#define FOLDER ".config/openrouter"
#define KEY_FILE FOLDER "/key"
#define OLD_KEY "sk-or-v1-old-0123456789abcdef"
#define NEW_KEY "sk-or-v1-new-0123456789abcdef0123456789abcdef"

#endif
