/* Links only libc, and prints the same bytes as the others. */
#include "first_json.h"

static const char json[] = "{\"callback_url\":\"https://myapp.com/auth/callback\","
                           "\"code_challenge\":\"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM\","
                           "\"code_challenge_method\":\"S256\",\"limit\":100}";

int main(void) { return write_and_wait(json, sizeof json - 1); }
