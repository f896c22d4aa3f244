// SPDX-License-Identifier: MIT
#pragma once

#include "engine/learners/gradient_learner.hpp"
#include "engine/network/dual_gradient.hpp"

namespace backprop {

/// Gradient descent with the gradient by forward-mode differentiation (see dualGradient).
/// Effort of a step with n samples and P trainable parameters: P·n forward passes on dual numbers, no backward pass.
template <class Scalar>
class ForwardMode final : public GradientLearner<Scalar> {
 public:
  ForwardMode(const Spec& spec, const Network<Scalar>& network, const SampleSet<Scalar>& training,
              Vector<Scalar> parameters);

  std::optional<Vector<Scalar>> ownGradient(const Spec& spec, std::span<const int> rows) const override;

 protected:
  int findGradient(const Spec& spec, std::span<const int> rows, Vector<Scalar>& gradient,
                   Scalar& divisor) const override;
  Effort effortFor(std::uint64_t samples) const override;

 private:
  Network<Dual<Scalar>> dualNetwork_;
  mutable DualWorkspace<Scalar> workspace_;
};

}  // namespace backprop
