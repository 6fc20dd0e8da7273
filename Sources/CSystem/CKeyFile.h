/*
 * Functions of libc for the file in which an API key is saved.
 */
#ifndef OPENROUTER_CKEYFILE_H
#define OPENROUTER_CKEYFILE_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CDescriptors.h"
#include "CErrors.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static inline int error_is_absence(int number) { return number == ENOENT; }
static inline int error_is_presence(int number) { return number == EEXIST; }
/* Whether an open with O_NOFOLLOW may have met a link: the error depends on its other flags. */
static inline int error_may_be_link(int number) { return number == ELOOP || number == ENOTDIR || number == EMLINK; }

/* What lies under a name. */
typedef struct key_state {
  int is_file, is_link, is_own;
  /* The permissions of the owner, the group and all others. */
  unsigned mode;
} key_state;

static inline void key_state_note(key_state *state, const struct stat *file) {
  state->is_file = S_ISREG(file->st_mode);
  state->is_link = S_ISLNK(file->st_mode);
  state->is_own = file->st_uid == geteuid();
  state->mode = (unsigned)file->st_mode & 0777U;
}

static inline int key_state_of(int descriptor, key_state *state) {
  struct stat file;
  if (fstat(descriptor, &file) != 0)
    return -1;
  key_state_note(state, &file);
  return 0;
}

/* The same of a name in a folder. A link is not followed. */
static inline int key_state_at(int folder, const char *name, key_state *state) {
  struct stat file;
  if (fstatat(folder, name, &file, AT_SYMLINK_NOFOLLOW) != 0)
    return -1;
  key_state_note(state, &file);
  return 0;
}

/* Makes all folders of an absolute path that are missing. Returns the first error that is not their presence, or 0. */
static inline int key_folders_make(const char *path) {
  char name[PATH_MAX];
  size_t size = strlen(path);
  int error = 0;
  if (size >= sizeof name)
    return ENAMETOOLONG;
  memcpy(name, path, size + 1);
  for (size_t place = 1; place <= size; place++) {
    if (path[place] != '/' && path[place] != '\0')
      continue;
    name[place] = '\0';
    /* Above the missing ones, some systems refuse with other errors than that they are there. */
    error = mkdir(name, 0700) != 0 && errno != EEXIST ? errno : 0;
    name[place] = path[place];
  }
  return error;
}

/* A folder for looking into; links on the way to it are followed. */
static inline int key_base_open(const char *path) {
  return descriptor_new(open(path, O_PATH | O_DIRECTORY | O_CLOEXEC));
}

static inline int key_folder_make(int parent, const char *name) { return mkdirat(parent, name, 0700); }

/* A folder in another one, which is not a link. */
static inline int key_folder_open(int parent, const char *name) {
  return descriptor_new(openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

static inline int key_folder_protect(int folder) { return fchmod(folder, 0700); }

/* Opens a file for reading. Does not wait for the other end of a pipe. */
static inline int key_file_open(int folder, const char *name) {
  return descriptor_new(openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
}

/* Writes a name that no other process and no other moment gives. */
static inline void key_file_name(char name[48]) {
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  snprintf(name, 48, "key-%x-%llx", (unsigned)getpid(),
           (unsigned long long)now.tv_sec * 1000000000U + (unsigned long long)now.tv_nsec);
}

static inline int key_file_make(int folder, const char *name) {
  return descriptor_new(openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
}

/* A umask may have taken the owner's permissions away. */
static inline int key_file_protect(int file) { return fchmod(file, 0600); }

/* Reads up to `size` bytes. Returns their number, or -1. */
static inline int64_t key_file_read(int file, char *bytes, size_t size) {
  size_t count = 0;
  while (count < size) {
    ssize_t more = read(file, bytes + count, size - count);
    if (more == 0)
      break;
    if (more < 0 && errno != EINTR)
      return -1;
    count += more > 0 ? (size_t)more : 0;
  }
  return (int64_t)count;
}

/* Writes all bytes. Returns 0, or -1. */
static inline int key_file_write(int file, const char *bytes, size_t size) {
  while (size > 0) {
    ssize_t count = write(file, bytes, size);
    if (count < 0 && errno != EINTR)
      return -1;
    bytes += count > 0 ? count : 0;
    size -= count > 0 ? (size_t)count : 0;
  }
  return 0;
}

/* Returns 0 as well if the file system has no such function. */
static inline int key_sync(int descriptor) {
  int result;
  do
    result = fsync(descriptor);
  while (result != 0 && errno == EINTR);
  return result != 0 && errno == EINVAL ? 0 : result;
}

/* After EINTR Linux has closed it. */
static inline int key_close(int descriptor) { return close(descriptor) != 0 && errno != EINTR ? -1 : 0; }

static inline int key_file_rename(int folder, const char *from, const char *to) {
  return renameat(folder, from, folder, to);
}

static inline void key_file_remove(int folder, const char *name) {
  int saved = errno;
  unlinkat(folder, name, 0);
  errno = saved;
}

#endif
