// SPDX-License-Identifier: MIT
#include "engine/learners/backpropagation.hpp"

#include "engine/network/batch_loss.hpp"

namespace backprop {

template <class Scalar>
Backpropagation<Scalar>::Backpropagation(const Spec& spec, const Network<Scalar>& network,
                                         const SampleSet<Scalar>& training, Vector<Scalar> parameters)
    : GradientLearner<Scalar>(spec, network, training, std::move(parameters)),
      pass_(network, training),
      oneSample_(backpropagationEffort(network.layout(), 1)) {}

template <class Scalar>
int Backpropagation<Scalar>::findGradient(const Spec& spec, std::span<const int> rows, Vector<Scalar>& gradient,
                                          Scalar& divisor) const {
  const bool isFinite = pass_.run(this->state_.parameters, rows, !spec.learner.shuffle, spec.loss, gradient);
  divisor = Scalar(static_cast<int>(rows.size()));
  return isFinite ? -1 : overflowedLayer(spec, rows);
}

/// Goes forward once more, and keeps what training does not. Out of line, as what the page's first view does not call.
template <class Scalar>
[[gnu::noinline]] int Backpropagation<Scalar>::overflowedLayer(const Spec& spec, std::span<const int> rows) const {
  BatchWorkspace<Scalar> workspace;
  batchLoss(this->network_, this->state_.parameters, this->training_, rows, spec.loss, workspace);
  return workspace.trace.firstNonFiniteLayer();
}

template <class Scalar>
Effort Backpropagation<Scalar>::effortFor(std::uint64_t samples) const {
  return {samples, samples, samples * oneSample_.multiplyAdds};
}

template class Backpropagation<double>;
template class Backpropagation<float>;

}  // namespace backprop
