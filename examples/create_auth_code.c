/*
 * Creates an authorization code for a callback URL, and prints it. For a program that already has an API key, and wants
 * to give an app another key of the same account.
 *
 *     cc create_auth_code.c $(pkg-config --cflags --libs openrouter-client) -o create_auth_code
 *     OPENROUTER_API_KEY=sk-or-v1-... ./create_auth_code https://myapp.com/auth/callback [KEY_LABEL [LIMIT]]
 *
 * The other variables of openrouter_settings_load_environment are used too, such as OPENROUTER_BASE_URL.
 * OPENROUTER_CA_FILE names a file with the certificate authorities to trust. Ctrl-C cancels.
 */
#include <inttypes.h>
#include <openrouter/client.h>
#include <poll.h>
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
  fprintf(stderr, "create_auth_code: %s\n", message);
  exit(1);
}

static openrouter_client *make_client(void) {
  openrouter_settings *settings = NULL;
  openrouter_client_options *options = NULL;
  openrouter_client *client = NULL;
  openrouter_string key;
  const char *ca_file = getenv("OPENROUTER_CA_FILE");
  if (openrouter_settings_new(&settings) < 0 || openrouter_client_options_new(&options) < 0)
    fail("out of memory");
  if (openrouter_settings_load_environment(settings) < 0)
    fail(openrouter_settings_error_message(settings));
  if (openrouter_settings_get_api_key(settings, &key) != OPENROUTER_OK)
    fail("set OPENROUTER_API_KEY to an API key of the account that creates the code");
  if (ca_file != NULL && openrouter_client_options_set_ca_file(options, ca_file, OPENROUTER_NTS) < 0)
    fail(openrouter_client_options_error_message(options));
  /* By default the client retries by itself and reports only the last failure. Here create retries, to show each. */
  if (openrouter_client_options_set_max_attempts(options, 1) < 0)
    fail(openrouter_client_options_error_message(options));
  openrouter_status status = openrouter_client_new(settings, options, &client);
  if (status < 0)
    fail(openrouter_status_text(status));
  openrouter_client_options_free(options);
  openrouter_settings_free(settings);
  return client;
}

static openrouter_create_auth_keys_code_request *make_request(int count, char **arguments) {
  openrouter_create_auth_keys_code_request *request = NULL;
  char *end = NULL;
  if (openrouter_create_auth_keys_code_request_new(&request) < 0)
    fail("out of memory");
  if (openrouter_create_auth_keys_code_request_set_callback_url(request, arguments[1], OPENROUTER_NTS) < 0)
    fail(openrouter_create_auth_keys_code_request_error_message(request));
  if (count > 2 && openrouter_create_auth_keys_code_request_set_key_label(request, arguments[2], OPENROUTER_NTS) < 0)
    fail(openrouter_create_auth_keys_code_request_error_message(request));
  if (count > 3) {
    double limit = strtod(arguments[3], &end);
    if (end == arguments[3] || *end != '\0')
      fail("limit must be a number");
    if (openrouter_create_auth_keys_code_request_set_limit(request, limit) < 0)
      fail(openrouter_create_auth_keys_code_request_error_message(request));
  }
  return request;
}

/* Whether another attempt makes sense; also reports how long OpenRouter asks to wait, or 0. */
static int may_be_repeated(openrouter_status status, const openrouter_client_error *error, int64_t *milliseconds) {
  int32_t http_status = 0;
  *milliseconds = 0;
  if (status == OPENROUTER_ERROR_CONNECTION || status == OPENROUTER_ERROR_TIMEOUT)
    return 1;
  openrouter_client_error_get_retry_after_ms(error, milliseconds);
  return status == OPENROUTER_ERROR_API &&
         openrouter_client_error_get_http_status(error, &http_status) == OPENROUTER_OK &&
         (http_status == 409 || http_status == 429 || http_status >= 500);
}

