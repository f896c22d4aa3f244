// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/pack_math.hpp"

namespace backprop::activations {

/// a = z for z > 0, else 0.01·z; f'(z) = 1 or 0.01 (0.01 at the kink, as in PyTorch).
/// Source: Maas, Hannun & Ng 2013.
struct LeakyRelu {
  static constexpr double kLeak = 0.01;

  template <class V>
  static V value(V z) {
    return realPart(z) > 0 ? z : constant<V>(kLeak) * z;
  }
  template <class V>
  static V slope([[maybe_unused]] V z, [[maybe_unused]] V a) {
    return realPart(z) > 0 ? constant<V>(1) : constant<V>(kLeak);
  }
};

}  // namespace backprop::activations
