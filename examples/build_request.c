/*
 * Builds OpenRouter's CreateAuthKeysCodeRequest and prints it: first the whole HTTP request, then the JSON body alone.
 * Without options it builds the documented example; each option sets one field.
 *
 *     cc build_request.c $(pkg-config --cflags --libs openrouter) -o build_request
 *     ./build_request --callback-url http://localhost:3000/callback --limit 25 --key-label "My CLI"
 */
#include <errno.h>
#include <openrouter/openrouter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef openrouter_create_auth_keys_code_request auth_request;
typedef openrouter_status request_setter(auth_request *, const char *, size_t);
typedef openrouter_status settings_setter(openrouter_settings *, const char *, size_t);

/* Reports an invalid argument and ends the program. Bytes that are not printable ASCII are printed as \xNN. */
static void refuse(const char *what, const char *given) {
  fprintf(stderr, "build_request: %s; got \"", what);
  for (; *given != '\0'; given++)
    fprintf(stderr, *given >= ' ' && *given <= '~' && *given != '"' ? "%c" : "\\x%02x", (unsigned char)*given);
  fprintf(stderr, "\"\n");
  exit(1);
}

static openrouter_status set_limit(auth_request *request, const char *text, size_t size) {
  char *end = NULL;
  double limit = strtod(text, &end);
  (void)size;
  if (end == text || *end != '\0')
    refuse("limit must be a number", text);
  return openrouter_create_auth_keys_code_request_set_limit(request, limit);
}

/* --expires-at takes a time, "null", or Unix seconds. */
static openrouter_status set_expires_at(auth_request *request, const char *text, size_t size) {
  char *end = NULL;
  errno = 0;
  long long seconds = strtoll(text, &end, 10);
  if (strcmp(text, "null") == 0)
    return openrouter_create_auth_keys_code_request_set_expires_at_null(request);
  if (end != text && *end == '\0' && errno == 0) {
    return openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds(request, seconds);
  }
  return openrouter_create_auth_keys_code_request_set_expires_at(request, text, size);
}

/* --member takes NAME=JSON. */
static openrouter_status set_member(auth_request *request, const char *text, size_t size) {
  const char *equals = strchr(text, '=');
  (void)size;
  if (equals == NULL)
    refuse("member must be NAME=JSON", text);
  return openrouter_create_auth_keys_code_request_set_member(request, text, (size_t)(equals - text), equals + 1,
                                                             OPENROUTER_NTS);
}

static const struct option {
  const char *name;
  request_setter *set_request;
  settings_setter *set_settings;
  const char *help;
} options[] = {
    {"--callback-url", openrouter_create_auth_keys_code_request_set_callback_url, NULL, "https://myapp.com/callback"},
    {"--code-challenge", openrouter_create_auth_keys_code_request_set_code_challenge, NULL, "43 to 128 characters"},
    {"--code-challenge-method", openrouter_create_auth_keys_code_request_set_code_challenge_method_text, NULL,
     "S256 or plain"},
    {"--limit", set_limit, NULL, "a number of credits"},
    {"--expires-at", set_expires_at, NULL, "2027-12-31T23:59:59Z, Unix seconds, or null"},
    {"--key-label", openrouter_create_auth_keys_code_request_set_key_label, NULL, "at most 100 characters"},
    {"--usage-limit-type", openrouter_create_auth_keys_code_request_set_usage_limit_type_text, NULL,
     "daily, weekly or monthly"},
    {"--workspace-id", openrouter_create_auth_keys_code_request_set_workspace_id, NULL, "a UUID"},
    {"--member", set_member, NULL, "NAME=JSON, a member this library does not know"},
    {"--http-referer", openrouter_create_auth_keys_code_request_set_http_referer, NULL, "your app's URL"},
    {"--x-title", openrouter_create_auth_keys_code_request_set_x_title, NULL, "your app's name"},
    {"--app-categories", openrouter_create_auth_keys_code_request_set_app_categories, NULL, "cli-agent,cloud-agent"},
    {"--base-url", NULL, openrouter_settings_set_base_url, "https://openrouter.ai/api/v1"},
    {"--api-key", NULL, openrouter_settings_set_api_key, "sent as Authorization: Bearer"},
};
static const size_t option_count = sizeof options / sizeof options[0];

