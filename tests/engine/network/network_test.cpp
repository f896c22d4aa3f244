// SPDX-License-Identifier: MIT
#include "engine/network/network.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "tests/engine/support/problems.hpp"

namespace backprop {
namespace {

TEST(Layout, PutsWeightsColumnByColumnAndThenTheBiases) {
  const std::vector<LayerLayout> layout = layoutOf(
      {{4, Activation::Tanh, true, true}, {2, Activation::Tanh, false, true}, {1, Activation::Tanh, true, true}}, 3);
  ASSERT_EQ(layout.size(), 3u);
  EXPECT_EQ(layout[0].weights, 0);
  EXPECT_EQ(layout[0].biases, 12);
  EXPECT_EQ(layout[1].weights, 16);
  EXPECT_EQ(layout[1].fanIn, 4);
  EXPECT_EQ(layout[2].weights, 24);
  EXPECT_EQ(layout[2].biases, 26);
  EXPECT_EQ(parameterCount(layout), 27);
  const std::vector<int> layers = {0, 0, 1, 1, 2, 2};
  const std::vector<Index> places = {0, 15, 16, 23, 24, 26};
  for (std::size_t i = 0; i < places.size(); ++i) EXPECT_EQ(layerOf(layout, places[i]), layers[i]);
}

TEST(Network, ReadsWeightsAndBiasesOutOfTheFlatVector) {
  const Network<double> network({{2, Activation::Linear, true, true}}, 3);
  Vector<double> parameters(8);
  parameters << 1, 2, 3, 4, 5, 6, 7, 8;
  EXPECT_EQ(network.weights(parameters, 0)(2, 0), 3);
  EXPECT_EQ(network.weights(parameters, 0)(0, 1), 4);
  EXPECT_EQ(network.biases(parameters, 0)[1], 8);
}

/// A problem, its network and one pass of it.
struct Pass {
  explicit Pass(const test::Problem& problem) : network(problem.layers, problem.inputs()) {
    const Columns<const double> X = columnsOf(problem.features), Y = columnsOf(problem.targets);
    trace.reserve(network.layout(), X.rows, true);
    gradient.resize(network.parameterCount());
    network.forward(problem.parameters, X, trace);
    loss = network.lossSum(Y, problem.loss, trace);
    network.backward(problem.parameters, X, Y, problem.loss, trace, gradient, false);
  }
  Network<double> network;
  Trace<double> trace;
  Vector<double> gradient;
  double loss = 0;
};

TEST(Trace, KeepsEveryIntermediateOfBothPasses) {
  const test::Problem problem = test::problemOf(Activation::Tanh, Activation::Sigmoid, Loss::SquaredError);
  const Pass pass(problem);
  Matrix<double> before = problem.features;
  for (std::size_t l = 0; l < 3; ++l) {
    const LayerTrace<double>& layer = pass.trace.layers[l];
    Matrix<double> z = before * pass.network.weights(problem.parameters, l);
    if (problem.layers[l].bias) z.rowwise() += pass.network.biases(problem.parameters, l).transpose();
    EXPECT_TRUE(layer.z.isApprox(z, 1e-14));
    const Matrix<double> a = l < 2 ? Matrix<double>(z.array().tanh()) : Matrix<double>(1 / (1 + (-z.array()).exp()));
    EXPECT_TRUE(layer.a.isApprox(a, 1e-14));
    EXPECT_TRUE(layer.dadz.isApprox(
        l < 2 ? Matrix<double>(1 - a.array().square()) : Matrix<double>(a.array() * (1 - a.array())), 1e-13));
    const Matrix<double> dCda = l == 2 ? Matrix<double>(2 * (a - problem.targets))
                                       : Matrix<double>(pass.trace.layers[l + 1].delta *
                                                        pass.network.weights(problem.parameters, l + 1).transpose());
    EXPECT_TRUE(layer.dCda.isApprox(dCda, 1e-13));
    EXPECT_TRUE(layer.delta.isApprox(Matrix<double>(layer.dCda.array() * layer.dadz.array()), 1e-15));
    EXPECT_TRUE(pass.network.weights(pass.gradient, l).isApprox(before.transpose() * layer.delta, 1e-13));
    before = layer.a;
  }
  EXPECT_NEAR(pass.loss, (before - problem.targets).squaredNorm(), 1e-13);
}

TEST(Trace, NamesTheFirstLayerThatIsNotFinite) {
  test::Problem problem = test::problemOf(Activation::Linear, Activation::Linear, Loss::SquaredError);
  problem.parameters.setConstant(1);
  EXPECT_EQ(Pass(problem).trace.firstNonFiniteLayer(), 2);
  const std::vector<LayerLayout> layout = layoutOf(problem.layers, 3);
  problem.parameters[layout[1].weights] = std::numeric_limits<double>::max();
  problem.parameters[layout[0].biases] = 1e10;
  EXPECT_EQ(Pass(problem).trace.firstNonFiniteLayer(), 1);
}

TEST(Trace, KeepsItsRoomForAShorterBatch) {
  const Network<double> network({{4, Activation::Tanh, true, true}}, 3);
  Trace<double> trace;
  trace.reserve(network.layout(), 16, true);
  const double* buffer = trace.layers[0].delta.data();
  trace.reserve(network.layout(), 8, true);
  EXPECT_EQ(trace.layers[0].delta.data(), buffer);
  EXPECT_EQ(trace.layers[0].delta.rows(), 16);
}

}  // namespace
}  // namespace backprop
