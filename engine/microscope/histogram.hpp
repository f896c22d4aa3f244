// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "engine/microscope/studies.hpp"

namespace backprop {

/// Counts finite numbers in `bins` cells of equal width from the smallest to the largest. Where all are equal the range
/// is half their size to either side, or ½ around 0.
Histogram histogramOf(std::span<const double> numbers, int bins);

}  // namespace backprop
