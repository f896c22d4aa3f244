// SPDX-License-Identifier: MIT
#include "engine/spec/defaults.hpp"

#include <algorithm>

#include "engine/spec/kinds.hpp"

namespace backprop::defaults {

double trainShare(DataKind kind) { return isSampled(kind) ? DataSpec{}.trainShare : 1; }

OptimizerSpec optimizer(OptimizerKind kind) {
  OptimizerSpec optimizer;
  optimizer.kind = kind;
  if (kind == OptimizerKind::Adagrad) optimizer.epsilon = 1e-10;
  if (kind == OptimizerKind::AdamW) optimizer.weightDecay = 0.01;
  return optimizer;
}

std::int64_t warmup(std::int64_t period) { return period / 20; }

std::vector<Feature> features(int inputs) {
  if (inputs == 1) return {Feature::X1};
  if (inputs == 2) return {Feature::X1, Feature::X2};
  return {};
}

LayerSpec hiddenLayer(DataKind kind) {
  LayerSpec layer;
  layer.units = kind == DataKind::Letters ? 24 : 4;
  return layer;
}

int outputUnits(const DataShape& shape, std::optional<Activation> activation, std::optional<Loss> loss) {
  if (shape.targets > 0) return shape.targets;
  if (shape.classCount > 2) return shape.classCount;
  return activation == Activation::Softmax || loss == Loss::CrossEntropy ? 2 : 1;
}

Activation outputActivation(const DataSpec& data, const DataShape& shape, int units, std::optional<Loss> loss) {
  if (loss == Loss::CrossEntropy) return Activation::Softmax;
  if (loss == Loss::BinaryCrossEntropy) return Activation::Sigmoid;
  const bool isTable = data.kind == DataKind::Table;
  if (shape.task == Task::Regression) return isTable ? Activation::Linear : Activation::Tanh;
  const Extent extent = isTable ? extentOf(data.targets) : Extent{};
  const bool isOneHot = units > 1 && units == shape.classCount && (!isTable || extent == Extent{0, 1});
  if (isOneHot && !loss) return Activation::Softmax;
  if (!isTable || extent == Extent{-1, 1}) return Activation::Tanh;
  return extent == Extent{0, 1} ? Activation::Sigmoid : Activation::Linear;
}

Loss loss(Activation output) { return output == Activation::Softmax ? Loss::CrossEntropy : Loss::HalfSquaredError; }

}  // namespace backprop::defaults
