// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop::losses {

/// C = Σ_k max(0, 1 − y_k·a_k) for targets ±1; ∂C/∂a = −y where the margin y·a is below 1, else 0 (0 at the kink).
struct Hinge {
  template <class Scalar>
  static Scalar value(Scalar a, Scalar y, Index /*outputs*/) {
    return realPart(y * a) < 1 ? Scalar(1) - y * a : Scalar(0);
  }
  template <class Scalar>
  static Scalar slope(Scalar a, Scalar y, Index /*outputs*/) {
    return realPart(y * a) < 1 ? -y : Scalar(0);
  }
};

}  // namespace backprop::losses
