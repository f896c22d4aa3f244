// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "engine/data/dataset.hpp"
#include "tests/engine/support/data.hpp"

namespace backprop {
namespace {

using test::generated;
using test::makeOneOutput;

TEST(RegressionPlane, IsATenthOfTheSumOfItsInputs) {
  const Dataset data = makeOneOutput(generated(DataKind::RegressionPlane, 500, 0));
  for (Index row = 0; row < 500; ++row) {
    EXPECT_NEAR(data.train.targets(row, 0), (data.train.inputs(row, 0) + data.train.inputs(row, 1)) / 10, 1e-15);
  }
  EXPECT_EQ(data.task, Task::Regression);
  EXPECT_EQ(data.targetRange.low, -1);
  EXPECT_EQ(data.targetRange.high, 1);
}

TEST(RegressionGauss, HasSixConesOfRadiusTwo) {
  const Dataset data = makeOneOutput(generated(DataKind::RegressionGauss, 3000, 0));
  const double centers[6][3] = {{-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}};
  int onACone = 0;
  for (Index row = 0; row < data.train.count(); ++row) {
    double expected = 0;  // no two cones overlap
    for (const auto& center : centers) {
      const double distance = std::hypot(data.train.inputs(row, 0) - center[0], data.train.inputs(row, 1) - center[1]);
      if (distance < 2) expected = center[2] * (1 - distance / 2);
    }
    EXPECT_NEAR(data.train.targets(row, 0), expected, 1e-14);
    onACone += expected != 0 ? 1 : 0;
  }
  EXPECT_NEAR(onACone / 3000.0, 6 * 3.14159 * 4 / 144, 0.05);
}

TEST(RegressionPlane, MovesTargetsButNotInputsWithNoise) {
  const Dataset clean = makeOneOutput(generated(DataKind::RegressionPlane, 500, 0));
  const Dataset noisy = makeOneOutput(generated(DataKind::RegressionPlane, 500, 0.1));
  EXPECT_EQ(clean.train.inputs, noisy.train.inputs);
  const double largest = (clean.train.targets - noisy.train.targets).cwiseAbs().maxCoeff();
  EXPECT_LE(largest, 0.12);
  EXPECT_GT(largest, 0.08);
}

TEST(Sine, IsTheSineOfItsInputWithNormalNoise) {
  const Dataset clean = makeOneOutput(generated(DataKind::Sine, 1000, 0));
  const Dataset noisy = makeOneOutput(generated(DataKind::Sine, 1000, 0.1));
  double squares = 0;
  for (Index row = 0; row < 1000; ++row) {
    EXPECT_NEAR(clean.train.targets(row, 0), std::sin(clean.train.inputs(row, 0)), 1e-15);
    const double moved = noisy.train.targets(row, 0) - clean.train.targets(row, 0);
    squares += moved * moved / 1000;
  }
  EXPECT_NEAR(std::sqrt(squares), 0.1, 0.01);
}

TEST(Pair, IsOneSample) {
  const Dataset data = makeOneOutput(generated(DataKind::Pair, 500, 0.5));
  ASSERT_EQ(data.train.count(), 1);
  EXPECT_EQ(data.test.count(), 0);
  EXPECT_EQ(data.train.inputs(0, 0), 1.5);
  EXPECT_EQ(data.train.targets(0, 0), 0.5);
  EXPECT_EQ(data.task, Task::Regression);
  EXPECT_EQ(data.domain.at(0).low, -1);
  EXPECT_EQ(data.domain.at(0).high, 3);
  EXPECT_EQ(data.targetRange.low, -0.5);
  EXPECT_EQ(data.targetRange.high, 1.5);
  EXPECT_EQ(data.targetNames, std::vector<std::string>{"y"});
}

}  // namespace
}  // namespace backprop
