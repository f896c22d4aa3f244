// SPDX-License-Identifier: MIT
#include "engine/differentiation/pass_costs.hpp"

#include "engine/spec/limits.hpp"
#include "engine/spec/message.hpp"

namespace backprop {
namespace {

constexpr int kWidest = limits::kInputs;  // of the features; no layer is wider than that

/// The networks of a spec: with these limits no count comes near 2⁶⁴.
void checkWidths(std::span<const int> widths) {
  const Path path("/widths");
  if (widths.size() < 2 || widths.size() > limits::kLayers + 1)
    refuse(path, {"must have the features and 1 to ", limits::kLayers, " layers, got ", widths.size(), " widths"});
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (widths[i] < 1 || widths[i] > kWidest)
      refuse(path.at(i), {"must be between 1 and ", kWidest, ", got ", widths[i]});
  }
}

}  // namespace

PassCosts passCostsOf(std::span<const int> widths) {
  checkWidths(widths);
  std::vector<LayerSpec> layers(widths.size() - 1);
  for (std::size_t l = 0; l < layers.size(); ++l) layers[l].units = widths[l + 1];
  const std::vector<LayerLayout> layout = layoutOf(layers, widths[0]);
  PassCosts costs;
  costs.parameters = parameterCount(layout);
  costs.forwardPass = forwardMultiplyAdds(layout);
  costs.backpropagation = backpropagationEffort(layout, 1).multiplyAdds;
  costs.forwardMode = forwardModeEffort(layout, 1).multiplyAdds;
  costs.finiteDifferences = finiteDifferencesEffort(layout, 1).multiplyAdds;
  return costs;
}

}  // namespace backprop
