// SPDX-License-Identifier: MIT
#include "engine/landscape/curves.hpp"

#include <cmath>
#include <string>
#include <string_view>

#include "engine/landscape/points.hpp"
#include "engine/numbers/math.hpp"
#include "engine/spec/message.hpp"

namespace backprop {
namespace {

constexpr int kMostPoints = 1001;  // more than a curve on the screen has pixels to show

constexpr std::string_view kNames[] = {"one-valley", "two-valleys", "many-valleys", "plateau", "stairs", "cliff"};
constexpr NameTable kNameTable{"curve", kNames};

CurvePoint operator+(const CurvePoint& a, const CurvePoint& b) { return {a.height + b.height, a.slope + b.slope}; }

/// tilt·x
CurvePoint incline(double tilt, double x) { return {tilt * x, tilt}; }

/// height·σ(k·(x − middle)): a step up, or down where k < 0.
CurvePoint riser(double height, double k, double middle, double x) {
  const double s = math::sigmoid(k * (x - middle));
  return {height * s, height * k * s * (1 - s)};
}

/// height·softplus(k·(x − foot)): flat on one side of the foot, a slope of height·k on the other.
CurvePoint wall(double height, double k, double foot, double x) {
  const double z = k * (x - foot);
  return {height * math::softplus(z), height * k * math::sigmoid(z)};
}

/// height·sin(k·x + phase)
CurvePoint wave(double height, double k, double phase, double x) {
  return {height * math::sin(k * x + phase), height * k * math::cos(k * x + phase)};
}

/// ½·(x − 1)²: a rate of 1 is at the bottom with one step, one of 2 leaps from side to side for ever.
CurvePoint oneValley(double x) { return {0.5 * (x - 1) * (x - 1), x - 1}; }

/// ¼·(x² − 2)² + 0.3·x: a local valley at 1.33, the lowest at −1.48.
CurvePoint twoValleys(double x) {
  const double well = x * x - 2;
  return CurvePoint{0.25 * well * well, x * well} + incline(0.3, x);
}

/// 0.03·x² + 0.6·sin(2.6·x + 0.5) + 0.25·sin(1.5·x): valleys at −5.5, −3.2, −0.8 (the lowest), 1.7 and 3.9.
CurvePoint manyValleys(double x) {
  return CurvePoint{0.03 * x * x, 0.06 * x} + wave(0.6, 2.6, 0.5, x) + wave(0.25, 1.5, 0, x);
}

/// 2·σ(2·(x + 2)) + 0.01·x + ½·softplus(−3·(x + 4)): to the right of the step a slope of hardly more than 0.01.
CurvePoint plateau(double x) { return riser(2, 2, -2, x) + incline(0.01, x) + wall(0.5, -3, -4, x); }

/// Three steps of height 1, treads of a slope of 0.01, a valley at the left.
CurvePoint stairs(double x) {
  return riser(1, 5, -2, x) + riser(1, 5, 0.75, x) + riser(1, 5, 3.5, x) + incline(0.01, x) + wall(0.5, -3, -4, x);
}

/// 4·σ(−30·(x + 3)) + ¼·√((x + 3)² + 0.01): a gentle way down from either side, and a wall whose slope reaches −30.
CurvePoint cliff(double x) {
  const double away = x + 3, root = std::sqrt(away * away + 0.01);
  return riser(4, -30, -3, x) + CurvePoint{0.25 * root, 0.25 * away / root};
}

}  // namespace

const NameTable& curveNames() { return kNameTable; }

CurvePoint curveAt(CurveName name, double x) {
  switch (name) {
    case CurveName::TwoValleys:
      return twoValleys(x);
    case CurveName::ManyValleys:
      return manyValleys(x);
    case CurveName::Plateau:
      return plateau(x);
    case CurveName::Stairs:
      return stairs(x);
    case CurveName::Cliff:
      return cliff(x);
    case CurveName::OneValley:
      break;
  }
  return oneValley(x);
}

Range curveRange(CurveName name) {
  switch (name) {
    case CurveName::OneValley:
      return {-4, 6};
    case CurveName::TwoValleys:
      return {-2.4, 2.4};
    case CurveName::ManyValleys:
      return {-6, 5};
    default:
      return {-6, 6};
  }
}

CurveView curveOf(CurveName name, int count) {
  if (count < 2 || count > kMostPoints) refuse("/count", {"must be between 2 and ", kMostPoints, ", got ", count});
  const Range range = curveRange(name);
  CurveView view{
      std::string(kNames[static_cast<std::size_t>(name)]), range.low, range.high, pointsOf(range, count), {}};
  for (const double x : view.at) view.height.push_back(curveAt(name, x).height);
  return view;
}

}  // namespace backprop
