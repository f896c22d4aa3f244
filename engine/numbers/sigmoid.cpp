// SPDX-License-Identifier: MIT
#include "engine/numbers/exponential.hpp"
#include "engine/numbers/math.hpp"

namespace backprop::math {
namespace {

/// With z = −|x|, u = 2^k and e^z = u (R + r)/(R − r): σ(|x|) = 1/(1 + e^z) = (R − r)/D and
/// σ(−|x|) = e^z/(1 + e^z) = u (R + r)/D, where D = 2(1 + u) − (1 − u) r + (1 + u) ρ; one division.
template <class Real>
Real sigmoidOf(Real x) {
  constexpr Real kLow = ExpConstants<Real>::kLow;
  const bool negative = x < 0;
  const Real z = -absolute(x);
  const ExpReduction<Real> e = reduceExp(z < kLow ? kLow : z);
  const SplitPower<Real> power = splitPowerOfTwo<Real>(e.k);
  const Real u = power.first * power.second;
  const Real less = Real(1) - u;
  const Pair<Real> more = fastTwoSum(Real(1), u);

  const Real r = negative ? e.r : -e.r;
  const Real rLow = negative ? e.rLow : -e.rLow;
  const Pair<Real> head = fastTwoSum(Real(2), r);
  const Pair<Real> sum = fastTwoSum(head.high, e.rho);
  const Pair<Real> numerator{sum.high, sum.low + (head.low + rLow)};
  const Pair<Real> base = fastTwoSum(Real(2) * more.high, more.high * e.rho - less * e.r);
  const Pair<Real> denominator{base.high, base.low + Real(2) * more.low};
  const Real quotient = correctedQuotient(numerator, denominator);
  const Real bounded = quotient > 1 ? Real(1) : quotient;  // never beyond 1 by rounding
  return negative ? quotient * power.first * power.second : bounded;
}

/// max(x, 0) + ln(1 + e^−|x|).
template <class Real>
Real softplusOf(Real x) {
  const Real positive = x < 0 ? Real(0) : x;
  return positive + log1p(exp(-absolute(x)));
}

}  // namespace

double sigmoid(double x) { return sigmoidOf(x); }
float sigmoid(float x) { return sigmoidOf(x); }
double softplus(double x) { return softplusOf(x); }
float softplus(float x) { return softplusOf(x); }

}  // namespace backprop::math
