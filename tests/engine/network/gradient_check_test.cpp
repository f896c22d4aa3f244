// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/engine/support/problems.hpp"

namespace backprop::test {
namespace {

TEST(Backward, IsTheGradientForEveryPairOfActivationAndLoss) {
  int checked = 0;
  for (const Activation hidden : kActivations)
    for (const Activation output : kActivations)
      for (const Loss loss : kLosses) {
        if (hidden == Activation::Softmax || !fits(output, loss)) continue;
        SCOPED_TRACE(titleOf(hidden, output, loss));
        const Problem problem = problemOf(hidden, output, loss);
        const Vector<double> gradient = backpropagated(problem);
        EXPECT_LT(relativeError(gradient, byComplexStep(problem)), kComplexStepTolerance);
        EXPECT_LT(relativeError(gradient, byCentralDifference(problem)), kCentralTolerance);
        ++checked;
      }
  EXPECT_EQ(checked, 11 * (5 * 11 + 4 + 1 + 1));
}

TEST(Backward, IsTheGradientWithEitherPenalty) {
  for (const PenaltyKind kind : {PenaltyKind::L1, PenaltyKind::L2}) {
    Problem problem = problemOf(Activation::Tanh, Activation::Linear, Loss::HalfSquaredError);
    problem.regularization = {kind, 0.3};
    const Vector<double> gradient = backpropagated(problem);
    EXPECT_LT(relativeError(gradient, byComplexStep(problem)), kComplexStepTolerance);
    EXPECT_LT(relativeError(gradient, byCentralDifference(problem)), kCentralTolerance);
  }
}

TEST(Backward, IsTheGradientOfABatchOfSeveralTiles) {
  Problem problem = problemOf(Activation::Tanh, Activation::Softmax, Loss::CrossEntropy);
  Random random(5);
  problem.features = randomMatrix(random, 2 * kTileRows + 11, 3);
  problem.targets = targetsFor(Loss::CrossEntropy, random, problem.features.rows(), 2);
  EXPECT_LT(relativeError(backpropagated(problem), byComplexStep(problem)), kComplexStepTolerance);
}

TEST(Backward, IsTheGradientForTargetsThatAreShares) {
  Problem problem = problemOf(Activation::Sigmoid, Activation::Softmax, Loss::CrossEntropy);
  problem.targets << 0.25, 0.75, 1, 0, 0.5, 0.5, 0.1, 0.9, 0, 1;
  EXPECT_LT(relativeError(backpropagated(problem), byComplexStep(problem)), kComplexStepTolerance);
}

// --- negative controls: the same checker refuses gradients that are almost right

TEST(TheGradientCheck, RefusesOneWeightThatIsATenMillionthOff) {
  const Problem problem = problemOf(Activation::Tanh, Activation::Linear, Loss::HalfSquaredError);
  Vector<double> gradient = backpropagated(problem);
  ASSERT_TRUE(isGradient(problem, gradient));
  Index largest = 0;
  gradient.cwiseAbs().maxCoeff(&largest);
  gradient[largest] *= 1 + 1e-7;
  EXPECT_FALSE(isGradient(problem, gradient));
}

TEST(TheGradientCheck, RefusesTheGradientOfAnotherLoss) {
  Problem problem = problemOf(Activation::Tanh, Activation::Linear, Loss::HalfSquaredError);
  const Vector<double> gradient = backpropagated(problem);
  problem.loss = Loss::SquaredError;
  EXPECT_FALSE(isGradient(problem, gradient));
}

TEST(TheGradientCheck, RefusesTheGradientOfAnotherActivation) {
  Problem problem = problemOf(Activation::Gelu, Activation::Linear, Loss::HalfSquaredError);
  const Vector<double> gradient = backpropagated(problem);
  problem.layers[0].activation = Activation::Swish;
  EXPECT_FALSE(isGradient(problem, gradient));
}

TEST(TheGradientCheck, RefusesAGradientWithoutItsPenalty) {
  Problem problem = problemOf(Activation::Tanh, Activation::Linear, Loss::HalfSquaredError);
  const Vector<double> gradient = backpropagated(problem);
  problem.regularization = {PenaltyKind::L2, 1e-6};
  EXPECT_FALSE(isGradient(problem, gradient));
}

/// The mistake of two famous published examples: hidden deltas through the output weights of after the update.
TEST(TheGradientCheck, RefusesDeltasThroughTheUpdatedWeights) {
  const Problem problem = problemOf(Activation::Sigmoid, Activation::Sigmoid, Loss::HalfSquaredError);
  const Network<double> network(problem.layers, 3);
  const LayerLayout& output = network.layout().back();
  Vector<double> updated = problem.parameters, gradient = backpropagated(problem);
  for (Index i = output.weights; i < updated.size(); ++i) updated[i] -= 0.1 * gradient[i];
  Trace<double> trace;
  trace.reserve(network.layout(), 5, true);
  network.forward(problem.parameters, columnsOf(problem.features), trace);
  network.backward(updated, columnsOf(problem.features), columnsOf(problem.targets), problem.loss, trace, gradient,
                   false);
  gradient /= 5;
  EXPECT_FALSE(isGradient(problem, gradient));
}

}  // namespace
}  // namespace backprop::test
