// SPDX-License-Identifier: MIT
#include "engine/microscope/chosen_samples.hpp"

#include <string>

#include "engine/session/parameter_address.hpp"

namespace backprop {

std::vector<int> checkedSamples(std::span<const int> samples, Index count) {
  for (std::size_t i = 0; i < samples.size(); ++i)
    checkIndex(samples[i], count, "/samples/" + std::to_string(i), "training row");
  return {samples.begin(), samples.end()};
}

}  // namespace backprop
