/*
 * Starts the user's browser. The time does not depend on the host's memory. The browser is not a child of the host, and
 * it inherits only the environment.
 */
#ifndef OPENROUTER_CBROWSER_H
#define OPENROUTER_CBROWSER_H

/* The same in every shim: Swift requires identical libc types in all of them. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* --------------------------------------------------------------------------------------- What may be started, and who */

/* Whether a variable is set and names another user than that of this process. */
static inline int browser_is_other_user(const char *variable) {
  const char *text = secure_getenv(variable);
  char *end = NULL;
  if (text == NULL || *text == '\0')
    return 0;
  return strtoul(text, &end, 10) != geteuid() || *end != '\0';
}

/* Whether this process may open the user's browser. It may not if it has more rights than the user who started it, or
 * runs as another user. sudo, run0, pkexec and doas tell which user called them. */
static inline int browser_is_allowed(void) {
  const char *caller = secure_getenv("DOAS_USER");
  int is_root_for_other = caller != NULL && geteuid() == 0 && strcmp(caller, "root") != 0;
  return getauxval(AT_SECURE) == 0 && !is_root_for_other && !browser_is_other_user("SUDO_UID") &&
         !browser_is_other_user("PKEXEC_UID");
}

/* --------------------------------------------------------------------------------------------------- In new processes
 *
 * They share the host's memory, as after vfork: only what is safe in a signal handler is called, and nothing of the
 * host's is written to. Descriptors, signal handlers and the mask are their own. */

/* Since Linux 5.9; the function of libc is newer. */
#ifndef SYS_close_range
#define SYS_close_range 436
#endif

/* Closes the descriptors from 3 that /proc lists. 0 if it lists none. */
static inline int descriptors_close_listed(void) {
  /* The format of getdents64: two numbers of 8 bytes, the entry's size in 2, a type, the name. */
  enum { SIZE_AT = 16, NAME_AT = 19 };
  _Alignas(8) char entries[1024];
  long count;
  close(3);
  int folder = open("/proc/self/fd", O_RDONLY | O_DIRECTORY | O_CLOEXEC), is_listed = 0;
  if (folder < 0)
    return 0;
  while ((count = syscall(SYS_getdents64, folder, entries, sizeof entries)) > 0) {
    uint16_t size;
    is_listed = 1;
    for (long at = 0; at + NAME_AT < count; at += size) {
      int descriptor = 0;
      memcpy(&size, entries + at + SIZE_AT, sizeof size);
      for (const char *digit = entries + at + NAME_AT; *digit >= '0' && *digit <= '9'; digit++)
        descriptor = descriptor * 10 + (*digit - '0');
      if (descriptor >= 3 && descriptor != folder)
        close(descriptor);
    }
  }
  close(folder);
  return is_listed && count == 0;
}

/* Closes all descriptors from 3: by one call, by the list, or one by one. */
static inline void descriptors_close(void) {
  struct rlimit limit;
  /* The default maximum of Linux. */
  int end = 1 << 20;
  if (syscall(SYS_close_range, 3U, ~0U, 0U) == 0 || descriptors_close_listed())
    return;
  if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_max < (rlim_t)end)
    end = (int)limit.rlim_max;
  for (int descriptor = 3; descriptor < end; descriptor++)
    close(descriptor);
}

typedef struct browser_task {
  const char *arguments[3];
  char **environment;
  /* The start of the second process's stack. */
  char *stack;
} browser_task;

/* The process that becomes the browser. */
static inline int browser_become(void *memory) {
  const browser_task *task = (const browser_task *)memory;
  sigset_t none;
  setsid();
  /* A free descriptor is needed, whatever the host's limit is. */
  close(0);
  if (open("/dev/null", O_RDWR) != 0 || dup2(0, 1) != 1 || dup2(0, 2) != 2)
    return 127;
  descriptors_close();
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execvpe(task->arguments[0], (char *const *)task->arguments, task->environment);
  return 127;
}

