// SPDX-License-Identifier: MIT
#include "engine/data/standardization.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/numbers/random.hpp"
#include "tests/engine/support/data.hpp"

namespace backprop {
namespace {

DataSpec measurements() {
  Random random(17);
  Rows inputs, targets;
  for (int row = 0; row < 60; ++row) {
    inputs.push_back({random.normal(4200, 800), random.uniform(0, 0.01), 5});
    targets.push_back({random.uniform()});
  }
  DataSpec spec = test::table(inputs, targets);
  spec.standardize = true;
  spec.trainShare = 0.5;
  return spec;
}

TEST(Standardization, GivesTheTrainingRowsMeanZeroAndDeviationOne) {
  const Dataset data = test::makeOneOutput(measurements());
  ASSERT_TRUE(data.standardization.has_value());
  const Matrix<double> features = makeFeatures(data.train.inputs, {}, data.standardization);
  for (Index k = 0; k < 2; ++k) {
    EXPECT_NEAR(features.col(k).mean(), 0, 1e-13);
    EXPECT_NEAR(std::sqrt(features.col(k).squaredNorm() / 30), 1, 1e-13);
  }
}

TEST(Standardization, IsFittedOnTheTrainingRowsAlone) {
  const Dataset data = test::makeOneOutput(measurements());
  const Matrix<double> features = makeFeatures(data.test.inputs, {}, data.standardization);
  EXPECT_GT(std::fabs(features.col(0).mean()), 1e-3);
  EXPECT_NEAR(data.standardization->mean[0], data.train.inputs.col(0).mean(), 1e-9);
}

TEST(Standardization, LeavesColumnsThatNeverVaryAtZero) {
  const Dataset data = test::makeOneOutput(measurements());
  EXPECT_EQ(data.standardization->mean[2], 5);
  EXPECT_EQ(data.standardization->deviation[2], 1);
  EXPECT_EQ(makeFeatures(data.train.inputs, {}, data.standardization).col(2).cwiseAbs().maxCoeff(), 0);
  const Matrix<double> same = Matrix<double>::Constant(7, 1, 0.1);  // 7 · 0.1 / 7 is not 0.1
  EXPECT_EQ(standardize(same, fitStandardization(same)), Matrix<double>(Matrix<double>::Zero(7, 1)));
}

TEST(Standardization, UsesTheDeviationOfThePopulation) {
  const Matrix<double> inputs = (Matrix<double>(4, 1) << 2, 4, 4, 6).finished();
  const Standardization fitted = fitStandardization(inputs);
  EXPECT_EQ(fitted.mean[0], 4);
  EXPECT_DOUBLE_EQ(fitted.deviation[0], std::sqrt(2.0));
}

TEST(Standardization, IsLeftOutUnlessAskedFor) {
  DataSpec spec = measurements();
  spec.standardize = false;
  EXPECT_FALSE(test::makeOneOutput(spec).standardization.has_value());
}

}  // namespace
}  // namespace backprop
