/* openrouter sign-out: deletes the saved API key. */
/* For unlink. */
#define _XOPEN_SOURCE 700
#include "commands.h"
#include "exits.h"
#include "output.h"
#include <errno.h>
#include <openrouter/client.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int run_sign_out(const arguments *arguments) {
  char path[4096];
  size_t size = 0;
  const char *key = getenv("OPENROUTER_API_KEY");
  if (arguments->word_count > 0)
    return misuse("sign-out", "sign-out takes no word; got %s", arguments->words[0]);
  openrouter_status status = openrouter_api_key_path(path, sizeof path - 1, &size);
  if (status != OPENROUTER_OK)
    return report_failure(status, NULL, NULL);
  path[size] = '\0';
  if (unlink(path) == 0)
    note("The API key in %s is deleted. It is valid until you delete it at https://openrouter.ai/settings/keys, too.",
         path);
  else if (errno == ENOENT || errno == ENOTDIR)
    note("No API key is saved in %s.", path);
  else {
    complain("%s cannot be deleted: %s", path, strerror(errno));
    return EXIT_FAILED;
  }
  if (key != NULL && *key != '\0')
    note("OPENROUTER_API_KEY is set: it is used in any case.");
  return EXIT_DONE;
}

const command sign_out_command = {
    "sign-out",
    "sign-out [OPTION...]",
    "delete the saved API key",
    "Deletes the file in which sign-in saved the API key. OpenRouter still takes that key, until you delete it at "
    "https://openrouter.ai/settings/keys.",
    "",
    "  openrouter sign-out\n",
    no_options,
    run_sign_out,
};
