// SPDX-License-Identifier: MIT
#include "engine/learners/one_weight_at_a_time.hpp"

#include <gtest/gtest.h>

#include "engine/session/parameter_address.hpp"
#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"
#include "tests/engine/support/search_bench.hpp"

namespace backprop::test {
namespace {

TEST(OneWeightAtATime, WalksTheOneWeightExampleDownByItsStepAndStaysAtTheLowest) {
  const auto session = Session::create(parse(R"({"data": {"kind": "pair"}, "features": ["x1"], "loss": "squared-error",
    "layers": [{"units": 1, "activation": "linear", "bias": false}], "parameters": [{"weights": [[0.8]]}],
    "learner": {"kind": "one-weight-at-a-time", "search": {"step": 0.125}}})"));
  // J(w) = (1.5·w − 0.5)²: from 0.8 down to 0.3, the multiple of the step that is nearest to 1/3.
  const double values[] = {0.8, 0.675, 0.55, 0.425, 0.3, 0.3, 0.3};
  const double costs[] = {0.49, 0.26265625, 0.105625, 0.01890625, 0.0025, 0.0025, 0.0025};
  for (int step = 0; step < 6; ++step) {
    const Attempt next = session->nextAttempt();
    EXPECT_EQ(next.number, step + 1);
    EXPECT_NEAR(next.before, values[step], 1e-15);
    EXPECT_NEAR(*next.costBefore, costs[step], 1e-15);
    ASSERT_EQ(next.trials.size(), 2u);
    EXPECT_EQ(next.trials[0].value, next.before + 0.125);
    EXPECT_EQ(next.trials[1].value, next.before - 0.125);
    EXPECT_EQ(next.kept, step < 4 ? 1 : -1);
    session->step(1);
    EXPECT_NEAR(session->parameters()[0], values[step + 1], 1e-15);
  }
  EXPECT_EQ(session->attempts().kept, 4);
  EXPECT_EQ(session->report().effort.forwardPasses, 1u + 2 * 6);
  EXPECT_EQ(session->report().effort.multiplyAdds, 1u + 2 * 6);
}

TEST(OneWeightAtATime, TakesTheParametersInTurn) {
  SearchBench<double> bench(LearnerKind::OneWeightAtATime);
  Learner<double>& learner = bench.start();
  for (Index step = 0; step < 80; ++step) {
    const Attempt next = *learner.nextAttempt(bench.spec);
    EXPECT_EQ(placeOf(bench.network.layout(), *next.parameter), step % learner.state().parameters.size());
    learner.step(bench.spec);
  }
}

TEST(OneWeightAtATime, KeepsTheUpperOfTwoThatAreEquallyGood) {
  const auto session = Session::create(parse(R"({"data": {"kind": "table", "task": "regression", "inputs": [[1], [-1]],
    "targets": [[1], [1]]}, "layers": [{"units": 1, "activation": "relu", "bias": false}],
    "parameters": [{"weights": [[0]]}], "loss": "squared-error",
    "learner": {"kind": "one-weight-at-a-time", "search": {"step": 0.5}}})"));
  const Attempt next = session->nextAttempt();
  EXPECT_EQ(*next.costBefore, 1);
  EXPECT_EQ(next.trials[0].cost, 0.625);
  EXPECT_EQ(next.trials[1].cost, 0.625);
  EXPECT_EQ(next.kept, 0);
}

TEST(OneWeightAtATime, StaysWhereNothingIsStrictlyLower) {
  const auto session = Session::create(parse(R"({"data": {"kind": "table", "task": "regression", "inputs": [[1], [1]],
    "targets": [[1], [-1]]}, "layers": [{"units": 1, "activation": "linear", "bias": false}],
    "parameters": [{"weights": [[0]]}], "loss": "absolute-error",
    "learner": {"kind": "one-weight-at-a-time", "search": {"step": 0.5}}})"));
  const Attempt next = session->nextAttempt();  // |w − 1| + |w + 1| is flat between −1 and 1
  EXPECT_EQ(next.trials[0].cost, *next.costBefore);
  EXPECT_EQ(next.trials[1].cost, *next.costBefore);
  EXPECT_EQ(next.kept, -1);
}

}  // namespace
}  // namespace backprop::test
