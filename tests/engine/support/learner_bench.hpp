// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "engine/learners/backpropagation.hpp"
#include "engine/network/evaluation.hpp"
#include "tests/engine/support/problems.hpp"

namespace backprop::test {

/// A learner with its own network and samples.
template <template <class> class Kind>
struct BenchOf {
  explicit BenchOf(Activation output = Activation::Linear, Loss loss = Loss::HalfSquaredError, Index samples = 23)
      : problem(problemOf(Activation::Tanh, output, loss)), network(problem.layers, 3) {
    Random random(4);
    set = {randomMatrix(random, samples, 3), targetsFor(loss, random, samples, 2), {}};
    spec.layers = problem.layers;
    spec.loss = loss;
  }
  Kind<double>& start() {
    learner = std::make_unique<Kind<double>>(spec, network, set, problem.parameters);
    return *learner;
  }
  double loss() const {
    Trace<double> trace;
    return scoreOf(network, learner->state().parameters, set, spec.loss, 0, trace).loss;
  }
  Problem problem;
  Network<double> network;
  SampleSet<double> set;
  Spec spec;
  std::unique_ptr<Kind<double>> learner;
};

using Bench = BenchOf<Backpropagation>;

}  // namespace backprop::test
