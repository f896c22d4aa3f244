// SPDX-License-Identifier: MIT
#include "engine/landscape/climber.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

ClimbRequest request(double from, double learningRate, int steps, double momentum = 0) {
  ClimbRequest request;
  request.from = from;
  request.learningRate = learningRate;
  request.momentum = momentum;
  request.steps = steps;
  return request;
}

ClimbRequest up(ClimbRequest request) {
  request.ascend = true;
  return request;
}

Footing endOf(CurveName name, const ClimbRequest& request) { return climbCurve(name, request).footing; }

TEST(Climber, WalksAsPyTorchsSgd) {
  ClimbRequest asked = request(2, 0.1, 3, 0.5);
  asked.velocity = 4;
  const ClimbView climb = climbCurve(CurveName::TwoValleys, asked);
  double x = 2, v = 4;
  ASSERT_EQ(climb.at.size(), 4u);
  for (std::size_t i = 0; i < climb.at.size(); ++i) {
    const double slope = x * (x * x - 2) + 0.3;
    EXPECT_DOUBLE_EQ(climb.at[i], x);
    EXPECT_DOUBLE_EQ(climb.slope[i], slope);
    EXPECT_DOUBLE_EQ(climb.height[i], 0.25 * (x * x - 2) * (x * x - 2) + 0.3 * x);
    EXPECT_DOUBLE_EQ(climb.velocity[i], v);
    v = 0.5 * v + slope;
    x -= 0.1 * v;
  }
  EXPECT_DOUBLE_EQ(climb.at.back() + climb.nextStep, x);
}

TEST(Climber, GoesOnFromWhereItStoppedAsIfItHadNot) {
  const ClimbView whole = climbCurve(CurveName::ManyValleys, request(4.7, 0.05, 20, 0.9));
  const ClimbView first = climbCurve(CurveName::ManyValleys, request(4.7, 0.05, 12, 0.9));
  ClimbRequest rest = request(first.at.back(), 0.05, 8, 0.9);
  rest.velocity = first.velocity.back();
  const ClimbView second = climbCurve(CurveName::ManyValleys, rest);
  EXPECT_EQ(second.at.back(), whole.at.back());
  EXPECT_EQ(second.velocity.back(), whole.velocity.back());
  EXPECT_EQ(second.nextStep, whole.nextStep);
}

TEST(Climber, WithoutStepsItOnlyFeelsWhereItStands) {
  const ClimbView climb = climbCurve(CurveName::OneValley, request(3, 0.1, 0));
  EXPECT_EQ(climb.at, std::vector<double>{3});
  EXPECT_EQ(climb.slope, std::vector<double>{2});
  EXPECT_DOUBLE_EQ(climb.nextStep, -0.2);
  EXPECT_EQ(climb.footing, Footing::Moving);
}

TEST(Climber, FindsTheLowestValleyWhereThereIsOnlyOne) {
  for (const double from : {-4.0, 0.5, 6.0})
    EXPECT_EQ(endOf(CurveName::OneValley, request(from, 0.1, 200)), Footing::LowestValley);
}

TEST(Climber, GetsStuckInALocalValleyAndMomentumCarriesItOut) {
  EXPECT_EQ(endOf(CurveName::TwoValleys, request(2.4, 0.05, 1000)), Footing::LocalValley);
  EXPECT_EQ(endOf(CurveName::TwoValleys, request(2.4, 0.05, 1000, 0.9)), Footing::LowestValley);
  EXPECT_EQ(endOf(CurveName::TwoValleys, request(-2.4, 0.05, 1000)), Footing::LowestValley);
}

TEST(Climber, CreepsOnAPlateauAndMomentumCarriesItOver) {
  EXPECT_EQ(endOf(CurveName::Plateau, request(5, 0.1, 1000)), Footing::Plateau);
  EXPECT_EQ(endOf(CurveName::Plateau, request(5, 0.1, 1000, 0.9)), Footing::LowestValley);
  EXPECT_EQ(endOf(CurveName::Stairs, request(5.5, 0.05, 300)), Footing::Plateau);
}

TEST(Climber, IsStillMovingWhileItsNextStepIsFelt) {
  EXPECT_EQ(endOf(CurveName::OneValley, request(6, 0.01, 100)), Footing::Moving);
  // Over the bottom, where nothing slopes, but with way on.
  ClimbRequest passing = request(1, 0.1, 0, 0.9);
  passing.velocity = 1;
  EXPECT_EQ(endOf(CurveName::OneValley, passing), Footing::Moving);
}

TEST(Climber, LeapsFromSideToSideWithALearningRateOfTwoOverTheCurvature) {
  EXPECT_EQ(endOf(CurveName::OneValley, request(5, 2, 100)), Footing::Leaping);
  EXPECT_EQ(endOf(CurveName::OneValley, request(5, 2, kLeaps)), Footing::Leaping);
  EXPECT_EQ(endOf(CurveName::OneValley, request(5, 2, kLeaps - 1)), Footing::Moving);
  EXPECT_EQ(endOf(CurveName::OneValley, request(5, 1.99, 100)), Footing::Moving);
  EXPECT_EQ(endOf(CurveName::OneValley, request(5, 1.9, 300)), Footing::LowestValley);
}

