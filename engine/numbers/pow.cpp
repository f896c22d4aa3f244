// SPDX-License-Identifier: MIT
#include "engine/numbers/double_double.hpp"
#include "engine/numbers/exponential.hpp"
#include "engine/numbers/format.hpp"
#include "engine/numbers/math.hpp"

namespace backprop::math {
namespace {

/// ln x to about 2^−64 of itself, for a positive normal x: k ln 2 + 2 (s + s³ (1/3 + s²/5 + s⁴/7 …)) with
/// s = f/(2 + f), where x = 2^k (1 + f) and √2/2 ≤ 1 + f < √2.
Pair<double> preciseLog(double x, double shift) {
  constexpr std::uint64_t kHalfSqrt2 = 0x3fe6a09e00000000, kOne = 0x3ff0000000000000;
  const std::uint64_t bits = bitsOf(x) + (kOne - kHalfSqrt2);
  const double k = integerToReal<double>((bits >> 52) - 1023) - shift;
  const double f = fromBits<double>((bits & 0x000fffffffffffff) + kHalfSqrt2) - 1.0;

  const Pair<double> denominator = fastTwoSum(2.0, f);
  const double quotient = f / denominator.high;
  const Pair<double> back = twoProduct(quotient, denominator.high);
  const double rest = ((f - back.high) - back.low - quotient * denominator.low) / denominator.high;
  const Pair<double> s = fastTwoSum(quotient, rest);

  const Pair<double> square = multiply(s, s);
  const double z = square.high;
  double series = 1.0 / 25.0;  // s ≤ 0.1716: the next term is below 2^−68
  for (int odd = 23; odd >= 5; odd -= 2) series = 1.0 / odd + z * series;
  constexpr double kThird = 1.0 / 3.0, kThirdLow = 0x1.5555555555555p-56;
  const Pair<double> sum = fastTwoSum(kThird, z * series);
  const Pair<double> cube = multiply(multiply(square, {sum.high, sum.low + kThirdLow}), s);

  constexpr double kLn2High = 6.93147180369123816490e-01;  // 33 bits: its product with k is exact
  constexpr Pair<double> kLn2Low{0x1.a39ef35793c76p-33, 0x1.cc01f97b57a08p-87};
  const Pair<double> head = twoSum(k * kLn2High, 2.0 * s.high);
  const Pair<double> tail = twoSum(k * kLn2Low.high, 2.0 * cube.high);
  const double low = 2.0 * (s.low + cube.low) + k * kLn2Low.low + tail.low + head.low;
  const Pair<double> middle = twoSum(head.high, tail.high);
  return fastTwoSum(middle.high, middle.low + low);
}

/// e^(high + low).
double expOfPair(Pair<double> x) {
  using C = ExpConstants<double>;
  if (!(x.high < C::kHigh)) return kInfinity<double>;
  if (!(x.high > C::kLow)) return 0;
  return expOfReduced(x.high, x.low);
}

}  // namespace

double pow(double base, double exponent) {
  if (exponent == 0 || base == 1) return 1;
  if (base != base || exponent != exponent || base < 0) return kNaN<double>;
  const bool grows = (base > 1) == (exponent > 0);
  if (base == 0 || base == kInfinity<double> || absolute(exponent) == kInfinity<double>) {
    return grows ? kInfinity<double> : 0;
  }
  const bool subnormal = base < 0x1p-1022;
  const Pair<double> logarithm = preciseLog(subnormal ? base * 0x1p54 : base, subnormal ? 54 : 0);
  // beyond ± 2^60 the result is 0 or infinite anyway, and the exact product stays in range
  if (absolute(exponent) > 0x1p70) return grows ? kInfinity<double> : 0;
  return expOfPair(multiply(logarithm, {exponent, 0}));
}

}  // namespace backprop::math
