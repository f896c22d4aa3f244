// SPDX-License-Identifier: MIT
#pragma once

#include "engine/activations/softmax.hpp"
#include "engine/losses/binary_cross_entropy.hpp"

namespace backprop::losses {

/// C = −Σ_k y_k·ln a_k for softmax outputs, computed from the logits as Σ_k y_k·(L − z_k) with L = ln Σ_j e^{z_j}, the
/// largest z subtracted first. δ = a·Σy − y, which is a − y for targets that sum to 1.
struct CrossEntropy {
  /// @param z, y  one sample's row, or a pack of them: z[k], y[k]
  template <class Row>
  static auto value(const Row& z, const Row& y, Index outputs) {
    using V = typename Row::Vector;
    const V shift = activations::Softmax::largest(z, outputs);
    V sum = constant<V>(0);
    for (Index k = 0; k < outputs; ++k) sum = sum + math::exp(z[k] - shift);
    const V logSum = math::log(sum);
    V loss = constant<V>(0);
    for (Index k = 0; k < outputs; ++k) {
      const V target = y[k];
      const V more = loss + target * (logSum - (z[k] - shift));
      loss = realPart(target) != 0 ? more : loss;  // 0·∞ is 0 here
    }
    return loss;
  }

  /// Σ_k y_k
  template <class Row>
  static auto factor(const Row& y, Index outputs) {
    using V = typename Row::Vector;
    V total = constant<V>(0);
    for (Index k = 0; k < outputs; ++k) total = total + y[k];
    return total;
  }

  /// ∂C/∂a = −y/a, for display; finite where a has been rounded to 0 (see BinaryCrossEntropy::slope).
  template <class V>
  static V slope(V a, V y) {
    return -BinaryCrossEntropy::share(y, a);
  }
};

}  // namespace backprop::losses
