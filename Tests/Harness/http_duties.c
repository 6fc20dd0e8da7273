/* What RFC 9112 and RFC 9110 demand of an origin server that reads a request head, one by one. What they demand of its
   response (Date, Allow, Connection, HEAD without content) is tested in Tests/SignIn/listener_requests.py. */
#include "callbacks.h"
#include "tests.h"

#define C CALLBACK_PATH "?code=" CALLBACK_CODE
#define GET "GET " C " HTTP/1.1\r\n"
#define FIELDS(fields) TEXT(GET HOST fields "\r\n")

typedef struct {
  const char *section, *duty;
  int32_t answer;
  const char *head;
  size_t size;
} duty;

static const duty duties[] = {
    /* RFC 9112, messages */
    {"2.2", "SHOULD ignore an empty line before the request line", 200, TEXT("\r\n" TRUE_HEAD)},
    {"2.2", "the same, several", 200, TEXT("\r\n\r\n\r\n" TRUE_HEAD)},
    {"2.2", "MUST NOT take a bare CR for a line's end", 400, TEXT("\rGET")},
    {"2.2", "the same, in a field", 400, FIELDS("X: a\rb\r\n")},
    {"2.2", "MUST refuse or skip white space before the first field", 400, TEXT(GET " " HOST HOST "\r\n")},
    {"2.2", "SHOULD answer 400 to what is no request", 400, TEXT("SSH-2.0-x\r\n\r\n")},
    {"2.3", "MUST take a higher minor version for its own", 200, TEXT("GET " C " HTTP/1.2\r\n" HOST "\r\n")},
    {"2.3", "the same", 200, TEXT("GET " C " HTTP/1.9\r\n" HOST "\r\n")},
    {"2.3", "a version is two digits", 400, TEXT("GET " C " HTTP/1.10\r\n" HOST "\r\n")},
    {"2.3", "names of versions have a case", 400, TEXT("GET " C " http/1.1\r\n" HOST "\r\n")},
    {"2.3", "MAY refuse another major version", 400, TEXT("GET " C " HTTP/2.0\r\n" HOST "\r\n")},
    /* Request line */
    {"3", "SHOULD answer 400 to a request line that breaks the grammar", 400,
     TEXT("GET  " C " HTTP/1.1\r\n" HOST "\r\n")},
    {"3", "the same, a target of no form", 400, TEXT("GET callback HTTP/1.1\r\n" HOST "\r\n")},
    {"3.2", "MUST answer 400 without Host", 400, TEXT(GET "\r\n")},
    {"3.2", "MUST answer 400 to two Hosts", 400, TEXT(GET HOST HOST "\r\n")},
    {"3.2", "MUST answer 400 to an invalid Host", 400, TEXT(GET "Host: a b\r\n\r\n")},
    {"3.2.1", "origin form", 200, TEXT(TRUE_HEAD)},
    {"3.2.2", "MUST accept the absolute form", 200, TEXT("GET " ORIGIN C " HTTP/1.1\r\n" HOST "\r\n")},
    {"3.2.2", "the same, schemes have no case", 200, TEXT("GET HTTP://127.0.0.1:8976" C " HTTP/1.1\r\n" HOST "\r\n")},
    {"3.2.2", "the target's host must be right", 400, TEXT("GET http://evil:8976" C " HTTP/1.1\r\n" HOST "\r\n")},
    {"3.2.2", "its port too", 400, TEXT("GET http://127.0.0.1:1" C " HTTP/1.1\r\n" HOST "\r\n")},
    {"3.2.2", "without a name before it", 400, TEXT("GET http://a@127.0.0.1:8976" C " HTTP/1.1\r\n" HOST "\r\n")},
    {"3.2.2", "and Host all the same", 400, TEXT("GET " ORIGIN C " HTTP/1.1\r\nHost: evil\r\n\r\n")},
    {"3.2.2", "another scheme", 400, TEXT("GET https://127.0.0.1:8976" C " HTTP/1.1\r\n" HOST "\r\n")},
    {"3.2.2", "another path", 404, TEXT("GET " ORIGIN "/?code=a HTTP/1.1\r\n" HOST "\r\n")},
    {"3.2.3", "authority form is CONNECT's", 405, TEXT("CONNECT 127.0.0.1:8976 HTTP/1.1\r\n" HOST "\r\n")},
    {"3.2.4", "asterisk form is OPTIONS'", 405, TEXT("OPTIONS * HTTP/1.1\r\n" HOST "\r\n")},
    /* Fields */
    {"5.1", "MUST refuse white space before the colon", 400, TEXT(GET "Host : 127.0.0.1:8976\r\n\r\n")},
    {"5.1", "names of fields have no case", 200, TEXT(GET "HOST:127.0.0.1:8976\r\n\r\n")},
    {"5.2", "MUST refuse or replace folded lines", 400, FIELDS("X: a\r\n b\r\n")},
    {"5.2", "the same, behind a field that is read", 400, FIELDS(" b\r\n")},
    {"9110 5.5", "MUST refuse or replace CR, LF and NUL in values", 400, FIELDS("X: a\0b\r\n")},
    {"9110 5.5", "octets above ASCII are opaque", 200, FIELDS("X: \xFF\r\n")},
    {"9110 5.5", "empty values are values", 200, FIELDS("X:\r\n")},
    /* Content, which is never read */
    {"6.1", "SHOULD answer 501 to an unknown coding", 501, FIELDS("Transfer-Encoding: gzip, chunked\r\n")},
    {"6.1", "chunked is known", 200, FIELDS("Transfer-Encoding: Chunked\r\n")},
    {"6.1", "ought to refuse both lengths", 400, FIELDS("Transfer-Encoding: chunked\r\nContent-Length: 1\r\n")},
    {"6.1", "the same, in the other order", 400, FIELDS("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n")},
    {"6.3", "MUST answer 400 where chunked is not last", 400, FIELDS("Transfer-Encoding: chunked, gzip\r\n")},
    {"6.3", "the same, in two fields", 400, FIELDS("Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n")},
    {"6.3", "the same, without chunked", 400, FIELDS("Transfer-Encoding: gzip\r\n")},
    {"6.3", "MUST answer 400 to an invalid length", 400, FIELDS("Content-Length: -1\r\n")},
    {"6.3", "the same", 400, FIELDS("Content-Length: 1x\r\n")},
    {"6.3", "the same", 400, FIELDS("Content-Length:\r\n")},
    {"6.3", "the same, two that differ", 400, FIELDS("Content-Length: 1\r\nContent-Length: 2\r\n")},
    {"6.3", "the same, in one field", 400, FIELDS("Content-Length: 1, 2\r\n")},
    {"6.3", "unless all are the same", 200, FIELDS("Content-Length: 5, 5\r\nContent-Length: 5\r\n")},
    {"6.3", "a length is not waited for", 200, FIELDS("Content-Length: 99999999999999999999999\r\n")},
    /* RFC 9110 */
    {"9110 2.5", "HTTP/1.0", 200, TEXT("GET " C " HTTP/1.0\r\n" HOST "\r\n")},
    {"9110 9.1", "methods have a case; ours: 405 for all but GET", 405, TEXT("get " C " HTTP/1.1\r\n" HOST "\r\n")},
    {"9110 9.3.2", "HEAD takes no code", 405, TEXT("HEAD " C " HTTP/1.1\r\n" HOST "\r\n")},
    {"9110 10.1.1", "answers at once where 100-continue is expected", 200, FIELDS("Expect: 100-continue\r\n")},
    {"9110 7.8", "MAY ignore Upgrade", 200, FIELDS("Connection: Upgrade\r\nUpgrade: h2c\r\n")},
    {"6265 5.4", "cookies of other servers", 200, FIELDS("Cookie: a=b\r\nCookie: c=d\r\n")},
};

void test_http_duties(void) {
  openrouter_callback *callback = new_callback();
  for (size_t i = 0; i < sizeof duties / sizeof *duties; i++) {
    const duty *d = &duties[i];
    about("section %s: %s", d->section, d->duty);
    expect_status("whole", d->answer, answer_to(callback, d->head, d->size));
    int32_t answer = answer_to(callback, "", 0);
    for (size_t j = 0; j < d->size && answer == 0; j++)
      CALL(openrouter_callback_read, callback, d->head + j, 1, &answer);
    expect_status("byte by byte", d->answer, answer);
    expect_result(callback, d->answer == 200 ? CALLBACK_CODE : NULL, NULL, NULL);
  }
  openrouter_callback_free(callback);
}
