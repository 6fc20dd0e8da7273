/* A second opinion on URLs that no browser asks for in that form. */
#ifndef BROWSER_URL_H
#define BROWSER_URL_H

#include <stdbool.h>
#include <string.h>
#include <strings.h>

/* Whether a browser asks for an http or https URL as it stands: no zero before the port, no segment of dots. */
static inline bool is_as_browsers_ask(const char *text) {
  const char *authority = strstr(text, "//") + 2;
  size_t host_size = authority[0] == '[' ? strcspn(authority, "]") + 1 : strcspn(authority, ":/?#");
  if (strncmp(authority + host_size, ":0", 2) == 0)
    return false;
  const char *path = authority + strcspn(authority, "/?#");
  size_t size = strcspn(path, "?#"), dots = 0, others = 0;
  for (size_t i = 0; i <= size; i++) {
    if (i == size || path[i] == '/') {
      if (others == 0 && (dots == 1 || dots == 2))
        return false;
      dots = others = 0;
    } else if (path[i] == '.') {
      dots++;
    } else if (strncasecmp(path + i, "%2e", 3) == 0) {
      dots++;
      i += 2;
    } else {
      others++;
    }
  }
  return true;
}

#endif
