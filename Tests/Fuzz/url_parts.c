#include "url_parts.h"
#include "check.h"
#include <string.h>

void expect_same_parts(CURLU *left, CURLU *right, const CURLUPart *parts, size_t count) {
  for (size_t i = 0; i < count; i++) {
    char *one = NULL, *other = NULL;
    CURLUcode one_code = curl_url_get(left, parts[i], &one, 0), other_code = curl_url_get(right, parts[i], &other, 0);
    expect("the same part", one_code == other_code && (one_code != CURLUE_OK || strcmp(one, other) == 0));
    curl_free(one);
    curl_free(other);
  }
}
