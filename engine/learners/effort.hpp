// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/network/layout.hpp"

namespace backprop {

/// What learning has cost so far, counted as it happened: one pass is one sample through the network (evaluation for
/// the screen is not learning and is not counted). Multiply-adds are those of the matrix products.
struct Effort {
  std::uint64_t forwardPasses = 0;
  std::uint64_t backwardPasses = 0;
  std::uint64_t multiplyAdds = 0;
};

/// Multiply-adds of one sample's forward pass: Σ fan_in·units.
std::uint64_t forwardMultiplyAdds(const std::vector<LayerLayout>& layout);

/// Multiply-adds of one sample's backward pass: Σ fan_in·units for ∂C/∂W, and once more for ∂C/∂a of every layer but
/// the first (nothing is asked of the inputs).
std::uint64_t backwardMultiplyAdds(const std::vector<LayerLayout>& layout);

/// Why a run diverged; the step was not committed.
struct Divergence {
  std::int64_t step;  ///< the step that would have been made
  int layer;          ///< the first layer with a number that is not finite
  std::string what;   ///< "loss", "parameter"
};

}  // namespace backprop
