// SPDX-License-Identifier: MIT
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/engine/support/moments.hpp"

namespace backprop::test {
namespace {

constexpr const char* kReplaySpec = R"({"data": {"samples": 60}, "learner": {"optimizer": {"momentum": 0.5}}})";

std::vector<Intervention> replayedCourse() {
  return {weight(0, {0, 0, 0, false}, 0.5), setting(48, R"({"learner": {"optimizer": {"learningRate": 0.1}}})"),
          weight(48, {0, 1, 1, false}, -0.5), setting(100, R"({"learner": {"optimizer": {"kind": "adam"}}})"),
          setting(150, R"({"regularization": {"kind": "l2", "rate": 0.01}})")};
}

/// Courses that part from it everywhere: at its first step, within a step, at its end, and nowhere.
std::vector<std::vector<Intervention>> others() {
  std::vector<std::vector<Intervention>> all = {{}, replayedCourse()};
  for (std::size_t i = 0; i < replayedCourse().size(); ++i) {
    std::vector<Intervention> without = replayedCourse(), cut = replayedCourse(), other = replayedCourse(),
                              later = replayedCourse();
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    cut.resize(i);
    other[i] = weight(other[i].step, {1, 2, 0, false}, 0.125);
    later.push_back(weight(150 + static_cast<std::int64_t>(i) * 17, {1, 0, 0, true}, 2));
    for (auto* list : {&without, &cut, &other, &later}) all.push_back(*list);
  }
  return all;
}

std::unique_ptr<Session> fresh(const std::vector<Intervention>& course, std::int64_t step) {
  auto session = Session::create(parse(kReplaySpec));
  session->replay(course, step);
  return session;
}

TEST(Replay, OfACourseThatSharesItsBeginningIsAFreshReplay) {
  for (const std::vector<Intervention>& other : others()) {
    for (const std::int64_t step : {0, 48, 49, 100, 155, 260}) {
      const auto session = fresh(replayedCourse(), 200);
      session->seek(step == 49 ? 120 : 200);
      session->replay(other, step);
      const auto expected = fresh(other, step);
      ASSERT_EQ(seenOf(*session), seenOf(*expected)) << "step " << step;
      EXPECT_EQ(session->interventions().size(), other.size());
      for (const std::int64_t then : {step + 30, step / 2, std::int64_t{48}, std::int64_t{200}}) {
        session->seek(then);
        expected->seek(then);
        ASSERT_EQ(seenOf(*session), seenOf(*expected)) << "step " << then << " after " << step;
      }
    }
  }
}

TEST(Replay, OfAnotherCourseAndBackReturnsToTheFirst) {
  const auto session = fresh(replayedCourse(), 200);
  const std::string seen = seenOf(*session);
  for (const std::vector<Intervention>& other : others()) {
    session->replay(other, 170);
    session->replay(replayedCourse(), 200);
    ASSERT_EQ(seenOf(*session), seen);
  }
}

TEST(Replay, OfTheSameCourseKeepsTheRecordedFuture) {
  const auto session = fresh(replayedCourse(), 200);
  session->replay(replayedCourse(), 70);
  EXPECT_EQ(session->report().step, 70);
  EXPECT_EQ(session->recorded(100, false).step.back(), 200);
}

TEST(Replay, ThatIsRefusedLeavesTheRunAndItsHistoryAsTheyWere) {
  std::vector<std::vector<Intervention>> refused;
  for (const std::size_t at : {0U, 1U, 3U}) {
    std::vector<Intervention> list = replayedCourse();
    list[at] = setting(list[at].step, R"({"learner": {"batchSize": -1}})");
    refused.push_back(list);
  }
  refused.push_back({weight(0, {0, 0, 0, false}, std::numeric_limits<double>::quiet_NaN())});
  for (const std::int64_t step : {200, 120, 100, 48, 0}) {
    const auto session = fresh(replayedCourse(), 200);
    session->seek(step);
    const std::string seen = seenOf(*session);
    const RecordedView before = session->recorded(1000, true);
    for (const std::vector<Intervention>& list : refused) {
      EXPECT_NE(errorOf([&] { session->replay(list, 180); }), "no error");
      ASSERT_EQ(seenOf(*session), seen);
      const RecordedView after = session->recorded(1000, true);
      EXPECT_EQ(after.step.front(), 0);
      EXPECT_EQ(after.step.back(), 200);
      EXPECT_GE(after.step.size(), before.step.size());
      EXPECT_EQ(session->interventions().size(), replayedCourse().size());
    }
    session->seek(200);
    EXPECT_EQ(seenOf(*session), seenOf(*fresh(replayedCourse(), 200)));
  }
}

TEST(Replay, TellsZerosOfBothSignsApart) {
  const std::vector<Intervention> zero = {weight(0, {0, 0, 0, false}, 0.0)},
                                  negative = {weight(0, {0, 0, 0, false}, -0.0)};
  const auto session = fresh(zero, 0);
  session->replay(negative, 0);
  EXPECT_TRUE(std::signbit(session->parameters()[0]));
}

TEST(Replay, WhoseFirstStateCannotBeShownIsRefused) {
  const auto session = Session::create(parse(R"({"layers": [{"units": 1, "activation": "linear"}]})"));
  session->step(40);
  const std::string seen = seenOf(*session);
  EXPECT_EQ(errorOf([&] {
              session->replay({weight(0, {0, 0, 0, false}, 1e300)}, 10);
            }),
            "/interventions: with these values the loss would be too large to be a number");
  EXPECT_EQ(seenOf(*session), seen);
}

TEST(Replay, OfADivergedRunIsLeftAsItWasWhenAnotherIsRefused) {
  const auto session = Session::create(parse(R"({"data": {"kind": "regression-plane", "samples": 40},
      "features": ["x1", "x2"], "layers": [{"units": 3, "activation": "linear"}, {"units": 1, "activation": "linear"}],
      "loss": "squared-error", "learner": {"optimizer": {"learningRate": 1}}})"));
  ASSERT_EQ(session->step(1000).status, Status::Diverged);
  const std::string seen = seenOf(*session);
  EXPECT_NE(errorOf([&] { session->replay({setting(2, R"({"learner": {"batchSize": 0}})")}, 10); }), "no error");
  EXPECT_EQ(seenOf(*session), seen);
}

}  // namespace
}  // namespace backprop::test
