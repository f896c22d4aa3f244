// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/session/trainer.hpp"

namespace backprop {

/// The values of every unit (or of the outputs) over a grid of raw inputs, see GridRequest.
/// @param values  resized and overwritten
/// @throws SpecError for data with more than two inputs, or a grid that is empty or too large
template <class Scalar>
void gridOf(const Trainer<Scalar>& trainer, const GridRequest& request, std::vector<float>& values);

}  // namespace backprop
