// SPDX-License-Identifier: MIT
#include "engine/microscope/histogram.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/session/shown.hpp"

namespace backprop {

Histogram histogramOf(std::span<const double> numbers, int bins) {
  const auto [smallest, largest] = std::minmax_element(numbers.begin(), numbers.end());
  Histogram histogram{*smallest, *largest, std::vector<int>(static_cast<std::size_t>(bins), 0)};
  // Halves, as the difference of two large numbers may overflow.
  if (!(0.5 * histogram.high - 0.5 * histogram.low >= std::numeric_limits<double>::min())) {
    const double size = std::abs(*smallest) < 1e-300 ? 1 : std::abs(*smallest);
    histogram.low = shown(*smallest - 0.5 * size);
    histogram.high = shown(*smallest + 0.5 * size);
  }
  const double width = 0.5 * histogram.high - 0.5 * histogram.low;
  for (const double number : numbers) {
    const double share = (0.5 * number - 0.5 * histogram.low) / width;
    ++histogram.counts[static_cast<std::size_t>(std::min(bins - 1, static_cast<int>(share * bins)))];
  }
  return histogram;
}

}  // namespace backprop
