// SPDX-License-Identifier: MIT
#include "engine/landscape/double_cost.hpp"

#include <type_traits>
#include <utility>

#include "engine/network/penalty.hpp"

namespace backprop {

template <class Scalar>
DoubleCost::DoubleCost(const Trainer<Scalar>& trainer, std::vector<int> samples)
    : spec_(trainer.spec()),
      network_(spec_.layers, trainer.network().features()),
      samples_(std::move(samples)),
      gradient_(Vector<double>::Zero(network_.parameterCount())) {
  const SampleSet<Scalar>& set = trainer.training();
  if constexpr (std::is_same_v<Scalar, double>) {
    training_ = &set;
  } else {
    own_ = {set.features.template cast<double>(), set.targets.template cast<double>(), set.classes};
  }
}

double DoubleCost::at(const Vector<double>& parameters) {
  const std::vector<LayerLayout>& layout = network_.layout();
  const double loss =
      batchGradient<double>(network_, parameters, training(), samples_, spec_.loss, workspace_, gradient_);
  addPenaltyGradient(spec_.regularization, layout, parameters, gradient_);
  return loss + penaltyOf(spec_.regularization, layout, parameters);
}

template DoubleCost::DoubleCost(const Trainer<double>&, std::vector<int>);
template DoubleCost::DoubleCost(const Trainer<float>&, std::vector<int>);

}  // namespace backprop
