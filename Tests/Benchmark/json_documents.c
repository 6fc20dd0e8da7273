/*
 * JSON documents beside yyjson's: reading with ten gets, and building a chat request. Both in one process and in turns;
 * prints for each what they have in common, the medians in nanoseconds, ours divided by theirs, and ours' allocations.
 *
 * usage: json_documents FOLDER       with the texts that json_inputs.py writes
 */
#include "timing.h"
#include "yyjson.h"

#include <dlfcn.h>
#include <openrouter/openrouter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NUL OPENROUTER_NUL_TERMINATED
enum { ROUNDS = 21, GETS = 10, ROOM = 1 << 16 };

static char *input;
static size_t input_size;
/* What is read: t a text, i an integer, n a number, b a boolean, 0 null. */
typedef struct get {
  char type;
  const char *pointer;
} get;
static const get *gets;
static char output[ROOM];

static const get chat_gets[GETS] = {{'t', "/id"},
                                    {'t', "/model"},
                                    {'t', "/choices/0/message/content"},
                                    {'t', "/choices/0/message/role"},
                                    {'t', "/choices/0/finish_reason"},
                                    {'i', "/usage/prompt_tokens"},
                                    {'i', "/usage/completion_tokens"},
                                    {'n', "/usage/cost"},
                                    {'0', "/usage/cost_details/upstream_inference_cost"},
                                    {'i', "/usage/completion_tokens_details/reasoning_tokens"}};
static const get model_gets[GETS] = {{'t', "/data/0/id"},
                                     {'t', "/data/1/name"},
                                     {'i', "/data/2/context_length"},
                                     {'t', "/data/3/pricing/prompt"},
                                     {'t', "/data/4/pricing/completion"},
                                     {'b', "/data/5/top_provider/is_moderated"},
                                     {'t', "/data/6/architecture/tokenizer"},
                                     {'t', "/data/7/description"},
                                     {'t', "/data/8/supported_parameters/3"},
                                     {'n', "/data/9/default_parameters/temperature"}};
static const get mixed_gets[GETS] = {{'i', "/count"},
                                     {'t', "/choices/0/message/content"},
                                     {'t', "/choices/0/message/content"},
                                     {'t', "/choices/0/message/content"},
                                     {'t', "/choices/0/message/content"},
                                     {'t', "/choices/0/message/content"},
                                     {'t', "/choices/0/message/content"},
                                     {'t', "/choices/0/message/content"},
                                     {'t', "/choices/0/message/content"},
                                     {'t', "/choices/0/message/content"}};
static const get text_gets[GETS] = {{'t', "/choices/0/message/content"}, {'t', "/choices/0/message/content"},
                                    {'t', "/choices/0/message/content"}, {'t', "/choices/0/message/content"},
                                    {'t', "/choices/0/message/content"}, {'t', "/choices/0/message/content"},
                                    {'t', "/choices/0/message/content"}, {'t', "/choices/0/message/content"},
                                    {'t', "/choices/0/message/content"}, {'t', "/choices/0/message/content"}};

static size_t gets_of(const openrouter_json *json) {
  size_t found = 0;
  for (size_t i = 0; i < GETS; i++) {
    const char *pointer = gets[i].pointer;
    openrouter_string text;
    int64_t integer;
    int32_t boolean;
    double number;
    if (gets[i].type == 't' && openrouter_json_get_text(json, pointer, &text) == OPENROUTER_OK)
      found += text.size;
    else if (gets[i].type == 'i' && openrouter_json_get_integer(json, pointer, &integer) == OPENROUTER_OK)
      found += (size_t)integer;
    else if (gets[i].type == 'n' && openrouter_json_get_number(json, pointer, &number) == OPENROUTER_OK)
      found += (size_t)(number * 1e9);
    else if (gets[i].type == 'b' && openrouter_json_get_boolean(json, pointer, &boolean) == OPENROUTER_OK)
      found += (size_t)boolean;
    else if (gets[i].type == '0')
      found += openrouter_json_get_number(json, pointer, &number) == OPENROUTER_NULL;
  }
  return found;
}

static size_t read_ours(void) {
  openrouter_json *json = NULL;
  size_t found = 0;
  if (openrouter_json_new(&json) == OPENROUTER_OK && openrouter_json_read(json, input, input_size) == OPENROUTER_OK)
    found = gets_of(json);
  openrouter_json_free(json);
  return found;
}

static size_t read_theirs(void) {
  yyjson_doc *doc = yyjson_read(input, input_size, 0);
  size_t found = 0;
  for (size_t i = 0; doc && i < GETS; i++) {
    yyjson_val *value = yyjson_doc_ptr_get(doc, gets[i].pointer);
    if (gets[i].type == 't' && yyjson_is_str(value))
      found += yyjson_get_len(value);
    else if (gets[i].type == 'i' && yyjson_is_int(value))
      found += (size_t)yyjson_get_sint(value);
    else if (gets[i].type == 'n' && yyjson_is_num(value))
      found += (size_t)(yyjson_get_num(value) * 1e9);
    else if (gets[i].type == 'b' && yyjson_is_bool(value))
      found += yyjson_get_bool(value);
    else if (gets[i].type == '0')
      found += yyjson_is_null(value);
  }
  yyjson_doc_free(doc);
  return found;
}

