/* libopenrouter, for the machine that it is compiled for. */
#if !defined(__linux__) || defined(__ILP32__)
#error "OpenRouter for C is for 64-bit Linux"
#elif defined(__x86_64__)
#include "openrouter-x86_64.S"
#elif defined(__aarch64__)
#include "openrouter-aarch64.S"
#else
#error "OpenRouter for C is for x86_64 and aarch64"
#endif
