// SPDX-License-Identifier: MIT
#pragma once

#include <limits>

#include "engine/numbers/double_double.hpp"
#include "engine/numbers/exponential.hpp"

namespace backprop::math {

/// e^x
template <class V>
inline V expOf(V x) {
  using C = ExpConstants<RealOf<V>>;
  return expOfReduced(atMost(atLeast(x, C::kLow), C::kHigh));
}

/// e^x − 1 = 2 ((2^(k−1) − ½) + 2^(k−1) p) with p = e^r − 1 = high + tail; the head is added exactly.
template <class V>
inline V expm1Of(V x) {
  using Real = RealOf<V>;
  using C = ExpConstants<Real>;
  constexpr Real kLow = -50;                                         // e^x − 1 rounds to −1 in both formats
  constexpr Real kSmall = std::numeric_limits<Real>::epsilon() / 4;  // e^x − 1 rounds to x
  const ExpReduction<V> e = reduceExp<Format<V>::kBias - 1>(atMost(atLeast(x, kLow), C::kHigh));
  const V tail = expTail(e.r) - e.low;
  const V half = powerOfBiased<V>(e.k);
  const Pair<V> sum = twoSum<V>(half - Real(0.5), half * e.high);
  const V result = Real(2) * (sum.high + (sum.low + half * tail));
  const V limited = select(x > C::kHigh, splat<V>(kInfinity<Real>), result);
  return select(absolute(x) < kSmall, x, limited);
}

}  // namespace backprop::math
