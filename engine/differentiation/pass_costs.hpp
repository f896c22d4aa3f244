// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/differentiation/views.hpp"

namespace backprop {

/// What one sample's gradient costs in a fully connected network with biases, by the formulas of PassCosts.
/// @param widths  the features, then the units of every layer
/// @throws SpecError at "/widths/1" for a width that is none, or unless there are 1 to limits::kLayers layers
PassCosts passCostsOf(std::span<const int> widths);

}  // namespace backprop
