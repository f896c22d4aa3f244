// SPDX-License-Identifier: MIT
#include "engine/network/layout.hpp"

namespace backprop {

std::vector<LayerLayout> layoutOf(const std::vector<LayerSpec>& layers, int features) {
  std::vector<LayerLayout> layout(layers.size());
  Index offset = 0;
  int fanIn = features;
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const LayerSpec& layer = layers[l];
    layout[l] = {fanIn, layer.units, layer.bias, layer.trainBias, offset, 0};
    layout[l].biases = offset + layout[l].weightCount();
    offset = layout[l].biases + layout[l].biasCount();
    fanIn = layer.units;
  }
  return layout;
}

Index parameterCount(const std::vector<LayerLayout>& layout) {
  return layout.empty() ? 0 : layout.back().biases + layout.back().biasCount();
}

Index trainableCount(const std::vector<LayerLayout>& layout) {
  Index count = 0;
  for (const LayerLayout& layer : layout) count += layer.weightCount() + (layer.trainBias ? layer.biasCount() : 0);
  return count;
}

int layerOf(const std::vector<LayerLayout>& layout, Index parameter) {
  int layer = 0;
  while (layer + 1 < static_cast<int>(layout.size()) &&
         parameter >= layout[static_cast<std::size_t>(layer) + 1].weights)
    ++layer;
  return layer;
}

}  // namespace backprop
