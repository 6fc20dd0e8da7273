// JSON documents: setters, getters and walks, from the root and from a node on, and what goes wrong.
#include "checks.hpp"
#include <array>

using openrouter::json_node;
using openrouter::json_root;
using openrouter::json_type;

template <class E> static std::string text_of(const openrouter::basic_json<E> &json) {
  std::string text;
  text.resize(MUST(json.write(text)));
  return text;
}

template <class E> static void test_setters_of_json() {
  auto json = MUST(openrouter::basic_json<E>::make());
  json.set_secret();
  MUST(json.set_text("/text", "a\"b"));
  MUST(json.set_bytes("/bytes", std::string_view("\0\xff", 2)));
  MUST(json.set_number("/number", 0.5));
  MUST(json.set_integer("/integer", INT64_MIN));
  MUST(json.set_boolean("/boolean", true));
  MUST(json.set_null("/null"));
  MUST(json.set_json("/json", "[1, {\"a\": 2}]"));
  json_node element = MUST(json.append("/list"));
  MUST(json.set_text_at(element, "/text", {}));
  MUST(json.set_bytes_at(element, "/bytes", "a"));
  MUST(json.set_number_at(element, "/number", 1e300));
  MUST(json.set_integer_at(element, "/integer", 7));
  MUST(json.set_boolean_at(element, "/boolean", false));
  MUST(json.set_null_at(element, "/null"));
  MUST(json.set_json_at(element, "/json", "{}"));
  EXPECT(MUST(json.append_at(element, "/list")) != element);
  MUST(json.unset("/json"));
  MUST(json.unset_at(element, "/json"));
  MUST(json.check());
  EXPECT(text_of(json) ==
         "{\"text\":\"a\\\"b\",\"bytes\":\"AP8=\",\"number\":0.5,\"integer\":-9223372036854775808,"
         "\"boolean\":true,\"null\":null,\"list\":[{\"text\":\"\",\"bytes\":\"YQ==\",\"number\":1e+300,"
         "\"integer\":7,\"boolean\":false,\"null\":null,\"list\":[null]}]}");
}

template <class E> static void test_getters_of_json() {
  auto json = MUST(openrouter::basic_json<E>::make());
  MUST(json.read("{\"t\":\"x\",\"n\":1.5,\"i\":7,\"b\":true,\"z\":null,\"a\":[{\"t\":\"y\"},2]}"));
  json_node list = MUST(json.get_node("/a")).value();
  EXPECT(MUST(json.get_text("/t")) == "x" && MUST(json.get_text_at(list, "/0/t")) == "y");
  EXPECT(MUST(json.get_number("/n")) == 1.5 && MUST(json.get_number_at(list, "/1")) == 2.0);
  EXPECT(MUST(json.get_integer("/i")) == 7 && MUST(json.get_integer_at(list, "/1")) == 2);
  EXPECT(MUST(json.get_boolean("/b")) == true && MUST(json.get_boolean_at(json_root, "/b")) == true);
  EXPECT(MUST(json.get_type("/z")) == json_type::null && MUST(json.get_type_at(list, "")) == json_type::array);
  EXPECT(MUST(json.get_count("/a")) == 2u && MUST(json.get_count_at(list, "/0")) == 1u);
  EXPECT(MUST(json.get_node_at(json_root, "/a")) == list);
  EXPECT(json.is_null("/z") && json.is_null_at(json_root, "/z") && !json.is_null("/t") && !json.is_null("/nothing"));
  // What is null or absent is neither a value nor a failure.
  EXPECT(!MUST(json.get_text("/z")) && !MUST(json.get_text("/nothing")) && !MUST(json.get_type("/nothing")));

  std::string text = "before";
  EXPECT(MUST(json.get_json("/a", text)) == 13u && text == "[{\"t\":\"y\"},2]");
  std::array<char, 16> fixed;
  EXPECT(MUST(json.get_json_at(list, "/0", fixed)) == 9u);
  EXPECT(MUST(json.get_json_at(list, "/1", fixed.data(), fixed.size())) == 1u && fixed[0] == '2');
  EXPECT(!MUST(json.get_json("/nothing", text)) && !MUST(json.get_json("/nothing", fixed.data(), fixed.size())));
  EXPECT(is_bare(FAILURE(json.get_json("/a", fixed.data(), 12)), OPENROUTER_ERROR_BUFFER_TOO_SMALL));
  EXPECT(is_bare(FAILURE(json.write(fixed)), OPENROUTER_ERROR_BUFFER_TOO_SMALL));
}

