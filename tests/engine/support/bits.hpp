// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>
#include <cstring>
#include <limits>

#include <gtest/gtest.h>

#include "engine/numbers/matrix.hpp"
#include "engine/numbers/random.hpp"

namespace backprop::test {

/// Equality to the last bit, the sign of 0 too; one NaN is as good as another.
template <class Real>
testing::AssertionResult sameBits(Real found, Real expected) {
  if (std::isnan(found) && std::isnan(expected)) return testing::AssertionSuccess();
  if (std::memcmp(&found, &expected, sizeof(Real)) == 0) return testing::AssertionSuccess();
  return testing::AssertionFailure() << std::hexfloat << found << " instead of " << expected;
}

/// A block of numbers of all sizes; with `odd`, zeros of both signs, infinities and NaN among them.
template <class Real>
Matrix<Real> anyNumbers(Random& random, Index rows, Index columns, bool odd = false) {
  using Limits = std::numeric_limits<Real>;
  const Real peculiar[] = {0,
                           Real(-0.0),
                           Limits::infinity(),
                           -Limits::infinity(),
                           Limits::quiet_NaN(),
                           Limits::min(),
                           -Limits::denorm_min(),
                           Limits::max(),
                           1,
                           -1};
  Matrix<Real> matrix(rows, columns);
  for (Index i = 0; i < matrix.size(); ++i) {
    const double size = std::ldexp(1.0, static_cast<int>(random.below(14)) - 7);
    matrix.data()[i] = static_cast<Real>(random.uniform(-size, size));
    if (odd && random.below(4) == 0) matrix.data()[i] = peculiar[random.below(10)];
  }
  return matrix;
}

/// The part of `count` rows that a larger buffer begins with, and how many rows more there are: a guard that must not
/// be written to.
inline constexpr Index kGuardRows = 3;
template <class Real>
inline constexpr Real kGuard = Real(77);

template <class Real>
Matrix<Real> guarded(Index rows, Index columns) {
  return Matrix<Real>::Constant(rows + kGuardRows, columns, kGuard<Real>);
}
template <class Real>
testing::AssertionResult guardHolds(const Matrix<Real>& matrix) {
  for (Index k = 0; k < matrix.cols(); ++k)
    for (Index row = matrix.rows() - kGuardRows; row < matrix.rows(); ++row)
      if (matrix(row, k) != kGuard<Real>) return testing::AssertionFailure() << "wrote beyond the batch";
  return testing::AssertionSuccess();
}

}  // namespace backprop::test
