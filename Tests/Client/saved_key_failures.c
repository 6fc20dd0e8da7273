/* The saved key where the system refuses a step, where a program ends between two steps, and where many programs save. */
#include "check.h"
#include "saved_keys.h"
#include "sign_ins.h"
#include "system_calls.h"
#include "tests.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct {
  const char *function;
  int errors[3];
} failures[] = {
    {"open", {EMFILE, EACCES}},      {"openat", {EMFILE, EACCES, EROFS}},
    {"mkdirat", {EACCES, ENOSPC}},   {"fstat", {EIO}},
    {"fstatat", {EACCES}},           {"fchmod", {EPERM}},
    {"write", {ENOSPC, EINTR}},      {"read", {EIO, EINTR}},
    {"fsync", {EIO, EINTR, EINVAL}}, {"close", {EIO, EINTR}},
    {"renameat", {EXDEV}},
};

/* A part of the path that is not there yet, or all of it with a key. */
static void begin(bool is_new) {
  leave_home();
  enter_home();
  if (!is_new)
    expect_ok("save", save(OLD_KEY));
}

static bool is_harmless(int error) { return error == EINTR || error == EINVAL; }

/* One save with one failure. Says whether anything failed. */
static bool test_save(bool is_new, const char *function, size_t n, int error) {
  about("%s, %s: call %zu fails with %s", is_new ? "no folder" : "a key", function, n, strerror(error));
  begin(is_new);
  size_t descriptors = open_descriptors();
  system_fail(function, n, error, false);
  openrouter_status status = save(NEW_KEY);
  bool failed = system_succeed() > 0;
  char key[100];
  if (!failed || is_harmless(error))
    expect_ok(message(), status);
  else if (strcmp(function, "close") != 0)
    expect_status(message(), OPENROUTER_ERROR_SYSTEM, status);
  if (status != OPENROUTER_OK)
    expect_shown(message(), strcmp(function, "fstatat") == 0 ? "fstatat failed with EACCES" : " failed with E");
  openrouter_status loading = load(key, sizeof key);
  if (status == OPENROUTER_OK || strstr(message(), "was replaced") != NULL || strcmp(key, NEW_KEY) == 0)
    expect_c_string("the key", NEW_KEY, key);
  else
    expect("the key is as before", is_new ? loading == OPENROUTER_ABSENT : strcmp(key, OLD_KEY) == 0);
  expect("only a key is left", count_names(FOLDER) == (loading == OPENROUTER_OK));
  expect_size("descriptors", descriptors, open_descriptors());
  expect_ok("then it is saved", save(NEW_KEY));
  expect_saved(NEW_KEY);
  return failed;
}

static bool test_load(const char *function, size_t n, int error) {
  char key[100];
  about("loading, %s: call %zu fails with %s", function, n, strerror(error));
  size_t descriptors = open_descriptors();
  system_fail(function, n, error, false);
  openrouter_status status = load(key, sizeof key);
  bool failed = system_succeed() > 0;
  if (!failed || is_harmless(error) || strcmp(function, "close") == 0)
    expect_ok(message(), status);
  else
    expect_status(message(), OPENROUTER_ERROR_SYSTEM, status);
  expect_size("descriptors", descriptors, open_descriptors());
  return failed;
}

static void test_system(void) {
  for (size_t i = 0; i < sizeof failures / sizeof *failures; i++) {
    bool is_called = false;
    for (size_t j = 0; j < 3 && failures[i].errors[j] != 0; j++) {
      for (int is_new = 0; is_new < 2; is_new++) {
        for (size_t n = 1; n < 20 && test_save(is_new, failures[i].function, n, failures[i].errors[j]); n++)
          is_called = true;
      }
      for (size_t n = 1; n < 20 && test_load(failures[i].function, n, failures[i].errors[j]); n++)
        is_called = true;
    }
    about("%s", failures[i].function);
    expect("it is called", is_called);
  }
}

/* Between all steps, whatever the umask is: others may not read, and the key is the old one or the new one. */
static size_t steps, ends_at;

static void look(void) {
  char key[100] = "";
  FILE *file = fopen(home(KEY_FILE), "re");
  if (file != NULL) {
    expect("a key", fgets(key, sizeof key, file) != NULL);
    fclose(file);
    expect("the old key or the new one", strcmp(key, OLD_KEY "\n") == 0 || strcmp(key, NEW_KEY "\n") == 0);
  }
  expect("nothing is open to others", count_open() == 0);
  if (++steps == ends_at)
    _exit(9);
}

