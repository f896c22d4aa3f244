// SPDX-License-Identifier: MIT
#pragma once

#include "engine/kernels/columns.hpp"

namespace backprop {

/// The mean over the samples of a batch or set, from their sum. The only place where an average is taken: losses and
/// deltas are per sample everywhere else, and gradients are sums until they pass through here.
template <class Scalar>
Scalar batchMean(Scalar sum, Index samples) {
  return sum / Scalar(static_cast<double>(samples));
}

}  // namespace backprop
