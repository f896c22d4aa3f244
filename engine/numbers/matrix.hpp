// SPDX-License-Identifier: MIT
#pragma once

// Eigen must see our eigen_assert first. EIGEN_RUNTIME_NO_MALLOC lets a native test prove that a training step
// allocates nothing; in WebAssembly its checks would only be carried along.
// clang-format off
#include "engine/numbers/eigen_assert.hpp"

#ifndef __EMSCRIPTEN__
#define EIGEN_RUNTIME_NO_MALLOC
#endif

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
