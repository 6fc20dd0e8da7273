/* The answer of a model, printed as it comes. */
#ifndef ANSWER_H
#define ANSWER_H

#include "service.h"

typedef struct answer_style {
  /* Print JSON when the answer is complete, instead of its text. */
  bool is_json;
  /* Report tokens and cost on standard error. */
  bool has_cost;
} answer_style;

typedef struct costs {
  double dollars;
  /* Answers that did not report their cost. */
  int unknown;
} costs;

/* Sends the request and prints the answer. Reports a failure and returns the exit status; what was received is printed in any case.
   Adds what the answer cost. */
int print_answer(service *service, answer_style style, costs *costs);

#endif
