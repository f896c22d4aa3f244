// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "engine/differentiation/pass_costs.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/support/counted.hpp"
#include "tests/engine/support/gradient_check.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

/// 1 to 4 linear layers of any width, with and without biases, some of them frozen.
Spec linearNetwork(std::uint64_t seed) {
  Random random(seed, 12);
  Spec spec = parse(R"({"data": {"kind": "table", "task": "regression", "inputs": [[1, -2, 0.5]], "targets": [[0, 0]]},
    "layers": [{"units": 2, "activation": "linear"}], "loss": "half-squared-error"})");
  const auto hidden = random.below(4);
  for (std::uint32_t l = 0; l < hidden; ++l)
    spec.layers.insert(spec.layers.begin(), LayerSpec{1 + static_cast<int>(random.below(6)), Activation::Linear, true});
  for (LayerSpec& layer : spec.layers) {
    layer.bias = random.below(3) > 0;
    layer.trainBias = random.below(3) > 0;
  }
  return spec;
}

template <class Scalar>
NaiveNetwork<Scalar> naive(const Session& session) {
  NaiveNetwork<Scalar> network{session.layout(), {}, {}};
  for (const double parameter : session.parameters()) network.parameters.emplace_back(Counted(parameter));
  return network;
}

std::vector<Index> trainedPlaces(const std::vector<LayerLayout>& layout) {
  std::vector<Index> places;
  for (const LayerLayout& layer : layout) {
    for (Index i = 0; i < layer.weightCount(); ++i) places.push_back(layer.weights + i);
    for (Index i = 0; i < layer.biasCount() && layer.trainBias; ++i) places.push_back(layer.biases + i);
  }
  return places;
}

const std::vector<double> kInput = {1, -2, 0.5};

template <class Scalar>
std::vector<Scalar> inputOf() {
  std::vector<Scalar> x;
  for (const double number : kInput) x.emplace_back(Counted(number));
  return x;
}

/// ½Σa², outside of the count.
double lossOf(const std::vector<Counted>& outputs) {
  double loss = 0;
  for (const Counted& a : outputs) loss += 0.5 * a.number * a.number;
  return loss;
}

struct Run {
  std::vector<double> gradient;
  Effort effort;  ///< as counted
};

Run countedBackpropagation(const Session& session) {
  NaiveNetwork<Counted> network = naive<Counted>(session);
  Run run{std::vector<double>(network.parameters.size()), {1, 1, 0}};
  Counted::products = 0;
  network.forward(inputOf<Counted>());
  const std::vector<Counted> gradient = network.backward();
  run.effort.multiplyAdds = Counted::products;
  for (const Index place : trainedPlaces(session.layout()))
    run.gradient[static_cast<std::size_t>(place)] = gradient[static_cast<std::size_t>(place)].number;
  return run;
}

Run countedForwardMode(const Session& session) {
  NaiveNetwork<Dual<Counted>> network = naive<Dual<Counted>>(session);
  Run run{std::vector<double>(network.parameters.size()), {}};
  Counted::products = 0;
  for (const Index place : trainedPlaces(session.layout())) {
    const auto i = static_cast<std::size_t>(place);
    network.parameters[i].tangent = Counted(1);
    network.forward(inputOf<Dual<Counted>>());
    network.parameters[i].tangent = Counted(0);
    for (const Dual<Counted>& a : network.values.back()) run.gradient[i] += a.value.number * a.tangent.number;
    ++run.effort.forwardPasses;
  }
  run.effort.multiplyAdds = Counted::products;
  return run;
}

Run countedDifferences(const Session& session) {
  NaiveNetwork<Counted> network = naive<Counted>(session);
  Run run{std::vector<double>(network.parameters.size()), {}};
  Counted::products = 0;
  for (const Index place : trainedPlaces(session.layout())) {
    const auto i = static_cast<std::size_t>(place);
    const double w = network.parameters[i].number;
    double losses[2];
    for (const int side : {0, 1}) {
      network.parameters[i] = Counted(side == 0 ? w - 1e-5 : w + 1e-5);
      network.forward(inputOf<Counted>());
      losses[side] = lossOf(network.values.back());
      ++run.effort.forwardPasses;
    }
    network.parameters[i] = Counted(w);
    run.gradient[i] = (losses[1] - losses[0]) / 2e-5;
  }
  run.effort.multiplyAdds = Counted::products;
  return run;
}

