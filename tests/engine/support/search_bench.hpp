// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <numeric>
#include <vector>

#include "engine/learners/learner.hpp"
#include "engine/network/batch_gradient.hpp"
#include "engine/network/penalty.hpp"
#include "tests/engine/support/problems.hpp"

namespace backprop::test {

inline constexpr LearnerKind kSearches[] = {LearnerKind::RandomNudge, LearnerKind::OneWeightAtATime,
                                            LearnerKind::WeightCombinations};

/// A learner that searches on a 3-4-3-2 network, with samples of its own, and every cost computed apart from it.
template <class Scalar>
struct SearchBench {
  explicit SearchBench(LearnerKind kind, Index samples = 23)
      : problem(problemOf(Activation::Tanh, Activation::Linear, Loss::HalfSquaredError)), network(problem.layers, 3) {
    Random random(4);
    set = {randomMatrix(random, samples, 3).cast<Scalar>(), randomMatrix(random, samples, 2).cast<Scalar>(), {}};
    spec.layers = problem.layers;
    spec.learner.kind = kind;
    spec.regularization = {PenaltyKind::L2, 0.01};
  }

  Learner<Scalar>& start() {
    learner = makeLearner<Scalar>(spec, network, set, problem.parameters.cast<Scalar>());
    return *learner;
  }

  /// The cost of some rows as a step of backpropagation sees it; counted.
  Scalar cost(const std::vector<int>& rows, const Vector<Scalar>& parameters) {
    ++evaluations;
    passes += rows.size();
    BatchWorkspace<Scalar> workspace;
    Vector<Scalar> gradient(parameters.size());
    return batchGradient<Scalar>(network, parameters, set, rows, spec.loss, workspace, gradient) +
           penaltyOf(spec.regularization, network.layout(), parameters);
  }

  Problem problem;
  Network<Scalar> network;
  SampleSet<Scalar> set;
  Spec spec;
  std::unique_ptr<Learner<Scalar>> learner;
  int evaluations = 0;
  std::uint64_t passes = 0;
};

}  // namespace backprop::test
