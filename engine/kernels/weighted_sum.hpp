// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"

namespace backprop::kernels {

/// out(:, j) = Σ_k in(:, k)·w[k·inner + j·outer]: every product of a dense layer is one of these. Each sum goes over k
/// from the first to the last; then the bias of column j is added, or the result multiplied by `factors`.
template <class Scalar>
struct WeightedSum {
  Columns<const Scalar> in;  ///< `rows` says how many results of each column are wanted
  const Scalar* weights = nullptr;
  Index inner = 0, outer = 0;
  Columns<Scalar> out;
  const Scalar* biases = nullptr;   ///< one a column of `out`
  const Scalar* factors = nullptr;  ///< as long, and as far apart, as the columns of `out`
  bool accumulate = false;          ///< sums begin with what `out` holds, instead of their first product
};

template <class Scalar>
void weightedSum(const WeightedSum<Scalar>& sum);

/// The same, where the columns of `in` may be read to the end of a whole vector. For many rows: the columns of `in`
/// that a block of rows needs stay in the cache while all columns of `out` are made; above, four columns of weights do
/// for all rows.
template <class Scalar>
void weightedSumPadded(const WeightedSum<Scalar>& sum);

}  // namespace backprop::kernels
