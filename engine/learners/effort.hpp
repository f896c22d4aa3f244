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

  Effort& operator+=(const Effort& more) {
    forwardPasses += more.forwardPasses;
    backwardPasses += more.backwardPasses;
    multiplyAdds += more.multiplyAdds;
    return *this;
  }
};

/// Multiply-adds of one sample's forward pass: Σ fan_in·units.
std::uint64_t forwardMultiplyAdds(const std::vector<LayerLayout>& layout);

/// Multiply-adds of one sample's backward pass: Σ fan_in·units for ∂C/∂W, and once more for ∂C/∂a of every layer but
/// the first (nothing is asked of the inputs).
std::uint64_t backwardMultiplyAdds(const std::vector<LayerLayout>& layout);

/// The effort of the gradient of so many samples: by one forward and one backward pass a sample,
Effort backpropagationEffort(const std::vector<LayerLayout>& layout, std::uint64_t samples);
/// by one forward pass on dual numbers for every trainable parameter, where every product costs 3 of reals,
Effort forwardModeEffort(const std::vector<LayerLayout>& layout, std::uint64_t samples);
/// and by two forward passes for every trainable parameter.
Effort finiteDifferencesEffort(const std::vector<LayerLayout>& layout, std::uint64_t samples);

/// Why a run diverged; the step was not committed.
struct Divergence {
  std::int64_t step;  ///< the step that would have been made
  int layer;          ///< the first layer with a number that is not finite
  std::string what;   ///< "loss", "parameter"
};

}  // namespace backprop
