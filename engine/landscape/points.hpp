// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "engine/data/dataset.hpp"

namespace backprop {

/// `count` points (at least two), evenly from the low to the high end of a range; the ends are exact.
inline std::vector<double> pointsOf(const Range& range, int count) {
  std::vector<double> points;
  for (int i = 0; i < count; ++i) {
    const double share = static_cast<double>(i) / (count - 1);
    points.push_back((1 - share) * range.low + share * range.high);
  }
  return points;
}

}  // namespace backprop
