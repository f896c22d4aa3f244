// SPDX-License-Identifier: MIT
#include "engine/session/session.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

std::unique_ptr<Session> open(std::string_view spec) { return Session::create(parse(spec)); }

TEST(Session, TrainsTheDefaultExperimentToAGoodAccuracy) {
  const auto session = open("{}");
  const Report start = session->report();
  EXPECT_EQ(start.step, 0);
  EXPECT_EQ(start.status, Status::Running);
  const Report report = session->step(5000);
  EXPECT_EQ(report.step, 5000);
  EXPECT_LT(report.trainLoss, 0.5 * start.trainLoss);
  EXPECT_LT(*report.testLoss, 0.5 * *start.testLoss);
  EXPECT_GT(*report.testAccuracy, 0.9);
}

TEST(Session, ReportsTheStateAfterTheStep) {
  const auto session = open(R"({"data": {"kind": "circle", "samples": 60, "trainShare": 0.5},
    "learner": {"batchSize": 8, "optimizer": {"learningRate": 0.5}, "schedule": {"kind": "step", "every": 5, "factor": 0.5}},
    "regularization": {"kind": "l2", "rate": 0.1}})");
  Report report = session->step(5);  // 30 training rows: batches of 8, 8, 8, 6
  EXPECT_EQ(report.step, 5);
  EXPECT_EQ(report.epoch, 1);
  EXPECT_DOUBLE_EQ(report.epochProgress, 8.0 / 30);
  EXPECT_DOUBLE_EQ(report.learningRate, 0.25);
  EXPECT_EQ(report.effort.forwardPasses, 38u);
  double squares = 0;
  for (const LayerParameters& layer : session->layerParameters())
    for (const auto& row : layer.weights)
      for (const double w : row) squares += w * w;
  EXPECT_NEAR(report.penalty, 0.05 * squares, 1e-15);
  report = session->stepEpoch();
  EXPECT_EQ(report.epoch, 2);
  EXPECT_EQ(report.epochProgress, 0);
  EXPECT_EQ(report.step, 8);
}

TEST(Session, ManyStepsAtOnceAreTheSameAsOneByOne) {
  const auto atOnce = open("{}"), oneByOne = open("{}");
  atOnce->step(97);
  for (int i = 0; i < 97; ++i) oneByOne->step(1);
  EXPECT_EQ(atOnce->hash(), oneByOne->hash());
}

TEST(Session, IsTheSameForTheSameSpecAndAnotherForAnotherSeed) {
  const auto first = open("{}"), second = open("{}"), third = open(R"({"seed": 43})");
  for (const auto* session : {&first, &second, &third}) (*session)->step(10);
  EXPECT_EQ(first->hash(), second->hash());
  EXPECT_NE(first->hash(), third->hash());
}

TEST(Session, RunsInSinglePrecisionWithNearlyTheSameNumbers) {
  const auto exact = open("{}"), single = open(R"({"precision": "single"})");
  EXPECT_NEAR(exact->step(50).trainLoss, single->step(50).trainLoss, 1e-5);
  EXPECT_NE(exact->hash(), single->hash());
  for (const double w : single->parameters()) EXPECT_EQ(w, static_cast<float>(w));
}

TEST(Session, UsesTheTrainingRowsThatItAnnounces) {
  const auto session =
      open(R"({"data": {"kind": "table", "inputs": [[0],[1],[2],[3],[4]], "targets": [[0],[1],[2],[3],[4]],
    "task": "regression"}, "layers": [{"units": 1, "activation": "linear"}], "learner": {"batchSize": 2, "shuffle": false}})");
  EXPECT_EQ(session->nextBatch(), (std::vector<int>{0, 1}));
  session->step(1);
  EXPECT_EQ(session->nextBatch(), (std::vector<int>{2, 3}));
  session->step(1);
  EXPECT_EQ(session->nextBatch(), (std::vector<int>{4}));
  session->step(1);
  EXPECT_EQ(session->nextBatch(), (std::vector<int>{0, 1}));
}

TEST(Session, ShowsItsParametersLayerByLayer) {
  const auto session = open(R"({"data": {"kind": "pair"}, "features": ["x1"],
    "layers": [{"units": 2, "activation": "tanh"}, {"units": 1, "activation": "linear", "bias": false}],
    "parameters": [{"weights": [[1, 2]], "biases": [3, 4]}, {"weights": [[5], [6]]}]})");
  EXPECT_EQ(session->parameters(), (std::vector<double>{1, 2, 3, 4, 5, 6}));
  const std::vector<LayerParameters> layers = session->layerParameters();
  EXPECT_EQ(layers[0].weights, (Rows{{1, 2}}));
  EXPECT_EQ(layers[0].biases, (std::vector<double>{3, 4}));
  EXPECT_EQ(layers[1].weights, (Rows{{5}, {6}}));
  EXPECT_TRUE(layers[1].biases.empty());
}

TEST(Session, RefusesAStartThatIsNoNumber) {
  EXPECT_EQ(errorOf([] {
              open(R"({"data": {"kind": "pair"}, "features": ["x1"], "layers": [{"units": 1, "activation": "linear"}],
                      "parameters": [{"weights": [[1e200]], "biases": [0]}]})");
            }),
            "/parameters: the loss of the untrained network is too large to be a number in this precision; make the "
            "weights, the inputs or the targets smaller");
}

TEST(Session, RefusesANegativeNumberOfSteps) {
  const auto session = open("{}");
  EXPECT_EQ(errorOf([&] { session->step(-1); }), "/step: must be a number of steps from 0 on, got -1");
  EXPECT_EQ(session->step(0).step, 0);
}

// --- stopping

TEST(Session, StopsAfterTheEpochsItIsGiven) {
  const auto session = open(R"({"data": {"kind": "gate-xor"}, "learner": {"batchSize": 3}, "stop": {"epochs": 4}})");
  const Report report = session->step(100);
  EXPECT_EQ(report.status, Status::Stopped);
  EXPECT_EQ(report.epoch, 4);
  EXPECT_EQ(report.step, 8);
  EXPECT_EQ(session->step(100).step, 8);
}

TEST(Session, StopsAtTheEndOfTheEpochInWhichItsGoalIsReached) {
  const auto atOnce = open(R"({"stop": {"loss": 0.3}})"), oneByOne = open(R"({"stop": {"loss": 0.3}})");
  const Report report = atOnce->step(100000);
  EXPECT_EQ(report.status, Status::Goal);
  EXPECT_LE(report.trainLoss, 0.3);
  EXPECT_EQ(report.epochProgress, 0);
  Report other = oneByOne->report();
  while (other.status == Status::Running) other = oneByOne->step(1);
  EXPECT_EQ(other.step, report.step);
  EXPECT_EQ(atOnce->hash(), oneByOne->hash());
}

TEST(Session, GoesOnWhenTheGoalIsMovedAway) {
  const auto session = open(R"({"stop": {"loss": 0.3}})");
  const std::int64_t reached = session->step(100000).step;
  session->intervene(json(R"({"learner": {"optimizer": {"learningRate": 0.1}}})"));
  EXPECT_EQ(session->report().status, Status::Goal);
  session->intervene(json(R"({"stop": {"loss": 0.2}})"));
  EXPECT_EQ(session->report().status, Status::Running);
  EXPECT_GT(session->step(100000).step, reached);
  EXPECT_EQ(session->report().status, Status::Goal);
}

}  // namespace
}  // namespace backprop::test
