// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/pack_math.hpp"

namespace backprop::activations {

/// a = z·σ(z), f'(z) = σ(z) + a·(1 − σ(z)). Also called SiLU. Source: Elfwing et al. 2017; Ramachandran et al. 2017.
struct Swish {
  template <class V>
  static V value(V z) {
    return z * math::sigmoid(z);
  }
  template <class V>
  static V slope([[maybe_unused]] V z, [[maybe_unused]] V a) {
    const V s = math::sigmoid(z);
    return s + a * (constant<V>(1) - s);
  }
};

}  // namespace backprop::activations
