// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/pack_math.hpp"

namespace backprop::activations {

/// The threshold unit a = 1 for z > 0, else 0 (also at z = 0). Its derivative is 0 wherever it exists and is taken as 0
/// at the jump: nothing is learned through it. Source: Rosenblatt 1958.
struct Step {
  template <class V>
  static V value(V z) {
    return realPart(z) > 0 ? constant<V>(1) : constant<V>(0);
  }
  template <class V>
  static V slope([[maybe_unused]] V z, [[maybe_unused]] V a) {
    return constant<V>(0);
  }
};

}  // namespace backprop::activations
