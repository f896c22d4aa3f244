// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "engine/spec/parse.hpp"
#include "tests/engine/support/gradient_check.hpp"

namespace backprop::test {

inline const std::vector<Activation> kActivations = {Activation::Linear,   Activation::Sigmoid,   Activation::Tanh,
                                                     Activation::Relu,     Activation::LeakyRelu, Activation::Elu,
                                                     Activation::Softplus, Activation::Gelu,      Activation::Swish,
                                                     Activation::Sine,     Activation::Step,      Activation::Softmax};
inline const std::vector<Loss> kLosses = {
    Loss::SquaredError, Loss::HalfSquaredError,   Loss::MeanSquaredError, Loss::AbsoluteError,
    Loss::Huber,        Loss::BinaryCrossEntropy, Loss::CrossEntropy,     Loss::Hinge};

/// Targets that the loss is made for.
inline Matrix<double> targetsFor(Loss loss, Random& random, Index rows, Index outputs) {
  Matrix<double> targets = randomMatrix(random, rows, outputs, loss == Loss::Huber ? 3 : 1);
  for (Index row = 0; row < rows; ++row) {
    const Index right = random.below(static_cast<std::uint32_t>(outputs));
    for (Index k = 0; k < outputs; ++k) {
      double& y = targets(row, k);
      if (loss == Loss::Hinge) y = y > 0 ? 1 : -1;
      if (loss == Loss::BinaryCrossEntropy) y = row % 2 == 0 ? (y > 0 ? 1 : 0) : 0.5 * (y + 1);
      if (loss == Loss::CrossEntropy) y = k == right ? 1 : 0;
    }
  }
  return targets;
}

/// Whether the spec's validation lets this pair through, asked of it itself.
inline bool fits(Activation output, Loss loss) {
  Spec spec;
  spec.data.kind = DataKind::Table;
  spec.data.task = Task::Classification;
  const bool hinge = loss == Loss::Hinge;
  spec.data.inputs = {{0}, {1}};
  spec.data.targets = hinge ? Rows{{1, -1}, {-1, 1}} : Rows{{1, 0}, {0, 1}};
  spec.data.trainShare = 1;
  spec.layers = {{2, output, true, true}};
  spec.loss = loss;
  try {
    checkPairing(spec);
    return true;
  } catch (const SpecError&) {
    return false;
  }
}

/// A 3-4-3-2 network with every kind of layer (one without bias), a batch of 5, and small random parameters.
inline Problem problemOf(Activation hidden, Activation output, Loss loss, std::uint64_t seed = 1) {
  Random random(seed);
  Problem problem;
  problem.layers = {{4, hidden, true, true}, {3, hidden, false, true}, {2, output, true, true}};
  problem.loss = loss;
  problem.features = randomMatrix(random, 5, 3, 2);
  problem.targets = targetsFor(loss, random, 5, 2);
  problem.parameters = randomMatrix(random, parameterCount(layoutOf(problem.layers, 3)), 1, 1.5);
  return problem;
}

/// "tanh - linear - huber"
inline std::string titleOf(Activation hidden, Activation output, Loss loss) {
  return std::string(nameOf(hidden)) + " - " + std::string(nameOf(output)) + " - " + std::string(nameOf(loss));
}

}  // namespace backprop::test
