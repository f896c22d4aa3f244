// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// a = z, f'(z) = 1
struct Linear {
  template <class Scalar>
  static Scalar value(Scalar z) {
    return z;
  }
  template <class Scalar>
  static Scalar slope([[maybe_unused]] Scalar z, [[maybe_unused]] Scalar a) {
    return Scalar(1);
  }
};

}  // namespace backprop::activations
