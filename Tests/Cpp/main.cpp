#include "checks.hpp"
#include <cstring>

static unsigned passed, failed, skipped;

void expect(const char *file, int line, const char *what, bool holds) {
  if (holds) {
    passed++;
    return;
  }
  failed++;
  const char *slash = std::strrchr(file, '/');
  std::printf("FAILED %s:%d: %s\n", slash == nullptr ? file : slash + 1, line, what);
}

void skip(const char *what, const char *why) {
  skipped++;
  std::printf("skipped %s: %s\n", what, why);
}

int finish() {
  std::printf("%u passed, %u failed, %u skipped\n", passed, failed, skipped);
  return failed == 0 ? 0 : 1;
}

int main() {
  test_failures();
  test_handles();
  test_requests();
  test_http();
  test_oauth();
  test_answers();
  test_event_streams();
  test_chat();
  test_json();
  test_any_operation();
  test_copy_out();
  test_memory();
  test_calls();
  test_any_calls();
  test_sign_in();
  test_api_key();
  test_other_unit();
  return finish();
}
