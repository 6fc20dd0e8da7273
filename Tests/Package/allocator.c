/*
 * A game whose libraries take their memory from an allocator of the game: each block comes from there and returns there,
 * and what the allocator refuses is a status.
 */
#include <openrouter/client.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Before each block: what no block of malloc has. */
typedef struct head {
  size_t size, mark;
} head;
enum { MARK = 0x47414D45 };

static size_t made, alive, refused_from = (size_t)-1;

void *game_malloc(size_t size);
void game_free(void *memory);

void *game_malloc(size_t size) {
  head *block = ++made < refused_from ? malloc(sizeof *block + size) : NULL;
  if (block == NULL)
    return NULL;
  alive++;
  block->size = size;
  block->mark = MARK;
  return block + 1;
}

void game_free(void *memory) {
  head *block = memory;
  if (block == NULL)
    return;
  block--;
  if (block->mark != MARK) {
    printf("a block that did not come from the game\n");
    exit(1);
  }
  alive--;
  block->mark = 0;
  free(block);
}

/* A handle of each library, and what makes their memory grow. */
static openrouter_status work(void) {
  static char text[20000];
  openrouter_json *json = NULL;
  openrouter_settings *settings = NULL;
  openrouter_client *client = NULL;
  openrouter_sign_in *sign_in = NULL;
  memset(text, 'x', sizeof text - 1);
  openrouter_status status = openrouter_json_new(&json);
  if (status == OPENROUTER_OK)
    status = openrouter_json_set_text(json, "/text", text, OPENROUTER_NTS);
  if (status == OPENROUTER_OK)
    status = openrouter_settings_new(&settings);
  if (status == OPENROUTER_OK)
    status = openrouter_client_new(settings, NULL, &client);
  if (status == OPENROUTER_OK)
    status = openrouter_sign_in_new(client, NULL, NULL, &sign_in);
  if (status == OPENROUTER_OK)
    status = openrouter_sign_in_start(sign_in);
  openrouter_sign_in_free(sign_in);
  openrouter_client_free(client);
  openrouter_settings_free(settings);
  openrouter_json_free(json);
  return status;
}

int main(void) {
  size_t failed = 0;
  openrouter_status status = work();
  size_t all = made;
  if (status != OPENROUTER_OK || all < 10 || alive != 0) {
    printf("status %d, %zu blocks, %zu left\n", (int)status, all, alive);
    return 1;
  }
  for (size_t n = 1; n <= all; n++) {
    made = 0;
    refused_from = n;
    status = work();
    failed += status != OPENROUTER_ERROR_OUT_OF_MEMORY || alive != 0;
  }
  printf("%zu blocks, %zu failures that were not reported\n", all, failed);
  return failed == 0 ? 0 : 1;
}
