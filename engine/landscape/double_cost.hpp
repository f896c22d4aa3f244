// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/network/batch_gradient.hpp"
#include "engine/session/trainer.hpp"

namespace backprop {

/// The cost of some training rows (mean loss + penalty) and its gradient at any parameters of a run's network: by
/// backpropagation, in double whatever the run's precision. The trainer outlives it.
class DoubleCost {
 public:
  /// @param samples  checked training rows, at least one
  template <class Scalar>
  DoubleCost(const Trainer<Scalar>& trainer, std::vector<int> samples);

  /// The cost, not clamped; `gradient` is of it, for biases that are not trained too, and meaningless when the cost is
  /// not finite.
  double at(const Vector<double>& parameters);
  const Vector<double>& gradient() const { return gradient_; }

 private:
  const SampleSet<double>& training() const { return own_ ? *own_ : *training_; }

  const Spec& spec_;
  Network<double> network_;
  std::vector<int> samples_;
  const SampleSet<double>* training_ = nullptr;
  std::optional<SampleSet<double>> own_;  ///< of a run in single precision
  BatchWorkspace<double> workspace_;
  Vector<double> gradient_;
};

}  // namespace backprop
