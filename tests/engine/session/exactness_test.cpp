// SPDX-License-Identifier: MIT
#include <algorithm>

#include <gtest/gtest.h>

#include "engine/numbers/random.hpp"
#include "tests/engine/support/moments.hpp"

namespace backprop::test {
namespace {

struct Plot {
  const char* spec;
  std::vector<Intervention> course;
  std::int64_t steps;
};

/// Runs that together use every optimiser, schedule, penalty and end, with interventions of all kinds.
std::vector<Plot> plots() {
  return {
      {R"({"data": {"samples": 60}, "learner": {"batchSize": 7, "optimizer": {"kind": "rmsprop", "learningRate": 0.01,
           "momentum": 0.5}, "schedule": {"kind": "exponential"}}})",
       {weight(0, {0, 0, 0, false}, 0.75), setting(50, R"({"learner": {"batchSize": 13}})"),
        setting(111, R"({"learner": {"optimizer": {"learningRate": 0.1}}})"),
        setting(230, R"({"learner": {"optimizer": {"kind": "adam", "learningRate": 0.01}}})"),
        weight(230, {1, 0, 0, true}, -0.25), weight(232, {0, 1, 2, false}, 0.5),
        setting(400, R"({"regularization": {"kind": "l1", "rate": 0.01}, "loss": "huber"})")},
       600},
      {R"({"data": {"kind": "spiral", "samples": 50}, "precision": "single", "learner": {"batchSize": 4,
           "shuffle": false, "optimizer": {"momentum": 0.9, "nesterov": true}}})",
       {setting(16, R"({"learner": {"optimizer": {"momentum": 0.5}}})"),
        setting(32, R"({"regularization": {"kind": "l2", "rate": 0.003}})"), weight(33, {0, 0, 0, true}, 1),
        weight(33, {0, 0, 1, true}, 2), setting(160, R"({"learner": {"shuffle": true, "clipNorm": 0.5}})"),
        setting(300, R"({"learner": {"optimizer": {"kind": "adagrad"}, "schedule": {"kind": "cosine"}}})"),
        setting(477, R"({"learner": {"optimizer": {"kind": "sgd"}}})")},
       500},
      {R"({"data": {"kind": "gate-xor"}, "layers": [{"units": 3}, {"units": 1, "activation": "sigmoid"}],
           "learner": {"batchSize": 1, "optimizer": {"kind": "adam"}}, "stop": {"epochs": 60}})",
       {setting(96, R"({"loss": "binary-cross-entropy"})"), setting(240, R"({"stop": {"epochs": 100}})"),
        setting(320, R"({"stop": {"loss": 5}})"), setting(320, R"({"stop": {"loss": null, "epochs": 90}})")},
       1000},
      {R"({"data": {"kind": "regression-plane", "samples": 40}, "features": ["x1", "x2"], "layers": [{"units": 3,
           "activation": "linear"}, {"units": 1, "activation": "linear"}], "loss": "squared-error",
           "learner": {"optimizer": {"learningRate": 0.0001}}})",
       {setting(100, R"({"learner": {"optimizer": {"learningRate": 1}}})")},
       1000},
      {R"({"data": {"samples": 30}, "layers": [{"units": 2}, {"units": 1, "activation": "leaky-relu"}],
           "initializer": {"kind": "he-normal"}, "learner": {"optimizer": {"kind": "adamw"}}})",
       {setting(20, R"({"loss": "hinge"})"), weight(47, {0, 1, 1, false}, 0), setting(48, R"({"loss": "huber"})")},
       300},
  };
}

TEST(Seek, ToAThousandRandomStepsShowsWhatAnUninterruptedRunShows) {
  Random random(11);
  for (const Plot& plot : plots()) {
    Uninterrupted story(plot.spec, plot.course, plot.steps);
    for (int i = 0; i < 200; ++i) {
      const auto step = static_cast<std::int64_t>(random.below(static_cast<std::uint32_t>(story.end + 1)));
      story.session->seek(step);
      ASSERT_EQ(seenOf(*story.session), story.seen[step]) << plot.spec;
    }
    EXPECT_EQ(story.session->interventions().size(), plot.course.size());
  }
}

