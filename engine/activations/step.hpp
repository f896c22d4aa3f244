// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// The threshold unit a = 1 for z > 0, else 0 (also at z = 0). Its derivative is 0 wherever it exists and is taken as 0
/// at the jump: nothing is learned through it. Source: Rosenblatt 1958.
struct Step {
  template <class Scalar>
  static Scalar value(Scalar z) {
    return realPart(z) > 0 ? Scalar(1) : Scalar(0);
  }
  template <class Scalar>
  static Scalar slope([[maybe_unused]] Scalar z, [[maybe_unused]] Scalar a) {
    return Scalar(0);
  }
};

}  // namespace backprop::activations
