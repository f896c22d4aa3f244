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

}  // namespace backprop
