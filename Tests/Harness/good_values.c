/* Values that are just within the rules of their fields: accepted, and kept byte for byte. */
#include "models.h"
#include "tests.h"
#include <string.h>

typedef struct {
  const text_field *field;
  const char *text;
  /* Where it is not 0, the text is filled up to that size. */
  size_t size;
  char filler;
} good_value;

#define REFERER(field)                                                                                                 \
  {field, "https://myapp.com", 0, 0}, {field, "http://example.com/", 0, 0}, {field, "app://my.app", 0, 0},             \
      {field, "com.example.app:/path", 0, 0}, {field, "vscode://publisher.name?a=b", 0, 0},                            \
      {field, "https://example.com/a@b", 0, 0}, {field, "HTTPS://EXAMPLE.COM/{\"}|\\^`<>", 0, 0},                      \
      {field, "https://example.com/", 4096, '!'}, {                                                                    \
    field, "a:b", 0, 0                                                                                                 \
  }
#define TITLE(field)                                                                                                   \
  {field, "a", 0, 0}, {field, "My App: 100 % \"quoted\"; and, more~", 0, 0}, {field, "\xC2\xA0", 0, 0},                \
      {field, "\xE2\x80\xA8", 0, 0}, {field, "\xE9\x8D\xB5 \xF0\x9F\x94\x91", 0, 0}, {                                 \
    field, "", 4096, 'a'                                                                                               \
  }
#define CATEGORIES(field)                                                                                              \
  {field, "a", 0, 0}, {field, "0", 0, 0}, {field, "a-b-1,2", 0, 0}, {field, "a,b,c,d,e,f,g,h", 0, 0},                  \
      {field, "", 30, 'a'}, {                                                                                          \
    field, "abcdefghijklmnopqrstuvwxyz-123,abcdefghijklmnopqrstuvwxyz-123", 0, 0                                       \
  }
#define SECURE_URL(field)                                                                                              \
  {field, "https://a", 0, 0}, {field, "HTTPS://Example.COM/Path", 0, 0},                                               \
      {field, "https://my_host.example-1.com", 0, 0}, {field, "https://example.com.", 0, 0},                           \
      {field, "https://1.2.3.4/", 0, 0}, {field, "https://1.2.3.4./", 0, 0}, {field, "https://255.255.255.255", 0, 0}, \
      {field, "https://0.0.0.0", 0, 0}, {field, "https://1.2.3.4.com", 0, 0}, {field, "https://4chan", 0, 0},          \
      {field, "https://a.0xg", 0, 0}, {field, "https://xn--bcher-kva.example", 0, 0}, {field, "https://[::1]/", 0, 0}, \
      {field, "https://[::]:443", 0, 0}, {field, "https://[2001:DB8::7]:8443/a", 0, 0},                                \
      {field, "https://[1:2:3:4:5:6:7:8]", 0, 0}, {field, "https://[1:2:3:4:5:6:7::]", 0, 0},                          \
      {field, "https://[::ffff:192.0.2.1]", 0, 0}, {field, "https://[1:2:3:4:5:6:1.2.3.4]", 0, 0},                     \
      {field, "https://example.com:1", 0, 0}, {field, "https://example.com:65535/", 0, 0},                             \
      {field, "https://example.com:10443", 0, 0}, {field, "http://localhost", 0, 0},                                   \
      {field, "http://LocalHost:3000/a", 0, 0}, {field, "HTTP://127.0.0.1:65535", 0, 0},                               \
      {field, "https://example.com/%20%fF%00", 0, 0}, {field, "https://example.com/a@b:c!$&'()*+,;=~", 0, 0},          \
      {field, "https://example.com//", 0, 0}, {                                                                        \
    field, "https://example.com/", 2048, 'a'                                                                           \
  }

