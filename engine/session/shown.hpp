// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/kernels/columns.hpp"

namespace backprop {

/// A number as it leaves the engine. What is beyond the range (a saturated unit may have a z that has overflowed, and
/// the product of 0 and that is no number) is shown as the largest finite number, or as 0.
inline double shown(double value, double limit = std::numeric_limits<double>::max()) {
  return std::isnan(value) ? 0 : std::clamp(value, -limit, limit);
}

/// A cost as it leaves the engine: one that is no number has overflowed on its way, and is shown as the largest.
inline double shownCost(double cost) { return std::isnan(cost) ? std::numeric_limits<double>::max() : shown(cost); }

/// Copies a block into the rows of `to` from `first` on.
template <class Scalar>
void showRows(Columns<const Scalar> from, Index first, Matrix<double>& to) {
  for (Index k = 0; k < from.columns; ++k)
    for (Index row = 0; row < from.rows; ++row) to(first + row, k) = shown(static_cast<double>(from(row, k)));
}

/// A part of a flat vector as a matrix, column by column.
template <class Scalar>
Matrix<double> shownMatrix(const Scalar* from, Index rows, Index columns) {
  Matrix<double> to(rows, columns);
  showRows(Columns<const Scalar>{from, rows, columns, rows}, 0, to);
  return to;
}

}  // namespace backprop
