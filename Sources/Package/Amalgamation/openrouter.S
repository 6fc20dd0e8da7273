/* libopenrouter, for the machine that it is compiled for.
 * OPENROUTER_MALLOC and OPENROUTER_FREE name the functions that take the place of malloc and free. */
#if defined(OPENROUTER_MALLOC) != defined(OPENROUTER_FREE)
#error "Define both OPENROUTER_MALLOC and OPENROUTER_FREE, or neither"
#elif defined(OPENROUTER_MALLOC)
#define malloc OPENROUTER_MALLOC
#define free OPENROUTER_FREE
#endif
#if !defined(__linux__) || defined(__ILP32__)
#error "OpenRouter for C is for 64-bit Linux"
#elif defined(__x86_64__)
#include "openrouter-x86_64.S"
#elif defined(__aarch64__)
#include "openrouter-aarch64.S"
#else
#error "OpenRouter for C is for x86_64 and aarch64"
#endif
