/*
 * A program that is linked with neither library: it loads the client while it runs, lets a call time out while libcurl's
 * thread still looks up a name, and closes the library. The thread then comes back to code that must still be there.
 */
#include <dlfcn.h>
#include <netdb.h>
#include <openrouter/client.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* A function of the library by its name, with the type that the header gives it. */
#define LOADED(name) __extension__(*(__typeof__(&name) *)load(#name))

static void *library;

static void *load(const char *name) {
  static void *address;
  address = dlsym(library, name);
  if (address == NULL) {
    printf("%s\n", dlerror());
    exit(1);
  }
  return &address;
}

static void wait_ms(long milliseconds) {
  struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
  nanosleep(&time, NULL);
}

static volatile int looked_up;

/* In the place of the system's. */
int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
  (void)name, (void)service, (void)hints, (void)found;
  wait_ms(600);
  looked_up = 1;
  return EAI_AGAIN;
}

static openrouter_status call(void) {
  openrouter_settings *settings = NULL;
  openrouter_client_options *options = NULL;
  openrouter_client *client = NULL;
  openrouter_client_error *error = NULL;
  openrouter_create_auth_keys_code_request *request = NULL;
  openrouter_create_auth_keys_code_response *response = NULL;
  LOADED(openrouter_settings_new)(&settings);
  LOADED(openrouter_settings_set_base_url)(settings, "https://name.test/api/v1", OPENROUTER_NUL_TERMINATED);
  LOADED(openrouter_settings_set_api_key)(settings, "key", OPENROUTER_NUL_TERMINATED);
  LOADED(openrouter_client_options_new)(&options);
  LOADED(openrouter_client_options_set_total_timeout_ms)(options, 200);
  LOADED(openrouter_client_new)(settings, options, &client);
  LOADED(openrouter_client_error_new)(&error);
  LOADED(openrouter_create_auth_keys_code_request_new)(&request);
  LOADED(openrouter_create_auth_keys_code_request_set_callback_url)
  (request, "https://myapp.com/auth/callback", OPENROUTER_NUL_TERMINATED);
  LOADED(openrouter_create_auth_keys_code_response_new)(&response);
  openrouter_status status = LOADED(openrouter_client_create_auth_keys_code)(client, request, NULL, response, error);
  LOADED(openrouter_create_auth_keys_code_response_free)(response);
  LOADED(openrouter_create_auth_keys_code_request_free)(request);
  LOADED(openrouter_client_error_free)(error);
  LOADED(openrouter_client_free)(client);
  LOADED(openrouter_client_options_free)(options);
  LOADED(openrouter_settings_free)(settings);
  return status;
}

/* Takes the library's path; prints how the call ended, and whether the name was still being looked up then. */
int main(int count, char **arguments) {
  library = dlopen(count == 2 ? arguments[1] : "", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    printf("%s\n", dlerror());
    return 1;
  }
  openrouter_status status = call();
  int was_looked_up = looked_up;
  dlclose(library);
  wait_ms(1000);
  printf("%d %d %d\n", (int)status, was_looked_up, looked_up);
  return 0;
}
