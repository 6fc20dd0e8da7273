// Event streams: by a range, one by one, and what goes wrong.
#include "checks.hpp"
#include <vector>

static const std::string_view STREAM = ": hello\n\nid: 7\nretry: 1500\ndata: a\ndata: b\n\nevent: done\ndata\n\n";

template <class Range> static std::vector<std::string> take(Range events) {
  std::vector<std::string> taken;
  for (const auto &event : events) {
    if constexpr (is_result<std::decay_t<decltype(event)>>) {
      taken.emplace_back(event ? std::string(event->data) : "failed: " + std::string(event.error().message()));
    } else {
      taken.emplace_back(event.data);
    }
  }
  return taken;
}

template <class E> static void test_events() {
  auto stream = MUST(openrouter::basic_event_stream<E>::make());
  EXPECT(!MUST(stream.next()) && take(stream.events()).empty());
  MUST(stream.read(STREAM.substr(0, 30)));
  EXPECT(take(stream.events()) == std::vector<std::string>{"hello"});
  MUST(stream.read(STREAM.substr(30)));
  auto first = MUST(stream.next());
  EXPECT(first && first->kind == openrouter::stream_event_kind::message && first->type == "message");
  EXPECT(first && first->data == "a\nb" && first->data.data()[3] == '\0' && first->last_event_id == "7");
  auto second = MUST(stream.next());
  EXPECT(second && second->type == "done" && second->data.empty() && second->last_event_id == "7");
  EXPECT(!MUST(stream.next()));
  EXPECT(stream.get_last_event_id() == "7" && stream.get_retry() == std::chrono::milliseconds(1500));
  stream.end();
  EXPECT(!MUST(stream.next()) && take(stream.events()).empty());
  EXPECT(blames(FAILURE(stream.read("x")), "bytes", OPENROUTER_ERROR_INCONSISTENT));
  stream.reset();
  EXPECT(!stream.get_last_event_id() && !stream.get_retry() && stream.get_limit() == 16777216);
}

template <class E> static void test_failures_of_streams() {
  auto stream = MUST(openrouter::basic_event_stream<E>::make());
  EXPECT(blames(FAILURE(stream.set_limit(0)), "limit"));
  MUST(stream.set_limit(3));
  MUST(stream.read("data: abc\n\ndata: abcd\n\n"));
  MUST(stream.next());
  EXPECT(blames(FAILURE(stream.next()), "bytes", OPENROUTER_ERROR_TOO_LARGE));
  EXPECT(blames(FAILURE(stream.read("x")), "bytes", OPENROUTER_ERROR_TOO_LARGE));
  MUST(stream.set_limit(4));
  EXPECT(stream.get_limit() == 4 && take(stream.events()) == std::vector<std::string>{"abcd"});
  MUST(stream.read("data: whole\n\ndata: cut"));
  MUST(stream.set_limit(100));
  stream.end();
  if constexpr (E::throws) {
#if defined(__cpp_exceptions)
    std::string data;
    openrouter_status status = OPENROUTER_OK;
    try {
      for (const auto &event : stream.events())
        data += event.data;
    } catch (const openrouter::error &error) {
      status = error.status();
    }
    EXPECT(data == "whole" && status == OPENROUTER_ERROR_UNEXPECTED_END);
#endif
  } else {
    auto taken = take(stream.events());
    EXPECT(taken.size() == 2 && taken[0] == "whole" && taken[1].find("failed: bytes must end") == 0);
  }
  auto moved = std::move(stream);
  EXPECT(is_bare(FAILURE(stream.next()), OPENROUTER_ERROR_NULL_POINTER));
  EXPECT(!stream.get_last_event_id() && stream.get_limit() == 0);
  EXPECT(FAILURE(moved.next()).status() == OPENROUTER_ERROR_UNEXPECTED_END);
}

void test_event_streams() {
  BOTH_WAYS(test_events);
  BOTH_WAYS(test_failures_of_streams);
}
