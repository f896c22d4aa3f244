// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/exp.hpp"
#include "engine/numbers/log.hpp"

namespace backprop::math {

/// σ(x) = e^x/(1 + e^x) = u (R + r)/((R − r) + u (R + r)) with u = 2^k; one division. Both parts are scaled by
/// 2^(bias/2), so that a subnormal result comes from normal numbers and is rounded once. Never beyond 1: the numerator
/// is a summand of the denominator.
template <class V>
inline V sigmoidOf(V x) {
  using Real = RealOf<V>;
  constexpr Real kLow = sizeof(Real) == 8 ? -750 : -110, kHigh = 40;
  constexpr int kScale = Format<V>::kBias / 2;
  constexpr Real kScaled = sizeof(Real) == 8 ? Real(0x1p511) : Real(0x1p63);
  const ExpReduction<V> e = reduceExp<Format<V>::kBias + kScale>(atMost(atLeast(x, kLow), kHigh));
  const V big = ExpConstants<Real>::rho(e.r * e.r) + Real(2);
  const V grows = powerOfBiased<V>(e.k) * (big + e.r);
  return grows / ((big - e.r) * kScaled + grows);
}

/// max(x, 0) + ln(1 + e), e = e^−|x|.
template <class V>
inline V softplusFrom(V x, V e) {
  return atLeast(x, RealOf<V>(0)) + log1pOfFraction(e);
}

/// ln(1 + e^x)
template <class V>
inline V softplusOf(V x) {
  return softplusFrom(x, expOf(-absolute(x)));
}

}  // namespace backprop::math
