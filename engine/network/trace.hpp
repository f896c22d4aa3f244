// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/kernels/columns.hpp"
#include "engine/network/layout.hpp"

namespace backprop {

/// Every intermediate of one layer, (batch × units) each. δ = ∂C/∂z; losses here are per sample, not yet averaged.
template <class Scalar>
struct LayerTrace {
  Matrix<Scalar> z, a;               ///< filled by forward
  Matrix<Scalar> dadz, dCda, delta;  ///< filled by backward
};

/// The buffers of one forward and backward pass, kept between passes so that training allocates nothing. A pass uses
/// the first `rows` rows of each matrix and never overwrites one intermediate with another.
template <class Scalar>
struct Trace {
  std::vector<LayerTrace<Scalar>> layers;
  Vector<Scalar> sampleLoss;
  Vector<Scalar> transposed;  ///< room for a copy of what a layer sees: of backward, each sample's numbers side by side
  Index rows = 0;

  /// Makes room for `rows` samples (never less than before); the backward half only on demand.
  void reserve(const std::vector<LayerLayout>& layout, Index rows, bool backward);

  Columns<const Scalar> outputs() const { return columnsOf(layers.back().a, rows); }
  /// The first layer with a z or a that is not finite; the last layer when there is none.
  int firstNonFiniteLayer() const;
};

}  // namespace backprop
