// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/pack_math.hpp"

namespace backprop::activations {

/// a = z, f'(z) = 1
struct Linear {
  template <class V>
  static V value(V z) {
    return z;
  }
  template <class V>
  static V slope([[maybe_unused]] V z, [[maybe_unused]] V a) {
    return constant<V>(1);
  }
};

}  // namespace backprop::activations
