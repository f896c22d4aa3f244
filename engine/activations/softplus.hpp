// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/pack_math.hpp"

namespace backprop::activations {

/// a = ln(1 + e^z), f'(z) = 1/(1 + e^−z). Source: Dugas et al. 2000.
struct Softplus {
  template <class V>
  static V value(V z) {
    return math::softplus(z);
  }
  template <class V>
  static V slope([[maybe_unused]] V z, [[maybe_unused]] V a) {
    return math::sigmoid(z);
  }
};

}  // namespace backprop::activations
