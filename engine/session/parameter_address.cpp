// SPDX-License-Identifier: MIT
#include "engine/session/parameter_address.hpp"

#include "engine/spec/error.hpp"

namespace backprop {

void checkIndex(int index, Index count, const std::string& path, const char* what) {
  if (index >= 0 && index < count) return;
  throw SpecError(path, std::string("there is no ") + what + " " + std::to_string(index) + ", there are " +
                            std::to_string(count) + " (0 is the first)");
}

std::string pathOf(const ParameterAddress& address) {
  const std::string layer = "/parameters/" + std::to_string(address.layer);
  if (address.isBias) return layer + "/biases/" + std::to_string(address.column);
  return layer + "/weights/" + std::to_string(address.row) + "/" + std::to_string(address.column);
}

Index placeOf(const std::vector<LayerLayout>& layout, const ParameterAddress& address) {
  const std::string path = pathOf(address);
  checkIndex(address.layer, static_cast<Index>(layout.size()), path, "layer");
  const LayerLayout& layer = layout[static_cast<std::size_t>(address.layer)];
  checkIndex(address.column, layer.units, path, "unit");
  if (address.isBias) {
    if (!layer.bias) throw SpecError(path, "this layer has no biases");
    return layer.biases + address.column;
  }
  checkIndex(address.row, layer.fanIn, path, "input");
  return layer.weights + static_cast<Index>(address.column) * layer.fanIn + address.row;
}

std::vector<LayerParameters> layerParametersOf(const std::vector<LayerLayout>& layout,
                                               const std::vector<double>& parameters) {
  std::vector<LayerParameters> all;
  for (const LayerLayout& layer : layout) {
    LayerParameters view;
    const double* w = parameters.data() + layer.weights;
    for (int row = 0; row < layer.fanIn; ++row) {
      std::vector<double> weights(static_cast<std::size_t>(layer.units));
      for (int column = 0; column < layer.units; ++column)
        weights[static_cast<std::size_t>(column)] = w[static_cast<Index>(column) * layer.fanIn + row];
      view.weights.push_back(std::move(weights));
    }
    const double* b = parameters.data() + layer.biases;
    if (layer.bias) view.biases.assign(b, b + layer.units);
    all.push_back(std::move(view));
  }
  return all;
}

}  // namespace backprop
