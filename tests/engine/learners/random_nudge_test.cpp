// SPDX-License-Identifier: MIT
#include "engine/learners/random_nudge.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/session/parameter_address.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/search_bench.hpp"

namespace backprop::test {
namespace {

TEST(RandomNudge, KeepsANudgeOfTheOneWeightExampleThatLowersTheCostAndPutsTheOthersBack) {
  const auto session = Session::create(parse(R"({"data": {"kind": "pair"}, "features": ["x1"], "loss": "squared-error",
    "layers": [{"units": 1, "activation": "linear", "bias": false}], "parameters": [{"weights": [[0.8]]}],
    "learner": {"kind": "random-nudge", "search": {"scale": 0.2}}})"));
  const auto J = [](double w) { return (w * 1.5 - 0.5) * (w * 1.5 - 0.5); };
  double w = 0.8;
  int kept = 0;
  for (int step = 1; step <= 100; ++step) {
    const Attempt next = session->nextAttempt();
    EXPECT_EQ(next.before, w);
    EXPECT_DOUBLE_EQ(*next.costBefore, J(w));
    ASSERT_EQ(next.trials.size(), 1u);
    EXPECT_DOUBLE_EQ(next.trials[0].cost, J(next.trials[0].value));
    const bool better = J(next.trials[0].value) < J(w);
    EXPECT_EQ(next.kept, better ? 0 : -1);
    if (better) w = next.trials[0].value;
    kept += better;
    session->step(1);
    EXPECT_EQ(session->parameters()[0], w);
    EXPECT_EQ(session->attempts().kept, kept);
  }
  EXPECT_NEAR(w, 1.0 / 3, 0.01);
  EXPECT_EQ(session->report().effort.forwardPasses, 101u) << "the first cost, and one an attempt";
  EXPECT_FALSE(session->attempts().total);
}

/// Many first attempts of one step each, all from the same parameters.
template <class See>
void seeNudges(int steps, double scale, See see) {
  SearchBench<double> bench(LearnerKind::RandomNudge);
  bench.spec.learner.search.scale = scale;
  Learner<double>& learner = bench.start();
  LearnerState<double> state = learner.state();
  for (; state.step < steps; ++state.step) {
    learner.restore(state);
    const Attempt attempt = *learner.nextAttempt(bench.spec);
    see(placeOf(bench.network.layout(), *attempt.parameter), attempt.trials[0].value - attempt.before);
  }
}

TEST(RandomNudge, PicksEveryParameterAboutEquallyOften) {
  std::vector<int> counts(36);
  seeNudges(36'000, 0.1, [&](Index place, double) { ++counts[static_cast<std::size_t>(place)]; });
  double chiSquare = 0;
  for (const int count : counts) chiSquare += (count - 1000.0) * (count - 1000.0) / 1000.0;
  EXPECT_LT(chiSquare, 69.2) << "of 35 degrees of freedom: one in 2,000 would be larger";
  EXPECT_GT(chiSquare, 13.8) << "and one in 2,000 smaller";
}

TEST(RandomNudge, AddsNormalNumbersOfTheGivenDeviationThatDoNotDependOnEachOther) {
  constexpr int kSteps = 20'000;
  double sum = 0, squares = 0, pairs = 0, last = 0, beyond = 0, placed = 0;
  seeNudges(kSteps, 0.5, [&](Index place, double nudge) {
    sum += nudge;
    squares += nudge * nudge;
    pairs += nudge * last;
    placed += nudge * (static_cast<double>(place) - 17.5);
    beyond += std::abs(nudge) > 1;
    last = nudge;
  });
  const double error = 4 / std::sqrt(kSteps);  // four deviations of a mean of unit numbers
  EXPECT_NEAR(sum / kSteps, 0, 0.5 * error);
  EXPECT_NEAR(squares / kSteps, 0.25, 0.25 * 1.5 * error);
  EXPECT_NEAR(pairs / kSteps, 0, 0.25 * error) << "the next one knows the last";
  EXPECT_NEAR(placed / kSteps, 0, 0.5 * 10.4 * error) << "the nudge knows the parameter";
  EXPECT_NEAR(beyond / kSteps, 0.0455, 0.21 * error);
}

TEST(RandomNudge, DrawsAnotherNudgeUnderAnotherSeed) {
  const auto first = [](std::uint64_t seed) {
    SearchBench<double> bench(LearnerKind::RandomNudge);
    bench.spec.seed = seed;
    return bench.start().nextAttempt(bench.spec)->trials[0].value;
  };
  EXPECT_EQ(first(1), first(1));
  EXPECT_NE(first(1), first(2));
}

}  // namespace
}  // namespace backprop::test
