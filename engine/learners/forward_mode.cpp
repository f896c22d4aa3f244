// SPDX-License-Identifier: MIT
#include "engine/learners/forward_mode.hpp"

namespace backprop {

template <class Scalar>
ForwardMode<Scalar>::ForwardMode(const Spec& spec, const Network<Scalar>& network, const SampleSet<Scalar>& training,
                                 Vector<Scalar> parameters)
    : GradientLearner<Scalar>(spec, network, training, std::move(parameters)),
      dualNetwork_(spec.layers, network.features()) {}

template <class Scalar>
int ForwardMode<Scalar>::findGradient(const Spec& spec, std::span<const int> rows, Vector<Scalar>& gradient,
                                      Scalar& /*divisor*/) const {
  return dualGradient(dualNetwork_, this->state_.parameters, this->training_, rows, spec.loss, workspace_, gradient);
}

template <class Scalar>
std::optional<Vector<Scalar>> ForwardMode<Scalar>::ownGradient(const Spec& spec, std::span<const int> rows) const {
  return this->foundGradient(spec, rows);
}

template <class Scalar>
Effort ForwardMode<Scalar>::effortFor(std::uint64_t samples) const {
  return forwardModeEffort(this->network_.layout(), samples);
}

template class ForwardMode<double>;
template class ForwardMode<float>;

}  // namespace backprop
