// SPDX-License-Identifier: MIT
#include "engine/schedules/schedule.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "engine/schedules/integer_power.hpp"

namespace backprop {
namespace {

TEST(Schedule, ConstantKeepsTheRate) {
  for (const std::int64_t t : {0LL, 1LL, 1'000'000'000'000LL}) EXPECT_EQ(scheduleFactor({}, t), 1);
}

TEST(Schedule, StepMultipliesAtEveryDropAndNotBetween) {
  const ScheduleSpec spec{ScheduleKind::Step, 100, 0.5, 0, 0, 0};
  EXPECT_EQ(scheduleFactor(spec, 0), 1);
  EXPECT_EQ(scheduleFactor(spec, 99), 1);
  EXPECT_EQ(scheduleFactor(spec, 100), 0.5);
  EXPECT_EQ(scheduleFactor(spec, 399), 0.125);
}

TEST(Schedule, ExponentialFallsSmoothlyThroughTheSamePoints) {
  const ScheduleSpec spec{ScheduleKind::Exponential, 100, 0.5, 0, 0, 0};
  EXPECT_EQ(scheduleFactor(spec, 0), 1);
  EXPECT_NEAR(scheduleFactor(spec, 50), std::sqrt(0.5), 1e-15);
  EXPECT_EQ(scheduleFactor(spec, 300), 0.125);
}

TEST(Schedule, CosineGoesFromOneToItsFloorAndStaysThere) {
  const ScheduleSpec spec{ScheduleKind::Cosine, 1, 1, 1000, 0, 0.1};
  EXPECT_EQ(scheduleFactor(spec, 0), 1);
  EXPECT_NEAR(scheduleFactor(spec, 250), 0.1 + 0.9 * 0.5 * (1 + std::sqrt(0.5)), 1e-15);
  EXPECT_NEAR(scheduleFactor(spec, 500), 0.55, 1e-15);
  EXPECT_EQ(scheduleFactor(spec, 1000), 0.1);
  EXPECT_EQ(scheduleFactor(spec, 5000), 0.1);
}

TEST(Schedule, WarmUpRisesInALineAndReachesOneBeforeTheCosine) {
  const ScheduleSpec spec{ScheduleKind::WarmupCosine, 1, 1, 1000, 200, 0};
  EXPECT_EQ(scheduleFactor(spec, 0), 1.0 / 200);
  EXPECT_EQ(scheduleFactor(spec, 99), 0.5);
  EXPECT_EQ(scheduleFactor(spec, 199), 1);
  EXPECT_EQ(scheduleFactor(spec, 200), 1);
  EXPECT_NEAR(scheduleFactor(spec, 600), 0.5, 1e-15);
  EXPECT_EQ(scheduleFactor(spec, 1000), 0);
}

TEST(Schedule, AWarmUpAsLongAsThePeriodEndsAtTheFloor) {
  const ScheduleSpec spec{ScheduleKind::WarmupCosine, 1, 1, 10, 10, 0.25};
  EXPECT_EQ(scheduleFactor(spec, 9), 1);
  EXPECT_EQ(scheduleFactor(spec, 10), 0.25);
}

TEST(IntegerPower, MultipliesAsOftenAsItSays) {
  EXPECT_EQ(integerPower(3, 0), 1);
  EXPECT_EQ(integerPower(3, 13), 1594323);
  EXPECT_NEAR(integerPower(0.999, 10000), 4.5173345977048244514e-05, 1e-12 * 4.5e-05);
}

}  // namespace
}  // namespace backprop
