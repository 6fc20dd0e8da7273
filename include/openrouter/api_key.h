/*
 * api_key.h: keeps the API key of a program's user in a file. Part of client.h, which includes it. The conventions of
 * openrouter.h and client.h apply.
 *
 * Each user has one file, which all programs with this library share: $XDG_CONFIG_HOME/openrouter/key or, if that
 * variable is not an absolute path, $HOME/.config/openrouter/key. It holds the key and a line feed. Only its owner may
 * read or write it. No symbolic link is followed below the folder that the variable names. A program that runs with
 * more rights than the user who started it (AT_SECURE) ignores both variables.
 */
/* Before the guard: the topics that client.h includes come in its order, whichever header comes first. */
#include "client.h"

#ifndef OPENROUTER_API_KEY_H
#define OPENROUTER_API_KEY_H

#ifdef __cplusplus
extern "C" {
#endif

/* --------------------------------------------------------------------------------------------------- Saved API key */

/* Saves the API key of the program's user in a file, and loads it. */

/**
 * Saves an API key, and replaces the one that was saved before. Missing folders are made with mode 0700; the folder
 * openrouter gets that mode even if it exists. The file has mode 0600 from its first byte, whatever the umask is. The
 * key is first written to another file in the folder, which then takes the place of the old one: other programs read
 * either key, whole, also after a crash. A process that is killed meanwhile may leave that other file, "key-…", which
 * has mode 0600 too.
 *
 * @param api_key the key alone, without "Bearer ": 1 to 4,096 visible ASCII characters
 * @param size in bytes, or OPENROUTER_NUL_TERMINATED
 * @param error receives the failure, with the path and the reason, or NULL
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_INVALID_VALUE, OPENROUTER_ERROR_INVALID_UTF8,
 *     OPENROUTER_ERROR_TOO_LARGE, OPENROUTER_ERROR_SYSTEM if the system refuses a step: no space, a read-only file
 *     system, OPENROUTER_ERROR_NO_HOME, OPENROUTER_ERROR_INSECURE_FILE if the folder belongs to another user, or folder
 *     or file is a symbolic link. After a failure the old key is still there, unless the message says that it was
 *     replaced
 * @par Ownership
 * The caller keeps ownership of api_key; no copy of it stays in memory.
 * @par Threads
 * Reads the environment; no other thread may change it during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_key_save(const char *api_key, size_t size,
                                                         openrouter_client_error *error);

/**
 * Sets api_key of settings to the saved key. If api_key is set already, for example by
 * openrouter_settings_load_environment, nothing is read. A file that others may read or write is refused, as ssh does.
 *
 * @param settings the handle
 * @param error receives the failure, with the path and the reason, or NULL
 * @return OPENROUTER_OK, OPENROUTER_ABSENT if no key was saved, OPENROUTER_ERROR_NULL_POINTER,
 *     OPENROUTER_ERROR_OUT_OF_MEMORY, OPENROUTER_ERROR_INVALID_VALUE if the file holds anything else than a key and at
 *     most one line end, OPENROUTER_ERROR_SYSTEM if the system refuses a step, OPENROUTER_ERROR_NO_HOME,
 *     OPENROUTER_ERROR_INSECURE_FILE if others may read or write the file, or write to its folder, or either belongs to
 *     another user or is a symbolic link
 * @par Ownership
 * The key is copied; it is zeroed with the settings.
 * @par Threads
 * Reads the environment; no other thread may change it during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_key_load(openrouter_settings *settings, openrouter_client_error *error);

/**
 * Writes the path of the file of the saved key, which may not exist. Delete that file to forget the key.
 *
 * @param buffer receives the path, without a NUL; may be NULL if capacity is 0
 * @param capacity size of the buffer in bytes
 * @param path_size receives the size of the path in bytes, also if the buffer is too small
 * @return OPENROUTER_OK, OPENROUTER_ERROR_NULL_POINTER, OPENROUTER_ERROR_BUFFER_TOO_SMALL, OPENROUTER_ERROR_NO_HOME
 * @par Ownership
 * The caller owns the buffer.
 * @par Threads
 * Reads the environment; no other thread may change it during the call.
 * @since 0.1.0
 */
OPENROUTER_API openrouter_status openrouter_api_key_path(char *buffer, size_t capacity, size_t *path_size);

#ifdef __cplusplus
}
#endif

#endif
