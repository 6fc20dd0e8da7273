/* Reads JSON documents and gets ten values of each, and builds the body of a chat request. JSON_INPUTS is the folder with
   the texts of json_inputs.py. */
#include "documents.h"

#include <stdio.h>
#include <stdlib.h>

#define CONTENT "/choices/0/message/content"
/* The same text ten times. */
#define CONTENTS                                                                                                       \
  {                                                                                                                    \
    {'t', CONTENT}, {'t', CONTENT}, {'t', CONTENT}, {'t', CONTENT}, {'t', CONTENT}, {'t', CONTENT}, {'t', CONTENT},    \
        {'t', CONTENT}, {'t', CONTENT}, {'t', CONTENT},                                                                \
  }

static document chat = {{NULL, 0},
                        {{'t', "/id"},
                         {'t', "/model"},
                         {'t', CONTENT},
                         {'t', "/choices/0/message/role"},
                         {'t', "/choices/0/finish_reason"},
                         {'i', "/usage/prompt_tokens"},
                         {'i', "/usage/completion_tokens"},
                         {'n', "/usage/cost"},
                         {'0', "/usage/cost_details/upstream_inference_cost"},
                         {'i', "/usage/completion_tokens_details/reasoning_tokens"}}};
static document models = {{NULL, 0},
                          {{'t', "/data/0/id"},
                           {'t', "/data/1/name"},
                           {'i', "/data/2/context_length"},
                           {'t', "/data/3/pricing/prompt"},
                           {'t', "/data/4/pricing/completion"},
                           {'b', "/data/5/top_provider/is_moderated"},
                           {'t', "/data/6/architecture/tokenizer"},
                           {'t', "/data/7/description"},
                           {'t', "/data/8/supported_parameters/3"},
                           {'n', "/data/9/default_parameters/temperature"}}};
/* As many models again, and the same is asked of them. */
static document large_models;
static document mixed = {{NULL, 0},
                         {{'i', "/count"},
                          {'t', CONTENT},
                          {'t', CONTENT},
                          {'t', CONTENT},
                          {'t', CONTENT},
                          {'t', CONTENT},
                          {'t', CONTENT},
                          {'t', CONTENT},
                          {'t', CONTENT},
                          {'t', CONTENT}}};
static document japanese = {{NULL, 0}, CONTENTS};
static document escaped = {{NULL, 0}, CONTENTS};

static void load(document *document, const char *name) {
  char path[4096];
  const char *folder = getenv("JSON_INPUTS");
  snprintf(path, sizeof path, "%s/%s.json", folder ? folder : ".", name);
  FILE *file = fopen(path, "rb");
  long size = file && fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
  char *data = malloc(size < 0 ? 1 : (size_t)size + 1);
  if (size < 0 || data == NULL) {
    fprintf(stderr, "documents: no %s\n", path);
    exit(1);
  }
  rewind(file);
  document->json = (text){data, fread(data, 1, (size_t)size, file)};
  fclose(file);
}

static void load_chat(void) { load(&chat, "chat"); }
static void load_models(void) { load(&models, "models"); }
static void load_large_models(void) {
  large_models = models;
  load(&large_models, "models-1mb");
}
static void load_mixed(void) { load(&mixed, "mixed"); }
static void load_japanese(void) { load(&japanese, "japanese"); }
static void load_escaped(void) { load(&escaped, "escaped"); }

/* The sum of yyjson is right. */
static int is_sum_of(const document *document, const char *actual, size_t size) {
  uint64_t sum = 0;
  return read_document_with_yyjson(document, (char *)&sum, sizeof sum) == size && sum > 0 &&
         memcmp(&sum, actual, size) == 0;
}
static int is_of_chat(const char *actual, size_t size) { return is_sum_of(&chat, actual, size); }
static int is_of_models(const char *actual, size_t size) { return is_sum_of(&models, actual, size); }
static int is_of_large_models(const char *actual, size_t size) { return is_sum_of(&large_models, actual, size); }
static int is_of_mixed(const char *actual, size_t size) { return is_sum_of(&mixed, actual, size); }
static int is_of_japanese(const char *actual, size_t size) { return is_sum_of(&japanese, actual, size); }
static int is_of_escaped(const char *actual, size_t size) { return is_sum_of(&escaped, actual, size); }

static const contender readers[] = {{"openrouter", read_document_with_openrouter},
                                    {"yyjson", read_document_with_yyjson},
                                    {"simdjson", read_document_with_simdjson}};
static const contender builders[] = {{"openrouter", build_chat_with_openrouter},
                                     {"openrouter, each setter checked", build_checked_chat_with_openrouter},
                                     {"yyjson", build_chat_with_yyjson}};

const comparison comparisons[] = {
    {"read JSON: chat result", &chat, load_chat, NULL, is_of_chat, CONTENDERS(readers)},
    {"read JSON: models", &models, load_models, NULL, is_of_models, CONTENDERS(readers)},
    {"read JSON: models, 1 MB", &large_models, load_large_models, NULL, is_of_large_models, CONTENDERS(readers)},
    {"read JSON: mixed", &mixed, load_mixed, NULL, is_of_mixed, CONTENDERS(readers)},
    {"read JSON: Japanese", &japanese, load_japanese, NULL, is_of_japanese, CONTENDERS(readers)},
    {"read JSON: escapes", &escaped, load_escaped, NULL, is_of_escaped, CONTENDERS(readers)},
    {"build chat request", &chat_conversation, NULL, &chat_body, NULL, CONTENDERS(builders)},
    {"build chat request of 1,000 messages", &long_conversation, make_long_conversation, NULL, is_long_body,
     CONTENDERS(builders)},
};
const size_t comparison_count = sizeof comparisons / sizeof comparisons[0];
