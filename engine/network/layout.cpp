// SPDX-License-Identifier: MIT
#include "engine/network/layout.hpp"

namespace backprop {

std::vector<LayerLayout> layoutOf(const std::vector<LayerSpec>& layers, int features) {
  std::vector<LayerLayout> layout;
  Index offset = 0;
  int fanIn = features;
  for (const LayerSpec& layer : layers) {
    LayerLayout next{fanIn, layer.units, layer.bias, layer.trainBias, offset, 0};
    next.biases = offset + next.weightCount();
    offset = next.biases + next.biasCount();
    layout.push_back(next);
    fanIn = layer.units;
  }
  return layout;
}

Index parameterCount(const std::vector<LayerLayout>& layout) {
  return layout.empty() ? 0 : layout.back().biases + layout.back().biasCount();
}

int layerOf(const std::vector<LayerLayout>& layout, Index parameter) {
  int layer = 0;
  while (layer + 1 < static_cast<int>(layout.size()) &&
         parameter >= layout[static_cast<std::size_t>(layer) + 1].weights)
    ++layer;
  return layer;
}

}  // namespace backprop
