/* The kinds of programs, a file each. */
#ifndef HOSTS_H
#define HOSTS_H

#include "sequence.h"

/* What comes of the calls in a program of one thread. */
const sequence *expected(void);
void expect_same(const sequence *actual);

void test_forks(void);
void test_threads(void);
void test_stacks(void);
void test_locales(void);

#endif
