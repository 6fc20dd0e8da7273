/* The system's random source as the library uses it: getrandom of this program, which can be told to fail. */
#ifndef RANDOMNESS_H
#define RANDOMNESS_H

enum { RANDOM_WORKS, RANDOM_FAILS, RANDOM_IN_PIECES };

/* What getrandom does from now on. In pieces means: interrupted every second time, and one byte at a time. */
void randomness_set(int mode);

#endif
