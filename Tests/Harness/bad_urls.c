/* Every way in which a URL can break the rule of its field; what stands behind host and port is never shown. */
#include "refusal.h"
#include "tests.h"

/* callback_url and base_url alike. */
#define SECURE_URLS(field)                                                                                             \
  REFUSED(field, INVALID_VALUE, ""), REFUSED(field, INVALID_VALUE, "example.com"),                                     \
      REFUSED(field, INVALID_VALUE, "/auth/callback"), REFUSED(field, INVALID_VALUE, "//example.com"),                 \
      REFUSED(field, INVALID_VALUE, "://example.com"), REFUSED(field, INVALID_VALUE, "1https://example.com"),          \
      REFUSED(field, INVALID_VALUE, "https"), REFUSED(field, INVALID_VALUE, "https:"),                                 \
      REFUSED(field, INVALID_VALUE, "https:/"), REFUSED(field, INVALID_VALUE, "https:example.com"),                    \
      REFUSED(field, INVALID_VALUE, "https:/example.com"), REFUSED(field, INVALID_VALUE, "https://"),                  \
      REFUSED(field, INVALID_VALUE, "https:///path"), REFUSED(field, INVALID_VALUE, "https://:443"),                   \
      REFUSED(field, INVALID_VALUE, "https:\\\\example.com"), REFUSED(field, INVALID_VALUE, "ftp://example.com"),      \
      REFUSED(field, INVALID_VALUE, "httpss://example.com"), REFUSED(field, INVALID_VALUE, "javascript:alert(1)"),     \
      REFUSED(field, INVALID_VALUE, "com.example.app:/callback"), REFUSED(field, INVALID_VALUE, " https://a.b"),       \
      REFUSED(field, INVALID_VALUE, "https://a.b "), REFUSED(field, INVALID_VALUE, "https://a.b/\tc"),                 \
      REFUSED(field, INVALID_VALUE, "https://a.b/\r\nX-Injected: 1"), REFUSED(field, INVALID_VALUE, "https://a.b\n"),  \
      REFUSED(field, INVALID_VALUE, "https://a.b/\x7F"), REFUSED(field, INVALID_VALUE, "https://a.b/\xC3\xBC"),        \
      REFUSED(field, INVALID_VALUE,                                                                                    \
              "https://b\xC3\xBC"                                                                                      \
              "cher.example"),                                                                                         \
      REFUSED(field, INVALID_VALUE, "https://a.b/\\c"), REFUSED(field, INVALID_VALUE, "https://a.b/\"<>^`{|}"),        \
      REFUSED(field, INVALID_VALUE, "https://a.b/[c]"), REFUSED(field, INVALID_VALUE, "https://a.b/%"),                \
      REFUSED(field, INVALID_VALUE, "https://a.b/%2"), REFUSED(field, INVALID_VALUE, "https://a.b/%2g"),               \
      REFUSED(field, INVALID_VALUE, "https://a.b/%%20"), REFUSED(field, INVALID_VALUE, "https://a.b#"),                \
      REFUSED(field, INVALID_VALUE, "https://a%2eb/"), REFUSED(field, INVALID_VALUE, "https://a!b/"),                  \
      REFUSED(field, INVALID_VALUE, "https://a,b/"), REFUSED(field, INVALID_VALUE, "https://a~b/"),                    \
      REFUSED(field, INVALID_VALUE, "https://1.2.3"), REFUSED(field, INVALID_VALUE, "https://1.2.3.4.5"),              \
      REFUSED(field, INVALID_VALUE, "https://1.2.3.256"), REFUSED(field, INVALID_VALUE, "https://1.2.3.04"),           \
      REFUSED(field, INVALID_VALUE, "https://2130706433"), REFUSED(field, INVALID_VALUE, "https://0x7f000001"),        \
      REFUSED(field, INVALID_VALUE, "https://0X7F.1"), REFUSED(field, INVALID_VALUE, "https://a.b.1"),                 \
      REFUSED(field, INVALID_VALUE, "https://a.0x"), REFUSED(field, INVALID_VALUE, "https://a.0xff."),                 \
      REFUSED(field, INVALID_VALUE, "https://1.2.3.4.5."), REFUSED(field, INVALID_VALUE, "https://[]"),                \
      REFUSED(field, INVALID_VALUE, "https://["), REFUSED(field, INVALID_VALUE, "https://]"),                          \
      REFUSED(field, INVALID_VALUE, "https://[::1"), REFUSED(field, INVALID_VALUE, "https://[::1]a"),                  \
      REFUSED(field, INVALID_VALUE, "https://[::1]]"), REFUSED(field, INVALID_VALUE, "https://a[::1]"),                \
      REFUSED(field, INVALID_VALUE, "https://[:::]"), REFUSED(field, INVALID_VALUE, "https://[1::2::3]"),              \
      REFUSED(field, INVALID_VALUE, "https://[1:2:3:4:5:6:7]"), REFUSED(field, INVALID_VALUE, "https://[1:]"),         \
      REFUSED(field, INVALID_VALUE, "https://[1:2:3:4:5:6:7:8:9]"),                                                    \
      REFUSED(field, INVALID_VALUE, "https://[1:2:3:4:5:6:7:8::]"),                                                    \
      REFUSED(field, INVALID_VALUE, "https://[12345::]"), REFUSED(field, INVALID_VALUE, "https://[g::]"),              \
      REFUSED(field, INVALID_VALUE, "https://[::1.2.3]"), REFUSED(field, INVALID_VALUE, "https://[1.2.3.4]"),          \
      REFUSED(field, INVALID_VALUE, "https://[::1.2.3.4:5]"), REFUSED(field, INVALID_VALUE, "https://[fe80::1%25lo]"), \
      REFUSED(field, INVALID_VALUE, "https://[v1.a]"), REFUSED(field, INVALID_VALUE, "https://a.b:"),                  \
      REFUSED(field, INVALID_VALUE, "https://a.b:/"), REFUSED(field, INVALID_VALUE, "https://a.b:0"),                  \
      REFUSED(field, INVALID_VALUE, "https://a.b:65536"), REFUSED(field, INVALID_VALUE, "https://a.b:000080"),         \
      REFUSED(field, INVALID_VALUE, "https://a.b:-1"), REFUSED(field, INVALID_VALUE, "https://a.b:8o"),                \
      REFUSED(field, INVALID_VALUE, "https://a.b:80:80"), REFUSED(field, INVALID_VALUE, "https://[::1]:"),             \
      REFUSED(field, INVALID_VALUE, "https://[::1]:99999"), REFUSED(field, INVALID_VALUE, "http://localhost:0"),       \
      REFUSED(field, INVALID_VALUE, "http://localhost."), REFUSED(field, INVALID_VALUE, "http://127.0.0.1."),          \
      REFUSED(field, INVALID_VALUE, "http://127.0.0.2"), REFUSED(field, INVALID_VALUE, "http://127.1"),                \
      REFUSED(field, INVALID_VALUE, "http://localhost.example.com"), REFUSED(field, INVALID_VALUE, "http://0.0.0.0"),  \
      HIDDEN(field, INVALID_VALUE, "http://[::1]:3000/secret", "secret", "127.0.0.1"),                                 \
      HIDDEN(field, INVALID_VALUE, "http://example.com:81/secret", "secret", "http://example.com:81"),                 \
      HIDDEN(field, INVALID_VALUE, "http://example.com?secret", "secret", "http://example.com"),                       \
      HIDDEN(field, INVALID_VALUE, "ftp://example.com/secret/more", "secret", "ftp://example.com"),                    \
      HIDDEN(field, INVALID_VALUE, "https://example.com/secret#fragment", "secret", "https://example.com"),            \
      HIDDEN(field, INVALID_VALUE, "https://example.com#fragment", "#fragment", "https://example.com"),                \
      HIDDEN(field, INVALID_VALUE, "https://example.com\\secret", "secret", "https://example.com"),                    \
      HIDDEN(field, INVALID_VALUE, "https:secret", "secret", "https:"),                                                \
      HIDDEN(field, INVALID_VALUE, "secret/text", "secret", NULL),                                                     \
      HIDDEN(field, INVALID_VALUE, "https://user@example.com/", "user@", NULL),                                        \
      HIDDEN(field, INVALID_VALUE, "https://@example.com/", "@e", NULL),                                               \
      HIDDEN(field, INVALID_VALUE, "https://user:secret@example.com/", "secret", NULL),                                \
      HIDDEN(field, INVALID_VALUE, "https://a:secret@b@example.com/", "secret", NULL),                                 \
      HIDDEN(field, INVALID_VALUE, USER_INFORMATION "@example.com/", "secret", NULL),                                  \
      HIDDEN(field, INVALID_VALUE, "https://user:secret/slash@example.com/", "secret", NULL),                          \
      FILLED(field, TOO_LARGE, "https://example.com/", 2049, 'a'), FILLED(field, TOO_LARGE, "", 70000, 'a')

