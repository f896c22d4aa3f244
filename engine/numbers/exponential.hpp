// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/pack.hpp"

/// The part that exp, expm1, tanh, sigmoid and pow share, for V in {float, double, F4, D2}.
///
/// x = k ln 2 + r with |r| ≤ ln 2 / 2, and e^r = (R + r)/(R − r) with R = r (e^r + 1)/(e^r − 1) = 2 + ρ(r²), where
/// ρ = r²/6 − r⁴/360 … is small, so that R loses nothing. Without branches and tables, for vectorisation.
/// Source: FreeBSD msun e_exp.c, e_expf.c (Sun Microsystems): the coefficients of ρ and the parts of ln 2.
namespace backprop::math {

template <class Real>
struct ExpConstants;

template <>
struct ExpConstants<double> {
  static constexpr double kInverseLn2 = 1.44269504088896338700e+00;
  static constexpr double kLn2High = 6.93147180369123816490e-01;  // 33 bits: its product with k is exact
  static constexpr double kLn2Low = 1.90821492927058770002e-10;
  static constexpr double kHalfLn2High = kLn2High / 2;
  static constexpr double kLow = -750, kHigh = 710;  ///< e^x is 0 below, infinite above
  static constexpr double kRho1 = 1.66666666666666019037e-01, kRho2 = -2.77777777770155933842e-03,
                          kRho3 = 6.61375632143793436117e-05, kRho4 = -1.65339022054652515390e-06,
                          kRho5 = 4.13813679705723846039e-08;
  /// ρ(t), t = r²
  template <class V>
  static V rho(V t) {
    return t * (t * (t * (t * (t * kRho5 + kRho4) + kRho3) + kRho2) + kRho1);
  }
  /// s coth s = R/2 = 1 + c1 t + c2 t² … for r = 2s, t = s²
  struct Coth {
    double c1 = 2 * kRho1, c2 = 8 * kRho2, c3 = 32 * kRho3, c4 = 128 * kRho4, c5 = 512 * kRho5, one = 1;
  };
  template <class V>
  static V timesCoth(V t, const Coth& c) {
    return t * (t * (t * (t * (t * c.c5 + c.c4) + c.c3) + c.c2) + c.c1) + c.one;
  }
};

template <>
struct ExpConstants<float> {
  static constexpr float kInverseLn2 = 1.4426950216e+00f;
  static constexpr float kLn2High = 6.9314575195e-01f;
  static constexpr float kLn2Low = 1.4286067653e-06f;
  static constexpr float kHalfLn2High = 0x0.b17218p-1f;
  static constexpr float kLow = -110, kHigh = 89;
  static constexpr float kRho1 = 1.6666625440e-1f, kRho2 = -2.7667332906e-3f;
  template <class V>
  static V rho(V t) {
    return t * (t * kRho2 + kRho1);
  }
  struct Coth {
    float c1 = 2 * kRho1, c2 = 8 * kRho2, one = 1;
  };
  template <class V>
  static V timesCoth(V t, const Coth& c) {
    return t * (t * c.c2 + c.c1) + c.one;
  }
};

/// x = k ln 2 + r, where r is rounded from high − low. NaN stays NaN in r.
template <class V>
struct ExpReduction {
  BitsOf<V> k;  ///< k + offset in the low bits, nothing in those that a shift into the exponent keeps above them
  V r;          ///< |r| ≤ ln 2 / 2
  V high, low;
};

/// @param x       between ExpConstants::kLow and kHigh, or NaN
/// @param offset  what is added to k: the exponent's bias makes k << kMantissaBits the bits of 2^k
/// @param tail    a small number that belongs to x: e^(x + tail)
template <int offset, class V>
inline ExpReduction<V> reduceExp(V x, V tail = V{}) {
  using Real = RealOf<V>;
  using C = ExpConstants<Real>;
  constexpr Real kRounder = Format<V>::kRounder + Real(offset);
  const V shifted = x * C::kInverseLn2 + kRounder;
  const V k = shifted - kRounder;
  const V high = x - k * C::kLn2High;
  const V low = k * C::kLn2Low - tail;
  return {bitsOf(shifted), high - low, high, low};
}

/// e^r − 1 − r = r c/(2 − c) with c = r − ρ.
template <class V>
inline V expTail(V r) {
  const V c = r - ExpConstants<RealOf<V>>::rho(r * r);
  return r * c / (RealOf<V>(2) - c);
}

/// 2^k from k + bias, as reduceExp gives it.
template <class V>
inline V powerOfBiased(BitsOf<V> k) {
  return fromBits<V>(k << Format<V>::kMantissaBits);
}

/// e^(x + tail), x between kLow and kHigh. 2^k is taken in two halves, as it may leave the range of normal numbers:
/// only the last product rounds.
template <class V>
inline V expOfReduced(V x, V tail = V{}) {
  constexpr int kBias = Format<V>::kBias;
  const ExpReduction<V> e = reduceExp<2 * kBias>(x, tail);
  const BitsOf<V> half = e.k >> 1;
  const V y = ((expTail(e.r) - e.low) + e.high) + RealOf<V>(1);
  return y * powerOfBiased<V>(half) * powerOfBiased<V>(e.k - half);
}

}  // namespace backprop::math
