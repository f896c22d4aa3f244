// SPDX-License-Identifier: MIT
#include "engine/learners/gradient_learner.hpp"

#include <gtest/gtest.h>

#include "engine/learners/finite_differences.hpp"
#include "engine/learners/forward_mode.hpp"
#include "engine/network/penalty.hpp"
#include "tests/engine/support/learner_bench.hpp"

namespace backprop::test {
namespace {

/// What the three learners have in common.
template <class BenchOfKind>
class GradientLearners : public testing::Test {};

using Kinds = testing::Types<BenchOf<Backpropagation>, BenchOf<FiniteDifferences>, BenchOf<ForwardMode>>;
TYPED_TEST_SUITE(GradientLearners, Kinds);

TYPED_TEST(GradientLearners, AnnounceTheVeryParametersOfTheNextStep) {
  TypeParam bench;
  bench.spec.learner.optimizer.kind = OptimizerKind::Adam;
  bench.spec.learner.clipNorm = 0.5;
  bench.spec.regularization = {PenaltyKind::L1, 0.01};
  auto& learner = bench.start();
  for (int step = 0; step < 5; ++step) {
    const std::vector<int> rows = learner.nextBatch(bench.spec);
    BatchWorkspace<double> workspace;
    Vector<double> gradient(bench.network.parameterCount());
    batchGradient<double>(bench.network, learner.state().parameters, bench.set, rows, bench.spec.loss, workspace,
                          gradient);
    if (const auto own = learner.ownGradient(bench.spec, rows)) gradient = *own;
    addPenaltyGradient(bench.spec.regularization, bench.network.layout(), learner.state().parameters, gradient);
    const Vector<double> before = learner.state().parameters;
    const PendingUpdate<double> pending = learner.pendingFor(bench.spec, gradient);
    EXPECT_EQ(learner.state().parameters, before);
    ASSERT_FALSE(learner.step(bench.spec));
    EXPECT_EQ(learner.state().parameters, pending.next);
    EXPECT_EQ(learner.lastUpdate(), pending.delta);
    EXPECT_EQ(learner.state().memory, pending.memory);
  }
}

TYPED_TEST(GradientLearners, LowerTheLossWithEveryOptimizer) {
  for (const OptimizerKind kind : {OptimizerKind::Sgd, OptimizerKind::Adagrad, OptimizerKind::RmsProp,
                                   OptimizerKind::Adam, OptimizerKind::AdamW}) {
    TypeParam bench;
    bench.spec.learner.optimizer.kind = kind;
    auto& learner = bench.start();
    const double before = bench.loss();
    for (int step = 0; step < 100; ++step) ASSERT_FALSE(learner.step(bench.spec));
    EXPECT_LT(bench.loss(), 0.9 * before);
  }
}

TYPED_TEST(GradientLearners, LeaveFrozenBiasesAlone) {
  TypeParam bench;
  bench.problem.layers[0].trainBias = false;
  bench.network = Network<double>(bench.problem.layers, 3);
  bench.spec.layers = bench.problem.layers;
  bench.spec.learner.optimizer.weightDecay = 0.5;
  auto& learner = bench.start();
  for (int step = 0; step < 20; ++step) learner.step(bench.spec);
  const LayerLayout& first = bench.network.layout()[0];
  for (Index unit = 0; unit < 4; ++unit)
    EXPECT_EQ(learner.state().parameters[first.biases + unit], bench.problem.parameters[first.biases + unit]);
  EXPECT_NE(learner.state().parameters[0], bench.problem.parameters[0]);
}

TYPED_TEST(GradientLearners, GoOnFromARestoredStateAsIfNothingHadHappened) {
  TypeParam bench;
  bench.spec.learner.optimizer.kind = OptimizerKind::RmsProp;
  bench.spec.learner.optimizer.momentum = 0.9;
  auto& learner = bench.start();
  for (int step = 0; step < 7; ++step) learner.step(bench.spec);
  const LearnerState<double> kept = learner.state();
  for (int step = 0; step < 9; ++step) learner.step(bench.spec);
  const Vector<double> expected = learner.state().parameters;
  learner.restore(kept);
  for (int step = 0; step < 9; ++step) learner.step(bench.spec);
  EXPECT_EQ(learner.state().parameters, expected);
}

TYPED_TEST(GradientLearners, RestartTheOptimizersMemoryOnlyWhenItsKindHasChanged) {
  TypeParam bench;
  bench.spec.learner.optimizer.kind = OptimizerKind::Adam;
  auto& learner = bench.start();
  for (int step = 0; step < 3; ++step) learner.step(bench.spec);
  LearnerSpec before = bench.spec.learner;
  bench.spec.learner.optimizer.learningRate *= 2;
  learner.settingsChanged(bench.spec, before);
  EXPECT_EQ(learner.state().updates, 3);
  before = bench.spec.learner;
  bench.spec.learner.optimizer.kind = OptimizerKind::Sgd;
  learner.settingsChanged(bench.spec, before);
  EXPECT_EQ(learner.state().updates, 0);
  EXPECT_EQ(learner.state().memory[0].norm(), 0);
  EXPECT_EQ(learner.state().memory[1].size(), 0);
}

TYPED_TEST(GradientLearners, DoNotCommitAStepWithALossThatIsNotFinite) {
  TypeParam bench;
  auto& learner = bench.start();
  learner.setParameter(bench.network.layout()[2].weights, 1e200);
  const Vector<double> before = learner.state().parameters;
  const std::optional<Divergence> divergence = learner.step(bench.spec);
  ASSERT_TRUE(divergence);
  EXPECT_EQ(divergence->what, "loss");
  EXPECT_EQ(divergence->step, 1);
  EXPECT_EQ(divergence->layer, 2);
  EXPECT_EQ(learner.state().parameters, before);
  EXPECT_EQ(learner.state().step, 0);
  EXPECT_EQ(learner.state().effort.forwardPasses, 0u);
}

TYPED_TEST(GradientLearners, TakeABatchOfSeveralTiles) {
  TypeParam bench(Activation::Linear, Loss::HalfSquaredError, 2 * kTileRows + 11);
  bench.spec.learner.batchSize = static_cast<int>(bench.set.count());
  auto& learner = bench.start();
  BenchOf<Backpropagation> reference(Activation::Linear, Loss::HalfSquaredError, 2 * kTileRows + 11);
  reference.spec.learner.batchSize = bench.spec.learner.batchSize;
  reference.start().step(reference.spec);
  ASSERT_FALSE(learner.step(bench.spec));
  EXPECT_EQ(learner.state().epoch, 1);
  EXPECT_LT(relativeError(learner.lastUpdate(), reference.learner->lastUpdate()), 1e-8);
}

TEST(GradientLearner, HasAnOwnGradientOnlyWhereTheMicroscopeGoesAnotherWay) {
  BenchOf<Backpropagation> reverse;
  BenchOf<ForwardMode> forward;
  const std::vector<int> rows = {1, 2};
  EXPECT_FALSE(reverse.start().ownGradient(reverse.spec, rows));
  EXPECT_TRUE(forward.start().ownGradient(forward.spec, rows));
}

}  // namespace
}  // namespace backprop::test