/* Retries until it succeeds or retrying is useless, and reports each failed attempt at once. */
static openrouter_status create(const openrouter_client *client,
                                const openrouter_create_auth_keys_code_request *request,
                                openrouter_create_auth_keys_code_response *response, openrouter_client_error *error) {
  int64_t milliseconds, pause = 1000;
  for (int attempt = 1;; attempt++, pause *= 2) {
    openrouter_status status = openrouter_client_create_auth_keys_code(client, request, cancellation, response, error);
    if (status == OPENROUTER_OK || attempt == 5 || !may_be_repeated(status, error, &milliseconds) ||
        milliseconds > 30000)
      return status;
    if (milliseconds > pause)
      pause = milliseconds;
    fprintf(stderr, "create_auth_code: attempt %d failed, retrying in %d s: %s\n", attempt, (int)((pause + 999) / 1000),
            openrouter_client_error_message(error));
    /* Ctrl-C interrupts the pause too: the next call then reports the cancellation. */
    poll(NULL, 0, (int)pause);
  }
}

/* Prints what went wrong, and what to do about it. */
static void print_failure(openrouter_status status, const openrouter_client_error *error) {
  int32_t http_status = 0;
  int64_t milliseconds = 0;
  fprintf(stderr, "create_auth_code: %s\n", openrouter_client_error_message(error));
  if (openrouter_client_error_get_retry_after_ms(error, &milliseconds) == OPENROUTER_OK)
    fprintf(stderr, "OpenRouter asks to wait %" PRId64 " seconds before the next attempt.\n",
            (milliseconds - 1) / 1000 + 1);
  else if (openrouter_client_error_get_http_status(error, &http_status) == OPENROUTER_OK && http_status == 401)
    fprintf(stderr, "Is the key in OPENROUTER_API_KEY still valid?\n");
  else if (status == OPENROUTER_ERROR_CONNECTION || status == OPENROUTER_ERROR_TIMEOUT)
    fprintf(stderr, "OpenRouter could not be reached. Is the network up?\n");
  else if (status == OPENROUTER_ERROR_TLS)
    fprintf(stderr, "The server is not OpenRouter, or the CA certificates are missing.\n");
}

int main(int argc, char **argv) {
  openrouter_create_auth_keys_code_response *response = NULL;
  openrouter_client_error *error = NULL;
  openrouter_string id, created_at;
  int64_t app_id = 0;
  int is_help = argc == 2 && strcmp(argv[1], "--help") == 0;
  if (is_help || argc < 2 || argc > 4) {
    fprintf(is_help ? stdout : stderr,
            "usage: OPENROUTER_API_KEY=... create_auth_code CALLBACK_URL [KEY_LABEL [LIMIT]]\n");
    return is_help ? 0 : 2;
  }
  openrouter_client *client = make_client();
  openrouter_create_auth_keys_code_request *request = make_request(argc, argv);
  if (openrouter_create_auth_keys_code_response_new(&response) < 0 || openrouter_client_error_new(&error) < 0 ||
      openrouter_cancellation_new(&cancellation) < 0)
    fail("out of memory or descriptors");
  signal(SIGINT, cancel);
  openrouter_status status = create(client, request, response, error);
  /* The call is over: from now on Ctrl-C ends the program. */
  signal(SIGINT, SIG_DFL);
  if (status == OPENROUTER_OK) {
    openrouter_create_auth_keys_code_response_get_id(response, &id);
    openrouter_create_auth_keys_code_response_get_app_id(response, &app_id);
    openrouter_create_auth_keys_code_response_get_created_at(response, &created_at);
    printf("%s\n", id.data);
    /* The disk may be full: the code would be lost. */
    if (fflush(stdout) != 0 || ferror(stdout))
      fail("the code was created, but cannot be written");
    fprintf(stderr, "The code of app %lld, created at %s, can be exchanged once, within 10 minutes.\n",
            (long long)app_id, created_at.data);
  } else {
    print_failure(status, error);
  }
  openrouter_cancellation_free(cancellation);
  openrouter_client_error_free(error);
  openrouter_create_auth_keys_code_response_free(response);
  openrouter_create_auth_keys_code_request_free(request);
  openrouter_client_free(client);
  return status == OPENROUTER_OK ? 0 : 1;
}
