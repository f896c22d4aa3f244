// SPDX-License-Identifier: MIT
#include <cmath>

#include <gtest/gtest.h>

#include "engine/session/parameter_address.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

double valueOf(const Session& session, const ParameterAddress& address) {
  return session.parameters()[static_cast<std::size_t>(placeOf(session.layout(), address))];
}

ClimbRequest around(double value, double learningRate, int steps) {
  ClimbRequest request;
  request.from = value;
  request.learningRate = learningRate;
  request.steps = steps;
  request.low = value - 3;
  request.high = value + 3;
  return request;
}

TEST(ClimbAlong, FeelsTheCostAndTheGradientOfTheNetworkWithThatParameter) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto session = Session::create(randomExperiment(seed));
    Random random(seed);
    const ParameterAddress address = anyParameter(random, session->layout());
    const std::vector<int> samples = {0, 3, 11};
    const ClimbView climb = session->climb(address, samples, around(valueOf(*session, address), 0.1, 5));
    for (std::size_t i = 0; i < climb.at.size(); ++i) {
      session->setParameter(address, climb.at[i]);
      const ParameterStudy study = session->explainParameter(address, samples);
      EXPECT_DOUBLE_EQ(climb.height[i], study.cost);
      EXPECT_EQ(climb.slope[i], study.gradient);
    }
  }
}

TEST(ClimbAlong, NoSamplesAreAllOfThem) {
  const auto session = Session::create(parse(R"({"data": {"samples": 40, "trainShare": 1}})"));
  std::vector<int> all;
  for (int row = 0; row < 40; ++row) all.push_back(row);
  const ParameterAddress address{0, 1, 0, false};
  EXPECT_EQ(session->climb(address, {}, around(0, 0.5, 9)).at, session->climb(address, all, around(0, 0.5, 9)).at);
  EXPECT_NE(session->climb(address, std::vector<int>{0}, around(0, 0.5, 9)).at,
            session->climb(address, all, around(0, 0.5, 9)).at);
}

TEST(ClimbAlong, EndsInAValleyOfTheSliceAndChangesNothing) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 3, "activation": "tanh"},
    {"units": 1, "activation": "linear"}], "loss": "half-squared-error"})"));
  const std::uint64_t before = session->hash();
  const ParameterAddress address{1, 0, 0, false};
  const ClimbView climb = session->climb(address, {}, around(valueOf(*session, address), 1, 2000));
  EXPECT_EQ(climb.footing, Footing::LowestValley);  // half squared error is a parabola of an output's weight
  EXPECT_LE(climb.height.back(), climb.bestHeight);
  EXPECT_NEAR(climb.slope.back(), 0, 1e-12);
  EXPECT_EQ(session->hash(), before);
}

TEST(ClimbAlong, AUnitThatIsDeadGivesAPlateau) {
  const auto session = Session::create(parse(R"({"data": {"kind": "table", "task": "regression",
    "inputs": [[1], [2]], "targets": [[1], [0]]},
    "layers": [{"units": 1, "activation": "relu"}, {"units": 1, "activation": "linear"}],
    "parameters": [{"weights": [[-2]], "biases": [-1]}, {"weights": [[1]], "biases": [0]}]})"));
  ClimbRequest request = around(-2, 0.5, 20);
  const ClimbView climb = session->climb({0, 0, 0, false}, {}, request);
  EXPECT_EQ(climb.at.back(), -2);
  EXPECT_EQ(climb.footing, Footing::Plateau);
}

TEST(ClimbAlong, IsComputedInDoubleInASinglePrecisionRun) {
  const auto session = Session::create(parse(R"({"precision": "single"})"));
  const ClimbView climb = session->climb({0, 0, 0, false}, {}, around(0.1, 0.1, 1));
  EXPECT_NE(climb.slope[0], static_cast<double>(static_cast<float>(climb.slope[0])));
  const SliceView slice = session->slice({{0, 0, 0, false}, {}, 0.1, 1.1, 2});
  EXPECT_NE(climb.height[0], static_cast<double>(static_cast<float>(climb.height[0])));
  EXPECT_GT(slice.cost[0], 0);
}

TEST(ClimbAlong, NamesWhatItCannotClimb) {
  const auto session = Session::create(parse("{}"));
  const auto error = [&](const ParameterAddress& address, std::vector<int> samples, const ClimbRequest& request) {
    return errorOf([&] { session->climb(address, samples, request); });
  };
  ClimbRequest turned = around(0, 0.1, 1);
  std::swap(turned.low, turned.high);
  EXPECT_EQ(error({0, 0, 0, false}, {}, turned), "/low: must be below high, got low 3 and high -3");
  EXPECT_EQ(error({0, 0, 0, false}, {999}, around(0, 0.1, 1)),
            "/samples/0: there is no training row 999, there are 250 (0 is the first)");
  EXPECT_EQ(error({0, 7, 0, false}, {}, around(0, 0.1, 1)),
            "/parameters/0/weights/7/0: there is no input 7, there are 2 (0 is the first)");
}

}  // namespace
}  // namespace backprop::test
