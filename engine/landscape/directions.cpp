// SPDX-License-Identifier: MIT
#include "engine/landscape/directions.hpp"

#include "engine/numbers/random.hpp"

namespace backprop {

Vector<double> randomDirection(const std::vector<LayerLayout>& layout, const Vector<double>& parameters,
                               std::uint64_t seed, int axis) {
  Random random(seed, streams::kDirection + static_cast<std::uint64_t>(axis));
  Vector<double> direction = Vector<double>::Zero(parameters.size());
  for (const LayerLayout& layer : layout) {
    for (int unit = 0; unit < layer.units; ++unit) {
      const Index first = layer.weights + static_cast<Index>(unit) * layer.fanIn;
      for (Index i = 0; i < layer.fanIn; ++i) direction[first + i] = random.normal();
      const double own = parameters.segment(first, layer.fanIn).norm();
      direction.segment(first, layer.fanIn) *= own / direction.segment(first, layer.fanIn).norm();
    }
  }
  return direction;
}

}  // namespace backprop