/* So long that its @ lies beyond what a message can show. */
#define USER_INFORMATION "https://user:secret-0123456789-0123456789-0123456789-0123456789-0123456789"

#define REFERERS(field)                                                                                                \
  REFUSED(field, INVALID_VALUE, ""), REFUSED(field, INVALID_VALUE, "myapp.com"),                                       \
      REFUSED(field, INVALID_VALUE, "//myapp.com"), REFUSED(field, INVALID_VALUE, "app:"),                             \
      REFUSED(field, INVALID_VALUE, ":a"), REFUSED(field, INVALID_VALUE, "2app://a"),                                  \
      REFUSED(field, INVALID_VALUE, "https://"), REFUSED(field, INVALID_VALUE, "https:path"),                          \
      REFUSED(field, INVALID_VALUE, "http:///path"), REFUSED(field, INVALID_VALUE, "https://my app.com"),              \
      REFUSED(field, INVALID_VALUE, "https://myapp.com\r\nX-Injected: 1"),                                             \
      REFUSED(field, INVALID_VALUE, "https://myapp.com\t"), REFUSED(field, INVALID_VALUE, "https://myapp.com\x7F"),    \
      REFUSED(field, INVALID_VALUE,                                                                                    \
              "https://b\xC3\xBC"                                                                                      \
              "cher.example"),                                                                                         \
      REFUSED(field, INVALID_VALUE, "https://[::ffff:/"), REFUSED(field, INVALID_VALUE, "http://myapp.com:port"),      \
      REFUSED(field, INVALID_VALUE, "https://my!app.com"), REFUSED(field, INVALID_VALUE, "https://myapp.com#"),        \
      REFUSED(field, INVALID_VALUE, "app:path#fragment"),                                                              \
      HIDDEN(field, INVALID_VALUE, "https://myapp.com/secret#fragment", "secret", "https://myapp.com"),                \
      HIDDEN(field, INVALID_VALUE, "https://user:secret@myapp.com", "secret", NULL),                                   \
      HIDDEN(field, INVALID_VALUE, USER_INFORMATION "@myapp.com", "secret", NULL),                                     \
      HIDDEN(field, INVALID_VALUE, "app://secret@host", "secret", "app://"),                                           \
      FILLED(field, TOO_LARGE, "https://myapp.com/", 4097, 'a')

