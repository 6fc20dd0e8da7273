/* Values written by the library and read by jansson are equal.

   Input: lines, of which each sets something in both requests: a letter for the field, in the order of `text_fields`;
   M for an added member, name and JSON parted by `=`; L for the limit, as text, or as its eight bytes; the text. */
#include "input.h"
#include "lent.h"
#include "models.h"
#include "read_back.h"
#include <stdlib.h>
#include <string.h>

enum { LINES = 32, FIELDS = 13 };

static void set_limit(openrouter_create_auth_keys_code_request *request, const text *line) {
  double limit = strtod(line->data, NULL);
  if (line->size == sizeof limit)
    memcpy(&limit, line->data, sizeof limit);
  openrouter_create_auth_keys_code_request_set_limit(request, limit);
}

static void set_member(openrouter_create_auth_keys_code_request *request,
                       openrouter_exchange_auth_code_for_api_key_request *exchange, const text *line) {
  const char *equals = memchr(line->data, '=', line->size);
  size_t name = equals != NULL ? (size_t)(equals - line->data) : line->size;
  size_t size = equals != NULL ? line->size - name - 1 : 0;
  const char *json = line->data + line->size - size;
  openrouter_create_auth_keys_code_request_set_member(request, line->data, name, json, size);
  openrouter_exchange_auth_code_for_api_key_request_set_member(exchange, line->data, name, json, size);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  input input = {data, data + size};
  openrouter_create_auth_keys_code_request *request = new_request();
  openrouter_exchange_auth_code_for_api_key_request *exchange = new_exchange();
  request_callback_url.set(request, "https://a", OPENROUTER_NUL_TERMINATED);
  exchange_code.set(exchange, "a", OPENROUTER_NUL_TERMINATED);
  for (int i = 0; input.next < input.end && i < LINES; i++) {
    uint8_t letter = take_byte(&input);
    text line = take_line_with_nul(&input);
    const text_field *field = text_fields[(letter >= 'a' ? letter - 'a' : letter) % FIELDS];
    if (letter == 'M')
      set_member(request, exchange, &line);
    else if (letter == 'L')
      set_limit(request, &line);
    else
      field->set(field->model == &request_model ? (void *)request : (void *)exchange, line.data, line.size);
    free(line.data);
  }
  read_back_create(request);
  read_back_exchange(exchange);
  openrouter_create_auth_keys_code_request_free(request);
  openrouter_exchange_auth_code_for_api_key_request_free(exchange);
  return 0;
}
