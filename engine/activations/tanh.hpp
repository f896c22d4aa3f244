// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// a = tanh z, f'(z) = 1 − a²
struct Tanh {
  template <class Scalar>
  static Scalar value(Scalar z) {
    return math::tanh(z);
  }
  template <class Scalar>
  static Scalar slope([[maybe_unused]] Scalar z, [[maybe_unused]] Scalar a) {
    return Scalar(1) - a * a;
  }
};

}  // namespace backprop::activations
