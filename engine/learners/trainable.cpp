// SPDX-License-Identifier: MIT
#include "engine/learners/trainable.hpp"

namespace backprop {
namespace {

/// They are the first of a layer's: its frozen biases are its last.
Index trainedOf(const LayerLayout& layer) { return layer.weightCount() + (layer.trainBias ? layer.biasCount() : 0); }

}  // namespace

Index trainablePlace(const std::vector<LayerLayout>& layout, Index number) {
  std::size_t l = 0;
  for (; number >= trainedOf(layout[l]); ++l) number -= trainedOf(layout[l]);
  return layout[l].weights + number;
}

ParameterAddress addressOf(const std::vector<LayerLayout>& layout, Index place) {
  const int l = layerOf(layout, place);
  const LayerLayout& layer = layout[static_cast<std::size_t>(l)];
  const auto within = static_cast<int>(place - layer.weights);
  if (within >= layer.weightCount()) return {l, 0, within - static_cast<int>(layer.weightCount()), true};
  return {l, within % layer.fanIn, within / layer.fanIn, false};
}

}  // namespace backprop
