// SPDX-License-Identifier: MIT
#include "engine/numbers/tanh.hpp"

#include "engine/numbers/math.hpp"

namespace backprop::math {

double tanh(double x) { return tanhOf(x); }
float tanh(float x) { return tanhOf(x); }

}  // namespace backprop::math
