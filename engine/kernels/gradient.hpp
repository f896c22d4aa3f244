// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"

/// The gradient of a dense layer, summed over the batch: dW = Xᵀ·δ and db = the column sums of δ.
///
/// Sums of biases are kept in kLanes partial sums and laneTree (lanes.hpp). So are those of weights where the batch is
/// short or the layer narrow: then they are dot products along the batch. All others go sample by sample, from the
/// first to the last: then each sample's inputs lie side by side (transpose) and a vector holds the sums of several
/// weights.
namespace backprop::kernels {

/// Whether a layer's weights have their gradients summed in lanes.
constexpr bool sumsInLanes(Index fanIn, Index units) {
  constexpr Index kNarrow = 4;
  return fanIn <= kNarrow || units <= kNarrow;
}

/// Distance of the columns of a transposed block with so many rows: whole vectors, and not a power of two, which would
/// have them share a few places of the cache.
constexpr Index transposedStride(Index fanIn) {
  const Index whole = (fanIn + 3) / 4 * 4;
  return whole % 32 == 0 ? whole + 4 : whole;
}

/// XT(i, n) = X(n, i) for all rows of X.
/// @param XT room for transposedStride(X.columns) × X.rows numbers
/// @return   (columns × rows), whose columns may be read to the end of a whole vector
template <class Scalar>
Columns<const Scalar> transpose(Columns<const Scalar> X, Scalar* XT);
/// The same with its columns `apart` from each other, X.columns at least.
template <class Scalar>
Columns<const Scalar> transposeTo(Columns<const Scalar> X, Scalar* XT, Index apart);

/// @param X           (batch × fan_in); its columns, and those of δ, may be read to a multiple of kLanes rows
/// @param delta       (batch × units)
/// @param dW          fan_in × units numbers
/// @param db          units numbers, or null for a layer without
/// @param accumulate  add to what is there (the next tile of a batch) instead of overwriting
/// @param room        for the transposed X
template <class Scalar>
void layerGradient(const Columns<const Scalar>& X, const Columns<const Scalar>& delta, Scalar* dW, Scalar* db,
                   bool accumulate, Scalar* room);

/// The same of a layer whose sums do not go in lanes.
/// @param XT  (fan_in × batch), its columns readable to the end of a whole vector
template <class Scalar>
void transposedGradient(const Columns<const Scalar>& XT, const Columns<const Scalar>& delta, Scalar* dW, Scalar* db,
                        bool accumulate);

/// Both in lanes.
template <class Scalar>
void laneGradient(const Columns<const Scalar>& X, const Columns<const Scalar>& delta, Scalar* dW, Scalar* db,
                  bool accumulate);

/// db alone.
template <class Scalar>
void biasGradient(const Columns<const Scalar>& delta, Scalar* db, bool accumulate);

}  // namespace backprop::kernels
