// SPDX-License-Identifier: MIT
#pragma once

#include "engine/activations/softmax.hpp"
#include "engine/losses/binary_cross_entropy.hpp"

namespace backprop::losses {

/// C = −Σ_k y_k·ln a_k for softmax outputs, computed from the logits as Σ_k y_k·(L − z_k) with L = ln Σ_j e^{z_j}, the
/// largest z subtracted first. δ = a·Σy − y, which is a − y for targets that sum to 1.
struct CrossEntropy {
  template <class Scalar>
  static Scalar fromLogits(Columns<const Scalar> z, Columns<const Scalar> y, Index row) {
    const Scalar shift = activations::Softmax::largest(z, row);
    Scalar sum(0);
    for (Index k = 0; k < z.columns; ++k) sum = sum + math::exp(z(row, k) - shift);
    const Scalar logSum = math::log(sum);
    Scalar loss(0);
    for (Index k = 0; k < z.columns; ++k)
      if (realPart(y(row, k)) != 0) loss = loss + y(row, k) * (logSum - (z(row, k) - shift));
    return loss;
  }

  /// ∂C/∂a = −y/a, for display; finite where a has been rounded to 0 (see BinaryCrossEntropy::slope).
  template <class Scalar>
  static Scalar slope(Scalar a, Scalar y) {
    return -BinaryCrossEntropy::share(y, a);
  }
};

}  // namespace backprop::losses