static const good_value good_values[] = {
    REFERER(&request_http_referer),
    REFERER(&settings_http_referer),
    TITLE(&request_x_title),
    TITLE(&settings_x_title),
    CATEGORIES(&request_app_categories),
    CATEGORIES(&settings_app_categories),
    SECURE_URL(&request_callback_url),
    SECURE_URL(&settings_base_url),
    {&request_callback_url, "https://example.com?a=b&c=d", 0, 0},
    {&request_callback_url, "https://example.com/?a=?/@:", 0, 0},
    {&request_callback_url, "http://localhost?", 0, 0},
    {&request_code_challenge, "", 43, 'a'},
    {&request_code_challenge, "", 128, '~'},
    {&request_code_challenge, "ABCXYZabcxyz0123456789-._~", 43, '.'},
    {&request_code_challenge_method, "a", 0, 0},
    {&request_code_challenge_method, "", 64, '_'},
    {&request_usage_limit_type, "0", 0, 0},
    {&request_usage_limit_type, "A-Za-z0-9_", 64, '-'},
    {&request_expires_at, "0000-01-01T00:00:00Z", 0, 0},
    {&request_expires_at, "0000-02-29T00:00:00Z", 0, 0},
    {&request_expires_at, "9999-12-31T23:59:59Z", 0, 0},
    {&request_expires_at, "1970-01-01T00:00:00.0Z", 0, 0},
    {&request_expires_at, "2000-02-29T12:00:00Z", 0, 0},
    {&request_expires_at, "2028-02-29T12:00:00Z", 0, 0},
    {&request_expires_at, "2400-02-29T12:00:00Z", 0, 0},
    {&request_expires_at, "2027-04-30T00:00:00Z", 0, 0},
    {&request_expires_at, "2027-06-30T23:59:60Z", 0, 0},
    {&request_expires_at, "2027-12-31T23:59:60.999Z", 0, 0},
    {&request_expires_at, "2027-12-31T23:59:59.0000000000000000000000000000000000000000001Z", 0, 0},
    {&request_key_label, "", 0, 0},
    {&request_key_label, " ", 0, 0},
    {&request_key_label, "", 100, 'a'},
    {&request_workspace_id, "00000000-0000-0000-0000-000000000000", 0, 0},
    {&request_workspace_id, "FfFfFfFf-aBcD-0123-4567-89aAbBcCdDeE", 0, 0},
    {&settings_api_key, "a", 0, 0},
    {&settings_api_key, "!~", 0, 0},
    {&settings_api_key, "bearer", 0, 0},
    {&settings_api_key, "Bearertoken", 0, 0},
    {&settings_api_key, "sk-or-v1-", 4096, 'f'},
    {&settings_user_agent, "a", 0, 0},
    {&settings_user_agent, "my-app/1.0 (X11; Linux) lib/2", 0, 0},
    {&settings_user_agent, "a b", 4096, '~'},
};

/* With permission. */
static const char *const private_use[] = {
    "com.example.app:/callback",
    "com.example.app://callback/path?a=b",
    "a:b",
    "x-my+app.2:/",
    "COM.EXAMPLE:/",
    "javascripts:/x",
    "http://localhost/a",
    "https://example.com/a",
};

static void expect_accepted(const text_field *field, void *handle, const char *text, size_t size) {
  expect_ok("set with its size", field->set(handle, text, size));
  openrouter_string actual = {NULL, 0};
  expect_ok("get", field->get(handle, &actual));
  expect_string("value", text, size, actual);
  expect_ok("unset", field->unset(handle));
  expect_ok("set with its NUL", field->set(handle, text, OPENROUTER_NUL_TERMINATED));
  expect_ok("get", field->get(handle, &actual));
  expect_string("value", text, size, actual);
}

void test_good_values(void) {
  for (size_t i = 0; i < sizeof good_values / sizeof *good_values; i++) {
    const good_value *good = &good_values[i];
    char text[4097];
    size_t size = strlen(good->text);
    memcpy(text, good->text, size + 1);
    if (good->size > size) {
      memset(text + size, good->filler, good->size - size);
      size = good->size;
      text[size] = '\0';
    }
    about("%s %s \"%.60s\" (%zu bytes)", good->field->model->name, good->field->name, text, size);
    void *handle = good->field->model->make();
    expect_accepted(good->field, handle, text, size);
    good->field->model->release(handle);
  }
  openrouter_create_auth_keys_code_request *request = new_request();
  expect_ok("allow", CALL(openrouter_create_auth_keys_code_request_allow_private_use_scheme, request));
  for (size_t i = 0; i < sizeof private_use / sizeof *private_use; i++) {
    about("private use: %s", private_use[i]);
    expect_accepted(&request_callback_url, request, private_use[i], strlen(private_use[i]));
  }
  openrouter_create_auth_keys_code_request_free(request);
}
