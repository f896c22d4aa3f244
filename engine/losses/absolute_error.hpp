// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop::losses {

/// C = Σ_k |a_k − y_k|, ∂C/∂a = sign(a − y), and 0 where a = y.
struct AbsoluteError {
  template <class Scalar>
  static Scalar value(Scalar a, Scalar y, Index /*outputs*/) {
    return realPart(a - y) < 0 ? y - a : a - y;
  }
  template <class Scalar>
  static Scalar slope(Scalar a, Scalar y, Index /*outputs*/) {
    const auto error = realPart(a - y);
    return error > 0 ? Scalar(1) : error < 0 ? Scalar(-1) : Scalar(0);
  }
};

}  // namespace backprop::losses
