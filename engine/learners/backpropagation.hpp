// SPDX-License-Identifier: MIT
#pragma once

#include "engine/learners/gradient_learner.hpp"
#include "engine/network/batch_gradient.hpp"

namespace backprop {

/// Gradient descent with the gradient by backpropagation.
/// Effort of a step with n samples: n forward and n backward passes.
/// Source: Rumelhart, Hinton & Williams 1986.
template <class Scalar>
class Backpropagation final : public GradientLearner<Scalar> {
 public:
  using GradientLearner<Scalar>::GradientLearner;

 protected:
  int findGradient(const Spec& spec, std::span<const int> rows, Vector<Scalar>& gradient) const override;
  Effort effortFor(std::uint64_t samples) const override;

 private:
  mutable BatchWorkspace<Scalar> workspace_;
};

}  // namespace backprop
