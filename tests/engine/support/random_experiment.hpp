// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "engine/session/session.hpp"
#include "tests/engine/support/problems.hpp"

namespace backprop::test {

template <class Item>
const Item& anyOf(Random& random, const std::vector<Item>& items) {
  return items[random.below(static_cast<std::uint32_t>(items.size()))];
}

inline Rows rowsOf(const Matrix<double>& matrix) {
  Rows rows;
  for (Index row = 0; row < matrix.rows(); ++row) {
    rows.emplace_back();
    for (Index k = 0; k < matrix.cols(); ++k) rows.back().push_back(matrix(row, k));
  }
  return rows;
}

/// Targets that name one class a row, −1 and 1: what hinge wants.
inline void makeClasses(DataSpec& data) {
  data.task = Task::Classification;
  for (std::size_t row = 0; row < data.targets.size(); ++row)
    for (std::size_t k = 0; k < data.targets[row].size(); ++k)
      data.targets[row][k] = k == row % data.targets[row].size() ? 1 : -1;
}

/// A spec with 1 to 3 hidden layers of any activation, any loss and an output that fits it, a penalty or none, and
/// random parameters; 12 rows of 3 inputs in batches of 5.
inline Spec randomExperiment(std::uint64_t seed, const std::vector<Activation>& hidden = kActivations) {
  Random random(seed, 9);
  Spec spec;
  spec.loss = anyOf(random, kLosses);
  Activation output = anyOf(random, kActivations);
  while (!fits(output, spec.loss)) output = anyOf(random, kActivations);
  const auto layers = 1 + random.below(3);
  while (spec.layers.size() < layers) {
    const Activation activation = anyOf(random, hidden);
    if (activation == Activation::Softmax) continue;
    spec.layers.push_back({1 + static_cast<int>(random.below(5)), activation, random.below(4) > 0, true});
  }
  const int outputs = 2 + static_cast<int>(random.below(2));
  spec.layers.push_back({outputs, output, random.below(4) > 0, true});
  spec.data.kind = DataKind::Table;
  spec.data.task = Task::Regression;
  spec.data.trainShare = 1;
  spec.data.inputs = rowsOf(randomMatrix(random, 12, 3, 2));
  spec.data.targets = rowsOf(targetsFor(spec.loss, random, 12, outputs));
  if (spec.loss == Loss::Hinge) makeClasses(spec.data);
  spec.parameters.emplace();
  int fanIn = 3;
  for (const LayerSpec& layer : spec.layers) {
    LayerParameters parameters{rowsOf(randomMatrix(random, fanIn, layer.units, 1.5)), {}};
    if (layer.bias) parameters.biases = rowsOf(randomMatrix(random, 1, layer.units))[0];
    spec.parameters->push_back(parameters);
    fanIn = layer.units;
  }
  const std::vector<PenaltyKind> penalties = {PenaltyKind::None, PenaltyKind::L1, PenaltyKind::L2};
  spec.regularization = {anyOf(random, penalties), 0.01};
  spec.learner.batchSize = 5;
  return spec;
}

inline ParameterAddress anyParameter(Random& random, const std::vector<LayerLayout>& layout, bool biasesToo = true) {
  const int l = static_cast<int>(random.below(static_cast<std::uint32_t>(layout.size())));
  const LayerLayout& layer = layout[static_cast<std::size_t>(l)];
  const int column = static_cast<int>(random.below(static_cast<std::uint32_t>(layer.units)));
  const int row = static_cast<int>(random.below(static_cast<std::uint32_t>(layer.fanIn + (biasesToo ? 1 : 0))));
  if (row == layer.fanIn && layer.bias) return {l, 0, column, true};
  return {l, row % layer.fanIn, column, false};
}

/// Every parameter, in the order of the flat vector.
inline std::vector<ParameterAddress> allParameters(const std::vector<LayerLayout>& layout) {
  std::vector<ParameterAddress> all;
  for (int l = 0; l < static_cast<int>(layout.size()); ++l) {
    const LayerLayout& layer = layout[static_cast<std::size_t>(l)];
    for (int column = 0; column < layer.units; ++column)
      for (int row = 0; row < layer.fanIn; ++row) all.push_back({l, row, column, false});
    for (int column = 0; column < layer.biasCount(); ++column) all.push_back({l, 0, column, true});
  }
  return all;
}

}  // namespace backprop::test
