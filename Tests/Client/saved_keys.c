/* The saved key: where it is, who may read it, and what is refused. */
#include "saved_keys.h"
#include "allocations.h"
#include "check.h"
#include "tests.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[100], said[256];

void enter_home(void) {
  /* In memory, where it can be: a disk is slow where all is to be written at once. */
  snprintf(folder, sizeof folder, "%s/openrouter-home-XXXXXX", access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
  expect("a folder is made", mkdtemp(folder) != NULL);
  setenv("HOME", folder, 1);
  unsetenv("XDG_CONFIG_HOME");
}

static int remove_one(const char *path, const struct stat *state, int type, struct FTW *place) {
  (void)state, (void)type, (void)place;
  return remove(path);
}

void leave_home(void) { nftw(folder, remove_one, 10, FTW_DEPTH | FTW_PHYS); }

const char *home(const char *name) {
  static char paths[4][300];
  static int next;
  char *path = paths[next++ % 4];
  snprintf(path, sizeof paths[0], "%s/%s", folder, name);
  return path;
}

static int open_to_others;

static int look_at(const char *path, const struct stat *state, int type, struct FTW *place) {
  (void)path, (void)type;
  open_to_others += place->level > 0 && (state->st_mode & 0077) != 0;
  return 0;
}

int count_open(void) {
  open_to_others = 0;
  nftw(folder, look_at, 10, FTW_PHYS);
  return open_to_others;
}

int mode_of(const char *name) {
  struct stat state;
  return lstat(home(name), &state) == 0 ? (int)(state.st_mode & 0777U) : -1;
}

size_t count_names(const char *name) {
  DIR *names = opendir(home(name));
  size_t count = 0;
  while (names != NULL && readdir(names) != NULL)
    count++;
  if (names != NULL)
    closedir(names);
  return count > 2 ? count - 2 : 0;
}

void write_file(const char *name, const char *text, mode_t mode) {
  FILE *file = fopen(home(name), "we");
  expect("a file is written",
         file != NULL && fputs(text, file) >= 0 && fclose(file) == 0 && chmod(home(name), mode) == 0);
}

static openrouter_client_error *new_report(void) {
  openrouter_client_error *error = NULL;
  expect_ok("error", openrouter_client_error_new(&error));
  return error;
}

static void end_report(openrouter_client_error *error, openrouter_status status) {
  snprintf(said, sizeof said, "%s", openrouter_client_error_message(error));
  expect("a failure has a message, and only a failure", (status < 0) == (said[0] != '\0'));
  expect_hidden(said, "0123456789");
  openrouter_client_error_free(error);
}

openrouter_status save(const char *key) {
  openrouter_client_error *error = new_report();
  openrouter_status status = CALL(openrouter_api_key_save, key, OPENROUTER_NTS, error);
  end_report(error, status);
  return status;
}

openrouter_status load(char *key, size_t capacity) {
  openrouter_client_error *error = new_report();
  openrouter_settings *settings = NULL;
  openrouter_string text = {"", 0};
  expect_ok("settings", openrouter_settings_new(&settings));
  openrouter_status status = CALL(openrouter_api_key_load, settings, error);
  bool is_set = openrouter_settings_get_api_key(settings, &text) == OPENROUTER_OK;
  expect("a key is set where there is one", is_set == (status == OPENROUTER_OK));
  snprintf(key, capacity, "%s", text.data);
  openrouter_settings_free(settings);
  end_report(error, status);
  return status;
}

const char *message(void) { return said; }

void expect_saved(const char *key) {
  char loaded[5000];
  expect_ok(message(), load(loaded, sizeof loaded));
  expect_c_string("the saved key", key, loaded);
}

static void expect_load(openrouter_status expected, const char *part) {
  char loaded[5000];
  expect_status(message(), expected, load(loaded, sizeof loaded));
  expect_shown(message(), part);
}

static void expect_save(openrouter_status expected, const char *part) {
  expect_status(message(), expected, save(NEW_KEY));
  expect_shown(message(), part);
}

static void expect_path(const char *expected) {
  char path[500];
  size_t size = 0;
  openrouter_status status = CALL(openrouter_api_key_path, path, sizeof path, &size);
  if (expected == NULL) {
    expect_status("path", OPENROUTER_ERROR_NO_HOME, status);
    return;
  }
  expect_ok("path", status);
  expect_bytes("path", expected, strlen(expected), path, size);
  expect_status("a small buffer", OPENROUTER_ERROR_BUFFER_TOO_SMALL,
                CALL(openrouter_api_key_path, path, size - 1, &size));
  expect_size("the size needed", strlen(expected), size);
}

static void test_places(void) {
  struct {
    const char *xdg, *home, *path;
  } places[] = {
      {NULL, home(""), home(KEY_FILE)},
      {"", home(""), home(KEY_FILE)},
      {"relative", home(""), home(KEY_FILE)},
      {NULL, NULL, NULL},
      {NULL, "relative", NULL},
      {"relative", "", NULL},
  };
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    about("XDG_CONFIG_HOME=%s, HOME=%s", places[i].xdg, places[i].home);
    places[i].xdg != NULL ? setenv("XDG_CONFIG_HOME", places[i].xdg, 1) : unsetenv("XDG_CONFIG_HOME");
    /* Slashes at the end change nothing. */
    places[i].home != NULL ? setenv("HOME", *places[i].home == '/' ? folder : places[i].home, 1) : unsetenv("HOME");
    expect_path(places[i].path);
    if (places[i].path == NULL) {
      expect_save(OPENROUTER_ERROR_NO_HOME, "HOME");
      expect_load(OPENROUTER_ERROR_NO_HOME, "HOME");
    }
  }
  about("a configuration folder that is not there");
  setenv("HOME", "/nowhere", 1);
  setenv("XDG_CONFIG_HOME", home("a/b//c///"), 1);
  expect_path(home("a/b//c/openrouter/key"));
  expect_load(OPENROUTER_ABSENT, "");
  expect("looking makes nothing", mode_of("a") == -1);
  expect_ok("save", save(NEW_KEY));
  expect_saved(NEW_KEY);
  expect("folders of their owner's", mode_of("a") == 0700 && mode_of("a/b/c/openrouter") == 0700);
  about("a home that is not there");
  unsetenv("XDG_CONFIG_HOME");
  expect_save(OPENROUTER_ERROR_SYSTEM, "ENOENT");
  expect_shown(message(), "/nowhere");
  expect_load(OPENROUTER_ABSENT, "");
  about("the root as home");
  setenv("HOME", "/", 1);
  expect_path("/.config/openrouter/key");
  about("a long path");
  char path[300];
  snprintf(path, sizeof path, "/%0250d", 7);
  setenv("HOME", path, 1);
  expect_save(OPENROUTER_ERROR_SYSTEM, "0007\"");
  expect_shown(message(), "\"...000");
  setenv("HOME", folder, 1);
}

