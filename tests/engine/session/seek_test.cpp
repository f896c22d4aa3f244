// SPDX-License-Identifier: MIT
#include <map>

#include <gtest/gtest.h>

#include "engine/session/session.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

constexpr const char* kSeekSpec = R"({"data": {"samples": 90}, "learner": {"batchSize": 7,
  "optimizer": {"kind": "rmsprop", "learningRate": 0.01, "momentum": 0.5}, "schedule": {"kind": "exponential"}}})";

/// A run with all kinds of interventions; the hash at every step, after what was done there.
struct Story {
  Story() : session(Session::create(parse(kSeekSpec))) {
    for (int step = 0; step <= 60; ++step) {
      if (step == 0) session->setParameter({0, 0, 0, false}, 0.75);
      if (step == 11) session->intervene(json(R"({"learner": {"batchSize": 13, "optimizer": {"learningRate": 0.1}}})"));
      if (step == 23) session->intervene(json(R"({"learner": {"optimizer": {"kind": "adam", "learningRate": 0.01}}})"));
      if (step == 23) session->setParameter({1, 0, 0, true}, -0.25);
      if (step == 40) session->intervene(json(R"({"regularization": {"kind": "l1", "rate": 0.01}, "loss": "huber"})"));
      hashes[step] = session->hash();
      losses[step] = session->report().trainLoss;
      if (step < 60) session->step(1);
    }
  }
  std::unique_ptr<Session> session;
  std::map<int, std::uint64_t> hashes;
  std::map<int, double> losses;
};

TEST(Seek, RebuildsEveryMomentToTheLastBit) {
  Story story;
  for (const int step : {60, 0, 22, 23, 59, 24, 11, 10, 41, 40, 39, 60}) {
    const Report report = story.session->seek(step);
    EXPECT_EQ(report.step, step);
    EXPECT_EQ(story.session->hash(), story.hashes[step]) << "step " << step;
    EXPECT_EQ(report.trainLoss, story.losses[step]) << "step " << step;
  }
}

TEST(Seek, ShowsTheSpecOfThatMoment) {
  Story story;
  story.session->seek(30);
  EXPECT_EQ(story.session->spec().learner.optimizer.kind, OptimizerKind::Adam);
  EXPECT_EQ(story.session->spec().loss, Loss::HalfSquaredError);
  story.session->seek(5);
  EXPECT_EQ(story.session->spec().learner.optimizer.kind, OptimizerKind::RmsProp);
  EXPECT_EQ(story.session->spec().learner.batchSize, 7);
}

TEST(Seek, StepsForwardIntoTheRecordedFuture) {
  Story story;
  story.session->seek(20);
  story.session->step(15);
  EXPECT_EQ(story.session->hash(), story.hashes[35]);
  EXPECT_EQ(story.session->interventions().size(), 5u);
}

TEST(Seek, AnInterventionInThePastStartsAnotherFuture) {
  Story story;
  story.session->seek(20);
  story.session->intervene(json(R"({"learner": {"optimizer": {"learningRate": 0.2}}})"));
  EXPECT_EQ(story.session->interventions().size(), 3u);
  story.session->step(15);
  EXPECT_NE(story.session->hash(), story.hashes[35]);
  EXPECT_EQ(story.session->spec().learner.optimizer.kind, OptimizerKind::RmsProp);
}

TEST(Seek, CountsTheEffortOfThatMoment) {
  Story story;
  const Report report = story.session->seek(4);
  EXPECT_EQ(report.effort.forwardPasses, 28u);
}

TEST(Replay, OfTheInterventionsIsTheSameRunInAFreshSession) {
  Story story;
  const auto fresh = Session::create(story.session->initialSpec());
  EXPECT_EQ(fresh->replay(story.session->interventions(), 60).step, 60);
  EXPECT_EQ(fresh->hash(), story.hashes[60]);
  fresh->seek(23);
  EXPECT_EQ(fresh->hash(), story.hashes[23]);
}

TEST(Replay, ThatIsRefusedLeavesTheRunAsItWas) {
  Story story;
  std::vector<Intervention> list = story.session->interventions();
  list[1].change = json(R"({"learner": {"batchSize": -1}})");
  EXPECT_NE(errorOf([&] { story.session->replay(list, 60); }), "no error");
  EXPECT_EQ(story.session->hash(), story.hashes[60]);
  EXPECT_EQ(story.session->interventions().size(), 5u);
  std::swap(list[0], list[2]);
  EXPECT_EQ(errorOf([&] { story.session->replay(list, 60); }),
            "/interventions/1/step: must not be before the one in front of it");
}

TEST(Seek, RefusesANegativeStep) {
  EXPECT_EQ(errorOf([] { Session::create(parse("{}"))->seek(-1); }), "/step: must be a step from 0 on, got -1");
}

TEST(Seek, StopsWhereTheRunStops) {
  const auto session = Session::create(parse(R"({"data": {"kind": "gate-and"}, "stop": {"epochs": 3}})"));
  EXPECT_EQ(session->seek(100).step, 3);
  EXPECT_EQ(session->seek(2).status, Status::Running);
  EXPECT_EQ(session->seek(3).status, Status::Stopped);
}

}  // namespace
}  // namespace backprop::test
