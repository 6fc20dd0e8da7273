#include "tests.h"
void test_descriptors(void) {}
