/* The response to any request, on its way to the output or to a file. */
#ifndef RECEIVE_H
#define RECEIVE_H

#include "service.h"

/* Sends the request and prints the body of the response as it comes; path is a file to write it to, or NULL. Returns the
   exit status. */
int receive(service *service, const char *path);

#endif
