// SPDX-License-Identifier: MIT
#include "engine/learners/backpropagation.hpp"

#include <gtest/gtest.h>

#include "engine/spec/parse.hpp"
#include "tests/engine/support/learner_bench.hpp"

namespace backprop::test {
namespace {

TEST(Backpropagation, EveryOptimizerLowersEveryKindOfLoss) {
  const std::vector<std::pair<OptimizerKind, double>> optimizers = {{OptimizerKind::Sgd, 0.05},
                                                                    {OptimizerKind::Adagrad, 0.1},
                                                                    {OptimizerKind::RmsProp, 0.005},
                                                                    {OptimizerKind::Adam, 0.01},
                                                                    {OptimizerKind::AdamW, 0.01}};
  const std::vector<std::pair<Activation, Loss>> losses = {{Activation::Linear, Loss::SquaredError},
                                                           {Activation::Linear, Loss::HalfSquaredError},
                                                           {Activation::Linear, Loss::MeanSquaredError},
                                                           {Activation::Linear, Loss::AbsoluteError},
                                                           {Activation::Linear, Loss::Huber},
                                                           {Activation::Tanh, Loss::Hinge},
                                                           {Activation::Sigmoid, Loss::BinaryCrossEntropy},
                                                           {Activation::Softmax, Loss::CrossEntropy}};
  for (const auto& [kind, rate] : optimizers)
    for (const auto& [output, loss] : losses) {
      SCOPED_TRACE(std::string(nameOf(kind)) + ", " + std::string(nameOf(loss)));
      Bench bench(output, loss);
      bench.spec.learner.optimizer.kind = kind;
      bench.spec.learner.optimizer.learningRate = rate;
      bench.start();
      const double before = bench.loss();
      for (int step = 0; step < 300; ++step) ASSERT_FALSE(bench.learner->step(bench.spec));
      EXPECT_LT(bench.loss(), 0.9 * before);
    }
}

TEST(Backpropagation, CountsStepsEpochsAndEffort) {
  Bench bench;  // 23 samples in batches of 10: 10, 10, 3
  Backpropagation<double>& learner = bench.start();
  const auto expectState = [&](std::int64_t step, std::int64_t epoch, Index position, std::uint64_t samples) {
    EXPECT_EQ(learner.state().step, step);
    EXPECT_EQ(learner.state().epoch, epoch);
    EXPECT_EQ(learner.state().position, position);
    EXPECT_EQ(learner.state().effort.forwardPasses, samples);
    EXPECT_EQ(learner.state().effort.backwardPasses, samples);
    // 3·4 + 4·3 + 3·2 = 30 forward, 30 for the weights, 12 + 6 for the deltas
    EXPECT_EQ(learner.state().effort.multiplyAdds, samples * 78);
  };
  expectState(0, 0, 0, 0);
  learner.step(bench.spec);
  expectState(1, 0, 10, 10);
  learner.step(bench.spec);
  EXPECT_EQ(learner.nextBatch(bench.spec).size(), 3u);
  learner.step(bench.spec);
  expectState(3, 1, 0, 23);
  learner.step(bench.spec);
  expectState(4, 1, 10, 33);
}

TEST(Backpropagation, LeavesFrozenBiasesAlone) {
  Bench bench;
  bench.problem.layers[0].trainBias = false;
  bench.network = Network<double>(bench.problem.layers, 3);
  bench.spec.learner.optimizer.weightDecay = 0.5;
  bench.spec.learner.clipNorm = 0.1;
  Backpropagation<double>& learner = bench.start();
  for (int step = 0; step < 20; ++step) learner.step(bench.spec);
  const std::vector<LayerLayout>& layout = bench.network.layout();
  for (Index unit = 0; unit < 4; ++unit)
    EXPECT_EQ(learner.state().parameters[layout[0].biases + unit], bench.problem.parameters[layout[0].biases + unit]);
  EXPECT_NE(learner.state().parameters[layout[2].biases], bench.problem.parameters[layout[2].biases]);
  EXPECT_NE(learner.state().parameters[0], bench.problem.parameters[0]);
}

TEST(Backpropagation, ClipsTheGradientBeforeTheOptimizer) {
  Bench bench;
  bench.spec.learner.clipNorm = 0.01;
  bench.spec.learner.optimizer.learningRate = 1;
  Backpropagation<double>& learner = bench.start();
  learner.step(bench.spec);
  EXPECT_NEAR((learner.state().parameters - bench.problem.parameters).norm(), 0.01, 1e-15);
}

TEST(Backpropagation, TakesTheRateFromTheSchedule) {
  Bench constant, scheduled;
  scheduled.spec.learner.schedule = {ScheduleKind::WarmupCosine, 1, 1, 100, 50, 0};
  constant.spec.learner.optimizer.learningRate = 0.5 / 50;
  scheduled.spec.learner.optimizer.learningRate = 0.5;
  constant.start().step(constant.spec);
  scheduled.start().step(scheduled.spec);
  EXPECT_TRUE(constant.learner->state().parameters.isApprox(scheduled.learner->state().parameters, 1e-15));
}

TEST(Backpropagation, SaysWhatTheNextUpdateWouldBeWithoutMakingIt) {
  Bench bench;
  bench.spec.learner.optimizer.kind = OptimizerKind::Adam;
  bench.spec.learner.clipNorm = 0.5;
  Backpropagation<double>& learner = bench.start();
  for (int step = 0; step < 5; ++step) {
    const std::vector<int> rows = learner.nextBatch(bench.spec);
    BatchWorkspace<double> workspace;
    Vector<double> gradient(bench.network.parameterCount());
    batchGradient<double>(bench.network, learner.state().parameters, bench.set, rows, bench.spec.loss, workspace,
                          gradient);
    const Vector<double> before = learner.state().parameters;
    const Vector<double> update = learner.pendingFor(bench.spec, gradient).delta;
    EXPECT_EQ(learner.state().parameters, before);
    learner.step(bench.spec);
    EXPECT_EQ(learner.state().parameters, before + update);
  }
}

TEST(Backpropagation, AnotherOptimizerStartsFromRest) {
  Bench bench;
  bench.spec.learner.optimizer.kind = OptimizerKind::Adam;
  Backpropagation<double>& learner = bench.start();
  for (int step = 0; step < 5; ++step) learner.step(bench.spec);
  EXPECT_EQ(learner.state().updates, 5);
  const LearnerSpec before = bench.spec.learner;
  bench.spec.learner.optimizer.kind = OptimizerKind::Adagrad;
  learner.settingsChanged(bench.spec, before);
  EXPECT_EQ(learner.state().updates, 0);
  EXPECT_EQ(learner.state().memory[0].norm(), 0);
  EXPECT_EQ(learner.state().memory[1].size(), 0);
  EXPECT_FALSE(learner.step(bench.spec));
}

}  // namespace
}  // namespace backprop::test
