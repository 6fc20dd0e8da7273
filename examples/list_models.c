/*
 * Prints the models of a GET /models response: id, context length and price of a million prompt tokens, cheapest first.
 * The response is canned; with a file as its argument the program reads the body from there.
 *
 *     cc list_models.c $(pkg-config --cflags --libs openrouter) -o list_models
 *     curl -s https://openrouter.ai/api/v1/models > models.json && ./list_models models.json
 */
#include <openrouter/openrouter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char canned[] =
    "{\"data\":[{\"id\":\"example/large\",\"context_length\":200000,\"pricing\":{\"prompt\":\"0.000003\"}},"
    "{\"id\":\"example/free\",\"context_length\":null,\"pricing\":{\"prompt\":\"0\"}},"
    "{\"id\":\"example/small\",\"context_length\":131072,\"pricing\":{\"prompt\":\"0.00000015\"}}],"
    "\"total_count\":3,\"links\":{}}";

typedef struct {
  const char *id;
  int64_t context;
  double price;
} model;

static int by_price(const void *one, const void *other) {
  const model *left = (const model *)one, *right = (const model *)other;
  if (left->price != right->price)
    return left->price < right->price ? -1 : 1;
  return strcmp(left->id, right->id);
}

/* What is absent, null or not as expected stays as it is. */
static void read_model(const openrouter_json *json, openrouter_json_node node, model *to) {
  openrouter_string text;
  if (openrouter_json_get_text_at(json, node, "/id", &text) == OPENROUTER_OK)
    to->id = text.data;
  openrouter_json_get_integer_at(json, node, "/context_length", &to->context);
  if (openrouter_json_get_text_at(json, node, "/pricing/prompt", &text) == OPENROUTER_OK)
    openrouter_number_read(text.data, text.size, &to->price);
}

/* The whole file, to be freed; its size comes back too. */
static char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  char *bytes = NULL;
  size_t capacity = 0;
  *size = 0;
  if (file == NULL)
    return NULL;
  do {
    if (*size == capacity) {
      capacity = capacity == 0 ? 65536 : capacity * 2;
      char *larger = (char *)realloc(bytes, capacity);
      if (larger == NULL)
        break;
      bytes = larger;
    }
    *size += fread(bytes + *size, 1, capacity - *size, file);
  } while (*size == capacity);
  fclose(file);
  return bytes;
}

int main(int argc, char **argv) {
  openrouter_response *response = NULL;
  size_t size = sizeof canned - 1, count = 0, i = 0;
  char *bytes = argc > 1 ? read_file(argv[1], &size) : NULL;
  if ((argc > 1 && bytes == NULL) || openrouter_response_new(&response) != OPENROUTER_OK) {
    fprintf(stderr, "list_models: the file cannot be read\n");
    free(bytes);
    return 1;
  }

  /* A program with an HTTP client has status, type and body from that. */
  openrouter_status status =
      openrouter_response_read(response, NULL, 200, "application/json", OPENROUTER_NTS, bytes ? bytes : canned, size);
  const openrouter_json *json = NULL;
  if (status != OPENROUTER_OK || openrouter_response_get_json(response, &json) != OPENROUTER_OK ||
      openrouter_json_get_count(json, "/data", &count) != OPENROUTER_OK) {
    fprintf(stderr, "list_models: %s\n",
            status != OPENROUTER_OK ? openrouter_response_error_message(response) : "there is no /data");
    openrouter_response_free(response);
    free(bytes);
    return 1;
  }

  model *models = (model *)calloc(count + 1, sizeof *models);
  openrouter_json_node node = OPENROUTER_JSON_ROOT;
  if (models != NULL && openrouter_json_get_node(json, "/data", &node) == OPENROUTER_OK &&
      openrouter_json_first_child(json, node, &node) == OPENROUTER_OK) {
    do {
      models[i].id = "";
      read_model(json, node, &models[i++]);
    } while (i < count && openrouter_json_next_sibling(json, node, &node) == OPENROUTER_OK);
    qsort(models, i, sizeof *models, by_price);
  }
  printf("%-50s %10s %12s\n", "model", "context", "$ per 1M");
  for (size_t k = 0; k < i; k++)
    printf("%-50s %10lld %12.4f\n", models[k].id, (long long)models[k].context, models[k].price * 1e6);

  free(models);
  openrouter_response_free(response);
  free(bytes);
  return fflush(stdout) != 0 || ferror(stdout) ? 1 : 0;
}
