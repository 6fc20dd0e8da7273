/* Builds whole requests. */
#include "http.h"

static const contender contenders[] = {
    {"openrouter", whole_with_openrouter},
    {"openrouter, handles reused", whole_with_reused_openrouter},
    {"jansson and snprintf", whole_with_jansson},
};

static const text whole_request =
    TEXT("POST " PATH " HTTP/1.1\r\nHost: " HOST "\r\nUser-Agent: " USER_AGENT "\r\nAccept: application/json\r\n"
         "Content-Type: application/json\r\nContent-Length: 304\r\nAuthorization: Bearer " API_KEY "\r\n"
         "HTTP-Referer: https://myapp.com\r\nX-Title: My App\r\nX-OpenRouter-Categories: cli-agent,cloud-agent\r\n\r\n"
         "{\"callback_url\":\"https://myapp.com/auth/callback\","
         "\"code_challenge\":\"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM\",\"code_challenge_method\":\"S256\","
         "\"limit\":12.5,\"expires_at\":\"2027-12-31T23:59:59Z\",\"key_label\":\"My Custom Key\","
         "\"usage_limit_type\":\"monthly\",\"workspace_id\":\"123e4567-e89b-12d3-a456-426614174000\"}");

const comparison comparisons[] = {
    {"whole request", &full_request, NULL, &whole_request, NULL, CONTENDERS(contenders)},
};
const size_t comparison_count = sizeof comparisons / sizeof comparisons[0];
