// SPDX-License-Identifier: MIT
#include "engine/numbers/log.hpp"

#include "engine/numbers/math.hpp"

namespace backprop::math {

double log(double x) { return logOf(x); }
float log(float x) { return logOf(x); }
double log1p(double x) { return log1pOf(x); }
float log1p(float x) { return log1pOf(x); }

}  // namespace backprop::math
