// SPDX-License-Identifier: MIT
#include "engine/initializers/initializer.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop {
namespace {

constexpr int kIn = 40, kOut = 60;

Spec specWith(InitializerSpec initializer) {
  Spec spec;
  spec.layers = {{kOut, Activation::Tanh, true, true}, {1, Activation::Tanh, true, true}};
  spec.initializer = initializer;
  return spec;
}

struct Moments {
  double mean, deviation, largest;
};

/// Of the first layer's weights.
Moments momentsOf(InitializerSpec initializer) {
  const Spec spec = specWith(initializer);
  const Vector<double> parameters = initialParameters<double>(spec, layoutOf(spec.layers, kIn));
  double sum = 0, squares = 0, largest = 0;
  for (Index i = 0; i < kIn * kOut; ++i) {
    sum += parameters[i];
    squares += parameters[i] * parameters[i];
    largest = std::max(largest, std::abs(parameters[i]));
  }
  const double mean = sum / (kIn * kOut);
  return {mean, std::sqrt(squares / (kIn * kOut) - mean * mean), largest};
}

void expectUniform(InitializerKind kind, double limit) {
  const Moments moments = momentsOf({kind});
  EXPECT_LT(moments.largest, limit);
  EXPECT_GT(moments.largest, 0.99 * limit);
  EXPECT_NEAR(moments.mean, 0, 0.05 * limit);
  EXPECT_NEAR(moments.deviation, limit / std::sqrt(3.0), 0.02 * limit);
}

void expectNormal(InitializerKind kind, double deviation) {
  const Moments moments = momentsOf({kind});
  EXPECT_NEAR(moments.mean, 0, 0.1 * deviation);
  EXPECT_NEAR(moments.deviation, deviation, 0.06 * deviation);
  EXPECT_GT(moments.largest, 2.8 * deviation);
}

TEST(Initializer, DrawsWithTheSpreadOfItsFormula) {
  expectUniform(InitializerKind::XavierUniform, std::sqrt(6.0 / (kIn + kOut)));
  expectUniform(InitializerKind::HeUniform, std::sqrt(6.0 / kIn));
  expectNormal(InitializerKind::XavierNormal, std::sqrt(2.0 / (kIn + kOut)));
  expectNormal(InitializerKind::HeNormal, std::sqrt(2.0 / kIn));
  expectNormal(InitializerKind::LecunNormal, std::sqrt(1.0 / kIn));
}

TEST(Initializer, TakesTheNumbersItIsGiven) {
  EXPECT_EQ(momentsOf({InitializerKind::Zeros}).largest, 0);
  const Moments constant = momentsOf({InitializerKind::Constant, 0.25});
  EXPECT_NEAR(constant.mean, 0.25, 1e-12);
  EXPECT_EQ(constant.largest, 0.25);
  const Moments uniform = momentsOf({InitializerKind::Uniform, 0, 1, 3});
  EXPECT_NEAR(uniform.mean, 2, 0.05);
  EXPECT_LT(uniform.largest, 3);
  const Moments normal = momentsOf({InitializerKind::Normal, 0, 0, 0, 5, 2});
  EXPECT_NEAR(normal.mean, 5, 0.2);
  EXPECT_NEAR(normal.deviation, 2, 0.1);
}

TEST(Initializer, DrawsInTheOrderOfStorageAndLeavesBiasesAtZero) {
  const Spec spec = specWith({InitializerKind::Normal});
  const std::vector<LayerLayout> layout = layoutOf(spec.layers, kIn);
  const Vector<double> parameters = initialParameters<double>(spec, layout);
  Random random(spec.seed, streams::kInitialize);
  for (const LayerLayout& layer : layout) {
    for (Index i = 0; i < layer.weightCount(); ++i) ASSERT_EQ(parameters[layer.weights + i], random.normal());
    for (Index i = 0; i < layer.units; ++i) ASSERT_EQ(parameters[layer.biases + i], 0);
  }
}

TEST(Initializer, StartsBothPrecisionsAlike) {
  const Spec spec = specWith({InitializerKind::XavierNormal});
  const std::vector<LayerLayout> layout = layoutOf(spec.layers, kIn);
  const Vector<double> parameters = initialParameters<double>(spec, layout);
  const Vector<float> single = initialParameters<float>(spec, layout);
  for (Index i = 0; i < parameters.size(); ++i) ASSERT_EQ(single[i], static_cast<float>(parameters[i]));
}

TEST(Initializer, DependsOnTheSeed) {
  Spec spec = specWith({InitializerKind::XavierNormal});
  const std::vector<LayerLayout> layout = layoutOf(spec.layers, kIn);
  const Vector<double> first = initialParameters<double>(spec, layout);
  EXPECT_EQ(first, initialParameters<double>(spec, layout));
  ++spec.seed;
  EXPECT_NE(first, initialParameters<double>(spec, layout));
}

TEST(Initializer, GivenParametersGoColumnByColumn) {
  Spec spec;
  spec.layers = {{2, Activation::Tanh, true, true}, {1, Activation::Tanh, false, true}};
  spec.parameters = {{{{1, 2}, {3, 4}, {5, 6}}, {7, 8}}, {{{9}, {10}}, {}}};
  const Vector<double> parameters = initialParameters<double>(spec, layoutOf(spec.layers, 3));
  const std::vector<double> expected = {1, 3, 5, 2, 4, 6, 7, 8, 9, 10};
  ASSERT_EQ(parameters.size(), 10);
  for (Index i = 0; i < 10; ++i) EXPECT_EQ(parameters[i], expected[static_cast<std::size_t>(i)]);
}

TEST(Initializer, RefusesGivenParametersThatDoNotFit) {
  Spec spec;
  spec.layers = {{2, Activation::Tanh, true, true}};
  const auto errorWith = [&](LayerParameters given) {
    spec.parameters = {std::move(given)};
    return test::errorOf([&] { initialParameters<float>(spec, layoutOf(spec.layers, 1)); });
  };
  EXPECT_EQ(errorWith({{{1, 2}}, {0, 0}}), "no error");
  EXPECT_EQ(errorWith({{{1, 2}, {3, 4}}, {0, 0}}), "/parameters/0/weights: must have 1 entries, got 2");
  EXPECT_EQ(errorWith({{{1}}, {0, 0}}), "/parameters/0/weights/0: must have 2 entries, got 1");
  EXPECT_EQ(errorWith({{{1, 2}}, {0}}), "/parameters/0/biases: must have 2 entries, got 1");
  EXPECT_EQ(errorWith({{{1, 1e300}}, {0, 0}}), "/parameters/0/weights/0/1: must be a finite number in this precision");
}

}  // namespace
}  // namespace backprop
