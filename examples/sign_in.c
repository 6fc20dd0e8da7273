/*
 * Signs a user in with OpenRouter, in a terminal: prints the URL, waits for the browser and for a pasted code at the same
 * time, and prints the masked key. Ctrl-C cancels.
 *
 *     cc sign_in.c $(pkg-config --cflags --libs openrouter-client) -o sign_in
 *     ./sign_in --key-label "My CLI" --save key.txt
 *
 * OPENROUTER_BASE_URL, OPENROUTER_AUTH_URL and OPENROUTER_CA_FILE select another server than openrouter.ai.
 */
#include <errno.h>
#include <openrouter/client.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Functions that the headers do not declare in strict C. */
int mkstemp(char *name);
void explicit_bzero(void *bytes, size_t size);

static openrouter_cancellation *cancellation;

static void cancel(int number) {
  (void)number;
  openrouter_cancellation_request(cancellation);
}

static void fail(const char *message) {
  fprintf(stderr, "sign_in: %s\n", message);
  exit(1);
}

/* Read the message of a call in a separate statement after it: the order in which arguments are evaluated is
   unspecified. */
static void must(openrouter_status status, const char *message) {
  if (status < 0)
    fail(*message != '\0' ? message : openrouter_status_text(status));
}

static void print_usage(FILE *file) {
  fprintf(file, "usage: sign_in [--key-label TEXT] [--port NUMBER] [--no-browser | --headless] [--save FILE]\n");
}

static openrouter_client *make_client(void) {
  openrouter_settings *settings = NULL;
  openrouter_client_options *options = NULL;
  openrouter_client *client = NULL;
  const char *ca_file = getenv("OPENROUTER_CA_FILE");
  must(openrouter_settings_new(&settings), "");
  must(openrouter_client_options_new(&options), "");
  openrouter_status status = openrouter_settings_load_environment(settings);
  must(status, openrouter_settings_error_message(settings));
  if (ca_file != NULL)
    status = openrouter_client_options_set_ca_file(options, ca_file, OPENROUTER_NTS);
  must(status, openrouter_client_options_error_message(options));
  must(openrouter_client_new(settings, options, &client), "");
  openrouter_client_options_free(options);
  openrouter_settings_free(settings);
  return client;
}

/* Reads the arguments; returns the file in which to save the key, or NULL. */
static const char *read_arguments(int count, char **arguments, openrouter_sign_in_options *options) {
  const char *file = NULL, *auth_url = getenv("OPENROUTER_AUTH_URL");
  openrouter_status status = OPENROUTER_OK;
  if (auth_url != NULL)
    status = openrouter_sign_in_options_set_auth_url(options, auth_url, OPENROUTER_NTS);
  must(status, openrouter_sign_in_options_error_message(options));
  for (int i = 1; i < count; i++) {
    const char *name = arguments[i], *value = i + 1 < count ? arguments[i + 1] : NULL;
    if (strcmp(name, "--headless") == 0) {
      status = openrouter_sign_in_options_set_mode(options, OPENROUTER_SIGN_IN_MODE_HEADLESS);
    } else if (strcmp(name, "--no-browser") == 0) {
      status = openrouter_sign_in_options_set_mode(options, OPENROUTER_SIGN_IN_MODE_CALLBACK);
    } else if (count == 2 && strcmp(name, "--help") == 0) {
      print_usage(stdout);
      exit(0);
    } else if (value != NULL && strcmp(name, "--key-label") == 0) {
      status = openrouter_sign_in_options_set_key_label(options, value, OPENROUTER_NTS);
      i++;
    } else if (value != NULL && strcmp(name, "--port") == 0) {
      char *end = NULL;
      long port = strtol(value, &end, 10);
      if (end == value || *end != '\0' || port < 0 || port > 65535)
        fail("port must be a number from 0 to 65535");
      status = openrouter_sign_in_options_set_port(options, (int32_t)port);
      i++;
    } else if (value != NULL && strcmp(name, "--save") == 0) {
      file = value;
      i++;
    } else {
      print_usage(stderr);
      exit(2);
    }
    must(status, openrouter_sign_in_options_error_message(options));
  }
  return file;
}

/* Submits a line that the user pasted. If it is not a code, reports that; the user can paste another one. */
static void submit_line(openrouter_sign_in *sign_in, struct pollfd *input) {
  char line[9000];
  ssize_t size = read(input->fd, line, sizeof line);
  if (size <= 0) {
    /* End of input: only the browser is left. */
    input->fd = -1;
    return;
  }
  if (openrouter_sign_in_submit(sign_in, line, (size_t)size) < 0)
    fprintf(stderr, "sign_in: %s\n", openrouter_sign_in_error_message(sign_in));
  /* A compiler may remove a memset of memory that is not read again. */
  explicit_bzero(line, sizeof line);
}

