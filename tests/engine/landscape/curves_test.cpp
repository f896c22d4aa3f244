// SPDX-License-Identifier: MIT
#include "engine/landscape/curves.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include <gtest/gtest.h>

#include "tests/engine/support/json.hpp"

namespace backprop::test {
namespace {

constexpr CurveName kCurves[] = {CurveName::OneValley, CurveName::TwoValleys, CurveName::ManyValleys,
                                 CurveName::Plateau,   CurveName::Stairs,     CurveName::Cliff};

/// The largest difference between a slope and the central difference, over the range and a width beside it, as a share
/// of the steepest slope.
double errorOfSlope(CurveName name, const std::function<double(double)>& slope) {
  constexpr double kNudge = 1e-5;
  const Range range = curveRange(name);
  const double width = range.high - range.low;
  double error = 0, steepest = 0;
  for (int i = 0; i <= 3000; ++i) {
    const double x = range.low - width + 3 * width * i / 3000;
    const double difference = (curveAt(name, x + kNudge).height - curveAt(name, x - kNudge).height) / (2 * kNudge);
    error = std::max(error, std::abs(difference - slope(x)));
    steepest = std::max(steepest, std::abs(difference));
  }
  return error / steepest;
}

/// The bottoms of a curve by many points: where it stops falling.
std::vector<double> bottomsOf(CurveName name) {
  const CurveView curve = curveOf(name, 1001);
  std::vector<double> bottoms;
  for (std::size_t i = 1; i + 1 < curve.at.size(); ++i)
    if (curve.height[i] < curve.height[i - 1] && curve.height[i] <= curve.height[i + 1])
      bottoms.push_back(curve.height[i]);
  return bottoms;
}

TEST(Curves, TheirSlopesAreTheirDerivatives) {
  for (const CurveName name : kCurves)
    EXPECT_LT(errorOfSlope(name, [=](double x) { return curveAt(name, x).slope; }), 1e-6) << static_cast<int>(name);
}

TEST(Curves, TheCheckOfSlopesSeesOneThatIsWrongByAThousandth) {
  for (const CurveName name : kCurves)
    EXPECT_GT(errorOfSlope(name, [=](double x) { return 1.001 * curveAt(name, x).slope; }), 1e-4)
        << static_cast<int>(name);
}

TEST(Curves, HaveTheValleysThatTheirNamesPromise) {
  EXPECT_EQ(bottomsOf(CurveName::OneValley).size(), 1u);
  EXPECT_EQ(bottomsOf(CurveName::TwoValleys).size(), 2u);
  EXPECT_EQ(bottomsOf(CurveName::ManyValleys).size(), 5u);
  EXPECT_EQ(bottomsOf(CurveName::Plateau).size(), 1u);
  EXPECT_EQ(bottomsOf(CurveName::Stairs).size(), 1u);
  EXPECT_EQ(bottomsOf(CurveName::Cliff).size(), 1u);
}

TEST(Curves, NoTwoOfTheirValleysAreEquallyDeep) {
  for (const CurveName name : {CurveName::TwoValleys, CurveName::ManyValleys}) {
    std::vector<double> bottoms = bottomsOf(name);
    std::sort(bottoms.begin(), bottoms.end());
    for (std::size_t i = 1; i < bottoms.size(); ++i) EXPECT_GT(bottoms[i] - bottoms[i - 1], 0.1);
  }
}

TEST(Curves, ThePlateauIsNearlyFlatOverHalfOfItsRangeButNowhereLevel) {
  for (double x = 0.5; x <= 6; x += 0.25) {
    EXPECT_GT(curveAt(CurveName::Plateau, x).slope, 0) << x;
    EXPECT_LT(curveAt(CurveName::Plateau, x).slope, 0.05) << x;
  }
}

TEST(Curves, TheCliffIsSteeperThanEverythingElse) {
  double steepest = 0;
  for (double x = -3.5; x < -2.5; x += 0.001) steepest = std::max(steepest, -curveAt(CurveName::Cliff, x).slope);
  EXPECT_NEAR(steepest, 30, 0.3);
  EXPECT_LT(std::abs(curveAt(CurveName::Cliff, -2).slope), 0.3);
}

TEST(Curves, AreShownFromEndToEnd) {
  const CurveView curve = curveOf(CurveName::Stairs);
  EXPECT_EQ(curve.name, "stairs");
  ASSERT_EQ(curve.at.size(), 241u);
  EXPECT_EQ(curve.at.front(), curve.low);
  EXPECT_EQ(curve.at.back(), curve.high);
  for (std::size_t i = 0; i < curve.at.size(); ++i)
    EXPECT_EQ(curve.height[i], curveAt(CurveName::Stairs, curve.at[i]).height);
}

TEST(Curves, NameACountThatCannotBeShown) {
  EXPECT_EQ(errorOf([] { curveOf(CurveName::Plateau, 1); }), "/count: must be between 2 and 1001, got 1");
  EXPECT_EQ(errorOf([] { curveOf(CurveName::Plateau, 1002); }), "/count: must be between 2 and 1001, got 1002");
}

}  // namespace
}  // namespace backprop::test
