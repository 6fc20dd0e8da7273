/* Random values of every field: set, written, read by another reader, found equal. The JSON bodies are read by jansson,
   HTTP requests and the authorization URL by the readers of Tests/Fuzz, URLs by libcurl.

   usage: values COUNT SEED       COUNT values of each field */
#include "browser_url.h"
#include "form.h"
#include "models.h"
#include "random.h"
#include "raw_request.h"
#include "read_back.h"
#include "url_parts.h"
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNRESERVED "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
#define BASE64URL "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
#define VISIBLE UNRESERVED "!\"#$%&'()*+,/:;<=>?@[\\]^`{|}"

static const char *const methods[] = {"S256", "plain", NULL};
static const char *const types[] = {"daily", "weekly", "monthly", NULL};

typedef struct handles {
  openrouter_create_auth_keys_code_request *create;
  openrouter_exchange_auth_code_for_api_key_request *exchange;
  openrouter_settings *settings;
  openrouter_authorization_url *url;
  openrouter_http_request *http;
} handles;

static void make_callback_url(generator *g, value *out) {
  do {
    make_url(g, out, 1);
    out->data[out->size] = '\0';
  } while (!is_as_browsers_ask(out->data));
}

/* All values of the tables of fields, in their order. */
static void make_value(generator *g, const text_field *field, value *out) {
  const char *name = field->name;
  if (strcmp(name, "http_referer") == 0)
    make_referer(g, out);
  else if (strcmp(name, "x_title") == 0)
    make_title(g, out);
  else if (strcmp(name, "app_categories") == 0)
    make_categories(g, out);
  else if (strcmp(name, "callback_url") == 0)
    make_callback_url(g, out);
  else if (strcmp(name, "base_url") == 0)
    make_url(g, out, 0);
  else if (strcmp(name, "code_challenge") == 0)
    make_characters(g, out, BASE64URL, 43, 43);
  else if (strcmp(name, "code_challenge_method") == 0)
    make_choice(g, out, methods);
  else if (strcmp(name, "expires_at") == 0)
    make_time(g, out);
  else if (strcmp(name, "key_label") == 0)
    make_label(g, out);
  else if (strcmp(name, "usage_limit_type") == 0)
    make_choice(g, out, types);
  else if (strcmp(name, "workspace_id") == 0)
    make_uuid(g, out);
  else if (strcmp(name, "code") == 0)
    make_characters(g, out, VISIBLE " ", 1, 2048);
  else if (strcmp(name, "code_verifier") == 0)
    make_characters(g, out, UNRESERVED, 43, 128);
  else if (strcmp(name, "api_key") == 0)
    make_characters(g, out, VISIBLE, 1, 4096);
  else
    make_user_agent(g, out);
}

static void set_requests(generator *g, const handles *h) {
  static value value;
  for (const text_field *const *field = text_fields; *field != NULL; field++) {
    make_value(g, *field, &value);
    void *handle = (*field)->model == &request_model    ? (void *)h->create
                   : (*field)->model == &exchange_model ? (void *)h->exchange
                                                        : (void *)h->settings;
    openrouter_string actual = {"", 0};
    expect_ok((*field)->name, (*field)->set(handle, value.data, value.size));
    expect_ok((*field)->name, (*field)->get(handle, &actual));
    expect_string((*field)->name, value.data, value.size, actual);
  }
  expect_ok("limit", openrouter_create_auth_keys_code_request_set_limit(h->create, make_limit(g)));
  if (below(g, 2) == 0) {
    int64_t seconds = (int64_t)below(g, 253402300800 + 62167219200) - 62167219200;
    expect_ok("time", openrouter_create_auth_keys_code_request_set_expires_at_unix_seconds(h->create, seconds));
  }
  make_json(g, &value);
  expect_ok("member",
            openrouter_create_auth_keys_code_request_set_member(h->create, "added", 5, value.data, value.size));
  expect_ok("member", openrouter_exchange_auth_code_for_api_key_request_set_member(h->exchange, "added", 5, value.data,
                                                                                   value.size));
}

