// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/weighted_sum.hpp"

/// The matrix products of a dense layer, run across the batch. W is (fan_in × units), column by column, without gaps.
/// Every sum goes over fan_in or units from the first to the last.
namespace backprop::kernels {

/// Z = X·W + b
/// @param X       (batch × fan_in)
/// @param biases  units numbers, or null for a layer without
/// @param Z       (batch × units), overwritten
template <class Scalar>
void forwardProduct(Columns<const Scalar> X, const Scalar* weights, const Scalar* biases, Columns<Scalar> Z) {
  weightedSum<Scalar>({.in = X, .weights = weights, .inner = 1, .outer = X.columns, .out = Z, .biases = biases});
}

/// ∂C/∂a of the layer before: dX = δ·Wᵀ; with its slopes at once its δ = (δ·Wᵀ) ∘ f'(z).
/// @param delta   (batch × units)
/// @param dX      (batch × fan_in), overwritten
/// @param slopes  f'(z) of the layer before, in the shape of dX; or null
template <class Scalar>
void backwardProduct(Columns<const Scalar> delta, const Scalar* weights, Columns<Scalar> dX,
                     const Scalar* slopes = nullptr) {
  weightedSum<Scalar>({.in = delta, .weights = weights, .inner = dX.columns, .outer = 1, .out = dX, .factors = slopes});
}

}  // namespace backprop::kernels
