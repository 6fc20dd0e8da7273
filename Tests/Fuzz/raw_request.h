/* HTTP requests as bytes. */
#ifndef RAW_REQUEST_H
#define RAW_REQUEST_H

#include "check.h"
#include "input.h"

/* The lines of the raw request are those that are read one by one, and Host and Content-Length; behind them the body. */
void check_raw(const openrouter_http_request *http, const text *body);

#endif
