// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// a = z for z > 0, else e^z − 1 (α = 1); f'(z) = 1, or e^z = a + 1.
/// Source: Clevert, Unterthiner & Hochreiter 2015.
struct Elu {
  template <class Scalar>
  static Scalar value(Scalar z) {
    return realPart(z) > 0 ? z : math::expm1(z);
  }
  template <class Scalar>
  static Scalar slope([[maybe_unused]] Scalar z, [[maybe_unused]] Scalar a) {
    return realPart(z) > 0 ? Scalar(1) : a + Scalar(1);
  }
};

}  // namespace backprop::activations
