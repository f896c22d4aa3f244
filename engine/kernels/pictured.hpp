// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/matrix.hpp"

namespace backprop::kernels {

/// Numbers as a picture takes them: to[i] = x[i] as a float, no further than ±limit from 0; NaN is 0.
template <class Scalar>
void pictured(const Scalar* x, Index count, double limit, float* to);

}  // namespace backprop::kernels
