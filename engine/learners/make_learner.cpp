// SPDX-License-Identifier: MIT
#include <stdexcept>

#include "engine/learners/backpropagation.hpp"
#include "engine/learners/learner.hpp"

namespace backprop {

template <class Scalar>
std::unique_ptr<Learner<Scalar>> makeLearner(const Spec& spec, const Network<Scalar>& network,
                                             const SampleSet<Scalar>& training, Vector<Scalar> parameters) {
  if (spec.learner.kind != LearnerKind::Backpropagation)
    throw std::logic_error("makeLearner: validation lets no other learner through");
  return std::make_unique<Backpropagation<Scalar>>(spec, network, training, std::move(parameters));
}

template std::unique_ptr<Learner<double>> makeLearner(const Spec&, const Network<double>&, const SampleSet<double>&,
                                                      Vector<double>);
template std::unique_ptr<Learner<float>> makeLearner(const Spec&, const Network<float>&, const SampleSet<float>&,
                                                     Vector<float>);

}  // namespace backprop
