// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "engine/learners/backpropagation.hpp"
#include "engine/network/evaluation.hpp"
#include "tests/engine/support/problems.hpp"

namespace backprop::test {

/// A learner with its own network and samples.
struct Bench {
  explicit Bench(Activation output = Activation::Linear, Loss loss = Loss::HalfSquaredError, Index samples = 23)
      : problem(problemOf(Activation::Tanh, output, loss)), network(problem.layers, 3) {
    Random random(4);
    set = {randomMatrix(random, samples, 3), targetsFor(loss, random, samples, 2), {}};
    spec.layers = problem.layers;
    spec.loss = loss;
  }
  Backpropagation<double>& start() {
    learner = std::make_unique<Backpropagation<double>>(spec, network, set, problem.parameters);
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
  std::unique_ptr<Backpropagation<double>> learner;
};

}  // namespace backprop::test
