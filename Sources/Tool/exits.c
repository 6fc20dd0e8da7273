#include "exits.h"
#include "output.h"
#include <stdio.h>
#include <string.h>

const exit_meaning exit_meanings[] = {
    {EXIT_DONE, "success"},
    {EXIT_FAILED, "a file, the output or the memory failed"},
    {EXIT_USAGE, "the command line is wrong, or its request is not valid; nothing was sent"},
    {EXIT_KEY, "there is no API key, or OpenRouter refuses it"},
    {EXIT_REFUSED, "OpenRouter answered with an error"},
    {EXIT_UNREACHABLE, "no connection; nothing was sent"},
    {EXIT_BROKEN, "the response is missing, broke off or cannot be read; it may have been charged"},
    {EXIT_INTERRUPTED, "Ctrl-C"},
    {EXIT_PIPE_CLOSED, "the reader of the output closed it"},
    {0, NULL},
};

/* What to do after a failure. The first row that fits is taken; 0 fits everything. */
static const struct {
  openrouter_status status;
  int32_t least_http, most_http;
  int exit_status;
  const char *advice;
} rows[] = {
    {OPENROUTER_ERROR_API, 401, 401, EXIT_KEY, "run openrouter sign-in, or correct OPENROUTER_API_KEY if it is set"},
    {OPENROUTER_ERROR_API, 402, 402, EXIT_REFUSED, "add credits at https://openrouter.ai/settings/credits"},
    {OPENROUTER_ERROR_API, 403, 403, EXIT_REFUSED, "this key may not do that, or the input was refused"},
    {OPENROUTER_ERROR_API, 404, 404, EXIT_REFUSED, "see openrouter models and openrouter request --list"},
    {OPENROUTER_ERROR_API, 408, 408, EXIT_REFUSED, "try again"},
    {OPENROUTER_ERROR_API, 429, 429, EXIT_REFUSED, "wait a little, and try again"},
    {OPENROUTER_ERROR_API, 500, 599, EXIT_REFUSED, "try again later, or with another model"},
    {OPENROUTER_ERROR_API, 0, 0, EXIT_REFUSED, NULL},
    {OPENROUTER_ERROR_MAY_HAVE_ARRIVED, 0, 0, EXIT_BROKEN,
     "https://openrouter.ai/activity shows whether it was charged"},
    {OPENROUTER_ERROR_UNEXPECTED_END, 0, 0, EXIT_BROKEN, "what was received is printed"},
    {OPENROUTER_ERROR_UNEXPECTED_RESPONSE, 0, 0, EXIT_BROKEN, NULL},
    {OPENROUTER_ERROR_CONNECTION, 0, 0, EXIT_UNREACHABLE, "check the network and the proxy"},
    {OPENROUTER_ERROR_TLS, 0, 0, EXIT_UNREACHABLE, "check the clock and the CA certificates of this machine"},
    {OPENROUTER_ERROR_TIMEOUT, 0, 0, EXIT_UNREACHABLE, "check the network and the proxy"},
    {OPENROUTER_ERROR_CANCELLED, 0, 0, EXIT_INTERRUPTED, NULL},
    {OPENROUTER_ERROR_OUT_OF_MEMORY, 0, 0, EXIT_FAILED, NULL},
    {OPENROUTER_ERROR_SYSTEM, 0, 0, EXIT_FAILED, NULL},
    {OPENROUTER_ERROR_NO_HOME, 0, 0, EXIT_FAILED, NULL},
    {OPENROUTER_ERROR_RANDOM, 0, 0, EXIT_FAILED, NULL},
    {0, 0, 0, EXIT_USAGE, NULL},
};

/* After a wait that the service asks for, that wait is the advice. */
static const char *advise(const openrouter_client_error *error, int32_t http_status, const char *advice, char *buffer,
                          size_t size) {
  int64_t wait = 0;
  if (http_status < 408 || openrouter_client_error_get_retry_after_ms(error, &wait) != OPENROUTER_OK)
    return advice;
  /* Rounded up. The longest wait is INT64_MAX. */
  long long seconds = wait / 1000 + (wait % 1000 > 0);
  snprintf(buffer, size, "try again in %lld s", seconds);
  return buffer;
}

int report_failure(openrouter_status status, const char *message, const openrouter_client_error *error) {
  int32_t http_status = 0;
  openrouter_delivery delivery = OPENROUTER_DELIVERY_NOT_SENT;
  char buffer[40];
  if (error != NULL) {
    openrouter_client_error_get_http_status(error, &http_status);
    openrouter_client_error_get_delivery(error, &delivery);
  }
  size_t i = 0;
  while (rows[i].status != 0 &&
         (rows[i].status != status ||
          (rows[i].least_http != 0 && (http_status < rows[i].least_http || http_status > rows[i].most_http))))
    i++;
  int exit_status = rows[i].exit_status;
  const char *advice = advise(error, http_status, rows[i].advice, buffer, sizeof buffer);
  if (delivery != OPENROUTER_DELIVERY_NOT_SENT && (exit_status == EXIT_UNREACHABLE || exit_status == EXIT_USAGE))
    exit_status = EXIT_BROKEN;
  if (exit_status == EXIT_INTERRUPTED)
    return exit_status;
  message = openrouter_error_text(status, message);
  if (advice != NULL)
    complain("%s; %s", message, advice);
  else
    complain("%s", message);
  return exit_status;
}

int report_value(openrouter_status status, const char *message, const char *field, const char *name) {
  size_t size = strlen(field);
  char said[512];
  if (strncmp(message, field, size) != 0 || message[size] != ' ')
    return report_failure(status, message, NULL);
  snprintf(said, sizeof said, "%s%s", name, message + size);
  return report_failure(status, said, NULL);
}

int report_request(openrouter_status status, const openrouter_request *request) {
  openrouter_string method = {"", 0}, path = {"", 0};
  const char *field = openrouter_request_error_field(request), *message = openrouter_request_error_message(request);
  char name[256];
  openrouter_request_get_operation(request, &method, &path);
  snprintf(name, sizeof name, "{%s}", field);
  return report_value(status, message, field, strstr(path.data, name) != NULL ? name : field);
}
