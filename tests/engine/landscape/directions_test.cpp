// SPDX-License-Identifier: MIT
#include "engine/landscape/directions.hpp"

#include <gtest/gtest.h>

#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

struct Weights {
  std::vector<LayerLayout> layout;
  Vector<double> parameters;
};

Weights weightsOf(std::uint64_t seed) {
  const auto session = Session::create(randomExperiment(seed));
  const std::vector<double> flat = session->parameters();
  return {session->layout(), Eigen::Map<const Vector<double>>(flat.data(), static_cast<Index>(flat.size()))};
}

TEST(Directions, EveryUnitsPartHasTheNormOfItsWeights) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Weights weights = weightsOf(seed);
    const Vector<double> direction = randomDirection(weights.layout, weights.parameters, seed, 0);
    ASSERT_EQ(direction.size(), weights.parameters.size());
    for (const LayerLayout& layer : weights.layout) {
      for (int unit = 0; unit < layer.units; ++unit) {
        const Index first = layer.weights + static_cast<Index>(unit) * layer.fanIn;
        const double norm = weights.parameters.segment(first, layer.fanIn).norm();
        EXPECT_NEAR(direction.segment(first, layer.fanIn).norm(), norm, 1e-12 * norm);
      }
    }
  }
}

TEST(Directions, LeaveTheBiasesAlone) {
  const Weights weights = weightsOf(1);
  const Vector<double> direction = randomDirection(weights.layout, weights.parameters, 5, 1);
  for (const LayerLayout& layer : weights.layout) {
    if (layer.bias) {
      EXPECT_EQ(direction.segment(layer.biases, layer.units).norm(), 0);
    }
  }
}

TEST(Directions, AUnitWithoutWeightsStays) {
  const std::vector<LayerLayout> layout = layoutOf({{2, Activation::Tanh, true, true}}, 2);
  Vector<double> parameters = Vector<double>::Zero(parameterCount(layout));
  parameters[2] = 3;
  const Vector<double> direction = randomDirection(layout, parameters, 5, 0);
  EXPECT_EQ(direction.head(2).norm(), 0);
  EXPECT_NEAR(direction.segment(2, 2).norm(), 3, 1e-14);
}

TEST(Directions, AreAFunctionOfTheSeedAndTheAxis) {
  const Weights weights = weightsOf(3);
  const auto direction = [&](std::uint64_t seed, int axis) {
    return randomDirection(weights.layout, weights.parameters, seed, axis);
  };
  EXPECT_EQ(direction(7, 0), direction(7, 0));
  EXPECT_NE(direction(7, 0), direction(7, 1));
  EXPECT_NE(direction(7, 0), direction(8, 0));
}

}  // namespace
}  // namespace backprop::test