/* ------------------------------------------------------------------------------------------------------- Building */

static unsigned message_count = 10;
static char message[201];

static size_t build_ours(void) {
  openrouter_json *json = NULL;
  size_t size = 0;
  openrouter_json_new(&json);
  openrouter_json_set_text(json, "/model", "openai/gpt-5-mini", NUL);
  openrouter_json_set_number(json, "/temperature", 0.2);
  char pointer[64];
  for (unsigned i = 0; i < message_count; i++) {
    openrouter_json_set_text(json, "/messages/-/role", i % 2 ? "assistant" : "user", NUL);
    /* What a program with a constant pointer would write. */
    memcpy(pointer, "/messages/", 10);
    size_t end = 10;
    for (unsigned power = 1000000; power > 0; power /= 10)
      if (i >= power || power == 1)
        pointer[end++] = (char)('0' + i / power % 10);
    memcpy(pointer + end, "/content", 9);
    openrouter_json_set_text(json, pointer, message, sizeof message - 1);
  }
  static char *large;
  static size_t room;
  if ((size_t)message_count * 300 > room)
    large = realloc(large, room = (size_t)message_count * 300 + ROOM);
  char *written = malloc(room);
  if (openrouter_json_write(json, written, room, &size) != OPENROUTER_OK)
    size = 0;
  memcpy(output, written, size < ROOM ? size : ROOM);
  free(written);
  openrouter_json_free(json);
  return size;
}

static size_t build_theirs(void) {
  yyjson_mut_doc *doc = yyjson_mut_doc_new(NULL);
  yyjson_mut_val *root = yyjson_mut_obj(doc);
  yyjson_mut_doc_set_root(doc, root);
  yyjson_mut_obj_add_strcpy(doc, root, "model", "openai/gpt-5-mini");
  yyjson_mut_obj_add_real(doc, root, "temperature", 0.2);
  yyjson_mut_val *messages = yyjson_mut_obj_add_arr(doc, root, "messages");
  for (unsigned i = 0; i < message_count; i++) {
    yyjson_mut_val *object = yyjson_mut_arr_add_obj(doc, messages);
    yyjson_mut_obj_add_strcpy(doc, object, "role", i % 2 ? "assistant" : "user");
    yyjson_mut_obj_add_strncpy(doc, object, "content", message, sizeof message - 1);
  }
  size_t size = 0;
  char *written = yyjson_mut_write(doc, 0, &size);
  memcpy(output, written, size < ROOM ? size : ROOM);
  free(written);
  yyjson_mut_doc_free(doc);
  return size;
}

/* ------------------------------------------------------------------------------------------------------ Measuring */

static double time_of(size_t (*job)(void), size_t calls) {
  double start = nanoseconds();
  for (size_t i = 0; i < calls; i++)
    job();
  return (nanoseconds() - start) / (double)calls;
}

static void compare(const char *name, size_t (*ours)(void), size_t (*theirs)(void)) {
  size_t right = theirs();
  if (ours() != right || right == 0) {
    printf("%s: ours comes to %zu, theirs to %zu\n", name, ours(), right);
    exit(1);
  }
  uint64_t *counted = (uint64_t *)dlsym(RTLD_DEFAULT, "counted_allocations");
  uint64_t before = counted ? *counted : 0;
  ours();
  uint64_t allocations = counted ? *counted - before : 0;
  size_t calls = 1;
  while (calls < 1 << 16 && time_of(theirs, calls) * (double)calls < 1.5e6)
    calls *= 2;
  static double times[3][ROUNDS];
  for (size_t round = 0; round < ROUNDS; round++) {
    times[0][round] = time_of(ours, calls);
    times[1][round] = time_of(theirs, calls);
    times[2][round] = times[0][round] / times[1][round];
  }
  double least[2] = {1e18, 1e18};
  for (size_t i = 0; i < ROUNDS; i++)
    for (int k = 0; k < 2; k++)
      if (times[k][i] < least[k])
        least[k] = times[k][i];
  printf("[%.0f %.0f %.3f] ", least[0], least[1], least[0] / least[1]);
  printf("%s\t%.0f\t%.0f\t%.3f\t%d\n", name, median(times[0], ROUNDS), median(times[1], ROUNDS),
         median(times[2], ROUNDS), (int)allocations);
}

static void load(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.json", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file)
    exit(1);
  fseek(file, 0, SEEK_END);
  input_size = (size_t)ftell(file);
  rewind(file);
  free(input);
  input = malloc(input_size + 1);
  input_size = fread(input, 1, input_size, file);
  fclose(file);
}

int main(int count, char **arguments) {
  if (count < 2)
    return 2;
  static const struct {
    const char *name;
    const get *gets;
  } inputs[] = {{"chat", chat_gets},
                {"models", model_gets},
                {"mixed", mixed_gets},
                {"japanese", text_gets},
                {"escaped", text_gets}};
  for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
    load(arguments[1], inputs[i].name);
    gets = inputs[i].gets;
    compare(inputs[i].name, read_ours, read_theirs);
  }
  memset(message, 'a', sizeof message - 1);
  for (size_t i = 7; i < sizeof message - 1; i += 6)
    message[i] = ' ';
  compare("build 10", build_ours, build_theirs);
  message_count = 1000;
  compare("build 1000", build_ours, build_theirs);
  return 0;
}
