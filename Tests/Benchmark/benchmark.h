/*
 * What the benchmark compares: several ways to do one job, all in one process and one run.
 */
#ifndef BENCHMARK_H
#define BENCHMARK_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Does the job once, into the buffer; returns the bytes it wrote, 0 where it failed. All must write the same. */
typedef size_t (*job)(char *buffer, size_t capacity);

typedef struct contender {
  const char *name;
  job run;
} contender;

#define CALLBACK_URL "https://myapp.com/auth/callback"
#define CODE_CHALLENGE "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
#define CODE_CHALLENGE_METHOD "S256"
#define LIMIT 100.0
#define DOCUMENTED_BODY                                                                                                \
  "{\"callback_url\":\"" CALLBACK_URL "\",\"code_challenge\":\"" CODE_CHALLENGE                                        \
  "\",\"code_challenge_method\":\"" CODE_CHALLENGE_METHOD "\",\"limit\":100}"

#define DOCUMENTED_ANSWER                                                                                              \
  "{\"data\":{\"app_id\":12345,\"created_at\":\"2025-08-24T10:30:00Z\",\"id\":\"auth_code_xyz789\"}}"

extern const contender build_contenders[];
extern const size_t build_contender_count;

extern const contender read_contenders[];
extern const size_t read_contender_count;

/* Nanoseconds of a monotonic clock. */
double nanoseconds(void);

/* Sorts the values and returns the one in the middle. */
double median(double *values, size_t count);

/* Times dlopen and dlclose of our library against that of an empty one; prints a line and adds to the JSON. */
int compare_loading(const char *ours, const char *empty, FILE *json);

#endif
