// SPDX-License-Identifier: MIT
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "engine/data/dataset.hpp"
#include "engine/spec/error.hpp"
#include "tests/engine/support/data.hpp"

namespace backprop {
namespace {

const std::vector<Feature> kAll = {Feature::X1,   Feature::X2,    Feature::X1Squared, Feature::X2Squared,
                                   Feature::X1X2, Feature::SinX1, Feature::SinX2};

TEST(Features, AreThoseOfTensorFlowPlayground) {
  const Matrix<double> inputs = (Matrix<double>(2, 2) << 3, -2, 0.5, 4).finished();
  const Matrix<double> features = makeFeatures(inputs, kAll, std::nullopt);
  ASSERT_EQ(features.cols(), 7);
  for (Index row = 0; row < 2; ++row) {
    const double x1 = inputs(row, 0), x2 = inputs(row, 1);
    const double expected[] = {x1, x2, x1 * x1, x2 * x2, x1 * x2, std::sin(x1), std::sin(x2)};
    for (Index k = 0; k < 7; ++k) EXPECT_NEAR(features(row, k), expected[k], 1e-15) << k;
  }
}

TEST(Features, ComeInTheOrderTheyAreNamed) {
  const Matrix<double> inputs = (Matrix<double>(1, 2) << 3, -2).finished();
  const Matrix<double> features = makeFeatures(inputs, {Feature::X2Squared, Feature::X1}, std::nullopt);
  EXPECT_EQ(features, (Matrix<double>(1, 2) << 4, 3).finished());
}

TEST(Features, AreTheInputsWhenNoneAreNamed) {
  const Matrix<double> inputs = (Matrix<double>(2, 3) << 1, 2, 3, 4, 5, 6).finished();
  EXPECT_EQ(makeFeatures(inputs, {}, std::nullopt), inputs);
}

TEST(Features, AreMadeOfStandardisedInputs) {
  const Matrix<double> inputs = (Matrix<double>(1, 2) << 10, 7).finished();
  Standardization standardization{Vector<double>(2), Vector<double>(2)};
  standardization.mean << 4, 1;
  standardization.deviation << 2, 3;
  EXPECT_EQ(makeFeatures(inputs, {}, standardization), (Matrix<double>(1, 2) << 3, 2).finished());
  EXPECT_EQ(makeFeatures(inputs, {Feature::X1Squared, Feature::X1X2}, standardization),
            (Matrix<double>(1, 2) << 9, 6).finished());
}

TEST(Features, OfOneInputAreLimitedToTheFirst) {
  const Matrix<double> inputs = (Matrix<double>(1, 1) << 2).finished();
  EXPECT_EQ(makeFeatures(inputs, {Feature::X1, Feature::X1Squared}, std::nullopt),
            (Matrix<double>(1, 2) << 2, 4).finished());
  for (const Feature feature : {Feature::X2, Feature::X2Squared, Feature::X1X2, Feature::SinX2}) {
    try {
      makeFeatures(inputs, {Feature::X1, feature}, std::nullopt);
      FAIL() << "a second input was made up";
    } catch (const SpecError& error) {
      EXPECT_EQ(error.path(), "/features/1");
    }
  }
}

TEST(Features, AreRefusedForMoreThanTwoInputs) {
  EXPECT_THROW(makeFeatures(Matrix<double>::Zero(1, 3), {Feature::X1}, std::nullopt), SpecError);
}

TEST(Features, AreNamedAsInTheSpecOrLikeTheInputs) {
  const Dataset data = test::makeOneOutput(test::generated(DataKind::Xor, 4, 0));
  EXPECT_EQ(featureNames(data, {}), (std::vector<std::string>{"x1", "x2"}));
  EXPECT_EQ(featureNames(data, {Feature::SinX2, Feature::X1Squared}), (std::vector<std::string>{"sin(x2)", "x1^2"}));
}

}  // namespace
}  // namespace backprop
