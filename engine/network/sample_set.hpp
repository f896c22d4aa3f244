// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/numbers/matrix.hpp"

namespace backprop {

/// A training or test set as the network sees it, in its own precision.
template <class Scalar>
struct SampleSet {
  Matrix<Scalar> features;   ///< (n × features)
  Matrix<Scalar> targets;    ///< (n × outputs)
  std::vector<int> classes;  ///< n class numbers, empty for regression

  Index count() const { return features.rows(); }
};

}  // namespace backprop
