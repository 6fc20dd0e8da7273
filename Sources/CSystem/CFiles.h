/*
 * Functions of libc for sending files.
 */
#ifndef OPENROUTER_CFILES_H
#define OPENROUTER_CFILES_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CDescriptors.h"
#include "CErrors.h"
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file that is being sent, as it was when it was opened. */
typedef struct sent_file {
  int descriptor;
  int64_t size;
  int64_t seconds, nanoseconds;
} sent_file;

static inline void sent_file_note(sent_file *file, const struct stat *state) {
  file->size = (int64_t)state->st_size;
  file->seconds = (int64_t)state->st_mtim.tv_sec;
  file->nanoseconds = (int64_t)state->st_mtim.tv_nsec;
}

/* Opens a regular file. On failure returns -1, with the reason in errno: EINVAL if it is not a regular file. Does not
 * wait for the other end of a pipe. */
static inline int sent_file_open(const char *path, sent_file *file) {
  struct stat state;
  file->descriptor = descriptor_new(open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  if (file->descriptor < 0)
    return -1;
  int error = fstat(file->descriptor, &state) != 0 ? errno
              : S_ISDIR(state.st_mode)             ? EISDIR
              : !S_ISREG(state.st_mode)            ? EINVAL
                                                   : 0;
  if (error == 0) {
    sent_file_note(file, &state);
    return 0;
  }
  close(file->descriptor);
  file->descriptor = -1;
  errno = error;
  return -1;
}

/* Reads bytes at a position. Returns their number, or -1. */
static inline int64_t sent_file_read(const sent_file *file, void *bytes, size_t size, int64_t position) {
  ssize_t count;
  do
    count = pread(file->descriptor, bytes, size, (off_t)position);
  while (count < 0 && errno == EINTR);
  return (int64_t)count;
}

/* Whether the file has been modified since it was opened. */
static inline int sent_file_changed(const sent_file *file) {
  struct stat state;
  sent_file now;
  if (fstat(file->descriptor, &state) != 0)
    return 1;
  sent_file_note(&now, &state);
  return now.size != file->size || now.seconds != file->seconds || now.nanoseconds != file->nanoseconds;
}

static inline void sent_file_close(sent_file *file) { close(file->descriptor); }

#endif
