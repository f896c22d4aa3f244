// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// a = z for z > 0, else 0.01·z; f'(z) = 1 or 0.01 (0.01 at the kink, as in PyTorch).
/// Source: Maas, Hannun & Ng 2013.
struct LeakyRelu {
  static constexpr double kLeak = 0.01;

  template <class Scalar>
  static Scalar value(Scalar z) {
    return realPart(z) > 0 ? z : Scalar(kLeak) * z;
  }
  template <class Scalar>
  static Scalar slope([[maybe_unused]] Scalar z, [[maybe_unused]] Scalar a) {
    return realPart(z) > 0 ? Scalar(1) : Scalar(kLeak);
  }
};

}  // namespace backprop::activations
