// SPDX-License-Identifier: MIT
#include "engine/numbers/exponential.hpp"
#include "engine/numbers/math.hpp"

namespace backprop::math {
namespace {

/// tanh|x| = (1 − e^z)/(1 + e^z) with z = −2|x|. With u = 2^k and e^z = u (R + r)/(R − r):
/// numerator 2(1 − u) − r − u r + (1 − u) ρ, denominator 2(1 + u) − (1 − u) r + (1 + u) ρ; one division.
template <class Real>
Real tanhOf(Real x) {
  constexpr Real kSaturation = sizeof(Real) == 8 ? 22 : 10;  // tanh rounds to 1 before
  const Real magnitude = absolute(x);
  const ExpReduction<Real> e = reduceExp(Real(-2) * (magnitude > kSaturation ? kSaturation : magnitude));
  const Real u = powerOfTwo<Real>(e.k);
  const Pair<Real> less = fastTwoSum(Real(1), -u), more = fastTwoSum(Real(1), u);

  const Pair<Real> first = fastTwoSum(Real(2) * less.high, -e.r);
  const Pair<Real> second = fastTwoSum(first.high, -u * e.r);
  const Real rest = (less.high * e.rho - more.high * e.rLow) + (first.low + second.low + Real(2) * less.low);
  const Pair<Real> numerator = fastTwoSum(second.high, rest);
  const Pair<Real> head = fastTwoSum(Real(2) * more.high, more.high * e.rho - less.high * e.r);
  const Pair<Real> denominator{head.high, head.low + Real(2) * more.low};
  const Real quotient = correctedQuotient(numerator, denominator);
  return withSignOf(quotient > 1 ? Real(1) : quotient, x);  // never beyond 1 by rounding
}

}  // namespace

double tanh(double x) { return tanhOf(x); }
float tanh(float x) { return tanhOf(x); }

}  // namespace backprop::math
