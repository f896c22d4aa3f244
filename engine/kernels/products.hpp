// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"

/// The matrix products of a dense layer, run across the batch. W is (fan_in × units), column by column, without gaps.
/// Every sum has one order, written here: over fan_in or units from the first to the last; over the batch in kLanes
/// partial sums and laneTree.
namespace backprop::kernels {

/// Z = X·W + b
/// @param X       (batch × fan_in)
/// @param biases  units numbers, or null for a layer without
/// @param Z       (batch × units), overwritten
template <class Scalar>
void forwardProduct(Columns<const Scalar> X, const Scalar* weights, const Scalar* biases, Columns<Scalar> Z);

/// ∂C/∂a of the layer before: dX = δ·Wᵀ
/// @param delta  (batch × units)
/// @param dX     (batch × fan_in), overwritten
template <class Scalar>
void backwardProduct(Columns<const Scalar> delta, const Scalar* weights, Columns<Scalar> dX);

/// dW = Xᵀ·δ, summed over the batch
/// @param dW          fan_in × units numbers
/// @param accumulate  add to what is there (the next tile of a batch) instead of overwriting
template <class Scalar>
void weightGradient(Columns<const Scalar> X, Columns<const Scalar> delta, Scalar* dW, bool accumulate);

/// db = the column sums of δ
/// @param db  units numbers
template <class Scalar>
void biasGradient(Columns<const Scalar> delta, Scalar* db, bool accumulate);

}  // namespace backprop::kernels