static void print_usage(void) {
  printf("usage: build_request [OPTION VALUE]...\n");
  for (size_t i = 0; i < option_count; i++)
    printf("  %-24s %s\n", options[i].name, options[i].help);
}

/* Prints the message, or the text of the status if the message is empty, and ends the program. */
static void fail(openrouter_status status, const char *message) {
  fprintf(stderr, "build_request: %s\n", openrouter_error_text(status, message));
  exit(1);
}

static void set_option(const char *name, const char *value, auth_request *request, openrouter_settings *settings) {
  for (size_t i = 0; i < option_count; i++) {
    if (strcmp(name, options[i].name) != 0)
      continue;
    if (value == NULL) {
      fprintf(stderr, "build_request: %s needs a value: %s\n", name, options[i].help);
      exit(1);
    }
    if (options[i].set_request != NULL) {
      openrouter_status status = options[i].set_request(request, value, OPENROUTER_NTS);
      if (status < 0)
        fail(status, openrouter_create_auth_keys_code_request_error_message(request));
    } else {
      openrouter_status status = options[i].set_settings(settings, value, OPENROUTER_NTS);
      if (status < 0)
        fail(status, openrouter_settings_error_message(settings));
    }
    return;
  }
  refuse("unknown option, see --help", name);
}

static void set_documented_example(auth_request *request) {
  set_option("--callback-url", "https://myapp.com/auth/callback", request, NULL);
  set_option("--code-challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", request, NULL);
  set_option("--code-challenge-method", "S256", request, NULL);
  set_option("--limit", "100", request, NULL);
}

/* Asks for the size first, then writes. Every function that copies out works like this. */
static void print_http_request(const openrouter_http_request *http_request) {
  size_t size = 0;
  openrouter_status status = openrouter_http_request_write(http_request, NULL, 0, &size);
  char *bytes = status < 0 ? NULL : (char *)malloc(size);
  if (bytes == NULL)
    fail(status < 0 ? status : OPENROUTER_ERROR_OUT_OF_MEMORY, "");
  status = openrouter_http_request_write(http_request, bytes, size, &size);
  if (status < 0)
    fail(status, "");
  fwrite(bytes, 1, size, stdout);
  free(bytes);
}

int main(int argc, char **argv) {
  auth_request *request = NULL;
  openrouter_settings *settings = NULL;
  openrouter_http_request *http_request = NULL;
  if (argc == 2 && (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)) {
    print_usage();
    return 0;
  }
  if (openrouter_create_auth_keys_code_request_new(&request) < 0 || openrouter_settings_new(&settings) < 0 ||
      openrouter_http_request_new(&http_request) < 0) {
    fail(OPENROUTER_ERROR_OUT_OF_MEMORY, "");
  }

  if (argc == 1)
    set_documented_example(request);
  for (int i = 1; i < argc; i += 2)
    set_option(argv[i], argv[i + 1], request, settings);

  openrouter_status status = openrouter_http_request_fill_create_auth_keys_code(http_request, settings, request);
  if (status < 0)
    fail(status, openrouter_http_request_error_message(http_request));

  openrouter_bytes body;
  print_http_request(http_request);
  if (openrouter_http_request_get_body(http_request, &body) != OPENROUTER_OK)
    return 1;
  printf("\n\n%.*s\n", (int)body.size, (const char *)body.data);

  openrouter_http_request_free(http_request);
  openrouter_settings_free(settings);
  openrouter_create_auth_keys_code_request_free(request);
  return fflush(stdout) != 0 || ferror(stdout) ? 1 : 0;
}