TEST(Seek, BeyondTheEndOfARunShowsItsEndAsItWasReached) {
  for (const Plot& plot : plots()) {
    if (plot.steps < 1000) continue;
    Uninterrupted story(plot.spec, plot.course, plot.steps);
    ASSERT_LT(story.end, plot.steps) << "this run was meant to end by itself";
    for (const std::int64_t from : {story.end / 2, story.end, std::int64_t{0}, story.end - 1}) {
      story.session->seek(from);
      story.session->seek(story.end + 5);
      EXPECT_EQ(seenOf(*story.session), story.seen[story.end]);
    }
  }
}

TEST(Seek, IsTheSameWhateverTheSizesOfTheStepsThatLedThere) {
  Random random(5);
  for (const Plot& plot : plots()) {
    Uninterrupted story(plot.spec, plot.course, plot.steps);
    const auto other = Session::create(parse(plot.spec));
    other->replay(plot.course, 0);
    while (other->report().step < story.end && other->report().status == Status::Running) {
      other->step(1 + random.below(40));
      if (random.below(3) == 0) other->seek(std::max<std::int64_t>(0, other->report().step - random.below(60)));
      const std::int64_t now = other->report().step;
      if (now < story.end) {
        ASSERT_EQ(seenOf(*other), story.seen[now]) << plot.spec;
      }
    }
    other->seek(story.end + 1);
    if (story.end < plot.steps) {
      EXPECT_EQ(seenOf(*other), story.seen[story.end]) << plot.spec;
    }
  }
}

/// A change of any kind that is always accepted.
Intervention anyChange(Random& random) {
  const int number = static_cast<int>(random.below(6));
  const double value = random.uniform();
  if (number < 2) return weight(0, {0, number, static_cast<int>(random.below(4)), false}, value);
  if (number == 2) return weight(0, {1, 0, 0, true}, value);
  const std::string digits = std::to_string(0.01 + 0.2 * value);
  if (number == 3) return setting(0, R"({"learner": {"optimizer": {"learningRate": )" + digits + "}}}");
  if (number == 4) return setting(0, R"({"learner": {"batchSize": )" + std::to_string(1 + random.below(30)) + "}}");
  return setting(0,
                 R"({"learner": {"optimizer": {"kind": ")" + std::string(random.below(2) ? "adam" : "sgd") + R"("}}})");
}

TEST(Time, FiveHundredForwardAndFiveHundredBackReturnsToTheHashOfEveryVisitedStep) {
  Random random(23);
  const auto session = Session::create(parse(R"({"data": {"samples": 40}})"));
  std::map<std::int64_t, std::string> visited;
  for (int move = 0; move < 500; ++move) {
    if (random.below(4) == 0) intervene(*session, anyChange(random));
    visited[session->report().step] = seenOf(*session);
    session->step(1 + random.below(6));
  }
  auto at = visited.end();
  for (int move = 0; move < 500 && at != visited.begin(); ++move) {
    session->seek((--at)->first);
    ASSERT_EQ(seenOf(*session), at->second) << "step " << at->first;
  }
  EXPECT_EQ(session->report().step, 0);
}

TEST(Time, GoesBothWaysInRandomSizesWithInterventionsBetween) {
  Random random(29);
  const auto session =
      Session::create(parse(R"({"data": {"samples": 40}, "learner": {"optimizer": {"momentum": 0.5}}})"));
  std::map<std::int64_t, std::string> visited;
  int returns = 0;
  for (int move = 0; move < 1000; ++move) {
    const std::int64_t now = session->report().step;
    if (const auto known = visited.find(now); known != visited.end()) {
      ASSERT_EQ(seenOf(*session), known->second) << "move " << move;
      ++returns;
    }
    if (random.below(10) == 0) {
      intervene(*session, anyChange(random));
      visited.erase(visited.lower_bound(now), visited.end());  // another future
    }
    visited[now] = seenOf(*session);
    if (random.below(2) == 0 || visited.size() < 2) {
      session->step(1 + random.below(50));
    } else {
      auto to = visited.begin();
      std::advance(to, random.below(static_cast<std::uint32_t>(visited.size())));
      session->seek(to->first);
    }
  }
  EXPECT_GT(returns, 300);
}

}  // namespace
}  // namespace backprop::test
