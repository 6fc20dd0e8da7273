/* URLs that are accepted, beside libcurl: it reads the same scheme, host and port from each, http leads to this machine
   only, and there is no user, no fragment and no control character.

   Input: the URL. */
#include "browser_url.h"
#include "input.h"
#include "lent.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef struct handles {
  openrouter_settings *settings;
  openrouter_create_auth_keys_code_request *request, *permissive;
  openrouter_authorization_url *authorization;
  openrouter_callback *callback;
} handles;

static void make(handles *handles) {
  expect_ok("new", openrouter_settings_new(&handles->settings));
  expect_ok("new", openrouter_create_auth_keys_code_request_new(&handles->request));
  expect_ok("new", openrouter_create_auth_keys_code_request_new(&handles->permissive));
  expect_ok("allow", openrouter_create_auth_keys_code_request_allow_private_use_scheme(handles->permissive));
  expect_ok("new", openrouter_authorization_url_new(&handles->authorization));
  expect_ok("new", openrouter_callback_new(&handles->callback));
}

static void release(handles *handles) {
  openrouter_settings_free(handles->settings);
  openrouter_create_auth_keys_code_request_free(handles->request);
  openrouter_create_auth_keys_code_request_free(handles->permissive);
  openrouter_authorization_url_free(handles->authorization);
  openrouter_callback_free(handles->callback);
}

/* MARK: libcurl's opinion */

static char *part(CURLU *url, CURLUPart part) {
  char *text = NULL;
  curl_url_get(url, part, &text, 0);
  return text;
}

/* Of an IPv6 address libcurl gives the shortest form. */
static bool is_same_address(const char *left, size_t size, const char *right) {
  char text[INET6_ADDRSTRLEN + 1] = "";
  unsigned char one[16], other[16];
  if (size >= sizeof text || right[0] != '[')
    return false;
  memcpy(text, left + 1, size - 2);
  char plain[INET6_ADDRSTRLEN + 2] = "";
  strncpy(plain, right + 1, sizeof plain - 1);
  plain[strcspn(plain, "]")] = '\0';
  return inet_pton(AF_INET6, text, one) == 1 && inet_pton(AF_INET6, plain, other) == 1 && memcmp(one, other, 16) == 0;
}

/* The authority is what stands between the first `//` and the next `/`, `?`, `#` or the end. */
static void check_with_curl(const char *text, bool is_secure) {
  CURLU *url = curl_url();
  expect("a URL for libcurl", curl_url_set(url, CURLUPART_URL, text, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK);
  char *scheme = part(url, CURLUPART_SCHEME), *host = part(url, CURLUPART_HOST), *port = part(url, CURLUPART_PORT);
  char *user = part(url, CURLUPART_USER), *fragment = part(url, CURLUPART_FRAGMENT);
  expect("scheme and host", scheme != NULL && host != NULL && *host != '\0');
  if (scheme == NULL || host == NULL)
    return;
  expect("no user, no fragment", user == NULL && fragment == NULL);
  const char *authority = strstr(text, "//") + 2;
  size_t size = strcspn(authority, "/?#");
  size_t host_size = authority[0] == '[' ? strcspn(authority, "]") + 1 : strcspn(authority, ":/?#");
  expect("the same host", (strlen(host) == host_size && strncasecmp(host, authority, host_size) == 0) ||
                              (authority[0] == '[' && is_same_address(authority, host_size, host)));
  if (host_size < size)
    expect("the same port", port != NULL && strtol(port, NULL, 10) == strtol(authority + host_size + 1, NULL, 10));
  else
    expect("no port", port == NULL);
  if (is_secure) {
    bool is_this_machine = strcasecmp(host, "localhost") == 0 || strcmp(host, "127.0.0.1") == 0;
    expect("https, or http to this machine",
           strcmp(scheme, "https") == 0 || (strcmp(scheme, "http") == 0 && is_this_machine));
  }
  curl_free(scheme);
  curl_free(host);
  curl_free(port);
  curl_free(user);
  curl_free(fragment);
  curl_url_cleanup(url);
}

/* MARK: What each setter accepts */

static void check_characters(const text *text) {
  for (size_t i = 0; i < text->size; i++)
    expect("visible ASCII", text->data[i] > ' ' && text->data[i] <= '~');
  expect("no fragment", memchr(text->data, '#', text->size) == NULL);
}

static bool begins_with_http(const char *text) {
  return strncasecmp(text, "http:", 5) == 0 || strncasecmp(text, "https:", 6) == 0;
}

static void check_secure(const text *text, const char *terminated, openrouter_status status, const char *message) {
  if (status != OPENROUTER_OK) {
    expect_message(message);
    return;
  }
  expect("at most 2,048 bytes", text->size <= 2048);
  check_characters(text);
  check_with_curl(terminated, true);
}

/* An URL of a scheme of the app's own is not for libcurl. */
static void check_other(const text *text, const char *terminated, openrouter_status status, bool is_secure) {
  if (status != OPENROUTER_OK)
    return;
  check_characters(text);
  expect("no script", strncasecmp(terminated, "javascript:", 11) != 0 || !is_secure);
  expect("no data", strncasecmp(terminated, "data:", 5) != 0 || !is_secure);
  expect("no file", strncasecmp(terminated, "file:", 5) != 0 || !is_secure);
  if (begins_with_http(terminated))
    check_with_curl(terminated, is_secure);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  text text = take_rest(&input);
  char *terminated = block_of(text.size + 1);
  memcpy(terminated, text.data, text.size);
  terminated[text.size] = '\0';
  handles h;
  make(&h);
  openrouter_status base = openrouter_settings_set_base_url(h.settings, text.data, text.size);
  check_secure(&text, terminated, base, openrouter_settings_error_message(h.settings));
  expect("no query", base != OPENROUTER_OK || strchr(terminated, '?') == NULL);

  openrouter_status callback =
      openrouter_create_auth_keys_code_request_set_callback_url(h.request, text.data, text.size);
  check_secure(&text, terminated, callback, openrouter_create_auth_keys_code_request_error_message(h.request));
  expect("a base URL is a callback URL, in the form of browsers",
         base != OPENROUTER_OK || (callback == OPENROUTER_OK) == is_as_browsers_ask(terminated));

  expect_status("auth_url as base_url", base,
                openrouter_authorization_url_set_auth_url(h.authorization, text.data, text.size));
  expect_status("callback_url everywhere", callback,
                openrouter_authorization_url_set_callback_url(h.authorization, text.data, text.size));

  openrouter_status permitted =
      openrouter_create_auth_keys_code_request_set_callback_url(h.permissive, text.data, text.size);
  expect("a permission takes nothing", callback != OPENROUTER_OK || permitted == OPENROUTER_OK);
  check_other(&text, terminated, permitted, true);
  check_other(&text, terminated,
              openrouter_create_auth_keys_code_request_set_http_referer(h.request, text.data, text.size), false);

  openrouter_status expected = openrouter_callback_set_url(h.callback, text.data, text.size);
  expect("a callback is a base URL", expected != OPENROUTER_OK || base == OPENROUTER_OK);
  if (expected == OPENROUTER_OK)
    expect("127.0.0.1", strncasecmp(terminated, "http://127.0.0.1", 16) == 0 && strchr(":/", terminated[16]) != NULL);
  release(&h);
  free(terminated);
  free(text.data);
  return 0;
}
