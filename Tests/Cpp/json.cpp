// JSON documents: overloads of set, get as optional, ranges over children, failures both ways.
#include "checks.hpp"

#include <vector>

template <class Value, class = void> inline constexpr bool can_be_set = false;
template <class Value>
inline constexpr bool can_be_set<
    Value, std::void_t<decltype(std::declval<openrouter::results::json &>().set("/a", std::declval<Value>()))>> = true;
static_assert(can_be_set<const char *> && can_be_set<char *> && can_be_set<const std::string &> &&
              can_be_set<std::nullptr_t> && can_be_set<float> && can_be_set<unsigned char> &&
              can_be_set<std::vector<bool>::reference>);
static_assert(!can_be_set<decltype(&u8"a"[0])> || __cplusplus < 202002L, "its text would be the boolean true");
static_assert(!can_be_set<int *> && !can_be_set<void *> && !can_be_set<const wchar_t *>);
struct named {
  operator const char *() const { return "a"; }
};
inline constexpr auto lambda = [] { return true; };
static_assert(!can_be_set<decltype(lambda)> && !can_be_set<int named::*> && !can_be_set<volatile char *>);
static_assert(can_be_set<std::true_type> && can_be_set<named>);
static_assert(!can_be_set<char> && !can_be_set<wchar_t> && !can_be_set<char32_t>, "a character is no number");

template <class Errors> static void test_documents() {
  auto json = MUST(openrouter::basic_json<Errors>::make());
  MUST(json.set("/model", "openai/gpt-5-mini"));
  MUST(json.set("/temperature", 0.5));
  MUST(json.set("/max_tokens", 100));
  MUST(json.set("/stream", true));
  MUST(json.set("/stop", nullptr));
  MUST(json.set("/user", std::string("me")));
  openrouter::json_node message = MUST(json.append("/messages"));
  MUST(json.set(message, "/role", "user"));
  MUST(json.set(message, "/n", 1L));
  MUST(json.set(message, "/d", 1.5F));
  MUST(json.set(message, "/b", false));
  MUST(json.set(message, "/z", nullptr));
  MUST(json.set_bytes(message, "/data", "foobar", 6));
  MUST(json.set_json(message, "/x", "[1, 2]"));
  openrouter::json_node part = MUST(json.append(message, "/x"));
  MUST(json.set(part, "", std::string_view("last")));
  std::string text;
  MUST(json.write(text));
  EXPECT(text ==
         "{\"model\":\"openai/gpt-5-mini\",\"temperature\":0.5,\"max_tokens\":100,\"stream\":true,\"stop\":null,"
         "\"user\":\"me\",\"messages\":[{\"role\":\"user\",\"n\":1,\"d\":1.5,\"b\":false,\"z\":null,"
         "\"data\":\"Zm9vYmFy\",\"x\":[1,2,\"last\"]}]}");

  EXPECT(json.template get<std::string_view>("/model") == "openai/gpt-5-mini");
  EXPECT(json.template get<double>("/temperature") == 0.5);
  EXPECT(json.template get<std::int64_t>("/max_tokens") == 100);
  EXPECT(json.template get<bool>("/stream") == true);
  EXPECT(json.template get<openrouter::json_type>("/messages") == openrouter::json_type::array);
  EXPECT(json.template get<openrouter::json_node>("/messages/0") == message);
  EXPECT(json.template get<std::string_view>(message, "/role") == "user");
  EXPECT(json.template get<double>(message, "/d") == 1.5);
  EXPECT(json.template get<std::int64_t>(message, "/n") == 1);
  EXPECT(json.template get<bool>(message, "/b") == false);
  EXPECT(json.template get<openrouter::json_type>(message, "") == openrouter::json_type::object);
  EXPECT(json.template get<openrouter::json_node>(message, "/x/2") == part);
  EXPECT(!json.template get<std::string_view>("/temperature") && !json.template get<double>("/none"));
  EXPECT(json.is_null("/stop") && !json.is_null("/none") && json.is_null(message, "/z"));
  EXPECT(json.count("/messages") == 1u && json.count(message, "/x") == 3u && !json.count("/model"));
  MUST(json.get_json("/messages/0/x", text));
  EXPECT(text == "[1,2,\"last\"]");
  MUST(json.get_json(message, "/x/0", text));
  EXPECT(text == "1");
  EXPECT(FAILURE(json.get_json("/none", text)).status() == OPENROUTER_ERROR_INCOMPLETE);

  std::vector<std::string> names;
  for (openrouter::json_node member : json.children())
    names.emplace_back(json.name(member).value_or("?"));
  EXPECT(names.size() == 7 && names[0] == "model" && names[6] == "messages");
  std::int64_t sum = 0;
  for (openrouter::json_node element : json.children("/messages/0/x"))
    sum += json.template get<std::int64_t>(element, "").value_or(10);
  EXPECT(sum == 13);
  for (openrouter::json_node none : json.children("/model"))
    EXPECT(none == openrouter::json_node::root && false);
  EXPECT(!json.name(openrouter::json_node::root));

  MUST(json.unset("/stop"));
  MUST(json.unset(message, "/x/0"));
  EXPECT(json.count(message, "/x") == 2u);
  MUST(json.read(text));
  EXPECT(json.template get<double>("") == 1.0);
  // A change in a loop ends it.
  MUST(json.read("[1,2,3]"));
  openrouter::json_children children = json.children();
  openrouter::json_children::iterator child = children.begin(), end;
  EXPECT(child != end && child != children.end());
  json.reset();
  EXPECT(++child == end && child == children.end());
}

template <class Errors> static void test_failures_of_documents() {
  auto json = MUST(openrouter::basic_json<Errors>::make());
  MUST(json.set("/a", 1));
  openrouter::failure failure = FAILURE(json.set("/a/b", 2));
  EXPECT(failure.status() == OPENROUTER_ERROR_INCONSISTENT);
  EXPECT(failure.message().substr(0, 5) == "/a/b " && failure.field().empty());
  EXPECT(json.error_field() == "/a/b");
  EXPECT(FAILURE(json.check()).status() == OPENROUTER_ERROR_INCONSISTENT);
  std::string text;
  EXPECT(FAILURE(json.write(text)).status() == OPENROUTER_ERROR_INCONSISTENT);
  json.clear_error();
  MUST(json.check());
  EXPECT(FAILURE(json.read("[1,")).status() == OPENROUTER_ERROR_INVALID_JSON);
  json.reset();
  EXPECT(FAILURE(json.check()).status() == OPENROUTER_ERROR_INCOMPLETE);
  json.reset();
  json.set_secret();
  json.set_text_limit(3);
  EXPECT(FAILURE(json.read("[1,2]")).status() == OPENROUTER_ERROR_TOO_LARGE);
  json.set_memory_limit(10);
  EXPECT(FAILURE(json.set("/a", std::string(10000, 'x'))).status() == OPENROUTER_ERROR_TOO_LARGE);
  const char *none = nullptr;
  EXPECT(FAILURE(json.set("/a", none)).status() == OPENROUTER_ERROR_NULL_POINTER);
  EXPECT(FAILURE(json.set(openrouter::json_node::root, "/a", none)).status() == OPENROUTER_ERROR_NULL_POINTER);
  EXPECT(MUST(openrouter::basic_number_read<Errors>{}("0.00000015")) == 0.00000015);
  EXPECT(FAILURE(openrouter::basic_number_read<Errors>{}("x")).status() == OPENROUTER_ERROR_INVALID_VALUE);
}

void test_json() {
  BOTH_WAYS(test_documents);
  BOTH_WAYS(test_failures_of_documents);
}
