/* The requests that are built, and the bytes that must come of them. */
#include "build.h"

#define CALLBACK_URL "https://myapp.com/auth/callback"
#define CODE_CHALLENGE "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
#define FOUR(limit)                                                                                                    \
  "{\"callback_url\":\"" CALLBACK_URL "\",\"code_challenge\":\"" CODE_CHALLENGE                                        \
  "\",\"code_challenge_method\":\"S256\",\"limit\":" limit

const request documented_request = {
    .callback_url = TEXT(CALLBACK_URL),
    .code_challenge = TEXT(CODE_CHALLENGE),
    .code_challenge_method = TEXT("S256"),
    .limit = 100,
    .limit_in_json = TEXT("100"),
};
const text documented_body = TEXT(FOUR("100") "}");

#define EXPIRES_AT "2027-12-31T23:59:59Z"
#define KEY_LABEL "My Custom Key"
#define WORKSPACE_ID "123e4567-e89b-12d3-a456-426614174000"
#define HTTP_REFERER "https://myapp.com"
#define X_TITLE "My App"
#define APP_CATEGORIES "cli-agent,cloud-agent"

const request full_request = {
    .callback_url = TEXT(CALLBACK_URL),
    .code_challenge = TEXT(CODE_CHALLENGE),
    .code_challenge_method = TEXT("S256"),
    .limit = 12.5,
    .expires_at = TEXT(EXPIRES_AT),
    .key_label = TEXT(KEY_LABEL),
    .usage_limit_type = TEXT("monthly"),
    .workspace_id = TEXT(WORKSPACE_ID),
    .http_referer = TEXT(HTTP_REFERER),
    .x_title = TEXT(X_TITLE),
    .app_categories = TEXT(APP_CATEGORIES),
    .limit_in_json = TEXT("12.5"),
    .key_label_in_json = TEXT(KEY_LABEL),
};
const text full_body_and_headers =
    TEXT(FOUR("12.5") ",\"expires_at\":\"" EXPIRES_AT "\",\"key_label\":\"" KEY_LABEL
                      "\",\"usage_limit_type\":\"monthly\",\"workspace_id\":\"" WORKSPACE_ID
                      "\"}" HTTP_REFERER X_TITLE APP_CATEGORIES);

/* What all libraries escape alike: none of the controls whose number has letters, which some write in capitals. */
#define LABEL "Björn's \"Küche\" C:\\keys\\new\n\ttab\x19 鍵キー 🚀 end"
#define LABEL_IN_JSON "Björn's \\\"Küche\\\" C:\\\\keys\\\\new\\n\\ttab\\u0019 鍵キー 🚀 end"

const request escaped_request = {
    .callback_url = TEXT(CALLBACK_URL),
    .code_challenge = TEXT(CODE_CHALLENGE),
    .code_challenge_method = TEXT("S256"),
    .limit = 100,
    .key_label = TEXT(LABEL),
    .limit_in_json = TEXT("100"),
    .key_label_in_json = TEXT(LABEL_IN_JSON),
};
const text escaped_body = TEXT(FOUR("100") ",\"key_label\":\"" LABEL_IN_JSON "\"}");
