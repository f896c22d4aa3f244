// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/pack_math.hpp"

namespace backprop::activations {

/// a = z for z > 0, else e^z − 1 (α = 1); f'(z) = 1, or e^z = a + 1.
/// Source: Clevert, Unterthiner & Hochreiter 2015.
struct Elu {
  template <class V>
  static V value(V z) {
    return realPart(z) > 0 ? z : math::expm1(z);
  }
  template <class V>
  static V slope([[maybe_unused]] V z, [[maybe_unused]] V a) {
    return realPart(z) > 0 ? constant<V>(1) : a + constant<V>(1);
  }
};

}  // namespace backprop::activations
