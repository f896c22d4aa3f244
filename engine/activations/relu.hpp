// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/pack_math.hpp"

namespace backprop::activations {

/// The rectifier a = max(0, z), f'(z) = 1 for z > 0, else 0 (0 at the kink, as in PyTorch).
/// Source: Nair & Hinton 2010.
struct Relu {
  template <class V>
  static V value(V z) {
    return realPart(z) > 0 ? z : constant<V>(0);
  }
  template <class V>
  static V slope([[maybe_unused]] V z, [[maybe_unused]] V a) {
    return realPart(z) > 0 ? constant<V>(1) : constant<V>(0);
  }
};

}  // namespace backprop::activations
