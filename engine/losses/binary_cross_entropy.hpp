// SPDX-License-Identifier: MIT
#pragma once

#include <limits>

#include "engine/kernels/columns.hpp"
#include "engine/kernels/pack_math.hpp"

namespace backprop::losses {

/// C = −Σ_k (y·ln a + (1 − y)·ln(1 − a)) for sigmoid outputs, computed from the logits as softplus(z) − y·z, which
/// neither overflows nor takes the logarithm of 0. δ = a − y.
struct BinaryCrossEntropy {
  /// @param z, y  one sample's row, or a pack of them: z[k], y[k]
  template <class Row>
  static auto value(const Row& z, const Row& y, Index outputs) {
    using V = typename Row::Vector;
    V sum = constant<V>(0);
    for (Index k = 0; k < outputs; ++k) {
      const V logit = z[k], target = y[k];
      // softplus(z) − y·z = y·softplus(−z) + (1 − y)·softplus(z): no difference of large numbers
      sum = sum + (target * math::softplus(-logit) + (constant<V>(1) - target) * math::softplus(logit));
    }
    return sum;
  }

  template <class Row>
  static auto factor(const Row& /*y*/, Index /*outputs*/) {
    return constant<typename Row::Vector>(1);
  }

  /// ∂C/∂a = (1 − y)/(1 − a) − y/a, for display. Where a has been rounded to 0 or 1 the denominator is taken as the
  /// smallest normal number: very large, as the limit is, but finite.
  template <class V>
  static V slope(V a, V y) {
    return share(constant<V>(1) - y, constant<V>(1) - a) - share(y, a);
  }

  template <class V>
  static V share(V part, V of) {
    constexpr auto kSmallest = std::numeric_limits<RealOf<V>>::min();
    const V quotient = part / (realPart(of) < kSmallest ? constant<V>(kSmallest) : of);
    return realPart(part) == 0 ? constant<V>(0) : quotient;
  }
};

}  // namespace backprop::losses
