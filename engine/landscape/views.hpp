// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/data/dataset.hpp"
#include "engine/microscope/studies.hpp"

/// Landscapes: a climber who feels only the slope underfoot, and the cost over a plane through the present weights.
namespace backprop {

/// A ball on a curve. Down: v ← momentum·v + slope, x ← x − rate·v; up: x ← x + rate·v. (Sutskever et al. 2013, as
/// PyTorch's SGD.)
struct ClimbRequest {
  double from = 0;
  double velocity = 0;
  double learningRate = 0.1;
  double momentum = 0;  ///< [0, 1)
  bool ascend = false;
  int steps = 1;              ///< ≥ 0; stops early when it leaves the range by more than its width, or is no number
  double low = -1, high = 1;  ///< of a curve its own range; of a weight the one that is shown
};

/// Where the climber stands at the end of its path.
enum class Footing {
  Moving,       ///< the next step is still to be felt
  Plateau,      ///< the slope is too small for the step to be felt, and it is no bottom (going up: no top)
  LocalValley,  ///< a bottom, but not the lowest of the range (going up: a top, not the highest)
  LowestValley,
  Leaping,  ///< from side to side of a valley, without coming down
  Left      ///< it has left the range, or is beyond all numbers
};

struct ClimbView {
  std::vector<double> at, height, slope, velocity;  ///< steps + 1 entries, the start first
  Footing footing = Footing::Moving;
  double nextStep = 0;  ///< what the next step would add to x
  double bestAt = 0,
         bestHeight = 0;  ///< the lowest (going up: the highest) point of the range, as far as it is sampled
};

struct CurveView {
  std::string name;
  double low = 0, high = 0;
  std::vector<double> at, height;
};

/// The axes of a picture of the cost: two parameters, or two random directions, each unit's part scaled to the norm of
/// that unit's weights (filter normalisation: Li et al. 2018, "Visualizing the Loss Landscape of Neural Nets"; biases
/// stay, as there).
struct LandscapeAxes {
  std::optional<ParameterAddress> x, y;  ///< both or none
  std::uint64_t seed = 1;                ///< of the random directions
};

struct LandscapeRequest {
  LandscapeAxes axes;
  /// Two parameters: their values. Random directions: multiples of them, the present parameters at (0, 0).
  Range x{-1, 1}, y{-1, 1};
  int width = 2, height = 2;       ///< points along each side, the ends included
  int firstRow = 0, rowCount = 2;  ///< the part of the picture that is computed
  std::vector<int> samples;        ///< numbers of training rows; empty: all
  int path = 0;                    ///< at most so many recorded moments of the run; 0: none
};

struct LandscapeView {
  std::vector<float> values;  ///< values[(row − firstRow)·width + column], row 0 at the largest y; cost, clamped
  double atX = 0, atY = 0;    ///< where the present parameters stand
  double cost = 0;            ///< there
  double gradientX = 0, gradientY = 0;         ///< of the cost along the axes, there
  double nextX = 0, nextY = 0;                 ///< where the next step leads, as seen on the plane
  std::vector<double> pathX, pathY, pathStep;  ///< recorded moments as seen on the plane (by least squares)
};

}  // namespace backprop
