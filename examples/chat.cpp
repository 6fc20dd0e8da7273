// Asks a model in C++, and prints the answer as it comes, and what it cost. Whatever fails throws an exception with a line
// that says why.
//
//     g++ -std=c++17 chat.cpp $(pkg-config --cflags --libs openrouter-client) -o chat
//     OPENROUTER_API_KEY=sk-or-v1-... ./chat "Why is the sky blue?" [MODEL]
#include <iostream>
#include <openrouter/client.hpp>
#include <string_view>

static openrouter::request make_request(std::string_view model, std::string_view question) {
  openrouter::request request;
  request.set_operation("POST", "/chat/completions");
  request.body().set("/model", model);
  request.add_message("user", question);
  return request;
}

static void print_answer(openrouter::call &call) {
  for (const openrouter::event &event : call.events()) {
    if (event.type == openrouter::event_type::text)
      std::cout << event.text << std::flush;
  }
  std::cout << "\n" << std::flush;
}

int main(int argc, char **argv) try {
  bool is_help = argc == 2 && std::string_view(argv[1]) == "--help";
  if (argc < 2 || argc > 3 || is_help) {
    (is_help ? std::cout : std::cerr) << "usage: OPENROUTER_API_KEY=... chat QUESTION [MODEL]\n";
    return is_help ? 0 : 2;
  }
  openrouter::request request = make_request(argc > 2 ? argv[2] : "openai/gpt-5-mini", argv[1]);
  openrouter::client client = openrouter::client::from_environment();
  openrouter::call call(client);
  call.start(request);
  print_answer(call);
  if (auto cost = call.get_chat_result()->get_cost())
    std::cerr << "chat: this cost $" << *cost << "\n";
  return std::cout ? 0 : 1;
} catch (const openrouter::error &error) {
  std::cerr << "chat: " << error.what() << "\n";
  return 1;
}
