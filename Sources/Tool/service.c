/* For sigaction. */
#define _XOPEN_SOURCE 700
#include "service.h"
#include "exits.h"
#include "output.h"
#include "show_json.h"
#include "trace.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static openrouter_cancellation *interrupted;

static void interrupt(int number) {
  (void)number;
  openrouter_cancellation_request(interrupted);
}

/* Ctrl-C cancels, and ends the wait for a line (without SA_RESTART). A signal that is ignored stays ignored. */
static void catch_interrupts(openrouter_cancellation *cancellation) {
  struct sigaction action;
  interrupted = cancellation;
  if (sigaction(SIGINT, NULL, &action) != 0 || action.sa_handler == SIG_IGN)
    return;
  memset(&action, 0, sizeof action);
  action.sa_handler = interrupt;
  sigaction(SIGINT, &action, NULL);
}

static bool is_set(const char *variable) {
  const char *value = getenv(variable);
  return value != NULL && *value != '\0';
}

/* The library names the setting; a user knows the variable. The first one that is set counts. */
static int report_variable(const service *service, openrouter_status status) {
  static const struct {
    const char *field, *variable;
  } rows[] = {{"api_key", "OPENROUTER_API_KEY"},           {"base_url", "OPENROUTER_BASE_URL"},
              {"http_referer", "OPENROUTER_HTTP_REFERER"}, {"x_title", "OPENROUTER_APP_TITLE"},
              {"x_title", "OPENROUTER_X_TITLE"},           {"app_categories", "OPENROUTER_APP_CATEGORIES"}};
  const char *field = openrouter_settings_error_field(service->settings);
  const char *message = openrouter_settings_error_message(service->settings);
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
    if (strcmp(field, rows[i].field) == 0 && is_set(rows[i].variable))
      return report_value(status, message, field, rows[i].variable);
  return report_failure(status, message, NULL);
}

static int load_environment(service *service) {
  openrouter_string key;
  openrouter_status status = openrouter_settings_new(&service->settings);
  if (status == OPENROUTER_OK)
    status = openrouter_settings_load_environment(service->settings);
  if (status != OPENROUTER_OK)
    return report_variable(service, status);
  service->has_key = openrouter_settings_get_api_key(service->settings, &key) == OPENROUTER_OK;
  return EXIT_DONE;
}

/* Without a home there is no saved key. A file that is refused, or holds no key, is reported. */
static int load_saved_key(service *service) {
  openrouter_client_error *error = NULL;
  openrouter_status status = openrouter_client_error_new(&error);
  if (status == OPENROUTER_OK)
    status = openrouter_api_key_load(service->settings, error);
  int exit_status = EXIT_DONE;
  if (status < 0 && status != OPENROUTER_ERROR_NO_HOME) {
    report_failure(status, openrouter_client_error_message(error), NULL);
    exit_status = EXIT_KEY;
  }
  service->is_key_saved = status == OPENROUTER_OK && !service->has_key;
  service->has_key = service->has_key || service->is_key_saved;
  openrouter_client_error_free(error);
  return exit_status;
}

/* OPENROUTER_CA_FILE names the certificate authorities to trust instead of the system's. */
static int make_client(service *service, const arguments *arguments) {
  openrouter_client_options *options = NULL;
  const char *ca_file = getenv("OPENROUTER_CA_FILE");
  openrouter_status status = openrouter_client_options_new(&options);
  if (status == OPENROUTER_OK && ca_file != NULL && *ca_file != '\0')
    status = openrouter_client_options_set_ca_file(options, ca_file, OPENROUTER_NTS);
  if (status == OPENROUTER_OK && value_of(arguments, OPTION_VERBOSE) != NULL)
    status = openrouter_client_options_set_trace(options, print_trace, NULL);
  if (status == OPENROUTER_OK)
    status = openrouter_client_new(service->settings, options, &service->client);
  if (status == OPENROUTER_OK)
    status = openrouter_cancellation_new(&service->cancellation);
  int exit_status = EXIT_DONE;
  if (status != OPENROUTER_OK)
    exit_status =
        report_value(status, openrouter_client_options_error_message(options), "ca_file", "OPENROUTER_CA_FILE");
  else
    catch_interrupts(service->cancellation);
  openrouter_client_options_free(options);
  return exit_status;
}

