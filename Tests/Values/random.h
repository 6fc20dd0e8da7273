/* Random values that keep the rules of their fields, the same ones for the same seed. */
#ifndef RANDOM_VALUES_H
#define RANDOM_VALUES_H

#include <stddef.h>
#include <stdint.h>

typedef struct generator {
  uint64_t state;
} generator;

/* From 0 to below a limit. */
uint64_t below(generator *generator, uint64_t limit);

/* A value in memory that is enough for every field: its size, and a NUL behind it. */
enum { VALUE_CAPACITY = 4200 };
typedef struct value {
  char data[VALUE_CAPACITY];
  size_t size;
} value;

/* https, or http to this machine; with a query where that is allowed. */
void make_url(generator *generator, value *out, int with_query);
/* An absolute URL of any scheme. */
void make_referer(generator *generator, value *out);
/* Characters of a set, in a number between two. */
void make_characters(generator *generator, value *out, const char *set, size_t least, size_t most);
void make_title(generator *generator, value *out);
void make_categories(generator *generator, value *out);
void make_user_agent(generator *generator, value *out);
/* At most 100 scalars of all sizes, controls among them. */
void make_label(generator *generator, value *out);
void make_time(generator *generator, value *out);
void make_uuid(generator *generator, value *out);
void make_choice(generator *generator, value *out, const char *const *known);
/* One JSON value. */
void make_json(generator *generator, value *out);
/* Any finite double, half of them as people write them. */
double make_limit(generator *generator);

#endif
