// SPDX-License-Identifier: MIT
#pragma once

#include "engine/numbers/pack.hpp"

/// Source: FreeBSD msun s_log1p.c, s_log1pf.c, e_log.c, e_logf.c (Sun Microsystems), by way of musl: the reduction, the
/// coefficients and the order of the sums; here without branches.
namespace backprop::math {

template <class Real>
struct LogConstants;

template <>
struct LogConstants<double> {
  static constexpr std::uint64_t kHalfSqrt2 = 0x3fe6a09e00000000;  ///< bits of √2/2, rounded down
  static constexpr std::uint64_t kMinNormal = 0x0010000000000000;
  static constexpr double kLn2High = 6.93147180369123816490e-01, kLn2Low = 1.90821492927058770002e-10;
  static constexpr double kSubnormalScale = 0x1p54;
  static constexpr double kSubnormalShift = 54;
  /// z = s²
  template <class V>
  static V series(V z) {
    const V w = z * z;
    const V even = w * (w * (w * 1.531383769920937332e-01 + 2.222219843214978396e-01) + 3.999999999940941908e-01);
    const V odd = z * (w * (w * (w * 1.479819860511658591e-01 + 1.818357216161805012e-01) + 2.857142874366239149e-01) +
                       6.666666666666735130e-01);
    return odd + even;
  }
};

template <>
struct LogConstants<float> {
  static constexpr std::uint32_t kHalfSqrt2 = 0x3f3504f3;
  static constexpr std::uint32_t kMinNormal = 0x00800000;
  static constexpr float kLn2High = 6.9313812256e-01f, kLn2Low = 9.0580006145e-06f;
  static constexpr float kSubnormalScale = 0x1p25f;
  static constexpr float kSubnormalShift = 25;
  template <class V>
  static V series(V z) {
    const V w = z * z;
    const V even = w * (w * 0xf89e26.0p-26f + 0xccce13.0p-25f);
    const V odd = z * (w * 0x91e9ee.0p-25f + 0xaaaaaa.0p-24f);
    return odd + even;
  }
};

/// x = 2^k (1 + f) with √2/2 ≤ 1 + f < √2, for a positive normal x.
template <class V>
struct LogReduction {
  V k;
  V f;
};

template <class V>
inline LogReduction<V> reduceLog(V x) {
  using Real = RealOf<V>;
  using C = LogConstants<Real>;
  constexpr auto kOne = Format<V>::kBias << Format<V>::kMantissaBits;
  constexpr auto kMantissaMask = (BitsOf<Real>{1} << Format<V>::kMantissaBits) - 1;
  const BitsOf<V> bits = bitsOf(x) + (kOne - C::kHalfSqrt2);
  const V k = integerToReal<V>((bits >> Format<V>::kMantissaBits) - Format<V>::kBias);
  return {k, fromBits<V>((bits & kMantissaMask) + C::kHalfSqrt2) - Real(1)};
}

/// k ln 2 + ln(1 + f), where `low` is the low part of k ln 2 and whatever else is small. With s = f/(2 + f): ln(1 + f)
/// = f − f²/2 + s (f²/2 + 2s²/3 + 2s⁴/5 …).
template <class V>
inline V logOfReduced(V k, V f, V low) {
  using Real = RealOf<V>;
  using C = LogConstants<Real>;
  const V halfSquare = Real(0.5) * f * f;
  const V s = f / (Real(2) + f);
  const V series = C::series(s * s);
  return s * (halfSquare + series) + low - halfSquare + f + k * C::kLn2High;
}

/// ln x
template <class V>
inline V logOf(V x) {
  using Real = RealOf<V>;
  using C = LogConstants<Real>;
  const MaskOf<V> subnormal = x < fromBits<Real>(C::kMinNormal);
  const LogReduction<V> reduced = reduceLog(select(subnormal, x * C::kSubnormalScale, x));
  const V shift = select(subnormal, splat<V>(C::kSubnormalShift), V{});
  const V k = reduced.k - shift;
  const V result = logOfReduced(k, reduced.f, k * C::kLn2Low);
  const V other = select(x == V{}, splat<V>(-kInfinity<Real>), splat<V>(kNaN<Real>));
  return select(x < kInfinity<Real>, select(x > V{}, result, other), x);  // +∞ and NaN stay
}

/// ln(1 + x). 1 + x is rounded to u; (1 + x − u)/u puts back what that took.
template <class V>
inline V log1pOf(V x) {
  using Real = RealOf<V>;
  const V u = x + Real(1);
  const LogReduction<V> reduced = reduceLog(u);
  const V taken = select(x > Real(1), Real(1) - (u - x), x - (u - Real(1)));
  const MaskOf<V> rounded = absolute(x - Real(0.06066)) > Real(0.35355);  // elsewhere, √2/2 < 1 + x < √2, f is x
  const V k = select(rounded, reduced.k, V{});
  const V low = k * LogConstants<Real>::kLn2Low + select(rounded, taken / u, V{});
  const V result = logOfReduced(k, select(rounded, reduced.f, x), low);
  const V other = select(x == Real(-1), splat<V>(-kInfinity<Real>), splat<V>(kNaN<Real>));
  const V finite = select(x < kInfinity<Real>, select(x > Real(-1), result, other), x);
  return select(x == V{}, x, finite);
}

/// ln(1 + x), 0 ≤ x ≤ 1: f is x, or (x − 1)/2 beside k = 1.
template <class V>
inline V log1pOfFraction(V x) {
  using Real = RealOf<V>;
  const MaskOf<V> large = x > Real(0.41421);
  const V k = select(large, splat<V>(1), V{});
  return logOfReduced(k, select(large, x * Real(0.5) - Real(0.5), x), k * LogConstants<Real>::kLn2Low);
}

}  // namespace backprop::math
