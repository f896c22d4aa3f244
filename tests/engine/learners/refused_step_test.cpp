// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "engine/kernels/reductions.hpp"
#include "tests/engine/support/learner_bench.hpp"

namespace backprop::test {
namespace {

/// The state of before the step, to the last bit.
void expectUntouched(const LearnerState<double>& now, const LearnerState<double>& before) {
  EXPECT_EQ(now.parameters, before.parameters);
  EXPECT_EQ(now.memory[0], before.memory[0]);
  EXPECT_EQ(now.memory[1], before.memory[1]);
  EXPECT_EQ(now.updates, before.updates);
  EXPECT_EQ(now.step, before.step);
  EXPECT_EQ(now.position, before.position);
  EXPECT_EQ(now.effort.forwardPasses, before.effort.forwardPasses);
}

TEST(Backpropagation, DoesNotCommitAStepWithAParameterThatIsNotFinite) {
  Bench bench;
  bench.spec.learner.optimizer.kind = OptimizerKind::Adam;
  Backpropagation<double>& learner = bench.start();
  for (int step = 0; step < 5; ++step) learner.step(bench.spec);
  const LearnerState<double> before = learner.state();
  Spec wild = bench.spec;
  wild.learner.optimizer.kind = OptimizerKind::Adam;
  wild.learner.optimizer.learningRate = 1e308;
  wild.learner.optimizer.epsilon = 0;
  wild.learner.optimizer.beta1 = 0;
  wild.learner.optimizer.beta2 = 0;
  learner.setParameter(3, 1e308);
  const std::optional<Divergence> divergence = learner.step(wild);
  ASSERT_TRUE(divergence);
  EXPECT_EQ(divergence->step, 6);
  EXPECT_EQ(divergence->layer, 0);
  learner.setParameter(3, before.parameters[3]);
  expectUntouched(learner.state(), before);
}

TEST(Backpropagation, DoesNotCommitAStepWithALossThatIsNotFinite) {
  Bench bench;
  Backpropagation<double>& learner = bench.start();
  learner.setParameter(bench.network.layout()[2].weights, 1e200);
  const LearnerState<double> before = learner.state();
  const std::optional<Divergence> divergence = learner.step(bench.spec);
  ASSERT_TRUE(divergence);
  EXPECT_EQ(divergence->what, "loss");
  EXPECT_EQ(divergence->step, 1);
  EXPECT_EQ(divergence->layer, 2);
  expectUntouched(learner.state(), before);
}

TEST(Backpropagation, DivergesWithATooLargeRateAndKeepsTheLastFiniteParameters) {
  Bench bench;
  bench.spec.learner.optimizer.learningRate = 1e6;
  bench.problem.layers[0].activation = bench.problem.layers[1].activation = Activation::Linear;
  bench.network = Network<double>(bench.problem.layers, 3);
  Backpropagation<double>& learner = bench.start();
  std::optional<Divergence> divergence;
  while (!divergence && learner.state().step < 1000) divergence = learner.step(bench.spec);
  ASSERT_TRUE(divergence);
  EXPECT_EQ(divergence->step, learner.state().step + 1);
  EXPECT_EQ(kernels::firstNonFinite(learner.state().parameters.data(), learner.state().parameters.size()), -1);
}

}  // namespace
}  // namespace backprop::test
