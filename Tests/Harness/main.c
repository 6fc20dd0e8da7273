/* The library as a C program sees it, on the build that ships, with jansson as a second opinion on JSON. */
#include "check.h"
#include "tests.h"
#include <stdio.h>

int main(void) {
  /* Nothing that was printed is lost in a crash, and printing takes nothing from the heap. */
  static char buffer[BUFSIZ];
  setvbuf(stdout, buffer, _IOLBF, sizeof buffer);
  test_versions();
  test_documented_examples();
  test_exchange_bodies();
  test_exchange_consistency();
  test_exchange_http_requests();
  test_pkce();
  test_api_keys();
  test_open_enums();
  test_limits();
  test_float_states();
  test_expirations();
  test_key_labels();
  test_additional_members();
  test_good_values();
  test_bad_values();
  test_bad_urls();
  test_fast_path_texts();
  test_consistency();
  test_error_messages();
  test_settings();
  test_base_urls();
  test_http_requests();
  test_answers();
  test_exchange_answers();
  test_api_errors();
  test_changed_answers();
  test_tolerant_responses();
  test_retry_after();
  test_copy_out();
  test_page_edges();
  test_null_pointers();
  test_text_field_life_cycle();
  test_handle_allocations();
  test_secrets();
  test_stack_secrets();
  test_authorization_urls();
  test_callback_urls();
  test_callback_heads();
  test_http_duties();
  test_pasted_callbacks();
  test_callback_secrets();
  test_callback_memory();
  test_event_streams();
  test_event_stream_cases();
  test_event_stream_memory();
  test_chat_streams();
  test_chat_limits();
  test_chat_results();
  test_chat_requests();
  test_chat_turns();
  test_json_pointers();
  test_json_setters();
  test_json_nodes();
  test_json_memory();
  test_json_round_trips();
  test_json_failures();
  test_requests();
  test_refused_requests();
  test_whole_chat_responses();
  test_request_statuses();
  test_rare_statuses();
  test_misspellings();
  test_operation_list();
  test_checked_setters();
  test_request_bodies();
  test_request_body_types();
  test_request_queries();
  test_responses();
  test_request_memory();
  test_request_examples();
  return finish();
}
