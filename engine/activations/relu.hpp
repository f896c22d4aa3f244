// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// The rectifier a = max(0, z), f'(z) = 1 for z > 0, else 0 (0 at the kink, as in PyTorch).
/// Source: Nair & Hinton 2010.
struct Relu {
  template <class Scalar>
  static Scalar value(Scalar z) {
    return realPart(z) > 0 ? z : Scalar(0);
  }
  template <class Scalar>
  static Scalar slope([[maybe_unused]] Scalar z, [[maybe_unused]] Scalar a) {
    return realPart(z) > 0 ? Scalar(1) : Scalar(0);
  }
};

}  // namespace backprop::activations
