// SPDX-License-Identifier: MIT
#include "engine/landscape/footing.hpp"

#include <algorithm>
#include <cmath>

namespace backprop {
namespace {

double widthOf(const ClimbRequest& request) { return request.high - request.low; }

bool isLeaping(const ClimbView& view, double sign, const Terrain& terrain) {
  const std::size_t count = view.at.size();
  if (count < kLeaps + 1) return false;
  for (std::size_t i = count - kLeaps + 1; i < count; ++i)
    if (!((view.at[i] - view.at[i - 1]) * (view.at[i - 1] - view.at[i - 2]) < 0)) return false;
  const auto highest = [&](std::size_t end) {
    double top = sign * view.height[end - 1];
    for (std::size_t i = end - kLeaps / 2; i < end; ++i) top = std::max(top, sign * view.height[i]);
    return top;
  };
  const auto [lowest, tallest] = std::minmax_element(terrain.height.begin(), terrain.height.end());
  return highest(count) >= highest(count - kLeaps / 2) - kWon * (*tallest - *lowest);
}

}  // namespace

bool hasLeft(double x, double height, const ClimbRequest& request) {
  const double width = widthOf(request);
  return !(x >= request.low - width && x <= request.high + width && std::isfinite(height));
}

Footing footingOf(const ClimbView& view, const ClimbRequest& request, const Ground& ground, const Terrain& terrain) {
  const double x = view.at.back(), width = widthOf(request), sign = request.ascend ? -1 : 1;
  if (hasLeft(x, view.height.back(), request)) return Footing::Left;
  const double felt = kFelt * width;
  const bool stands = std::abs(request.learningRate * view.slope.back()) < felt && std::abs(view.nextStep) < felt;
  if (!stands) return isLeaping(view, sign, terrain) ? Footing::Leaping : Footing::Moving;

  const double here = sign * view.height.back();
  const double before = sign * ground(x - kReach * width).height - here;
  const double behind = sign * ground(x + kReach * width).height - here;
  if (!(before > 0 && behind > 0)) return Footing::Plateau;
  const double rise = std::max(before, behind);
  const bool isLowest = std::none_of(terrain.height.begin(), terrain.height.end(),
                                     [&](double height) { return sign * height < here - rise; });
  return isLowest ? Footing::LowestValley : Footing::LocalValley;
}

}  // namespace backprop