/* MARK: HTTP requests */

static void expect_header(const openrouter_http_request *http, const char *wanted, const char *before,
                          openrouter_string expected) {
  openrouter_string name, value;
  size_t index = 0, skipped = strlen(before);
  while (openrouter_http_request_get_header(http, index, &name, &value) == OPENROUTER_OK &&
         strcmp(name.data, wanted) != 0)
    index++;
  expect_ok(wanted, openrouter_http_request_get_header(http, index, &name, &value));
  expect(wanted, value.size >= skipped && memcmp(value.data, before, skipped) == 0);
  expect_string(wanted, expected.data, expected.size, (openrouter_string){value.data + skipped, value.size - skipped});
}

/* What libcurl would send where; its path ends with the operation's. */
static void expect_base_url(const openrouter_http_request *http, openrouter_string base) {
  static const CURLUPart parts[] = {CURLUPART_SCHEME, CURLUPART_HOST, CURLUPART_PORT};
  openrouter_string url = {"", 0};
  CURLU *left = curl_url(), *right = curl_url();
  char *one = NULL, *other = NULL;
  expect_ok("url", openrouter_http_request_get_url(http, &url));
  expect("base_url", curl_url_set(left, CURLUPART_URL, base.data, CURLU_PATH_AS_IS) == CURLUE_OK);
  expect("url", curl_url_set(right, CURLUPART_URL, url.data, CURLU_PATH_AS_IS) == CURLUE_OK);
  expect_same_parts(left, right, parts, sizeof parts / sizeof *parts);
  expect("path", curl_url_get(left, CURLUPART_PATH, &one, 0) == CURLUE_OK);
  expect("path", curl_url_get(right, CURLUPART_PATH, &other, 0) == CURLUE_OK);
  size_t size = strlen(one) - (one[strlen(one) - 1] == '/');
  expect("path", strncmp(one, other, size) == 0 && strcmp(other + size, "/auth/keys/code") == 0);
  curl_free(one);
  curl_free(other);
  curl_url_cleanup(left);
  curl_url_cleanup(right);
}

static void expect_http(const handles *h, const char *title, bool has_own) {
  const text_field *const own[] = {&request_http_referer, &request_x_title, &request_app_categories};
  const text_field *const common[] = {&settings_http_referer, &settings_x_title, &settings_app_categories};
  const char *const names[] = {"HTTP-Referer", title, "X-OpenRouter-Categories"};
  openrouter_bytes body = {NULL, 0};
  openrouter_string text = {"", 0};
  expect_ok("fill", openrouter_http_request_fill_create_auth_keys_code(h->http, h->settings, h->create));
  expect_ok("body", openrouter_http_request_get_body(h->http, &body));
  text_field const *const *fields = has_own ? own : common;
  for (int i = 0; i < 3; i++) {
    expect_ok(names[i], fields[i]->get(has_own ? (void *)h->create : (void *)h->settings, &text));
    expect_header(h->http, names[i], "", text);
  }
  expect_ok("api_key", settings_api_key.get(h->settings, &text));
  expect_header(h->http, "Authorization", "Bearer ", text);
  expect_ok("user_agent", settings_user_agent.get(h->settings, &text));
  expect_header(h->http, "User-Agent", "", text);
  expect_ok("base_url", settings_base_url.get(h->settings, &text));
  expect_base_url(h->http, text);
  check_raw(h->http, &(struct text){(char *)(uintptr_t)body.data, body.size});
}

/* MARK: Authorization URLs */

#define URL(verb) openrouter_authorization_url_##verb

static void expect_parameter(const form *form, const char *name, const value *expected) {
  openrouter_string actual = {"", 0};
  expect_size(name, 1, count_named(form, name, &actual));
  expect_bytes(name, expected->data, expected->size, actual.data, actual.size);
}

