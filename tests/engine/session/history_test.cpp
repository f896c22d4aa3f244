// SPDX-License-Identifier: MIT
#include <algorithm>

#include <gtest/gtest.h>

#include "engine/session/timeline.hpp"
#include "engine/spec/limits.hpp"
#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

// A million steps natively; where they take longer the budget is filled by the test below.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::int64_t kLongRun = 30'000;
#elif defined(__EMSCRIPTEN__)
constexpr std::int64_t kLongRun = 200'000;
#else
constexpr std::int64_t kLongRun = 1'000'000;
#endif

/// Counts again what the moments hold.
std::int64_t bytesHeld(const History<double>& history) {
  std::int64_t bytes = 0;
  for (std::size_t i = 0; i < history.size(); ++i) {
    const LearnerState<double>& state = history[i].snapshot.learner;
    bytes += static_cast<std::int64_t>(sizeof(Moment<double>));
    bytes += 8 * (state.parameters.size() + state.memory[0].size() + state.memory[1].size());
  }
  return bytes;
}

std::int64_t largestGap(const History<double>& history, std::int64_t from, std::int64_t to) {
  std::int64_t gap = 0;
  for (std::size_t i = 1; i < history.size(); ++i) {
    const bool within = history[i].step() > from && history[i].step() <= to;
    if (within) gap = std::max(gap, history[i].step() - history[i - 1].step());
  }
  return gap;
}

/// Records the moments of a run of many steps without making them: the state of step 0 under other numbers.
void recordWithoutTraining(Trainer<double>& trainer, History<double>& history, std::int64_t steps) {
  Snapshot<double> snapshot;
  trainer.save(snapshot);
  history.record(trainer, 0);
  while (history.next() <= steps) {
    snapshot.learner.step = history.next();
    trainer.restore(snapshot);
    history.record(trainer, 0);
    ASSERT_LE(history.bytes(), limits::kHistoryBytes);
  }
}

TEST(History, StaysUnderItsBudgetOverAMillionStepsAndKeepsMomentsNearEveryStep) {
  Timeline<double> timeline(parse(
      R"({"data": {"kind": "pair"}, "layers": [{"units": 10, "activation": "relu"}, {"units": 6, "activation": "relu"}, {"units": 1,
      "activation": "linear"}], "learner": {"batchSize": 1, "optimizer": {"kind": "adam", "learningRate": 1e-6}}})"));
  std::int64_t most = 0;
  for (int part = 0; part < 100; ++part) {
    timeline.step(kLongRun / 100);
    most = std::max(most, timeline.history().bytes());
  }
  const History<double>& history = timeline.history();
  ASSERT_EQ(timeline.trainer().learner().state().step, kLongRun);
  EXPECT_LE(most, limits::kHistoryBytes);
  EXPECT_GE(history.bytes(), bytesHeld(history));
  EXPECT_EQ(history.start().step(), 0);
  EXPECT_LE(largestGap(history, 0, kLongRun), 4000);
  EXPECT_LE(largestGap(history, kLongRun - 10'000, kLongRun), 128);

  std::size_t widest = 1;  // the most that going back can have to make again
  for (std::size_t i = 2; i < history.size(); ++i) {
    if (history[i].step() - history[i - 1].step() > history[widest].step() - history[widest - 1].step()) widest = i;
  }
  const std::int64_t step = history[widest].step();
  timeline.seek(step);
  EXPECT_GE(history.before(step - 1).step(), step - 129) << "the next step back is not near";
  EXPECT_EQ(history.last().step(), kLongRun) << "the end can no longer be shown";
  EXPECT_LE(history.bytes(), limits::kHistoryBytes);
}

TEST(History, IsThinnedInProportionToTheDistanceFromTheNewest) {
  Trainer<double> trainer(parse(R"({"layers": [{"units": 20}, {"units": 20}, {}],
                                    "learner": {"optimizer": {"kind": "adam"}}})"));
  History<double> history;
  constexpr std::int64_t kSteps = 1'000'000;
  recordWithoutTraining(trainer, history, kSteps);
  EXPECT_LE(history.bytes(), limits::kHistoryBytes);
  EXPECT_GE(history.bytes(), limits::kHistoryBytes / 4);
  EXPECT_GE(history.bytes(), bytesHeld(history));
  EXPECT_EQ(history.start().step(), 0);
  EXPECT_EQ(largestGap(history, kSteps - 5000, kSteps), 128);
  for (std::int64_t distance = 10'000; distance < kSteps; distance *= 2)
    EXPECT_LE(largestGap(history, kSteps - distance, kSteps), std::max<std::int64_t>(128, distance / 30)) << distance;
}

TEST(History, OfALargeNetworkKeepsTheFewMomentsThatFit) {
  Trainer<double> trainer(parse(R"({"layers": [{"units": 1024}, {"units": 340}, {}],
                                    "learner": {"optimizer": {"momentum": 0.9}}})"));
  History<double> history;
  recordWithoutTraining(trainer, history, 60);
  EXPECT_LE(history.bytes(), limits::kHistoryBytes);
  EXPECT_GE(history.bytes(), bytesHeld(history));
  ASSERT_GE(history.size(), 8U);
  EXPECT_LE(history.size(), 11U);
  EXPECT_EQ(history.start().step(), 0);
  EXPECT_EQ(history.last().step(), 60);
  EXPECT_LE(largestGap(history, 50, 60), 8);
}

TEST(History, OfANetworkAsLargeAsItsBudgetKeepsStepZeroAlone) {
  Trainer<double> trainer(parse(R"({"data": {"kind": "pair"}, "learner": {"optimizer": {"kind": "adam"}},
      "layers": [{"units": 1024}, {"units": 1024}, {"units": 1024}, {"units": 1024}, {"units": 1}]})"));
  Snapshot<double> snapshot;
  trainer.save(snapshot);
  History<double> history;
  for (const std::int64_t step : {0, 16, 32}) {
    snapshot.learner.step = step;
    trainer.restore(snapshot);
    history.record(trainer, 0);
    EXPECT_EQ(history.size(), 1U);
    EXPECT_GT(history.next(), step);
  }
  EXPECT_EQ(history.before(40).step(), 0);
}

TEST(History, RecordsExpensiveStepsMoreOften) {
  const auto stride = [](const char* spec) { return strideOf(Trainer<double>(parse(spec))); };
  EXPECT_EQ(stride("{}"), 128);
  EXPECT_EQ(stride(R"({"data": {"samples": 1000}, "layers": [{"units": 512}, {"units": 512}, {}],
                       "learner": {"batchSize": 20}})"),
            50);
  EXPECT_EQ(stride(R"({"data": {"samples": 1000}, "layers": [{"units": 512}, {"units": 512}, {}],
                       "learner": {"batchSize": 500}})"),
            2);
}

