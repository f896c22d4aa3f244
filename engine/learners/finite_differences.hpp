// SPDX-License-Identifier: MIT
#pragma once

#include "engine/learners/gradient_learner.hpp"
#include "engine/network/difference_gradient.hpp"

namespace backprop {

/// Gradient descent with the gradient by nudging every trainable parameter once up and once down (see
/// differenceGradient). In the run's precision: close to backpropagation's in double, coarse in single.
/// Effort of a step with n samples and P trainable parameters: 2·P·n forward passes, no backward pass.
template <class Scalar>
class FiniteDifferences final : public GradientLearner<Scalar> {
 public:
  using GradientLearner<Scalar>::GradientLearner;

  std::optional<Vector<Scalar>> ownGradient(const Spec& spec, std::span<const int> rows) const override;

 protected:
  int findGradient(const Spec& spec, std::span<const int> rows, Vector<Scalar>& gradient,
                   Scalar& divisor) const override;
  Effort effortFor(std::uint64_t samples) const override;

 private:
  mutable DifferenceWorkspace<Scalar> workspace_;
};

}  // namespace backprop
