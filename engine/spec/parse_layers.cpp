// SPDX-License-Identifier: MIT
#include <algorithm>

#include "engine/spec/defaults.hpp"
#include "engine/spec/limits.hpp"
#include "engine/spec/lists.hpp"
#include "engine/spec/parse.hpp"
#include "engine/spec/parts.hpp"
#include "engine/spec/reader.hpp"

namespace backprop {
namespace {

bool usesSecondInput(Feature feature) {
  return feature == Feature::X2 || feature == Feature::X2Squared || feature == Feature::X1X2 ||
         feature == Feature::SinX2;
}

/// What the last layer has to fit: the data, and the loss when one was given.
struct OutputDemand {
  const DataSpec& data;
  const DataShape& shape;
  std::optional<Loss> loss;
};

/// @param output null for a hidden layer
LayerSpec readLayer(const Value* value, const Path& path, const OutputDemand* output) {
  const ObjectReader reader(value, path, {"units", "activation", "bias", "trainBias"});
  LayerSpec layer;
  const auto activation = reader.name<Activation>("activation");
  if (output) layer.units = defaults::outputUnits(output->shape, activation, output->loss);
  layer.units = static_cast<int>(reader.integer("units", layer.units, 1, limits::kUnits));
  if (output) layer.activation = defaults::outputActivation(output->data, output->shape, layer.units, output->loss);
  layer.activation = activation.value_or(layer.activation);
  layer.bias = reader.boolean("bias", layer.bias);
  layer.trainBias = reader.boolean("trainBias", layer.trainBias);
  return layer;
}

void readBiases(const Value* value, const Path& path, const LayerSpec& layer, std::vector<double>& biases) {
  const auto units = static_cast<std::size_t>(layer.units);
  if (!value) {
    biases.assign(layer.bias ? units : 0, 0.0);
    return;
  }
  readNumbers(*value, path, biases);
  if (!layer.bias && !biases.empty()) {
    refuse(path, {"must be absent or empty, because this layer has no bias, got ", *value});
  }
  if (layer.bias && biases.size() != units) {
    refuse(path, {"must have ", Counted{layer.units, "number"}, ", one for each unit, got ", biases.size()});
  }
}

void readLayerParameters(const Value& value, const Path& path, int fanIn, const LayerSpec& layer,
                         LayerParameters& parameters) {
  const ObjectReader reader(value, path, {"weights", "biases"});
  const Value* weights = reader.find("weights");
  if (!weights) reader.refuse("weights", {"is missing: every layer needs its weights"});
  const ListReader list(*weights, reader.pathOf("weights"));
  readRows(*weights, reader.pathOf("weights"), parameters.weights);
  if (list.size() != static_cast<std::size_t>(fanIn)) {
    list.refuse(
        {"must have ", Counted{fanIn, "row"}, ", one for each number that enters the layer, got ", list.size()});
  }
  for (std::size_t row = 0; row < list.size(); ++row) {
    const std::size_t count = parameters.weights[row].size();
    if (count == static_cast<std::size_t>(layer.units)) continue;
    list.refuse(row, {"must have ", Counted{layer.units, "number"}, ", one for each unit, got ", count});
  }
  readBiases(reader.find("biases"), reader.pathOf("biases"), layer, parameters.biases);
}

}  // namespace

void readFeatures(const Value* value, const Path& path, int inputs, std::vector<Feature>& features) {
  if (!value) {
    features = defaults::features(inputs);
    return;
  }
  ListReader list(*value, path);
  if (inputs > 2 && list.size() > 0) {
    list.refuse(
        {"must be absent or empty, because the data has ", inputs, " inputs and features are made of one or two"});
  }
  if (inputs <= 2 && list.size() == 0) list.refuse({"must have at least 1 feature, got ", *value});
  for (std::size_t index = 0; index < list.size(); ++index) {
    const auto feature = readName<Feature>(list[index], list.pathOf(index));
    if (inputs < 2 && usesSecondInput(feature)) {
      list.refuse(index, {InQuotes{nameOf(feature)}, " needs two inputs, and the data has 1"});
    }
    if (std::find(features.begin(), features.end(), feature) != features.end()) {
      list.refuse(index, {InQuotes{nameOf(feature)}, " comes twice"});
    }
    features.push_back(feature);
  }
}

void readLayers(const Value* value, const Path& path, const DataSpec& data, std::optional<Loss> loss,
                std::vector<LayerSpec>& layers) {
  const DataShape shape = shapeOf(data);
  const OutputDemand output{data, shape, loss};
  if (!value) {
    layers = {defaults::hiddenLayer(data.kind), readLayer(nullptr, path, &output)};
    return;
  }
  ListReader list(*value, path);
  if (list.size() < 1 || list.size() > static_cast<std::size_t>(limits::kLayers)) {
    list.refuse({"must have between 1 and ", limits::kLayers, " layers, got ", list.size()});
  }
  for (std::size_t index = 0; index < list.size(); ++index) {
    const bool isOutput = index + 1 == list.size();
    layers.push_back(readLayer(&list[index], list.pathOf(index), isOutput ? &output : nullptr));
  }
}

void readParameters(const Value& value, const Path& path, int fanIn, const std::vector<LayerSpec>& layers,
                    std::vector<LayerParameters>& parameters) {
  ListReader list(value, path);
  if (list.size() != layers.size()) {
    list.refuse({"must have one item for each layer (", layers.size(), "), got ", list.size()});
  }
  parameters.resize(layers.size());
  for (std::size_t index = 0; index < list.size(); ++index) {
    const int inputs = index == 0 ? fanIn : layers[index - 1].units;
    readLayerParameters(list[index], list.pathOf(index), inputs, layers[index], parameters[index]);
  }
}

}  // namespace backprop
