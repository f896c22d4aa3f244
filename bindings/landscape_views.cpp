// SPDX-License-Identifier: MIT
#include "bindings/landscape_views.hpp"

#include <array>

namespace backprop::bindings {

namespace {

const char* nameOf(Footing footing) {
  switch (footing) {
    case Footing::Plateau:
      return "plateau";
    case Footing::LocalValley:
      return "local-valley";
    case Footing::LowestValley:
      return "lowest-valley";
    case Footing::Leaping:
      return "leaping";
    case Footing::Left:
      return "left";
    case Footing::Moving:
      break;
  }
  return "moving";
}

val pair(double x, double y) noexcept { return float64Array(std::array{x, y}); }

}  // namespace

val viewOf(const CurveView& curve) noexcept {
  return Record()
      .put("name", curve.name)
      .put("low", curve.low)
      .put("high", curve.high)
      .put("at", curve.at)
      .put("height", curve.height)
      .value();
}

val viewOf(const ClimbView& climb) noexcept {
  return Record()
      .put("at", climb.at)
      .put("height", climb.height)
      .put("slope", climb.slope)
      .put("velocity", climb.velocity)
      .put("footing", nameOf(climb.footing))
      .put("nextStep", climb.nextStep)
      .put("bestAt", climb.bestAt)
      .put("bestHeight", climb.bestHeight)
      .value();
}

val viewOf(const LandscapeView& landscape, const LandscapeRequest& request) noexcept {
  return Record()
      .put("width", static_cast<double>(request.width))
      .put("height", static_cast<double>(request.rowCount))
      .put("values", float32Array(landscape.values))
      .put("at", pair(landscape.atX, landscape.atY))
      .put("cost", landscape.cost)
      .put("gradient", pair(landscape.gradientX, landscape.gradientY))
      .put("next", pair(landscape.nextX, landscape.nextY))
      .put("path", Record().put("x", landscape.pathX).put("y", landscape.pathY).put("step", landscape.pathStep).value())
      .value();
}

}  // namespace backprop::bindings
