/*
 * Exchanges an authorization code for an API key, with libcurl's easy interface doing the sending. Any other HTTP client
 * takes its place in the same way: method, URL, headers and body go in, status, content type and body come back.
 *
 *     cc own_http_stack.c $(pkg-config --cflags --libs openrouter libcurl) -o own_http_stack
 *     ./own_http_stack CODE CODE_VERIFIER [BASE_URL]
 */
#include <curl/curl.h>
#include <openrouter/openrouter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ANSWER_LIMIT (1 << 20)

typedef struct answer {
  char *bytes;
  size_t size;
} answer;

static void fail(const char *message) {
  fprintf(stderr, "own_http_stack: %s\n", message);
  exit(1);
}

static size_t collect(char *bytes, size_t one, size_t size, void *context) {
  struct answer *answer = (struct answer *)context;
  (void)one;
  if (size > ANSWER_LIMIT - answer->size)
    return 0;
  memcpy(answer->bytes + answer->size, bytes, size);
  answer->size += size;
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

/* Sends the request once: a code is good for one exchange, so neither redirects nor another try. */
static long send_request(const openrouter_http_request *http_request, answer *answer, char *content_type,
                         size_t capacity) {
  openrouter_string url;
  openrouter_bytes body;
  char error[CURL_ERROR_SIZE] = "";
  const char *type = NULL;
  long status = 0;
  CURL *curl = curl_easy_init();
  if (curl == NULL)
    fail("no memory is left");
  if (openrouter_http_request_get_url(http_request, &url) != OPENROUTER_OK ||
      openrouter_http_request_get_body(http_request, &body) != OPENROUTER_OK) {
    fail("nothing was filled in");
  }
  struct curl_slist *headers = headers_of(http_request);
  curl_easy_setopt(curl, CURLOPT_URL, url.data);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, (long)body.size);
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, (const char *)body.data);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, collect);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, answer);
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
    fail("no memory is left");
  }
  if (openrouter_exchange_auth_code_for_api_key_request_set_code(request, arguments[1], OPENROUTER_NUL_TERMINATED) <
          0 ||
      openrouter_exchange_auth_code_for_api_key_request_set_code_verifier(request, arguments[2],
                                                                          OPENROUTER_NUL_TERMINATED) < 0 ||
      openrouter_exchange_auth_code_for_api_key_request_set_code_challenge_method(
          request, OPENROUTER_CODE_CHALLENGE_METHOD_S256) < 0) {
    fail(openrouter_exchange_auth_code_for_api_key_request_error_message(request));
  }
  if (base_url != NULL && openrouter_settings_set_base_url(settings, base_url, OPENROUTER_NUL_TERMINATED) < 0) {
    fail(openrouter_settings_error_message(settings));
  }
  if (openrouter_http_request_fill_exchange_auth_code_for_api_key(http_request, settings, request) < 0) {
    fail(openrouter_http_request_error_message(http_request));
  }
  openrouter_settings_free(settings);
  openrouter_exchange_auth_code_for_api_key_request_free(request);
}

/* What the service says about a request that it refused. */
static void print_refusal(long status, const char *content_type, const answer *answer) {
  openrouter_api_error *error = NULL;
  openrouter_string message = {"", 0};
  if (openrouter_api_error_new(&error) < 0 ||
      openrouter_api_error_read(error, (int32_t)status, content_type, OPENROUTER_NUL_TERMINATED, answer->bytes,
                                answer->size) < 0) {
    fail("the answer could not be read");
  }
  if (openrouter_api_error_get_summary(error, &message) != OPENROUTER_OK)
    message.data = "no answer";
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
  struct answer answer = {(char *)malloc(ANSWER_LIMIT), 0};
  if (answer.bytes == NULL || openrouter_http_request_new(&http_request) < 0 ||
      openrouter_exchange_auth_code_for_api_key_response_new(&response) < 0) {
    fail("no memory is left");
  }
  fill(http_request, argv, argc == 4 ? argv[3] : NULL);
  long status = send_request(http_request, &answer, content_type, sizeof content_type);
  openrouter_status read = openrouter_exchange_auth_code_for_api_key_response_read(
      response, (int32_t)status, content_type, OPENROUTER_NUL_TERMINATED, answer.bytes, answer.size);
  if (read == OPENROUTER_ERROR_API) {
    print_refusal(status, content_type, &answer);
  } else if (read < 0) {
    fail(openrouter_exchange_auth_code_for_api_key_response_error_message(response));
  } else if (openrouter_exchange_auth_code_for_api_key_response_get_key(response, &key) == OPENROUTER_OK &&
             openrouter_api_key_mask(key.data, key.size, masked, sizeof masked, &size) == OPENROUTER_OK) {
    printf("signed in: %.*s\n", (int)size, masked);
  }
  openrouter_exchange_auth_code_for_api_key_response_free(response);
  openrouter_http_request_free(http_request);
  free(answer.bytes);
  return read == OPENROUTER_OK && fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
