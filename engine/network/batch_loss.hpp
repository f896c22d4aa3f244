// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/network/batch_gradient.hpp"

namespace backprop {

/// The mean loss of a batch, without penalty: the bits of batchGradient's, by the forward half of the same work.
/// @param rows numbers of the batch's samples in `set`, in order
/// @return not finite: `workspace` then holds the tile at fault
template <class Scalar>
Scalar batchLoss(const Network<Scalar>& network, const Vector<Scalar>& parameters, const SampleSet<Scalar>& set,
                 std::span<const int> rows, Loss loss, BatchWorkspace<Scalar>& workspace);

}  // namespace backprop
