// SPDX-License-Identifier: MIT
#include "engine/numbers/sigmoid.hpp"

#include "engine/numbers/math.hpp"

namespace backprop::math {

double sigmoid(double x) { return sigmoidOf(x); }
float sigmoid(float x) { return sigmoidOf(x); }
double softplus(double x) { return softplusFrom(x, exp(-absolute(x))); }
float softplus(float x) { return softplusFrom(x, exp(-absolute(x))); }

}  // namespace backprop::math
