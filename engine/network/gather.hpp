// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/numbers/matrix.hpp"

namespace backprop {

/// Copies some rows of a matrix into the first rows of another with as many columns, in the order given, as duals or
/// whatever the other is of.
template <class From, class To>
void gather(const Matrix<From>& from, std::span<const int> rows, Matrix<To>& to) {
  for (Index k = 0; k < from.cols(); ++k) {
    const From* column = from.col(k).data();
    To* place = to.col(k).data();
    for (const int row : rows) *place++ = To(column[row]);
  }
}

}  // namespace backprop
