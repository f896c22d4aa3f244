// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/numbers/matrix.hpp"
#include "engine/spec/spec.hpp"

namespace backprop {

/// Where a layer lies in the flat parameter vector: W column by column (all weights into unit 0 first), then b.
struct LayerLayout {
  int fanIn, units;
  bool bias, trainBias;
  Index weights, biases;  ///< offsets; biases is meaningless when there are none

  Index weightCount() const { return static_cast<Index>(fanIn) * units; }
  Index biasCount() const { return bias ? units : 0; }
};

/// @param features what the first layer sees
std::vector<LayerLayout> layoutOf(const std::vector<LayerSpec>& layers, int features);

/// Length of the flat vector.
Index parameterCount(const std::vector<LayerLayout>& layout);

/// How many of them are trained: all but the biases that are frozen.
Index trainableCount(const std::vector<LayerLayout>& layout);

/// Calls visit(place) for every parameter that is trained, in the order of the flat vector, while it returns true.
/// @return whether it always did
template <class Visit>
bool everyTrainable(const std::vector<LayerLayout>& layout, Visit visit) {
  for (const LayerLayout& layer : layout) {
    const Index end = layer.weights + layer.weightCount() + (layer.trainBias ? layer.biasCount() : 0);
    for (Index place = layer.weights; place < end; ++place)
      if (!visit(place)) return false;
  }
  return true;
}

/// The layer that a place in the flat vector belongs to.
int layerOf(const std::vector<LayerLayout>& layout, Index parameter);

/// Sets the entries of biases that are not trained to 0, in a gradient or an update.
template <class Scalar>
void clearFrozen(const std::vector<LayerLayout>& layout, Vector<Scalar>& values) {
  for (const LayerLayout& layer : layout)
    if (layer.bias && !layer.trainBias) values.segment(layer.biases, layer.units).setZero();
}

}  // namespace backprop