template <class E> static void test_walks_over_json() {
  auto json = MUST(openrouter::basic_json<E>::make());
  MUST(json.read("{\"one\":1,\"two\":[]}"));
  std::string names;
  for (auto node = MUST(json.first_child(json_root)); node; node = MUST(json.next_sibling(*node)))
    names += MUST(json.name(*node)).value();
  EXPECT(names == "onetwo" && !MUST(json.name(json_root)));
  json_node two = MUST(json.get_node("/two")).value();
  EXPECT(!MUST(json.first_child(two)));
  json.reset();
  EXPECT(is_bare(FAILURE(json.first_child(two)), OPENROUTER_ERROR_STALE_NODE));
  EXPECT(FAILURE(json.check()).status() == OPENROUTER_ERROR_INCOMPLETE);
}

template <class E> static void test_failures_of_json() {
  auto json = MUST(openrouter::basic_json<E>::make());
  MUST(json.set_text("/a", "x"));
  openrouter::failure failure = FAILURE(json.set_text("/a/b", "x"));
  EXPECT(json.error_field() == "/a/b" && json.error_message() == failure.message());
  // The failure outlives the document's text.
  EXPECT(FAILURE(json.set_number("/another", 1e308 * 10)).status() == OPENROUTER_ERROR_INVALID_VALUE);
  EXPECT(failure.field().empty() && failure.message().substr(0, 5) == "/a/b ");
  // The first one sticks.
  EXPECT(FAILURE(json.check()).message() == failure.message());
  json.clear_error();
  EXPECT(json.error_field().empty() && json.error_message().empty());
  MUST(json.check());
  EXPECT(is_bare(FAILURE(json.get_number("/a")), OPENROUTER_ERROR_UNEXPECTED_TYPE));
  EXPECT(is_bare(FAILURE(json.get_text("no pointer")), OPENROUTER_ERROR_INVALID_VALUE));
  EXPECT(FAILURE(json.set_null(nullptr)).status() == OPENROUTER_ERROR_NULL_POINTER);
  json.set_text_limit(3);
  EXPECT(FAILURE(json.read("[1,2]")).status() == OPENROUTER_ERROR_TOO_LARGE);
  json.set_memory_limit(0);
  EXPECT(FAILURE(json.set_text("/b", std::string(100'000, 'b'))).status() == OPENROUTER_ERROR_TOO_LARGE);

  auto moved = std::move(json);
  json.reset();
  json.set_secret();
  EXPECT(!json.is_null("/a") && FAILURE(json.get_text("/a")).status() == OPENROUTER_ERROR_NULL_POINTER);
  EXPECT(FAILURE(json.append("/a")).status() == OPENROUTER_ERROR_NULL_POINTER);
}

template <class E> static void test_numbers_of_text() {
  openrouter::basic_number_read<E> number_read;
  EXPECT(MUST(number_read("0.00000015")) == 0.00000015);
  EXPECT(is_bare(FAILURE(number_read("")), OPENROUTER_ERROR_INVALID_VALUE));
  EXPECT(is_bare(FAILURE(number_read("1e999")), OPENROUTER_ERROR_TOO_LARGE));
}

void test_json() {
  BOTH_WAYS(test_setters_of_json);
  BOTH_WAYS(test_getters_of_json);
  BOTH_WAYS(test_walks_over_json);
  BOTH_WAYS(test_failures_of_json);
  BOTH_WAYS(test_numbers_of_text);
}