static inline int64_t browser_milliseconds(void) {
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* How long xdg-open may take to report that it cannot open anything. If it runs longer, it may be the browser itself.
 * */
enum { BROWSER_PATIENCE_MS = 200 };

/* Runs in the intermediate process: starts the browser and waits for it up to BROWSER_PATIENCE_MS. Returns 0 if it still
 * runs or has exited with 0, 1 otherwise. */
static inline int browser_start(void *memory) {
  /* The kernel's form of the default. libc's function takes a lock that another thread may hold, and refuses two
   * signals that it reserves. */
  static const long standard[16] = {(long)SIG_DFL};
  const browser_task *task = (const browser_task *)memory;
  sigset_t ends;
  int status;
  int64_t until = browser_milliseconds() + BROWSER_PATIENCE_MS;
  for (int number = 1; number < NSIG; number++)
    syscall(SYS_rt_sigaction, number, standard, NULL, (size_t)(NSIG - 1) / 8);
  sigemptyset(&ends);
  sigaddset(&ends, SIGCHLD);
  pid_t browser = clone(browser_become, task->stack, CLONE_VM | CLONE_VFORK | SIGCHLD, memory);
  if (browser < 0)
    return 1;
  for (;;) {
    pid_t ended = waitpid(browser, &status, WNOHANG);
    int64_t left = until - browser_milliseconds();
    if (ended == browser)
      return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : 1;
    if (left <= 0)
      return 0;
    struct timespec limit = {0, (long)left * 1000000};
    sigtimedwait(&ends, NULL, &limit);
  }
}

/* ----------------------------------------------------------------------------------------------------------- The host */

/* Whether a variable is not passed on: the key, and paths to the host's own libraries. */
static inline int browser_forgets(const char *entry) {
  static const char key[] = "OPENROUTER_API_KEY=", libraries[] = "LD_LIBRARY_PATH=";
  return strncmp(entry, key, sizeof key - 1) == 0 || strncmp(entry, libraries, sizeof libraries - 1) == 0;
}

/*
 * Opens a URL with a program, without a shell. Returns 0, or -1 if it could not be started or failed at once.
 *
 * fork would copy the host's page tables, and under strict overcommit it would need the host's memory a second time. The
 * intermediate process sends no signal when it ends, and only this call can wait for it, so the host's SIGCHLD handler and
 * its own waiting are not affected.
 */
static inline int browser_open(const char *program, const char *url) {
  /* execvpe copies PATH to its stack. Below each stack there is a page that cannot be written. */
  enum { PAGE = 1 << 16, BETWEEN_STACK = 1 << 15, BROWSER_STACK = 1 << 17 };
  browser_task task = {{program, url, NULL}, NULL, NULL};
  size_t variables = 0, size = PAGE + BROWSER_STACK + PAGE + BETWEEN_STACK;
  sigset_t all, mask;
  int cancel_state = 0, status = -1;
  while (environ != NULL && environ[variables] != NULL)
    variables++;
  size += (variables + 1) * sizeof *task.environment;
  char *memory = (char *)mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (memory == MAP_FAILED)
    return -1;
  char *stack = memory + PAGE + BROWSER_STACK + PAGE + BETWEEN_STACK;
  task.stack = memory + PAGE + BROWSER_STACK;
  task.environment = (char **)stack;
  if (mprotect(memory, PAGE, PROT_NONE) == 0 && mprotect(task.stack, PAGE, PROT_NONE) == 0) {
    char **next = task.environment;
    for (size_t i = 0; i < variables; i++)
      if (!browser_forgets(environ[i]))
        *next++ = environ[i];
    /* No handler of the host may run in the new processes, and this thread must not be cancelled. */
    sigfillset(&all);
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &cancel_state);
    pthread_sigmask(SIG_SETMASK, &all, &mask);
    pid_t between = clone(browser_start, stack, CLONE_VM | CLONE_VFORK, &task);
    if (between > 0) {
      pid_t ended;
      do
        ended = waitpid(between, &status, __WCLONE);
      while (ended < 0 && errno == EINTR);
    }
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    pthread_setcancelstate(cancel_state, NULL);
  }
  munmap(memory, size);
  return status == 0 ? 0 : -1;
}

#endif
