// SPDX-License-Identifier: MIT
#pragma once

// Eigen must see our eigen_assert first. EIGEN_RUNTIME_NO_MALLOC lets a native test prove that a training step
// allocates nothing; in WebAssembly its checks would only be carried along.
// clang-format off
#include "engine/numbers/eigen_assert.hpp"

#ifndef __EMSCRIPTEN__
#define EIGEN_RUNTIME_NO_MALLOC
#endif

#include <cstring>

#include <Eigen/Core>
// clang-format on

namespace backprop {

using Index = Eigen::Index;

/// Column-major: one row is one sample, so the values of one unit over the batch lie side by side.
template <class Scalar>
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;
template <class Scalar>
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

/// to = from, as one block: Eigen's own assignment, compiled for size, is a call for every number.
template <class Scalar>
void copyNumbers(const Vector<Scalar>& from, Vector<Scalar>& to) {
  to.resize(from.size());
  if (from.size() > 0 && &from != &to)
    std::memcpy(to.data(), from.data(), static_cast<std::size_t>(from.size()) * sizeof(Scalar));
}

}  // namespace backprop
