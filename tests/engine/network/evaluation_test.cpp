// SPDX-License-Identifier: MIT
#include "engine/network/evaluation.hpp"

#include <gtest/gtest.h>

#include "engine/network/batch_gradient.hpp"
#include "tests/engine/support/problems.hpp"

namespace backprop {
namespace {

TEST(ClassOf, OneOutputIsClassOneAboveTheThreshold) {
  Matrix<double> a(3, 1);
  a << 0.4, 0.5, 0.6;
  EXPECT_EQ(classOf(columnsOf(std::as_const(a)), 0, 0.5), 0);
  EXPECT_EQ(classOf(columnsOf(std::as_const(a)), 1, 0.5), 0);
  EXPECT_EQ(classOf(columnsOf(std::as_const(a)), 2, 0.5), 1);
}

TEST(ClassOf, SeveralOutputsAreTheLargestAndTheFirstOfEquals) {
  Matrix<double> a(2, 3);
  a << 0.1, 0.5, 0.4, 0.3, 0.3, 0.2;
  EXPECT_EQ(classOf(columnsOf(std::as_const(a)), 0, 0.5), 1);
  EXPECT_EQ(classOf(columnsOf(std::as_const(a)), 1, 0.5), 0);
}

TEST(Score, IsTheMeanLossAndTheNumberOfRightClassesOverAllTiles) {
  const Network<double> network({{1, Activation::Linear, false, true}}, 1);
  const Vector<double> parameters = Vector<double>::Constant(1, 2);
  const Index count = 2 * kTileRows + 3;
  SampleSet<double> set{Matrix<double>(count, 1), Matrix<double>(count, 1), {}};
  double sum = 0;
  std::int64_t right = 0;
  for (Index n = 0; n < count; ++n) {
    set.features(n, 0) = n % 7 - 3;
    set.targets(n, 0) = n % 5 - 2;
    set.classes.push_back(n % 2);
    const double error = 2 * set.features(n, 0) - set.targets(n, 0);
    sum += error * error;
    right += (set.features(n, 0) > 0 ? 1 : 0) == n % 2;
  }
  Trace<double> trace;
  const Score score = scoreOf(network, parameters, set, Loss::SquaredError, 0, trace);
  EXPECT_DOUBLE_EQ(score.loss, sum / static_cast<double>(count));
  EXPECT_EQ(score.correct, right);
}

}  // namespace
}  // namespace backprop
