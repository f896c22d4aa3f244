// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/elementwise.hpp"

namespace backprop::activations {

/// a_k = e^{z_k − m} / Σ_j e^{z_j − m} with m = max z, over the units of one sample: the only activation in which the
/// units of a layer see each other. Its f' is a matrix, ∂a_k/∂z_j = a_k·([k = j] − a_j); `slope` gives the diagonal,
/// for display (cross-entropy gives δ = a − y directly). Runs across the samples: a pack of rows, unit after unit.
struct Softmax {
  /// @param z  one sample's row, or a pack of them: z[k]
  template <class Row>
  static auto largest(const Row& z, Index units) {
    auto largest = z[0];
    for (Index k = 1; k < units; ++k) {
      const auto other = z[k];
      largest = realPart(other) > realPart(largest) ? other : largest;
    }
    return largest;
  }

  template <class Scalar>
  static void value(Columns<const Scalar> z, Columns<Scalar> a) {
    kernels::forRows<Scalar>(z.rows, [&](auto lanes, Index row) {
      const kernels::Row from(lanes, z, row);
      const kernels::Row to(lanes, a, row);
      using V = typename decltype(from)::Vector;
      const V shift = largest(from, z.columns);
      V sum = constant<V>(0);
      for (Index k = 0; k < z.columns; ++k) {
        const V share = math::exp(from[k] - shift);
        to.set(k, share);
        sum = sum + share;
      }
      for (Index k = 0; k < z.columns; ++k) to.set(k, to[k] / sum);
    });
  }

  struct Slope {
    template <class V>
    V operator()(V a, V /*y*/, Index /*units*/) const {
      return a * (constant<V>(1) - a);
    }
  };
  template <class Scalar>
  static void slope(Columns<const Scalar>, Columns<const Scalar> a, Columns<Scalar> dadz) {
    kernels::mapColumns<Scalar>(&kernels::run<Lanes<Scalar>, Slope, Scalar>, a, a, dadz);
  }

  template <class Scalar>
  static void forward(const Columns<Scalar>& za, const Columns<Scalar>& dadz) {
    value<Scalar>(za, za);
    slope<Scalar>(za, za, dadz);
  }
};

}  // namespace backprop::activations
