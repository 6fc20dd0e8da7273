/* openrouter sign-in: gets an API key in the browser. */
#include "commands.h"
#include "exits.h"
#include "output.h"
#include "service.h"
#include <stdlib.h>

static openrouter_status set_limit(openrouter_sign_in_options *options, const char *text) {
  double limit = 0;
  openrouter_status status = openrouter_number_read(text, OPENROUTER_NTS, &limit);
  return status == OPENROUTER_OK ? openrouter_sign_in_options_set_limit(options, limit) : status;
}

/* OPENROUTER_AUTH_URL is another page than that of openrouter.ai. */
static int set_page(openrouter_sign_in_options *options) {
  const char *url = getenv("OPENROUTER_AUTH_URL");
  if (url == NULL || *url == '\0')
    return EXIT_DONE;
  openrouter_status status = openrouter_sign_in_options_set_auth_url(options, url, OPENROUTER_NTS);
  return status == OPENROUTER_OK ? EXIT_DONE
                                 : report_value(status, openrouter_sign_in_options_error_message(options), "auth_url",
                                                "OPENROUTER_AUTH_URL");
}

static int fill_options(const arguments *arguments, openrouter_sign_in_options *options) {
  const char *label = value_of(arguments, OPTION_LABEL), *limit = value_of(arguments, OPTION_LIMIT);
  openrouter_status status =
      openrouter_sign_in_options_set_key_label(options, label != NULL ? label : "openrouter", OPENROUTER_NTS);
  if (status == OPENROUTER_OK && value_of(arguments, OPTION_HEADLESS) != NULL)
    status = openrouter_sign_in_options_set_mode(options, OPENROUTER_SIGN_IN_MODE_HEADLESS);
  if (status != OPENROUTER_OK)
    return report_value(status, openrouter_sign_in_options_error_message(options), "key_label", "--label");
  if (limit != NULL && set_limit(options, limit) != OPENROUTER_OK)
    return misuse("sign-in", "--limit needs a number of dollars; got %s", limit);
  return set_page(options);
}

static int report_sign_in(openrouter_sign_in *sign_in, openrouter_status status) {
  const openrouter_client_error *error = NULL;
  const char *message = openrouter_error_text(status, openrouter_sign_in_error_message(sign_in));
  openrouter_sign_in_get_client_error(sign_in, &error);
  /* Here it is a person who denies, is late, or pastes a wrong code. */
  if (status != OPENROUTER_ERROR_DENIED && status != OPENROUTER_ERROR_TIMEOUT &&
      status != OPENROUTER_ERROR_UNEXPECTED_END && status != OPENROUTER_ERROR_API)
    return report_failure(status, message, error);
  complain("%s; there is no new API key", message);
  return status == OPENROUTER_ERROR_API ? EXIT_REFUSED : EXIT_KEY;
}

static int save(openrouter_string key, bool is_hidden) {
  char path[4096];
  size_t size = 0;
  openrouter_client_error *error = NULL;
  openrouter_client_error_new(&error);
  openrouter_status status = openrouter_api_key_save(key.data, key.size, error);
  int exit_status = EXIT_DONE;
  if (status != OPENROUTER_OK) {
    complain("the API key was not saved: %s; delete it at https://openrouter.ai/settings/keys",
             openrouter_error_text(status, openrouter_client_error_message(error)));
    exit_status = EXIT_FAILED;
  } else if (openrouter_api_key_path(path, sizeof path, &size) == OPENROUTER_OK) {
    note("The API key is saved in %.*s.", (int)size, path);
  }
  if (exit_status == EXIT_DONE && is_hidden)
    note("OPENROUTER_API_KEY is set: it is used in place of the saved key.");
  openrouter_client_error_free(error);
  return exit_status;
}

static int run_sign_in_with(const arguments *arguments, service *service, const openrouter_sign_in_options *options) {
  openrouter_sign_in *sign_in = NULL;
  openrouter_string key = {"", 0};
  openrouter_status status = openrouter_sign_in_new(service->client, options, service->cancellation, &sign_in);
  if (status == OPENROUTER_OK)
    status = openrouter_sign_in_run_in_terminal(sign_in);
  if (status == OPENROUTER_OK)
    status = openrouter_sign_in_get_key(sign_in, &key);
  int exit_status = EXIT_DONE;
  if (status != OPENROUTER_OK)
    exit_status = report_sign_in(sign_in, status);
  else if (value_of(arguments, OPTION_PRINT) != NULL)
    print("%s\n", key.data);
  else
    exit_status = save(key, service->has_key);
  openrouter_sign_in_free(sign_in);
  return exit_status;
}

/* A key that cannot be saved should not be made. */
static int check_place(const arguments *arguments) {
  size_t size = 0;
  if (value_of(arguments, OPTION_PRINT) != NULL || openrouter_api_key_path(NULL, 0, &size) != OPENROUTER_ERROR_NO_HOME)
    return EXIT_DONE;
  complain("there is no place for the API key; set HOME, or use --print");
  return EXIT_FAILED;
}

static int run_sign_in(const arguments *arguments) {
  service service;
  openrouter_sign_in_options *options = NULL;
  if (arguments->word_count > 0)
    return misuse("sign-in", "sign-in takes no word; got %s", arguments->words[0]);
  if (value_of(arguments, OPTION_SAVE) != NULL && value_of(arguments, OPTION_PRINT) != NULL)
    return misuse("sign-in", "--save and --print exclude each other");
  int status = check_place(arguments);
  if (status != EXIT_DONE)
    return status;
  status = open_client(&service, arguments);
  if (status == EXIT_DONE && openrouter_sign_in_options_new(&options) != OPENROUTER_OK)
    status = report_failure(OPENROUTER_ERROR_OUT_OF_MEMORY, NULL, NULL);
  if (status == EXIT_DONE)
    status = fill_options(arguments, options);
  if (status == EXIT_DONE)
    status = run_sign_in_with(arguments, &service, options);
  openrouter_sign_in_options_free(options);
  close_service(&service);
  return status;
}

static const option options_of_sign_in[] = {
    {OPTION_SAVE, 0, "save", NULL, "save the key where all commands find it; the default"},
    {OPTION_PRINT, 0, "print", NULL, "print the key, and do not save it"},
    {OPTION_LABEL, 0, "label", "TEXT", "the name of the key in OpenRouter's list"},
    {OPTION_LIMIT, 0, "limit", "DOLLARS", "the most that the key may spend"},
    {OPTION_HEADLESS, 0, "headless", NULL, "the browser is on another machine: paste the code that it shows"},
    {0, 0, NULL, NULL, NULL},
};

const command sign_in_command = {
    "sign-in",
    "sign-in [OPTION...]",
    "get an API key in the browser, and save it",
    "Opens OpenRouter's page in the browser, where you allow a new API key, and saves that key in a file that only you "
    "can read. Without a browser on this machine, open the page on another one, and paste the code that it shows.",
    "",
    "  openrouter sign-in\n"
    "  openrouter sign-in --label laptop --limit 5\n"
    "  OPENROUTER_API_KEY=$(openrouter sign-in --print)\n",
    options_of_sign_in,
    run_sign_in,
};
