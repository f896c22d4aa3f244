// SPDX-License-Identifier: MIT
#include "engine/numbers/exp.hpp"

#include "engine/numbers/math.hpp"

namespace backprop::math {

double exp(double x) { return expOf(x); }
float exp(float x) { return expOf(x); }
double expm1(double x) { return expm1Of(x); }
float expm1(float x) { return expm1Of(x); }

}  // namespace backprop::math