/* A process that ends before a step. Says whether there is such a step. */
static bool test_end(bool is_new, size_t step) {
  begin(is_new);
  about("%s, a program that ends at step %zu", is_new ? "no folder" : "a key", step);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    mode_t old = umask(0);
    steps = 0;
    ends_at = step;
    system_watch(look);
    openrouter_status status = openrouter_api_key_save(NEW_KEY, OPENROUTER_NTS, NULL);
    system_watch(NULL);
    umask(old);
    _exit(status == OPENROUTER_OK ? 0 : 1);
  }
  int status = 0;
  expect("it ends", waitpid(child, &status, 0) == child && WIFEXITED(status));
  expect("as it should", WEXITSTATUS(status) == 9 || WEXITSTATUS(status) == 0);
  char key[100];
  if (load(key, sizeof key) == OPENROUTER_OK)
    expect("the old key or the new one", strcmp(key, NEW_KEY) == 0 || (!is_new && strcmp(key, OLD_KEY) == 0));
  else
    expect("no key yet", is_new && message()[0] == '\0');
  expect_ok("then it is saved", save(NEW_KEY));
  expect_saved(NEW_KEY);
  return WEXITSTATUS(status) == 9;
}

static void test_ends(void) {
  size_t step;
  for (int is_new = 0; is_new < 2; is_new++) {
    for (step = 1; step < 50 && test_end(is_new, step); step++)
      continue;
    expect("there are steps, and an end", step > 8 && step < 50);
  }
  begin(false);
  about("what others see between the steps");
  mode_t old = umask(0);
  ends_at = steps = 0;
  system_watch(look);
  expect_ok("save", openrouter_api_key_save(NEW_KEY, OPENROUTER_NTS, NULL));
  system_watch(NULL);
  umask(old);
  expect("there are steps", steps > 8);
}

/* The system sends SIGXFSZ, whose default would end the program. */
static void test_full(void) {
  struct rlimit limit, small;
  for (rlim_t size = 0; size < sizeof NEW_KEY; size += 5) {
    begin(false);
    about("room for %d bytes", (int)size);
    getrlimit(RLIMIT_FSIZE, &limit);
    small = limit;
    small.rlim_cur = size;
    setrlimit(RLIMIT_FSIZE, &small);
    openrouter_status status = openrouter_api_key_save(NEW_KEY, OPENROUTER_NTS, NULL);
    setrlimit(RLIMIT_FSIZE, &limit);
    expect_status("save", OPENROUTER_ERROR_SYSTEM, status);
    expect_saved(OLD_KEY);
    expect_size("names in the folder", 1, count_names(FOLDER));
  }
}

enum { SAVERS = 4, SAVES = 40 };

static void test_many(void) {
  pid_t savers[SAVERS];
  char key[100];
  size_t ended = 0;
  begin(false);
  about("many programs save");
  fflush(stdout);
  for (int i = 0; i < SAVERS; i++) {
    savers[i] = fork();
    if (savers[i] == 0) {
      bool is_saved = true;
      for (int j = 0; j < SAVES; j++) {
        snprintf(key, sizeof key, "saver-%d-%0*d", i, 1 + (i * 17 + j) % 60, 0);
        is_saved = is_saved && openrouter_api_key_save(key, OPENROUTER_NTS, NULL) == OPENROUTER_OK;
      }
      _exit(is_saved ? 0 : 1);
    }
  }
  while (ended < SAVERS) {
    int status;
    expect_ok(message(), load(key, sizeof key));
    bool is_whole =
        strcmp(key, OLD_KEY) == 0 || (strncmp(key, "saver-", 6) == 0 && strspn(key + 8, "0") == strlen(key + 8));
    /* Counted only if it is wrong: the number of loads is another in each run. */
    if (!is_whole)
      expect("a whole key", false);
    for (int i = 0; i < SAVERS; i++) {
      if (savers[i] > 0 && waitpid(savers[i], &status, WNOHANG) == savers[i]) {
        savers[i] = 0;
        ended++;
        expect("all its keys were saved", WIFEXITED(status) && WEXITSTATUS(status) == 0);
      }
    }
  }
  expect_size("names in the folder", 1, count_names(FOLDER));
}

void test_saved_key_failures(void) {
  test_system();
  test_ends();
  test_full();
  test_many();
}
