// SPDX-License-Identifier: MIT
#pragma once

#include <type_traits>

#include "engine/numbers/matrix.hpp"

namespace backprop {

/// A view of a (rows × columns) matrix: the values of one column lie side by side, the columns `stride` apart. It is
/// what the kernels work on: a whole matrix, or the first rows of a larger buffer (a batch shorter than the longest).
template <class Scalar>
struct Columns {
  Scalar* data = nullptr;
  Index rows = 0;
  Index columns = 0;
  Index stride = 0;

  Scalar* column(Index k) const { return data + k * stride; }
  Scalar& operator()(Index row, Index k) const { return data[row + k * stride]; }
  /// Rows first … first + count − 1.
  Columns slice(Index first, Index count) const { return {data + first, count, columns, stride}; }

  /// What may be written may be read, as with pointers.
  // NOLINTNEXTLINE(google-explicit-constructor)
  operator Columns<const Scalar>() const requires(!std::is_const_v<Scalar>) { return {data, rows, columns, stride}; }
};

/// The first `rows` rows of a matrix.
template <class Scalar>
Columns<Scalar> columnsOf(Matrix<Scalar>& matrix, Index rows) {
  return {matrix.data(), rows, matrix.cols(), matrix.rows()};
}
template <class Scalar>
Columns<const Scalar> columnsOf(const Matrix<Scalar>& matrix, Index rows) {
  return {matrix.data(), rows, matrix.cols(), matrix.rows()};
}
template <class Scalar>
Columns<const Scalar> columnsOf(const Matrix<Scalar>& matrix) {
  return columnsOf(matrix, matrix.rows());
}

}  // namespace backprop