void expectTheSame(const GradientRun& found, const Run& counted, double tolerance) {
  EXPECT_EQ(found.effort.forwardPasses, counted.effort.forwardPasses);
  EXPECT_EQ(found.effort.backwardPasses, counted.effort.backwardPasses);
  EXPECT_EQ(found.effort.multiplyAdds, counted.effort.multiplyAdds);
  const auto vectorOf = [](const std::vector<double>& numbers) {
    return Vector<double>(Eigen::Map<const Vector<double>>(numbers.data(), static_cast<Index>(numbers.size())));
  };
  EXPECT_LT(relativeError(vectorOf(found.gradient), vectorOf(counted.gradient)), tolerance);
}

TEST(MultiplyAdds, AreThoseThatANaiveNetworkOfCountingNumbersMakes) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE("network " + std::to_string(seed));
    const auto session = Session::create(linearNetwork(seed));
    expectTheSame(session->gradientBy(GradientMethod::Backpropagation, {}, 1), countedBackpropagation(*session), 1e-13);
    expectTheSame(session->gradientBy(GradientMethod::ForwardMode, {}, 1), countedForwardMode(*session), 1e-13);
    expectTheSame(session->gradientBy(GradientMethod::FiniteDifferences, {}, 1), countedDifferences(*session), 1e-6);
  }
}

TEST(MultiplyAdds, OfALearnersStepAreThoseOfItsGradient) {
  for (const LearnerKind kind :
       {LearnerKind::Backpropagation, LearnerKind::ForwardMode, LearnerKind::FiniteDifferences}) {
    Spec spec = linearNetwork(7);
    spec.learner.kind = kind;
    const auto session = Session::create(spec);
    const GradientMethod method = kind == LearnerKind::Backpropagation ? GradientMethod::Backpropagation
                                  : kind == LearnerKind::ForwardMode   ? GradientMethod::ForwardMode
                                                                       : GradientMethod::FiniteDifferences;
    const Effort once = session->gradientBy(method, {}, 1).effort;
    const Effort made = session->step(3).effort;
    EXPECT_EQ(made.forwardPasses, 3 * once.forwardPasses);
    EXPECT_EQ(made.backwardPasses, 3 * once.backwardPasses);
    EXPECT_EQ(made.multiplyAdds, 3 * once.multiplyAdds);
  }
}

TEST(PassCosts, AreTheCountsOfANetworkWithThoseWidths) {
  const auto session = Session::create(parse(R"({"data": {"kind": "table", "task": "regression",
    "inputs": [[1, -2, 0.5]], "targets": [[0, 0]]}, "layers": [{"units": 5, "activation": "linear"},
    {"units": 4, "activation": "linear"}, {"units": 2, "activation": "linear"}]})"));
  const PassCosts costs = passCostsOf(std::vector<int>{3, 5, 4, 2});
  EXPECT_EQ(costs.parameters, 3 * 5 + 5 + 5 * 4 + 4 + 4 * 2 + 2);
  EXPECT_EQ(costs.forwardPass, 3u * 5 + 5 * 4 + 4 * 2);
  EXPECT_EQ(costs.backpropagation, countedBackpropagation(*session).effort.multiplyAdds);
  EXPECT_EQ(costs.forwardMode, countedForwardMode(*session).effort.multiplyAdds);
  EXPECT_EQ(costs.finiteDifferences, countedDifferences(*session).effort.multiplyAdds);
}

TEST(PassCosts, OfTheLargestNetworkDoNotOverflow) {
  const PassCosts costs = passCostsOf(std::vector<int>(13, 4096));
  EXPECT_EQ(costs.parameters, 12LL * 4097 * 4096);
  EXPECT_EQ(costs.forwardMode, 12ULL * 4097 * 4096 * 3 * 12 * 4096 * 4096);
}

TEST(PassCosts, RefuseWidthsThatAreNoNetwork) {
  const auto errorFor = [](std::vector<int> widths) { return errorOf([&] { passCostsOf(widths); }); };
  EXPECT_EQ(errorFor({2}), "/widths: must have the features and 1 to 12 layers, got 1 widths");
  EXPECT_EQ(errorFor(std::vector<int>(14, 1)), "/widths: must have the features and 1 to 12 layers, got 14 widths");
  EXPECT_EQ(errorFor({2, 0, 1}), "/widths/1: must be between 1 and 4096, got 0");
  EXPECT_EQ(errorFor({4097, 1}), "/widths/0: must be between 1 and 4096, got 4097");
}

}  // namespace
}  // namespace backprop::test
