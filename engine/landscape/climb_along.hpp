// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/landscape/views.hpp"
#include "engine/session/trainer.hpp"

namespace backprop {

/// The climber on the cost (mean loss of the samples + penalty) along one parameter, everything else as it is.
/// @param named numbers of training rows; empty: all  @throws SpecError
template <class Scalar>
ClimbView climbAlong(const Trainer<Scalar>& trainer, const ParameterAddress& address, std::span<const int> named,
                     const ClimbRequest& request);

}  // namespace backprop
