// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/double_double.hpp"
#include "engine/numbers/format.hpp"

/// The part that exp, expm1, tanh and sigmoid share.
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
  static constexpr double kLow = -750, kHigh = 710;  ///< e^x is 0 below, infinite above
  static double rho(double t) {
    return t * (1.66666666666666019037e-01 +
                t * (-2.77777777770155933842e-03 +
                     t * (6.61375632143793436117e-05 +
                          t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
  }
};

template <>
struct ExpConstants<float> {
  static constexpr float kInverseLn2 = 1.4426950216e+00f;
  static constexpr float kLn2High = 6.9314575195e-01f;
  static constexpr float kLn2Low = 1.4286067653e-06f;
  static constexpr float kLow = -110, kHigh = 89;
  static float rho(float t) { return t * (1.6666625440e-1f + t * -2.7667332906e-3f); }
};

/// x = k ln 2 + r + rLow. NaN stays NaN in r.
template <class Real>
struct ExpReduction {
  BitsOf<Real> k;  ///< in two's complement
  Real r;          ///< |r| ≤ ln 2 / 2
  Real rLow;       ///< what rounding took from r
  Real high, low;  ///< r + rLow = high − low
  Real rho;        ///< R − 2
};

/// @param x    between ExpConstants::kLow and kHigh, or NaN
/// @param tail a small number that belongs to x: e^(x + tail)
template <class Real>
inline ExpReduction<Real> reduceExp(Real x, Real tail = 0) {
  using C = ExpConstants<Real>;
  constexpr Real kRounder = Format<Real>::kRounder;
  const Real shifted = x * C::kInverseLn2 + kRounder;
  const Real k = shifted - kRounder;
  const Real high = x - k * C::kLn2High;
  const Real low = k * C::kLn2Low - tail;
  const Real r = high - low;
  return {bitsOf(shifted) - bitsOf(kRounder), r, (high - r) - low, high, low, C::rho(r * r)};
}

/// k as a sum of two halves, so that 2^k may leave the range of normal numbers: y · first · second rounds once.
template <class Real>
struct SplitPower {
  Real first;
  Real second;
};

template <class Real>
inline SplitPower<Real> splitPowerOfTwo(BitsOf<Real> k) {
  constexpr BitsOf<Real> kOffset = 4096;  // makes k positive, so that a logical shift halves it
  const BitsOf<Real> half = ((k + kOffset) >> 1) - kOffset / 2;
  return {powerOfTwo<Real>(half), powerOfTwo<Real>(k - half)};
}

/// min and max that keep NaN.
template <class Real>
inline Real clampKeepingNaN(Real x, Real low, Real high) {
  x = x < low ? low : x;
  return x > high ? high : x;
}

/// 1/D to 3 % for 1.65 ≤ D ≤ 4.1: enough for a correction that is itself at the level of rounding.
template <class Real>
inline Real roughInverse(Real denominator) {
  return Real(1.1531) + denominator * (Real(-0.42016) + denominator * Real(0.048714));
}

/// N/D, where both are given with what rounding took from them; 1.65 ≤ D ≤ 4.1.
template <class Real>
inline Real correctedQuotient(Pair<Real> numerator, Pair<Real> denominator) {
  const Real quotient = numerator.high / denominator.high;
  return quotient + (numerator.low - quotient * denominator.low) * roughInverse(denominator.high);
}

}  // namespace backprop::math
