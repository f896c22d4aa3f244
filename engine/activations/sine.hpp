// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// a = sin z, f'(z) = cos z. Source: Sitzmann et al. 2020.
struct Sine {
  template <class Scalar>
  static Scalar value(Scalar z) {
    return math::sin(z);
  }
  template <class Scalar>
  static Scalar slope([[maybe_unused]] Scalar z, [[maybe_unused]] Scalar a) {
    return math::cos(z);
  }
};

}  // namespace backprop::activations
