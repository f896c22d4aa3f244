// SPDX-License-Identifier: MIT
#include "engine/learners/finite_differences.hpp"

#include <gtest/gtest.h>

#include "tests/engine/support/learner_bench.hpp"

namespace backprop::test {
namespace {

TEST(FiniteDifferences, StayNearBackpropagationForAHundredSteps) {
  BenchOf<FiniteDifferences> slow;
  BenchOf<Backpropagation> fast;
  slow.start();
  fast.start();
  for (int step = 0; step < 100; ++step) {
    ASSERT_FALSE(slow.learner->step(slow.spec));
    ASSERT_FALSE(fast.learner->step(fast.spec));
  }
  EXPECT_LT(relativeError(slow.learner->state().parameters, fast.learner->state().parameters), 1e-8);
  EXPECT_NE(slow.learner->state().parameters, fast.learner->state().parameters);
}

TEST(FiniteDifferences, CountTwoPassesForEveryTrainableParameter) {
  BenchOf<FiniteDifferences> bench;  // 3-4-3-2, the second layer without biases: 36 parameters, 30 weights
  FiniteDifferences<double>& learner = bench.start();
  learner.step(bench.spec);
  EXPECT_EQ(learner.state().effort.forwardPasses, 10u * 2 * 36);
  EXPECT_EQ(learner.state().effort.backwardPasses, 0u);
  EXPECT_EQ(learner.state().effort.multiplyAdds, 10u * 2 * 36 * 30);
}

template <class Scalar>
Scalar slopeOfOneWeight(double x, double y, double w) {
  const Network<Scalar> network({{1, Activation::Linear, false, true}}, 1);
  const SampleSet<Scalar> set{Matrix<Scalar>::Constant(1, 1, Scalar(x)), Matrix<Scalar>::Constant(1, 1, Scalar(y)), {}};
  DifferenceWorkspace<Scalar> workspace;
  Vector<Scalar> gradient(1);
  const std::vector<int> rows = {0};
  differenceGradient<Scalar>(network, Vector<Scalar>::Constant(1, Scalar(w)), set, rows, Loss::SquaredError, workspace,
                             gradient);
  return gradient[0];
}

/// C = (1.5·w − 0.5)², so that ∂C/∂w = 4.5·w − 1.5; the central difference of a parabola has the error of rounding
/// only.
TEST(FiniteDifferences, FindTheSlopeOfOneWeight) {
  for (const double w : {0.8, 0.59, 0.4745, -2.0}) {
    EXPECT_NEAR(slopeOfOneWeight<double>(1.5, 0.5, w), 4.5 * w - 1.5, 1e-9);
    EXPECT_NEAR(slopeOfOneWeight<float>(1.5, 0.5, w), 4.5 * w - 1.5, 1e-3);
  }
}

TEST(FiniteDifferences, WidenTheNudgeWithTheWeight) {
  EXPECT_NEAR(slopeOfOneWeight<double>(1e-9, 0, 1e9), 2e-9, 1e-17);  // a nudge of 2⁻¹⁷ would be lost beside it
  EXPECT_NEAR(slopeOfOneWeight<double>(1e-15, 0, 1e15) / 2e-15, 1, 1e-8);
}

TEST(FiniteDifferences, LeaveTheParametersAsTheyAre) {
  BenchOf<FiniteDifferences> bench;
  FiniteDifferences<double>& learner = bench.start();
  const std::vector<int> rows = {0, 1, 2};
  learner.ownGradient(bench.spec, rows);
  EXPECT_EQ(learner.state().parameters, bench.problem.parameters);
}

TEST(FiniteDifferences, DivergeWhenOnlyANudgedCostIsNotFinite) {
  BenchOf<FiniteDifferences> bench;
  bench.spec.learner.batchSize = static_cast<int>(bench.set.count());
  FiniteDifferences<double>& learner = bench.start();
  const Index place = bench.network.layout()[2].weights;
  double finite = 1, infinite = 1e200;  // an output's weight: half of its square is the cost
  for (int halving = 0; halving < 700; ++halving) {
    const double middle = finite / 2 + infinite / 2;
    learner.setParameter(place, middle);
    (std::isfinite(bench.loss()) ? finite : infinite) = middle;
  }
  learner.setParameter(place, finite);
  const std::optional<Divergence> divergence = learner.step(bench.spec);
  ASSERT_TRUE(divergence);
  EXPECT_EQ(divergence->what, "loss");
  EXPECT_EQ(divergence->layer, 2);
  learner.setParameter(place, finite / 2);
  EXPECT_FALSE(learner.ownGradient(bench.spec, std::vector<int>{0})->isZero());
}

}  // namespace
}  // namespace backprop::test
