// SPDX-License-Identifier: MIT
#pragma once

#include "engine/differentiation/views.hpp"
#include "engine/session/trainer.hpp"

namespace backprop {

/// One sample's Jacobians, multiplied from both ends. In double, whatever the run's precision.
/// @throws SpecError for a sample that is none, or a network too large to be shown in matrices
template <class Scalar>
JacobianChain jacobianChainOf(const Trainer<Scalar>& trainer, int sample);

}  // namespace backprop