TEST(Climber, LeavesTheRangeWithALargerOneAndStopsThere) {
  const ClimbView climb = climbCurve(CurveName::OneValley, request(5, 2.1, 100));
  EXPECT_EQ(climb.footing, Footing::Left);
  EXPECT_LT(climb.at.size(), 101u);
  EXPECT_GT(std::abs(climb.at.back() - 1), 15);
  for (std::size_t i = 0; i + 1 < climb.at.size(); ++i) EXPECT_LE(std::abs(climb.at[i] - 1), 15);
}

TEST(Climber, IsThrownOutByTheCliffUnlessItsStepsAreSmall) {
  EXPECT_EQ(endOf(CurveName::Cliff, request(-6, 0.1, 500)), Footing::LowestValley);
  EXPECT_EQ(endOf(CurveName::Cliff, request(-6, 1, 500)), Footing::Left);
}

TEST(Climber, EveryNumberIsFiniteHoweverFarItIsThrown) {
  const ClimbView climb = climbCurve(CurveName::OneValley, request(1e300, 1e10, 50));
  EXPECT_EQ(climb.footing, Footing::Left);
  for (const std::vector<double>* numbers : {&climb.at, &climb.height, &climb.slope, &climb.velocity})
    for (const double number : *numbers) EXPECT_TRUE(std::isfinite(number));
  EXPECT_TRUE(std::isfinite(climb.nextStep));
}

TEST(Climber, GoingUpIsGoingDownOnTheCurveTurnedOver) {
  const CurveView curve = curveOf(CurveName::ManyValleys);
  std::vector<double> turned;
  for (const double height : curve.height) turned.push_back(-height);
  const auto ground = [](double x) {
    const CurvePoint point = curveAt(CurveName::ManyValleys, x);
    return CurvePoint{-point.height, -point.slope};
  };
  for (const double from : {-5.8, -4.0, -2.0, 0.0, 2.0, 4.9}) {
    for (const double momentum : {0.0, 0.9}) {
      ClimbRequest asked = request(from, 0.05, 400, momentum);
      asked.low = curve.low;
      asked.high = curve.high;
      const ClimbView down = climb(asked, ground, {curve.at, turned});
      const ClimbView ascent = climbCurve(CurveName::ManyValleys, up(asked));
      EXPECT_EQ(ascent.at, down.at);
      EXPECT_EQ(ascent.footing, down.footing);
      EXPECT_EQ(ascent.nextStep, down.nextStep);
      EXPECT_EQ(ascent.bestAt, down.bestAt);
      EXPECT_EQ(ascent.bestHeight, -down.bestHeight);
    }
  }
}

TEST(Climber, AtTheBottomTheOneWhoWantsUpFeelsNothing) {
  EXPECT_EQ(endOf(CurveName::OneValley, up(request(1, 0.1, 10))), Footing::Plateau);
  EXPECT_EQ(endOf(CurveName::TwoValleys, up(request(1, 0.1, 200))), Footing::LocalValley);
}

TEST(Climber, KnowsTheLowestSampledPointOfTheRange) {
  const CurveView curve = curveOf(CurveName::TwoValleys);
  const ClimbView climb = climbCurve(CurveName::TwoValleys, request(2, 0.1, 5));
  EXPECT_EQ(climb.bestHeight, *std::min_element(curve.height.begin(), curve.height.end()));
  EXPECT_EQ(curveAt(CurveName::TwoValleys, climb.bestAt).height, climb.bestHeight);
  EXPECT_NEAR(climb.bestAt, -1.484, 0.01);
}

TEST(Climber, NamesWhatIsNoWalk) {
  const auto error = [](const ClimbRequest& asked) { return errorOf([&] { climbCurve(CurveName::Cliff, asked); }); };
  EXPECT_EQ(error(request(NAN, 0.1, 1)), "/from: must be a finite number");
  EXPECT_EQ(error(request(0, INFINITY, 1)), "/learningRate: must be a finite number");
  EXPECT_EQ(error(request(0, -0.1, 1)), "/learningRate: must be at least 0, got -0.1");
  EXPECT_EQ(error(request(0, 0.1, 1, 1)), "/momentum: must be at least 0 and less than 1, got 1");
  EXPECT_EQ(error(request(0, 0.1, -1)), "/steps: must be between 0 and 10,000, got -1");
  EXPECT_EQ(error(request(0, 0.1, 10001)), "/steps: must be between 0 and 10,000, got 10,001");
  ClimbRequest fast = request(0, 0.1, 1);
  fast.velocity = NAN;
  EXPECT_EQ(error(fast), "/velocity: must be a finite number");
}

}  // namespace
}  // namespace backprop::test
