// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"
#include "engine/numbers/scalar.hpp"

namespace backprop::activations {

/// a_k = e^{z_k − m} / Σ_j e^{z_j − m} with m = max z, over the units of one sample: the only activation in which the
/// units of a layer see each other. Its f' is a matrix, ∂a_k/∂z_j = a_k·([k = j] − a_j); `slope` gives the diagonal,
/// for display (cross-entropy gives δ = a − y directly).
struct Softmax {
  template <class Scalar>
  static Scalar largest(Columns<const Scalar> z, Index row) {
    Scalar largest = z(row, 0);
    for (Index k = 1; k < z.columns; ++k)
      if (realPart(z(row, k)) > realPart(largest)) largest = z(row, k);
    return largest;
  }

  template <class Scalar>
  static void value(Columns<const Scalar> z, Columns<Scalar> a) {
    for (Index row = 0; row < z.rows; ++row) {
      const Scalar shift = largest(z, row);
      Scalar sum(0);
      for (Index k = 0; k < z.columns; ++k) {
        a(row, k) = math::exp(z(row, k) - shift);
        sum = sum + a(row, k);
      }
      for (Index k = 0; k < z.columns; ++k) a(row, k) = a(row, k) / sum;
    }
  }

  template <class Scalar>
  static void slope(Columns<const Scalar>, Columns<const Scalar> a, Columns<Scalar> dadz) {
    for (Index k = 0; k < a.columns; ++k)
      for (Index row = 0; row < a.rows; ++row) dadz(row, k) = a(row, k) * (Scalar(1) - a(row, k));
  }
};

}  // namespace backprop::activations