int open_client(service *service, const arguments *arguments) {
  memset(service, 0, sizeof *service);
  int exit_status = load_environment(service);
  return exit_status == EXIT_DONE ? make_client(service, arguments) : exit_status;
}

static openrouter_status make_call(service *service, int64_t first_byte_timeout_ms) {
  openrouter_call_options *options = NULL;
  openrouter_status status = openrouter_call_options_new(&options);
  if (status == OPENROUTER_OK)
    status = openrouter_call_options_set_first_byte_timeout_ms(options, first_byte_timeout_ms);
  if (status == OPENROUTER_OK)
    status = openrouter_call_new(service->client, options, service->cancellation, &service->call);
  openrouter_call_options_free(options);
  return status;
}

int open_service(service *service, const arguments *arguments, const char *method, const char *path,
                 int64_t first_byte_timeout_ms) {
  memset(service, 0, sizeof *service);
  int exit_status = load_environment(service);
  if (exit_status == EXIT_DONE)
    exit_status = load_saved_key(service);
  if (exit_status == EXIT_DONE)
    exit_status = make_client(service, arguments);
  if (exit_status != EXIT_DONE)
    return exit_status;
  openrouter_status status = make_call(service, first_byte_timeout_ms);
  if (status == OPENROUTER_OK)
    status = openrouter_request_new(&service->request);
  if (status == OPENROUTER_OK)
    status = openrouter_request_set_operation(service->request, method, path);
  if (status != OPENROUTER_OK)
    return report_failure(status, openrouter_request_error_message(service->request), NULL);
  return EXIT_DONE;
}

int require_key(const service *service) {
  if (service->has_key)
    return EXIT_DONE;
  complain("there is no API key; get one with openrouter sign-in, or set OPENROUTER_API_KEY");
  return EXIT_KEY;
}

int report_call(const service *service, openrouter_status status) {
  const openrouter_client_error *error = NULL;
  const char *message = openrouter_call_error_message(service->call);
  if (*message != '\0' && strcmp(message, openrouter_request_error_message(service->request)) == 0)
    return report_request(status, service->request);
  openrouter_call_get_client_error(service->call, &error);
  return report_failure(status, message, error);
}

int send_request(service *service) {
  /* A failure to start is also that of openrouter_call_run. */
  openrouter_call_start(service->call, service->request);
  openrouter_status status = openrouter_call_run(service->call);
  return status == OPENROUTER_OK ? EXIT_DONE : report_call(service, status);
}

int get_json(const service *service, const openrouter_json **json) {
  const openrouter_response *response = NULL;
  openrouter_call_get_response(service->call, &response);
  if (openrouter_response_get_json(response, json) == OPENROUTER_OK)
    return EXIT_DONE;
  complain("the response is not JSON");
  return EXIT_BROKEN;
}

void show_body(const service *service) {
  const openrouter_response *response = NULL;
  const openrouter_json *json = NULL;
  openrouter_bytes body;
  openrouter_call_get_response(service->call, &response);
  if (openrouter_response_get_body(response, &body) != OPENROUTER_OK || body.size == 0)
    return;
  if (openrouter_response_get_json(response, &json) == OPENROUTER_OK)
    show_json((const char *)body.data, body.size);
  else
    print_content((const char *)body.data, body.size);
}

void show_chat_result(const service *service) {
  openrouter_chat_result *result = NULL;
  openrouter_json *document = NULL;
  openrouter_string id;
  if (openrouter_call_get_chat_result(service->call, &result) == OPENROUTER_OK &&
      openrouter_chat_result_get_id(result, &id) == OPENROUTER_OK && openrouter_json_new(&document) == OPENROUTER_OK &&
      openrouter_chat_result_get_document(result, document) == OPENROUTER_OK)
    show_document(document);
  openrouter_json_free(document);
}

void close_service(service *service) {
  openrouter_call_free(service->call);
  openrouter_request_free(service->request);
  /* Until here Ctrl-C may still use it. */
  signal(SIGINT, SIG_IGN);
  openrouter_cancellation_free(service->cancellation);
  openrouter_client_free(service->client);
  openrouter_settings_free(service->settings);
}
