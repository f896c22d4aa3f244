// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/pack_math.hpp"

namespace backprop::activations {

/// The logistic function a = 1/(1 + e^−z), f'(z) = a·(1 − a)
struct Sigmoid {
  template <class V>
  static V value(V z) {
    return math::sigmoid(z);
  }
  template <class V>
  static V slope([[maybe_unused]] V z, [[maybe_unused]] V a) {
    return a * (constant<V>(1) - a);
  }
};

}  // namespace backprop::activations
