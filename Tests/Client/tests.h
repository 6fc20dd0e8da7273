/* The parts of the harness, a file each. */
#ifndef TESTS_H
#define TESTS_H

void test_answers(void);
void test_broken_connections(void);
void test_certificates(void);
void test_call_statuses(void);
void test_timeouts(void);
void test_cancellation(void);
void test_repetition(void);
void test_sent_requests(void);
void test_proxies(void);
void test_proxy_variables(void);
void test_privileges(void);
void test_secrets(void);
void test_environment(void);
void test_client_options(void);
void test_curl_options(void);
void test_system_failures(void);
void test_signals(void);
void test_forks(void);
void test_no_memory(void);
void test_many_calls(void);
void test_small_stacks(void);
void test_descriptors(void);
void test_standard_descriptors(void);
void test_sign_in_options(void);
void test_sign_in_pasted(void);
void test_sign_in_no_memory(void);
void test_sign_in_system_failures(void);
void test_sign_in_browser(void);
void test_sign_in_start_failures(void);
void test_sign_in_stages(void);
void test_sign_in_forks(void);
void test_sign_in_secrets(void);
void test_many_sign_ins(void);
void test_sign_in_at_once(void);
void test_sign_in_one_loop(void);

#endif
