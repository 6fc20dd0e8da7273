/* openrouter models: a table of the models, as the service finds them. */
#include "commands.h"
#include "exits.h"
#include "output.h"
#include "service.h"
#include "table.h"
#include <stdio.h>
#include <string.h>

static const column columns[] = {
    {"MODEL", false, 24}, {"INPUT $/M", true, 0}, {"OUTPUT $/M", true, 0}, {"CONTEXT", true, 0}, {"NAME", false, 12}};
enum { COLUMNS = sizeof columns / sizeof columns[0] };

/* Which query parameter an option is. */
static const struct {
  int id;
  const char *option, *name;
} parameters[] = {{OPTION_SEARCH, "--search", "q"},
                  {OPTION_MAX_PRICE, "--max-price", "max_price"},
                  {OPTION_MAX_OUTPUT_PRICE, "--max-output-price", "max_output_price"},
                  {OPTION_SORT, "--sort", "sort"}};

static int set_parameters(const arguments *arguments, openrouter_request *request) {
  openrouter_status status = OPENROUTER_OK;
  for (size_t i = 0; i < sizeof parameters / sizeof parameters[0]; i++) {
    const char *value = value_of(arguments, parameters[i].id), *name = parameters[i].name;
    if (value != NULL)
      status = openrouter_request_set_query(request, name, value, OPENROUTER_NTS);
    if (status != OPENROUTER_OK)
      return report_value(status, openrouter_request_error_message(request), name, parameters[i].option);
  }
  if (value_of(arguments, OPTION_TOOLS) != NULL)
    status = openrouter_request_set_query(request, "supported_parameters", "tools", OPENROUTER_NTS);
  return status == OPENROUTER_OK ? EXIT_DONE : report_failure(status, openrouter_request_error_message(request), NULL);
}

static void add_text(table *table, const openrouter_json *json, openrouter_json_node node, const char *pointer) {
  openrouter_string text = {"", 0};
  openrouter_json_get_text_at(json, node, pointer, &text);
  add_cell(table, text.data, text.size);
}

/* Prices are decimal strings in US dollars per token; -1 says that the price depends on the request. */
static void add_price(table *table, const openrouter_json *json, openrouter_json_node node, const char *pointer) {
  openrouter_string text = {"", 0};
  char cell[48];
  double price = 0;
  if (openrouter_json_get_text_at(json, node, pointer, &text) != OPENROUTER_OK ||
      openrouter_number_read(text.data, text.size, &price) != OPENROUTER_OK)
    snprintf(cell, sizeof cell, "?");
  else if (price < 0)
    snprintf(cell, sizeof cell, "varies");
  else if (price > 0)
    snprintf(cell, sizeof cell, "%.*f", price < 1e-8 ? 4 : 2, price * 1e6);
  else
    snprintf(cell, sizeof cell, "free");
  add_cell(table, cell, strlen(cell));
}

static void add_integer(table *table, const openrouter_json *json, openrouter_json_node node, const char *pointer) {
  char cell[24] = "?";
  int64_t integer = 0;
  if (openrouter_json_get_integer_at(json, node, pointer, &integer) == OPENROUTER_OK)
    snprintf(cell, sizeof cell, "%lld", (long long)integer);
  add_cell(table, cell, strlen(cell));
}

static void add_models(table *table, const openrouter_json *json) {
  openrouter_json_node node = OPENROUTER_JSON_ROOT;
  if (openrouter_json_get_node(json, "/data", &node) != OPENROUTER_OK ||
      openrouter_json_first_child(json, node, &node) != OPENROUTER_OK)
    return;
  do {
    add_text(table, json, node, "/id");
    add_price(table, json, node, "/pricing/prompt");
    add_price(table, json, node, "/pricing/completion");
    add_integer(table, json, node, "/context_length");
    add_text(table, json, node, "/name");
  } while (openrouter_json_next_sibling(json, node, &node) == OPENROUTER_OK);
}

/* One page after the other, as long as the service names a next one. */
static int read_models(const arguments *arguments, service *service, table *table) {
  for (;;) {
    const openrouter_response *response = NULL;
    const openrouter_json *json = NULL;
    openrouter_string next;
    int status = send_request(service);
    if (status == EXIT_DONE)
      status = get_json(service, &json);
    if (status != EXIT_DONE)
      return status;
    if (value_of(arguments, OPTION_JSON) != NULL)
      show_body(service);
    else
      add_models(table, json);
    openrouter_call_get_response(service->call, &response);
    if (openrouter_json_get_text(json, "/links/next", &next) != OPENROUTER_OK ||
        openrouter_request_set_next_page(service->request, response) != OPENROUTER_OK)
      return EXIT_DONE;
  }
}

static int list_models(const arguments *arguments, service *service) {
  table table;
  begin_table(&table, columns, COLUMNS);
  int status = read_models(arguments, service, &table);
  if (status == EXIT_DONE && table.is_out_of_memory) {
    complain("out of memory");
    status = EXIT_FAILED;
  } else if (status == EXIT_DONE && value_of(arguments, OPTION_JSON) == NULL) {
    print_table(&table, "no model was found");
  }
  free_table(&table);
  return status;
}

static int run_models(const arguments *arguments) {
  service service;
  if (arguments->word_count > 0)
    return misuse("models", "models takes no word; --search \"%s\" searches", arguments->words[0]);
  int status = open_service(&service, arguments, "GET", "/models", STREAM_TIMEOUT_MS);
  if (status == EXIT_DONE)
    status = set_parameters(arguments, service.request);
  if (status == EXIT_DONE)
    status = list_models(arguments, &service);
  close_service(&service);
  return status;
}

static const option options[] = {
    {OPTION_SEARCH, 's', "search", "WORDS", "models with these words in the id or the name"},
    {OPTION_TOOLS, 't', "tools", NULL, "models that can call tools"},
    {OPTION_MAX_PRICE, 0, "max-price", "DOLLARS", "at most this much for a million tokens of input"},
    {OPTION_MAX_OUTPUT_PRICE, 0, "max-output-price", "DOLLARS", "at most this much for a million tokens of output"},
    {OPTION_SORT, 0, "sort", "ORDER",
     "newest, most-popular, pricing-low-to-high, context-high-to-low or another order"},
    {0, 0, NULL, NULL, NULL},
};

const command models_command = {
    "models",
    "models [OPTION...]",
    "list models, with prices and the size of their context",
    "Lists the models that answer with text: the id that chat takes, the prices of a million tokens in US dollars, and "
    "how many tokens a conversation can have. A narrow terminal shows fewer columns. Needs no API key.",
    "",
    "  openrouter models --search claude --tools\n"
    "  openrouter models --max-price 0 --sort context-high-to-low\n"
    "  openrouter models --json | jq -r '.data[].id'\n",
    options,
    run_models,
};
