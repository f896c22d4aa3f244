// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// a = z·σ(z), f'(z) = σ(z) + a·(1 − σ(z)). Also called SiLU. Source: Elfwing et al. 2017; Ramachandran et al. 2017.
struct Swish {
  template <class Scalar>
  static Scalar value(Scalar z) {
    return z * math::sigmoid(z);
  }
  template <class Scalar>
  static Scalar slope([[maybe_unused]] Scalar z, [[maybe_unused]] Scalar a) {
    const Scalar s = math::sigmoid(z);
    return s + a * (Scalar(1) - s);
  }
};

}  // namespace backprop::activations
