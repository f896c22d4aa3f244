// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/microscope/studies.hpp"
#include "engine/network/layout.hpp"

/// The trainable parameters are numbered in the order of the flat vector, without the biases that are frozen.
namespace backprop {

/// The place in the flat vector of one of them, 0 ≤ number < trainableCount(layout).
Index trainablePlace(const std::vector<LayerLayout>& layout, Index number);

/// The layer, row and column of any place in the flat vector.
ParameterAddress addressOf(const std::vector<LayerLayout>& layout, Index place);

}  // namespace backprop
