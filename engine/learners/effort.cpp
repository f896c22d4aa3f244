// SPDX-License-Identifier: MIT
#include "engine/learners/effort.hpp"

namespace backprop {

std::uint64_t forwardMultiplyAdds(const std::vector<LayerLayout>& layout) {
  std::uint64_t count = 0;
  for (const LayerLayout& layer : layout) count += static_cast<std::uint64_t>(layer.weightCount());
  return count;
}

std::uint64_t backwardMultiplyAdds(const std::vector<LayerLayout>& layout) {
  const std::uint64_t all = forwardMultiplyAdds(layout);
  return all + all - static_cast<std::uint64_t>(layout.front().weightCount());
}

Effort backpropagationEffort(const std::vector<LayerLayout>& layout, std::uint64_t samples) {
  return {samples, samples, samples * (forwardMultiplyAdds(layout) + backwardMultiplyAdds(layout))};
}

Effort forwardModeEffort(const std::vector<LayerLayout>& layout, std::uint64_t samples) {
  constexpr std::uint64_t kProductsOfADualProduct = 3;  // v·v', v·t' and t·v'
  const std::uint64_t passes = samples * static_cast<std::uint64_t>(trainableCount(layout));
  return {passes, 0, passes * kProductsOfADualProduct * forwardMultiplyAdds(layout)};
}

Effort finiteDifferencesEffort(const std::vector<LayerLayout>& layout, std::uint64_t samples) {
  const std::uint64_t passes = samples * 2 * static_cast<std::uint64_t>(trainableCount(layout));
  return {passes, 0, passes * forwardMultiplyAdds(layout)};
}

}  // namespace backprop
