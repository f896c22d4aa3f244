// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// The logistic function a = 1/(1 + e^−z), f'(z) = a·(1 − a)
struct Sigmoid {
  template <class Scalar>
  static Scalar value(Scalar z) {
    return math::sigmoid(z);
  }
  template <class Scalar>
  static Scalar slope([[maybe_unused]] Scalar z, [[maybe_unused]] Scalar a) {
    return a * (Scalar(1) - a);
  }
};

}  // namespace backprop::activations
