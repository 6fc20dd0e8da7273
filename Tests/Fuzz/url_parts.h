/* Two URLs as libcurl reads them. */
#ifndef URL_PARTS_H
#define URL_PARTS_H

#include <curl/curl.h>
#include <stddef.h>

/* Each part is there in both and the same, or in neither. */
void expect_same_parts(CURLU *left, CURLU *right, const CURLUPart *parts, size_t count);

#endif