static void test_permissions(void) {
  static const mode_t masks[] = {0, 022, 077, 0177};
  for (size_t i = 0; i < sizeof masks / sizeof *masks; i++) {
    about("umask %03o", masks[i]);
    leave_home();
    enter_home();
    mode_t old = umask(masks[i] & 0077);
    expect_ok("save", save(OLD_KEY));
    umask(masks[i]);
    expect_ok("save again", save(NEW_KEY));
    umask(old);
    expect_saved(NEW_KEY);
    expect("only the owner may enter", mode_of(".config") == 0700 && mode_of(FOLDER) == 0700);
    expect("only the owner may read", mode_of(KEY_FILE) == 0600);
    expect_size("names in the folder", 1, count_names(FOLDER));
  }
  about("a folder that was open to others");
  chmod(home(FOLDER), 0755);
  expect_saved(NEW_KEY);
  expect_ok("save", save(OLD_KEY));
  expect("it is not any more", mode_of(FOLDER) == 0700);
  static const mode_t open[] = {0620, 0640, 0602, 0604, 0610, 0666, 0777};
  for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
    about("a file with mode %03o", open[i]);
    chmod(home(KEY_FILE), open[i]);
    expect_load(OPENROUTER_ERROR_INSECURE_FILE, "key\" must not be accessible to others: use chmod 600");
  }
  expect_ok("save", save(NEW_KEY));
  expect("saving makes it safe", mode_of(KEY_FILE) == 0600);
  chmod(home(FOLDER), 0770);
  expect_load(OPENROUTER_ERROR_INSECURE_FILE, "openrouter\" must not be writable by others: use chmod 700");
  chmod(home(FOLDER), 0700);
  chmod(home(KEY_FILE), 0400);
  about("a file that its owner may only read");
  expect_saved(NEW_KEY);
  about("what belongs to another user");
  if (geteuid() != 0) {
    skip("a file of another user", "only root can make one");
    return;
  }
  expect("it is given away", chown(home(KEY_FILE), 1, 1) == 0);
  expect_load(OPENROUTER_ERROR_INSECURE_FILE, "key\" must belong to the user");
  expect("its folder too", chown(home(FOLDER), 1, 1) == 0);
  expect_load(OPENROUTER_ERROR_INSECURE_FILE, "openrouter\" must belong to the user");
  expect_save(OPENROUTER_ERROR_INSECURE_FILE, "openrouter\" must belong to the user");
  leave_home();
  enter_home();
}

