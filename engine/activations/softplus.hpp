// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// a = ln(1 + e^z), f'(z) = 1/(1 + e^−z). Source: Dugas et al. 2000.
struct Softplus {
  template <class Scalar>
  static Scalar value(Scalar z) {
    return math::softplus(z);
  }
  template <class Scalar>
  static Scalar slope([[maybe_unused]] Scalar z, [[maybe_unused]] Scalar a) {
    return math::sigmoid(z);
  }
};

}  // namespace backprop::activations
