/* A request as it would be sent. */
#ifndef SHOW_REQUEST_H
#define SHOW_REQUEST_H

#include "service.h"

/* Prints method, URL, headers and body, without the API key. Returns the exit status. */
int show_request(service *service);

#endif