TEST(History, GivesTheNearestMomentStrictlyBeforeAStep) {
  Trainer<double> trainer(parse("{}"));
  History<double> history;
  recordWithoutTraining(trainer, history, 100);
  EXPECT_EQ(history.before(0).step(), 0);
  EXPECT_EQ(history.before(1).step(), 0);
  EXPECT_EQ(history.before(32).step(), 31);
  EXPECT_EQ(history.before(95).step(), 94);
  EXPECT_EQ(history.before(96).step(), 94);
  EXPECT_EQ(history.before(97).step(), 96);
  EXPECT_EQ(history.before(1'000'000).step(), 99);
}

TEST(History, ForgetsTheFutureThatAnInterventionReplaces) {
  Timeline<double> timeline(parse("{}"));
  timeline.step(500);
  timeline.seek(200);
  EXPECT_GE(timeline.history().last().step(), 485);
  timeline.intervene({0, ParameterAddress{0, 0, 0, false}, 0.5, {}});
  EXPECT_LE(timeline.history().last().step(), 200);
  EXPECT_EQ(timeline.furthest(), 200);
  EXPECT_EQ(timeline.history().start().step(), 0);
}

TEST(History, OfADivergedRunHoldsNoStateThatCannotBeShown) {
  Timeline<double> timeline(parse(R"({"data": {"kind": "regression-plane", "samples": 4}, "features": ["x1", "x2"],
      "layers": [{"units": 3, "activation": "linear"}, {"units": 1, "activation": "linear"}], "loss": "squared-error",
      "learner": {"batchSize": 1, "optimizer": {"learningRate": 0.5}}})"));
  timeline.step(1000);
  ASSERT_EQ(timeline.trainer().status(), Status::Diverged);
  const std::int64_t end = timeline.trainer().learner().state().step;
  Trainer<double> trainer(timeline.initialSpec());
  for (std::size_t i = 0; i < timeline.history().size(); ++i) {
    EXPECT_LE(timeline.history()[i].step(), end);
    trainer.restore(timeline.history()[i].snapshot);
    EXPECT_TRUE(trainer.evaluation().isFinite());
  }
}

}  // namespace
}  // namespace backprop::test
