// SPDX-License-Identifier: MIT
#pragma once

#include <limits>

#include "engine/kernels/columns.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop::losses {

/// C = −Σ_k (y·ln a + (1 − y)·ln(1 − a)) for sigmoid outputs, computed from the logits as softplus(z) − y·z, which
/// neither overflows nor takes the logarithm of 0. δ = a − y.
struct BinaryCrossEntropy {
  template <class Scalar>
  static Scalar fromLogit(Scalar z, Scalar y) {
    // softplus(z) − y·z = y·softplus(−z) + (1 − y)·softplus(z): no difference of large numbers
    return y * math::softplus(-z) + (Scalar(1) - y) * math::softplus(z);
  }

  /// ∂C/∂a = (1 − y)/(1 − a) − y/a, for display. Where a has been rounded to 0 or 1 the denominator is taken as the
  /// smallest normal number: very large, as the limit is, but finite.
  template <class Scalar>
  static Scalar slope(Scalar a, Scalar y) {
    return share(Scalar(1) - y, Scalar(1) - a) - share(y, a);
  }

  template <class Scalar>
  static Scalar share(Scalar part, Scalar of) {
    using Real = decltype(realPart(of));
    if (realPart(part) == 0) return Scalar(0);
    return part / (realPart(of) < std::numeric_limits<Real>::min() ? Scalar(std::numeric_limits<Real>::min()) : of);
  }
};

}  // namespace backprop::losses