/* Reports why an attempt to exchange the code failed: without a network, retries continue until the timeout. */
static void show_attempt(const openrouter_sign_in *sign_in, int32_t *shown) {
  openrouter_sign_in_stage stage = 0;
  const openrouter_client_error *error = NULL;
  int32_t attempts = 0;
  must(openrouter_sign_in_get_stage(sign_in, &stage), "");
  if (stage != OPENROUTER_SIGN_IN_STAGE_RETRYING)
    return;
  must(openrouter_sign_in_get_client_error(sign_in, &error), "");
  must(openrouter_client_error_get_attempts(error, &attempts), "");
  if (attempts > *shown)
    fprintf(stderr, "sign_in: attempt %d failed, retrying: %s\n", (int)attempts,
            openrouter_client_error_message(error));
  *shown = attempts;
}

static openrouter_status wait_for_end(openrouter_sign_in *sign_in) {
  struct pollfd polled[2] = {{-1, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
  openrouter_status status;
  int32_t shown = 0;
  must(openrouter_sign_in_get_descriptor(sign_in, &polled[0].fd), "");
  while ((status = openrouter_sign_in_step(sign_in, 0)) > 0) {
    show_attempt(sign_in, &shown);
    if (poll(polled, 2, -1) < 0 && errno != EINTR)
      fail("poll failed");
    if (polled[1].revents != 0)
      submit_line(sign_in, &polled[1]);
    if (status == OPENROUTER_INPUT_NEEDED && polled[1].fd < 0)
      fail("the input ended before a code was entered");
  }
  return status;
}

/* The file has mode 0600 from the start, and gets its name only when it is complete. */
static void save(openrouter_string key, const char *file) {
  char name[4096];
  if (snprintf(name, sizeof name, "%s.XXXXXX", file) >= (int)sizeof name)
    fail("the file name is too long");
  int descriptor = mkstemp(name);
  if (descriptor < 0)
    fail("the file cannot be created");
  if (write(descriptor, key.data, key.size) != (ssize_t)key.size || write(descriptor, "\n", 1) != 1 ||
      close(descriptor) != 0 || rename(name, file) != 0) {
    unlink(name);
    fail("the key cannot be saved");
  }
  printf("The key was saved in %s, which only you can read.\n", file);
}

static void print_key(const openrouter_sign_in *sign_in, const char *file) {
  openrouter_string key, user_id;
  char masked[64];
  size_t size = 0;
  must(openrouter_sign_in_get_key(sign_in, &key), "");
  must(openrouter_api_key_mask(key.data, key.size, masked, sizeof masked, &size), "");
  printf("Signed in: %.*s", (int)size, masked);
  if (openrouter_sign_in_get_user_id(sign_in, &user_id) == OPENROUTER_OK)
    printf(", for %s", user_id.data);
  printf("\n");
  if (file != NULL)
    save(key, file);
  else
    printf("The key was not saved; use --save FILE.\n");
}

int main(int argc, char **argv) {
  openrouter_sign_in_options *options = NULL;
  openrouter_sign_in *sign_in = NULL;
  openrouter_sign_in_mode mode = 0;
  openrouter_string url;
  must(openrouter_sign_in_options_new(&options), "");
  const char *file = read_arguments(argc, argv, options);
  openrouter_client *client = make_client();
  must(openrouter_cancellation_new(&cancellation), "");
  must(openrouter_sign_in_new(client, options, cancellation, &sign_in), "");
  openrouter_status status = openrouter_sign_in_start(sign_in);
  must(status, openrouter_sign_in_error_message(sign_in));
  signal(SIGINT, cancel);
  must(openrouter_sign_in_get_url(sign_in, &url), "");
  must(openrouter_sign_in_get_mode(sign_in, &mode), "");
  printf("%s\n\n  %s\n\n",
         mode == OPENROUTER_SIGN_IN_MODE_BROWSER ? "Opening your browser. If nothing happens, open:"
                                                 : "Open this in a browser:",
         url.data);
  printf("%s\n", mode == OPENROUTER_SIGN_IN_MODE_HEADLESS
                     ? "Then paste the code from the page, and press Enter."
                     : "Waiting for the browser. You can also paste a code, or the whole address from the browser.");
  if (fflush(stdout) != 0 || ferror(stdout))
    fail("the URL cannot be written");
  status = wait_for_end(sign_in);
  signal(SIGINT, SIG_DFL);
  if (status == OPENROUTER_OK)
    print_key(sign_in, file);
  else
    fprintf(stderr, "sign_in: %s\n", openrouter_sign_in_error_message(sign_in));
  openrouter_sign_in_free(sign_in);
  openrouter_cancellation_free(cancellation);
  openrouter_client_free(client);
  openrouter_sign_in_options_free(options);
  return status == OPENROUTER_OK && fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
