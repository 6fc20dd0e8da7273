/*
 * Exchanges an authorization code for an API key, and sends the request with libcurl's easy interface. Any other HTTP
 * client works in the same way: it gets method, URL, headers and body, and returns status, content type and body.
 *
 *     cc own_http_stack.c $(pkg-config --cflags --libs openrouter libcurl) -o own_http_stack
 *     ./own_http_stack CODE CODE_VERIFIER [BASE_URL]
 */
#include <curl/curl.h>
#include <openrouter/openrouter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RESPONSE_LIMIT (1 << 20)

typedef struct http_response {
  char *bytes;
  size_t size;
} http_response;

static void fail(const char *message) {
  fprintf(stderr, "own_http_stack: %s\n", message);
  exit(1);
}

static size_t collect(char *bytes, size_t one, size_t size, void *context) {
  http_response *received = (http_response *)context;
  (void)one;
  if (size > RESPONSE_LIMIT - received->size)
    return 0;
  memcpy(received->bytes + received->size, bytes, size);
  received->size += size;
  return size;
}

static struct curl_slist *headers_of(const openrouter_http_request *http_request) {
  struct curl_slist *headers = NULL;
  openrouter_string name, value;
  char line[8192];
  for (size_t i = 0; openrouter_http_request_get_header(http_request, i, &name, &value) == OPENROUTER_OK; i++) {
    snprintf(line, sizeof line, "%s: %s", name.data, value.data);
    headers = curl_slist_append(headers, line);
  }
  return headers;
}

/* Sends the request once, without redirects or retries: a code can be used once. */
static long send_request(const openrouter_http_request *http_request, http_response *received, char *content_type,
                         size_t capacity) {
  openrouter_string url;
  openrouter_bytes body;
  char error[CURL_ERROR_SIZE] = "";
  const char *type = NULL;
  long status = 0;
  CURL *curl = curl_easy_init();
  if (curl == NULL)
    fail("out of memory");
  if (openrouter_http_request_get_url(http_request, &url) != OPENROUTER_OK ||
      openrouter_http_request_get_body(http_request, &body) != OPENROUTER_OK) {
    fail("the request is empty");
  }
  struct curl_slist *headers = headers_of(http_request);
  curl_easy_setopt(curl, CURLOPT_URL, url.data);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)body.size);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, (const char *)body.data);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, collect);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, received);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, error);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 30000L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  if (curl_easy_perform(curl) != CURLE_OK)
    fail(error);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type);
  snprintf(content_type, capacity, "%s", type != NULL ? type : "");
  curl_slist_free_all(headers);
  curl_easy_cleanup(curl);
  return status;
}

static void fill(openrouter_http_request *http_request, char **arguments, const char *base_url) {
  openrouter_exchange_auth_code_for_api_key_request *request = NULL;
  openrouter_settings *settings = NULL;
  if (openrouter_exchange_auth_code_for_api_key_request_new(&request) < 0 || openrouter_settings_new(&settings) < 0) {
    fail("out of memory");
  }
  if (openrouter_exchange_auth_code_for_api_key_request_set_code(request, arguments[1], OPENROUTER_NTS) < 0 ||
      openrouter_exchange_auth_code_for_api_key_request_set_code_verifier(request, arguments[2], OPENROUTER_NTS) < 0 ||
      openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(
          request, OPENROUTER_CODE_CHALLENGE_METHOD_S256) < 0) {
    fail(openrouter_exchange_auth_code_for_api_key_request_error_message(request));
  }
  if (base_url != NULL && openrouter_settings_set_base_url(settings, base_url, OPENROUTER_NTS) < 0) {
    fail(openrouter_settings_error_message(settings));
  }
  if (openrouter_http_request_fill_exchange_auth_code_for_api_key(http_request, settings, request) < 0) {
    fail(openrouter_http_request_error_message(http_request));
  }
  openrouter_settings_free(settings);
  openrouter_exchange_auth_code_for_api_key_request_free(request);
}

/* Prints the error of the service. */
static void print_refusal(long status, const char *content_type, const http_response *received) {
  openrouter_api_error *error = NULL;
  openrouter_string message = {"", 0};
  if (openrouter_api_error_new(&error) < 0 ||
      openrouter_api_error_read(error, (int32_t)status, content_type, OPENROUTER_NTS, received->bytes, received->size) <
          0) {
    fail("the response could not be read");
  }
  if (openrouter_api_error_get_summary(error, &message) != OPENROUTER_OK)
    message.data = "no response";
  fprintf(stderr, "own_http_stack: HTTP %ld: %s\n", status, message.data);
  openrouter_api_error_free(error);
}

int main(int argc, char **argv) {
  openrouter_http_request *http_request = NULL;
  openrouter_exchange_auth_code_for_api_key_response *response = NULL;
  openrouter_string key;
  char content_type[256], masked[64];
  size_t size = 0;
  int is_help = argc == 2 && strcmp(argv[1], "--help") == 0;
  if (is_help || argc < 3 || argc > 4) {
    fprintf(is_help ? stdout : stderr, "usage: own_http_stack CODE CODE_VERIFIER [BASE_URL]\n");
    return is_help ? 0 : 2;
  }
  http_response received = {(char *)malloc(RESPONSE_LIMIT), 0};
  if (received.bytes == NULL || openrouter_http_request_new(&http_request) < 0 ||
      openrouter_exchange_auth_code_for_api_key_response_new(&response) < 0) {
    fail("out of memory");
  }
  fill(http_request, argv, argc == 4 ? argv[3] : NULL);
  long status = send_request(http_request, &received, content_type, sizeof content_type);
  openrouter_status read = openrouter_exchange_auth_code_for_api_key_response_read(
      response, (int32_t)status, content_type, OPENROUTER_NTS, received.bytes, received.size);
  if (read == OPENROUTER_ERROR_API) {
    print_refusal(status, content_type, &received);
  } else if (read < 0) {
    fail(openrouter_exchange_auth_code_for_api_key_response_error_message(response));
  } else if (openrouter_exchange_auth_code_for_api_key_response_get_key(response, &key) == OPENROUTER_OK &&
             openrouter_api_key_mask(key.data, key.size, masked, sizeof masked, &size) == OPENROUTER_OK) {
    printf("signed in: %.*s\n", (int)size, masked);
  }
  openrouter_exchange_auth_code_for_api_key_response_free(response);
  openrouter_http_request_free(http_request);
  free(received.bytes);
  return read == OPENROUTER_OK && fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
