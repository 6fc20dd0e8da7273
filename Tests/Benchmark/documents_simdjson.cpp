// simdjson's document, of a parser that is kept; its pointers begin at the root each time, as those of the others. It copies
// its input, for it needs room behind the end.
#include "documents.h"

#include <simdjson.h>
#include <string>
#include <string_view>

using simdjson::dom::element;
using simdjson::dom::parser;

static parser kept;
static std::string padded;

std::size_t read_document_with_simdjson(const void *input, char *buffer, std::size_t capacity) {
  const auto &from = *static_cast<const document *>(input);
  element root;
  std::uint64_t sum = 0;
  padded.reserve(from.json.size + simdjson::SIMDJSON_PADDING);
  padded.assign(from.json.data, from.json.size);
  if (kept.parse(padded.data(), padded.size(), false).get(root) != simdjson::SUCCESS)
    return 0;
  for (const get &wanted : from.gets) {
    element value;
    if (root.at_pointer(wanted.pointer).get(value) != simdjson::SUCCESS)
      return 0;
    std::string_view text;
    std::int64_t integer;
    double number;
    bool boolean;
    if (wanted.type == 't' && value.get(text) == simdjson::SUCCESS)
      sum += text.size();
    else if (wanted.type == 'i' && value.get(integer) == simdjson::SUCCESS)
      sum += static_cast<std::uint64_t>(integer);
    else if (wanted.type == 'n' && value.get(number) == simdjson::SUCCESS)
      sum += static_cast<std::uint64_t>(number * 1e9);
    else if (wanted.type == 'b' && value.get(boolean) == simdjson::SUCCESS)
      sum += boolean;
    else if (wanted.type == '0')
      sum += value.is_null();
  }
  return give_sum(sum, buffer, capacity);
}
