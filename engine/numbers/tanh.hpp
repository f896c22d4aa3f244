// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/exponential.hpp"

namespace backprop::math {

/// tanh|x| = N/(N + B) with −2|x| = k ln 2 − 2s, u = 2^k, C = s coth s: N = (1 − u) C + (1 + u) s is 1 − e^−2|x| times
/// C + s, and B = 2u (C − s) the rest of 1 + e^−2|x|; one division. What rounding did to N does little to the quotient
/// once B is small, and N is exactly 2s for k = 0; as B ≥ 0, the quotient is never beyond 1.
template <class V>
inline V tanhOf(V x) {
  using Real = RealOf<V>;
  using C = ExpConstants<Real>;
  constexpr Real kSaturation = sizeof(Real) == 8 ? 22 : 10;  // tanh rounds to 1 before
  constexpr Real kRounder = Format<V>::kRounder + Real(Format<V>::kBias);
  const V magnitude = atMost(absolute(x), kSaturation);
  const V shifted = magnitude * (-2 * C::kInverseLn2) + kRounder;
  const V k = shifted - kRounder;
  V s = magnitude + k * C::kHalfLn2High;
  // ln 2 rounded to float has 21 bits: k times it is exact while a difference could be seen
  if constexpr (sizeof(Real) == 8) s = s + k * (C::kLn2Low / 2);
  const V u = powerOfBiased<V>(bitsOf(shifted));
  const V c = C::timesCoth(s * s);
  const V n = (Real(1) - u) * c + (Real(1) + u) * s;
  const V quotient = n / (n + (u + u) * (c - s));
  return fromBits<V>(bitsOf(quotient) | (bitsOf(x) & kSignBit<V>));
}

}  // namespace backprop::math