/* One part of the path is a symbolic link. */
static void test_link(const char *name, const char *target, openrouter_status loading) {
  about("%s is a link to %s", name, target);
  leave_home();
  enter_home();
  mkdir(home("other"), 0700);
  mkdir(home("other/openrouter"), 0700);
  write_file("other/key", OLD_KEY "\n", 0600);
  if (strcmp(name, ".config") != 0)
    mkdir(home(".config"), 0700);
  if (strcmp(name, KEY_FILE) == 0)
    mkdir(home(FOLDER), 0700);
  expect("a link", symlink(home(target), home(name)) == 0);
  expect_load(loading, "must not be a symbolic link");
  expect_save(OPENROUTER_ERROR_INSECURE_FILE, "must not be a symbolic link");
  expect("it is still there", readlink(home(name), (char[10]){0}, 10) > 0);
  expect_size("names behind it", 2, count_names("other"));
}

static void test_other_files(void) {
  test_link(KEY_FILE, "other/key", OPENROUTER_ERROR_INSECURE_FILE);
  test_link(KEY_FILE, "nothing", OPENROUTER_ERROR_INSECURE_FILE);
  test_link(FOLDER, "other", OPENROUTER_ERROR_INSECURE_FILE);
  test_link(".config", "other", OPENROUTER_ERROR_INSECURE_FILE);
  about("a pipe instead of the file");
  leave_home();
  enter_home();
  expect_ok("save", save(OLD_KEY));
  unlink(home(KEY_FILE));
  expect("a pipe", mkfifo(home(KEY_FILE), 0600) == 0);
  expect_load(OPENROUTER_ERROR_INSECURE_FILE, "must be a regular file");
  expect_save(OPENROUTER_ERROR_INSECURE_FILE, "must be a regular file");
  about("a folder instead of the file");
  unlink(home(KEY_FILE));
  mkdir(home(KEY_FILE), 0700);
  expect_load(OPENROUTER_ERROR_INSECURE_FILE, "must be a regular file");
  expect_save(OPENROUTER_ERROR_INSECURE_FILE, "must be a regular file");
  about("a file instead of the folder");
  rmdir(home(KEY_FILE));
  rmdir(home(FOLDER));
  write_file(FOLDER, "", 0600);
  expect_load(OPENROUTER_ERROR_SYSTEM, "ENOTDIR");
  expect_save(OPENROUTER_ERROR_SYSTEM, "ENOTDIR");
  unlink(home(FOLDER));
}