static void expect_authorization_url(generator *g, openrouter_authorization_url *url) {
  static value base, callback, challenge, method, label, workspace, required, added;
  static char written[64 * 1024];
  double limit = make_limit(g);
  make_url(g, &base, 0);
  make_callback_url(g, &callback);
  make_characters(g, &challenge, BASE64URL, 43, 43);
  make_choice(g, &method, methods);
  make_label(g, &label);
  make_uuid(g, &workspace);
  make_uuid(g, &required);
  make_label(g, &added);
  expect_ok("auth_url", URL(set_auth_url)(url, base.data, base.size));
  expect_ok("callback_url", URL(set_callback_url)(url, callback.data, callback.size));
  expect_ok("code_challenge", URL(set_code_challenge)(url, challenge.data, challenge.size));
  expect_ok("method", URL(set_code_challenge_method_text)(url, method.data, method.size));
  expect_ok("limit", URL(set_limit)(url, limit));
  expect_ok("key_label", URL(set_key_label)(url, label.data, label.size));
  expect_ok("workspace_id", URL(set_workspace_id)(url, workspace.data, workspace.size));
  expect_ok("required_workspace_id", URL(set_required_workspace_id)(url, required.data, required.size));
  expect_ok("parameter", URL(set_parameter)(url, "added", 5, added.data, added.size));
  size_t size = 0;
  expect_ok("write", URL(write)(url, written, sizeof written - 1, &size));
  written[size] = '\0';
  expect("auth_url", strncmp(written, base.data, base.size) == 0);
  const char *query = memchr(written, '?', size);
  expect("a query", query != NULL);
  if (query == NULL)
    return;
  form form;
  read_form(&form, query + 1, strlen(query + 1));
  expect_size("parameters", 8, form.count);
  expect_parameter(&form, "callback_url", &callback);
  expect_parameter(&form, "code_challenge", &challenge);
  expect_parameter(&form, "code_challenge_method", &method);
  expect_parameter(&form, "key_label", &label);
  expect_parameter(&form, "workspace_id", &workspace);
  expect_parameter(&form, "required_workspace_id", &required);
  expect_parameter(&form, "added", &added);
  openrouter_string digits = {"", 0};
  char number[64] = "";
  expect_size("limit", 1, count_named(&form, "limit", &digits));
  expect("limit", digits.size < sizeof number);
  memcpy(number, digits.data, digits.size);
  expect("limit", strtod(number, NULL) == limit);
  free_form(&form);
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: values COUNT SEED\n");
    return 2;
  }
  unsigned long long rounds = strtoull(arguments[1], NULL, 10), seed = strtoull(arguments[2], NULL, 10);
  generator generator = {seed};
  handles h = {new_request(), new_exchange(), new_settings(), NULL, new_http_request()};
  expect_ok("new", URL(new)(&h.url));
  for (unsigned long long i = 0; i < rounds; i++) {
    about("in round %llu of seed %llu", i, seed);
    bool is_new_header = below(&generator, 2) == 0, has_own = below(&generator, 2) == 0;
    set_requests(&generator, &h);
    expect_ok("title header", openrouter_settings_set_title_header(h.settings, is_new_header ? 2 : 1));
    if (!has_own) {
      expect_ok("unset", request_http_referer.unset(h.create));
      expect_ok("unset", request_x_title.unset(h.create));
      expect_ok("unset", request_app_categories.unset(h.create));
    }
    expect("read by jansson", read_back_create(h.create) && read_back_exchange(h.exchange));
    expect_http(&h, is_new_header ? "X-OpenRouter-Title" : "X-Title", has_own);
    expect_authorization_url(&generator, h.url);
  }
  printf("%llu values of each field, seed %llu: all equal\n", rounds, seed);
  openrouter_create_auth_keys_code_request_free(h.create);
  openrouter_exchange_auth_code_for_api_key_request_free(h.exchange);
  openrouter_settings_free(h.settings);
  openrouter_http_request_free(h.http);
  URL(free)(h.url);
  return 0;
}
