// SPDX-License-Identifier: MIT
#pragma once

#include "engine/learners/gradient_learner.hpp"
#include "engine/network/training_pass.hpp"

namespace backprop {

/// Gradient descent with the gradient by backpropagation.
/// Effort of a step with n samples: n forward and n backward passes.
/// Source: Rumelhart, Hinton & Williams 1986.
template <class Scalar>
class Backpropagation final : public GradientLearner<Scalar> {
 public:
  Backpropagation(const Spec& spec, const Network<Scalar>& network, const SampleSet<Scalar>& training,
                  Vector<Scalar> parameters);

 protected:
  int findGradient(const Spec& spec, std::span<const int> rows, Vector<Scalar>& gradient,
                   Scalar& divisor) const override;
  Effort effortFor(std::uint64_t samples) const override;

 private:
  int overflowedLayer(const Spec& spec, std::span<const int> rows) const;

  mutable TrainingPass<Scalar> pass_;
  Effort oneSample_;
};

}  // namespace backprop
