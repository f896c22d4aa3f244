// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"

// What becomes of a search through a grid when something is changed on its way.

namespace backprop::test {
namespace {

std::unique_ptr<Session> courseOfOneWeight(const std::string& search) {
  return Session::create(parse(R"({"data": {"kind": "pair"}, "features": ["x1"], "loss": "squared-error",
    "layers": [{"units": 1, "activation": "linear", "bias": false}], "parameters": [{"weights": [[0.8]]}],
    "learner": {"kind": "weight-combinations", "search": )" +
                               search + "}}"));
}

TEST(WeightCombinations, TheFirstReplacesParametersThatWereBetter) {
  const auto session = courseOfOneWeight(R"({"low": 5, "high": 6, "values": 3})");
  EXPECT_EQ(session->nextAttempt().kept, 0);
  EXPECT_EQ(session->step(1).trainLoss, 49);
  EXPECT_EQ(session->parameters()[0], 5);
  EXPECT_EQ(session->step(10).trainLoss, 49);
  EXPECT_EQ(session->attempts().kept, 1);
}

TEST(WeightCombinations, StartAgainUnderAnotherGridLossOrPenaltyAndOnlyThen) {
  for (const char* change : {R"({"learner": {"search": {"values": 12}}})", R"({"learner": {"search": {"low": -3}}})",
                             R"({"learner": {"search": {"high": 2}}})", R"({"loss": "huber"})",
                             R"({"regularization": {"kind": "l2", "rate": 0.1}})"}) {
    SCOPED_TRACE(change);
    const auto session = courseOfOneWeight(R"({"low": -2, "high": 3, "values": 10})");
    EXPECT_EQ(session->step(20).status, Status::Stopped);
    session->intervene(json(change));
    EXPECT_EQ(session->report().status, Status::Running);
    EXPECT_EQ(session->attempts().tried, 0);
    EXPECT_EQ(session->attempts().kept, 0);
    const Attempt first = session->nextAttempt();
    EXPECT_EQ(first.number, 1);
    EXPECT_FALSE(first.costBefore);
    EXPECT_EQ(first.kept, 0);
    const auto all = static_cast<std::int64_t>(*session->attempts().total);
    EXPECT_EQ(session->step(100).step, 10 + all);
    EXPECT_EQ(session->attempts().tried, all);
  }
  const auto session = courseOfOneWeight(R"({"low": -2, "high": 3, "values": 10})");
  session->step(4);
  session->intervene(json(R"({"learner": {"batchSize": 3, "shuffle": false, "optimizer": {"learningRate": 1}}})"));
  EXPECT_EQ(session->attempts().tried, 4);
}

TEST(WeightCombinations, SearchOnFromAParameterThatIsSetByHand) {
  const auto session = courseOfOneWeight(R"({"low": -2, "high": 3, "values": 11})");
  session->step(2);  // −2, −1.5
  session->setParameter({0, 0, 0, false}, 0.5);
  const Attempt third = session->nextAttempt();
  EXPECT_EQ(*third.costBefore, 0.0625) << "of what was set";
  EXPECT_EQ(third.kept, -1);
  const std::uint64_t passes = session->report().effort.forwardPasses;
  EXPECT_EQ(session->step(1).effort.forwardPasses, passes + 2) << "its cost, and that of the third combination";
  EXPECT_EQ(session->step(1).effort.forwardPasses, passes + 3);
  EXPECT_EQ(session->step(100).step, 11);
  EXPECT_EQ(session->parameters()[0], 0.5) << "the grid has nothing strictly better";
}

TEST(WeightCombinations, StopAtTheGoalBeforeTheEnd) {
  const auto session = Session::create(parse(R"({"data": {"kind": "pair"}, "features": ["x1"], "loss": "squared-error",
    "layers": [{"units": 1, "activation": "linear", "bias": false}], "parameters": [{"weights": [[0.8]]}],
    "stop": {"loss": 0.25},
    "learner": {"kind": "weight-combinations", "search": {"low": -1, "high": 1, "values": 3}}})"));
  const Report end = session->step(10);  // −1: 4, 0: 0.25
  EXPECT_EQ(end.status, Status::Goal);
  EXPECT_EQ(end.step, 2);
  session->intervene(json(R"({"stop": {"loss": null}})"));
  EXPECT_EQ(session->step(10).status, Status::Stopped);
  EXPECT_EQ(session->report().step, 3);
}

}  // namespace
}  // namespace backprop::test
