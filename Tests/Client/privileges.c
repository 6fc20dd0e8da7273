/* A program that runs with more rights than the person who started it does not let that person's environment choose. */
#include "calls.h"
#include "stand_in.h"
#include "tests.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static size_t connects(void) {
  json_t *all = stand_in_ask("ports");
  size_t count = json_array_size(json_object_get(json_object_get(all, "proxy"), "connects"));
  json_decref(all);
  return count;
}

static void set_proxies(const char *proxy) {
  static const char *const names[] = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    setenv(names[i], proxy, 1);
  unsetenv("no_proxy");
  unsetenv("NO_PROXY");
}

/* Inside the privileged program, or in the ordinary one, where all of that counts. */
static void test_choices(bool is_privileged) {
  const char *who = is_privileged ? "a privileged program" : "an ordinary program";
  char proxy[100];
  openrouter_settings *settings = NULL;
  openrouter_string text;
  outcome outcome;
  call call = {.operation = EXCHANGE};
  about("%s and settings", who);
  setenv("OPENROUTER_API_KEY", "sk-or-v1-of-the-caller", 1);
  setenv("OPENROUTER_BASE_URL", "https://evil.example", 1);
  expect_ok("new", openrouter_settings_new(&settings));
  expect_ok("load", CALL(openrouter_settings_load_environment, settings));
  expect_status("api_key", is_privileged ? OPENROUTER_ABSENT : OPENROUTER_OK,
                openrouter_settings_get_api_key(settings, &text));
  expect_ok("base_url", openrouter_settings_get_base_url(settings, &text));
  expect_text("base_url", is_privileged ? "https://openrouter.ai/api/v1" : "https://evil.example", text);
  openrouter_settings_free(settings);
  unsetenv("OPENROUTER_API_KEY");
  unsetenv("OPENROUTER_BASE_URL");

  about("%s and proxies", who);
  snprintf(proxy, sizeof proxy, "http://127.0.0.1:%u", stand_in_port("proxy"));
  set_proxies(proxy);
  size_t before = connects();
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect_size("connections that the proxy was asked for", before + !is_privileged, connects());
  about("%s and no_proxy", who);
  setenv("no_proxy", "*", 1);
  make_call(&call, &outcome);
  expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  expect_size("connections that the proxy was asked for", before + !is_privileged, connects());
  about("%s and a bad proxy", who);
  set_proxies("ftp://host");
  make_call(&call, &outcome);
  if (is_privileged)
    expect_outcome(OPENROUTER_OK, "", NULL, &outcome);
  else
    expect_outcome(OPENROUTER_ERROR_INVALID_VALUE, "https_proxy", "scheme", &outcome);
  set_proxies("");
}

/* The folder of a key that was saved is chosen by the environment. */
static void test_saved_key(bool is_privileged) {
  char folder[] = "/tmp/openrouter-privileged-home-XXXXXX", path[100];
  size_t size = 0;
  openrouter_status expected = is_privileged ? OPENROUTER_ERROR_NO_HOME : OPENROUTER_OK;
  openrouter_client_error *error = NULL;
  about("%s and the saved key", is_privileged ? "a privileged program" : "an ordinary program");
  expect("a folder", mkdtemp(folder) != NULL);
  setenv("XDG_CONFIG_HOME", folder, 1);
  expect_ok("error", openrouter_client_error_new(&error));
  expect_status("path", expected, CALL(openrouter_api_key_path, path, sizeof path, &size));
  expect_status("save", expected, CALL(openrouter_api_key_save, "sk-or-v1-saved", OPENROUTER_NTS, error));
  expect_shown(openrouter_client_error_message(error), is_privileged ? "HOME is ignored" : "");
  openrouter_client_error_free(error);
  snprintf(path, sizeof path, "%s/openrouter/key", folder);
  unlink(path);
  *strrchr(path, '/') = '\0';
  expect("what was made", (rmdir(path) == 0) == !is_privileged && rmdir(folder) == 0);
  unsetenv("XDG_CONFIG_HOME");
}

/* libcurl itself would open the file, append to it, and write the connections' secrets there. */
static void test_key_log(bool is_privileged) {
  openrouter_settings *settings = new_settings("https://127.0.0.1:1/api/v1");
  openrouter_client *client = NULL;
  about("%s program and SSLKEYLOGFILE", is_privileged ? "a privileged" : "an ordinary");
  setenv("SSLKEYLOGFILE", "/nonexistent/keys", 1);
  expect_status("new", is_privileged ? OPENROUTER_ERROR_SYSTEM : OPENROUTER_OK,
                CALL(openrouter_client_new, settings, NULL, &client));
  openrouter_client_free(client);
  client = NULL;
  setenv("SSLKEYLOGFILE", "", 1);
  expect_ok("new", CALL(openrouter_client_new, settings, NULL, &client));
  openrouter_client_free(client);
  unsetenv("SSLKEYLOGFILE");
  openrouter_settings_free(settings);
}

/* A group that is not the process's own, but may be given to its files; -1 if there is no such group. */
static gid_t other_group(void) {
  gid_t groups[64];
  int count = getgroups(64, groups);
  if (geteuid() == 0)
    return getegid() + 1;
  for (int i = 0; i < count; i++) {
    if (groups[i] != getegid())
      return groups[i];
  }
  return (gid_t)-1;
}

static bool copy_file(const char *from, int to) {
  char bytes[1 << 16];
  ssize_t count = -1;
  int file = open(from, O_RDONLY | O_CLOEXEC);
  while (file >= 0 && (count = read(file, bytes, sizeof bytes)) > 0) {
    if (write(to, bytes, (size_t)count) != count)
      count = -1;
  }
  if (file >= 0)
    close(file);
  return count == 0;
}

/* This program once more, as one that runs with another group than the person's. */
static void test_privileged(void) {
  char path[] = "/tmp/openrouter-privileged-XXXXXX";
  gid_t group = other_group();
  int status = -1, file = mkstemp(path);
  bool is_made = file >= 0 && group != (gid_t)-1 && copy_file("/proc/self/exe", file) &&
                 fchown(file, (uid_t)-1, group) == 0 && fchmod(file, 02755) == 0;
  if (file >= 0)
    close(file);
  about("a privileged program");
  if (!is_made) {
    skip("a privileged program", "it cannot be made here");
  } else {
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
      /* It counts for itself; what it prints of failures is for people. */
      dup2(STDERR_FILENO, STDOUT_FILENO);
      execl(path, path, "privileges", (char *)NULL);
      _exit(127);
    }
    expect("it is run", child > 0 && waitpid(child, &status, 0) == child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 42)
      skip("a privileged program", "files in /tmp give no rights here");
    else
      expect("it is not led by the environment", WIFEXITED(status) && WEXITSTATUS(status) == 0);
  }
  unlink(path);
}

void test_privileges(void) {
  static const char inside[] = "OPENROUTER_TEST_PRIVILEGED";
  bool is_privileged = getauxval(AT_SECURE) != 0, is_inside = getenv(inside) != NULL;
  if (is_inside && !is_privileged)
    exit(42);
  test_choices(is_privileged);
  test_saved_key(is_privileged);
  test_key_log(is_privileged);
  if (is_inside)
    return;
  setenv(inside, "1", 1);
  test_privileged();
  unsetenv(inside);
}
