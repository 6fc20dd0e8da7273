/* The time of one call of each contender of a comparison. */
#ifndef TIMING_H
#define TIMING_H

#include "comparison.h"

enum { MOST_CONTENDERS = 16, BUFFER_SIZE = 1 << 19 };

/* Nanoseconds of a monotonic clock. */
double nanoseconds(void);

/* Sorts the values and returns the one in the middle. */
double median(double *values, size_t count);

/* Whether the contender does what all of them have to do. */
int does_its_job(const comparison *comparison, const contender *contender);

/*
 * The median of many rounds for each contender, whose rounds are interleaved, so that whatever else the machine does
 * strikes all alike; negative for a contender that does not do its job, which is not measured.
 */
void time_contenders(const comparison *comparison, double *medians);

#endif
