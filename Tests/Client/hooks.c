#include "hooks.h"
#include <curl/curl.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <time.h>

static void wait_ms(unsigned milliseconds) {
  struct timespec time = {milliseconds / 1000, (long)(milliseconds % 1000) * 1000000};
  nanosleep(&time, NULL);
}

/* The function that would be called if there were none here. */
#define NEXT(name) (*(void **)(&next_##name) = dlsym(RTLD_NEXT, #name))

static volatile unsigned failing_names, waiting_names;

void hook_names_failing(unsigned count) { failing_names = count; }

void hook_names_waiting(unsigned milliseconds) { waiting_names = milliseconds; }

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
  int (*next_getaddrinfo)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
  NEXT(getaddrinfo);
  const char *end = name == NULL ? NULL : strrchr(name, '.');
  if (end == NULL || strcmp(end, ".test") != 0)
    return next_getaddrinfo(name, service, hints, found);
  if (waiting_names > 0) {
    wait_ms(waiting_names);
    return EAI_AGAIN;
  }
  /* Newer versions of libcurl ask for each kind of address on its own. */
  if (hints != NULL && hints->ai_family == AF_INET6)
    return EAI_NONAME;
  if (failing_names > 0) {
    failing_names--;
    return EAI_AGAIN;
  }
  return next_getaddrinfo("127.0.0.1", service, hints, found);
}

static int curl_failing;

void hook_curl_failing(int fails) { curl_failing = fails; }

CURLcode curl_global_init(long flags) {
  CURLcode (*next_curl_global_init)(long);
  NEXT(curl_global_init);
  return curl_failing ? CURLE_FAILED_INIT : next_curl_global_init(flags);
}

static int failing_handle, handle_error;

void hook_handles_failing(int which, int error) {
  failing_handle = which;
  handle_error = error;
}

CURL *curl_easy_init(void) {
  CURL *(*next_curl_easy_init)(void);
  NEXT(curl_easy_init);
  if (failing_handle == 1)
    errno = handle_error;
  return failing_handle == 1 ? NULL : next_curl_easy_init();
}

CURLM *curl_multi_init(void) {
  CURLM *(*next_curl_multi_init)(void);
  NEXT(curl_multi_init);
  if (failing_handle == 2)
    errno = handle_error;
  return failing_handle == 2 ? NULL : next_curl_multi_init();
}

static int failing_multi_options, adding_failure;
static struct {
  int option;
  long value;
} multi_option = {0, -1};

void hook_multi_options_failing(int code) { failing_multi_options = code; }

long hook_multi_option(int option) { return multi_option.option == option ? multi_option.value : -1; }

/* curl.h has a macro of that name. */
#undef curl_multi_setopt
CURLMcode curl_multi_setopt(CURLM *multi, CURLMoption option, ...) {
  CURLMcode (*next_curl_multi_setopt)(CURLM *, CURLMoption, ...);
  va_list arguments;
  NEXT(curl_multi_setopt);
  va_start(arguments, option);
  void *value = va_arg(arguments, void *);
  va_end(arguments);
  if ((int)option < CURLOPTTYPE_OBJECTPOINT) {
    multi_option.option = (int)option;
    multi_option.value = (long)value;
  }
  return failing_multi_options != 0 ? (CURLMcode)failing_multi_options : next_curl_multi_setopt(multi, option, value);
}

void hook_adding_failing(int code) { adding_failure = code; }

CURLMcode curl_multi_add_handle(CURLM *multi, CURL *easy) {
  CURLMcode (*next_curl_multi_add_handle)(CURLM *, CURL *);
  NEXT(curl_multi_add_handle);
  return adding_failure != 0 ? (CURLMcode)adding_failure : next_curl_multi_add_handle(multi, easy);
}

static size_t inherited_connections;

size_t hook_inherited_connections(void) { return inherited_connections; }

int connect(int descriptor, __CONST_SOCKADDR_ARG address, socklen_t size) {
  int (*next_connect)(int, __CONST_SOCKADDR_ARG, socklen_t);
  NEXT(connect);
  if ((fcntl(descriptor, F_GETFD) & FD_CLOEXEC) == 0)
    inherited_connections++;
  return next_connect(descriptor, address, size);
}

static unsigned waiting_options;

void hook_options_waiting(unsigned milliseconds) { waiting_options = milliseconds; }

static int counts_options;
static size_t unknown_option, options_set;
static struct {
  int option;
  const void *value;
} values[100];

void hook_count_options(size_t n) {
  counts_options = 1;
  unknown_option = n;
  options_set = 0;
}

size_t hook_counted_options(void) {
  counts_options = 0;
  return options_set;
}

/* curl.h has a macro of that name. */
#undef curl_easy_setopt
CURLcode curl_easy_setopt(CURL *easy, CURLoption option, ...) {
  CURLcode (*next_curl_easy_setopt)(CURL *, CURLoption, ...);
  va_list arguments;
  NEXT(curl_easy_setopt);
  va_start(arguments, option);
  /* Numbers, pointers and functions all come in one register. */
  void *value = va_arg(arguments, void *);
  va_end(arguments);
  if (waiting_options > 0)
    wait_ms(waiting_options);
  if (counts_options && ++options_set == unknown_option)
    return CURLE_UNKNOWN_OPTION;
  if (counts_options && options_set <= sizeof values / sizeof *values) {
    values[options_set - 1].option = (int)option;
    values[options_set - 1].value = value;
  }
  return next_curl_easy_setopt(easy, option, value);
}

/* Its place in `values`, of the last time that it was set; -1 where it was not. */
static int option_place(int option) {
  int i = options_set < 100 ? (int)options_set : 100;
  do
    i--;
  while (i >= 0 && values[i].option != option);
  return i;
}

int hook_option_is_set(int option) { return option_place(option) >= 0; }

const void *hook_option(int option) {
  int place = option_place(option);
  return place < 0 ? NULL : values[place].value;
}

static int raises_pipe;

void hook_raises_pipe(int raises) { raises_pipe = raises; }

CURLMcode curl_multi_perform(CURLM *multi, int *running) {
  CURLMcode (*next_curl_multi_perform)(CURLM *, int *);
  NEXT(curl_multi_perform);
  if (raises_pipe)
    raise(SIGPIPE);
  return next_curl_multi_perform(multi, running);
}

static int no_events;

void hook_no_events(int fails) { no_events = fails; }

int eventfd(unsigned count, int flags) {
  int (*next_eventfd)(unsigned, int);
  NEXT(eventfd);
  if (no_events) {
    errno = EMFILE;
    return -1;
  }
  return next_eventfd(count, flags);
}

static size_t living_header_bytes;

size_t hook_living_header_bytes(void) { return living_header_bytes; }

void curl_slist_free_all(struct curl_slist *list) {
  void (*next_curl_slist_free_all)(struct curl_slist *);
  NEXT(curl_slist_free_all);
  for (const struct curl_slist *item = list; item != NULL; item = item->next) {
    if (item->data[0] != '\0')
      living_header_bytes += strlen(item->data);
  }
  next_curl_slist_free_all(list);
}
