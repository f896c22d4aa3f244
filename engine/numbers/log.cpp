// SPDX-License-Identifier: MIT
#include "engine/numbers/format.hpp"
#include "engine/numbers/math.hpp"

/// Source: FreeBSD msun s_log1p.c, s_log1pf.c, e_log.c, e_logf.c (Sun Microsystems), by way of musl: the reduction, the
/// coefficients and the order of the sums; here without branches.
namespace backprop::math {
namespace {

template <class Real>
struct LogConstants;

template <>
struct LogConstants<double> {
  static constexpr std::uint64_t kHalfSqrt2 = 0x3fe6a09e00000000;  ///< bits of √2/2, rounded down
  static constexpr std::uint64_t kMinNormal = 0x0010000000000000;
  static constexpr double kLn2High = 6.93147180369123816490e-01, kLn2Low = 1.90821492927058770002e-10;
  static constexpr double kSubnormalScale = 0x1p54;
  static constexpr int kSubnormalShift = 54;
  static double series(double z) {
    const double w = z * z;
    const double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    const double odd =
        z * (6.666666666666735130e-01 +
             w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    return odd + even;
  }
};

template <>
struct LogConstants<float> {
  static constexpr std::uint32_t kHalfSqrt2 = 0x3f3504f3;
  static constexpr std::uint32_t kMinNormal = 0x00800000;
  static constexpr float kLn2High = 6.9313812256e-01f, kLn2Low = 9.0580006145e-06f;
  static constexpr float kSubnormalScale = 0x1p25f;
  static constexpr int kSubnormalShift = 25;
  static float series(float z) {
    const float w = z * z;
    const float even = w * (0xccce13.0p-25f + w * 0xf89e26.0p-26f);
    const float odd = z * (0xaaaaaa.0p-24f + w * 0x91e9ee.0p-25f);
    return odd + even;
  }
};

/// x = 2^k (1 + f) with √2/2 ≤ 1 + f < √2, for a positive normal x.
template <class Real>
struct LogReduction {
  Real k;
  Real f;
};

template <class Real>
LogReduction<Real> reduceLog(Real x) {
  using C = LogConstants<Real>;
  constexpr auto kOne = Format<Real>::kBias << Format<Real>::kMantissaBits;
  constexpr auto kMantissaMask = (BitsOf<Real>{1} << Format<Real>::kMantissaBits) - 1;
  const BitsOf<Real> bits = bitsOf(x) + (kOne - C::kHalfSqrt2);
  const Real k = integerToReal<Real>((bits >> Format<Real>::kMantissaBits) - Format<Real>::kBias);
  return {k, fromBits<Real>((bits & kMantissaMask) + C::kHalfSqrt2) - Real(1)};
}

/// k ln 2 + ln(1 + f) + c. With s = f/(2 + f): ln(1 + f) = f − f²/2 + s (f²/2 + 2s²/3 + 2s⁴/5 …).
template <class Real>
Real logOfReduced(Real k, Real f, Real c) {
  using C = LogConstants<Real>;
  const Real halfSquare = Real(0.5) * f * f;
  const Real s = f / (Real(2) + f);
  const Real series = C::series(s * s);
  return s * (halfSquare + series) + (k * C::kLn2Low + c) - halfSquare + f + k * C::kLn2High;
}

template <class Real>
Real logOf(Real x) {
  using C = LogConstants<Real>;
  const bool subnormal = x < fromBits<Real>(C::kMinNormal);
  const LogReduction<Real> reduced = reduceLog(subnormal ? x * C::kSubnormalScale : x);
  const Real shift = subnormal ? Real(C::kSubnormalShift) : Real(0);
  const Real result = logOfReduced<Real>(reduced.k - shift, reduced.f, 0);
  const Real positive = x > 0 ? result : (x == 0 ? -kInfinity<Real> : kNaN<Real>);
  return x < kInfinity<Real> ? positive : x;  // +∞ and NaN
}

/// 1 + x is rounded to u; c = (1 + x − u)/u puts back what that took.
template <class Real>
Real log1pOf(Real x) {
  const bool direct = x > Real(-0.29289) && x < Real(0.41421);
  const Real u = Real(1) + x;
  const LogReduction<Real> reduced = reduceLog(u);
  const Real taken = x > Real(1) ? Real(1) - (u - x) : x - (u - Real(1));
  const Real c = direct ? Real(0) : taken / u;
  const Real result = logOfReduced(direct ? Real(0) : reduced.k, direct ? x : reduced.f, c);
  const Real inside = x > Real(-1) ? result : (x == Real(-1) ? -kInfinity<Real> : kNaN<Real>);
  const Real finite = x < kInfinity<Real> ? inside : x;
  return x == 0 ? x : finite;
}

}  // namespace

double log(double x) { return logOf(x); }
float log(float x) { return logOf(x); }
double log1p(double x) { return log1pOf(x); }
float log1p(float x) { return log1pOf(x); }

}  // namespace backprop::math
