/* Signs a user in from a terminal, and saves the key: the smallest whole program. OPENROUTER_BASE_URL selects a server.
 *
 *     cc small_sign_in.c $(pkg-config --cflags --libs openrouter-client) -o small_sign_in
 */
#include <openrouter/client.h>
#include <stdio.h>

int main(void) {
  openrouter_sign_in *sign_in = NULL;
  openrouter_string key;
  openrouter_status status = openrouter_sign_in_new_from_environment(NULL, NULL, NULL, &sign_in);
  if (status == OPENROUTER_OK)
    status = openrouter_sign_in_run_in_terminal(sign_in);
  if (status == OPENROUTER_OK)
    status = openrouter_sign_in_get_key(sign_in, &key);
  if (status == OPENROUTER_OK)
    status = openrouter_api_key_save(key.data, key.size, NULL);
  fprintf(stderr, "%s\n", openrouter_error_text(status, openrouter_sign_in_error_message(sign_in)));
  openrouter_sign_in_free(sign_in);
  return status == OPENROUTER_OK ? 0 : 1;
}
