// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/pack_math.hpp"

namespace backprop::activations {

/// a = tanh z, f'(z) = 1 − a²
struct Tanh {
  template <class V>
  static V value(V z) {
    return math::tanh(z);
  }
  template <class V>
  static V slope([[maybe_unused]] V z, [[maybe_unused]] V a) {
    return constant<V>(1) - a * a;
  }
};

}  // namespace backprop::activations
