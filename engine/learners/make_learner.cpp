// SPDX-License-Identifier: MIT
#include <stdexcept>

#include "engine/learners/backpropagation.hpp"
#include "engine/learners/finite_differences.hpp"
#include "engine/learners/forward_mode.hpp"
#include "engine/learners/learner.hpp"
#include "engine/learners/one_weight_at_a_time.hpp"
#include "engine/learners/random_nudge.hpp"
#include "engine/learners/weight_combinations.hpp"

namespace backprop {
namespace {

/// Out of line, as what the page's first view does not call (ARCHITECTURE.md, on the two files of the engine).
template <class Scalar>
[[gnu::noinline]] std::unique_ptr<Learner<Scalar>> makeSlowLearner(const Spec& spec, const Network<Scalar>& network,
                                                                   const SampleSet<Scalar>& training,
                                                                   Vector<Scalar> parameters) {
  switch (spec.learner.kind) {
    case LearnerKind::Backpropagation:
      break;
    case LearnerKind::FiniteDifferences:
      return std::make_unique<FiniteDifferences<Scalar>>(spec, network, training, std::move(parameters));
    case LearnerKind::ForwardMode:
      return std::make_unique<ForwardMode<Scalar>>(spec, network, training, std::move(parameters));
    case LearnerKind::RandomNudge:
      return std::make_unique<RandomNudge<Scalar>>(spec, network, training, std::move(parameters));
    case LearnerKind::OneWeightAtATime:
      return std::make_unique<OneWeightAtATime<Scalar>>(spec, network, training, std::move(parameters));
    case LearnerKind::WeightCombinations:
      return std::make_unique<WeightCombinations<Scalar>>(spec, network, training, std::move(parameters));
  }
  throw std::logic_error("makeLearner: unknown learner");
}

}  // namespace

template <class Scalar>
std::unique_ptr<Learner<Scalar>> makeLearner(const Spec& spec, const Network<Scalar>& network,
                                             const SampleSet<Scalar>& training, Vector<Scalar> parameters) {
  if (spec.learner.kind != LearnerKind::Backpropagation)
    return makeSlowLearner(spec, network, training, std::move(parameters));
  return std::make_unique<Backpropagation<Scalar>>(spec, network, training, std::move(parameters));
}

template std::unique_ptr<Learner<double>> makeLearner(const Spec&, const Network<double>&, const SampleSet<double>&,
                                                      Vector<double>);
template std::unique_ptr<Learner<float>> makeLearner(const Spec&, const Network<float>&, const SampleSet<float>&,
                                                     Vector<float>);

}  // namespace backprop
