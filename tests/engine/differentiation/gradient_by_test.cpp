// SPDX-License-Identifier: MIT
#include "engine/differentiation/gradient_by.hpp"

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

constexpr GradientMethod kMethods[] = {GradientMethod::Backpropagation, GradientMethod::ForwardMode,
                                       GradientMethod::FiniteDifferences};
constexpr const char* kNetwork = R"({"layers": [{"units": 3, "activation": "gelu", "trainBias": false}, {"units": 1}],
  "regularization": {"kind": "l2", "rate": 0.2}, "learner": {"kind": "KIND", "batchSize": 7}})";

std::unique_ptr<Session> sessionFor(std::string_view kind) {
  std::string spec = kNetwork;
  spec.replace(spec.find("KIND"), 4, kind);
  return Session::create(parse(spec));
}

TEST(GradientBy, BackpropagationIsTheGradientOfTheNextStep) {
  const auto session = sessionFor("backpropagation");
  EXPECT_EQ(session->gradientBy(GradientMethod::Backpropagation, {}, 1).gradient, session->gradient());
}

TEST(GradientBy, EachSlowWayIsTheGradientOfTheNextStepOfItsLearner) {
  EXPECT_EQ(sessionFor("forward-mode")->gradient(),
            sessionFor("backpropagation")->gradientBy(GradientMethod::ForwardMode, {}, 1).gradient);
  EXPECT_EQ(sessionFor("finite-differences")->gradient(),
            sessionFor("backpropagation")->gradientBy(GradientMethod::FiniteDifferences, {}, 1).gradient);
}

TEST(GradientBy, GivesTheSameForEveryLearner) {
  const auto one = sessionFor("backpropagation"), other = sessionFor("random-nudge");
  const std::vector<int> rows = {4, 2, 9};
  for (const GradientMethod method : kMethods)
    EXPECT_EQ(one->gradientBy(method, rows, 1).gradient, other->gradientBy(method, rows, 1).gradient);
}

TEST(GradientBy, IsZeroForBiasesThatAreNotTrainedAndHasThePenaltysPart) {
  const auto session = sessionFor("backpropagation");
  const LayerLayout& first = session->layout()[0];
  const std::vector<double> plain = sessionFor("backpropagation")->parameters();
  const auto bare = sessionFor("backpropagation");
  bare->intervene(json(R"({"regularization": {"kind": "none"}})"));
  for (const GradientMethod method : kMethods) {
    const std::vector<double> gradient = session->gradientBy(method, {}, 1).gradient;
    const std::vector<double> without = bare->gradientBy(method, {}, 1).gradient;
    for (Index unit = 0; unit < 3; ++unit) EXPECT_EQ(gradient[static_cast<std::size_t>(first.biases + unit)], 0);
    EXPECT_NEAR(gradient[1] - without[1], 0.2 * plain[1], 1e-9);
  }
}

TEST(GradientBy, SaysTheEffortOfOneComputationHoweverOftenItIsRepeated) {
  const auto session = sessionFor("backpropagation");
  for (const GradientMethod method : kMethods) {
    const GradientRun once = session->gradientBy(method, {}, 1), often = session->gradientBy(method, {}, 20);
    EXPECT_EQ(once.gradient, often.gradient);
    EXPECT_EQ(once.effort.multiplyAdds, often.effort.multiplyAdds);
    EXPECT_EQ(once.effort.forwardPasses, often.effort.forwardPasses);
  }
}

TEST(GradientBy, ChangesNothing) {
  const auto session = sessionFor("finite-differences");
  session->step(5);
  const std::uint64_t hash = session->hash();
  const std::uint64_t effort = session->report().effort.multiplyAdds;
  for (const GradientMethod method : kMethods) session->gradientBy(method, {}, 3);
  EXPECT_EQ(session->hash(), hash);
  EXPECT_EQ(session->report().effort.multiplyAdds, effort);
}

TEST(GradientBy, RefusesRowsAndRepeatsThatAreNone) {
  const auto session = sessionFor("backpropagation");
  const auto errorFor = [&](std::vector<int> rows, int repeat) {
    return errorOf([&] { session->gradientBy(GradientMethod::ForwardMode, rows, repeat); });
  };
  EXPECT_EQ(errorFor({}, 0), "/repeat: must be between 1 and 1,000,000, got 0");
  EXPECT_EQ(errorFor({}, 1'000'001), "/repeat: must be between 1 and 1,000,000, got 1,000,001");
  EXPECT_EQ(errorFor({3, -1}, 1).substr(0, 11), "/samples/1:");
}

}  // namespace
}  // namespace backprop::test
