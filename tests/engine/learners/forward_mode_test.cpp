// SPDX-License-Identifier: MIT
#include "engine/learners/forward_mode.hpp"

#include <gtest/gtest.h>

#include "tests/engine/support/learner_bench.hpp"

namespace backprop::test {
namespace {

TEST(ForwardMode, StaysWithBackpropagationForAHundredSteps) {
  for (const OptimizerKind kind : {OptimizerKind::Sgd, OptimizerKind::Adam})
    for (const auto& [output, loss] :
         {std::pair{Activation::Linear, Loss::HalfSquaredError}, std::pair{Activation::Softmax, Loss::CrossEntropy},
          std::pair{Activation::Sigmoid, Loss::BinaryCrossEntropy}}) {
      BenchOf<ForwardMode> forward(output, loss);
      BenchOf<Backpropagation> reverse(output, loss);
      forward.spec.learner.optimizer.kind = reverse.spec.learner.optimizer.kind = kind;
      forward.start();
      reverse.start();
      for (int step = 0; step < 100; ++step) {
        ASSERT_FALSE(forward.learner->step(forward.spec));
        ASSERT_FALSE(reverse.learner->step(reverse.spec));
        ASSERT_LT(relativeError(forward.learner->state().parameters, reverse.learner->state().parameters), 1e-9);
      }
    }
}

TEST(ForwardMode, CountsADualPassForEveryTrainableParameter) {
  BenchOf<ForwardMode> bench;  // 3-4-3-2, the second layer without biases: 36 parameters, 30 weights
  ForwardMode<double>& learner = bench.start();
  learner.step(bench.spec);
  EXPECT_EQ(learner.state().effort.forwardPasses, 10u * 36);
  EXPECT_EQ(learner.state().effort.backwardPasses, 0u);
  EXPECT_EQ(learner.state().effort.multiplyAdds, 10u * 36 * 3 * 30);
}

/// C = (1.5·w − 0.5)², so that ∂C/∂w = 4.5·w − 1.5.
TEST(ForwardMode, FindsTheSlopeOfOneWeight) {
  const std::vector<LayerSpec> layers = {{1, Activation::Linear, false, true}};
  const Network<Dual<double>> network(layers, 1);
  const SampleSet<double> set{Matrix<double>::Constant(1, 1, 1.5), Matrix<double>::Constant(1, 1, 0.5), {}};
  DualWorkspace<double> workspace;
  Vector<double> gradient(1);
  for (const double w : {0.8, 0.59, 0.4745, -2.0}) {
    const std::vector<int> rows = {0};
    dualGradient<double>(network, Vector<double>::Constant(1, w), set, rows, Loss::SquaredError, workspace, gradient);
    EXPECT_NEAR(gradient[0], 4.5 * w - 1.5, 1e-15);
  }
}

TEST(ForwardMode, HasTheVeryLossOfAForwardPassInTheValuesOfItsDuals) {
  const BenchOf<ForwardMode> bench;
  const Network<Dual<double>> duals(bench.problem.layers, 3);
  const Vector<Dual<double>> parameters = bench.problem.parameters.cast<Dual<double>>();
  const Matrix<Dual<double>> X = bench.set.features.cast<Dual<double>>(), Y = bench.set.targets.cast<Dual<double>>();
  Trace<Dual<double>> dualTrace;
  Trace<double> trace;
  dualTrace.reserve(duals.layout(), X.rows(), false);
  trace.reserve(bench.network.layout(), X.rows(), false);
  duals.forward(parameters, columnsOf(X), dualTrace);
  bench.network.forward(bench.problem.parameters, columnsOf(bench.set.features), trace);
  EXPECT_EQ(duals.lossSum(columnsOf(Y), bench.spec.loss, dualTrace),
            Dual<double>(bench.network.lossSum(columnsOf(bench.set.targets), bench.spec.loss, trace)));
}

}  // namespace
}  // namespace backprop::test
