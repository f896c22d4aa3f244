// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/double_double.hpp"

namespace backprop::math {

/// x = n π/2 + angle with |angle| ≤ π/4 (a hair more at the border), n modulo 4.
struct PiReduction {
  unsigned quadrant;
  Pair<double> angle;
};

/// @param x finite, |x| ≤ 2^20. Source: Cody & Waite 1980; the parts of π/2 from FreeBSD msun e_rem_pio2.c.
PiReduction reduceMedium(double x);

/// @param x finite, |x| ≥ 2^20: multiplied by the bits of 2/π that matter. Source: Payne & Hanek 1983.
PiReduction reduceLarge(double x);

}  // namespace backprop::math
