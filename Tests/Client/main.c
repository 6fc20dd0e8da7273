/* The client as a C program sees it, on the build that ships, against a mock server on loopback. */
#include "allocations.h"
#include "check.h"
#include "stand_in.h"
#include "tests.h"
#include "traces.h"
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
  const char *name;
  void (*test)(void);
} parts[] = {
    {"answers", test_answers},
    {"broken_connections", test_broken_connections},
    {"certificates", test_certificates},
    {"call_statuses", test_call_statuses},
    {"timeouts", test_timeouts},
    {"cancellation", test_cancellation},
    {"repetition", test_repetition},
    {"sent_requests", test_sent_requests},
    {"proxies", test_proxies},
    {"proxy_variables", test_proxy_variables},
    {"privileges", test_privileges},
    {"secrets", test_secrets},
    {"environment", test_environment},
    {"saved_keys", test_saved_keys},
    {"client_options", test_client_options},
    {"curl_options", test_curl_options},
    {"system_failures", test_system_failures},
    {"signals", test_signals},
    {"forks", test_forks},
    {"no_memory", test_no_memory},
    {"many_calls", test_many_calls},
    {"small_stacks", test_small_stacks},
    {"descriptors", test_descriptors},
    {"standard_descriptors", test_standard_descriptors},
    {"sign_in_options", test_sign_in_options},
    {"sign_in_pasted", test_sign_in_pasted},
    {"sign_in_no_memory", test_sign_in_no_memory},
    {"sign_in_terminal", test_sign_in_terminal},
    {"sign_in_browser", test_sign_in_browser},
    {"sign_in_start_failures", test_sign_in_start_failures},
    {"sign_in_stages", test_sign_in_stages},
    {"sign_in_forks", test_sign_in_forks},
    {"sign_in_secrets", test_sign_in_secrets},
    {"sign_in_system_failures", test_sign_in_system_failures},
    {"many_sign_ins", test_many_sign_ins},
    {"sign_in_at_once", test_sign_in_at_once},
    {"sign_in_one_loop", test_sign_in_one_loop},
    {"money", test_money},
    {"sent_again", test_sent_again},
    {"call_streams", test_call_streams},
    {"call_ends", test_call_ends},
    {"call_loops", test_call_loops},
    {"call_operations", test_call_operations},
    {"call_forks", test_call_forks},
    {"call_failures", test_call_failures},
    {"call_many", test_call_many},
    {"call_kept", test_call_kept},
    {"call_uploads", test_call_uploads},
    {"call_times", test_call_times},
    {"call_traces", test_call_traces},
};

static bool is_part(const char *name) {
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    if (strcmp(parts[i].name, name) == 0)
      return true;
  }
  return false;
}

/* Runs all parts, or those that are named. */
int main(int count, char **names) {
  /* Nothing that was printed is lost in a crash, and printing takes nothing from the heap. */
  static char buffer[BUFSIZ];
  setvbuf(stdout, buffer, _IOLBF, sizeof buffer);
  /* libcurl's memory is the program's, before the library sets libcurl up. */
  curl_global_init_mem(CURL_GLOBAL_DEFAULT, curl_malloc, free, curl_realloc, curl_strdup, curl_calloc);
  for (int j = 1; j < count; j++) {
    if (!is_part(names[j])) {
      fprintf(stderr, "no part is called %s\n", names[j]);
      return 2;
    }
  }
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    int is_wanted = count == 1;
    for (int j = 1; j < count; j++)
      is_wanted |= strcmp(names[j], parts[i].name) == 0;
    if (is_wanted)
      parts[i].test();
  }
  stand_in_forget();
  traces_expect();
  return finish();
}
