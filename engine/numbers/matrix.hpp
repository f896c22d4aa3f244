// SPDX-License-Identifier: MIT
#pragma once

// Eigen must see our eigen_assert first. EIGEN_RUNTIME_NO_MALLOC lets a test prove that a training step allocates
// nothing.
// clang-format off
#include "engine/numbers/eigen_assert.hpp"

#define EIGEN_RUNTIME_NO_MALLOC

#include <Eigen/Core>
// clang-format on

namespace backprop {

using Index = Eigen::Index;

/// Column-major: one row is one sample, so the values of one unit over the batch lie side by side.
template <class Scalar>
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;
template <class Scalar>
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

}  // namespace backprop
