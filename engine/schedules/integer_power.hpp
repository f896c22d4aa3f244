// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace backprop {

/// base^exponent for exponent ≥ 0 by repeated squaring: a few multiplications, the same bits everywhere.
inline double integerPower(double base, std::int64_t exponent) {
  double power = 1;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) power *= base;
    base *= base;
  }
  return power;
}

}  // namespace backprop
