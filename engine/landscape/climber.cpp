// SPDX-License-Identifier: MIT
#include "engine/landscape/climber.hpp"

#include <algorithm>
#include <cmath>

#include "engine/session/shown.hpp"
#include "engine/spec/message.hpp"

namespace backprop {
namespace {

constexpr int kMostSteps = 10'000;  // on a network each step is a backward pass over all samples

void checkNumber(const char* path, double number) {
  if (!std::isfinite(number)) refuse(path, {"must be a finite number"});
}

void append(ClimbView& view, double x, const CurvePoint& point, double velocity) {
  view.at.push_back(x);
  view.height.push_back(point.height);
  view.slope.push_back(point.slope);
  view.velocity.push_back(velocity);
}

}  // namespace

void checkClimb(const ClimbRequest& request) {
  checkNumber("/from", request.from);
  checkNumber("/velocity", request.velocity);
  checkNumber("/learningRate", request.learningRate);
  if (request.learningRate < 0) refuse("/learningRate", {"must be at least 0, got ", request.learningRate});
  if (!(request.momentum >= 0 && request.momentum < 1))
    refuse("/momentum", {"must be at least 0 and less than 1, got ", request.momentum});
  if (request.steps < 0 || request.steps > kMostSteps)
    refuse("/steps", {"must be between 0 and ", kMostSteps, ", got ", request.steps});
  checkNumber("/low", request.low);
  checkNumber("/high", request.high);
  if (!(request.low < request.high))
    refuse("/low", {"must be below high, got low ", request.low, " and high ", request.high});
}

ClimbView climb(const ClimbRequest& request, const Ground& ground, const Terrain& terrain) {
  checkClimb(request);
  ClimbView view;
  const double forward = request.ascend ? request.learningRate : -request.learningRate;
  double x = request.from, velocity = request.velocity;
  CurvePoint point = ground(x);
  append(view, x, point, velocity);
  for (int step = 0; step < request.steps && !hasLeft(x, point.height, request); ++step) {
    velocity = request.momentum * velocity + point.slope;
    x += forward * velocity;
    point = ground(x);
    append(view, x, point, velocity);
  }
  view.nextStep = forward * (request.momentum * velocity + point.slope);
  view.footing = footingOf(view, request, ground, terrain);

  const auto best = request.ascend ? std::max_element(terrain.height.begin(), terrain.height.end())
                                   : std::min_element(terrain.height.begin(), terrain.height.end());
  view.bestHeight = *best;
  view.bestAt = terrain.at[static_cast<std::size_t>(best - terrain.height.begin())];
  view.nextStep = shown(view.nextStep);
  for (std::vector<double>* numbers : {&view.at, &view.slope, &view.velocity})
    for (double& number : *numbers) number = shown(number);
  for (double& height : view.height) height = shownCost(height);
  return view;
}

ClimbView climbCurve(CurveName name, ClimbRequest request) {
  const CurveView curve = curveOf(name);
  request.low = curve.low;
  request.high = curve.high;
  return climb(request, [=](double x) { return curveAt(name, x); }, {curve.at, curve.height});
}

}  // namespace backprop
