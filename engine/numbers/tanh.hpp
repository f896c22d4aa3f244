// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/exponential.hpp"

namespace backprop::math {

template <class Real>
struct TanhConstants {
  using C = ExpConstants<Real>;
  Real saturation = sizeof(Real) == 8 ? 22 : 10;  ///< tanh rounds to 1 before
  Real scale = -2 * C::kInverseLn2;
  Real rounder = Format<Real>::kRounder + Real(Format<Real>::kBias);
  Real halfLn2High = C::kHalfLn2High, halfLn2Low = C::kLn2Low / 2;
  BitsOf<Real> sign = kSignBit<Real>;
  typename C::Coth coth;
};
template <class Real>
inline constexpr TanhConstants<Real> kTanhConstants;

/// tanh|x| = N/(N + B) with −2|x| = k ln 2 − 2s, u = 2^k, C = s coth s: N = (1 − u) C + (1 + u) s is 1 − e^−2|x| times
/// C + s, and B = 2u (C − s) the rest of 1 + e^−2|x|; one division. What rounding did to N does little to the quotient
/// once B is small, and N is exactly 2s for k = 0; as B ≥ 0, the quotient is never beyond 1.
template <class V>
inline V tanhOf(V x) {
  using Real = RealOf<V>;
  const TanhConstants<Real>& c = fromMemory(kTanhConstants<Real>);
  const BitsOf<V> sign = bitsOf(x) & c.sign;
  const V magnitude = atMost(fromBits<V>(bitsOf(x) ^ sign), c.saturation);
  const V shifted = magnitude * c.scale + c.rounder;
  const V k = shifted - c.rounder;
  V s = magnitude + k * c.halfLn2High;
  // ln 2 rounded to float has 21 bits: k times it is exact while a difference could be seen
  if constexpr (sizeof(Real) == 8) s = s + k * c.halfLn2Low;
  const V u = powerOfBiased<V>(bitsOf(shifted));
  const V coth = ExpConstants<Real>::timesCoth(s * s, c.coth);
  const V n = (c.coth.one - u) * coth + (c.coth.one + u) * s;
  const V quotient = n / (n + (u + u) * (coth - s));
  return fromBits<V>(bitsOf(quotient) | sign);
}

}  // namespace backprop::math
