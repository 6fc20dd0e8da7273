/* base_url: what becomes of its slash, its path and its port in URL, request target and Host. */
#include "models.h"
#include "tests.h"
#include <stdio.h>
#include <string.h>

static const struct {
  const char *base_url, *url, *target, *host;
} base_urls[] = {
    {"https://example.com", "https://example.com/auth/keys/code", "/auth/keys/code", "example.com"},
    {"https://example.com/", "https://example.com/auth/keys/code", "/auth/keys/code", "example.com"},
    {"https://example.com/api/v1", "https://example.com/api/v1/auth/keys/code", "/api/v1/auth/keys/code",
     "example.com"},
    {"https://example.com/api/v1/", "https://example.com/api/v1/auth/keys/code", "/api/v1/auth/keys/code",
     "example.com"},
    {"https://example.com:443/a", "https://example.com:443/a/auth/keys/code", "/a/auth/keys/code", "example.com"},
    {"https://example.com:443", "https://example.com:443/auth/keys/code", "/auth/keys/code", "example.com"},
    {"https://example.com:80/", "https://example.com:80/auth/keys/code", "/auth/keys/code", "example.com:80"},
    {"https://example.com:8443", "https://example.com:8443/auth/keys/code", "/auth/keys/code", "example.com:8443"},
    {"http://127.0.0.1:80", "http://127.0.0.1:80/auth/keys/code", "/auth/keys/code", "127.0.0.1"},
    {"http://localhost:443/", "http://localhost:443/auth/keys/code", "/auth/keys/code", "localhost:443"},
    {"http://localhost:3000/a%20b", "http://localhost:3000/a%20b/auth/keys/code", "/a%20b/auth/keys/code",
     "localhost:3000"},
    {"https://[2001:db8::1]/", "https://[2001:db8::1]/auth/keys/code", "/auth/keys/code", "[2001:db8::1]"},
    {"https://[::1]:8443", "https://[::1]:8443/auth/keys/code", "/auth/keys/code", "[::1]:8443"},
};

void test_base_urls(void) {
  openrouter_settings *settings = new_settings();
  openrouter_create_auth_keys_code_request *request = new_request();
  openrouter_http_request *http = new_http_request();
  expect_ok("callback_url", request_callback_url.set(request, TEXT("https://a.b")));
  for (size_t i = 0; i < sizeof base_urls / sizeof *base_urls; i++) {
    about("base_url %s", base_urls[i].base_url);
    expect_ok("set", settings_base_url.set(settings, base_urls[i].base_url, OPENROUTER_NUL_TERMINATED));
    expect_ok("fill", CALL(openrouter_http_request_fill_create_auth_keys_code, http, settings, request));
    openrouter_string url = {NULL, 0};
    expect_ok("get_url", CALL(openrouter_http_request_get_url, http, &url));
    expect_text("URL", base_urls[i].url, url);
    char raw[500], expected[200];
    size_t size = 0;
    expect_ok("write", CALL(openrouter_http_request_write, http, raw, sizeof raw, &size));
    snprintf(expected, sizeof expected, "POST %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: ", base_urls[i].target,
             base_urls[i].host);
    expect("there is a request line", size > strlen(expected));
    expect_bytes("request line and Host", expected, strlen(expected), raw, strlen(expected));
  }
  openrouter_http_request_free(http);
  openrouter_create_auth_keys_code_request_free(request);
  openrouter_settings_free(settings);
}
