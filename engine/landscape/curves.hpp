// SPDX-License-Identifier: MIT
#pragma once

#include "engine/landscape/views.hpp"
#include "engine/spec/names.hpp"

namespace backprop {

/// Curves to climb on, each for one lesson.
enum class CurveName {
  OneValley,    ///< the lowest point is found from everywhere
  TwoValleys,   ///< a local valley, and a deeper one
  ManyValleys,  ///< five, of different depth
  Plateau,      ///< a wide shelf that is nearly flat, then the valley
  Stairs,       ///< three treads, nearly flat, above the valley
  Cliff         ///< a gentle descent, then a wall whose slope throws a ball out of the range
};
const NameTable& curveNames();

/// The height of a curve and its exact derivative.
struct CurvePoint {
  double height = 0, slope = 0;
};
CurvePoint curveAt(CurveName name, double x);

/// What is shown of the curve; outside it goes on.
Range curveRange(CurveName name);

inline constexpr int kCurvePoints = 241;  ///< of a curve, when no number is named

/// The curve at `count` points, evenly over its range, both ends among them.
/// @throws SpecError unless 2 ≤ count ≤ 1001
CurveView curveOf(CurveName name, int count = kCurvePoints);

}  // namespace backprop