static void test_contents(void) {
  static char large[5000];
  static const struct {
    const char *text, *key;
  } contents[] = {
      {OLD_KEY, OLD_KEY},
      {OLD_KEY "\n", OLD_KEY},
      {OLD_KEY "\r\n", OLD_KEY},
      {"", NULL},
      {"\n", NULL},
      {OLD_KEY "\n\n", NULL},
      {" " OLD_KEY, NULL},
      {OLD_KEY " \n", NULL},
      {OLD_KEY "\n" NEW_KEY "\n", NULL},
      {"sk-or-\xff", NULL},
  };
  about("no file");
  expect_load(OPENROUTER_ABSENT, "");
  expect_ok("save", save(OLD_KEY));
  for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
    about("a file with '%s'", contents[i].text);
    write_file(KEY_FILE, contents[i].text, 0600);
    if (contents[i].key != NULL)
      expect_saved(contents[i].key);
    else
      expect_load(OPENROUTER_ERROR_INVALID_VALUE, "must hold an API key");
  }
  about("keys of the largest size");
  memset(large, 'k', 4096);
  expect_ok("save", save(large));
  expect_saved(large);
  large[4096] = 'k';
  expect_status("save", OPENROUTER_ERROR_TOO_LARGE, save(large));
  write_file(KEY_FILE, large, 0600);
  expect_load(OPENROUTER_ERROR_INVALID_VALUE, "4096");
  about("what is not a key");
  expect_ok("save", save(OLD_KEY));
  expect_status("empty", OPENROUTER_ERROR_INVALID_VALUE, save(""));
  expect_status("a blank", OPENROUTER_ERROR_INVALID_VALUE, save("a b"));
  expect_shown(message(), "api_key must contain only visible ASCII");
  expect_status("not UTF-8", OPENROUTER_ERROR_INVALID_UTF8, save("\xff"));
  expect_status("NULL", OPENROUTER_ERROR_NULL_POINTER, save(NULL));
  expect_shown(message(), "api_key");
  expect_saved(OLD_KEY);
}

static void test_settings(void) {
  openrouter_settings *settings = NULL;
  openrouter_string key;
  about("settings that have a key");
  expect_ok("new", openrouter_settings_new(&settings));
  expect_ok("set", openrouter_settings_set_api_key(settings, NEW_KEY, OPENROUTER_NTS));
  chmod(home(KEY_FILE), 0666);
  expect_ok("load", CALL(openrouter_api_key_load, settings, NULL));
  expect_ok("get", openrouter_settings_get_api_key(settings, &key));
  expect_text("their own key", NEW_KEY, key);
  about("no handle for the failure");
  expect_ok("unset", openrouter_settings_unset_api_key(settings));
  expect_status("load", OPENROUTER_ERROR_INSECURE_FILE, CALL(openrouter_api_key_load, settings, NULL));
  expect_status("NULL", OPENROUTER_ERROR_NULL_POINTER, CALL(openrouter_api_key_load, NULL, NULL));
  chmod(home(KEY_FILE), 0600);
  openrouter_settings_free(settings);
}

/* A key that is too large for the memory that settings have from the start. */
static void test_key_without_memory(void) {
  static char large[3000];
  static const char *const secrets[] = {"kkkkkkkkkkkkkkkkkkkkkkkk", NULL};
  char loaded[5000];
  memset(large, 'k', sizeof large - 1);
  expect_ok("save", save(large));
  if (allocations_not_seen() != NULL) {
    skip("a key without memory", allocations_not_seen());
    return;
  }
  allocations_watch(secrets);
  openrouter_settings *settings = NULL;
  openrouter_client_error *error = new_report();
  expect_ok("new", openrouter_settings_new(&settings));
  about("no memory for a key");
  allocations_fail(1, 1);
  expect_status("load", OPENROUTER_ERROR_OUT_OF_MEMORY, CALL(openrouter_api_key_load, settings, error));
  expect_c_string("message", "out of memory", openrouter_client_error_message(error));
  expect_size("what failed", 1, allocations_succeed());
  about("memory again");
  expect_ok("load", CALL(openrouter_api_key_load, settings, error));
  openrouter_settings_free(settings);
  openrouter_client_error_free(error);
  allocations_fail(1, 1);
  expect_ok("saving needs none", CALL(openrouter_api_key_save, large, OPENROUTER_NTS, NULL));
  expect_size("what failed", 0, allocations_succeed());
  expect_ok("load", load(loaded, sizeof loaded));
  expect_size("secrets in memory that was given back", 0, allocations_found());
}

void test_saved_keys(void) {
  char *old = getenv("HOME");
  old = old != NULL ? duplicate(old) : NULL;
  enter_home();
  test_places();
  test_permissions();
  test_other_files();
  test_contents();
  test_settings();
  test_key_without_memory();
  test_saved_key_failures();
  leave_home();
  old != NULL ? setenv("HOME", old, 1) : unsetenv("HOME");
  free(old);
}
