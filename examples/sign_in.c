/*
 * Signs a user in with OpenRouter, in a terminal, with options: waits for the browser and for a pasted code at the same
 * time, and prints the masked key. Ctrl-C cancels.
 *
 *     cc sign_in.c $(pkg-config --cflags --libs openrouter-client) -o sign_in
 *     ./sign_in --key-label "My CLI" --save
 *
 * OPENROUTER_BASE_URL, OPENROUTER_AUTH_URL and OPENROUTER_CA_FILE select another server than openrouter.ai.
 */
#include <openrouter/client.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
    fail(openrouter_error_text(status, message));
}

static void print_usage(FILE *file) {
  fprintf(file, "usage: sign_in [--key-label TEXT] [--port NUMBER] [--no-browser | --headless] [--save]\n");
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

/* Reads the arguments; returns whether to save the key. */
static int read_arguments(int count, char **arguments, openrouter_sign_in_options *options) {
  int saves = 0;
  const char *auth_url = getenv("OPENROUTER_AUTH_URL");
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
    } else if (strcmp(name, "--save") == 0) {
      saves = 1;
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
    } else {
      print_usage(stderr);
      exit(2);
    }
    must(status, openrouter_sign_in_options_error_message(options));
  }
  return saves;
}

static void print_key(const openrouter_sign_in *sign_in, int saves) {
  openrouter_string key, user_id;
  char masked[64], path[4096];
  size_t size = 0;
  openrouter_client_error *error = NULL;
  must(openrouter_sign_in_get_key(sign_in, &key), "");
  must(openrouter_api_key_mask(key.data, key.size, masked, sizeof masked, &size), "");
  printf("Signed in: %.*s", (int)size, masked);
  if (openrouter_sign_in_get_user_id(sign_in, &user_id) == OPENROUTER_OK)
    printf(", for %s", user_id.data);
  printf("\n");
  if (!saves)
    return;
  must(openrouter_client_error_new(&error), "");
  openrouter_status status = openrouter_api_key_save(key.data, key.size, error);
  must(status, openrouter_client_error_message(error));
  must(openrouter_api_key_path(path, sizeof path, &size), "");
  printf("The key was saved in %.*s, which only you can read.\n", (int)size, path);
  openrouter_client_error_free(error);
}

int main(int argc, char **argv) {
  openrouter_sign_in_options *options = NULL;
  openrouter_sign_in *sign_in = NULL;
  must(openrouter_sign_in_options_new(&options), "");
  int saves = read_arguments(argc, argv, options);
  openrouter_client *client = make_client();
  must(openrouter_cancellation_new(&cancellation), "");
  must(openrouter_sign_in_new(client, options, cancellation, &sign_in), "");
  signal(SIGINT, cancel);
  openrouter_status status = openrouter_sign_in_run_in_terminal(sign_in);
  signal(SIGINT, SIG_DFL);
  if (status == OPENROUTER_OK)
    print_key(sign_in, saves);
  else
    fprintf(stderr, "sign_in: %s\n", openrouter_error_text(status, openrouter_sign_in_error_message(sign_in)));
  openrouter_sign_in_free(sign_in);
  openrouter_cancellation_free(cancellation);
  openrouter_client_free(client);
  openrouter_sign_in_options_free(options);
  return status == OPENROUTER_OK && fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
