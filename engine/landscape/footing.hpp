// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <span>

#include "engine/landscape/curves.hpp"
#include "engine/landscape/views.hpp"

namespace backprop {

/// What a climber feels at a place. The height is for the verdict at the end, never for a step.
using Ground = std::function<CurvePoint(double x)>;

/// The range that is climbed on, as far as it is sampled: what the verdict compares a valley with.
struct Terrain {
  std::span<const double> at, height;  ///< from low to high, at least two
};

/// A step is felt when it moves the climber by this share of the width of the range (a tenth of a pixel of a picture).
inline constexpr double kFelt = 1e-4;
/// So far to either side, as a share of the width, one looks to tell a bottom from a slope.
inline constexpr double kReach = 0.01;
/// So many steps, each against the one before, are leaping when nothing is won by them.
inline constexpr int kLeaps = 6;
/// … nothing: less than this share of the difference between the highest and the lowest point of the range.
inline constexpr double kWon = 1e-6;

/// Where a climber stands at the end of its path; the first of these that holds, going up with every height turned
/// over, W = high − low:
///   left           x or its height is no number or lies beyond [low − W, high + W]
///   it stands:     |rate·slope| and |next step| are both below kFelt·W. Then
///     plateau        x − kReach·W and x + kReach·W are not both higher than x
///     lowest valley  no sampled point is lower than here by more than the ground rises within kReach·W (one stands a
///                    little beside the bottom, so the same valley may have a slightly lower point)
///     local valley   there is one
///   leaping        each of the last kLeaps steps went against the one before, and the highest of the last kLeaps/2
///                  places is not lower than the highest of the kLeaps/2 before
///   moving         else
/// @param view  its path, in the engine's own numbers, and its nextStep
Footing footingOf(const ClimbView& view, const ClimbRequest& request, const Ground& ground, const Terrain& terrain);

/// Whether x has left the range for good: the walk stops there.
bool hasLeft(double x, double height, const ClimbRequest& request);

}  // namespace backprop
