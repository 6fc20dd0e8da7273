/*
 * starts PROGRAM...: the time from the start of a new process until its JSON has come through a pipe, each program once
 * in a round. Prints a line for each: its path, a tab, nanoseconds.
 */
#include "timing.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROUNDS = 401, MOST_PROGRAMS = 8 };

extern char **environ;

/* Negative where the program does not write anything or fails. */
static double time_start(char *program) {
  char json[BUFFER_SIZE];
  char *arguments[] = {program, NULL};
  int ends[2], status = -1;
  pid_t process;
  posix_spawn_file_actions_t actions;
  if (pipe2(ends, O_CLOEXEC) != 0)
    return -1;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  double start = nanoseconds();
  int failed = posix_spawn(&process, program, &actions, NULL, arguments, environ);
  close(ends[1]);
  ssize_t size = failed ? 0 : read(ends[0], json, sizeof json);
  double end = nanoseconds();
  close(ends[0]);
  posix_spawn_file_actions_destroy(&actions);
  if (!failed && waitpid(process, &status, 0) != process)
    status = -1;
  return size > 0 && status == 0 ? end - start : -1;
}

/* Each round has its own order: a large program leaves cold caches to the one behind it. */
static void shuffle(size_t *order, size_t count) {
  static uint32_t random = 1;
  for (size_t left = count; left > 1; left--) {
    random = random * 1664525u + 1013904223u;
    size_t other = (random >> 16) % left, last = order[left - 1];
    order[left - 1] = order[other];
    order[other] = last;
  }
}

int main(int argc, char **argv) {
  static double times[MOST_PROGRAMS][ROUNDS];
  size_t count = (size_t)argc - 1, order[MOST_PROGRAMS];
  if (count < 1 || count > MOST_PROGRAMS) {
    fprintf(stderr, "usage: starts PROGRAM...\n");
    return 2;
  }
  for (size_t i = 0; i < count; i++)
    order[i] = i;
  for (size_t round = 0; round < ROUNDS; round++) {
    shuffle(order, count);
    for (size_t i = 0; i < count; i++) {
      double time = time_start(argv[order[i] + 1]);
      if (time < 0) {
        fprintf(stderr, "starts: %s failed\n", argv[order[i] + 1]);
        return 1;
      }
      times[order[i]][round] = time;
    }
  }
  for (size_t i = 0; i < count; i++)
    printf("%s\t%.0f\n", argv[i + 1], median(times[i], ROUNDS));
  return 0;
}
