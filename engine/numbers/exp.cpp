// SPDX-License-Identifier: MIT
#include <limits>

#include "engine/numbers/exponential.hpp"
#include "engine/numbers/math.hpp"

namespace backprop::math {
namespace {

/// e^x = 2^k (1 + (high + (r c/(2 − c) − low))) with c = r − ρ.
template <class Real>
Real expOf(Real x) {
  using C = ExpConstants<Real>;
  const ExpReduction<Real> e = reduceExp(clampKeepingNaN(x, C::kLow, C::kHigh));
  const Real c = e.r - e.rho;
  const Real y = Real(1) + ((e.r * c / (Real(2) - c) - e.low) + e.high);
  const SplitPower<Real> power = splitPowerOfTwo<Real>(e.k);
  return y * power.first * power.second;
}

/// e^x − 1 = 2 ((2^(k−1) − ½) + 2^(k−1) p) with p = e^r − 1 = high + tail; the head is added exactly.
template <class Real>
Real expm1Of(Real x) {
  using C = ExpConstants<Real>;
  constexpr Real kLow = -50;                                         // e^x − 1 rounds to −1 in both formats
  constexpr Real kSmall = std::numeric_limits<Real>::epsilon() / 4;  // e^x − 1 rounds to x
  const ExpReduction<Real> e = reduceExp(clampKeepingNaN(x, kLow, C::kHigh));
  const Real c = e.r - e.rho;
  const Real tail = e.r * c / (Real(2) - c) - e.low;
  const Real half = powerOfTwo<Real>(e.k - 1);
  const Pair<Real> sum = twoSum(half - Real(0.5), half * e.high);
  const Real result = Real(2) * (sum.high + (sum.low + half * tail));
  const Real limited = x > C::kHigh ? kInfinity<Real> : result;
  return absolute(x) < kSmall ? x : limited;
}

}  // namespace

double exp(double x) { return expOf(x); }
float exp(float x) { return expOf(x); }
double expm1(double x) { return expm1Of(x); }
float expm1(float x) { return expm1Of(x); }

}  // namespace backprop::math
