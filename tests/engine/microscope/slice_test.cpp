// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "engine/session/parameter_address.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/random_experiment.hpp"

namespace backprop::test {
namespace {

SliceRequest around(const ParameterAddress& address, double value, double reach, int count = 121) {
  return {address, {}, value - reach, value + reach, count};
}

TEST(Slice, ContainsThePresentCost) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto session = Session::create(randomExperiment(seed));
    Random random(seed);
    const ParameterAddress address = anyParameter(random, session->layout());
    const double value = session->parameters()[static_cast<std::size_t>(placeOf(session->layout(), address))];
    const SliceView slice = session->slice({address, {}, value, value + 1, 3});
    const ParameterStudy study = session->explainParameter(address, {});
    ASSERT_EQ(slice.at.size(), 3u);
    EXPECT_EQ(slice.at, (std::vector<double>{value, slice.at[1], value + 1}));
    EXPECT_EQ(slice.value, value);
    EXPECT_EQ(slice.valueCost, slice.cost[0]);
    EXPECT_DOUBLE_EQ(slice.valueCost, study.cost);
    EXPECT_EQ(slice.slope, study.gradient);
    EXPECT_EQ(slice.next, study.next);
  }
}

TEST(Slice, ItsCostsAreThoseOfNetworksWithThatParameter) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto session = Session::create(randomExperiment(seed));
    Random random(seed);
    const ParameterAddress address = anyParameter(random, session->layout());
    const SliceView slice = session->slice({address, {0, 3, 11}, -2, 2, 5});
    for (std::size_t i = 0; i < slice.at.size(); ++i) {
      session->setParameter(address, slice.at[i]);
      const TraceView trace = session->trace(std::vector<int>{0, 3, 11});
      EXPECT_DOUBLE_EQ(slice.cost[i], trace.loss + trace.penalty);
    }
  }
}

TEST(Slice, ItsSlopeIsTheTangentAtThePresentValue) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 3, "activation": "tanh"}, {"units": 1}],
    "regularization": {"kind": "l2", "rate": 0.1}})"));
  for (const ParameterAddress& address : allParameters(session->layout())) {
    const double value = session->parameters()[static_cast<std::size_t>(placeOf(session->layout(), address))];
    const SliceView slice = session->slice(around(address, value, 1e-4, 3));
    const double tangent = (slice.cost[2] - slice.cost[0]) / (slice.at[2] - slice.at[0]);
    EXPECT_NEAR(slice.slope, tangent, 1e-7 * (1 + std::abs(tangent)));
    EXPECT_EQ(slice.slope, session->explainParameter(address, {}).gradient);
  }
}

TEST(Slice, SaysWhereTheNextStepLeads) {
  const auto session = Session::create(parse(R"({"learner": {"optimizer": {"kind": "adam"}}})"));
  session->step(3);
  const ParameterAddress address{0, 1, 2, false};
  const SliceView slice = session->slice(around(address, 0, 3));
  const SliceView there = session->slice({address, {}, slice.next, slice.next + 1, 2});
  EXPECT_EQ(slice.nextCost, there.cost[0]);
  session->step(1);
  EXPECT_EQ(session->parameters()[static_cast<std::size_t>(placeOf(session->layout(), address))], slice.next);
}

TEST(Slice, OfABiasThatIsNotTrainedHasItsTangentAndStaysWhereItIs) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 2, "trainBias": false}, {"units": 1}]})"));
  const SliceView slice = session->slice(around({0, 0, 0, true}, 0, 1e-4, 3));
  EXPECT_NE(slice.slope, 0);
  EXPECT_NEAR(slice.slope, (slice.cost[2] - slice.cost[0]) / 2e-4, 1e-7);
  EXPECT_EQ(slice.next, slice.value);
}

TEST(Slice, OfALongBatchAgreesWithItsTrace) {
  const auto session = Session::create(parse(R"({"data": {"samples": 2600}, "learner": {"batchSize": 1300}})"));
  const SliceView slice = session->slice({{1, 0, 0, false}, {}, -1, 1, 2});
  EXPECT_DOUBLE_EQ(slice.valueCost, session->trace(session->nextBatch()).loss);
}

TEST(Slice, IsFiniteHoweverFarItReaches) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 2, "activation": "relu"},
    {"units": 1, "activation": "linear"}], "regularization": {"kind": "l2", "rate": 1}})"));
  constexpr double kLargest = std::numeric_limits<double>::max();
  const SliceView slice = session->slice({{0, 0, 0, false}, {}, -kLargest, kLargest, 5});
  EXPECT_EQ(slice.at.front(), -kLargest);
  EXPECT_EQ(slice.at.back(), kLargest);
  for (const double number : slice.at) EXPECT_TRUE(std::isfinite(number));
  for (const double cost : slice.cost) EXPECT_TRUE(std::isfinite(cost));
  EXPECT_EQ(slice.cost.front(), kLargest);
}

TEST(Slice, IsComputedInDoubleInASinglePrecisionRun) {
  const auto session = Session::create(parse(R"({"precision": "single"})"));
  const SliceView slice = session->slice({{0, 0, 0, false}, {}, -1, 1, 3});
  EXPECT_NE(slice.cost[0], static_cast<double>(static_cast<float>(slice.cost[0])));
  EXPECT_EQ(slice.value, static_cast<double>(static_cast<float>(slice.value)));
}

TEST(Slice, NamesWhatItCannotShow) {
  const auto session = Session::create(parse("{}"));
  const auto slice = [&](const SliceRequest& request) { return errorOf([&] { session->slice(request); }); };
  const ParameterAddress address{0, 0, 0, false};
  EXPECT_EQ(slice({address, {}, 1, 1, 5}), "/low: must be below high, got low 1 and high 1");
  EXPECT_EQ(slice({address, {}, -INFINITY, 1, 5}), "/low: must be a finite number");
  EXPECT_EQ(slice({address, {}, 0, NAN, 5}), "/high: must be a finite number");
  EXPECT_EQ(slice({address, {}, 0, 1, 1}), "/count: must be between 2 and 1001, got 1");
  EXPECT_EQ(slice({address, {}, 0, 1, 1002}), "/count: must be between 2 and 1001, got 1002");
  EXPECT_EQ(slice({address, {0, 999}, 0, 1, 3}),
            "/samples/1: there is no training row 999, there are 250 (0 is the first)");
  EXPECT_EQ(slice({{0, 7, 0, false}, {}, 0, 1, 3}),
            "/parameters/0/weights/7/0: there is no input 7, there are 2 (0 is the first)");
}

}  // namespace
}  // namespace backprop::test
