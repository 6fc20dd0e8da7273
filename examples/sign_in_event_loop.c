/*
 * A sign-in inside an event loop. The loop draws ten frames a second, as in a game or an editor, and polls the descriptor
 * of the sign-in.
 *
 *     cc sign_in_event_loop.c $(pkg-config --cflags --libs openrouter-client) -o sign_in_event_loop
 *
 * OPENROUTER_BASE_URL, OPENROUTER_AUTH_URL and OPENROUTER_CA_FILE select another server than openrouter.ai.
 */
#include <openrouter/client.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Read the message of a call in a separate statement after it: the order in which arguments are evaluated is
   unspecified. */
static void must(openrouter_status status, const char *message) {
  if (status >= 0)
    return;
  fprintf(stderr, "sign_in_event_loop: %s\n", openrouter_error_text(status, message));
  exit(1);
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

static openrouter_sign_in *start(const openrouter_client *client) {
  openrouter_sign_in_options *options = NULL;
  openrouter_sign_in *sign_in = NULL;
  openrouter_string url;
  const char *auth_url = getenv("OPENROUTER_AUTH_URL");
  must(openrouter_sign_in_options_new(&options), "");
  must(openrouter_sign_in_options_set_key_label(options, "Event loop example", OPENROUTER_NTS), "");
  openrouter_status status = openrouter_sign_in_options_set_mode(options, OPENROUTER_SIGN_IN_MODE_CALLBACK);
  if (auth_url != NULL && status == OPENROUTER_OK)
    status = openrouter_sign_in_options_set_auth_url(options, auth_url, OPENROUTER_NTS);
  must(status, openrouter_sign_in_options_error_message(options));
  must(openrouter_sign_in_new(client, options, NULL, &sign_in), "");
  status = openrouter_sign_in_start(sign_in);
  must(status, openrouter_sign_in_error_message(sign_in));
  must(openrouter_sign_in_get_url(sign_in, &url), "");
  printf("Open this in a browser:\n\n  %s\n\n", url.data);
  if (fflush(stdout) != 0 || ferror(stdout))
    must(OPENROUTER_ERROR_SYSTEM, "the URL cannot be written");
  openrouter_sign_in_options_free(options);
  return sign_in;
}

/* Shows progress, as a program would in its window; here a line for each change. */
static void show_stage(const openrouter_sign_in *sign_in, openrouter_sign_in_stage *shown) {
  static const char *const stages[] = {"",
                                       "waiting for the browser",
                                       "waiting for the code",
                                       "getting the key",
                                       "the network is down, retrying soon",
                                       "sending the page",
                                       "done"};
  openrouter_sign_in_stage stage = 0;
  must(openrouter_sign_in_get_stage(sign_in, &stage), "");
  /* Later versions can add stages. */
  if (stage != *shown && stage < (openrouter_sign_in_stage)(sizeof stages / sizeof *stages))
    printf("... %s\n", stages[stage]);
  *shown = stage;
  fflush(stdout);
}

int main(int argc, char **argv) {
  if (argc > 1) {
    int is_help = argc == 2 && strcmp(argv[1], "--help") == 0;
    fprintf(is_help ? stdout : stderr, "usage: sign_in_event_loop\n");
    return is_help ? 0 : 2;
  }
  openrouter_client *client = make_client();
  openrouter_sign_in *sign_in = start(client);
  openrouter_status status = OPENROUTER_WAITING;
  struct pollfd polled = {-1, POLLIN, 0};
  openrouter_sign_in_stage shown = 0;
  unsigned frames = 0;
  must(openrouter_sign_in_get_descriptor(sign_in, &polled.fd), "");
  while (status == OPENROUTER_WAITING) {
    show_stage(sign_in, &shown);
    /* The timeout is for the next frame; the sign-in needs none. */
    if (poll(&polled, 1, 100) > 0)
      status = openrouter_sign_in_step(sign_in, 0);
    else
      frames++;
  }
  printf("%u frames were drawn during the sign-in.\n", frames);
  if (status == OPENROUTER_OK) {
    openrouter_string key;
    char masked[64];
    size_t size = 0;
    must(openrouter_sign_in_get_key(sign_in, &key), "");
    must(openrouter_api_key_mask(key.data, key.size, masked, sizeof masked, &size), "");
    printf("Signed in: %.*s\n", (int)size, masked);
  } else {
    fprintf(stderr, "sign_in_event_loop: %s\n", openrouter_sign_in_error_message(sign_in));
  }
  openrouter_sign_in_free(sign_in);
  openrouter_client_free(client);
  return status == OPENROUTER_OK && fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
