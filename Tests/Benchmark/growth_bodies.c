#include "body.h"
#include "growth.h"
#include "read.h"

void grow_bodies(job read, size_t largest) { grow_reading("bodies", read, largest, make_body, &create_values); }
