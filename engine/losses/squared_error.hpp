// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"

namespace backprop::losses {

/// C = Σ_k (a_k − y_k)², ∂C/∂a = 2·(a − y)
struct SquaredError {
  template <class Scalar>
  static Scalar value(Scalar a, Scalar y, Index /*outputs*/) {
    return (a - y) * (a - y);
  }
  template <class Scalar>
  static Scalar slope(Scalar a, Scalar y, Index /*outputs*/) {
    return Scalar(2) * (a - y);
  }
};

/// C = ½·Σ_k (a_k − y_k)², ∂C/∂a = a − y. Source: Rumelhart, Hinton & Williams 1986, eq. 3.
struct HalfSquaredError {
  template <class Scalar>
  static Scalar value(Scalar a, Scalar y, Index /*outputs*/) {
    return Scalar(0.5) * ((a - y) * (a - y));
  }
  template <class Scalar>
  static Scalar slope(Scalar a, Scalar y, Index /*outputs*/) {
    return a - y;
  }
};

/// C = Σ_k (a_k − y_k)²/K, ∂C/∂a = 2·(a − y)/K, for K outputs
struct MeanSquaredError {
  template <class Scalar>
  static Scalar value(Scalar a, Scalar y, Index outputs) {
    return (a - y) * (a - y) / Scalar(static_cast<double>(outputs));
  }
  template <class Scalar>
  static Scalar slope(Scalar a, Scalar y, Index outputs) {
    return Scalar(2) * (a - y) / Scalar(static_cast<double>(outputs));
  }
};

}  // namespace backprop::losses
