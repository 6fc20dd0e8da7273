/* The tests, in the order in which they run. */
#ifndef TESTS_H
#define TESTS_H

void test_versions(void);
void test_examples(void);
void test_exchange_bodies(void);
void test_exchange_consistency(void);
void test_exchange_http_requests(void);
void test_pkce(void);
void test_api_keys(void);
void test_choices(void);
void test_limits(void);
void test_float_states(void);
void test_expirations(void);
void test_key_labels(void);
void test_members(void);
void test_good_values(void);
void test_bad_values(void);
void test_bad_urls(void);
void test_usual_texts(void);
void test_consistency(void);
void test_messages(void);
void test_settings(void);
void test_base_urls(void);
void test_http_requests(void);
void test_answers(void);
void test_exchange_answers(void);
void test_api_errors(void);
void test_changed_answers(void);
void test_retry_delays(void);
void test_copy_out(void);
void test_page_edges(void);
void test_null_pointers(void);
void test_life(void);
void test_memory(void);
void test_secrets(void);
void test_stack_secrets(void);
void test_authorization_urls(void);
void test_callback_urls(void);
void test_callback_heads(void);
void test_http_duties(void);
void test_pasted_callbacks(void);
void test_callback_secrets(void);
void test_callback_memory(void);

#endif