static const refusal refusals[] = {
    SECURE_URLS(&request_callback_url),
    SECURE_URLS(&settings_base_url),
    REFUSED(&settings_base_url, INVALID_VALUE, "https://example.com/?"),
    HIDDEN(&settings_base_url, INVALID_VALUE, "https://example.com/api?secret=1", "secret", "https://example.com"),
    REFERERS(&request_http_referer),
    REFERERS(&settings_http_referer),
};

/* Also where schemes of the app's own are allowed. */
static const refusal private_use_refusals[] = {
    REFUSED(&request_callback_url, INVALID_VALUE, "javascript:alert(1)"),
    REFUSED(&request_callback_url, INVALID_VALUE, "JavaScript:alert(1)"),
    REFUSED(&request_callback_url, INVALID_VALUE, "data:text/html,a"),
    REFUSED(&request_callback_url, INVALID_VALUE, "DATA:,"),
    REFUSED(&request_callback_url, INVALID_VALUE, "file:///etc/passwd"),
    REFUSED(&request_callback_url, INVALID_VALUE, "com.example.app:"),
    REFUSED(&request_callback_url, INVALID_VALUE, "com.example.app"),
    REFUSED(&request_callback_url, INVALID_VALUE, "com.example.app:/a#"),
    REFUSED(&request_callback_url, INVALID_VALUE, "com.example.app:/a b"),
    REFUSED(&request_callback_url, INVALID_VALUE, "com.example.app:/%"),
    REFUSED(&request_callback_url, INVALID_VALUE, "com.example_app:/a"),
    REFUSED(&request_callback_url, INVALID_VALUE, "https:/a"),
    HIDDEN(&request_callback_url, INVALID_VALUE, "http://example.com/secret", "secret", "http://example.com"),
    HIDDEN(&request_callback_url, INVALID_VALUE, "com.example.app:/secret#a", "secret", "com.example.app:"),
    HIDDEN(&request_callback_url, INVALID_VALUE, "app://user:secret@host", "secret", "app://"),
    FILLED(&request_callback_url, TOO_LARGE, "com.example.app:/", 2049, 'a'),
};

void test_bad_urls(void) {
  for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
    expect_refusal(&refusals[i]);
  openrouter_create_auth_keys_code_request *request = new_request();
  expect_ok("allow", CALL(openrouter_create_auth_keys_code_request_allow_private_use_scheme, request));
  for (size_t i = 0; i < sizeof private_use_refusals / sizeof *private_use_refusals; i++) {
    about("private use: %s", private_use_refusals[i].text);
    expect_refused(&private_use_refusals[i], request);
  }
  about("private use after reset");
  expect_ok("reset", request_model.reset(request));
  expect_refused(&(refusal)REFUSED(&request_callback_url, INVALID_VALUE, "com.example.app:/callback"), request);
  openrouter_create_auth_keys_code_request_free(request);
}
