// SPDX-License-Identifier: MIT
#include "engine/losses/loss.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/activations/activation.hpp"
#include "tests/engine/support/problems.hpp"

namespace backprop {
namespace {

/// One sample through an output activation and a loss.
struct Sample {
  Sample(Loss kind, Activation activation, const std::vector<double>& logits, const std::vector<double>& targets) {
    const Index outputs = static_cast<Index>(logits.size());
    z.resize(1, outputs), y.resize(1, outputs), a.resize(1, outputs), slope.resize(1, outputs);
    for (Index k = 0; k < outputs; ++k) {
      z(0, k) = logits[static_cast<std::size_t>(k)];
      y(0, k) = targets[static_cast<std::size_t>(k)];
    }
    const LossFunction<double>& function = lossFunction<double>(kind);
    activationFunction<double>(activation).value(columnsOf(z, 1), columnsOf(a, 1));
    function.value(columnsOf(z, 1), columnsOf(a, 1), columnsOf(y, 1), &loss);
    function.slope(columnsOf(a, 1), columnsOf(y, 1), columnsOf(slope, 1));
    delta.resize(1, outputs);
    if (function.delta) function.delta(columnsOf(a, 1), columnsOf(y, 1), columnsOf(delta, 1));
  }
  Matrix<double> z, y, a, slope, delta;
  double loss = 0;
};

void expectSlopes(const Sample& sample, const std::vector<double>& expected) {
  for (std::size_t k = 0; k < expected.size(); ++k)
    EXPECT_NEAR(sample.slope(0, static_cast<Index>(k)), expected[k], 1e-15);
}

TEST(Loss, OfErrorsIsWhatTheDesignSays) {
  const std::vector<double> a = {1, -2, 0.5}, y = {0.5, 0, 0.5};  // errors 0.5, -2, 0
  const auto sampleOf = [&](Loss loss) { return Sample(loss, Activation::Linear, a, y); };
  EXPECT_EQ(sampleOf(Loss::SquaredError).loss, 4.25);
  expectSlopes(sampleOf(Loss::SquaredError), {1, -4, 0});
  EXPECT_EQ(sampleOf(Loss::HalfSquaredError).loss, 2.125);
  expectSlopes(sampleOf(Loss::HalfSquaredError), {0.5, -2, 0});
  EXPECT_NEAR(sampleOf(Loss::MeanSquaredError).loss, 4.25 / 3, 1e-15);
  expectSlopes(sampleOf(Loss::MeanSquaredError), {1.0 / 3, -4.0 / 3, 0});
  EXPECT_EQ(sampleOf(Loss::AbsoluteError).loss, 2.5);
  expectSlopes(sampleOf(Loss::AbsoluteError), {1, -1, 0});
  EXPECT_EQ(sampleOf(Loss::Huber).loss, 0.125 + 1.5);
  expectSlopes(sampleOf(Loss::Huber), {0.5, -1, 0});
}

TEST(Hinge, WantsAMarginOfOne) {
  const Sample sample(Loss::Hinge, Activation::Linear, {0.3, -2, 1, 0.5}, {1, -1, 1, -1});
  EXPECT_NEAR(sample.loss, 0.7 + 0 + 0 + 1.5, 1e-15);
  expectSlopes(sample, {-1, 0, 0, 1});
}

TEST(BinaryCrossEntropy, IsTheNegativeLogOfTheProbabilityOfTheTarget) {
  const Sample sample(Loss::BinaryCrossEntropy, Activation::Sigmoid, {0.5, 0.5}, {1, 0});
  const double a = 0.62245933120185456464;
  EXPECT_NEAR(sample.loss, -std::log(a) - std::log(1 - a), 1e-15);
  expectSlopes(sample, {-1 / a, 1 / (1 - a)});
  EXPECT_NEAR(sample.delta(0, 0), a - 1, 1e-15);
  EXPECT_NEAR(sample.delta(0, 1), a, 1e-15);
}

TEST(BinaryCrossEntropy, NeitherOverflowsNorLosesDigitsFarFromZero) {
  const Sample right(Loss::BinaryCrossEntropy, Activation::Sigmoid, {40}, {1});
  EXPECT_NEAR(right.loss, 4.2483542552915889863e-18, 1e-32);
  const Sample wrong(Loss::BinaryCrossEntropy, Activation::Sigmoid, {1000, -1000}, {0, 1});
  EXPECT_EQ(wrong.loss, 2000);
  for (const Index k : {0, 1}) EXPECT_TRUE(std::isfinite(wrong.slope(0, k)) && std::abs(wrong.slope(0, k)) > 1e300);
  const Sample saturated(Loss::BinaryCrossEntropy, Activation::Sigmoid, {1000, -1000}, {1, 0});
  expectSlopes(saturated, {-1, 1});
}

TEST(CrossEntropy, IsTheNegativeLogOfTheProbabilityOfTheClass) {
  const Sample sample(Loss::CrossEntropy, Activation::Softmax, {1, 2, 3}, {0, 1, 0});
  EXPECT_NEAR(sample.loss, 1.4076059644443803045, 1e-15);
  expectSlopes(sample, {0, -1 / 0.24472847105479765247, 0});
  EXPECT_NEAR(sample.delta(0, 0), 0.090030573170380457998, 1e-15);
  EXPECT_NEAR(sample.delta(0, 1), 0.24472847105479765247 - 1, 1e-15);
}

TEST(CrossEntropy, IsExactForLogitsFarApart) {
  const Sample wrong(Loss::CrossEntropy, Activation::Softmax, {800, -800}, {0, 1});
  EXPECT_EQ(wrong.loss, 1600);
  EXPECT_TRUE(std::isfinite(wrong.slope(0, 1)) && wrong.slope(0, 1) < -1e300);
  EXPECT_EQ(wrong.delta(0, 0), 1);
  EXPECT_EQ(wrong.delta(0, 1), -1);
}

TEST(BinaryCrossEntropy, DeltaIsItsSlopeTimesTheSlopeOfTheSigmoid) {
  const Sample sample(Loss::BinaryCrossEntropy, Activation::Sigmoid, {0.3, -1.2}, {1, 0.25});
  for (const Index k : {0, 1})
    EXPECT_NEAR(sample.slope(0, k) * sample.a(0, k) * (1 - sample.a(0, k)), sample.delta(0, k), 1e-15);
}

}  // namespace
}  // namespace backprop
